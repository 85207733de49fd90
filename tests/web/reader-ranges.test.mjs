// SPDX-License-Identifier: MIT
// Every sentence, quote and heading of an article stands in the page where Lede says: on the demo's
// pages, and on saved pages of the reference data where that is there.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { summarize } from '../../web/engine/node.js';
import { inert, kHasPages, kInertPolicy, kNoPages, readabilityPages } from './pages/reference.mjs';
import { browsing } from './support/browser.mjs';

/** @typedef {import('../../web/types/lede.js').Result} Result */
/** @typedef {{block: number, start: number, end: number}} Span */

const kSaved = '/saved.html';
/** @type {Record<string, string>} */
const kPages = {};
const web = browsing({
  pages: kPages,
  headers: (path) => ({ ...(path === kSaved && { 'content-security-policy': kInertPolicy }) }),
});

const kNews = new URL('../../demo/news/', import.meta.url);

for (const name of readdirSync(kNews).filter((file) => file.endsWith('.html'))) {
  test(`news/${name}: the page says every sentence where Lede says it stands`, async () => {
    const { wrong, checked } = await check(await readFile(new URL(name, kNews), 'utf8'));
    assert.deepEqual(wrong, []);
    assert.ok(checked > 10, `only ${checked} places`);
  });
}

test(
  'saved pages say every sentence where Lede says it stands',
  { skip: kHasPages ? false : kNoPages },
  async (t) => {
    let [all, pages] = [0, 0];
    const failed = [];
    for (const { name, html } of await readabilityPages()) {
      const { wrong, checked } = await check(html);
      if (wrong.length > 0) failed.push({ name, wrong });
      all += checked;
      pages += checked > 0 ? 1 : 0;
    }
    assert.deepEqual(failed, []);
    t.diagnostic(`${all} sentences, quotes and headings on ${pages} pages`);
    assert.ok(pages > 100);
  },
);

/** @type {import('puppeteer-core').Page | undefined} */
let shown;

/**
 * Reads a page, asks the module for its sentences, and the page for their text.
 * @param {string} html
 */
async function check(html) {
  kPages[kSaved] = inert(html);
  const { browser, server } = await web.running();
  shown ??= await browser.newPage();
  await shown.goto(server.url + kSaved.slice(1), { waitUntil: 'domcontentloaded' });
  const blocks = await shown.evaluate(read);
  if (!blocks.length) return { wrong: [], checked: 0 };
  const result = await summarize({ blocks }, { include: ['sentences', 'quotes', 'blocks'] });
  const places = placesIn(result);
  const texts = await shown.evaluate(textsAt, places);
  const bare = bareOf(html);
  const wrong = places
    .map((place, i) => ({ ...place, found: texts[i] }))
    .filter(({ text, found }) => bare(text) !== bare(found));
  return { wrong: wrong.slice(0, 5), checked: places.length };
}

/**
 * @param {Result} result
 * @returns {(Span & {text: string})[]}
 */
function placesIn({ sentences = [], quotes = [], blocks = [] }) {
  const spans = [...sentences, ...quotes.flatMap((quote) => quote.spans)];
  const headings = blocks.flatMap(({ role, text }, block) =>
    role === 'heading' || role === 'title' ? [{ block, start: 0, end: text.length }] : [],
  );
  return [...spans, ...headings].map(({ block, start, end }) => ({
    block,
    start,
    end,
    text: blocks[block].text.slice(start, end),
  }));
}

/**
 * White space, the bars between cells and the marks of q elements aside: there the page has no
 * characters of its own.
 * @param {string} html
 */
function bareOf(html) {
  const own = /<q[\s>]/i.test(html) ? /[\s|"“”‘’„‚«»‹›「」『』]+/g : /[\s|]+/g;
  return (/** @type {string} */ text) => text.replace(own, '');
}

/** In the page. */
async function read() {
  const { findArticle } = await import(`${location.origin}/web/reader/find.js`);
  const { Reading } = await import(`${location.origin}/web/reader/reader.js`);
  const finder = () => import(`${location.origin}/lede/article-finder.js`);
  try {
    const found = await findArticle(document.createElement('lede-summary'), '', finder);
    const reading = await Reading.of(found);
    const { placeIn } = await import(`${location.origin}/web/reader/places.js`);
    Object.assign(globalThis, { reading, placeIn });
    return reading.article.blocks;
  } catch (error) {
    if (/** @type {any} */ (error).code === 'article-not-found') return [];
    throw error;
  }
}

/** In the page. @param {Span[]} places */
function textsAt(places) {
  const { reading, placeIn } = /** @type {any} */ (globalThis);
  return places.map((place) => placeIn(reading, place).join(''));
}
