// SPDX-License-Identifier: MIT
// The page stays responsive while it is read. How long that takes is no test's business
// (tests/web/report.mjs prints it); that it is done in many small tasks is.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settleRoles } from '../../web/reader/roles.js';
import {
  articleOf,
  longArticle,
  openArticle,
  pageOf,
  summarized,
  wait,
} from './support/article.mjs';
import { inEngines, seen } from './support/engines.mjs';

const kLong = longArticle(24_000);

inEngines('a long article is read in many tasks', async (browser) => {
  const page = await openArticle(browser, pageOf({ article: kLong }));
  await seen(page, 'lede-summary');
  const { readingTasks, errors } = await page.probe();
  assert.deepEqual(errors, []);
  assert.ok(readingTasks > 3, `${readingTasks} tasks`);
});

test('the roles of many blocks are settled in small steps', () => {
  let looks = 0;
  const text = 'The council voted on Monday evening to close the old bridge for a year.';
  const blocks = Array.from({ length: 1000 }, () => ({
    kind: /** @type {const} */ ('paragraph'),
    get text() {
      looks += 1;
      return text;
    },
    runs: [],
    marks: [],
    linked: 0,
  }));
  const steps = settleRoles(blocks, '');
  let most = 0;
  for (let done = false; !done; most = Math.max(most, looks)) {
    looks = 0;
    done = !!steps.next().done;
  }
  assert.ok(most < 30, `${most} looks at once`);
});

inEngines('so is one that a selector names', async (browser) => {
  const html = pageOf({
    article: kLong,
    marked: false,
    element: '<lede-summary for=".story"></lede-summary>',
  });
  const page = await openArticle(browser, html);
  await seen(page, 'lede-summary');
  const { readingTasks, requests } = await page.probe();
  assert.ok(readingTasks > 3, `${readingTasks} tasks`);
  assert.ok(!requests.includes('/lede/article-finder.js'));
});

inEngines('a page can be used while it is read', async (browser) => {
  const page = await openArticle(browser, pageOf({ article: kLong }), {
    before: () => {
      /** @type {any} */ (globalThis).between = 0;
      addEventListener('lede-ready', () => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          /** @type {any} */ (globalThis).between += 1;
          if (!(/** @type {any} */ (globalThis).done)) port2.postMessage(null);
        };
        port2.postMessage(null);
      });
      addEventListener('lede-summary', () => {
        Object.assign(globalThis, { done: true });
      });
    },
  });
  await seen(page, 'lede-summary');
  const between = await page.run(() => /** @type {any} */ (globalThis).between);
  assert.ok(between > 3, `${between} other tasks had their turn`);
});

inEngines('reading changes nothing in the document', async (browser) => {
  for (const marked of [true, false]) {
    const page = await openArticle(browser, pageOf({ marked }), {
      before: () => {
        /** @type {any} */ (globalThis).changes = [];
        addEventListener('DOMContentLoaded', () => {
          new MutationObserver((records) => {
            for (const { type, target, attributeName } of records) {
              const { localName } = /** @type {Element} */ (target);
              /** @type {any} */ (globalThis).changes.push([type, localName, attributeName]);
            }
          }).observe(document, {
            subtree: true,
            childList: true,
            attributes: true,
            characterData: true,
          });
        });
      },
    });
    await seen(page, 'lede-summary');
    await wait(page, 200);
    assert.deepEqual(await page.run(() => /** @type {any} */ (globalThis).changes), []);
  }
});

inEngines(
  'nothing is asked for until the element is near the view or the page idle',
  async (browser) => {
    const page = await openArticle(
      browser,
      pageOf({ element: '', article: `${longArticle(6000)}<lede-summary></lede-summary>` }),
      {
        // A page that is never idle.
        before: () => {
          globalThis.requestIdleCallback = /** @type {any} */ (() => 0);
          const { setTimeout: original } = globalThis;
          globalThis.setTimeout = /** @type {any} */ (
            (/** @type {() => void} */ done, /** @type {number} */ ms = 0) =>
              original(done, ms === 2000 ? 1e9 : ms)
          );
        },
      },
    );
    await wait(page, 500);
    const before = await page.probe();
    assert.ok(!before.requests.includes('/lede/lede.wasm'));
    assert.deepEqual([before.events, before.readingTasks, before.workers], [[], 0, []]);
    await page.run(() => document.querySelector('lede-summary')?.scrollIntoView());
    await seen(page, 'lede-summary');
  },
);

inEngines('an element far below is summarized once the page is idle', async (browser) => {
  const page = await summarized(
    browser,
    pageOf({ element: '', article: `${longArticle(3000)}<lede-summary></lede-summary>` }),
  );
  const article = await articleOf(page);
  assert.ok(article.text.length > 10_000);
});
