// SPDX-License-Identifier: MIT
// <lede-summary> from its upgrade to its end, with the real module, in three engines.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  assertEmpty,
  eventsOf,
  heightOf,
  kArticle,
  kScript,
  openArticle,
  pageOf,
  resultOf,
  set,
  summarized,
  textsOf,
  wait,
} from './support/article.mjs';
import { inEngines, seen, until } from './support/engines.mjs';

/** @typedef {import('../../web/types/lede.js').LedeSummaryElement} Element */

inEngines('an article is summarized in a worker, in its own sentences', async (browser) => {
  const page = await summarized(browser);
  const { summary } = await resultOf(page);
  const texts = await textsOf(page, '[part~="sentence"]');
  assert.ok(summary.sentences.length >= 2);
  const article = await page.run(() => document.querySelector('article')?.textContent ?? '');
  for (const { text } of summary.sentences) {
    assert.ok(texts.includes(text), text);
    assert.ok(article.replace(/\s+/g, ' ').includes(text), text);
  }
  const { errors, workers, violations } = await page.probe();
  assert.deepEqual([errors, violations], [[], []]);
  assert.deepEqual(
    workers.map(({ state }) => state),
    ['running'],
  );
  assert.deepEqual(await eventsOf(page), ['lede-ready', 'lede-summary']);
  assert.match((await textsOf(page, '[part~="note"]'))[0] ?? '', /unaltered/);
});

inEngines('its section titles are the article’s, and can be switched off', async (browser) => {
  const page = await summarized(
    browser,
    pageOf({ element: '<lede-summary length="long" quotes="0"></lede-summary>' }),
  );
  const { sections } = await resultOf(page);
  const titles = sections
    .filter((/** @type {any} */ { title, points }) => title && points.length)
    .map((/** @type {any} */ { title }) => title);
  assert.ok(titles.includes('What fishermen say'));
  const shown = () => textsOf(page, '[part~="section"] [part~="section-title"]');
  assert.deepEqual(await shown(), titles);
  await set(page, { sections: 'off' });
  await until(async () => (await shown()).length === 0, 'the titles are gone');
  assert.deepEqual(await eventsOf(page), ['lede-ready', 'lede-summary'], 'shown anew, not asked');
});

inEngines('a quote stands in it with its own speaker', async (browser) => {
  const page = await summarized(
    browser,
    pageOf({ element: '<lede-summary quotes="2" style="min-block-size:70rem"></lede-summary>' }),
  );
  const quotes = await textsOf(page, '[part~="quote"] blockquote');
  const speakers = await textsOf(page, '[part~="quote"] cite');
  assert.ok(quotes.length > 0);
  const own = { 'Joanna Pike': /^“We can repair the wall now/, 'Martin Oduya': /^“Nine hundred/ };
  for (const [i, quote] of quotes.entries()) {
    assert.match(quote ?? '', own[/** @type {keyof typeof own} */ (speakers[i])]);
  }
  await set(page, { quotes: 0 });
  await until(async () => (await textsOf(page, '[part~="quote"]')).length === 0, 'none is left');
});

inEngines('the comma before the reporter’s words is there, but not shown', async (browser) => {
  const page = await summarized(browser);
  const [said, shown] = await page.run(() => {
    const quote = document
      .querySelector('lede-summary')
      ?.shadowRoot?.querySelector('[part~="quote"] a');
    return [quote?.textContent ?? '', /** @type {HTMLElement | null} */ (quote)?.innerText ?? ''];
  });
  assert.match(said, /,”$/);
  assert.equal(shown, said.replace(',”', '”'));
});

inEngines('many elements share one worker', async (browser) => {
  const more = '<lede-summary type="tldr"></lede-summary><lede-summary></lede-summary>';
  const page = await openArticle(browser, pageOf({ article: kArticle + more }));
  await seen(page, 'lede-summary', 3);
  assert.equal((await page.probe()).workers.length, 1);
});

inEngines('with too little text it takes no space', async (browser) => {
  const page = await summarized(
    browser,
    pageOf({ article: '<p>The fair was opened. It rained.</p>' }),
  );
  await assertEmpty(page);
});

inEngines('a publisher may give the article’s text', async (browser) => {
  const page = await openArticle(browser, `${pageOf({ element: '', article: '<p>x</p>' })}`);
  await page.run((text) => {
    const element = /** @type {Element} */ (document.createElement('lede-summary'));
    const blocks = text.map((block) => ({ kind: /** @type {const} */ ('paragraph'), text: block }));
    element.article = { title: 'Harbour', blocks };
    document.body.prepend(element);
  }, paragraphs());
  await seen(page, 'lede-summary');
  assert.equal((await resultOf(page)).title, 'Harbour');
  assert.deepEqual(await textsOf(page, 'a'), [], 'no places to lead to');
});

/** The article's paragraphs as text. */
function paragraphs() {
  return [...kArticle.matchAll(/<p>(.*)<\/p>/g)].map(([, text]) => text);
}

inEngines('properties set before the script ran are taken over', async (browser) => {
  const page = await openArticle(browser, pageOf({ script: '', element: '' }));
  await page.run(() => {
    const element = document.createElement('lede-summary');
    Object.assign(element, { type: 'tldr', length: 'medium' });
    document.querySelector('article')?.prepend(element);
    const script = document.createElement('script');
    Object.assign(script, { type: 'module', src: '/lede/lede.js' });
    document.head.append(script);
  });
  const { summary } = await resultOf(page);
  assert.deepEqual([summary.type, summary.length], ['tldr', 'medium']);
});

inEngines('made by script before it has attributes, it takes those it gets', async (browser) => {
  const page = await openArticle(browser, pageOf({ element: '' }));
  await page.run(() => {
    const element = document.createElement('lede-summary');
    if (element.attributes.length) throw new Error('A new element has no attributes.');
    document.querySelector('article')?.prepend(element);
    element.setAttribute('type', 'tldr');
  });
  assert.equal((await resultOf(page)).summary.type, 'tldr');
  assert.deepEqual(await eventsOf(page), ['lede-ready', 'lede-summary']);
});

inEngines('moved, it asks nothing again and mounts nothing twice', async (browser) => {
  const page = await summarized(browser);
  const before = await textsOf(page, '[part~="sentence"]');
  await page.run(() => {
    const element = /** @type {HTMLElement} */ (document.querySelector('lede-summary'));
    for (let i = 0; i < 5; i++) document.querySelector('article')?.append(element);
  });
  await wait(page, 300);
  assert.deepEqual(await eventsOf(page), ['lede-ready', 'lede-summary']);
  assert.deepEqual(await textsOf(page, '[part~="sentence"]'), before);
  assert.equal((await textsOf(page, '[part~="box"]')).length, 1);
});

inEngines('moved into another article, it summarizes that one', async (browser) => {
  const other = `<article id="other">${kArticle.replaceAll('Brell', 'Norsund')}</article>`;
  const page = await summarized(browser, `${pageOf()}${other}`);
  await page.run(() => {
    document
      .querySelector('#other')
      ?.prepend(/** @type {HTMLElement} */ (document.querySelector('lede-summary')));
  });
  await seen(page, 'lede-summary', 2);
  assert.match((await resultOf(page)).summary.text, /Norsund/);
});

inEngines('an article that a page’s own navigation replaces is read anew', async (browser) => {
  const page = await summarized(browser);
  await page.run(
    (html) => {
      const template = document.createElement('template');
      template.innerHTML = html;
      const article = document.createElement('article');
      const element = document.createElement('lede-summary');
      article.append(element, template.content);
      document.querySelector('article')?.replaceWith(article);
    },
    kArticle.replaceAll('Brell', 'Norsund'),
  );
  await seen(page, 'lede-summary', 2);
  assert.match((await resultOf(page)).summary.text, /Norsund/);
  assert.equal((await page.probe()).workers.length, 1);
});

inEngines('many changes of attributes ask once, and the newest answer wins', async (browser) => {
  const page = await summarized(browser);
  await page.run(() => {
    const element = /** @type {Element} */ (document.querySelector('lede-summary'));
    for (const length of /** @type {const} */ (['long', 'medium', 'short', 'long'])) {
      element.length = length;
    }
    element.setAttribute('length', 'long');
  });
  await seen(page, 'lede-summary', 2);
  await set(page, { type: 'headline' });
  await seen(page, 'lede-summary', 3);
  assert.equal((await eventsOf(page)).length, 4);
  const { summary } = await resultOf(page);
  assert.deepEqual([summary.type, summary.length], ['headline', 'long']);
});

inEngines('an answer that comes late never replaces a newer one', async (browser) => {
  const page = await summarized(browser);
  const types = await page.run(async () => {
    const element = /** @type {Element} */ (document.querySelector('lede-summary'));
    element.type = 'tldr';
    const late = element.refresh();
    element.type = 'headline';
    await element.refresh();
    return [(await late)?.summary?.type, element.result?.summary?.type];
  });
  assert.deepEqual(types, ['headline', 'headline'], 'who asked before gets the newer one, too');
});

inEngines('taken out of the page before its answer, it says nothing', async (browser) => {
  const page = await openArticle(browser, pageOf({ element: '' }));
  await page.run(async () => {
    const element = document.createElement('lede-summary');
    document.querySelector('article')?.prepend(element);
    await new Promise((done) => element.addEventListener('lede-ready', done));
    element.remove();
  });
  await wait(page, 700);
  assert.deepEqual(await eventsOf(page), ['lede-ready']);
  assert.deepEqual((await page.probe()).errors, []);
});

inEngines('attributes and properties reflect each other, and nothing echoes', async (browser) => {
  const page = await summarized(browser);
  const [read, writes] = await page.run(async () => {
    const element = /** @type {Element} */ (document.querySelector('lede-summary'));
    element.htmlFor = 'article';
    element.length = 'medium';
    element.collapsed = true;
    element.setAttribute('quotes', 'off');
    element.setAttribute('type', 'nonsense');
    let records = 0;
    const observer = new MutationObserver((list) => (records += list.length));
    observer.observe(element, { attributes: true });
    await element.finished;
    await new Promise((done) => setTimeout(done, 300));
    return [
      [
        ...['for', 'length', 'collapsed'].map((name) => element.getAttribute(name)),
        element.quotes,
        element.type,
      ],
      records,
    ];
  });
  assert.deepEqual(read, ['article', 'medium', '', 0, 'key-points']);
  assert.equal(writes, 0, 'the element writes no attribute of its own');
});

inEngines('the same attribute written again changes nothing', async (browser) => {
  const page = await summarized(browser);
  const changes = await page.run(async () => {
    const element = /** @type {Element} */ (document.querySelector('lede-summary'));
    let records = 0;
    const observer = new MutationObserver((list) => (records += list.length));
    observer.observe(/** @type {ShadowRoot} */ (element.shadowRoot), {
      childList: true,
      subtree: true,
    });
    for (const value of ['short', 'short', 'short']) element.setAttribute('length', value);
    element.setAttribute('quotes', element.getAttribute('quotes') ?? '1');
    element.removeAttribute('quotes');
    await new Promise((done) => setTimeout(done, 300));
    observer.disconnect();
    return records;
  });
  assert.ok(changes < 20, `${changes} changes`);
  assert.deepEqual(await eventsOf(page), ['lede-ready', 'lede-summary']);
});

inEngines('a change of the page’s theme rebuilds nothing', async (browser) => {
  const page = await summarized(browser);
  const changes = await page.run(async () => {
    const element = /** @type {Element} */ (document.querySelector('lede-summary'));
    let records = 0;
    new MutationObserver((list) => (records += list.length)).observe(
      /** @type {ShadowRoot} */ (element.shadowRoot),
      { childList: true, subtree: true, attributes: true, characterData: true },
    );
    document.documentElement.style.colorScheme = 'dark';
    document.documentElement.dataset.theme = 'dark';
    await new Promise((done) => setTimeout(done, 200));
    return records;
  });
  assert.equal(changes, 0);
});

inEngines('the script loaded twice, from two addresses, defines once', async (browser) => {
  const again = '<script type="module" src="/lede/lede.js?again"></script>';
  const page = await summarized(browser, pageOf({ script: kScript + again }));
  await page.run(() => import(String('/lede/element.js')).then(() => null));
  const { errors, workers } = await page.probe();
  assert.deepEqual(errors, []);
  assert.equal(workers.length, 1);
  assert.equal((await textsOf(page, '[part~="box"]')).length, 1);
});

inEngines('collapsed it is one line that opens', async (browser) => {
  const page = await openArticle(browser, pageOf({ element: '', head: '' }));
  await page.run(() => {
    const element = document.createElement('lede-summary');
    element.setAttribute('collapsed', '');
    document.querySelector('article')?.prepend(element);
  });
  await seen(page, 'lede-summary');
  const closed = await heightOf(page);
  assert.ok(closed > 0 && closed < 150, `${closed}`);
  await page.click('summary', { inside: 'lede-summary' });
  await until(async () => (await heightOf(page)) > closed + 50, 'it is open');
});

inEngines(
  'a publisher’s heading and footer stand in its slots, and parts take style',
  async (browser) => {
    const page = await summarized(
      browser,
      pageOf({
        element:
          '<lede-summary><h3 slot="header">Our summary</h3><p slot="footer">By us</p></lede-summary>',
        head: '<link rel="stylesheet" href="/room.css"><style>lede-summary::part(point){color:rgb(1, 2, 3)}</style>',
      }),
    );
    const [slotted, color, own, note] = await page.run(() => {
      const root = document.querySelector('lede-summary')?.shadowRoot;
      const point = /** @type {HTMLElement} */ (root?.querySelector('[part~="point"]'));
      return [
        [...document.querySelectorAll('h3, [slot=footer]')].map((node) => node.checkVisibility()),
        getComputedStyle(point).color,
        root?.querySelector('h2')?.checkVisibility(),
        root?.querySelector('[part~="note"]')?.checkVisibility(),
      ];
    });
    assert.deepEqual([slotted, color, own, note], [[true, true], 'rgb(1, 2, 3)', false, false]);
  },
);

inEngines('markup in the article’s text stays text', async (browser) => {
  const page = await summarized(
    browser,
    pageOf({
      article: kArticle.replace(
        'The old harbour of Brell',
        'The old harbour &lt;img src=x onerror="window.hurt=1"&gt; of Brell',
      ),
    }),
  );
  assert.equal(await page.run(() => /** @type {any} */ (window).hurt ?? null), null);
  assert.deepEqual(await textsOf(page, 'img'), []);
});

test('imported where there is no page, the class is there and nothing is defined', async () => {
  const built = new URL('../../web/dist/lede.js', import.meta.url);
  const { LedeSummaryElement } = await import(built.href);
  assert.equal(typeof LedeSummaryElement, 'function');
  assert.equal(/** @type {any} */ (globalThis).customElements, undefined);
});

/** A word that no narrow page has room for. */
const kLongWord = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';

inEngines(
  'a word that is longer than a line is broken, and every control is wide enough',
  async (browser) => {
    const article = kArticle
      .replace('Joanna Pike', `Joanna ${kLongWord}`)
      .replace('The old harbour', `The ${kLongWord}`)
      .replace('What fishermen', `What ${kLongWord}`);
    const page = await summarized(browser, pageOf({ article }), { width: 320, height: 640 });
    for (const view of ['digest', 'quotes']) {
      await page.click(`#view-${view}`, { inside: 'lede-summary' });
      await until(
        async () =>
          (await textsOf(page, '[aria-controls="panel"][aria-selected="true"]')).length === 1 &&
          (await textsOf(page, '[part~="body"]'))[0]?.includes(kLongWord),
        `${view} has the word`,
      );
      const [wide, small] = await page.run(() => {
        const root = /** @type {ShadowRoot} */ (document.querySelector('lede-summary')?.shadowRoot);
        const box = /** @type {Element} */ (root.querySelector('[part~="box"]'));
        const range = document.createRange();
        range.selectNodeContents(box);
        const { right } = box.getBoundingClientRect();
        return [
          [...range.getClientRects()].filter((rect) => rect.right > right + 1).length,
          [...root.querySelectorAll('button, label')]
            .map((control) => control.getBoundingClientRect().width)
            .filter((width) => width && width < 24),
        ];
      });
      assert.deepEqual([wide, small], [0, []], view);
    }
  },
);
