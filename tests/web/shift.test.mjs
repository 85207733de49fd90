// SPDX-License-Identifier: MIT
// Nothing that has been painted moves when the summary comes: where the script blocks rendering,
// where the page's style gives the element its room, and where it comes long after the page.

import assert from 'node:assert/strict';
import {
  heightOf,
  kArticle,
  longArticle,
  openArticle,
  settled,
  textsOf,
} from './support/article.mjs';
import { inEngines, seen, until } from './support/engines.mjs';

/** @typedef {import('./support/engines.mjs').Browser} Browser */
/** @typedef {import('./support/engines.mjs').PageOptions} PageOptions */

const kPlain = '<script type="module" src="/lede/lede.js"></script>';
const kBlocking = '<script type="module" blocking="render" src="/lede/lede.js"></script>';

/** Of the element in its article. */
const kPlaces = /** @type {const} */ (['top', 'middle']);
const kArticles = { short: kArticle, long: longArticle(3000) };
const kSizes = [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
];

/** @param {'top' | 'middle'} place @param {string} article @param {string} script @param {string} style */
function pageWith(place, article, script, style) {
  const element = '<lede-summary></lede-summary>';
  const parts = article.split('\n');
  parts.splice(place === 'top' ? 1 : 4, 0, element);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/page.css">${script}</head>
<body><header>The Brell Courier</header><main><article>${parts.join('\n')}</article></main>
<footer>Imprint</footer></body></html>`.replace('href="/page.css"', `href="/page.css?${style}"`);
}

const kPageStyle =
  'body{font:18px/1.5 serif;margin:0 auto;max-inline-size:42rem;padding:0 1rem}img{max-inline-size:100%}';

/**
 * Opens a page in each size, place and length, and says what moved.
 * @param {Browser} browser
 * @param {{script: string, style?: string, options?: () => PageOptions, check?: (page: import('./support/engines.mjs').Page) => Promise<unknown>}} way
 */
async function assertStill(browser, { script, style = '', options, check }) {
  for (const size of kSizes) {
    for (const place of kPlaces) {
      for (const [length, article] of Object.entries(kArticles)) {
        const page = await openArticle(browser, pageWith(place, article, script, ''), {
          ...size,
          ...options?.(),
          files: { '/page.css': kPageStyle + style },
        });
        await seen(page, 'lede-summary');
        await settled(page);
        await check?.(page);
        const { shifts } = await page.probe();
        const which = `${length}, element at the ${place}, ${size.width} px wide`;
        assert.deepEqual(shifts.slice(0, 3), [], which);
        await page.close();
      }
    }
  }
}

inEngines('nothing moves where the script blocks rendering', async (browser) => {
  await assertStill(browser, { script: kBlocking });
});

inEngines('nothing moves where the element lies in a grid', async (browser) => {
  const style = 'article{display:grid;grid-template-columns:minmax(0,1fr)}';
  await assertStill(browser, { script: kBlocking, style });
});

inEngines('nothing moves where the page’s style gives the room', async (browser) => {
  await assertStill(browser, {
    script: kPlain,
    style: 'lede-summary{display:block;min-block-size:32rem}',
    async check(page) {
      assert.ok((await textsOf(page, '[part~="sentence"]')).length >= 2);
    },
  });
});

inEngines('nothing moves where the script is a plain one', async (browser) => {
  await assertStill(browser, { script: kPlain });
});

/**
 * As on a slow connection: the script comes once the page has been painted, however long that takes, and
 * each file after it later than the last.
 * @returns {PageOptions}
 */
function slowly() {
  let paint = () => {};
  const painted = new Promise((done) => (paint = () => done(0)));
  return {
    before: () => {
      const told = new PerformanceObserver((list) => {
        if (list.getEntriesByName('first-contentful-paint').length) void fetch('/painted');
      });
      told.observe({ type: 'paint', buffered: true });
    },
    delay(path) {
      if (path === '/painted') paint();
      if (/lede\.js$/.test(path)) return painted;
      return /\.wasm$/.test(path) ? 150 : /\.lang$|worker/.test(path) ? 100 : 0;
    },
  };
}

inEngines('nothing moves where the summary comes long after the first paint', async (browser) => {
  await assertStill(browser, {
    script: kPlain,
    options: slowly,
    async check(page) {
      const { events } = await page.probe();
      const painted = await page.run(
        () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
      );
      assert.ok(painted < events[events.length - 1].time, 'the page was painted before');
    },
  });
});

/**
 * Opens a page whose script comes once the page has been painted, however long that takes.
 * @param {Browser} browser
 * @param {string} html without the script
 * @param {number} height CSS pixels of its window
 * @param {string[]} [missing] files that cannot be had
 */
async function openLate(browser, html, height, missing) {
  const page = await openArticle(browser, html, {
    width: 1280,
    height,
    missing,
    files: { '/page.css': kPageStyle },
  });
  const painted = () =>
    page.run(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  await until(painted, 'the page is painted');
  await page.run(async () => void (await import(String('/lede/lede.js'))));
  return page;
}

inEngines(
  'a summary that came too late to be put in the page opens from a button over it',
  async (browser) => {
    const page = await openLate(browser, pageWith('top', kArticles.long, '', ''), 900);
    await seen(page, 'lede-summary');
    await settled(page);
    assert.equal(await heightOf(page), 0, 'it takes no space yet');
    await page.click('[part~="late"]', { inside: 'lede-summary' });
    await until(async () => (await heightOf(page)) > 100, 'it is open');
    const { shifts } = await page.probe();
    assert.deepEqual(shifts, [], 'what moves is what the reader asked for');
  },
);

inEngines(
  'without the file of the button a late summary is put in once its place is out of sight',
  async (browser) => {
    const page = await openLate(browser, pageWith('top', kArticles.long, '', ''), 900, [
      '/lede/lede-more.js',
    ]);
    await seen(page, 'lede-summary');
    await settled(page);
    assert.equal(await heightOf(page), 0, 'it takes no space yet');
    const held = await page.run(() => {
      scrollTo(0, document.body.scrollHeight);
      return CSS.supports('overflow-anchor', 'auto');
    });
    // Where the browser does not hold what is in view in its place, it would move.
    if (!held) return;
    await until(async () => (await heightOf(page)) > 100, 'it is there');
  },
);

/**
 * A page with two summaries that came too late to be put in it.
 * @param {Browser} browser
 * @param {number} height CSS pixels of its window
 */
async function twoLate(browser, height) {
  const html = pageWith('top', kArticles.long, '', '').replace(
    /<lede-summary[^]*?<\/lede-summary>/,
    (element) => element + element,
  );
  const page = await openLate(browser, html, height);
  await seen(page, 'lede-summary', 2);
  await settled(page);
  return page;
}

inEngines('two buttons of late summaries do not lie on each other', async (browser) => {
  const page = await twoLate(browser, 900);
  const buttons = await page.run(() =>
    [...document.querySelectorAll('lede-summary')].map((element) => {
      const late = element.shadowRoot?.querySelector('[part~="late"]');
      const { top = 0, bottom = 0 } = late?.getBoundingClientRect() ?? {};
      return { top, bottom };
    }),
  );
  const [upper, lower] = buttons.sort((a, b) => a.top - b.top);
  assert.ok(upper.bottom > upper.top && upper.bottom < lower.top, JSON.stringify(buttons));
});

inEngines('a late button and the way back do not lie on each other', async (browser) => {
  // All of it is in view, so that the second summary's button stays.
  const page = await twoLate(browser, 6000);
  const there = await page.run(async () => {
    const [first] = document.querySelectorAll('lede-summary');
    /** @type {HTMLElement | null | undefined} */ (
      first.shadowRoot?.querySelector('[part~="late"]')
    )?.click();
    return first.showSentence(0);
  });
  assert.equal(there, true);
  const bars = await page.run(() =>
    [...document.querySelectorAll('lede-summary')]
      .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('[popover]') ?? [])])
      .map((bar) => {
        const { top, bottom } = bar.getBoundingClientRect();
        return { part: bar.getAttribute('part'), top, bottom };
      })
      .sort((a, b) => a.top - b.top),
  );
  const [upper, lower] = bars;
  assert.deepEqual([upper.part, lower.part], ['back', 'late']);
  assert.ok(upper.bottom > upper.top && upper.bottom < lower.top, JSON.stringify(bars));
});

inEngines('a summary below the window is put in the page unseen', async (browser) => {
  const html = pageWith('top', kArticles.long, kPlain, '').replace(
    '<header>The',
    '<header style="block-size:1500px">The',
  );
  const page = await openArticle(browser, html, {
    width: 1280,
    height: 900,
    ...slowly(),
    files: { '/page.css': kPageStyle },
  });
  await seen(page, 'lede-summary');
  await until(async () => (await heightOf(page)) > 100, 'it stands in the page');
  await settled(page);
  assert.deepEqual((await page.probe()).shifts, []);
});

/** The room is kept, and the engine fails after the first paint. */
for (const [name, script, style] of [
  ['that the element has kept', kBlocking, ''],
  ['that the page gives', kPlain, 'lede-summary{display:block;min-block-size:20rem}'],
]) {
  inEngines(`a room ${name} in vain goes unseen`, async (browser) => {
    const page = await openArticle(browser, pageWith('middle', kArticles.long, script, ''), {
      width: 800,
      height: 900,
      missing: ['lede.wasm'],
      delay: (path) => (/\.wasm$/.test(path) ? 600 : 0),
      files: { '/page.css': kPageStyle + style },
    });
    await seen(page, 'lede-error');
    await settled(page);
    assert.deepEqual((await page.probe()).shifts, []);
    // Where no script blocks the first paint, it has kept one only if it came before the paint.
    const sure = style || (await page.run(() => 'blocking' in HTMLScriptElement.prototype));
    const height = await heightOf(page);
    assert.ok(height > 100 || (!sure && height === 0), `${height}px are left while it is in view`);
    const below = () =>
      page.run(() => {
        const [next] = document.querySelectorAll('lede-summary ~ p');
        return next.getBoundingClientRect().top;
      });
    await page.run(() => {
      const { bottom } = /** @type {Element} */ (
        document.querySelector('lede-summary')
      ).getBoundingClientRect();
      scrollTo({ top: scrollY + bottom + 40, behavior: 'instant' });
    });
    const before = await below();
    if (await page.run(() => CSS.supports('overflow-anchor', 'auto'))) {
      await until(async () => (await heightOf(page)) === 0, 'it is gone, above the window');
    } else await settled(page);
    assert.ok(Math.abs((await below()) - before) < 2, 'what is read stays where it is');
  });
}
