// SPDX-License-Identifier: MIT
// Files of the element that are missing, one by one, and articles that are not there.

import assert from 'node:assert/strict';
import {
  assertEmpty,
  assertLeftAlone,
  assertSameArticle,
  eventsOf,
  heightOf,
  kArticle,
  openArticle,
  pageOf,
  set,
  summarized,
  textsOf,
  wait,
} from './support/article.mjs';
import { inEngines, seen, until } from './support/engines.mjs';

/** @typedef {import('./support/engines.mjs').Browser} Browser */
/** @typedef {import('./support/engines.mjs').Page} Page */

/** @type {[file: string, html: string][]} */
const kNeeded = [
  ['lede-worker.js', pageOf()],
  ['lede.wasm', pageOf()],
  ['languages/en.lang', pageOf()],
  ['article-finder.js', pageOf({ marked: false })],
];
for (const [file, html] of kNeeded) {
  inEngines(`without ${file} the page stays as it was`, async (browser) => {
    const page = await openArticle(browser, html, { missing: [file] });
    await assertLeftAlone(browser, page, 'load-failed', html);
  });
}

inEngines('without lede.js the page is whole', async (browser) => {
  const page = await openArticle(browser, pageOf(), { missing: ['lede.js'] });
  await wait(page, 200);
  assert.deepEqual(await eventsOf(page), []);
  await assertSameArticle(browser, page, pageOf());
});

inEngines('without lede.css there is a summary all the same', async (browser) => {
  const page = await summarized(browser, pageOf(), { missing: ['lede.css'] });
  assert.ok((await textsOf(page, '[part~="sentence"]')).length >= 2);
  assert.ok((await heightOf(page)) > 100);
});

inEngines('without its words in the article’s language it speaks English', async (browser) => {
  const page = await browser.page('news/fernwaerme.html', { missing: ['languages/de.js'] });
  const { lang } = await seen(page, 'lede-summary');
  assert.equal(lang, 'de');
  assert.deepEqual(await textsOf(page, '[part~="heading"]'), ['In brief']);
});

inEngines('without lede-tools.js the summary stays, and nothing is thrown', async (browser) => {
  const page = await summarized(browser, pageOf(), { missing: ['lede-tools.js'] });
  await page.hover('a[part~="sentence"]', { inside: 'lede-summary' });
  await page.press('Tab', 'Tab');
  await wait(page, 400);
  const { errors, events } = await page.probe();
  assert.deepEqual(errors, []);
  assert.deepEqual(
    events.map(({ type }) => type),
    ['lede-ready', 'lede-summary'],
  );
  assert.ok((await textsOf(page, '[part~="sentence"]')).length >= 2);
});

inEngines('without lede-tools.js an article that is not there throws nothing', async (browser) => {
  const html = pageOf({ element: '<lede-summary for="#nowhere"></lede-summary>' });
  const page = await openArticle(browser, html, { missing: ['lede-tools.js'] });
  await seen(page, 'lede-error');
  await wait(page, 400);
  const { errors, requests } = await page.probe();
  assert.ok(requests.some((path) => path.endsWith('lede-tools.js')));
  assert.deepEqual(errors, []);
});

inEngines('a selector that matches nothing is told', async (browser) => {
  for (const selector of ['#nowhere', 'not (a selector']) {
    const html = pageOf({ element: `<lede-summary for="${selector}"></lede-summary>` });
    const page = await openArticle(browser, html);
    await assertLeftAlone(browser, page, 'article-not-found', html);
  }
});

inEngines('a page without an article is told', async (browser) => {
  const html = pageOf({ marked: false, article: '<form><input></form>' });
  const page = await openArticle(browser, html);
  await assertLeftAlone(browser, page, 'article-not-found', html);
});

inEngines('an article without text is told', async (browser) => {
  const html = pageOf({ article: '<p> </p>' });
  const page = await openArticle(browser, html);
  await until(
    async () => (await eventsOf(page)).some((type) => type !== 'lede-ready'),
    'the element had an answer',
  );
  await assertEmpty(page);
  assert.deepEqual((await page.probe()).errors, []);
});

inEngines('after a failure the next question is answered', async (browser) => {
  const page = await openArticle(
    browser,
    pageOf({ element: '<lede-summary for="#later"></lede-summary>' }),
  );
  await seen(page, 'lede-error');
  await set(page, { htmlFor: 'article' });
  await seen(page, 'lede-summary');
  assert.ok((await heightOf(page)) > 100);
});

inEngines('an article edited while it is read does no harm', async (browser) => {
  const page = await openArticle(browser, pageOf({ article: kArticle.repeat(20) }));
  await page.run(() => {
    const article = /** @type {HTMLElement} */ (document.querySelector('article'));
    let changes = 0;
    const change = () => {
      article.querySelector('p')?.remove();
      article.append(document.createElement('p'));
      if (++changes < 50) setTimeout(change);
    };
    change();
  });
  await until(
    async () => (await eventsOf(page)).some((type) => /summary|error/.test(type)),
    'the element had an answer',
  );
  assert.deepEqual((await page.probe()).errors, []);
});

inEngines('a failure is worded for a person', async (browser) => {
  const page = await openArticle(browser, pageOf(), { missing: ['lede.wasm'] });
  const { text } = await seen(page, 'lede-error');
  assert.match(text, /^\p{Lu}.*\.$/u);
});
