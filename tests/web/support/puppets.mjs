// SPDX-License-Identifier: MIT
// Chromium and Firefox, by puppeteer.

import puppeteer from 'puppeteer-core';
import { findProgram } from './programs.mjs';

/** @typedef {import('./pages.mjs').Driver} Driver */
/** @typedef {import('./pages.mjs').Look} Look */
/** @typedef {import('./pages.mjs').Tab} Tab */
/** @typedef {import('puppeteer-core').Page} Page */

/** @returns {Promise<Driver>} */
export async function startChromium() {
  const args = (process.env.CHROMIUM_FLAGS ?? '').split(' ').filter(Boolean);
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  const executablePath = findProgram('Chromium', ['chromium', 'chromium-browser', 'google-chrome']);
  const browser = await puppeteer.launch({ browser: 'chrome', executablePath, args });
  return driverOf(browser, async (page, { dark, reducedMotion, forcedColors }) => {
    const features = [
      { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
    ];
    if (forcedColors) features.push({ name: 'forced-colors', value: 'active' });
    await page.emulateMediaFeatures(features);
  });
}

/**
 * @param {Look} look Firefox takes it from its preferences, so each is a browser of its own
 * @returns {Promise<Driver>}
 */
export async function startFirefox({ dark, reducedMotion, forcedColors }) {
  const executablePath = findProgram('Firefox', ['firefox-esr', 'firefox']);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    extraPrefsFirefox: {
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
      'browser.display.document_color_use': forcedColors ? 2 : 0,
    },
  });
  return driverOf(browser);
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {(page: Page, look: Look) => Promise<void>} [prepare]
 * @returns {Driver}
 */
function driverOf(browser, prepare = async () => {}) {
  /** A tab that the next page is shown in: making one costs as much as loading a page. @type {Page | null} */
  let spare = null;
  let open = 0;
  /** That tab, unless the window has the keys elsewhere (another tab, its own bars). */
  const kept = async () => {
    const page = spare;
    spare = null;
    if (!page) return null;
    await page.bringToFront();
    const focused = await page.evaluate(() => document.hasFocus()).catch(() => false);
    if (focused) return page;
    await page.close();
    return null;
  };
  return {
    async open(url, look) {
      const page = (await kept()) ?? (await browser.newPage());
      open += 1;
      await prepare(page, look);
      await page.setViewport({ width: look.width, height: look.height });
      await look.prepare?.(page);
      await page.goto(url);
      const { puppet, ...tab } = tabOf(page);
      // What a test has done to the tab itself nobody knows; and only the one in front is seen.
      let own = Boolean(look.prepare);
      let pointed = false;
      return {
        ...tab,
        get puppet() {
          own = true;
          return puppet;
        },
        pointer(x, y, click) {
          pointed = true;
          return tab.pointer(x, y, click);
        },
        async close() {
          open -= 1;
          if (own || spare || open > 0) return page.close();
          if (pointed) await page.mouse.move(0, 0);
          spare = page;
        },
      };
    },
    close: () => browser.close(),
    kill: () => void browser.process()?.kill('SIGKILL'),
  };
}

/** @param {Page} page @returns {Omit<Tab, 'close'>} */
function tabOf(page) {
  return {
    // Puppeteer sends a function's source; the tests' functions are sent as they stand.
    run: (source, args) =>
      page.evaluate(
        /** @type {any} */ (new Function(`return (${source}).apply(null, arguments)`)),
        ...args,
      ),
    async press(keys) {
      const names = /** @type {import('puppeteer-core').KeyInput[]} */ (keys);
      for (const key of names.slice(0, -1)) await page.keyboard.down(key);
      await page.keyboard.press(names[names.length - 1]);
      for (const key of names.slice(0, -1).reverse()) await page.keyboard.up(key);
    },
    pointer: (x, y, click) => (click ? page.mouse.click(x, y) : page.mouse.move(x, y)),
    size: (width, height) => page.setViewport({ width, height }),
    screenshot: async () => Buffer.from(await page.screenshot()),
    puppet: page,
  };
}
