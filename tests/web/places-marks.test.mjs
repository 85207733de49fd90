// SPDX-License-Identifier: MIT
// Marks on the page's text, and the visit of a place: what is marked, scrolled to, focused, and
// left behind.

import assert from 'node:assert/strict';
import { inEngines, until } from './support/engines.mjs';

/** @typedef {import('./support/engines.mjs').Page} Page */

const kText = 'The council voted to close the bridge.';
const kGap = '<div style="height:2000px"></div>';

/** Runs in the page: the range of a text, wherever it is, shadow roots too. */
function helpers() {
  const page = /** @type {any} */ (window);
  page.find = (/** @type {string} */ text, /** @type {Node} */ root = document.body, nth = 0) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = /** @type {Text} */ (node).data.indexOf(text);
      if (at < 0 || nth-- > 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      return range;
    }
    return null;
  };
  page.marked = (/** @type {string} */ name) => [...(CSS.highlights.get(name) ?? [])].map(String);
  page.frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** @param {import('./support/engines.mjs').Browser} browser @param {string} html @param {object} [look] */
const open = (browser, html, look = {}) =>
  browser.page(html, { before: helpers, width: 800, height: 600, reducedMotion: true, ...look });

/** Visits the text, from a link at the top. @param {Page} page @param {string} [host] whose shadow root has it */
const visit = (page, host = '') =>
  page.run(
    async (text, selector) => {
      const all = /** @type {any} */ (window);
      const { Visit } = await import(String('/web/tools/visit.js'));
      const root = selector ? document.querySelector(selector)?.shadowRoot : document.body;
      all.ended = 0;
      all.range = all.find(text, root);
      all.visit = Visit.start([all.range], document.querySelector('#link'), () => (all.ended += 1));
      await all.frame();
    },
    kText,
    host,
  );

/** Where the visited text is in the window. @param {Page} page */
const boxOf = (page) =>
  page.run(() => {
    const { top, bottom } = /** @type {any} */ (window).range.getBoundingClientRect();
    return { top, bottom };
  });

const kLink = '<a id="link" href="#">The council voted.</a>';
const kPage = `${kLink}${kGap}<article><p id="place">Before. ${kText} After.</p></article>${kGap}`;

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

inEngines(
  'a visit marks the text, brings it to the middle, and gives its block the focus',
  async (browser) => {
    const page = await open(browser, kPage);
    await visit(page);
    const { top, bottom } = await boxOf(page);
    assert.ok(Math.abs((top + bottom) / 2 - 300) < 20, `${top} to ${bottom}`);
    assert.deepEqual(
      await page.run(() => [
        /** @type {any} */ (window).marked('lede-sentence'),
        document.activeElement?.id,
      ]),
      [[kText], 'place'],
    );
  },
);

inEngines('Escape leads back: focus, no mark, and the page as it was', async (browser) => {
  const page = await open(browser, kPage);
  const before = await page.run(() => document.body.innerHTML);
  await visit(page);
  await page.press('Escape');
  const [y, active, marks, ended, after] = await page.run(() => [
    scrollY,
    document.activeElement?.id,
    CSS.highlights.has('lede-sentence'),
    /** @type {any} */ (window).ended,
    document.body.innerHTML,
  ]);
  assert.deepEqual([y, active, marks, ended], [0, 'link', false, 1]);
  assert.equal(after, before);
});

inEngines('who scrolls back alone needs no way back', async (browser) => {
  const page = await open(browser, kPage);
  await visit(page);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await page.run(() => scrollTo({ top: 0, behavior: 'instant' }));
  await until(() => page.run(() => /** @type {any} */ (window).ended === 1), 'the visit ended');
  assert.equal(await page.run(() => CSS.highlights.has('lede-sentence')), false);
});

inEngines('the way to a place may lead over the summary: that ends no visit', async (browser) => {
  const page = await open(browser, `<main>${kGap}${kLink}${kGap}<p id="place">${kText}</p></main>`);
  await visit(page);
  const toThe = (/** @type {string} */ selector) =>
    page.run(async (wanted) => {
      const all = /** @type {any} */ (window);
      document.querySelector(wanted)?.scrollIntoView({ behavior: 'instant' });
      for (let frame = 0; frame < 4; frame++) await all.frame();
      return [all.ended, all.marked('lede-sentence')];
    }, selector);
  // As if the page were on its way: the place has not been in view.
  await page.run((text) => {
    const all = /** @type {any} */ (window);
    all.visit.end();
    scrollTo({ top: 0, behavior: 'instant' });
    return all.frame().then(async () => {
      const { Visit } = await import(String('/web/tools/visit.js'));
      all.ended = 0;
      all.visit = Visit.start([all.find(text)], document.querySelector('#link'), () => {
        all.ended += 1;
      });
      scrollTo({ top: 0, behavior: 'instant' });
    });
  }, kText);
  assert.deepEqual(await toThe('#link'), [0, [kText]]);
  assert.deepEqual(await toThe('#place'), [0, [kText]]);
  await toThe('#link');
  await until(() => page.run(() => /** @type {any} */ (window).ended === 1), 'the visit ended');
});

inEngines('a second visit ends the first, once', async (browser) => {
  const page = await open(browser, kPage);
  await visit(page);
  const ended = await page.run(async () => {
    const { Visit } = await import(String('/web/tools/visit.js'));
    const all = /** @type {any} */ (window);
    const second = Visit.start([all.find('After.')], document.querySelector('#link'), () => {});
    all.visit.end();
    const seen = [all.ended, all.marked('lede-sentence')];
    second.end();
    return seen;
  });
  assert.deepEqual(ended, [1, ['After.']]);
});

/** Room that the page covers: below what sticks at the top, above what sticks at the bottom. @type {[string, string, number, number][]} */
const kCovers = [
  [
    'a header that sticks',
    '<header style="position:sticky;top:0;height:250px">Sticky</header>',
    250,
    600,
  ],
  [
    'a header that sticks only later',
    '<div style="height:120px"></div><header style="position:sticky;top:0;height:250px">Sticky</header>',
    250,
    600,
  ],
  [
    'a fixed header and a banner below',
    '<div style="position:fixed;inset:0 0 auto;height:200px">Top</div><div style="position:fixed;inset:auto 0 0;height:250px">Cookies</div>',
    200,
    350,
  ],
  [
    'two bars, one below the other',
    '<div style="position:fixed;inset:0 0 auto;height:60px">A</div><div style="position:fixed;inset:60px 0 auto;height:180px">B</div>',
    240,
    600,
  ],
];

for (const [what, bars, from, to] of kCovers) {
  inEngines(`clear of ${what}, however tall the text`, async (browser) => {
    for (const height of [1, 8]) {
      const style = `<style>body{margin:0}#place{line-height:${height * 30}px}</style>`;
      const page = await open(browser, style + bars + kPage);
      await visit(page);
      const { top, bottom } = await boxOf(page);
      const focusTop = await page.run(
        () => /** @type {Element} */ (document.activeElement).getBoundingClientRect().top,
      );
      assert.ok(focusTop < to, 'the focus is not obscured');
      assert.ok(
        top >= from && (bottom <= to || height > 1),
        `${top} to ${bottom} in ${from} to ${to}`,
      );
      await page.close();
    }
  });
}

inEngines(
  'in boxes that scroll, closed details, and what is hidden until found',
  async (browser) => {
    const box = (/** @type {string} */ html) =>
      `<div class="box" style="height:300px;overflow:auto">${kGap}${html}${kGap}</div>`;
    const inner = box(
      `<details><summary>More</summary><div hidden="until-found"><p>${kText}</p></div></details>`,
    );
    const page = await open(browser, `${kLink}${kGap}${box(inner)}${kGap}`);
    await visit(page);
    const boxes = await page.run(() =>
      [...document.querySelectorAll('.box')].map((b) => {
        const { top, bottom } = b.getBoundingClientRect();
        return [top, bottom];
      }),
    );
    const { top, bottom } = await boxOf(page);
    for (const [from, to] of [...boxes, [0, 600]]) {
      assert.ok(
        bottom > top && top >= from && bottom <= to,
        `${top} to ${bottom} in ${from} to ${to}`,
      );
    }
  },
);

inEngines('in a page whose body scrolls in its window', async (browser) => {
  const style =
    '<style>html{height:100%;overflow:hidden}body{height:100%;margin:0;overflow:auto}</style>';
  const page = await open(browser, style + kPage);
  await visit(page);
  const { top, bottom } = await boxOf(page);
  assert.ok(top > 200 && bottom < 400, `${top} to ${bottom}`);
});

inEngines('in a shadow root’s box, slotted or its own', async (browser) => {
  const slotted = `${kLink}<div id="host"><template shadowrootmode="open"><div style="height:300px;overflow:auto">${kGap}<slot></slot>${kGap}</div></template><p>${kText}</p></div>`;
  const own = `${kLink}${kGap}<div id="host"><template shadowrootmode="open"><div style="height:300px;overflow:auto">${kGap}<p>${kText}</p>${kGap}</div></template></div>`;
  for (const [html, host] of [
    [slotted, ''],
    [own, '#host'],
  ]) {
    const page = await open(browser, html);
    await visit(page, host);
    const { top, bottom } = await boxOf(page);
    const box = await page.run(() => {
      const { top: from, bottom: to } = /** @type {Element} */ (
        document.querySelector('#host')
      ).getBoundingClientRect();
      return { from, to };
    });
    assert.ok(
      top >= box.from && bottom <= box.to && top >= 0 && bottom <= 600,
      JSON.stringify([top, bottom, box]),
    );
    await page.close();
  }
});

inEngines('a drop cap does not take the focus from its paragraph', async (browser) => {
  const cap = `<p id="place"><span style="float:left;font-size:3em">T</span>he council <b>voted</b>.</p>`;
  const page = await open(browser, kLink + kGap + cap);
  const active = await page.run(async () => {
    const { Visit } = await import(String('/web/tools/visit.js'));
    const range = document.createRange();
    const p = /** @type {Element} */ (document.querySelector('#place'));
    range.setStart(/** @type {Node} */ (p.firstChild?.firstChild), 0);
    range.setEnd(/** @type {Node} */ (p.lastChild), 1);
    Visit.start([range], document.querySelector('#link'), () => {});
    return document.activeElement?.id;
  });
  assert.equal(active, 'place');
});

inEngines('the way is smooth, but where the reader wants no motion', async (browser) => {
  for (const reducedMotion of [false, true]) {
    const page = await open(browser, kPage, { reducedMotion });
    const steps = await page.run(async (text) => {
      const { scrollToRange } = await import(String('/web/tools/scroll.js'));
      scrollToRange(/** @type {any} */ (window).find(text));
      return scrollY;
    }, kText);
    assert.equal(steps === 0, !reducedMotion, `${steps}`);
    await until(
      () =>
        page.run(
          (text) =>
            Math.abs(/** @type {any} */ (window).find(text).getBoundingClientRect().top - 290) < 20,
          kText,
        ),
      'it is there',
    );
    await page.close();
  }
});
