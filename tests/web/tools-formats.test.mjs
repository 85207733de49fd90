// SPDX-License-Identifier: MIT
// A summary as it is copied: text, Markdown, HTML; who said what.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directionOf } from '../../web/widget/direction.js';
import { htmlOf, markdownOf, textOf } from '../../web/tools/formats.js';
import { speakersOf } from '../../web/tools/speakers.js';
import { bestVoice } from '../../web/tools/speech.js';

/** @typedef {import('../../web/types/lede.js').Result} Result */

const kPike = { name: 'Joanna Pike', role: 'director', mention: 'Joanna Pike' };
const kOduya = { name: 'Martin Oduya', role: null, mention: 'Oduya' };

/** @param {string} text @param {object} [more] */
const quote = (text, more = {}) => ({
  text,
  spans: [{ block: 9, start: 5, end: 5 + text.length }],
  kind: 'direct',
  speaker: kPike,
  confidence: 0.9,
  ...more,
});

/** @param {object} [more] @returns {Result} */
const resultOf = (more = {}) =>
  /** @type {any} */ ({
    lang: 'en',
    title: 'Harbour to close',
    summary: {
      type: 'key-points',
      sentences: [
        { sentence: 0, block: 0, start: 0, end: 30, text: 'The harbour will close in April.' },
        { sentence: 4, block: 2, start: 0, end: 30, text: 'Forty boats must move.' },
        { sentence: 7, block: 4, start: 0, end: 30, text: 'The fish market stays.' },
      ],
    },
    sections: [
      { title: null, points: [0] },
      { title: 'What fishermen say', points: [4] },
      { title: 'The market', points: [7] },
    ],
    quotes: [quote('“We can repair the wall now.”')],
    ...more,
  });

const kOrigin = { url: 'https://news.example/harbour?a=1', site: 'The Courier' };

test('a digest’s section without a title is set apart, as the command does', () => {
  const { summary, sections = [] } = resultOf();
  const digest = resultOf({
    summary: { ...summary, type: 'digest' },
    sections: [sections[0], { ...sections[1], title: null }, sections[2]],
    quotes: [],
  });
  assert.match(textOf(digest, {}), /April\.\n\n\* \* \*\n- Forty .*\n\nThe market\n- The fish/);
  assert.match(
    markdownOf(digest, {}),
    /April\.\n\n\*\*\*\n\n- Forty .*\n\n## The market\n\n- The fish/,
  );
  assert.match(htmlOf(digest, {}), /<\/ul>\n<hr>\n<ul>\n<li>Forty [^]*<\/ul>\n<h3>The market/);
});

test('where the quotes are shown by who said them, they are what is copied', () => {
  const result = resultOf({
    speakers: [{ name: 'Joanna Pike', role: 'director', words: 6 }],
    quotes: [quote('“We can repair the wall now.”'), quote('“Not yet.”', { speaker: null })],
  });
  const origin = { ...kOrigin, said: speakersOf(result) };
  assert.equal(
    textOf(result, origin),
    [
      'Harbour to close',
      '',
      '“We can repair the wall now.” — Joanna Pike, director',
      '“Not yet.”',
      '',
      'Harbour to close, The Courier',
      'https://news.example/harbour?a=1',
      '',
    ].join('\n'),
  );
  assert.ok(markdownOf(result, origin).includes('> “Not yet.”\n\n'), 'nobody is named');
  assert.ok(!htmlOf(result, origin).includes('Forty boats'));
});

test('text has the title, points under their sections, quotes, and where the article is', () => {
  assert.equal(
    textOf(resultOf(), kOrigin),
    `Harbour to close

- The harbour will close in April.

What fishermen say
- Forty boats must move.

The market
- The fish market stays.

“We can repair the wall now.” — Joanna Pike, director

Harbour to close, The Courier
https://news.example/harbour?a=1
`,
  );
});

test('Markdown has headings, lists, block quotes and a link', () => {
  assert.equal(
    markdownOf(resultOf(), kOrigin),
    `# Harbour to close

- The harbour will close in April.

## What fishermen say

- Forty boats must move.

## The market

- The fish market stays.

> “We can repair the wall now.”
>
> — Joanna Pike, director

[Harbour to close](https://news.example/harbour?a=1), The Courier
`,
  );
});

test('HTML has the article’s language and direction', () => {
  const html = htmlOf(resultOf({ lang: 'ar', title: 'إغلاق الميناء' }), kOrigin);
  assert.match(html, /^<section lang="ar" dir="rtl">\n<h2>إغلاق الميناء<\/h2>/);
  assert.match(htmlOf(resultOf(), kOrigin), /^<section lang="en" dir="ltr">/);
  assert.ok(
    html.includes(
      '<figure>\n<blockquote>“We can repair the wall now.”</blockquote>\n<figcaption>— <cite>Joanna Pike</cite>, director</figcaption>\n</figure>',
    ),
  );
  assert.ok(
    html.includes('<a href="https://news.example/harbour?a=1">إغلاق الميناء</a>, The Courier'),
  );
});

test('prose stays prose', () => {
  const { summary } = resultOf();
  const result = resultOf({ summary: { ...summary, type: 'tldr' }, quotes: [] });
  const prose = 'The harbour will close in April. Forty boats must move. The fish market stays.';
  assert.ok(textOf(result, {}).includes(`\n\n${prose}\n\n`));
  assert.ok(markdownOf(result, {}).includes(`\n\n${prose}\n\n`));
  assert.ok(htmlOf(result, {}).includes(`<p>${prose}</p>`));
});

test('a digest has its lead first, its sections’ own quotes, and its credits', () => {
  const { summary } = resultOf();
  const said = [
    quote('“We can repair the wall now.”'),
    quote('“I shall not move my boat.”', { speaker: kOduya }),
  ];
  const result = resultOf({
    summary: { ...summary, type: 'digest', lead: [7], source: 'Photo: A. Bell' },
    sections: [
      { title: 'The wall', points: [0], quotes: [0] },
      { title: 'Empty', points: [] },
    ],
    quotes: said,
  });
  assert.equal(
    textOf(result, {}),
    `Harbour to close

- The fish market stays.
- Forty boats must move.

The wall
- The harbour will close in April.
“We can repair the wall now.” — Joanna Pike, director

“I shall not move my boat.” — Martin Oduya

Photo: A. Bell

Harbour to close
`,
  );
});

test('only whole quotes that surely are somebody’s are copied, no more than asked for, none twice', () => {
  const quotes = [
    quote('“We can repair the wall now.”', { confidence: 0.2 }),
    quote('“a very old sea wall”', { kind: 'fragment' }),
    quote('“Nobody has told us anything yet.”', { speaker: null }),
    quote('“We will.”'),
    quote('“It is in the summary already.”', { spans: [{ block: 2, start: 3, end: 20 }] }),
    ...[1, 2, 3, 4].map((n) => quote(`“We said so for the ${n}th time.”`)),
    quote('“我们现在可以修复这堵墙。”'),
  ];
  const text = textOf(resultOf({ quotes }), {});
  assert.deepEqual(
    text.match(/“.*”/g),
    [1, 2, 3].map((n) => `“We said so for the ${n}th time.”`),
  );
  assert.equal(textOf(resultOf({ quotes }), { quotes: 0 }).includes('“'), false);
  assert.ok(textOf(resultOf({ quotes }), { quotes: 9 }).includes('“我们现在可以修复这堵墙。”'));
});

test('a quote keeps its language’s marks, and an ellipsis where the reporter spoke', () => {
  const spans = [
    { block: 9, start: 0, end: 16 },
    { block: 9, start: 40, end: 60 },
  ];
  const text = textOf(
    resultOf({ quotes: [quote('«Зерно ждёт нас, а мы его всё нет»', { spans })] }),
    {},
  );
  assert.ok(text.includes('«Зерно ждёт нас, … а мы его всё нет» — Joanna Pike'), text);
});

const kHostile = '1. <img src=x onerror="hurt()">\n# *Not* [a](javascript:x) `b` & c_d ~e~ | $f';

test('markup in the article’s words is text in all three', () => {
  const { summary } = resultOf();
  const sentences = [{ sentence: 0, block: 0, start: 0, end: 3, text: kHostile }];
  const result = resultOf({
    title: kHostile,
    summary: { ...summary, sentences },
    sections: [{ title: kHostile, points: [0] }],
    quotes: [quote(kHostile, { speaker: { name: kHostile, role: kHostile } })],
  });
  const origin = { url: 'https://news.example/a_(b)?"><script>', site: kHostile };
  const html = htmlOf(result, origin);
  assert.doesNotMatch(html, /<(img|script)/);
  assert.equal(
    html.match(/<[^>]*"[^>]*>/g)?.length,
    2,
    'attributes of the section and the link only',
  );
  const link = '](https://news.example/a_%28b%29?"%3E%3Cscript%3E)';
  assert.ok(markdownOf(result, origin).includes(link));
  const markdown = markdownOf(result, origin).replace(link, ']');
  for (const line of markdown.split('\n')) {
    assert.doesNotMatch(line, /(?<!\\)[`*_<|~&$]/, line);
    assert.doesNotMatch(line.replace(/^(# |## |- |> — |> )/, ''), /^(\d+\.|#) /, line);
  }
  assert.equal(textOf(result, origin).includes('\n# '), false, 'no line of the text’s own');
});

test('an address that is none of the web is no link', () => {
  const origin = { url: 'javascript:alert(1)' };
  assert.doesNotMatch(htmlOf(resultOf(), origin), /href/);
  assert.doesNotMatch(markdownOf(resultOf(), origin), /\]\(/);
});

test('a result without its parts is copied as far as it goes', () => {
  const bare = /** @type {any} */ ({ lang: 'xx', title: null });
  assert.equal(textOf(bare, {}), '\n');
  assert.equal(htmlOf(bare, {}), '<section lang="xx" dir="ltr">\n</section>\n');
});

test('scripts written from right to left are known by their languages', () => {
  const rtl = ['ar', 'he', 'iw', 'fa-AF', 'ur', 'az-Arab', 'dv', 'yi'];
  assert.deepEqual(
    rtl.filter((lang) => directionOf(lang) !== 'rtl'),
    [],
  );
  const ltr = ['en', 'ru', 'zh', 'az', 'und', '', 'no such language', 'ar-Latn'];
  assert.deepEqual(
    ltr.filter((lang) => directionOf(lang) !== 'ltr'),
    [],
  );
});

test('speakers come by first appearance with their quotes, quotes of nobody last', () => {
  const quotes = [
    quote('“A.”', { speaker: kOduya }),
    quote('“B and C.”', { speaker: null }),
    quote('“D.”'),
    quote('“E.”', { speaker: kOduya, kind: 'fragment' }),
    quote('“F”', { kind: 'term' }),
    quote('“G”', { kind: 'work', speaker: null }),
  ];
  const speakers = [
    { name: 'Martin Oduya', role: null, words: 12, quotes: [0, 3], statements: [] },
    { name: 'Only Mentioned', role: null, words: 0, quotes: [], statements: [0] },
    { name: 'Joanna Pike', role: 'director', words: 7, quotes: [2], statements: [] },
  ];
  const groups = speakersOf(resultOf({ quotes, speakers }));
  assert.deepEqual(
    groups.map(({ name, role, words, quotes: own }) => [
      name,
      role,
      words,
      own.map(({ text }) => text),
    ]),
    [
      ['Martin Oduya', null, 12, ['“A.”', '“E.”']],
      ['Joanna Pike', 'director', 7, ['“D.”']],
      [null, null, 3, ['“B and C.”']],
    ],
  );
  assert.deepEqual(speakersOf(resultOf({ quotes: undefined })), []);
});

test('the voice is of the script, then the device’s own, then of the region', () => {
  /** @param {string} name @param {string} lang @param {boolean} local */
  const voice = (name, lang, local) =>
    /** @type {any} */ ({ name, lang, localService: local, default: false });
  const voices = [
    voice('remote us', 'en-US', false),
    voice('local gb', 'en_GB', true),
    voice('local us', 'en-US', true),
    voice('taiwan', 'zh-TW', true),
    voice('mainland', 'zh-CN', false),
    voice('german', 'de-DE', true),
    voice('broken', '??', true),
  ];
  const best = (/** @type {string} */ lang) => bestVoice(voices, lang)?.name;
  assert.equal(best('en'), 'local us');
  assert.equal(best('en-GB'), 'local gb');
  assert.equal(best('zh'), 'mainland');
  assert.equal(best('zh-Hant'), 'taiwan');
  assert.equal(best('ru'), undefined);
  assert.equal(best('not a tag'), undefined);
});
