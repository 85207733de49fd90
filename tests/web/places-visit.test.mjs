// SPDX-License-Identifier: MIT
// The visit of a place: what is marked, scrolled to, focused, and left behind.

import assert from 'node:assert/strict';
import { inEngines, until } from './support/engines.mjs';
import { kGap, kText, open } from './support/places.mjs';

/** @typedef {import('./support/engines.mjs').Page} Page */

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

/** How the page takes a visited sentence away. @type {Record<string, () => void>} */
const kRemovals = {
  'is removed': () => document.querySelector('#place')?.remove(),
  'goes with its article': () => document.querySelector('article')?.replaceChildren('Gone.'),
  'is rewritten': () => {
    const place = /** @type {Element} */ (document.querySelector('#place'));
    place.textContent = 'Something else.';
  },
};
for (const [what, act] of Object.entries(kRemovals)) {
  inEngines(
    `where the visited sentence ${what} no mark stays, and the visit ends`,
    async (browser) => {
      const page = await open(browser, kPage);
      await visit(page);
      await page.run(act);
      await until(() => page.run(() => /** @type {any} */ (window).ended === 1), 'the visit ended');
      assert.equal(await page.run(() => CSS.highlights.has('lede-sentence')), false);
      assert.equal(await page.run(() => document.querySelector('[aria-current]')), null);
    },
  );
}

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

inEngines('in a page that lays its parts out as they come near', async (browser) => {
  const part = `<section><p>${'The hall was full, and nobody spoke. '.repeat(60)}</p></section>`;
  const page = await open(
    browser,
    `<style>section { content-visibility: auto; contain-intrinsic-size: auto 200px }</style>${kLink}
    <article>${part.repeat(12)}<section><p id="place">Before. ${kText} After.</p></section>${part.repeat(12)}</article>`,
  );
  await visit(page);
  await until(async () => {
    const { top, bottom } = await boxOf(page);
    return top >= 0 && bottom <= 600;
  }, 'the text is in view');
});

inEngines('in a page whose body scrolls in its window', async (browser) => {
  const style =
    '<style>html{height:100%;overflow:hidden}body{height:100%;margin:0;overflow:auto}</style>';
  const page = await open(browser, style + kPage);
  await visit(page);
  const { top, bottom } = await boxOf(page);
  assert.ok(top > 200 && bottom < 400, `${top} to ${bottom}`);
});

inEngines('clear of a header that sticks in a box that scrolls, at 400 %', async (browser) => {
  const style =
    'html,body{margin:0;height:100%;overflow:hidden}main{height:100vh;overflow:auto}' +
    'header{position:sticky;top:0;height:64px}footer{position:sticky;bottom:0;height:40px}';
  for (const lines of [1, 8]) {
    const page = await open(
      browser,
      `<style>${style}#place{line-height:${lines * 30}px}</style>` +
        `<main><header>Sticky</header>${kPage}<footer>Sticky too</footer></main>`,
      { width: 320, height: 256 },
    );
    await visit(page);
    const { top, bottom } = await boxOf(page);
    assert.ok(top >= 64 && top < 216, `${top}`);
    assert.ok(bottom <= 216 || lines > 1, `${bottom}`);
    await page.close();
  }
});

inEngines('a page in a box that is fixed is no cover of itself', async (browser) => {
  const style = 'main{position:fixed;inset:0;height:280px;overflow:auto}';
  const page = await open(browser, `<style>${style}</style><main>${kPage}</main>`);
  await visit(page);
  const { top, bottom } = await boxOf(page);
  assert.ok(Math.abs((top + bottom) / 2 - 140) < 20, `${top} to ${bottom}`);
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

inEngines('Escape closes the page’s own dialog first, then leads back', async (browser) => {
  const page = await open(browser, `${kPage}<dialog><button>Close</button></dialog>`);
  await visit(page);
  await page.run(() => document.querySelector('dialog')?.showModal());
  const state = () =>
    page.run(() => [document.querySelector('dialog')?.open, /** @type {any} */ (window).ended]);
  await page.press('Escape');
  await until(
    async () => `${await state()}` === 'false,0',
    'the dialog is closed, the visit stays',
  );
  await page.press('Escape');
  await until(async () => `${await state()}` === 'false,1', 'the visit has ended');
});

inEngines('in columns that scroll sideways, the place comes into view', async (browser) => {
  const columns = 'block-size: 300px; columns: 300px; column-fill: auto; overflow-x: auto';
  const lines = '<p>One line of the article that fills a column.</p>'.repeat(60);
  const page = await open(
    browser,
    `${kLink}<article style="${columns}">${lines}<p id="place">Before. ${kText} After.</p></article>`,
  );
  await visit(page);
  const [left, right, width] = await page.run(() => {
    const box = /** @type {any} */ (window).range.getBoundingClientRect();
    return [box.left, box.right, innerWidth];
  });
  assert.ok(left >= 0 && right <= width, `${left} to ${right} of ${width}`);
});

inEngines('the way back opens a summary that is closed', async (browser) => {
  const page = await open(
    browser,
    `<details id="closed"><summary>In brief</summary>${kLink}</details>${kGap}<p id="place">Before. ${kText} After.</p>`,
  );
  await visit(page);
  const [open_, active] = await page.run(() => {
    /** @type {any} */ (window).visit.back();
    return [document.querySelector('details')?.open, document.activeElement?.id];
  });
  assert.deepEqual([open_, active], [true, 'link']);
});
