// SPDX-License-Identifier: MIT
// What a reader can choose in <lede-summary>: views, lengths, topics, tools; by pointer and keyboard.

import assert from 'node:assert/strict';
import { kArticle, openArticle, pageOf, textsOf } from './support/article.mjs';
import { inEngines, seen, until } from './support/engines.mjs';

/** @typedef {import('./support/engines.mjs').Page} Page */

const kInside = { inside: 'lede-summary' };

/** What has the focus in the shadow root. @param {Page} page */
const focused = (page) =>
  page.run(() => {
    const active = document.querySelector('lede-summary')?.shadowRoot?.activeElement;
    return active?.id || active?.getAttribute('part') || '';
  });

/** @param {import('./support/engines.mjs').Browser} browser @param {string} [attributes] */
async function summarized(browser, attributes = '') {
  const element = `<lede-summary ${attributes}></lede-summary>`;
  const page = await openArticle(browser, pageOf({ element }));
  await seen(page, 'lede-summary');
  return page;
}

inEngines(
  'a length is answered at once, and more of the same article is shown',
  async (browser) => {
    const page = await summarized(browser);
    const short = await textsOf(page, '[part~="point"] [part="sentence"]');
    await page.click('#length-long', kInside);
    await seen(page, 'lede-summary', 2);
    const long = await textsOf(page, '[part~="point"] [part="sentence"]');
    assert.ok(long.length > short.length, `${short.length}, then ${long.length}`);
    assert.equal(
      await page.run(() => document.querySelector('lede-summary')?.getAttribute('length')),
      'long',
    );
    assert.equal(await focused(page), 'length-long', 'the focus stays where the reader put it');
    await page.click('#length-short', kInside);
    await until(
      async () =>
        (await textsOf(page, '[part~="point"] [part="sentence"]')).length === short.length,
      'it is short again',
    );
    assert.deepEqual(await textsOf(page, '[part~="point"] [part="sentence"]'), short);
  },
);

inEngines('of choices in a hurry the last one holds', async (browser) => {
  const page = await summarized(browser);
  await page.run(async () => {
    const element = /** @type {import('../../web/types/lede.js').LedeSummaryElement} */ (
      document.querySelector('lede-summary')
    );
    element.shadowRoot?.getElementById('view-digest')?.click();
    const superseded = element.finished;
    element.shadowRoot?.getElementById('view-quotes')?.click();
    if ((await superseded) !== (await element.finished)) throw new Error('two answers');
  });
  await until(
    async () => (await textsOf(page, '[aria-selected="true"]'))[0] === 'Quotes',
    'the quotes are shown',
  );
});

inEngines('arrow keys go through the views as a list of tabs', async (browser) => {
  const page = await summarized(browser);
  await page.run(() => {
    const root = document.querySelector('lede-summary')?.shadowRoot;
    /** @type {HTMLElement} */ (root?.getElementById('view-points')).focus();
  });
  await page.press('ArrowRight');
  await until(async () => (await focused(page)) === 'view-digest', 'the digest has the focus');
  await until(
    async () => (await textsOf(page, '[part="section-title"]')).includes('What fishermen say'),
    'the points stand by section',
  );
  await page.press('ArrowRight');
  await until(async () => (await focused(page)) === 'view-quotes', 'the quotes have it');
  const speakers = ['Joanna Pike, director of the authority', 'Martin Oduya'];
  await until(
    async () => `${await textsOf(page, '[part="section-title"]')}` === `${speakers}`,
    'the quotes stand by their speakers',
  );
  await page.press('ArrowRight');
  await until(async () => (await focused(page)) === 'view-points', 'round to the first');
  await until(
    async () => (await textsOf(page, '[aria-selected="true"]'))[0] === 'Key points',
    'the points are shown',
  );
  const [tabs, panels] = await page.run(() => {
    const root = document.querySelector('lede-summary')?.shadowRoot;
    const all = [...(root?.querySelectorAll('[role="tab"]') ?? [])];
    const panel = root?.getElementById('panel');
    return [
      all.map((tab) => [tab.getAttribute('aria-selected'), tab.getAttribute('tabindex')]),
      [panel?.getAttribute('role'), panel?.getAttribute('aria-labelledby')],
    ];
  });
  assert.deepEqual(tabs, [
    ['true', '0'],
    ['false', '-1'],
    ['false', '-1'],
  ]);
  assert.deepEqual(panels, ['tabpanel', 'view-points']);
});

inEngines('from right to left the arrow keys follow what is seen', async (browser) => {
  const page = await browser.page('news/qanat.html');
  await seen(page, 'lede-summary');
  await page.run(() => {
    const root = document.querySelector('lede-summary')?.shadowRoot;
    /** @type {HTMLElement} */ (root?.getElementById('view-points')).focus();
  });
  await page.press('ArrowLeft');
  await until(async () => (await focused(page)) === 'view-digest', 'the next one, to the left');
});

inEngines('a topic lifts what concerns it, and lets it go again', async (browser) => {
  const page = await summarized(browser);
  const before = await textsOf(page, '[part~="point"] [part="sentence"]');
  const topics = await textsOf(page, '[part="topic"]');
  assert.ok(topics.length >= 3, topics.join(', '));
  await page.click('#topic-1', kInside);
  await until(
    () =>
      page.run(
        () =>
          document
            .querySelector('lede-summary')
            ?.shadowRoot?.getElementById('topic-1')
            ?.getAttribute('aria-pressed') === 'true',
      ),
    'the topic is pressed',
  );
  const lifted = await textsOf(page, '[part~="point"] [part="sentence"]');
  assert.ok(
    lifted.some((text) => text.toLowerCase().includes(topics[1].toLowerCase())),
    `${topics[1]} in: ${lifted.join(' ')}`,
  );
  await page.click('#topic-1', kInside);
  await until(
    async () =>
      JSON.stringify(await textsOf(page, '[part~="point"] [part="sentence"]')) ===
      JSON.stringify(before),
    'the summary is as it was',
  );
});

inEngines('the time saved is told, and what a choice has led to is announced', async (browser) => {
  const page = await summarized(browser);
  const [times] = await textsOf(page, '[part="times"]');
  assert.match(times, /\d+ sec instead of/);
  await page.click('#length-long', kInside);
  await seen(page, 'lede-summary', 2);
  await until(
    async () => /instead of/.test((await textsOf(page, '[role="status"]'))[0]),
    'the new time is announced',
  );
});

inEngines('the quotes have a time of their own', async (browser) => {
  const page = await summarized(browser);
  await page.click('#length-long', kInside);
  await seen(page, 'lede-summary', 2);
  const [long] = await textsOf(page, '[part="times"]');
  await page.click('#view-quotes', kInside);
  const time = async () => (await textsOf(page, '[part="times"]'))[0];
  await until(async () => (await time()) !== long, 'another than that of the points');
  assert.match(await time(), /^(5|10|15) sec instead of /, 'two short ones');
});

inEngines('without tools there is the summary alone', async (browser) => {
  const page = await summarized(browser, 'tools="off"');
  assert.deepEqual(await textsOf(page, 'button:not([part^="back"], [part="more"]), input'), []);
  assert.ok((await textsOf(page, 'a[part="sentence"]')).length >= 2);
  await page.run(() => document.querySelector('lede-summary')?.removeAttribute('tools'));
  assert.ok((await textsOf(page, '[part="tool"]')).length >= 2);
});

inEngines('the tools are loaded at the first touch and not before', async (browser) => {
  const page = await summarized(browser);
  const loaded = async () => (await page.probe()).requests.includes('/lede/lede-tools.js');
  assert.equal(await loaded(), false);
  await page.hover('[part="heading"]', kInside);
  await until(loaded, 'the file is asked for');
});

inEngines(
  'without the file of the tools a reader is told so, and the summary stays',
  async (browser) => {
    const page = await openArticle(browser, pageOf(), {
      missing: (path) => path.endsWith('lede-tools.js'),
    });
    await seen(page, 'lede-summary');
    const before = await textsOf(page, 'a[part="sentence"]');
    await page.click('#tool-copy', kInside);
    await until(
      async () => /did not work/.test((await textsOf(page, '[part="problem"]'))[0] ?? ''),
      'the problem is told',
    );
    assert.deepEqual(await textsOf(page, 'a[part="sentence"]'), before);
  },
);

inEngines('an article without sections or quotes offers no choice of views', async (browser) => {
  const plain = kArticle.replace(/<h2>.*?<\/h2>/g, '').replace(/“|”/g, '');
  const page = await openArticle(browser, pageOf({ article: plain }));
  await seen(page, 'lede-summary');
  assert.deepEqual(await textsOf(page, '[role="tab"]'), []);
  assert.equal(
    await page.run(() =>
      document.querySelector('lede-summary')?.shadowRoot?.querySelector('[role="tabpanel"]'),
    ),
    null,
  );
});

inEngines('the sentences chosen are marked in the article on request', async (browser) => {
  const page = await summarized(browser);
  const marks = () =>
    page.run(() => {
      const ranges = CSS.highlights?.get('lede-points');
      return ranges ? [...ranges].map((range) => String(range).replace(/\s+/g, ' ')) : [];
    });
  await page.click('#tool-marks', kInside);
  const sentences = await textsOf(page, '[part="points"] [part="sentence"]');
  await until(async () => (await marks()).length === sentences.length, 'they are marked');
  assert.deepEqual(await marks(), sentences);
  await page.click('#length-long', kInside);
  await seen(page, 'lede-summary', 2);
  await until(async () => (await marks()).length > sentences.length, 'those of the longer one too');
  await page.click('#tool-marks', kInside);
  await until(async () => (await marks()).length === 0, 'and then no more');
});

inEngines(
  'where the quotes are shown they are marked, and no topic is offered',
  async (browser) => {
    const page = await summarized(browser);
    assert.ok((await textsOf(page, '[part="topic"]')).length > 1);
    await page.click('#view-quotes', kInside);
    const chosen = async () => (await textsOf(page, '[aria-selected="true"]'))[0];
    await until(async () => (await chosen()) === 'Quotes', 'the quotes are shown');
    assert.deepEqual(await textsOf(page, '[part="topic"]'), [], 'it would change nothing');
    await page.click('#tool-marks', kInside);
    const marked = () =>
      page.run(() => [...(CSS.highlights?.get('lede-points') ?? [])].map(String).join(' '));
    await until(async () => (await marked()) !== '', 'what is marked');
    const quotes = await textsOf(page, '[part="quote-text"] [part="sentence"]');
    assert.equal(await marked(), quotes.join(' '));
  },
);

inEngines('more of a short article may be asked for, and less again', async (browser) => {
  const short = kArticle.split('\n').slice(0, 6).join('\n');
  const page = await openArticle(browser, pageOf({ article: short }));
  await seen(page, 'lede-summary');
  await page.click('#length-long', kInside);
  await seen(page, 'lede-summary', 2);
  const long = (await textsOf(page, 'a[part="sentence"]')).length;
  assert.ok(long > 3, `${long} sentences`);
  await page.click('#length-short', kInside);
  await until(
    async () => (await textsOf(page, 'a[part="sentence"]')).length < long,
    'it is short again',
  );
});

inEngines('an article that is gone takes its summary with it', async (browser) => {
  const page = await summarized(browser);
  await page.run(() => document.querySelector('lede-summary')?.setAttribute('for', '#none'));
  await seen(page, 'lede-error');
  assert.deepEqual(await textsOf(page, '[part="sentence"]'), []);
  assert.equal(
    await page.run(() => document.querySelector('lede-summary')?.getBoundingClientRect().height),
    0,
  );
});

inEngines('a button over the page is still there after a move', async (browser) => {
  const page = await openArticle(browser, pageOf({ head: '' }).replace(/<script.*?<\/script>/, ''));
  await page.run(async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await import(String('/lede/lede.js'));
  });
  await seen(page, 'lede-summary');
  const isOpen = () =>
    page.run(
      () =>
        document
          .querySelector('lede-summary')
          ?.shadowRoot?.querySelector('[part="late"]')
          ?.matches(':popover-open') ?? false,
    );
  await until(isOpen, 'the button is there');
  await page.run(() => {
    const element = /** @type {Element} */ (document.querySelector('lede-summary'));
    document.querySelector('h1')?.after(element);
  });
  assert.equal(await isOpen(), true);
});

inEngines('an element in markup that a script adds takes its place at once', async (browser) => {
  const page = await openArticle(browser, pageOf({ element: '', head: '' }));
  await until(
    () => page.run(() => customElements.get('lede-summary') !== undefined),
    'the element is defined',
  );
  await page.run(() => {
    const article = /** @type {Element} */ (document.querySelector('article'));
    article.insertAdjacentHTML('afterbegin', '<lede-summary></lede-summary>');
  });
  await seen(page, 'lede-summary');
  assert.ok(
    Number(
      await page.run(() => document.querySelector('lede-summary')?.getBoundingClientRect().height),
    ) > 100,
  );
});
