// SPDX-License-Identifier: MIT
// What axe can find in the element's states, light and dark; the demo's pages: demo.test.mjs.

import assert from 'node:assert/strict';
import { kArticle, openArticle, pageOf, showSentence, wait } from './support/article.mjs';
import { axe } from './support/axe.mjs';
import { inEngines, until } from './support/engines.mjs';

/** @typedef {import('./support/engines.mjs').Page} Page */
/** @typedef {import('./support/engines.mjs').PageOptions} PageOptions */

/** @param {Page} page @param {string} which */
async function assertAccessible(page, which) {
  const { passed, violations } = await axe(page);
  assert.ok(passed > 3, `axe looked at the page: ${which}`);
  assert.deepEqual(violations, [], which);
}

const kInside = { inside: 'lede-summary' };
const shadow = (/** @type {Page} */ page, /** @type {string} */ selector) =>
  page.run(
    (wanted) => document.querySelector('lede-summary')?.shadowRoot?.querySelectorAll(wanted).length,
    selector,
  );

/** Clicks the n-th of what matches in the element. @param {Page} page @param {string} selector @param {number} n */
const choose = (page, selector, n) =>
  page.run(
    (wanted, at) => {
      const root = document.querySelector('lede-summary')?.shadowRoot;
      /** @type {HTMLElement} */ (root?.querySelectorAll(wanted)[at]).click();
    },
    selector,
    n,
  );

// The page's own markup, without a fault: what axe finds is the element's.
const page = (/** @type {string} */ element, article = kArticle, lang = 'en') =>
  pageOf({ element: '', article: '' })
    .replace('lang="en"', `lang="${lang}"`)
    .replace('<article></article>', `<main><article>${element}${article}</article></main>`);

/** @type {[state: string, html: string, options: PageOptions, prepare: (page: Page) => Promise<unknown>][]} */
const kStates = [
  ['a summary', page('<lede-summary></lede-summary>'), {}, async () => {}],
  [
    'each view and the longest length',
    page('<lede-summary></lede-summary>'),
    {},
    async (open) => {
      for (const input of ['[role="tab"]', 'input[type="radio"]']) {
        const count = (await shadow(open, input)) ?? 0;
        for (let n = 0; n < count; n++) {
          await choose(open, input, n);
          await wait(open, 200);
          await assertAccessible(open, `${input} ${n}`);
        }
      }
    },
  ],
  [
    'a topic chosen and the points marked',
    page('<lede-summary></lede-summary>'),
    {},
    async (open) => {
      for (const selector of ['[part~="topic"]', '#tool-marks']) {
        if (await shadow(open, selector)) await choose(open, selector, 0);
        await wait(open, 200);
      }
    },
  ],
  [
    'a digest, in prose and without tools',
    page('<lede-summary type="tldr" tools="off"></lede-summary>'),
    {},
    async () => {},
  ],
  [
    'a digest with a section closed',
    page('<lede-summary type="digest"></lede-summary>'),
    {},
    async (open) => {
      await open.click('summary', kInside);
      await wait(open, 100);
    },
  ],
  [
    'collapsed and opened',
    page('<lede-summary collapsed></lede-summary>'),
    {},
    async (open) => {
      await assertAccessible(open, 'closed');
      await open.click('summary', kInside);
      await wait(open, 100);
    },
  ],
  [
    'a sentence visited',
    page('<lede-summary></lede-summary>'),
    {},
    async (open) => {
      await showSentence(open, 0);
      await wait(open, 600);
    },
  ],
  [
    'too short',
    page('<lede-summary></lede-summary>', '<h1>Fair</h1><p>The fair was opened.</p>'),
    {},
    async () => {},
  ],
  ['failed', page('<lede-summary></lede-summary>'), { missing: ['lede.wasm'] }, async () => {}],
  [
    'late',
    page('<lede-summary></lede-summary>').replace('<link rel="stylesheet" href="/room.css">', ''),
    { delay: (path) => (/lede\.js|wasm/.test(path) ? 400 : 0) },
    async () => {},
  ],
];

for (const [state, html, options, prepare] of kStates) {
  inEngines(`axe finds nothing amiss: ${state}`, async (browser) => {
    // What colours do is the same in all engines, and is looked at in one.
    const themes = browser.engine === 'chromium' ? [false, true] : [false];
    for (const dark of themes) {
      const open = await openArticle(browser, html, {
        ...options,
        dark,
        files: {
          '/room.css':
            ':root{color-scheme:light dark;background:Canvas;color:CanvasText}' +
            `lede-summary{min-block-size:${html.includes('collapsed') ? 3 : 40}rem}`,
        },
      });
      await until(
        async () => (await open.probe()).events.some(({ type }) => /summary|error/.test(type)),
        'the element had its answer',
      );
      await prepare(open);
      await assertAccessible(open, `${state}, ${dark ? 'dark' : 'light'}`);
      await open.close();
    }
  });
}
