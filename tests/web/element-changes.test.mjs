// SPDX-License-Identifier: MIT
// The page around the element changes: its window, its route, its article, its voices. What the
// reader is about stays, and the summary is of the article there is.

import assert from 'node:assert/strict';
import {
  kArticle,
  kScript,
  longArticle,
  marked,
  openArticle,
  pageOf,
  set,
  showSentence,
  summarized,
  textsOf,
  wait,
} from './support/article.mjs';
import { inEngines, seen, until } from './support/engines.mjs';

/** @typedef {import('../../web/types/lede.js').LedeSummaryElement} Element */
/** @typedef {import('./support/engines.mjs').Page} Page */

const kOther = kArticle.replaceAll('Brell', 'Norsund');

/** Asks for longer summaries, and says whether they are of the other article. @param {Page} page */
async function readsOther(page) {
  await set(page, { length: 'long' });
  return page.run(async () => {
    const element = /** @type {Element} */ (document.querySelector('lede-summary'));
    await new Promise((resolve) => setTimeout(resolve));
    const { summary } = (await element.finished) ?? {};
    return summary?.text.includes('Norsund');
  });
}

// --- The article ---------------------------------------------------------------------------------

inEngines('a router that replaces the article gets a summary of the new one', async (browser) => {
  const page = await summarized(
    browser,
    `${kScript}<lede-summary></lede-summary><div id="app"><article>${kArticle}</article></div>`,
  );
  await page.run((html) => {
    const app = /** @type {HTMLElement} */ (document.querySelector('#app'));
    app.innerHTML = `<article>${html}</article>`;
  }, kOther);
  assert.equal(await readsOther(page), true);
  const links = await textsOf(page, 'a[part~="sentence"]');
  assert.ok(links.length > 3, 'its sentences are links to the page');
});

for (const around of ['form', 'dialog open', 'footer', 'div role="dialog"']) {
  const [name] = around.split(' ');
  inEngines(`an article inside a <${around}> is read again when it changes`, async (browser) => {
    const page = await summarized(browser, `${kScript}<${around}>${body()}</${name}>`);
    await page.run(() => {
      for (const p of document.querySelectorAll('article p')) {
        p.textContent = p.textContent?.replaceAll('Brell', 'Norsund') ?? '';
      }
    });
    assert.equal(await readsOther(page), true);
  });

  inEngines(`a <${around}> is the article where the tag says so`, async (browser) => {
    const page = await openArticle(
      browser,
      `${kScript}<lede-summary for="#story"></lede-summary><${around} id="story">${kOther}</${name}>`,
    );
    const { summary } = await seen(page, 'lede-summary');
    assert.ok(summary.text.includes('Norsund'));
  });
}

function body() {
  return `<article><lede-summary></lede-summary>${kArticle}</article>`;
}

inEngines('an element in the shadow root of a part of the article takes that', async (browser) => {
  const host =
    '<story-tools><template shadowrootmode="open"><lede-summary></lede-summary></template></story-tools>';
  const page = await openArticle(
    browser,
    `${kScript}<article>${host}${kOther}</article><article>${longArticle(1500)}</article>`,
  );
  const { summary } = await seen(page, 'lede-summary');
  assert.ok(summary.text.includes('Norsund'), summary.text);
});

inEngines('a paragraph that the page has hidden since is gone', async (browser) => {
  const page = await summarized(browser);
  // The tools are there from the first visit on.
  await showSentence(page, 0);
  for (const style of ['display:none', 'visibility:hidden', 'height:0;overflow:hidden']) {
    const [there, said] = await page.run((css) => {
      for (const p of document.querySelectorAll('article p')) p.setAttribute('style', css);
      const element = /** @type {Element} */ (document.querySelector('lede-summary'));
      const visited = element.showSentence(1);
      return [visited, element.shadowRoot?.querySelector('[part="problem"]') !== null];
    }, style);
    assert.deepEqual([there, said], [false, true], style);
  }
});

// --- The window ----------------------------------------------------------------------------------

inEngines(
  'a window of another height takes no room back, one of another width does',
  async (browser) => {
    const page = await summarized(browser, pageOf({ article: longArticle(900) }), {
      width: 390,
      height: 800,
      files: { '/room.css': 'lede-summary { display: block; min-block-size: 20rem }' },
    });
    await wait(page, 100);
    const room = () =>
      page.run(() => {
        const element = document.querySelector('lede-summary');
        const fitted = element?.shadowRoot?.querySelector('[data-fitted]') !== null;
        return [element?.getBoundingClientRect().height, fitted];
      });
    const before = await room();
    assert.equal(before[1], true);
    await page.size(390, 744);
    await wait(page, 300);
    assert.deepEqual(await room(), before);
    await page.size(700, 744);
    await until(async () => !(await room())[1], 'it takes what it needs');
  },
);

inEngines(
  'a summary that was fitted into its room is printed whole',
  async (browser) => {
    const page = await summarized(browser, pageOf({ article: longArticle(900) }), {
      files: { '/room.css': '@media screen { lede-summary { block-size: 12rem } }' },
    });
    const cut = () =>
      page.run(() => {
        const root = document.querySelector('lede-summary')?.shadowRoot;
        const body = /** @type {Element} */ (root?.querySelector('[part="body"]'));
        const more = /** @type {Element} */ (root?.querySelector('[part="more"]'));
        const { overflow, maskImage } = getComputedStyle(body);
        return [
          body.scrollHeight > body.clientHeight + 1,
          overflow !== 'visible',
          maskImage !== 'none',
          getComputedStyle(more).display !== 'none',
        ];
      });
    assert.deepEqual(await cut(), [true, true, true, true]);
    await page.puppet?.emulateMediaType('print');
    assert.deepEqual(await cut(), [false, false, false, false]);
  },
  { only: ['chromium'] },
);

// --- The route -----------------------------------------------------------------------------------

/** Of the first sentence's link: what comes after the page's path. @param {Page} page */
const firstHash = (page) =>
  page.run(() => {
    const link = document
      .querySelector('lede-summary')
      ?.shadowRoot?.querySelector('a[part~="sentence"]');
    return /** @type {HTMLAnchorElement} */ (link).hash;
  });

inEngines('links keep a route that stands in the hash, and nothing else of it', async (browser) => {
  for (const [hash, kept] of [
    ['#/story/1', '#/story/1'],
    ['#!/story/1', '#!/story/1'],
    ['#comments', '#'],
    ['', '#'],
  ]) {
    const page = await summarized(browser, pageOf(), { hash });
    const [before] = (await firstHash(page)).split(':~:text=');
    assert.equal(before, kept, hash);
    await page.close();
  }
});

// --- The reader's place --------------------------------------------------------------------------

/** The first voice comes. */
function voice() {
  const voices = [{ lang: 'en-US', name: 'Ann', localService: true, default: true }];
  Object.defineProperty(speechSynthesis, 'getVoices', { value: () => voices });
  speechSynthesis.dispatchEvent(new Event('voiceschanged'));
}

/** In the page: speech without voices, for browsers that have none. */
function silence() {
  const speech = Object.assign(new EventTarget(), { getVoices: () => [], cancel() {} });
  Object.defineProperty(globalThis, 'speechSynthesis', { value: speech, configurable: true });
}

/** What makes the element show its summary anew. @type {Record<string, (page: Page) => Promise<unknown>>} */
const kAnew = {
  'a voice': (page) => page.run(voice),
  'an attribute': (page) => set(page, { quotes: 1 }),
  'a reading of the same article': (page) =>
    page.run(async () => {
      await /** @type {Element} */ (document.querySelector('lede-summary')).refresh();
    }),
};

for (const [what, come] of Object.entries(kAnew)) {
  inEngines(`${what} takes neither the focus nor the visit`, async (browser) => {
    const page = await openArticle(browser, pageOf(), { before: silence });
    await seen(page, 'lede-summary');
    const kFocusable = ['a[part~="sentence"]', '[part~="link"]', '#length-short', '#tool-copy'];
    for (const selector of kFocusable) {
      const same = (/** @type {string} */ wanted) =>
        page.run((inside) => {
          const { shadowRoot } = /** @type {Element} */ (document.querySelector('lede-summary'));
          const all = [...(shadowRoot?.querySelectorAll(inside) ?? [])];
          const active = shadowRoot?.activeElement;
          if (!active) /** @type {HTMLElement} */ (all[1] ?? all[0]).focus();
          return all.indexOf(/** @type {any} */ (active));
        }, wanted);
      await page.run(() => document.querySelector('lede-summary')?.shadowRoot?.activeElement && 0);
      await page.run(() =>
        /** @type {HTMLElement} */ (
          document.querySelector('lede-summary')?.shadowRoot?.activeElement
        )?.blur(),
      );
      await same(selector);
      const before = await same(selector);
      await come(page);
      await wait(page, 100);
      assert.equal(await same(selector), before, `${selector} has the focus`);
    }
    assert.equal(await showSentence(page, 1), true);
    const sentence = await marked(page);
    assert.equal(sentence?.length, 1);
    await come(page);
    await wait(page, 100);
    assert.deepEqual(await marked(page), sentence);
    await page.press('Escape');
    await until(async () => (await marked(page)) === null, 'the visit is over');
    const active = await page.run(
      () => document.querySelector('lede-summary')?.shadowRoot?.activeElement?.textContent,
    );
    assert.equal(active?.replace(/\s+/g, ' '), sentence?.[0], 'and leads back');
  });
}

inEngines('a visit ends where its sentence is no longer in the summary', async (browser) => {
  const page = await summarized(browser);
  await showSentence(page, 0);
  await page.run(async (html) => {
    const article = /** @type {HTMLElement} */ (document.querySelector('article'));
    const element = /** @type {Element} */ (article.firstElementChild);
    article.innerHTML = html;
    article.prepend(element);
    await element.refresh();
  }, longArticle(900));
  await until(async () => (await marked(page)) === null, 'the visit is over');
});

// --- Its document --------------------------------------------------------------------------------

inEngines('an element that moves into a frame has its style there', async (browser) => {
  const page = await summarized(browser, `${pageOf()}<iframe></iframe>`);
  const size = () =>
    page.run(() => {
      const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
      const inside = /** @type {Document} */ (frame.contentDocument);
      const element =
        document.querySelector('lede-summary') ?? inside.querySelector('lede-summary');
      const note = element?.shadowRoot?.querySelector('[part~="note"]');
      return note ? getComputedStyle(note).fontSize : '';
    });
  const before = await size();
  await page.run(() => {
    const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
    const inside = /** @type {Document} */ (frame.contentDocument);
    inside.body.append(/** @type {Node} */ (document.querySelector('article')));
  });
  await until(async () => (await size()) === before, 'it is styled');
  assert.deepEqual((await page.probe()).errors, []);
});

inEngines(
  'a property that is only read, set before the element’s script, does nothing',
  async (browser) => {
    const page = await openArticle(
      browser,
      pageOf({ script: `<script src="/early.js" defer></script>${kScript}` }),
      {
        files: {
          '/early.js':
            "Object.assign(document.querySelector('lede-summary'), { result: 5, length: 'long' });",
        },
      },
    );
    const { summary } = await seen(page, 'lede-summary');
    assert.equal(summary.length, 'long');
    assert.deepEqual((await page.probe()).errors, []);
  },
);

inEngines('an article whose text is no text is said to be none', async (browser) => {
  const page = await openArticle(browser, `${kScript}<lede-summary></lede-summary>`);
  assert.equal((await seen(page, 'lede-error')).code, 'article-not-found', 'before it has one');
  const wrong = [{ text: 5 }, { sentences: [null] }, { blocks: {} }, { blocks: [{ text: {} }] }];
  for (const [i, article] of wrong.entries()) {
    await page.run((given) => {
      const element = /** @type {any} */ (document.querySelector('lede-summary'));
      element.article = given;
    }, /** @type {any} */ (article));
    const { code, message } = await seen(page, 'lede-error', i + 2);
    assert.equal(code, 'invalid-request', message);
    assert.match(message, /string/);
  }
});

// --- Where it stands -------------------------------------------------------------------------------

for (const [what, html, show] of [
  ['a dialog', '<dialog>{}</dialog>', "document.querySelector('dialog').showModal()"],
  [
    'a hidden tab',
    '<div hidden id="tab">{}</div>',
    "document.querySelector('#tab').hidden = false",
  ],
  [
    'closed details',
    '<details><summary>More</summary>{}</details>',
    "document.querySelector('details').open = true",
  ],
]) {
  inEngines(`in ${what}, a summary is there when that opens`, async (browser) => {
    const element = '<lede-summary for="article"></lede-summary>';
    const late = `<article>${kArticle}</article>${html.replace('{}', element)}`;
    const page = await openArticle(browser, late);
    await page.run(() => document.fonts.ready);
    await page.run(() => {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = '/lede/lede.js';
      document.head.append(script);
    });
    await page.run(async () => {
      await customElements.whenDefined('lede-summary');
      await /** @type {Element} */ (document.querySelector('lede-summary')).refresh();
    });
    await page.execute(show);
    await until(
      () => page.run(() => (document.querySelector('lede-summary')?.clientHeight ?? 0) > 100),
      'it takes its room',
    );
    const buttons = await page.run(
      () =>
        document.querySelector('lede-summary')?.shadowRoot?.querySelectorAll('[part=late]').length,
    );
    assert.equal(buttons, 0);
  });
}

inEngines('out of the page and back, it reads what the article says now', async (browser) => {
  const page = await summarized(browser, pageOf());
  await page.run(async () => {
    const element = /** @type {Element} */ (document.querySelector('lede-summary'));
    const { parentElement, nextSibling } = element;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    for (const p of document.querySelectorAll('article p')) {
      p.textContent = p.textContent?.replaceAll('Brell', 'Norsund') ?? '';
    }
    parentElement?.insertBefore(element, nextSibling);
  });
  const text = await page.run(async () => {
    const element = /** @type {Element} */ (document.querySelector('lede-summary'));
    return (await element.finished)?.summary?.text ?? '';
  });
  assert.match(text, /Norsund/);
  assert.doesNotMatch(text, /Brell/);
});

inEngines('`finished` is of what was asked for last, at once', async (browser) => {
  const page = await summarized(browser, pageOf({ article: longArticle(900) }));
  const [length, title] = await page.run(async () => {
    const element = /** @type {Element} */ (document.querySelector('lede-summary'));
    element.length = 'long';
    const longer = await element.finished;
    element.article = { title: 'Another', text: 'The harbour is closed. '.repeat(80) };
    return [longer?.summary?.length, (await element.finished)?.title];
  });
  assert.deepEqual([length, title], ['long', 'Another']);
});

inEngines('too short an article: no space, the result, and why, for a person', async (browser) => {
  const page = await openArticle(
    browser,
    pageOf({
      article: '<h1>Rain</h1><p>It rained in Brell on Monday. Nobody minded, they said.</p>',
    }),
  );
  const { code, text } = await seen(page, 'lede-error');
  assert.equal(code, 'no-text');
  assert.match(text, /short/);
  assert.equal((await page.probe()).events.filter(({ type }) => type === 'lede-summary').length, 1);
});

// --- A summary that was fitted ---------------------------------------------------------------------

const kLong = '<lede-summary length="long"></lede-summary>';

/** A summary of which much is behind "Show all". @param {import('./support/engines.mjs').Browser} browser */
const fitted = (browser) =>
  summarized(browser, pageOf({ element: kLong, article: longArticle(900) }), {
    files: { '/room.css': 'lede-summary { display: block; block-size: 22rem }' },
  });

/** Whether it is cut, and whether what has the focus is seen. @param {Page} page */
const cutAndFocus = (page) =>
  page.run(() => {
    const root = document.querySelector('lede-summary')?.shadowRoot;
    const body = /** @type {globalThis.Element} */ (root?.querySelector('[part="body"]'));
    const focus = root?.activeElement;
    const inside = !!focus && body.contains(focus);
    const links = [...(root?.querySelectorAll('a[part~="sentence"]') ?? [])];
    return {
      cut: !!root?.querySelector('[data-clipped]'),
      hidden:
        inside && focus.getBoundingClientRect().bottom > body.getBoundingClientRect().bottom + 1,
      at: focus ? links.indexOf(focus) : -1,
      firstCut: links.findIndex(
        (link) => link.getBoundingClientRect().bottom > body.getBoundingClientRect().bottom,
      ),
    };
  });

inEngines('the keyboard never goes where a fitted summary is cut', async (browser) => {
  const page = await fitted(browser);
  assert.equal((await cutAndFocus(page)).cut, true);
  for (let i = 0; i < 25; ++i) {
    await page.press('Tab');
    assert.equal((await cutAndFocus(page)).hidden, false, `after ${i + 1} tabs`);
  }
  assert.equal((await cutAndFocus(page)).cut, false);
});

inEngines('"Show all" leads to the first point that was not seen', async (browser) => {
  const page = await fitted(browser);
  const { firstCut } = await cutAndFocus(page);
  assert.ok(firstCut > 0);
  await page.click('[part="more"]', { inside: 'lede-summary' });
  const { cut, at } = await cutAndFocus(page);
  assert.deepEqual([cut, at], [false, firstCut]);
});

inEngines('larger letters are cut, and lie on nothing', async (browser) => {
  const page = await summarized(browser, pageOf({ article: longArticle(900) }), {
    files: { '/room.css': 'lede-summary { display: block; min-block-size: 30rem }' },
  });
  await page.run(() => (document.documentElement.style.fontSize = '200%'));
  await page.run(() => (document.body.style.fontSize = '200%'));
  await until(async () => (await cutAndFocus(page)).cut, '"Show all" opens the rest');
  const over = await page.run(() => {
    const root = document.querySelector('lede-summary')?.shadowRoot;
    const box = (/** @type {string} */ part) =>
      /** @type {globalThis.Element} */ (
        root?.querySelector(`[part="${part}"]`)
      ).getBoundingClientRect();
    return box('body').bottom - box('footer').top;
  });
  assert.ok(over < 2, `${over} px over the foot`);
});

inEngines(
  'a sentence of the summary is shown from the reader’s other view too',
  async (browser) => {
    const page = await summarized(browser, pageOf());
    await page.click('#view-quotes', { inside: 'lede-summary' });
    const links = () => textsOf(page, '[part~="point"] a[part~="sentence"]');
    await until(async () => (await links()).length === 0, 'the quotes are shown');
    const text = await page.run(() => {
      const element = /** @type {Element} */ (document.querySelector('lede-summary'));
      return element.result?.summary?.sentences[1].text;
    });
    assert.equal(await showSentence(page, 1), true);
    await until(async () => ((await marked(page))?.join('') ?? '') === text, 'it is marked');
  },
);
