// SPDX-License-Identifier: MIT
// A real Chromium for the tests, and pages served to it.

import { existsSync } from 'node:fs';
import { after } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { kDemoFolders, serve } from '../../../demo/serve.mjs';
import { endWith } from './programs.mjs';

/** CHROMIUM, else the first of its names on PATH. */
function chromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const folder of (process.env.PATH ?? '').split(':')) {
    for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
      if (existsSync(`${folder}/${name}`)) return `${folder}/${name}`;
    }
  }
  throw new Error('No Chromium on PATH; install it or set CHROMIUM.');
}

export function launch() {
  const flags = (process.env.CHROMIUM_FLAGS ?? '').split(' ').filter(Boolean);
  if (process.getuid?.() === 0) flags.push('--no-sandbox');
  return puppeteer.launch({ executablePath: chromium(), args: flags });
}

/**
 * One browser and one server for a file of tests, started with its first page.
 * @param {Partial<import('../../../demo/serve.mjs').ServeOptions>} [serving]
 */
export function browsing(serving = {}) {
  /** @type {Record<string, string>} */
  const pages = {};
  let count = 0;
  /** @type {ReturnType<typeof start> | null} */
  let started = null;
  async function start() {
    const folders = { '/web/': new URL('../../../web/', import.meta.url), ...kDemoFolders };
    return { server: await serve({ folders, pages, ...serving }), browser: await launch() };
  }
  const running = () => (started ??= start());
  after(async () => {
    const { browser, server } = (await started) ?? {};
    if (browser)
      await endWith(
        () => browser.close(),
        () => browser.process()?.kill('SIGKILL'),
      );
    server?.close();
  });
  return {
    running,
    /**
     * A page at a path of the server.
     * @param {string} path
     * @param {(page: import('puppeteer-core').Page) => unknown} [prepare] before it loads
     */
    async open(path, prepare = () => {}) {
      const { server, browser } = await running();
      const page = await browser.newPage();
      await prepare(page);
      await page.goto(server.url + path);
      return page;
    },
    /**
     * A page with this markup.
     * @param {string} html a whole document, or what its body holds
     * @param {(page: import('puppeteer-core').Page) => unknown} [prepare]
     */
    show(html, prepare) {
      const path = `page-${++count}.html`;
      const whole = html.startsWith('<!doctype')
        ? html
        : `<!doctype html><html lang="en"><meta charset="utf-8"><title>Test</title><body>${html}`;
      pages[`/${path}`] = whole;
      return this.open(path, prepare);
    },
  };
}

/**
 * Waits until a condition holds in the page.
 * @param {() => Promise<unknown>} condition
 * @param {string} what
 */
export async function until(condition, what, timeout = 10_000) {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > end) throw new Error(`Waited in vain until ${what}.`);
    await sleep(30);
  }
}
