// SPDX-License-Identifier: MIT
// Pictures of every page and state of the demo into build/screenshots; two of them into
// demo/images for the README.
// usage: node demo/screenshots.mjs [WORD...]   only pictures whose names have all the words

import { mkdir, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launch } from '../tests/web/support/browser.mjs';
import { kDemoFolders, kPolicy, serve } from './serve.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * @typedef {object} State
 * @property {string} name
 * @property {string} path
 * @property {(page: Page) => Promise<unknown>} [prepare] brings the page into the state
 * @property {boolean} [window] only what a window shows
 */

const kWidths = [360, 768, 1280];
const kHeights = /** @type {Record<number, number>} */ ({ 360: 740, 768: 1024, 1280: 860 });
const kThemes = /** @type {const} */ (['light', 'dark']);
const folder = new URL('../build/screenshots/', import.meta.url);

/** For the README: the element at work, and a sentence being visited. */
const kKept = /** @type {Record<string, string>} */ ({
  'work-1280-light': 'report.png',
  'visited-1280-light': 'sentence.png',
});

/** @param {Page} page */
async function settled(page) {
  await page
    .waitForFunction(
      () =>
        [...document.querySelectorAll('lede-summary')].every(
          (element) => /** @type {any} */ (element).result || element.matches(':state(empty)'),
        ),
      { timeout: 15_000 },
    )
    .catch(() => console.error(`No summary on ${page.url()}`));
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
    await new Promise((resolve) => setTimeout(resolve, 150));
  });
}

/** @param {(element: any) => unknown} change of the page's first element @returns {State['prepare']} */
function element(change) {
  return (page) => page.$eval('lede-summary', change);
}

/** @param {Page} page */
async function example(page) {
  await page.click('[data-example="ferries"]');
  await page.waitForSelector('#reading:not([hidden])');
}

/** @returns {Promise<State[]>} */
async function states() {
  const names = (await readdir(new URL('news/', kDemoFolders['/']))).sort();
  const article = 'news/ferries.html';
  return [
    { name: 'front', path: '' },
    { name: 'work', path: '', window: true },
    ...names.map((name) => ({ name: `news-${name.slice(0, -5)}`, path: `news/${name}` })),
    {
      name: 'visited',
      path: article,
      window: true,
      prepare: element((one) => one.showSentence(2)),
    },
    {
      name: 'collapsed',
      path: article,
      window: true,
      prepare: element((one) => {
        one.collapsed = true;
        one.scrollIntoView({ block: 'center' });
      }),
    },
    {
      name: 'quotes',
      path: article,
      window: true,
      prepare: element((one) => {
        one.scrollIntoView();
        [...one.shadowRoot.querySelectorAll('[role="tab"]')].at(-1)?.click();
      }),
    },
    { name: 'playground-empty', path: 'playground.html' },
    {
      name: 'playground-filled',
      path: 'playground.html',
      prepare: async (page) => {
        await example(page);
        await page.$eval('.sentence.chosen:nth-of-type(2), .sentence.chosen', (one) =>
          /** @type {HTMLElement} */ (one).click(),
        );
      },
    },
    {
      name: 'playground-quotes',
      path: 'playground.html',
      window: true,
      prepare: async (page) => {
        await example(page);
        await page.click('[name="show"][value="quotes"]');
        await page.$eval('#reading', (one) => one.scrollIntoView());
      },
    },
    {
      name: 'playground-short',
      path: 'playground.html',
      prepare: async (page) => {
        await page.type('#text', 'The fair opened on Friday. Rain fell all day.');
        await page.click('#go');
        await page.waitForSelector('#reading:not([hidden])');
      },
    },
    {
      name: 'playground-error',
      path: 'playground.html',
      window: true,
      prepare: async (page) => {
        await page.type('#text', '{"headline": "No article"}');
        await page.click('#go');
        await page.waitForSelector('.state.problem');
      },
    },
    { name: 'digest', path: 'digest.html' },
    { name: 'embed', path: 'embed.html' },
    { name: 'themes', path: 'themes.html' },
    {
      name: 'figures',
      path: 'figures.html',
      prepare: (page) => page.waitForSelector('#figures[aria-busy="false"]'),
    },
  ];
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 * @param {State} state
 * @param {string[]} words
 */
async function shoot(browser, url, state, words) {
  for (const width of kWidths) {
    for (const theme of kThemes) {
      const name = `${state.name}-${width}-${theme}`;
      if (!words.every((word) => name.includes(word))) continue;
      const page = await browser.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error') console.error(`${name}: ${message.text()}`);
      });
      await page.setViewport({ width, height: kHeights[width] });
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: theme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      await page.goto(url + state.path, { waitUntil: 'load' });
      await settled(page);
      await state.prepare?.(page);
      await new Promise((resolve) => setTimeout(resolve, 250));
      const kept = kKept[name] && new URL(`images/${kKept[name]}`, import.meta.url);
      const path = fileURLToPath(kept || new URL(`${name}.png`, folder));
      await page.screenshot({
        path: /** @type {`${string}.png`} */ (path),
        fullPage: !state.window,
      });
      await page.close();
    }
  }
}

const words = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const server = await serve({
  folders: kDemoFolders,
  compress: true,
  headers: () => ({ 'content-security-policy': kPolicy }),
});
const browser = await launch();
try {
  for (const state of await states()) await shoot(browser, server.url, state, words);
} finally {
  await browser.close();
  server.close();
}
