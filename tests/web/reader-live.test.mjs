// SPDX-License-Identifier: MIT
// A reading of an article that changes, and what it knows for links.

import assert from 'node:assert/strict';
import { inEngines } from './support/engines.mjs';

const kLong =
  '<p>The council voted on Monday to close the <b>old</b> bridge for repairs.</p>'.repeat(3000);

/**
 * In the page: what a link to a passage of the last block gets.
 * @param {string} html
 * @param {string} passage
 */
async function around(html, passage) {
  const { Reading } = await import(String('/web/reader/reader.js'));
  const { around: look } = await import(String('/web/tools/around.js'));
  const root = /** @type {Element} */ (document.querySelector('main'));
  root.innerHTML = html;
  const reading = await Reading.of({ root });
  const block = reading.article.blocks.length - 1;
  const start = reading.article.blocks[block].text.indexOf(passage);
  const { before, parts, after } = look(reading.blocks, {
    block,
    start,
    end: start + passage.length,
  });
  reading.end();
  return { before: before.trim(), parts, after: after.trim() };
}

/** @type {[name: string, html: string, passage: string, before: string, parts: string[], after?: string][]} */
const kPassages = [
  ['the text of the block before', '<p>One.</p><p>Two. Three.</p>', 'Two.', 'One.', ['Two.']],
  ['the text of its own block', '<p>One.</p><p>Two. Three.</p>', 'Three.', 'Two.', ['Three.']],
  [
    'what shows between the blocks, though it is left out',
    '<p>One.</p><form><p>Sign up</p><p>Now</p></form><p>Two.</p>',
    'Two.',
    'Now',
    ['Two.'],
  ],
  [
    'no text that does not show',
    '<p>One.</p><script>never()</script><form hidden>Sign up</form><p>Two.</p>',
    'Two.',
    'One.',
    ['Two.'],
  ],
  [
    'the parts around a mark for the eye alone',
    '<p>One.</p><p>Two<i aria-hidden="true">*</i> three.</p>',
    'Two three.',
    'One.',
    ['Two', ' three.'],
  ],
  ['the lines', '<p>One.</p><p>Two<br>three.</p>', 'Two three.', 'One.', ['Two ', 'three.']],
  [
    'the parts around a picture',
    '<p>One.</p><p>Two <img alt="x" src="data:,"> three.</p>',
    'Two three.',
    'One.',
    ['Two ', 'three.'],
  ],
  [
    'a passage in one part where nothing shows between',
    '<p>One.</p><p>Two <span style="display: none">X</span>three.</p>',
    'Two three.',
    'One.',
    ['Two three.'],
  ],
  [
    'a drop cap apart',
    '<p>One.</p><p><span style="float: left">T</span>wo three.</p>',
    'Two three.',
    'One.',
    ['T', 'wo three.'],
  ],
  [
    'no mark that the page only shows',
    '<p>One.</p><p><q>Two</q>, he <q>said <q>three</q></q>.</p>',
    '“Two”, he “said ‘three’”.',
    'One.',
    ['Two', ', he ', 'said ', 'three', '.'],
  ],
  [
    'no mark of another language either, nor one of two letters',
    '<p>One.</p><p lang="de">Er <q>sagte</q> es, <q style="quotes: \'<<\' \'>>\'">zwei</q>.</p>',
    'Er „sagte“ es, <<zwei>>.',
    'One.',
    ['Er ', 'sagte', ' es, ', 'zwei', '.'],
  ],
  ['nor one before it', '<p>One, <q>one.</q></p><p>Two.</p>', 'Two.', 'one.', ['Two.']],
  [
    'the text after it, where the summary stands before it',
    '<p>One.</p><lede-summary>Two.</lede-summary><p>Two. Three.</p>',
    'Two.',
    'Two.',
    ['Two.'],
    'Three.',
  ],
  [
    'the text after it, where its first letter floats',
    '<style>p::first-letter { float: left }</style><p>One.</p><p>Two. Three.</p>',
    'Two.',
    'One.',
    ['Two.'],
    'Three.',
  ],
];

inEngines('a link knows the text around its passage', async (browser) => {
  const page = await browser.page('<main></main>');
  for (const [name, html, passage, before, parts, after = ''] of kPassages) {
    assert.deepEqual(await page.run(around, html, passage), { before, parts, after }, name);
  }
});

/** What a page has in its style and markup, and the marks that it shows. @type {[name: string, style: string, html: string, text: string][]} */
const kQuoted = [
  ['its language', '', '<p lang="de">Er sagte <q>ja</q>.</p>', 'Er sagte „ja“.'],
  ['its language, however written', '', '<p lang="FR-ca">Un <q>oui</q>.</p>', 'Un «oui».'],
  [
    'the language around it, not its own',
    '',
    '<p>He said <q lang="ru">да</q>.</p>',
    'He said “да”.',
  ],
  [
    'one mark inside another',
    '',
    '<p lang="ru">Он: <q>Это <q>да</q>, не нет</q>.</p>',
    'Он: «Это „да“, не нет».',
  ],
  [
    'a language of another script',
    '',
    '<p lang="ja">彼は<q>はい</q>と言った。</p>',
    '彼は「はい」と言った。',
  ],
  ['a language without marks of its own here', '', '<p lang="xx-(">A <q>b</q>.</p>', 'A “b”.'],
  [
    'marks of its style',
    'q { quotes: "«" "»" "‹" "›" }',
    '<p>A <q>b <q>c <q>d</q></q></q>.</p>',
    'A «b ‹c ‹d››».',
  ],
  [
    'marks that its style writes',
    'q::before { content: "<" } q::after { content: ">" "!" }',
    '<p>A <q>b</q>.</p>',
    'A <b>!.',
  ],
  [
    'plain marks, escaped in its style',
    `q { quotes: '"' '"' '\\\\' '/' }`,
    '<p>A <q>b <q>c</q></q>.</p>',
    'A "b \\c/".',
  ],
  ['no marks by style', 'q { quotes: none }', '<p>A “<q>b</q>”.</p>', 'A “b”.'],
  ['no content', 'q::before, q::after { content: none }', '<p>A “<q>b</q>”.</p>', 'A “b”.'],
  [
    'a mark that is counted and not shown',
    'q::before { content: no-open-quote } q::after { content: no-close-quote }',
    '<p>A “<q>b</q>”.</p>',
    'A “b”.',
  ],
];

inEngines('a quotation by its element has the marks that the page shows', async (browser) => {
  const page = await browser.page('<main></main>');
  for (const [name, style, html, text] of kQuoted) {
    const read = await page.run(
      async (css, markup) => {
        const { Reading } = await import(String('/web/reader/reader.js'));
        const { placeIn } = await import(String('/web/reader/places.js'));
        const root = /** @type {Element} */ (document.querySelector('main'));
        root.innerHTML = `<style>${css}</style>${markup}`;
        const reading = await Reading.of({ root });
        const [block] = reading.article.blocks;
        const whole = { block: 0, start: 0, end: block.text.length };
        const ranges = placeIn(reading, whole).join('');
        return [block.text, ranges === root.querySelector('p')?.textContent];
      },
      style,
      html,
    );
    assert.deepEqual(read, [text, true], name);
  }
});

inEngines('an article that changes while it is read is read again', async (browser) => {
  const page = await browser.page(`<main>${kLong}</main>`);
  const seen = await page.run(async () => {
    const { Reading } = await import(String('/web/reader/reader.js'));
    const root = /** @type {Element} */ (document.querySelector('main'));
    let texts = 0;
    const keep = () => {
      // Its beginning has been read, its end not yet.
      if (++texts === 1500) {
        const [first, last] = [root.firstElementChild, root.lastElementChild];
        /** @type {Element} */ (first).textContent = 'It was another bridge, they say.';
        /** @type {Element} */ (last).textContent = 'It was another council, they say.';
      }
      return true;
    };
    const reading = Reading.of({ root, keep });
    const { article, stale } = await reading;
    return [article.blocks[0].text, article.blocks.at(-1).text, stale];
  });
  assert.deepEqual(seen, [
    'It was another bridge, they say.',
    'It was another council, they say.',
    false,
  ]);
});

inEngines('a reading that is stopped says so', async (browser) => {
  const page = await browser.page(`<main>${kLong}</main>`);
  const code = await page.run(async () => {
    const { Reading } = await import(String('/web/reader/reader.js'));
    const stop = new AbortController();
    const reading = Reading.of({ root: document.querySelector('main') }, { signal: stop.signal });
    stop.abort();
    return reading.then(String, (/** @type {any} */ error) => error.code);
  });
  assert.equal(code, 'aborted');
});

inEngines('a reading is stale when its text changes, and only then', async (browser) => {
  const page = await browser.page('<main><p>One two.</p><p>Three.</p><nav>Menu</nav></main>');
  const seen = await page.run(async () => {
    const { Reading } = await import(String('/web/reader/reader.js'));
    const root = /** @type {Element} */ (document.querySelector('main'));
    /** @type {[string, () => void][]} */
    const changes = [
      ['nothing', () => {}],
      ['an attribute', () => root.setAttribute('class', 'wide')],
      ['a picture', () => root.append(document.createElement('img'))],
      ['the summary', () => root.prepend(document.createElement('lede-summary'))],
      ['a menu', () => root.querySelector('nav')?.append('More')],
      ['a word', () => root.querySelector('p')?.firstChild?.replaceWith('One three.')],
      ['a letter', () => /** @type {Text} */ (root.querySelector('p')?.firstChild).appendData('!')],
      ['a paragraph gone', () => root.querySelectorAll('p')[1].remove()],
    ];
    const stale = [];
    for (const [name, change] of changes) {
      const reading = await Reading.of({ root });
      change();
      if (reading.stale) stale.push(name);
      reading.end();
    }
    return stale;
  });
  assert.deepEqual(seen, ['a word', 'a letter', 'a paragraph gone']);
});

inEngines('a role that there is not is told once', async (browser) => {
  const page = await browser.page(
    `<main>${'<p data-lede-role="photo">Text.</p>'.repeat(3)}<p data-lede-role="lead">Text.</p></main>`,
  );
  const told = await page.run(async () => {
    const { Reading } = await import(String('/web/reader/reader.js'));
    /** @type {string[]} */
    const warnings = [];
    console.warn = (...words) => warnings.push(words.join(' '));
    const root = document.querySelector('main');
    for (let i = 0; i < 2; ++i) (await Reading.of({ root })).end();
    return warnings;
  });
  assert.equal(told.length, 1);
  assert.match(told[0], /data-lede-role "photo"/);
});
