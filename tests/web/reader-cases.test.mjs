// SPDX-License-Identifier: MIT
// What readers of other tools complained of, as tests: each page is one that the plain text of its
// article gets wrong, and most get Readability wrong.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { summarize } from '../../web/engine/node.js';
import { closeBrowsers, engines, openPage } from './support/pages.mjs';

/** @typedef {import('./support/pages.mjs').Engine} Engine */
/** @typedef {import('./support/pages.mjs').Page} Page */

const kText = new Set(['heading', 'lead', 'body', 'question', 'answer']);

/** Sentences of an article, long enough to be text to any eye. */
const [P1, P2, P3, P4] = [
  'The council voted on Monday to close the old bridge for two years of repairs.',
  'Boats will carry people across the river until the new deck has been laid.',
  'Shop owners on the eastern bank fear that fewer customers will find their way to them.',
  'A first report on the cost of the ferries is expected before the end of the summer.',
];
const p = (/** @type {string[]} */ ...texts) => texts.map((text) => `<p>${text}</p>`).join('');
const kArticle = p(P1, P2, P3, P4);

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {string} html of the body; with `id="in"` on what the summary stands in, if anything
 * @property {string[]} text the article's, block by block
 * @property {string} [todo] why it fails, if it does
 */

/** @type {Case[]} */
const kCases = [
  {
    name: '1. a caption in a paragraph is no text, as one in a figcaption is none',
    html: `<article>${p(P1, P2)}<p class="wp-caption-text">The bridge as it was in the spring of the year before.</p>
      <figure><img alt=""><figcaption>The bridge from the east, seen in the morning.</figcaption></figure>${p(P3)}</article>`,
    text: [P1, P2, P3],
  },
  {
    name: '2. a caption without its image is still none',
    html: `<article>${p(P1)}<figure><figcaption>Two boats cross in the rain, as they did last year.</figcaption></figure>
      <div class="photo"><div class="imageCaption">A man waits for the boat on the western bank.</div></div>${p(P2, P3)}</article>`,
    text: [P1, P2, P3],
  },
  {
    name: '3. a body in several siblings is read whole',
    html: `<div class="nav"><a href="/a">Home</a> <a href="/b">Sports</a></div><div class="page">
      <div class="part">${p(P1, P2, P3)}</div><div class="part">${p(P4, P1 + P2)}</div><div class="part">${p(P3 + P4, P2 + P3)}</div></div>`,
    text: [P1, P2, P3, P4, P1 + P2, P3 + P4, P2 + P3],
  },
  {
    name: '4. the first paragraphs are read, though they stand apart',
    html: `<div class="wrap"><div class="opening">${p(P1)}</div><div class="story">${p(P2, P3, P4, P1 + P2, P3 + P4, P2 + P3)}</div>
      <div class="side"><a href="/x">Weather</a></div></div>`,
    text: [P1, P2, P3, P4, P1 + P2, P3 + P4, P2 + P3],
  },
  {
    name: '5. a paragraph that is one link is text, a label that leads elsewhere is none',
    html: `<article>${p(P1)}<p><a href="/report">${P2}</a></p>${p(P3)}<p><a href="/ferries">More about ferries</a></p></article>`,
    text: [P1, P2, P3],
  },
  {
    name: '6. a second article that the page puts below is another',
    html: `<main><article id="in">${p(P1, P2)}</article><article>${p(P3, P4, P3 + P4)}</article></main>`,
    text: [P1, P2],
  },
  {
    name: '7. a header longer than the text is no text',
    html: `<article><nav>${`<a href="/x">${P4}</a> `.repeat(9)}</nav><div class="masthead"><ul>${'<li><a href="/y">Another story of the day</a></li>'.repeat(9)}</ul></div>${p(P1, P2)}</article>`,
    text: [P1, P2],
  },
  {
    name: '8. text in a shadow tree is read as it shows',
    html: `<article>${p(P1)}<story-part><template shadowrootmode="open">${p(P2)}<slot></slot><p>${P4}</p></template><p>${P3}</p><p slot="none">Not shown at all.</p></story-part></article>`,
    text: [P1, P2, P3, P4],
  },
  {
    name: '9. a drop cap is a letter of its word',
    html: `<article><p><span class="cap" style="float: left; font-size: 3em">T</span>${P1.slice(1)}</p>${p(P2)}</article>`,
    text: [P1, P2],
  },
  {
    name: '10. what a style sheet hides is not read, what fades in is',
    html: `<style>.gone { display: none } .away { visibility: hidden } .fades { opacity: 0 }</style>
      <article class="fades">${p(P1)}<p class="gone">Nobody sees this paragraph of the page at all.</p><p class="away">Nor does anybody see that one, though it takes room.</p>${p(P2)}</article>`,
    text: [P1, P2],
  },
  {
    name: '11. icons kept from screen readers are no text',
    html: `<article><p><span aria-hidden="true">★★★</span>${P1}</p><p>${P2}<i aria-hidden="true">link</i></p></article>`,
    text: [P1, P2],
  },
  {
    name: 'a word with a note to open is a word of its sentence, a control beside a sentence is none',
    html: `<article><p>The council did <button>not</button> vote for the bridge, and <span role="button" tabindex="0">no</span> boat was bought.</p>
      <p>The mayor did <span aria-hidden="true">not</span><span style="position:absolute;clip:rect(0 0 0 0)">not</span> come to the pier.</p>
      <p><button>Ferries</button> will run until the deck is laid<button>1</button>, every ten minutes. <button>Read more</button></p>
      <p>${P1} <button>Share this</button> ${P2} <button>Copy</button></p></article>`,
    text: [
      'The council did not vote for the bridge, and no boat was bought.',
      'The mayor did not come to the pier.',
      'Ferries will run until the deck is laid, every ten minutes.',
      `${P1} ${P2}`,
    ],
  },
  {
    name: 'elements that are set in a line do not divide its sentence, whatever they are',
    html: `<article><p>The <nobr>old bridge</nobr> of <st1:city>Brell</st1:city> is <acronym title="n">to be</acronym> closed <gloss>for</gloss> two years.</p>
      <div>Boats will <div style="display:inline">not</div> cross <address style="display:inline">here</address> on a day of strong wind.</div>
      <ul><li style="display:inline">Boats run every ten minutes</li> <li style="display:inline">Bicycles ride free</li></ul></article>`,
    text: [
      'The old bridge of Brell is to be closed for two years.',
      'Boats will not cross here on a day of strong wind.',
      'Boats run every ten minutes',
      'Bicycles ride free',
    ],
  },
  {
    name: 'the reading of a word above it is no second word',
    html: `<article><p><ruby>渡船<rp>（</rp><rt>とせん</rt><rp>）</rp></ruby>は<ruby><rb>橋</rb><rt>はし</rt></ruby>の工事が終わるまで十分ごとに川を渡る。</p>${p(P1)}</article>`,
    text: ['渡船は橋の工事が終わるまで十分ごとに川を渡る。', P1],
  },
  {
    name: 'a part of a paragraph whose role the page gives is set apart',
    html: `<article><p>${P1} <span data-lede-role="credit">Photo: Ines Marr</span></p>${p(P2)}</article>`,
    text: [P1, P2],
  },
  {
    name: '12. a dialog over the page is no text',
    html: `<main>${p(P1)}<div role="dialog" aria-modal="true">${p('We value your privacy, and so do our two hundred partners.')}</div>
      <dialog open>${p('Please accept our cookies before you read on, as all others do.')}</dialog>${p(P2, P3)}</main>`,
    text: [P1, P2, P3],
  },
  {
    name: '13. lists are kept',
    html: `<article>${p(P1)}<ul><li>Boats run every ten minutes</li><li>Bicycles ride free</li></ul><ol><li>Buy a ticket</li><li>Wait at the pier</li></ol>${p(P2)}</article>`,
    text: [
      P1,
      'Boats run every ten minutes',
      'Bicycles ride free',
      'Buy a ticket',
      'Wait at the pier',
      P2,
    ],
  },
  {
    name: '14. the labels of a chart are no text',
    html: `<article>${p(P1)}<svg><text>40 per cent</text></svg><figure><div>2019</div><div>40 per cent of all boats</div><figcaption>Boats by year</figcaption></figure>${p(P2)}</article>`,
    text: [P1, P2],
  },
  {
    name: '15. posts quoted amid the text are kept, and the text after them',
    html: `<article>${p(P1)}<div class="social-embed"><div style="display: none">Loading the post</div><blockquote class="twitter-tweet">The bridge is closed and I am late again, thank you.</blockquote></div>${p(P2, P3)}</article>`,
    text: [P1, 'The bridge is closed and I am late again, thank you.', P2, P3],
  },
  {
    name: '16. all sections are read, not the last alone',
    html: `<div class="page">${[P1, P2, P3, P4].map((text, i) => `<div class="chapter"><h2>Part ${'ABCD'[i]}</h2>${p(text, `${text} ${P1}`, `${text} ${P2}`)}</div>`).join('')}</div>`,
    text: [P1, P2, P3, P4].flatMap((text, i) => [
      `Part ${'ABCD'[i]}`,
      text,
      `${text} ${P1}`,
      `${text} ${P2}`,
    ]),
  },
  {
    name: '17. "share" and "privacy" in a sentence do not drop it',
    html: `<article>${p(P1, 'They share the cost, and the privacy of each passenger is kept in full.')}<p class="share-price">The share price of the ferry line rose by a tenth on that day.</p>
      <div class="share"><span>Share</span> <span>Privacy</span></div>${p(P2)}</article>`,
    text: [
      P1,
      'They share the cost, and the privacy of each passenger is kept in full.',
      'The share price of the ferry line rose by a tenth on that day.',
      P2,
    ],
  },
  {
    name: '18. a name that merely contains a bad word says nothing',
    html: `<article>${p(P1)}<section id="commentary">${p(P2)}</section><section class="shareholders">${p(P3)}</section><p class="adverse">${P4}</p><div class="comments"><div>${p('I have always said so, and nobody ever listened to me there.')}</div></div></article>`,
    text: [P1, P2, P3, P4],
  },
  {
    name: '20. of a page that goes on by itself, only what it shows now is read',
    html: `<div id="in" class="view"><article hidden>${p(P3, P4)}</article><article>${p(P1, P2)}</article></div>`,
    text: [P1, P2],
  },
  {
    name: '21. the updates of a live blog are read',
    html: `<article id="in"><h2>Ferries, live</h2>${p(P1)}${[P2, P3, P4].map((text) => `<article><time>10:40</time>${p(text)}</article>`).join('')}<aside><h3>Most read</h3><p>Ten bridges that everybody ought to have seen once.</p></aside></article>`,
    text: [P1, P2, P3, P4],
  },
  {
    name: '22. no text is lost beside a footnote mark',
    html: `<article><p>${P1.slice(0, 20)}<sup aria-hidden="true">[1]</sup>${P1.slice(20)}</p><p>${P2}<sup role="button">2</sup></p></article>`,
    text: [P1, P2],
  },
];

/** One page an engine; each case puts its markup into it. @type {Map<Engine, Promise<Page>>} */
const pages = new Map();

/** @param {Engine} engine */
function pageIn(engine) {
  let page = pages.get(engine);
  if (!page) pages.set(engine, (page = openPage(engine, '<p>Test</p>', {})));
  return page;
}

after(async () => {
  // The browser may have ended before.
  for (const page of pages.values()) await (await page).close().catch(() => {});
  await closeBrowsers();
});

/**
 * In the page: shows the markup, reads it, and says what it read.
 * @param {string} html
 */
async function readIn(html) {
  const shown = (/** @type {HTMLTemplateElement} */ template) => {
    const host = /** @type {Element} */ (template.parentElement);
    host.attachShadow({ mode: 'open' }).append(template.content);
    template.remove();
  };
  document.body.innerHTML = html;
  for (const template of document.querySelectorAll('template')) shown(template);
  const { findArticle } = await import(String('/web/reader/find.js'));
  const { Reading } = await import(String('/web/reader/reader.js'));
  const { placeIn } = await import(String('/web/reader/places.js'));
  const element = document.createElement('lede-summary');
  document.querySelector('#in')?.prepend(element);
  if (!element.isConnected) document.body.prepend(element);
  /** @type {string[]} */
  const changes = [];
  const watch = new MutationObserver((records) => changes.push(...records.map((r) => r.type)));
  const everything = { childList: true, attributes: true, characterData: true, subtree: true };
  watch.observe(document, everything);
  const before = document.documentElement.outerHTML;
  const found = await findArticle(element, '', () => import(String('/lede/article-finder.js')));
  const reading = await Reading.of(found);
  const { article } = reading;
  const places = article.blocks.map((/** @type {any} */ { text }, /** @type {number} */ i) =>
    placeIn(reading, { block: i, start: 0, end: text.length }).join(''),
  );
  changes.push(...watch.takeRecords().map((r) => r.type));
  const same = document.documentElement.outerHTML === before;
  const paragraphs = [...found.root.querySelectorAll('p')].map((e) => e.textContent).join('');
  const naive = [
    document.body.textContent,
    paragraphs,
    document.body.innerText.replace(/\n+/g, '|'),
  ];
  return { article, places, changes, same, naive, keep: !!found.keep };
}

/**
 * @param {Engine} engine
 * @param {string} html
 */
async function take(engine, html) {
  const read = await (await pageIn(engine)).run(readIn, html);
  const result = await summarize(read.article, { include: ['blocks', 'credits'] });
  const blocks = result.blocks ?? [];
  const text = blocks.filter(({ role }) => kText.has(role)).map((block) => block.text);
  return { ...read, text, result };
}

const bare = (/** @type {string} */ text) => text.replace(/\s+/g, '');

for (const engine of engines) {
  for (const { name, html, text } of kCases) {
    test(`${name} [${engine}]`, async () => {
      const taken = await take(engine, html);
      assert.deepEqual(taken.text, text);
      const places = taken.article.blocks.map((/** @type {any} */ block) => bare(block.text));
      assert.deepEqual(taken.places.map(bare), places, 'the page says so in these places');
      // The page would be no case if the simple ways to read it were right (WebKit's innerText puts
      // a drop cap on its word).
      if (engine === 'webkit') return;
      const simple = taken.naive.map((/** @type {string} */ naive) => bare(naive ?? ''));
      assert.notDeepEqual(simple, [bare(text.join('')), bare(text.join('')), bare(text.join('|'))]);
    });
  }

  test(`19. the author of a comment is not the article's [${engine}]`, async () => {
    const { text, result } = await take(
      engine,
      `<article><p class="byline">By <a rel="author" href="/ann">Ann Lee</a></p>${kArticle}
       <div class="comments"><div class="comment"><a rel="author" href="/bob">Bob Roe</a><p>I walk across it every day, and it has never once shaken.</p></div></div></article>`,
    );
    assert.deepEqual(text, [P1, P2, P3, P4]);
    const bylines = result.credits?.filter(({ kind }) => kind === 'byline');
    assert.deepEqual(
      bylines?.map((credit) => credit.text),
      ['By Ann Lee'],
    );
  });

  test(`23. an article on several pages says so [${engine}]`, async (t) => {
    const next = '<link rel="next" href="?page=2"><a rel="next" href="?page=2">2</a>';
    const { result } = await take(engine, `<article>${kArticle}${next}</article>`);
    if (result.warnings.length > 0) throw new Error('This holds now; take its todo away.');
    t.todo('the contract has no word for an article of which this page is a part');
  });

  for (const [way, html] of [
    ['by its markup', `<article>${kArticle}</article>`],
    ['by the finder', `<div class="comment sidebar">${kArticle}${kArticle}</div>`],
  ]) {
    test(`24. the document is not touched while it is read, ${way} [${engine}]`, async () => {
      const { changes, same, keep, text } = await take(engine, html);
      assert.deepEqual(changes, []);
      assert.ok(same);
      assert.equal(keep, way === 'by the finder');
      assert.ok(text.length >= 4);
    });
  }
}
