// SPDX-License-Identifier: MIT
// The page as blocks, and from a block's span back to the page, in a real browser.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browsing } from './support/browser.mjs';

const web = browsing();

/**
 * Reads the body (or what the selector matches) of a page; blocks as "kind/role: text".
 * @param {string} html
 */
async function read(html, selector = 'body') {
  const page = await web.show(html);
  const lines = await page.evaluate(async (root) => {
    const { Reading } = await import(String('/web/reader/reader.js'));
    const before = document.documentElement.outerHTML;
    const { article } = await Reading.of({ root: document.querySelector(root) });
    if (document.documentElement.outerHTML !== before) throw new Error('The page was changed.');
    return article.blocks.map(
      (/** @type {any} */ { kind, level, role, text }) =>
        `${kind}${level ?? ''}${role ? `/${role}` : ''}: ${text}`,
    );
  }, selector);
  await page.close();
  return lines;
}

/** @type {[name: string, html: string, blocks: string[]][]} */
const kCases = [
  [
    'tells titles, headings, paragraphs, list items, quotations and preformatted text apart',
    '<h1>T</h1><h2>H</h2><p>P</p><ul><li>A<li>B</ul><blockquote><p>Q</p></blockquote><pre>a\n  b</pre>',
    [
      'title: T',
      'heading2: H',
      'paragraph: P',
      'list-item: A',
      'list-item: B',
      'blockquote: Q',
      'preformatted: a\n  b',
    ],
  ],
  ['takes a second h1 as a heading', '<h1>One</h1><h1>Two</h1>', ['title: One', 'heading1: Two']],
  [
    'folds white space, keeps a no-break space',
    '<p> a \n  b&nbsp;c <b> d</b> </p>',
    ['paragraph: a b\u00a0c d'],
  ],
  ['takes one line break as a space', '<p>one<br>two</p>', ['paragraph: one two']],
  [
    'takes two line breaks as a new block',
    '<div>one<br><br>two</div>',
    ['paragraph: one', 'paragraph: two'],
  ],
  [
    'does not join words of neighbouring blocks',
    '<div>one</div><div>two</div>three',
    ['paragraph: one', 'paragraph: two', 'paragraph: three'],
  ],
  [
    'keeps text that stands right in a container',
    '<div>loose <em>text</em><p>P</p>tail</div>',
    ['paragraph: loose text', 'paragraph: P', 'paragraph: tail'],
  ],
  [
    'puts a drop cap back on its word',
    '<p><span style="float:left;font-size:3em">O</span>nce upon</p>',
    ['paragraph: Once upon'],
  ],
  [
    'parts the lines of a headline',
    '<h2><span style="display:block">One</span><span style="display:block">Two</span></h2>',
    ['heading2: One Two'],
  ],
  [
    'puts a quotation by its element in the marks that the page shows',
    '<p>He said <q>yes</q>, and <q>no </q>.</p><p><q>One.</q> <q>Two.</q></p>',
    ['paragraph: He said “yes”, and “no ”.', 'paragraph: “One.” “Two.”'],
  ],
  [
    'takes the marks of a page that writes them itself',
    '<style>q::before, q::after { content: none }</style><p>He said “<q>yes</q>”.</p>',
    ['paragraph: He said “yes”.'],
  ],
  [
    'leaves out what is not displayed or not visible',
    '<p>a<span style="display:none">X</span> <span style="visibility:hidden">Y</span>b</p><p hidden>Z</p>',
    ['paragraph: a b'],
  ],
  [
    'leaves out what only screen readers meet',
    '<p>a <a href="#"><span style="position:absolute;width:1px;height:1px;overflow:hidden">opens</span>b</a></p>',
    ['paragraph: a b'],
  ],
  [
    'leaves out icons hidden from screen readers',
    '<p><span aria-hidden="true">★</span>Star</p>',
    ['paragraph: Star'],
  ],
  [
    'leaves out navigation, forms, scripts, dialogs and footers',
    '<nav>N</nav><form>F</form><script>s()</script><style>p{}</style><dialog open>D</dialog><footer>F</footer><div role="dialog">M</div><p>P</p>',
    ['paragraph: P'],
  ],
  [
    'keeps the footer of a quotation',
    '<blockquote><p>Q</p><footer>Ann</footer></blockquote>',
    ['blockquote: Q', 'blockquote: Ann'],
  ],
  [
    'tells captions, with figcaption or only a class',
    '<figure><img alt=""><figcaption>C</figcaption></figure><p class="wp-caption-text">D</p>',
    ['caption/caption: C', 'paragraph/caption: D'],
  ],
  [
    'does not take a class that merely contains the word',
    '<p class="recaptioned">P</p>',
    ['paragraph: P'],
  ],
  [
    'takes lines that are all link as promotion',
    '<ul><li><a href="/x">Another story</a></ul><p><a href="/y">Read this too</a></p>',
    ['list-item/promo: Another story', 'paragraph/promo: Read this too'],
  ],
  [
    'keeps a sentence that is all link',
    '<p><a href="/x">The ministry published the whole report on Monday evening.</a></p>',
    ['paragraph: The ministry published the whole report on Monday evening.'],
  ],
  [
    'keeps a heading that links to its own place',
    '<h2><a href="#a">Anchored</a></h2>',
    ['heading2: Anchored'],
  ],
  [
    'keeps a paragraph with a link inside',
    '<p>See <a href="/x">the report</a> for all numbers</p>',
    ['paragraph: See the report for all numbers'],
  ],
  [
    'honours data-lede-ignore and data-lede-role',
    '<p data-lede-ignore>X</p><p data-lede-role="question">Why?</p><p data-lede-role="nonsense">P</p>',
    ['paragraph/question: Why?', 'paragraph: P'],
  ],
  [
    'takes an author line as byline',
    '<address>By Ann Lee</address><p>By <span>nobody</span></p>',
    ['paragraph/byline: By Ann Lee', 'paragraph: By nobody'],
  ],
  [
    'reads a table by rows',
    '<table><caption>T</caption><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>',
    ['caption/caption: T', 'table: a | b', 'table: 1 | 2'],
  ],
  [
    'reads a table that only lays out as text',
    '<table><tr><td><p>One.</p></td><td><p>Two.</p></td></tr></table>',
    ['paragraph: One.', 'paragraph: Two.'],
  ],
  [
    'takes asides, and teasers of other articles inside the article, as promotion',
    '<p>A long enough first paragraph of the article.</p><article><p>Other</p></article><aside>A</aside>',
    [
      'paragraph: A long enough first paragraph of the article.',
      'paragraph/promo: Other',
      'paragraph/promo: A',
    ],
  ],
  [
    'keeps the entries of a live blog',
    '<p>Live</p><article><p>First entry of many words.</p></article><article><p>Second entry of many words.</p></article>',
    [
      'paragraph: Live',
      'paragraph: First entry of many words.',
      'paragraph: Second entry of many words.',
    ],
  ],
  [
    'keeps text in closed details',
    '<details><summary>S</summary><p>Inside</p></details>',
    ['paragraph: S', 'paragraph: Inside'],
  ],
  [
    'keeps what words like share or privacy stand in',
    '<p class="share-price">The share price and privacy fell.</p>',
    ['paragraph: The share price and privacy fell.'],
  ],
  ['reads nothing of an empty page', '', []],
];

for (const [name, html, blocks] of kCases) {
  test(name, async () => assert.deepEqual(await read(html), blocks));
}

/**
 * Marks a text's place: the ranges of [start, end) of block 0, as strings.
 * @param {string} html
 * @param {string} wanted
 * @param {string} [edit] script run between reading and placing
 */
async function place(html, wanted, edit = '') {
  const page = await web.show(`<main>${html}</main>`);
  const found = await page.evaluate(
    async (text, script) => {
      const { Reading } = await import(String('/web/reader/reader.js'));
      const { placeIn } = await import(String('/web/reader/places.js'));
      const reading = await Reading.of({ root: document.querySelector('main') });
      const blocks = /** @type {{text: string}[]} */ (reading.article.blocks);
      const block = blocks.findIndex((b) => b.text.includes(text));
      const start = blocks[block].text.lastIndexOf(text);
      const edits = /** @type {Record<string, () => void>} */ ({
        '': () => {},
        replace: () => {
          const p = /** @type {Element} */ (document.querySelector('main p'));
          p.replaceChildren(p.textContent ?? '');
        },
        insert: () => document.querySelector('main p')?.before(document.createElement('p')),
        move: () => {
          const p = document.createElement('p');
          p.textContent = 'Breaking. ';
          const first = /** @type {Element} */ (document.querySelector('main p'));
          first.replaceWith(p, first.cloneNode(true));
        },
        change: () => {
          const p = /** @type {Element} */ (document.querySelector('main p'));
          p.textContent = (p.textContent ?? '').replace('two', 'three');
        },
        remove: () => document.querySelector('main')?.replaceChildren(),
      });
      edits[script]();
      return placeIn(reading, { block, start, end: start + text.length }).map(String);
    },
    wanted,
    edit,
  );
  await page.close();
  return found;
}

/** @type {[name: string, html: string, wanted: string, ranges: string[], edit?: string][]} */
const kPlaces = [
  ['gives a sentence its range', '<p>One two. Three four.</p>', 'Three four.', ['Three four.']],
  ['crosses elements', '<p>One <b>two</b>. <i>Three</i> four.</p>', 'Three four.', ['Three four.']],
  ['counts in UTF-16 after emoji', '<p>🙂🙂 One. Two.</p>', 'Two.', ['Two.']],
  [
    'keeps the white space that the page has',
    '<p>One.\n   Two\n  three.</p>',
    'Two three.',
    ['Two\n  three.'],
  ],
  [
    'leaves out a footnote mark',
    '<p>One two<sup aria-hidden="true">1</sup> three.</p>',
    'One two three.',
    ['One two', ' three.'],
  ],
  [
    'gives a quotation by its element the words that the page has',
    '<p>So <q>one two</q>, he said. Yes.</p>',
    'So “one two”, he said.',
    ['So one two, he said.'],
  ],
  ['crosses a line break', '<p>One<br>two three.</p>', 'One two three.', ['Onetwo three.']],
  ['finds the second of equal sentences', '<p>No. Yes. No.</p>', 'No.', ['No.']],
  [
    'finds the sentence again when its nodes are replaced',
    '<p>One <b>two</b> three.</p>',
    'One two three.',
    ['One two three.'],
    'replace',
  ],
  [
    'finds the sentence again when something is put before it',
    '<p>One two three.</p>',
    'One two three.',
    ['One two three.'],
    'insert',
  ],
  [
    'finds the sentence again in a new place',
    '<p>One two three.</p>',
    'One two three.',
    ['One two three.'],
    'move',
  ],
  [
    'gives no place to a sentence that was edited',
    '<p>One two three.</p>',
    'One two three.',
    [],
    'change',
  ],
  [
    'gives no place to a sentence that is gone',
    '<p>One two three.</p>',
    'One two three.',
    [],
    'remove',
  ],
];

for (const [name, html, wanted, ranges, edit] of kPlaces) {
  test(name, async () => assert.deepEqual(await place(html, wanted, edit), ranges));
}

/**
 * Which element findArticle chooses, by its id.
 * @param {string} html
 * @param {string} [selector]
 */
async function find(html, selector = '') {
  const page = await web.show(html);
  const found = await page.evaluate(async (wanted) => {
    const { findArticle } = await import(String('/web/reader/find.js'));
    const { Reading } = await import(String('/web/reader/reader.js'));
    const element = /** @type {Element} */ (document.querySelector('lede-summary'));
    const finder = () => import(String('/lede/article-finder.js'));
    try {
      const article = await findArticle(element, wanted, finder);
      const { blocks } = (await Reading.of(article)).article;
      const texts = blocks.map((/** @type {any} */ b) => b.text);
      return { id: article.root.id, texts };
    } catch (error) {
      return { code: /** @type {any} */ (error).code };
    }
  }, selector);
  await page.close();
  return found;
}

const kLong = (/** @type {string} */ word) =>
  `<p>${`The council ${word} the plan, after a long debate, with a large majority. `.repeat(6)}</p>`.repeat(
    5,
  );
const kSummary = '<lede-summary></lede-summary>';

/** @type {[name: string, html: string, id: string, selector?: string][]} */
const kFinds = [
  [
    'takes what the selector says',
    `${kSummary}<div id="a">x</div><article id="b">y</article>`,
    'a',
    '#a',
  ],
  [
    'takes the article it stands in',
    `<article id="a">${kSummary}<p>x</p></article><article id="b">${kLong('took')}</article>`,
    'a',
  ],
  [
    'takes the marked body of the article',
    `${kSummary}<article id="a"><div id="b" itemprop="articleBody">${kLong('took')}</div></article>`,
    'b',
  ],
  [
    'takes the only article',
    `${kSummary}<main id="m"><article id="a">${kLong('took')}</article></main>`,
    'a',
  ],
  [
    'takes the article among teasers',
    `${kSummary}<article id="t"><p>Teaser.</p></article><article id="a">${kLong('took')}</article>`,
    'a',
  ],
  [
    'takes main where the only article is a teaser beside it',
    `${kSummary}<main id="m">${kLong('took')}<aside><article><p>Teaser.</p></article></aside></main>`,
    'm',
  ],
  ['takes main where no article is marked', `${kSummary}<main id="m">${kLong('took')}</main>`, 'm'],
];

for (const [name, html, id, selector] of kFinds) {
  test(name, async () => assert.equal((await find(html, selector)).id, id));
}

test('says so when the selector matches nothing', async () => {
  assert.deepEqual(await find(`${kSummary}<p>x</p>`, '#none'), { code: 'article-not-found' });
  assert.deepEqual(await find(`${kSummary}<p>x</p>`, 'p['), { code: 'article-not-found' });
});

test('says so when there is no article on the page', async () => {
  assert.deepEqual(await find(kSummary), { code: 'article-not-found' });
});

test('finds an article without markup, and leads back to the page itself', async () => {
  const { texts } = await find(
    `<div class="nav"><a href="/a">Home</a> <a href="/b">Sports</a></div><div class="page">
     <div class="story">${kSummary}<h2>Heading</h2>${kLong('took')}</div>
     <div class="sidebar"><a href="/x">Other story</a></div></div>`,
  );
  assert.equal(
    texts.filter((/** @type {string} */ t) => t.startsWith('The council took')).length,
    5,
  );
  assert.ok(texts.includes('Heading'));
  assert.ok(!texts.some((/** @type {string} */ t) => /Home|Sports|Other story/.test(t)));
});

test('finds it under enforced Trusted Types too', async () => {
  // Readability's retry, which assigns innerHTML, needs a page whose text it first takes for noise.
  const page = await web.show(
    `<!doctype html><html lang="en"><meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types lede">
     <title>t</title><body><div class="comment sidebar">${kLong('took')}</div>`,
  );
  const texts = await page.evaluate(async () => {
    const { findArticle } = await import(String('/lede/article-finder.js'));
    const { Reading } = await import(String('/web/reader/reader.js'));
    const { article } = await Reading.of(await findArticle(document));
    return article.blocks.map((/** @type {any} */ b) => b.text);
  });
  await page.close();
  assert.equal(texts.length, 5);
});
