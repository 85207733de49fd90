// SPDX-License-Identifier: MIT
// Marks on the page's text: painted, in the page's colours, and never on what says something else.

import assert from 'node:assert/strict';
import { inEngines, until } from './support/engines.mjs';
import { kText, open } from './support/places.mjs';

/** @typedef {import('./support/engines.mjs').Page} Page */

/** The share of a window's pixels in the middle that a mark has coloured. @param {Page} page @param {string} name */
async function paints(page, name) {
  const shot = async () => (await page.screenshot()).toString('base64');
  const before = await shot();
  await page.run(
    async (mark, text) => {
      const { mark: put } = await import(String('/web/tools/highlight.js'));
      put(mark, [/** @type {any} */ (window).find(text)]);
      await /** @type {any} */ (window).frame();
    },
    name,
    kText,
  );
  const after = await shot();
  await page.run(async (mark) => {
    const { unmark } = await import(String('/web/tools/highlight.js'));
    unmark(mark);
    await /** @type {any} */ (window).frame();
  }, name);
  const undone = (await shot()) === before;
  return { changed: before !== after, undone };
}

const kNames = ['lede-sentence', 'lede-spoken', 'lede-points'];

inEngines('each of the three marks is painted', async (browser) => {
  const page = await open(browser, `<p>${kText}</p>`);
  for (const name of kNames) assert.equal((await paints(page, name)).changed, true, name);
  assert.equal(await page.run(() => document.body.innerHTML.includes('lede')), false);
});

inEngines('a mark is gone without a trace', async (browser) => {
  const page = await open(browser, `<p>${kText}</p>`);
  for (const name of kNames) assert.equal((await paints(page, name)).undone, true, name);
});

inEngines('a mark has the colour that the page gives it', async (browser) => {
  const style = '<style>:root{--lede-highlight:rgb(1,2,3)}p{--lede-highlight:transparent}</style>';
  const page = await open(
    browser,
    `<style>:root{--lede-highlight:transparent}</style><p>${kText}</p>`,
  );
  assert.equal((await paints(page, 'lede-sentence')).changed, false);
  const own = await open(browser, `${style.replace(/p\{.*\}/, '')}<p>${kText}</p>`);
  assert.equal((await paints(own, 'lede-sentence')).changed, true);
});

inEngines(
  'with forced colours a mark is in the system’s',
  async (browser) => {
    const firefox = browser.engine === 'firefox';
    const page = await open(browser, `<p>${kText}</p>`, { forcedColors: firefox });
    if (!firefox) {
      const session = await page.puppet?.createCDPSession();
      const features = [{ name: 'forced-colors', value: 'active' }];
      await session?.send('Emulation.setEmulatedMedia', { features });
    }
    assert.equal(await page.run(() => matchMedia('(forced-colors: active)').matches), true);
    assert.equal((await paints(page, 'lede-sentence')).changed, true);
  },
  { only: ['chromium', 'firefox'] },
);

inEngines('text in a shadow root is marked', async (browser) => {
  const page = await open(
    browser,
    `<div id="host"><template shadowrootmode="open"><p>${kText}</p></template></div>`,
  );
  const before = (await page.screenshot()).toString('base64');
  await page.run(async (text) => {
    const { mark } = await import(String('/web/tools/highlight.js'));
    const all = /** @type {any} */ (window);
    mark('lede-points', [all.find(text, document.querySelector('#host')?.shadowRoot)]);
    await all.frame();
  }, kText);
  assert.notEqual((await page.screenshot()).toString('base64'), before);
});

inEngines('where there are no highlights the text is selected', async (browser) => {
  const page = await open(browser, `<p>${kText}</p>`);
  const [selected, after] = await page.run(async (text) => {
    Object.defineProperty(CSS, 'highlights', { value: undefined });
    const { mark, unmark } = await import(String('/web/tools/highlight.js'));
    mark('lede-sentence', [/** @type {any} */ (window).find(text)]);
    const first = String(getSelection());
    unmark('lede-sentence');
    return [first, String(getSelection())];
  }, kText);
  assert.deepEqual([selected, after], [kText, '']);
});

inEngines('where half of the highlights is missing the text is selected', async (browser) => {
  const page = await open(browser, `<p>${kText}</p>`);
  const selected = await page.run(async (text) => {
    Object.defineProperty(globalThis, 'Highlight', { value: undefined });
    const { mark } = await import(String('/web/tools/highlight.js'));
    mark('lede-sentence', [/** @type {any} */ (window).find(text)]);
    return String(getSelection());
  }, kText);
  assert.equal(selected, kText);
});

inEngines('a mark that moves on is not painted where it was', async (browser) => {
  const page = await open(browser, `<p>${kText}</p><p>Two, and more.</p>`);
  const put = (/** @type {string} */ text) =>
    page.run(async (wanted) => {
      const { mark } = await import(String('/web/tools/highlight.js'));
      const all = /** @type {any} */ (window);
      mark('lede-spoken', [all.find(wanted)]);
      await all.frame();
    }, text);
  const shot = async () => (await page.screenshot()).toString('base64');
  await put('Two, and more.');
  const second = await shot();
  await put(kText);
  await put('Two, and more.');
  assert.equal((await shot()) === second, true);
});

/** What is still marked after an edit, before the next frame. @type {[string, (range: Range) => unknown, string[]][]} */
const kEdits = [
  [
    'a word put in',
    (range) => /** @type {Text} */ (range.startContainer).insertData(range.startOffset + 4, 'old '),
    [],
  ],
  [
    'a word replaced',
    (range) => /** @type {Text} */ (range.startContainer).replaceData(range.startOffset, 3, 'A'),
    [],
  ],
  [
    'new text in the same node',
    (range) => {
      range.startContainer.textContent = 'Nothing of it.';
    },
    [],
  ],
  [
    'new text in the block',
    (range) => {
      const block = /** @type {HTMLElement} */ (range.startContainer.parentElement);
      block.innerHTML = '<b>Other</b> text.';
    },
    [],
  ],
  [
    'words before it',
    (range) => /** @type {Text} */ (range.startContainer).insertData(0, 'Well. '),
    [kText],
  ],
  [
    'its node split',
    (range) => /** @type {Text} */ (range.startContainer).splitText(range.startOffset + 5),
    [kText],
  ],
];

for (const [what, edit, left] of kEdits) {
  inEngines(`after ${what} no mark says what is not so`, async (browser) => {
    const page = await open(browser, `<p>Before. ${kText} After.</p>`);
    const marked = await page.run(
      async (text, source) => {
        const { mark } = await import(String('/web/tools/highlight.js'));
        const all = /** @type {any} */ (window);
        const range = all.find(text);
        mark('lede-sentence', [range]);
        (0, eval)(`(${source})`)(range);
        await new Promise((resolve) => queueMicrotask(() => resolve(0)));
        return all.marked('lede-sentence').filter(Boolean);
      },
      kText,
      String(edit),
    );
    assert.deepEqual(marked, left);
  });
}

inEngines(
  'chosen sentences are marked, again after the page has replaced them, never an edited one',
  async (browser) => {
    const page = await open(
      browser,
      `<article><p id="a">One. ${kText}</p><p id="b">Two, and more.</p></article>`,
    );
    await page.run((text) => {
      const all = /** @type {any} */ (window);
      // Finds anew what is there now, as the reader does.
      all.reading = {
        found: { root: document.querySelector('article') },
        place: (/** @type {number} */ block) =>
          [all.find([text, 'Two, and more.'][block])].filter(Boolean),
      };
    }, kText);
    const marked = () => page.run(() => /** @type {any} */ (window).marked('lede-points'));
    await page.run(async () => {
      const { pointMarks } = await import(String('/web/tools/points.js'));
      const all = /** @type {any} */ (window);
      all.marks = pointMarks(
        all.reading,
        [0, 1].map((block) => ({ block, start: 0, end: 1 })),
      );
      all.marks.show();
    });
    assert.deepEqual(await marked(), [kText, 'Two, and more.']);
    await page.run(() => {
      for (const p of document.querySelectorAll('p')) p.replaceWith(p.cloneNode(true));
    });
    await until(
      async () => (await marked()).length === 2 && (await marked()).every(Boolean),
      'they are marked again',
    );
    assert.deepEqual(await marked(), [kText, 'Two, and more.']);
    const now = await page.run(async () => {
      const all = /** @type {any} */ (window);
      const b = /** @type {any} */ (document.querySelector('#b'));
      b.firstChild.data = 'Two, and no more.';
      await new Promise((resolve) => queueMicrotask(() => resolve(0)));
      return all.marked('lede-points').filter(Boolean);
    });
    assert.deepEqual(now, [kText]);
    await page.run(() => {
      const all = /** @type {any} */ (window);
      all.marks.hide();
      document.querySelector('article')?.append('More.');
    });
    await new Promise((resolve) => setTimeout(resolve, 400));
    assert.deepEqual(await marked(), []);
  },
);
