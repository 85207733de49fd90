// SPDX-License-Identifier: MIT
// <lede-summary> in Chromium, with the real module, as a publisher would use it.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { kPolicy } from '../../demo/serve.mjs';
import { browsing, until } from './support/browser.mjs';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('../../web/types/lede.js').LedeSummaryElement} Element */

/** @type {{headers: (path: string) => Record<string, string>, missing: (path: string) => boolean}} */
const server = { headers: () => ({}), missing: () => false };
const web = browsing({
  headers: (path) => server.headers(path),
  missing: (path) => server.missing(path),
});

/** Sets how files are served during one test. @param {Partial<typeof server>} changes */
function serving(changes, /** @type {import('node:test').TestContext} */ t) {
  Object.assign(server, changes);
  t.after(() => Object.assign(server, { headers: () => ({}), missing: () => false }));
}

const kScript = '<script type="module" src="/lede/lede.js"></script>';

/** An article in which every sentence is told from every other. */
const kArticle = `<h1>Harbour to close for a year</h1>
<p>The old harbour of Brell will close to ships for a year from next April, the port authority announced on Thursday. The quay walls, built in 1911, have moved eleven centimetres since the winter storms.</p>
<p>“We can repair the wall now, or we can fish it out of the water later,” said Joanna Pike, the director of the authority. She expects the work to cost 62 million crowns, most of which the national government will pay.</p>
<h2>What fishermen say</h2>
<p>Forty fishing boats must move to the neighbouring port of Sandhaven, an hour to the north. Their owners will receive 900 crowns a month for the additional fuel, although many consider the sum too small.</p>
<p>“Nine hundred crowns will not even bring my boat there and back for a week,” said Martin Oduya, who speaks for the fishermen’s union. The union has asked for twice the amount and for free berths until the harbour opens again.</p>
<h2>What happens to the market</h2>
<p>The fish market stays where it is. Refrigerated vans will bring the catch from Sandhaven every morning before six, and the authority has promised that prices on the market will not rise because of them.</p>
<p>Work begins with the eastern quay. If the winter is mild, the first boats could return three months earlier than planned, according to the engineers.</p>`;

const kPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Harbour</title>${kScript}
<body><article><lede-summary></lede-summary>${kArticle}</article>`;

/** Records the element's events, from before its script runs. @param {Page} page */
async function record(page) {
  await page.evaluateOnNewDocument(() => {
    const events = /** @type {any} */ (window);
    events.seen = [];
    for (const type of ['lede-ready', 'lede-summary', 'lede-error']) {
      addEventListener(type, (event) => {
        const { detail } = /** @type {CustomEvent} */ (event);
        events.seen.push({ type, code: detail?.code });
        if (type === 'lede-summary') events.result = detail;
      });
    }
    events.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) events.shifted += /** @type {any} */ (entry).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** @param {Page} page @param {string} type */
function seen(page, type, times = 1) {
  return until(
    () =>
      page.evaluate(
        (wanted, least) =>
          /** @type {any} */ (window).seen.filter((/** @type {any} */ e) => e.type === wanted)
            .length >= least,
        type,
        times,
      ),
    `${type} came ${times} times`,
  );
}

/** A page with the element that has shown its summary. @param {(page: Page) => unknown} [prepare] */
async function summarized(html = kPage, prepare = () => {}) {
  const page = await web.show(html, async (fresh) => {
    await record(fresh);
    await prepare(fresh);
  });
  await seen(page, 'lede-summary');
  return page;
}

/** @param {Page} page @returns {Promise<any>} the newest result */
const resultOf = (page) => page.evaluate(() => /** @type {any} */ (window).result);
/** @param {Page} page */
const eventsOf = (page) =>
  page.evaluate(() => /** @type {any} */ (window).seen.map((/** @type {any} */ e) => e.type));
/** @param {Page} page @param {string} selector */
const textsOf = (page, selector) =>
  page.evaluate(
    (wanted) =>
      [...(document.querySelector('lede-summary')?.shadowRoot?.querySelectorAll(wanted) ?? [])].map(
        (node) => node.textContent,
      ),
    selector,
  );
/** The text that is highlighted in the page, its white space folded. @param {Page} page */
const marked = (page) =>
  page.evaluate(() => {
    const ranges = CSS.highlights.get('lede-sentence');
    return ranges ? [...ranges].map((r) => String(r).replace(/\s+/g, ' ')) : null;
  });
/** @param {Page} page */
const heightOf = (page) =>
  page.evaluate(() => document.querySelector('lede-summary')?.getBoundingClientRect().height);

test('an article is summarized in a worker, in its own sentences', async () => {
  const page = await summarized();
  assert.ok(page.workers().some((worker) => worker.url().endsWith('/lede/lede-worker.js')));
  const { summary } = await resultOf(page);
  const texts = await textsOf(page, '[part~="sentence"]');
  assert.ok(summary.sentences.length >= 2);
  const article = await page.$eval('article', (node) => node.textContent?.replace(/\s+/g, ' '));
  for (const { text } of summary.sentences) {
    assert.ok(texts.includes(text), text);
    assert.ok(article?.includes(text), text);
  }
  assert.deepEqual(await eventsOf(page), ['lede-ready', 'lede-summary']);
  assert.ok((await textsOf(page, '[part~="note"]'))[0]?.includes('unaltered'));
  await page.close();
});

test('section titles and quotes with their speakers stand in it', async () => {
  const html = kPage.replace('<lede-summary>', '<lede-summary length="long">');
  const page = await summarized(html);
  const { sections } = await resultOf(page);
  const titles = sections
    .filter((/** @type {any} */ { title, points }) => title && points.length)
    .map((/** @type {any} */ { title }) => title);
  assert.ok(titles.includes('What fishermen say'));
  assert.deepEqual(await textsOf(page, '[part~="section"] [part~="section-title"]'), titles);
  const quotes = await textsOf(page, 'figure blockquote');
  const speakers = await textsOf(page, 'figure cite');
  const shown = new Map(quotes.map((quote, i) => [speakers[i], quote]));
  assert.ok(shown.size > 0);
  for (const [name, quote] of shown) {
    if (name === 'Joanna Pike') assert.match(quote ?? '', /^“We can repair the wall now/);
    else assert.match(quote ?? '', /^“Nine hundred crowns/);
  }
  await page.$eval('lede-summary', (element) => {
    /** @type {Element} */ (element).quotes = 0;
    /** @type {Element} */ (element).sections = 'off';
  });
  assert.deepEqual(await textsOf(page, 'figure, [part~="section-title"]'), []);
  assert.deepEqual(await eventsOf(page), ['lede-ready', 'lede-summary'], 'shown anew, not asked');
  await page.close();
});

test('a click shows the sentence in the article: in view, marked, and nothing else', async () => {
  const page = await summarized(
    kPage
      .replace('<body>', '<body><header id="top">Sticky</header>')
      .replace('</title>', '</title><link rel="stylesheet" href="/sticky.css">')
      .replace('</article>', `<p>${'Filler. '.repeat(4000)}</p></article>`),
    async (fresh) => {
      await fresh.setViewport({ width: 800, height: 500 });
      await fresh.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      await fresh.evaluateOnNewDocument(() => {
        addEventListener('DOMContentLoaded', () => {
          const header = /** @type {HTMLElement} */ (document.querySelector('#top'));
          Object.assign(header.style, { position: 'sticky', top: '0', height: '120px' });
        });
      });
    },
  );
  const { summary } = await resultOf(page);
  for (const [i, { text }] of summary.sentences.entries()) {
    await page.evaluate((n) => {
      const root = document.querySelector('lede-summary')?.shadowRoot;
      /** @type {HTMLElement} */ (root?.querySelectorAll('a')[n]).click();
    }, i);
    assert.deepEqual(await marked(page), [text]);
    const [top, bottom] = await page.evaluate(() => {
      const [range] = CSS.highlights.get('lede-sentence') ?? [];
      const box = /** @type {Range} */ (range).getBoundingClientRect();
      return [box.top, box.bottom];
    });
    assert.ok(top >= 120 && bottom <= 500, `${top} to ${bottom} is below the header and in view`);
  }
  await page.close();
});

test('the keyboard goes there and back', async () => {
  const page = await summarized(kPage, (fresh) => fresh.setViewport({ width: 800, height: 400 }));
  await page.keyboard.press('Tab');
  const focused = () =>
    page.evaluate(() => {
      const active = document.activeElement;
      return (active?.shadowRoot?.activeElement ?? active)?.textContent ?? '';
    });
  const first = await focused();
  const { summary } = await resultOf(page);
  assert.equal(first, summary.sentences[0].text);
  await page.keyboard.press('Enter');
  assert.deepEqual(await marked(page), [first]);
  assert.ok((await focused()).includes(first), 'the focus is on the sentence’s block');
  assert.equal(await page.evaluate(() => document.activeElement?.localName), 'p');
  await page.keyboard.press('Escape');
  assert.equal(await marked(page), null);
  assert.equal(await focused(), first);
  assert.equal(await page.$eval('article', (node) => node.querySelector('[tabindex]')), null);
  await page.close();
});

test('the button leads back, and only shows while there is a way back', async () => {
  const page = await summarized();
  const back = () =>
    page.evaluate(() => {
      const button = document.querySelector('lede-summary')?.shadowRoot?.querySelector('button');
      return button?.checkVisibility();
    });
  assert.equal(await back(), false);
  assert.equal(
    await page.$eval('lede-summary', (e) => /** @type {Element} */ (e).showSentence(1)),
    true,
  );
  assert.equal(await back(), true);
  await page.evaluate(() =>
    document.querySelector('lede-summary')?.shadowRoot?.querySelector('button')?.click(),
  );
  assert.equal(await back(), false);
  assert.equal(await marked(page), null);
  assert.equal(
    await page.$eval('lede-summary', (e) => /** @type {Element} */ (e).showSentence(99)),
    false,
  );
  await page.close();
});

test('a sentence in closed details is opened to be shown', async () => {
  const html = kPage.replace(kArticle, `<details><summary>Story</summary>${kArticle}</details>`);
  const page = await summarized(html);
  await page.$eval('lede-summary', (e) => /** @type {Element} */ (e).showSentence(0));
  assert.equal(await page.$eval('details', (node) => node.open), true);
  assert.equal((await marked(page))?.length, 1);
  await page.close();
});

test('every sentence is a link that names its place, the article’s and not the summary’s', async () => {
  const page = await summarized();
  const links = await page.evaluate(() =>
    [...(document.querySelector('lede-summary')?.shadowRoot?.querySelectorAll('a') ?? [])].map(
      (a) => a.href,
    ),
  );
  assert.ok(links.length >= 2);
  for (const link of links) assert.match(link, /#:~:text=[^,]+-,[^,]+/);
  await page.close();
});

test('a page loads the element’s own files and no other', async () => {
  const before = web.requests().length;
  const page = await summarized();
  assert.deepEqual(
    web
      .requests()
      .slice(before)
      .filter((path) => !/page-\d+|favicon/.test(path))
      .sort(),
    [
      '/lede/languages/en.lang',
      '/lede/lede-worker.js',
      '/lede/lede.css',
      '/lede/lede.js',
      '/lede/lede.wasm',
    ],
  );
  await page.close();
});

test('two elements share one worker', async () => {
  const html = kPage.replace('</article>', '<lede-summary type="tldr"></lede-summary></article>');
  const page = await summarized(html);
  await seen(page, 'lede-summary', 2);
  assert.equal(page.workers().length, 1);
  await page.close();
});

test('it works under a policy that allows only the site’s own files', async (t) => {
  serving({ headers: () => ({ 'content-security-policy': kPolicy }) }, t);
  /** @type {string[]} */
  const complaints = [];
  const page = await summarized(kPage, (fresh) => {
    fresh.on('console', (message) => complaints.push(message.text()));
  });
  assert.deepEqual(
    complaints.filter((text) => !text.includes('favicon')),
    [],
  );
  assert.ok(Number(await heightOf(page)) > 100);
  await page.close();
});

test('it works under Trusted Types that allow the policy lede, and inline under those that do not', async (t) => {
  for (const [allowed, workers] of /** @type {const} */ ([
    ['lede', 1],
    ["'none'", 0],
  ])) {
    const policy = `require-trusted-types-for 'script'; trusted-types ${allowed}`;
    serving({ headers: () => ({ 'content-security-policy': policy }) }, t);
    const page = await summarized();
    assert.equal(page.workers().length, workers, allowed);
    await page.close();
  }
});

test('where the page may not compile WebAssembly, a worker served without a policy does', async (t) => {
  const policy = "default-src 'self'";
  serving(
    {
      headers: (path) =>
        /** @type {Record<string, string>} */ (
          path.endsWith('.html') ? { 'content-security-policy': policy } : {}
        ),
    },
    t,
  );
  const page = await summarized();
  assert.equal(page.workers().length, 1);
  await page.close();
});

test('without a worker the engine runs inline', async (t) => {
  const policy = "worker-src 'none'";
  serving({ headers: () => ({ 'content-security-policy': policy }) }, t);
  const page = await summarized();
  assert.equal(page.workers().length, 0);
  await page.close();
});

/** The page with what the element shows left out, to be compared. @param {Page} page */
const bare = (page) => page.$eval('article', (node) => [node.innerHTML, node.innerText]);

/** @type {[name: string, changes: Partial<typeof server>, code: string][]} */
const kFailures = [
  [
    'where WebAssembly is forbidden everywhere',
    { headers: () => ({ 'content-security-policy': "default-src 'self'" }) },
    'load-failed',
  ],
  [
    'where the engine is missing',
    { missing: (path) => path.endsWith('lede-worker.js') },
    'load-failed',
  ],
  ['where the module is missing', { missing: (path) => path.endsWith('.wasm') }, 'load-failed'],
  ['where the pack is missing', { missing: (path) => path.endsWith('.lang') }, 'load-failed'],
];

for (const [name, changes, code] of kFailures) {
  test(`${name} the page stays as it was, and lede-error says why`, async (t) => {
    serving(changes, t);
    const page = await web.show(kPage, record);
    await seen(page, 'lede-error');
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).seen.at(-1)), {
      type: 'lede-error',
      code,
    });
    assert.equal(await heightOf(page), 0);
    const after = await bare(page);
    await page.close();
    const plain = await web.show(kPage.replace(kScript, ''));
    assert.deepEqual(after, await bare(plain));
    await plain.close();
  });
}

test('without script the page is whole', async () => {
  const page = await web.show(kPage, (fresh) => fresh.setJavaScriptEnabled(false));
  assert.equal(await heightOf(page).then((h) => h ?? 0), 0);
  assert.match(String(await page.$eval('article', (node) => node.textContent)), /The fish market/);
  await page.close();
});

test('too little text takes no space', async () => {
  const page = await summarized(kPage.replace(kArticle, '<p>The fair was opened. It rained.</p>'));
  assert.equal(await heightOf(page), 0);
  await page.close();
});

test('a selector that matches nothing is told', async () => {
  const html = kPage.replace('<lede-summary>', '<lede-summary for="#nowhere">');
  const page = await web.show(html, record);
  await seen(page, 'lede-error');
  assert.equal(
    await page.evaluate(() => /** @type {any} */ (window).seen.at(-1).code),
    'article-not-found',
  );
  await page.close();
});

test('an article without markup is found by a file that no other page loads', async () => {
  const before = web.requests().length;
  const page = await summarized(
    kPage.replace('<article>', '<div class="story">').replace('</article>', '</div>'),
  );
  assert.ok(web.requests().slice(before).includes('/lede/article-finder.js'));
  await page.$eval('lede-summary', (e) => /** @type {Element} */ (e).showSentence(0));
  assert.equal((await marked(page))?.length, 1);
  await page.close();
});

test('a publisher may give the article’s text', async () => {
  const page = await web.show(
    `<!doctype html><title>t</title>${kScript}<body><main><p>x</p></main>`,
    record,
  );
  await page.evaluate((html) => {
    const element = /** @type {Element} */ (document.createElement('lede-summary'));
    const template = document.createElement('template');
    template.innerHTML = html;
    element.article = {
      title: 'Harbour',
      blocks: [...template.content.children].map((node) => ({
        kind: node.localName === 'p' ? 'paragraph' : 'heading',
        text: node.textContent ?? '',
      })),
    };
    document.body.prepend(element);
  }, kArticle);
  await seen(page, 'lede-summary');
  assert.equal((await resultOf(page)).title, 'Harbour');
  assert.deepEqual(await textsOf(page, 'a'), [], 'no places to lead to');
  await page.close();
});

test('moving the element asks nothing again and mounts nothing twice', async () => {
  const page = await summarized();
  const before = await textsOf(page, '[part~="sentence"]');
  await page.evaluate(() => {
    const element = /** @type {HTMLElement} */ (document.querySelector('lede-summary'));
    for (let i = 0; i < 5; i++) document.querySelector('article')?.append(element);
  });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  assert.deepEqual(await eventsOf(page), ['lede-ready', 'lede-summary']);
  assert.deepEqual(await textsOf(page, '[part~="sentence"]'), before);
  await page.close();
});

test('many changes of attributes ask once, and the newest answer wins', async () => {
  const page = await summarized();
  await page.$eval('lede-summary', (node) => {
    const element = /** @type {Element} */ (node);
    for (const length of /** @type {const} */ (['long', 'medium', 'short', 'long'])) {
      element.length = length;
    }
    element.setAttribute('length', 'long');
  });
  await seen(page, 'lede-summary', 2);
  await page.$eval('lede-summary', (node) => {
    /** @type {Element} */ (node).type = 'headline';
  });
  await seen(page, 'lede-summary', 3);
  assert.equal((await eventsOf(page)).length, 4);
  const { summary } = await resultOf(page);
  assert.equal(summary.type, 'headline');
  assert.equal(summary.length, 'long');
  await page.close();
});

test('an answer that comes late never replaces a newer one', async () => {
  const page = await summarized();
  const types = await page.$eval('lede-summary', async (node) => {
    const element = /** @type {Element} */ (node);
    element.type = 'tldr';
    const late = element.refresh();
    element.type = 'headline';
    await element.refresh();
    return [await late, element.result?.summary?.type];
  });
  assert.deepEqual(types, [null, 'headline']);
  await page.close();
});

test('an element taken out of the page is left alone', async () => {
  const page = await web.show(kPage, record);
  await page.evaluate(() => document.querySelector('lede-summary')?.remove());
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  assert.ok(!(await eventsOf(page)).includes('lede-error'));
  await page.close();
});

test('the script loaded twice defines once', async () => {
  const twice = kPage.replace(
    kScript,
    `${kScript}<script type="module" src="/lede/lede.js?again"></script>`,
  );
  /** @type {string[]} */
  const errors = [];
  const page = await summarized(twice, (fresh) => {
    fresh.on('pageerror', (error) => errors.push(String(error)));
  });
  await page.evaluate(() => import(String('/lede/element.js')));
  assert.deepEqual(errors, []);
  assert.equal(page.workers().length, 1);
  await page.close();
});

test('an element made by script before its attributes works', async () => {
  const page = await web.show(kPage.replace('<lede-summary></lede-summary>', ''), record);
  await page.evaluate(() => {
    const element = document.createElement('lede-summary');
    document.querySelector('article')?.prepend(element);
    element.setAttribute('type', 'tldr');
  });
  await seen(page, 'lede-summary');
  assert.equal((await resultOf(page)).summary.type, 'tldr');
  await page.close();
});

test('attributes and properties reflect each other', async () => {
  const page = await summarized();
  const read = await page.$eval('lede-summary', (node) => {
    const element = /** @type {Element} */ (node);
    element.htmlFor = 'article';
    element.length = 'medium';
    element.collapsed = true;
    element.setAttribute('quotes', 'off');
    element.setAttribute('type', 'nonsense');
    return [
      ...['for', 'length', 'collapsed'].map((name) => element.getAttribute(name)),
      element.quotes,
      element.type,
    ];
  });
  assert.deepEqual(read, ['article', 'medium', '', 0, 'key-points']);
  await page.close();
});

test('collapsed it is one line that opens', async () => {
  const page = await summarized(kPage.replace('<lede-summary>', '<lede-summary collapsed>'));
  const closed = Number(await heightOf(page));
  assert.ok(closed > 0 && closed < 150, `${closed}`);
  await page.evaluate(() =>
    document.querySelector('lede-summary')?.shadowRoot?.querySelector('summary')?.click(),
  );
  assert.ok(Number(await heightOf(page)) > closed + 50);
  await page.close();
});

test('a publisher’s heading and footer stand in its slots, and parts take their style', async () => {
  const page = await summarized(
    kPage
      .replace('</title>', '</title><style>lede-summary::part(point){color:rgb(1, 2, 3)}</style>')
      .replace('<lede-summary>', '<lede-summary><h3 slot="header">Our summary</h3>'),
  );
  assert.equal(await page.$eval('h3', (node) => node.checkVisibility()), true);
  const [color, own] = await page.evaluate(() => {
    const root = document.querySelector('lede-summary')?.shadowRoot;
    const point = /** @type {HTMLElement} */ (root?.querySelector('[part~="point"]'));
    return [getComputedStyle(point).color, root?.querySelector('h2')?.checkVisibility()];
  });
  assert.deepEqual([color, own], ['rgb(1, 2, 3)', false]);
  await page.close();
});

test('markup in the article’s text stays text', async () => {
  const page = await summarized(
    kPage.replace(
      'The old harbour of Brell',
      'The old harbour &lt;img src=x onerror="window.hurt=1"&gt; of Brell',
    ),
  );
  assert.equal(await page.evaluate(() => /** @type {any} */ (window).hurt), undefined);
  assert.deepEqual(await textsOf(page, 'img'), []);
  await page.close();
});

test('the room that is kept is nearly what the summary takes', async () => {
  for (const path of ['news/ferries.html', 'news/river.html', 'news/fernwaerme.html']) {
    for (const [width, height] of [
      [1280, 900],
      [360, 740],
    ]) {
      const page = await web.open(path, async (fresh) => {
        await record(fresh);
        await fresh.setViewport({ width, height });
        await fresh.evaluateOnNewDocument(() => {
          // Right after the element has read the page, and before its answer.
          addEventListener('lede-ready', async ({ target }) => {
            await new Promise((resolve) => setTimeout(resolve));
            /** @type {any} */ (window).kept = /** @type {Element} */ (target).offsetHeight;
          });
        });
      });
      await seen(page, 'lede-summary');
      const kept = await page.evaluate(() => /** @type {any} */ (window).kept);
      const taken = Number(await heightOf(page));
      const apart = Math.abs(kept - taken) / taken;
      assert.ok(apart < 0.35, `${path} at ${width}: kept ${kept}, taken ${taken}`);
      await page.close();
    }
  }
});

test('the demo’s pages are free of what axe can find, in the light and in the dark', async () => {
  const axe = await readFile(
    new URL('../../node_modules/axe-core/axe.min.js', import.meta.url),
    'utf8',
  );
  for (const path of [
    'index.html',
    'news/ferries.html',
    'news/river.html',
    'news/fernwaerme.html',
    'news/uzkokoleyka.html',
  ]) {
    for (const scheme of ['light', 'dark']) {
      const page = await web.open(path, async (fresh) => {
        await record(fresh);
        await fresh.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      });
      await seen(page, 'lede-summary');
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { violations: found } = await /** @type {any} */ (window).axe.run();
        return found.map((/** @type {any} */ v) => [
          v.id,
          v.nodes.map((/** @type {any} */ n) => n.target),
        ]);
      });
      assert.deepEqual(violations, [], `${path}, ${scheme}`);
      await page.close();
    }
  }
});

test('the demo’s pages are summarized in their languages, every sentence in its place', async () => {
  for (const [path, lang] of [
    ['index.html', 'en'],
    ['news/ferries.html', 'en'],
    ['news/river.html', 'en'],
    ['news/fernwaerme.html', 'de'],
    ['news/uzkokoleyka.html', 'ru'],
  ]) {
    const page = await web.open(path, record);
    await seen(page, 'lede-summary');
    const result = await resultOf(page);
    assert.equal(result.lang, lang, path);
    const voice = { en: 'In brief', de: 'Kurz gefasst', ru: 'Коротко' }[lang];
    assert.deepEqual(await textsOf(page, '[part~="heading"]'), [voice]);
    for (const [i, { text }] of result.summary.sentences.entries()) {
      await page.$eval('lede-summary', (e, n) => /** @type {Element} */ (e).showSentence(n), i);
      assert.equal((await marked(page))?.join(''), text, path);
    }
    await page.close();
  }
});
