// SPDX-License-Identifier: MIT
// Digest and source side by side: there and back, and where the reader is.

import assert from 'node:assert/strict';
import { kPolicy } from '../../demo/serve.mjs';
import { inEngines, seen, until } from './support/engines.mjs';

/** @typedef {import('./support/engines.mjs').Page} Page */

const headers = { 'content-security-policy': kPolicy };

/** What the page shows. @param {Page} page */
const shown = (page) =>
  page.run(() => {
    const root = document.querySelector('lede-summary')?.shadowRoot;
    const focus = root?.activeElement;
    const { top = 0, bottom = 0 } = focus?.getBoundingClientRect() ?? {};
    const window = /** @type {HTMLElement} */ (document.querySelector('#map i'));
    return {
      focus: focus?.textContent ?? '',
      inView: top >= 0 && bottom <= innerHeight,
      place: Number.parseFloat(window.style.insetInlineStart),
      strokes: document.querySelectorAll('#map b').length,
      ways: [...document.querySelectorAll('.to-digest')].map((way) => ({
        text: /** @type {HTMLElement} */ (way).title,
        beside: way.previousElementSibling?.closest('article')?.id,
      })),
    };
  });

inEngines('a point leads to its place, the place back to its point', async (browser) => {
  const page = await browser.page('digest.html', { headers });
  const { summary } = await seen(page, 'lede-summary');
  const texts = summary.sentences.map((/** @type {{text: string}} */ { text }) => text);
  const { ways, strokes } = await shown(page);
  assert.deepEqual(
    ways.map(({ text }) => text),
    texts,
    'each point has its way back, in the same order',
  );
  assert.equal(strokes, texts.length);
  assert.ok(ways.every(({ beside }) => beside === 'source'));

  const last = texts.length - 1;
  await page.run(
    (i) => /** @type {any} */ (document.querySelector('lede-summary')).showSentence(i),
    last,
  );
  await until(async () => (await shown(page)).place > 60, 'the map shows that it is near the end');
  await page.run((i) => {
    /** @type {HTMLElement} */ (document.querySelectorAll('.to-digest')[i]).click();
  }, last);
  await until(
    async () => (await shown(page)).focus.startsWith(texts[last]),
    'the point has the focus',
  );
  assert.ok((await shown(page)).inView, 'and is seen, though it stands below the fold');
  const { errors, violations } = await page.probe();
  assert.deepEqual([errors, violations], [[], []]);
});
