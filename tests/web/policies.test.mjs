// SPDX-License-Identifier: MIT
// The element under content security policies and from other origins: what works where, by engine.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { kPolicy } from '../../demo/serve.mjs';
import {
  assertLeftAlone,
  assertSameArticle,
  eventsOf,
  heightOf,
  openArticle,
  pageOf,
  summarized,
  wait,
} from './support/article.mjs';
import { inEngines } from './support/engines.mjs';

/** @typedef {import('./support/engines.mjs').Browser} Browser */
/** @typedef {import('./support/engines.mjs').Page} Page */

const csp = (/** @type {string} */ policy) => ({ 'content-security-policy': policy });

/** The policy on the page alone; the worker's file comes without one. */
const onPage = (/** @type {string} */ policy) => (/** @type {string} */ path) =>
  /** @type {Record<string, string>} */ (path.endsWith('.html') ? csp(policy) : {});

/** What became of each worker. @param {Page} page */
const workersOf = async (page) => (await page.probe()).workers.map(({ state }) => state);

/** Whether it works whole: a summary that is seen, and nothing amiss. @param {Page} page */
async function assertWorks(page) {
  const { events, errors } = await page.probe();
  assert.deepEqual(
    events.map(({ type }) => type),
    ['lede-ready', 'lede-summary'],
  );
  assert.deepEqual(errors, []);
  assert.ok((await heightOf(page)) > 100);
}

// --- WebAssembly ---------------------------------------------------------------------------------

const kNoWasm = "default-src 'self'";

inEngines(
  'where the page may not compile WebAssembly, a worker without a policy does',
  async (browser) => {
    const page = await summarized(browser, pageOf(), { headers: onPage(kNoWasm) });
    await assertWorks(page);
    assert.deepEqual(await workersOf(page), ['running']);
  },
);

// WebKit compiles it all the same, but refuses to instantiate it.
inEngines('where WebAssembly is forbidden everywhere the page stays as it was', async (browser) => {
  const page = await openArticle(browser, pageOf(), { headers: csp(kNoWasm) });
  await assertLeftAlone(browser, page, 'load-failed');
});

inEngines('a module served as an unknown type is compiled all the same', async (browser) => {
  const page = await summarized(browser, pageOf(), {
    headers: (path) =>
      /** @type {Record<string, string>} */ (
        path.endsWith('.wasm') ? { 'content-type': 'application/octet-stream' } : {}
      ),
  });
  await assertWorks(page);
  assert.deepEqual(await workersOf(page), ['running']);
});

// --- Workers -------------------------------------------------------------------------------------

inEngines(
  'from another origin no worker starts, and the engine runs in the page',
  async (browser) => {
    const page = await summarized(
      browser,
      pageOf({ script: '<script type="module" src="{{other}}/lede/lede.js"></script>' }),
      { other: { headers: { 'access-control-allow-origin': '*' } } },
    );
    await assertWorks(page);
    const expected = { chromium: ['threw'], firefox: ['failed'], webkit: ['threw'] };
    assert.deepEqual(await workersOf(page), expected[browser.engine]);
    assert.deepEqual(page.otherRequests.filter((path) => path.endsWith('.wasm')).length, 1);
  },
);

inEngines('where the policy allows no worker the engine runs in the page', async (browser) => {
  const page = await summarized(browser, pageOf(), { headers: csp("worker-src 'none'") });
  await assertWorks(page);
  assert.ok((await workersOf(page)).every((state) => state !== 'running'));
});

/** A worker's file that starts and says nothing; imported by a page it is the engine. */
const kSilent = {
  '/lede/lede-worker.js':
    "export const engineAt = globalThis.document && (await import('/lede/real.js')).engineAt;",
};

/** Makes the page's timers of these lengths end after three tenths. @param {...number} lengths */
const hurry = (...lengths) =>
  new Function(`const { setTimeout: original } = globalThis;
    globalThis.setTimeout = (done, ms) => original(done, ${JSON.stringify(lengths)}.includes(ms) ? 300 : ms);`);

/** The element waits so long for a worker, and for an answer. */
const kWorker = 10_000;
const kAnswer = 20_000;

inEngines(
  'a worker that stays silent is given up, and the engine runs in the page',
  async (browser) => {
    const worker = await readFile(
      new URL('../../web/dist/lede-worker.js', import.meta.url),
      'utf8',
    );
    const page = await summarized(browser, pageOf(), {
      before: hurry(kWorker, kAnswer),
      files: { ...kSilent, '/lede/real.js': worker },
    });
    await assertWorks(page);
    assert.deepEqual(await workersOf(page), ['ended']);
  },
);

inEngines('a worker that never answers costs the summary, and nothing else', async (browser) => {
  const silent = 'postMessage({}); postMessage({id: 0}); export const engineAt = null;';
  const page = await openArticle(browser, pageOf(), {
    // A busy machine may take longer to start the worker.
    before: hurry(kAnswer),
    files: { '/lede/lede-worker.js': silent },
  });
  await assertLeftAlone(browser, page, 'timeout');
});

inEngines('a worker whose file is broken leaves the page as it was', async (browser) => {
  const page = await openArticle(browser, pageOf(), {
    files: { '/lede/lede-worker.js': 'this is no script' },
  });
  await assertLeftAlone(browser, page, 'load-failed');
});

// --- Policies that publishers have ---------------------------------------------------------------

/** By name: a policy, and whether a worker may start under it. */
const kStrict = /** @type {const} */ ([
  ['only the site’s own files', kPolicy, true],
  [
    'Trusted Types that allow the policy lede',
    "require-trusted-types-for 'script'; trusted-types lede",
    true,
  ],
  [
    'Trusted Types that allow no policy',
    "require-trusted-types-for 'script'; trusted-types 'none'",
    false,
  ],
  [
    'only the site’s own files and Trusted Types that allow the policy lede',
    `${kPolicy}; require-trusted-types-for 'script'; trusted-types lede`,
    true,
  ],
  [
    'only the site’s own files and Trusted Types that allow no policy',
    `${kPolicy}; require-trusted-types-for 'script'; trusted-types 'none'`,
    false,
  ],
]);

for (const [name, policy, worker] of kStrict) {
  for (const marked of [true, false]) {
    const kind = marked ? 'with an <article>' : 'without one';
    inEngines(`under ${name}, a page ${kind} is summarized`, async (browser) => {
      const page = await summarized(browser, pageOf({ marked }), { headers: csp(policy) });
      await assertWorks(page);
      const { requests, violations } = await page.probe();
      assert.equal(requests.includes('/lede/article-finder.js'), !marked);
      const running = (await workersOf(page)).filter((state) => state === 'running');
      assert.equal(running.length, worker ? 1 : 0);
      // A policy name that is not allowed is asked for once, and that is told.
      const told = violations.filter(({ directive }) => !/^trusted-types/.test(directive));
      assert.deepEqual(told, []);
      if (worker) assert.deepEqual(violations, []);
    });
  }
}

inEngines('a summary is styled also where the policy allows no inline style', async (browser) => {
  const page = await summarized(browser, pageOf(), { headers: csp(kPolicy) });
  const size = await page.run(() => {
    const root = document.querySelector('lede-summary')?.shadowRoot;
    return getComputedStyle(/** @type {Element} */ (root?.querySelector('[part~="note"]')))
      .fontSize;
  });
  assert.notEqual(size, '16px', 'the note is smaller than the text');
});

inEngines(
  'where the page may fetch nothing, the worker does, and the style comes by a link',
  async (browser) => {
    const policy = "default-src 'self' 'wasm-unsafe-eval'; connect-src 'none'";
    const page = await summarized(browser, pageOf(), { headers: onPage(policy) });
    const { events, requests } = await page.probe();
    assert.equal(events[events.length - 1].type, 'lede-summary');
    assert.ok(requests.includes('/lede/lede.css'));
    assert.ok((await heightOf(page)) > 100);
  },
);

inEngines('a page that allows no script at all is whole', async (browser) => {
  const page = await openArticle(browser, pageOf(), { headers: csp("script-src 'none'") });
  await wait(page, 200);
  await assertSameArticle(browser, page, pageOf());
});

// --- Integrity -----------------------------------------------------------------------------------

const entry = async () => readFile(new URL('../../web/dist/lede.js', import.meta.url));
const scriptWith = (/** @type {string} */ integrity) =>
  `<script type="module" src="/lede/lede.js" integrity="${integrity}"></script>`;

inEngines('an entry with its own hash works', async (browser) => {
  const hash = createHash('sha384')
    .update(await entry())
    .digest('base64');
  const page = await summarized(browser, pageOf({ script: scriptWith(`sha384-${hash}`) }));
  await assertWorks(page);
});

inEngines('an entry whose hash differs never runs, and the page is whole', async (browser) => {
  const hash = createHash('sha384').update('another').digest('base64');
  const page = await openArticle(browser, pageOf({ script: scriptWith(`sha384-${hash}`) }));
  await wait(page, 300);
  assert.deepEqual(await eventsOf(page), []);
  await assertSameArticle(browser, page, pageOf());
});

// --- Requests ------------------------------------------------------------------------------------

inEngines(
  'a page loads the element’s own files, and asks nobody else for anything',
  async (browser) => {
    /** @type {string[]} */
    const told = [];
    const page = await summarized(browser, pageOf(), {
      // Also what a worker asks for is held to the policy of its own file, and reported.
      headers: {
        'content-security-policy-report-only':
          "default-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; report-uri /foreign",
      },
    });
    await wait(page, 500);
    const { requests, violations } = await page.probe();
    assert.deepEqual(requests.filter((path) => path !== '/room.css').sort(), [
      '/lede/languages/en.lang',
      '/lede/lede-worker.js',
      '/lede/lede.css',
      '/lede/lede.js',
      '/lede/lede.wasm',
    ]);
    assert.deepEqual([violations, told], [[], []]);
  },
);
