// SPDX-License-Identifier: MIT
// Copy, share, print: with the browser's own clipboard, and with what it asks for taken down.

import assert from 'node:assert/strict';
import { inEngines } from './support/engines.mjs';

/** @typedef {import('./support/engines.mjs').Page} Page */

const kStrict = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
};

/** A button that does it in a real click. @param {Page} page @param {string} name @param {object} content @returns {Promise<any>} */
async function click(page, name, content) {
  await page.run(
    async (call, what) => {
      const tools = await import(String('/web/tools/copy.js'));
      const all = /** @type {any} */ (window);
      document.querySelector('button')?.addEventListener(
        'click',
        () => {
          all.done = tools[call](what);
        },
        { once: true },
      );
    },
    name,
    content,
  );
  await page.click('button');
  return page.run(() => /** @type {any} */ (window).done);
}

const kPage = '<button>Do it</button><textarea></textarea>';

/** What a paste brings. @param {Page} page */
async function pasted(page) {
  await page.run(() => {
    const all = /** @type {any} */ (window);
    document.querySelector('textarea')?.addEventListener('paste', (event) => {
      const data = event.clipboardData;
      all.pasted = [data?.getData('text/plain'), data?.getData('text/html')];
    });
  });
  await page.click('textarea');
  await page.press('Control+v');
  return page.run(() => /** @type {any} */ (window).pasted);
}

const kContent = { text: 'The council voted.\n', html: '<p>The council <b>voted</b>.</p>' };

inEngines('text and HTML go to the clipboard', async (browser) => {
  const page = await browser.page(kPage);
  assert.equal(await click(page, 'copy', kContent), true);
  const [text, html] = await pasted(page);
  assert.equal(text.trim(), 'The council voted.');
  // WebKit puts its own span around a space.
  const spaced = html.replace(/<\/?span[^>]*>/g, '').replace(/\u00a0|&nbsp;/g, ' ');
  assert.match(spaced, /<p\b[^>]*>The council <b\b[^>]*>voted<\/b>\.<\/p>/);
});

inEngines('where HTML may not be written, the text alone is', async (browser) => {
  const page = await browser.page(kPage, {
    before: () => {
      Object.defineProperty(window, 'ClipboardItem', { value: undefined });
    },
  });
  assert.equal(await click(page, 'copy', kContent), true);
  assert.equal((await pasted(page))[0].trim(), 'The council voted.');
});

inEngines('without a clipboard the old command copies both', async (browser) => {
  const page = await browser.page(kPage, {
    headers: kStrict,
    before: () => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    },
  });
  assert.equal(await click(page, 'copy', kContent), true);
  const [text, html] = await pasted(page);
  assert.equal(text.trim(), 'The council voted.');
  assert.match(html, /<b\b[^>]*>voted<\/b>/);
});

inEngines('the clipboard is asked in the click itself, and a refusal is told', async (browser) => {
  const page = await browser.page(kPage);
  const [asked, copied] = await page.run(async () => {
    const { copy } = await import(String('/web/tools/copy.js'));
    /** @type {string[]} */
    const calls = [];
    const refuse = (/** @type {string} */ name) => () => {
      calls.push(name);
      return Promise.reject(new Error('not allowed'));
    };
    Object.defineProperty(navigator, 'clipboard', {
      value: { write: refuse('write'), writeText: refuse('writeText') },
    });
    document.execCommand = () => false;
    const done = copy({ text: 'a', html: '<b>a</b>' });
    return [[...calls], await done, calls];
  });
  assert.deepEqual([asked, copied], [['write'], false]);
});

inEngines(
  'sharing is told from dismissing, and falls back to a copy of the link',
  async (browser) => {
    const page = await browser.page(kPage);
    const outcomes = await page.run(async () => {
      const { shareOrCopy } = await import(String('/web/tools/copy.js'));
      /** @type {any[]} */
      const seen = [];
      const answers = [
        () => Promise.resolve(),
        () => Promise.reject(new DOMException('', 'AbortError')),
        () => Promise.reject(new DOMException('', 'NotAllowedError')),
        undefined,
      ];
      const clipboard = { writeText: async (/** @type {string} */ text) => void seen.push(text) };
      Object.defineProperty(navigator, 'clipboard', { value: clipboard });
      Object.defineProperty(navigator, 'canShare', { value: () => true });
      for (const share of answers) {
        Object.defineProperty(navigator, 'share', { value: share, configurable: true });
        seen.push(
          await shareOrCopy({
            title: 'T',
            text: 'A sentence.',
            url: 'https://news.example/#:~:text=A',
          }),
        );
      }
      clipboard.writeText = () => Promise.reject(new Error('no'));
      document.execCommand = () => false;
      seen.push(await shareOrCopy({ url: 'https://news.example/' }));
      return seen;
    });
    const link = 'A sentence.\nhttps://news.example/#:~:text=A';
    assert.deepEqual(outcomes, ['shared', 'dismissed', link, 'copied', link, 'copied', 'failed']);
  },
);

/** Runs in the page before its scripts: a frame's print notes what it would print. */
function watchPrint() {
  const all = /** @type {any} */ (window);
  all.printed = [];
  const get = /** @type {any} */ (
    Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')
  ).get;
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
    get() {
      const view = get.call(this);
      if (view) {
        view.print = () => {
          const { title, documentElement, body } = view.document;
          const point = body.querySelector('[part~="point"]');
          all.printed.push({
            title,
            lang: documentElement.lang,
            dir: documentElement.dir,
            text: body.innerText.replace(/\s+/g, ' '),
            size: view.getComputedStyle(body).fontFamily.includes('Georgia'),
            point: point && view.getComputedStyle(point).display,
            buttons: [...body.querySelectorAll('button')].filter(
              (b) => view.getComputedStyle(b).display !== 'none',
            ).length,
          });
          view.dispatchEvent(new Event('afterprint'));
        };
      }
      return view;
    },
  });
}

for (const [what, headers] of /** @type {const} */ ([
  ['its page', {}],
  ['a page whose policy allows nothing, and no Trusted Types', kStrict],
])) {
  inEngines(`a summary is printed alone, and leaves ${what} as it was`, async (browser) => {
    const page = await browser.page(
      '<p>The article, which is not printed.</p><div id="summary" hidden><ul><li part="point">نقطة أولى</li></ul><button>Copy</button></div>',
      { before: watchPrint, headers },
    );
    const [printed, same] = await page.run(async () => {
      const { printSummary } = await import(String('/web/tools/print.js'));
      const before = document.documentElement.outerHTML;
      const nodes = [.../** @type {Element} */ (document.querySelector('#summary')).children];
      await printSummary(nodes, {
        title: 'إغلاق <b>الميناء</b>',
        lang: 'ar',
        dir: 'rtl',
        url: 'https://news.example/',
      });
      await new Promise((resolve) => setTimeout(resolve, 1300));
      return [/** @type {any} */ (window).printed, document.documentElement.outerHTML === before];
    });
    assert.equal(same, true);
    assert.deepEqual(printed, [
      {
        title: 'إغلاق <b>الميناء</b>',
        lang: 'ar',
        dir: 'rtl',
        text: 'إغلاق <b>الميناء</b> نقطة أولى https://news.example/',
        size: true,
        point: 'list-item',
        buttons: 0,
      },
    ]);
    // The browser asks for a favicon by itself.
    const { violations } = await page.probe();
    assert.deepEqual(
      violations.filter(({ blocked }) => !blocked.endsWith('/favicon.ico')),
      [],
    );
  });
}

inEngines(
  'a long summary is set smaller, so that it stands on one page',
  async (browser) => {
    const sizes = [];
    for (const count of [5, 30, 45]) {
      const page = await browser.page('<title>Empty</title>');
      await page.size(642, 890);
      const size = await page.run(async (n) => {
        const { fillPage } = await import(String('/web/tools/print.js'));
        document.body.textContent = '';
        const list = document.createElement('ul');
        for (let i = 0; i < n; i++) {
          const item = document.createElement('li');
          item.textContent =
            'The council voted on Monday evening to close the old bridge for a year, and not for two.';
          list.append(item);
        }
        fillPage(window, [list], {
          title: 'Bridge',
          lang: 'en',
          dir: 'ltr',
          url: 'https://news.example/',
        });
        return Number.parseFloat(document.body.style.fontSize);
      }, count);
      sizes.push(size);
      const pdf = Buffer.from(
        await /** @type {any} */ (page.puppet).pdf({ preferCSSPageSize: true, format: 'A4' }),
      );
      assert.equal(
        pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length,
        1,
        `${count} points at ${size}pt`,
      );
      await page.close();
    }
    assert.ok(sizes[0] === 11 && sizes[2] < sizes[0], String(sizes));
  },
  { only: ['chromium'] },
);

inEngines("a publisher's own heading and footer are printed as they are seen", async (browser) => {
  const page = await browser.page('<p>Empty</p>');
  const printed = await page.run(async () => {
    const { fillPage } = await import(String('/web/tools/print.js'));
    const host = document.createElement('div');
    host.innerHTML = '<b slot="header">In brief</b>';
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML =
      '<header><slot name="header">Summary</slot></header><slot name="footer"><p>Note</p></slot>';
    const frame = document.createElement('iframe');
    document.body.append(host, frame);
    const view = /** @type {Window} */ (frame.contentWindow);
    fillPage(view, [...root.childNodes], { title: '', lang: 'en', dir: 'ltr', url: '' });
    return view.document.body.innerHTML;
  });
  assert.equal(printed, '<header><b slot="header">In brief</b></header><p>Note</p>');
});

inEngines('the bundle has all tools, and its loading does nothing', async (browser) => {
  const page = await browser.page('<p>Text</p>');
  const [names, same] = await page.run(async () => {
    const before = document.documentElement.outerHTML;
    const tools = await import(String('/lede/lede-tools.js'));
    return [Object.keys(tools).sort(), document.documentElement.outerHTML === before];
  });
  assert.equal(same, true);
  assert.deepEqual(names, [
    'Toolbox',
    'Visit',
    'copy',
    'htmlOf',
    'markdownOf',
    'pointMarks',
    'printSummary',
    'shareOrCopy',
    'speakersOf',
    'speechFor',
    'textOf',
    'whenTextComes',
  ]);
});
