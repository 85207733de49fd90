// SPDX-License-Identifier: MIT
// What comes late: the article, after the element has given up; the tools, at the first visit.

import assert from 'node:assert/strict';
import { kArticle, openArticle, pageOf, summarized, wait } from './support/article.mjs';
import { inEngines, seen, until } from './support/engines.mjs';

/** @typedef {import('../../web/types/lede.js').LedeSummaryElement} Element */

/** What is there before the article, and how many results that has. @type {[name: string, body: string, before?: number][]} */
const kEmptyPages = [
  ['in an empty page', '<lede-summary></lede-summary><div id="app"></div>'],
  ['for a selector', '<lede-summary for="#story"></lede-summary><div id="app"></div>'],
  [
    'in the article of a skeleton',
    '<article><h1>The sea wall</h1><lede-summary></lede-summary><div id="app"><p>One moment.</p></div></article>',
    1,
  ],
];

/** Runs in the page: text that comes in pieces is waited for an eighth as long (tools/arrival.js). */
function soonCalm() {
  const { setTimeout: original } = globalThis;
  globalThis.setTimeout = /** @type {any} */ (
    (/** @type {() => void} */ done, ms = 0, /** @type {unknown[]} */ ...args) =>
      original(done, ms === 400 ? 50 : ms, ...args)
  );
}

for (const [name, body, before = 0] of kEmptyPages) {
  inEngines(`an article that the page fetches after that is found, ${name}`, async (browser) => {
    const page = await openArticle(
      browser,
      `<head><script type="module" src="/lede/lede.js"></script></head>${body}`,
    );
    await seen(page, 'lede-error');
    // It has given up, and text comes in pieces.
    await page.run(async (html) => {
      const story = document.createElement('article');
      story.id = 'story';
      document.querySelector('#app')?.replaceChildren(story);
      const template = document.createElement('template');
      template.innerHTML = html;
      for (const node of [...template.content.childNodes]) {
        await new Promise((resolve) => setTimeout(resolve, 30));
        story.append(node);
      }
    }, kArticle);
    const { summary, stats } = await seen(page, 'lede-summary', before + 1);
    assert.ok(summary.sentences.length >= 3, summary.text);
    const words = kArticle.replace(/<[^>]*>/g, ' ').match(/\S+/g)?.length ?? 0;
    assert.ok(stats.words > words * 0.8, `${stats.words} of ${words} words: the whole of it`);
  });
}

inEngines('a page that only gets ever more text is not read for ever', async (browser) => {
  const page = await openArticle(
    browser,
    '<head><script type="module" src="/lede/lede.js"></script></head><lede-summary for="#none"></lede-summary><div id="feed"></div>',
    { before: soonCalm },
  );
  await seen(page, 'lede-error');
  const errors = () =>
    page.probe().then(({ events }) => events.filter(({ type }) => type === 'lede-error').length);
  const grow = () =>
    page.run(() => {
      document.querySelector('#feed')?.append('More of the same, and then some. '.repeat(20));
    });
  for (let times = 2; times <= 6; ++times) {
    await grow();
    await until(async () => (await errors()) === times, `it was read ${times} times`);
  }
  for (let i = 0; i < 2; ++i) {
    await grow();
    await wait(page, 400);
  }
  assert.equal(await errors(), 6, 'once, and five times more');
});

inEngines('out of the page, an element waits for no article', async (browser) => {
  const page = await openArticle(
    browser,
    '<head><script type="module" src="/lede/lede.js"></script></head><lede-summary></lede-summary><div id="app"></div>',
    { before: soonCalm },
  );
  await seen(page, 'lede-error');
  await page.run(async (html) => {
    document.querySelector('lede-summary')?.remove();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const story = document.createElement('article');
    story.innerHTML = html;
    document.querySelector('#app')?.append(story);
    await new Promise((resolve) => setTimeout(resolve, 600));
  }, kArticle);
  const { events } = await page.probe();
  assert.deepEqual(
    events.map(({ type }) => type),
    ['lede-ready', 'lede-error'],
  );
});

inEngines('a first visit says whether the page shows the sentence', async (browser) => {
  const page = await summarized(browser);
  const shown = await page.run(async () => {
    const element = /** @type {Element} */ (document.querySelector('lede-summary'));
    for (const p of document.querySelectorAll('article p')) p.setAttribute('hidden', '');
    const hidden = await element.showSentence(0);
    for (const p of document.querySelectorAll('article p')) p.removeAttribute('hidden');
    return [hidden, await element.showSentence(0), await element.showSentence(99)];
  });
  assert.deepEqual(shown, [false, true, false]);
});

inEngines('a first visit that cannot fetch its tools says so', async (browser) => {
  const page = await summarized(browser, pageOf(), { missing: ['/lede/lede-tools.js'] });
  const there = await page.run(() =>
    /** @type {Element} */ (document.querySelector('lede-summary')).showSentence(0),
  );
  assert.equal(there, false);
});
