// SPDX-License-Identifier: MIT
// Pages with an article and the element, and what tests ask of them.

import assert from 'node:assert/strict';
import { seen, until } from './pages.mjs';

/** @typedef {import('./engines.mjs').Browser} Browser */
/** @typedef {import('./engines.mjs').Page} Page */
/** @typedef {import('./engines.mjs').PageOptions} PageOptions */

export const kScript = '<script type="module" src="/lede/lede.js"></script>';

/** An article in which every sentence is told from every other. */
export const kArticle = `<h1>Harbour to close for a year</h1>
<p>The old harbour of Brell will close to ships for a year from next April, the port authority announced on Thursday. The quay walls, built in 1911, have moved eleven centimetres since the winter storms.</p>
<p>“We can repair the wall now, or we can fish it out of the water later,” said Joanna Pike, the director of the authority. She expects the work to cost 62 million crowns, most of which the national government will pay.</p>
<h2>What fishermen say</h2>
<p>Forty fishing boats must move to the neighbouring port of Sandhaven, an hour to the north. Their owners will receive 900 crowns a month for the additional fuel, although many consider the sum too small.</p>
<p>“Nine hundred crowns will not even bring my boat there and back for a week,” said Martin Oduya, who speaks for the fishermen’s union. The union has asked for twice the amount and for free berths until the harbour opens again.</p>
<h2>What happens to the market</h2>
<p>The fish market stays where it is. Refrigerated vans will bring the catch from Sandhaven every morning before six, and the authority has promised that prices on the market will not rise because of them.</p>
<p>Work begins with the eastern quay. If the winter is mild, the first boats could return three months earlier than planned, according to the engineers.</p>`;

const kWho = [
  'council',
  'harbour master',
  'ferry line',
  'school board',
  'museum',
  'court',
  'union',
];
const kDid = ['approved', 'delayed', 'questioned', 'published', 'measured', 'withdrew', 'defended'];
const kWhat = [
  'budget',
  'timetable',
  'bridge',
  'survey',
  'contract',
  'extension',
  'quota',
  'inquiry',
];
const kWhy = ['storms', 'prices', 'repairs', 'complaints', 'elections', 'shortages', 'floods'];

/** An article of about so many words, in which no sentence is like another. @param {number} words */
export function longArticle(words) {
  const pick = (/** @type {string[]} */ list, /** @type {number} */ n) => list[n % list.length];
  const parts = ['<h1>A year in the town of Brell</h1>'];
  const perSentence = 21;
  for (let n = 0; n * perSentence < words; n += 4) {
    if (n % 40 === 0) parts.push(`<h2>The ${pick(kWhat, n / 8)} and the ${pick(kWho, n / 4)}</h2>`);
    const sentences = [n, n + 1, n + 2, n + 3].map(
      (k) =>
        `In week ${k + 1} the ${pick(kWho, k)} ${pick(kDid, k * 3 + 1)} the ${pick(kWhat, k * 5)} ` +
        `after ${(k * 37) % 900} residents had written about the ${pick(kWhy, k * 2)}, ` +
        `the ${pick(kWho, k + 3)} said.`,
    );
    parts.push(`<p>${sentences.join(' ')}</p>`);
  }
  return parts.join('\n');
}

/** Room for the whole summary, so that nothing has to give way to it. */
export const kFiles = {
  '/room.css':
    ':root { color-scheme: light dark; background: Canvas; color: CanvasText }' +
    'lede-summary { min-block-size: 40rem }',
};

/**
 * @param {object} [parts]
 * @param {string} [parts.element] the summary's own tag
 * @param {string} [parts.article]
 * @param {string} [parts.script]
 * @param {string} [parts.head]
 * @param {boolean} [parts.marked] whether an <article> says where the article is
 */
export function pageOf({
  element = '<lede-summary></lede-summary>',
  article = kArticle,
  script = kScript,
  head = '<link rel="stylesheet" href="/room.css">',
  marked = true,
} = {}) {
  const [open, close] = marked ? ['<article>', '</article>'] : ['<div class="story">', '</div>'];
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Harbour</title>${head}${script}
<body>${open}${element}${article}${close}`;
}

/**
 * @param {Browser} browser
 * @param {string} [html]
 * @param {PageOptions} [options]
 */
export function openArticle(browser, html = pageOf(), options = {}) {
  return browser.page(html, { ...options, files: { ...kFiles, ...options.files } });
}

/**
 * A page whose element has shown its summary.
 * @param {Browser} browser
 * @param {string} [html]
 * @param {PageOptions} [options]
 */
export async function summarized(browser, html, options) {
  const page = await openArticle(browser, html, options);
  await seen(page, 'lede-summary');
  return page;
}

/** @param {Page} page */
export async function eventsOf(page) {
  return (await page.probe()).events.map(({ type }) => type);
}

/** The newest result. @param {Page} page */
export const resultOf = (page) => seen(page, 'lede-summary');

/** Of what stands in the element. @param {Page} page @param {string} selector */
export const textsOf = (page, selector) =>
  page.run(
    (wanted) =>
      [...(document.querySelector('lede-summary')?.shadowRoot?.querySelectorAll(wanted) ?? [])].map(
        (node) => node.textContent,
      ),
    selector,
  );

/** The element's height in the page. @param {Page} page */
export const heightOf = (page) =>
  page.run(() => document.querySelector('lede-summary')?.getBoundingClientRect().height ?? 0);

/** The texts that are marked as visited, white space folded; null: no such mark. @param {Page} page */
export const marked = (page) =>
  page.run(() => {
    const ranges = CSS.highlights.get('lede-sentence');
    return ranges ? [...ranges].map((range) => String(range).replace(/\s+/g, ' ')) : null;
  });

/** Goes to the summary's n-th sentence, and waits until it is there. @param {Page} page @param {number} n */
export async function showSentence(page, n) {
  const there = await page.run((index) => {
    const element = document.querySelector('lede-summary');
    return /** @type {import('../../../web/types/lede.js').LedeSummaryElement} */ (
      element
    ).showSentence(index);
  }, n);
  if (!there) return false;
  // The tools come with the first visit.
  await until(
    () =>
      page.run(() => {
        const root = document.querySelector('lede-summary')?.shadowRoot;
        return root?.querySelector('[aria-current]') !== null;
      }),
    'the sentence is visited',
  );
  return true;
}

/** Sets properties of the element. @param {Page} page @param {Record<string, unknown>} properties */
export const set = (page, properties) =>
  page.run((values) => {
    Object.assign(/** @type {object} */ (document.querySelector('lede-summary')), values);
  }, properties);

/** @param {Page} page @param {number} milliseconds */
export const wait = (page, milliseconds) =>
  page.run((ms) => new Promise((done) => setTimeout(() => done(null), ms)), milliseconds);

/**
 * Until the page has shown what it has to show, and has told of what moved: some frames later.
 * @param {Page} page
 */
export const settled = (page) =>
  page.run(async () => {
    const frame = () =>
      new Promise((done) => {
        requestAnimationFrame(done);
        // Where nothing is painted, there are none.
        setTimeout(done, 100);
      });
    for (let i = 0; i < 6; i++) await frame();
    await new Promise((done) => setTimeout(done));
  });

/** The article as a reader and as a script sees it, and where its parts stand. @param {Page} page */
export const articleOf = (page) =>
  page.run(() => {
    const root = /** @type {HTMLElement} */ (document.querySelector('article, .story'));
    return {
      markup: root.innerHTML,
      text: root.innerText,
      tops: [...root.children]
        .filter(({ localName }) => localName !== 'lede-summary')
        .map((child) => Math.round(child.getBoundingClientRect().top)),
    };
  });

/** What a reader would see of the element. @param {Page} page */
const shownText = (page) =>
  page.run(() =>
    [...(document.querySelector('lede-summary')?.shadowRoot?.children ?? [])]
      .filter((node) => node.checkVisibility({ visibilityProperty: true }))
      .map(({ textContent }) => textContent)
      .join(''),
  );

/**
 * The element has nothing to show: it shows nothing, and takes no space once that moves nothing in view.
 * @param {Page} page
 */
export async function assertEmpty(page) {
  assert.equal(await shownText(page), '');
  await page.run(() => {
    const above = Object.assign(document.createElement('div'), { id: 'above' });
    above.style.height = '9000px';
    document.body.prepend(above);
  });
  await until(async () => (await heightOf(page)) === 0, 'it takes no space');
  await page.run(() => document.querySelector('#above')?.remove());
  assert.equal(await heightOf(page), 0);
}

/**
 * Nothing is shown, lede-error says why, and the article is as it is without the script.
 * @param {Browser} browser
 * @param {Page} page
 * @param {string} code
 * @param {string} [html] the page's own
 */
export async function assertLeftAlone(browser, page, code, html = pageOf()) {
  const detail = await seen(page, 'lede-error');
  assert.equal(detail.code, code);
  assert.ok(detail.message.length > 0);
  assert.ok(!(await eventsOf(page)).includes('lede-summary'));
  await assertEmpty(page);
  await assertSameArticle(browser, page, html);
}

/**
 * The article is as it is without the script.
 * @param {Browser} browser
 * @param {Page} page
 * @param {string} html
 */
export async function assertSameArticle(browser, page, html) {
  const plain = await openArticle(browser, html.replace(/<script type="module".*<\/script>/, ''));
  assert.deepEqual(await articleOf(page), await articleOf(plain));
}
