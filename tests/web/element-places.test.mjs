// SPDX-License-Identifier: MIT
// From a sentence of the summary to its place in the article and back, in three engines.

import assert from 'node:assert/strict';
import {
  kArticle,
  marked,
  openArticle,
  pageOf,
  resultOf,
  showSentence,
  summarized,
  textsOf,
} from './support/article.mjs';
import { inEngines, seen, until } from './support/engines.mjs';

/** @typedef {import('../../web/types/lede.js').LedeSummaryElement} Element */
/** @typedef {import('./support/engines.mjs').Page} Page */

const kInside = { inside: 'lede-summary' };

/** Whether the way back shows. @param {Page} page */
const backShows = (page) =>
  page.run(() => {
    const back = document
      .querySelector('lede-summary')
      ?.shadowRoot?.querySelector('[part~="back"]');
    return back?.checkVisibility() ?? false;
  });

/** What has the focus: its name and text. @param {Page} page @returns {Promise<[string, string]>} */
const focused = (page) =>
  page.run(() => {
    const active = document.activeElement;
    const inner = active?.shadowRoot?.activeElement ?? active;
    return [inner?.localName ?? '', inner?.textContent ?? ''];
  });

/** Tab until this has the focus. @param {Page} page @param {string} text */
async function tabTo(page, text) {
  for (let i = 0; i < 30; i++) {
    await page.press('Tab');
    if ((await focused(page))[1] === text) return;
  }
  throw new Error(`No Tab leads to "${text}".`);
}

inEngines(
  'a click shows the sentence below a sticky header, in view and marked',
  async (browser) => {
    const page = await summarized(
      browser,
      pageOf({
        head:
          '<link rel="stylesheet" href="/room.css">' +
          '<style>header{position:sticky;top:0;height:120px;background:#fff}</style>',
        element: '<lede-summary></lede-summary>',
        article: `${kArticle}<p>${'Filler. '.repeat(4000)}</p>`,
      }).replace('<body>', '<body><header>Sticky</header>'),
      { width: 800, height: 500, reducedMotion: true },
    );
    const { summary } = await resultOf(page);
    for (const { text } of summary.sentences) {
      const n = (await textsOf(page, 'a[part~="sentence"]')).indexOf(text);
      await page.run((index) => {
        const root = document.querySelector('lede-summary')?.shadowRoot;
        const links = root?.querySelectorAll('a[part~="sentence"]');
        /** @type {HTMLElement} */ (links?.[index]).click();
      }, n);
      await until(async () => `${await marked(page)}` === text, 'the sentence is marked');
      const [top, bottom] = await page.run(() => {
        const [range] = CSS.highlights.get('lede-sentence') ?? [];
        const box = /** @type {Range} */ (range).getBoundingClientRect();
        return [box.top, box.bottom];
      });
      assert.ok(top >= 120 && bottom <= 500, `${top} to ${bottom} is below the header and in view`);
    }
  },
);

inEngines('a real click on a sentence leads to it', async (browser) => {
  const page = await summarized(browser);
  const [text] = await textsOf(page, 'a[part~="sentence"]');
  await page.click('a[part~="sentence"]', kInside);
  await until(async () => (await marked(page))?.[0] === text, 'the sentence is marked');
});

inEngines('the keyboard alone goes there and back', async (browser) => {
  const page = await summarized(browser, pageOf(), { width: 800, height: 700 });
  const { summary } = await resultOf(page);
  const first = summary.sentences[0].text;
  await tabTo(page, first);
  await page.press('Enter');
  await until(async () => (await marked(page))?.[0] === first, 'the sentence is marked');
  const [name, text] = await focused(page);
  assert.equal(name, 'p');
  assert.ok(text.includes(first), 'the focus is on the sentence’s block');
  await page.press('Escape');
  await until(async () => (await marked(page)) === null, 'the mark is gone');
  assert.equal((await focused(page))[1], first);
  const lent = await page.run(() => document.querySelectorAll('article [tabindex]').length);
  assert.equal(lent, 0, 'the article’s elements are as they were');
});

inEngines('the way back shows only while there is one', async (browser) => {
  const page = await summarized(browser);
  assert.equal(await backShows(page), false);
  assert.equal(await showSentence(page, 1), true);
  assert.equal(await backShows(page), true);
  const selector = await page.run(() => {
    const root = document.querySelector('lede-summary')?.shadowRoot;
    return root?.querySelector('button[part~="back"]')
      ? 'button[part~="back"]'
      : '[part~="back"] button';
  });
  await page.click(selector, kInside);
  await until(async () => !(await backShows(page)), 'it is gone');
  assert.equal(await marked(page), null);
  assert.equal(await showSentence(page, 99), false);
});

inEngines('the way back covers no sentence that has room, at 400 %', async (browser) => {
  const kHeader = '<header style="position:sticky;top:0;height:48px">Sticky</header>';
  const page = await summarized(browser, pageOf().replace('<body>', `<body>${kHeader}`), {
    width: 320,
    height: 256,
    reducedMotion: true,
  });
  const { summary } = await resultOf(page);
  for (const n of summary.sentences.keys()) {
    await showSentence(page, n);
    const [top, bottom, bar] = await page.run(() => {
      const [range] = CSS.highlights.get('lede-sentence') ?? [];
      const box = /** @type {Range} */ (range).getBoundingClientRect();
      const back = document
        .querySelector('lede-summary')
        ?.shadowRoot?.querySelector('[part~="back"]');
      return [box.top, box.bottom, back?.getBoundingClientRect().top ?? 0];
    });
    assert.ok(bar > 100 && bar < 256, `the way back is at ${bar}`);
    const room = bottom - top <= bar - 48;
    assert.ok(!room || (top >= 48 && bottom <= bar), `${top} to ${bottom}, the way back at ${bar}`);
    await page.run(() => /** @type {Element} */ (document.querySelector('lede-summary')).back());
  }
});

inEngines('a sentence in closed details is opened to be shown', async (browser) => {
  const page = await summarized(
    browser,
    pageOf({ article: `<details><summary>Story</summary>${kArticle}</details>` }),
  );
  await showSentence(page, 0);
  assert.equal(await page.run(() => document.querySelector('details')?.open), true);
  assert.equal((await marked(page))?.length, 1);
});

inEngines('an edited article never shows a false mark', async (browser) => {
  const page = await summarized(browser);
  const { summary } = await resultOf(page);
  const gone = summary.sentences[0].text;
  await page.run((text) => {
    for (const p of document.querySelectorAll('article p')) {
      if (p.textContent?.includes(text.slice(0, 40))) p.textContent = 'Nothing of this is true.';
    }
  }, gone);
  await showSentence(page, 0);
  const now = await marked(page);
  assert.ok(now === null || now.length === 0, `marked: ${now}`);
  assert.deepEqual((await page.probe()).errors, []);
});

/** Where the sentences of the summary lead. @param {import('./support/engines.mjs').Page} page */
const addresses = (page) =>
  page.run(() => {
    const root = document.querySelector('lede-summary')?.shadowRoot;
    return [...(root?.querySelectorAll('a[part~="sentence"]') ?? [])].map(
      (link) => /** @type {HTMLAnchorElement} */ (link).href,
    );
  });

inEngines('the link to a sentence is a text directive with a prefix', async (browser) => {
  const page = await summarized(browser);
  const hrefs = await addresses(page);
  assert.ok(hrefs.length >= 2);
  for (const href of hrefs) assert.match(href, /#:~:text=[^,]+-,[^,]+/);
});

inEngines(
  'once the summary is touched its links lead around what stands in the way',
  async (browser) => {
    const article = kArticle.replace(/<p>(\S+ \S+ )/g, '<p>$1<sup aria-hidden="true">1</sup>');
    const page = await summarized(browser, pageOf({ article }));
    const plain = await addresses(page);
    assert.ok(plain.length >= 2);
    await page.hover('[part="heading"]', { inside: 'lede-summary' });
    await until(async () => (await addresses(page)).join() !== plain.join(), 'the tools are there');
    for (const href of await addresses(page)) assert.match(href, /#:~:text=[^,]+-,[^,]+,[^,]+$/);
  },
);

inEngines('a click with a modifier is the browser’s own', async (browser) => {
  const page = await summarized(browser);
  const prevented = await page.run(() => {
    const root = document.querySelector('lede-summary')?.shadowRoot;
    const link = root?.querySelector('a[part~="sentence"]');
    let taken = null;
    addEventListener(
      'click',
      (event) => {
        taken = event.defaultPrevented;
        event.preventDefault();
      },
      { once: true },
    );
    link?.dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ctrlKey: true }),
    );
    return taken;
  });
  assert.equal(prevented, false);
  assert.equal(await marked(page), null);
});

inEngines('the reader may leave the page while a sentence is visited', async (browser) => {
  const page = await summarized(browser);
  await showSentence(page, 0);
  await page.run(() => document.querySelector('lede-summary')?.remove());
  await until(async () => (await marked(page)) === null, 'the mark went with the element');
  assert.deepEqual((await page.probe()).errors, []);
});

inEngines('without highlights a visited sentence is still marked', async (browser) => {
  const page = await openArticle(browser, pageOf(), {
    before: () => {
      Reflect.deleteProperty(CSS, 'highlights');
      Reflect.deleteProperty(Object.getPrototypeOf(CSS), 'highlights');
      Reflect.deleteProperty(globalThis, 'Highlight');
    },
  });
  await seen(page, 'lede-summary');
  const before = await page.run(() => document.querySelector('article')?.textContent);
  assert.equal(await showSentence(page, 0), true);
  const selected = await page.run(() => String(getSelection()).replace(/\s+/g, ' '));
  assert.equal(selected, (await resultOf(page)).summary.sentences[0].text);
  assert.deepEqual((await page.probe()).errors, []);
  assert.equal(await page.run(() => document.querySelector('article')?.textContent), before);
});

/** Of the frame that the element was moved into. @param {Page} page */
const inFrame = (page) =>
  page.run(() => {
    const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
    const view = /** @type {Window & typeof globalThis} */ (frame.contentWindow);
    const marks = [...(view.CSS.highlights.get('lede-sentence') ?? [])];
    const { top = NaN, bottom = NaN } =
      /** @type {Range | undefined} */ (marks[0])?.getBoundingClientRect() ?? {};
    const { top: frameTop } = frame.getBoundingClientRect();
    return {
      marks: marks.map((range) => String(range).replace(/\s+/g, ' ')),
      inFrame: top >= 0 && bottom <= view.innerHeight,
      inWindow: frameTop + top >= 0 && frameTop + bottom <= innerHeight,
      outside: CSS.highlights.has('lede-sentence'),
      focus: view.document.activeElement?.localName,
    };
  });

/**
 * Moves the article into the page's frame, and goes to the summary's n-th sentence there.
 * @param {Page} page
 * @param {number} n
 */
const showInFrame = (page, n) =>
  page.run(async (index) => {
    const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
    const inside = /** @type {Document} */ (frame.contentDocument);
    const article = /** @type {Node} */ (document.querySelector('article'));
    const element = /** @type {Element} */ (document.querySelector('lede-summary'));
    inside.body.append(inside.adoptNode(article));
    await element.finished;
    return [await element.showSentence(index), element.result?.summary?.sentences[index].text];
  }, n);

inEngines(
  'an element that was moved into a frame goes to the frame’s sentences',
  async (browser) => {
    const gap = '<div style="height:2000px"></div>';
    const page = await summarized(
      browser,
      `${pageOf({ article: gap + kArticle })}<iframe width="600" height="500"></iframe>${gap}`,
      { width: 800, height: 700, reducedMotion: true },
    );
    const [there, text] = await showInFrame(page, 2);
    assert.equal(there, true);
    await until(async () => (await inFrame(page)).inFrame, 'the sentence is in view');
    const { marks, outside, focus } = await inFrame(page);
    assert.deepEqual([marks, outside, focus], [[text], false, 'p']);
    await page.run(() => {
      const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
      const view = /** @type {Window & typeof globalThis} */ (frame.contentWindow);
      view.dispatchEvent(new view.KeyboardEvent('keydown', { key: 'Escape', cancelable: true }));
    });
    await until(async () => (await inFrame(page)).marks.length === 0, 'the mark is gone');
    assert.equal((await inFrame(page)).focus, 'lede-summary');
    assert.deepEqual((await page.probe()).errors, []);
  },
);

inEngines('in a frame as high as its page, the page around it is scrolled', async (browser) => {
  const gap = '<div style="height:2000px"></div>';
  const page = await summarized(
    browser,
    `${pageOf({ article: gap + kArticle })}<iframe width="600" height="6000"></iframe>`,
    { width: 800, height: 700, reducedMotion: true },
  );
  const [there] = await showInFrame(page, 2);
  assert.equal(there, true);
  await until(async () => (await inFrame(page)).inWindow, 'the sentence is in view');
});

inEngines('without observers there is a summary, and the way to its sentences', async (browser) => {
  const page = await openArticle(browser, pageOf(), {
    before: () => {
      Reflect.deleteProperty(globalThis, 'IntersectionObserver');
      Reflect.deleteProperty(globalThis, 'ResizeObserver');
    },
  });
  const { summary } = await seen(page, 'lede-summary');
  assert.equal(await showSentence(page, 1), true);
  assert.deepEqual(await marked(page), [summary.sentences[1].text]);
  assert.deepEqual((await page.probe()).errors, []);
});

inEngines('an element that the page around puts into a frame works there', async (browser) => {
  const page = await browser.page('<iframe width="600" height="500"></iframe>', {
    width: 800,
    height: 700,
    reducedMotion: true,
  });
  const [there, text] = await page.run(async (html) => {
    await import(String('/lede/lede.js'));
    const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
    const view = /** @type {Window & typeof globalThis} */ (frame.contentWindow);
    view.document.body.innerHTML = `<article>${html}</article>`;
    const element = /** @type {Element} */ (document.createElement('lede-summary'));
    view.document.querySelector('article')?.prepend(element);
    const result = await element.finished;
    return [await element.showSentence(2), result?.summary?.sentences[2].text];
  }, kArticle);
  assert.equal(there, true);
  await until(async () => (await inFrame(page)).inFrame, 'the sentence is in view');
  assert.deepEqual((await inFrame(page)).marks, [text]);
});
