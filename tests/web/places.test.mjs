// SPDX-License-Identifier: MIT
// Which text a text directive leads to, engine by engine: the article's, far below, or the copy
// that a summary above has. No script can read the directive or what it matched; where the
// page was scrolled to says it.

import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { textDirective } from '../../web/tools/directive.js';
import { inEngines, until } from './support/engines.mjs';

/** @typedef {import('./support/engines.mjs').Engine} Engine */
/** @typedef {'article' | 'summary' | 'neither'} Where */

const kBefore = 'Crowds gathered outside the city hall today.';
const kSentence =
  'The council voted on Monday evening, after a debate of five hours, to close the old bridge for a year.';
const kRest = kSentence.slice(12);
const kAfter = 'More text follows here.';
const kPassage = { before: kBefore, parts: [kSentence], after: '' };
const kSummary = `<h2>In brief</h2><ul><li>${kSentence}</li></ul><p>Every sentence is the article’s own.</p>`;
/** As a link without a prefix would be. */
const kBare = ':~:text=The%20council%20voted%20on,for%20a%20year.';
const kWhole = `:~:text=${encodeURIComponent(kSentence)}`;

/** @param {string} sentence as the article has it */
const inArticle = (sentence) => `<p>${kBefore} ${sentence} ${kAfter}</p>`;
/** @param {string} html */
const inShadow = (html) => `<div><template shadowrootmode="open">${html}</template></div>`;
/** @param {string} html @param {number} ms */
const added = (html, ms) =>
  `<div id="late"></div><script>setTimeout(() => {
    document.querySelector('#late').attachShadow({mode: 'open'}).innerHTML = ${JSON.stringify(html)};
  }, ${ms})</script>`;

/**
 * @typedef {object} Row
 * @property {string} article
 * @property {string} [summary] at the top; the sentence's copy if not given
 * @property {string} [between] right before the article, after its introduction
 * @property {string} [lang]
 * @property {string} [style]
 * @property {Parameters<typeof textDirective>[0] | string} [to] a passage, or a directive as it stands
 * @property {number} [wait] milliseconds before it has led nowhere
 * @property {Where | Partial<Record<Engine, Where>>} [leads] to the article if not given; where
 *   engines differ, each is named
 */

const kGap = '<div style="height:3000px"></div>';

/** @param {Row} row */
function pageOf({ article, summary = kSummary, between = '', lang = 'en', style = '' }) {
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Place</title>
<style>${style}</style><body style="margin:0">${kGap}<div class="summary">${summary}</div>${kGap}
${between && `<div class="summary">${between}</div>${kGap}`}<article>${article}</article>${kGap}`;
}

/** Runs in the page. */
function whereItIs() {
  const isSeen = (/** @type {Element} */ element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const seen = [...document.querySelectorAll('article, .summary')].find(isSeen);
  return seen ? (seen.localName === 'article' ? 'article' : 'summary') : 'neither';
}

/** Milliseconds that a busy machine may take to get there. */
const kPatience = 6000;

/** @param {string} name @param {Row} row */
function leads(name, row) {
  const { to = kPassage, wait = 300, leads: wanted = 'article' } = row;
  const hash = `#${typeof to === 'string' ? to : textDirective(to)}`;
  inEngines(name, async (browser) => {
    const page = await browser.page(pageOf(row), { hash, width: 900, height: 600 });
    const expected = typeof wanted === 'string' ? wanted : (wanted[browser.engine] ?? 'article');
    // That it leads nowhere only time can tell.
    if (expected === 'neither') await sleep(wait);
    else {
      const isThere = async () => (await page.run(whereItIs)) === expected;
      await until(isThere, 'it is there', kPatience).catch(() => {});
    }
    assert.equal(await page.run(whereItIs), expected, hash);
  });
}

// The summary's own copy comes first.

leads('without a prefix it leads to a summary that the page came with', {
  article: inArticle(kSentence),
  to: kBare,
  leads: 'summary',
});

leads('without a prefix it leads to a summary in a shadow root too, but WebKit looks into none', {
  summary: inShadow(kSummary),
  article: inArticle(kSentence),
  to: kWhole,
  leads: { chromium: 'summary', firefox: 'summary', webkit: 'article' },
});

leads('a summary in closed details is found as well, one that is not displayed is not', {
  summary: `<details><summary>In brief</summary>${kSummary}</details>`,
  article: inArticle(kSentence),
  to: kBare,
  leads: 'summary',
});

leads('a summary that is not displayed is not found', {
  summary: `<div style="display:none">${kSummary}</div>`,
  article: inArticle(kSentence),
  to: kBare,
});

leads('named whole, with a suffix, it is the article’s', {
  article: inArticle(kSentence),
  to: `${kWhole},-More%20text`,
});

leads('by its ends, with a suffix, it is not: an end may be far from its start', {
  article: inArticle(kSentence),
  to: `${kBare},-More%20text`,
  leads: { chromium: 'summary', firefox: 'summary', webkit: 'neither' },
});

leads('with a prefix it leads to the article', { article: inArticle(kSentence) });

leads('with a prefix from the block before too', {
  article: `<p>${kBefore}</p><p>${kSentence}</p>`,
});

// Two sentences that follow one another in the article may do so in the summary.

const kNeighbours = (/** @type {string} */ before) =>
  `<ul>${[kBefore, kSentence].map((text) => `<li>${before}<a href="#">${text}</a></li>`).join('')}</ul>`;

leads('where the summary has the sentence before too, it is the summary’s prefix as well', {
  summary: kNeighbours(''),
  article: inArticle(kSentence),
  leads: 'summary',
});

leads(
  'a character without width before each sentence of the summary makes it the article’s alone',
  {
    summary: kNeighbours('\u200b'),
    article: inArticle(kSentence),
  },
);

// The summary stands right before the sentence.

for (const [name, between] of Object.entries({
  'that the page came with': kSummary,
  'in a shadow root': inShadow(kSummary),
  'made at once': added(kSummary, 0),
  'made a little later': added(kSummary, 200),
})) {
  leads(`past a summary ${name}, with the text after it given`, {
    summary: '',
    between: `<p>${kBefore}</p>${between}`,
    article: `<p>${kSentence} ${kAfter}</p>`,
    to: { ...kPassage, after: kAfter },
    wait: 600,
  });
}

leads('past a summary without the text after it Chromium finds nothing', {
  summary: '',
  between: `<p>${kBefore}</p>${inShadow(kSummary)}`,
  article: `<p>${kSentence} ${kAfter}</p>`,
  leads: { chromium: 'neither' },
});

// What the page's text may differ in.

leads('case may differ', { article: inArticle(kSentence.toUpperCase()) });

leads('a style may change the case', {
  style: 'article{text-transform:uppercase}',
  article: inArticle(kSentence),
});

leads('accents may differ', { article: inArticle(kSentence.replace('council', 'coúncíl')) });

leads('the form of quotation marks may differ', {
  article: inArticle('“We’ll close it,” said Pike.'),
  to: { ...kPassage, parts: ['"We\'ll close it,"'] },
});

leads('spaces may not break, and words may', {
  article: inArticle(
    kSentence
      .replaceAll(' ', '\u00a0')
      .replace('council', 'coun\u00adcil')
      .replace('year', 'ye<wbr>ar'),
  ),
});

leads('markup inside words and comments are nothing', {
  article: inArticle(kSentence.replace('council', '<a href="#">coun<b>cil</b></a><!-- ! -->')),
});

leads('lines of the source may be broken', {
  article: inArticle(kSentence.replaceAll(' ', '\n    ')),
});

leads('emoji stand before the passage and in it', {
  summary: '🎉 The bridge 👩‍👩‍👧 is closed, 🎉 & not - open.',
  article:
    '<p>Crowds 🎉 gathered 👩‍👩‍👧 today 🎉. 🎉 The bridge 👩‍👩‍👧 is closed, 🎉 &amp; not - open.</p>',
  to: {
    before: 'Crowds 🎉 gathered 👩‍👩‍👧 today 🎉.',
    parts: ['🎉 The bridge 👩‍👩‍👧 is closed, 🎉 & not - open.'],
  },
});

// Languages.

const kChinese = [
  '人群今天聚集在市政厅外。',
  '市议会周一晚间投票决定，将这座旧桥关闭一年，以便更换已有百年历史的桥墩。',
];
const kJapanese = [
  '今日、市役所の前に人々が集まった。',
  '市議会は月曜日の夜、古い橋を一年間閉鎖し、百年前の橋脚を取り替えることを決定した。',
];
const kThai = ['วันนี้ฝูงชนมารวมตัวกันหน้าศาลากลาง ', 'สภาเทศบาลลงมติเมื่อคืนวันจันทร์ให้ปิดสะพานเก่าเป็นเวลาหนึ่งปี'];
const kArabic = [
  'تجمّع الناس اليوم أمام مبنى البلدية. ',
  'صوّت المجلس مساء الاثنين على إغلاق الجسر القديم لمدة عام كامل من أجل تجديد أعمدته القديمة.',
];

for (const [lang, [before, sentence]] of Object.entries({
  zh: kChinese,
  ja: kJapanese,
  th: kThai,
  ar: kArabic,
})) {
  leads(`to a sentence in ${lang}`, {
    lang,
    summary: sentence,
    article: `<p>${before}${sentence}</p>`,
    to: { before, parts: [sentence] },
  });
}

leads('to a long sentence of a script without spaces, by its ends', {
  lang: 'zh',
  summary: kChinese[1].repeat(3),
  article: `<p>${kChinese[0]}${kChinese[1].repeat(3)}</p>`,
  to: { before: kChinese[0], parts: [kChinese[1].repeat(3)] },
});

leads('Arabic vowel marks may differ', {
  lang: 'ar',
  summary: kArabic[1],
  article: `<p>${kArabic.join('')}</p>`,
  to: { before: kArabic[0], parts: [kArabic[1].replaceAll('\u0651', '')] },
});

// Where the article is.

leads('into closed details', {
  article: `<details><summary>More</summary>${inArticle(kSentence)}</details>`,
});

leads('into what is hidden until found', {
  article: `<div hidden="until-found">${inArticle(kSentence)}</div>`,
});

leads('into a slot', {
  article: `<div><template shadowrootmode="open"><section><slot></slot></section></template>${inArticle(kSentence)}</div>`,
});

leads('into a shadow root in Chromium alone', {
  article: inShadow(inArticle(kSentence)),
  leads: { chromium: 'article', firefox: 'neither', webkit: 'neither' },
});

leads('into what is not rendered until near, but Firefox does not', {
  article: `<div style="content-visibility:auto;contain-intrinsic-size:auto 300px">${inArticle(kSentence)}</div>`,
  leads: { firefox: 'neither' },
});

/** An article that comes so late. @param {number} ms */
const late = (ms) =>
  `<script>setTimeout(() => {
    document.querySelector('article').innerHTML = ${JSON.stringify(inArticle(kSentence))};
  }, ${ms})</script>`;

leads('to text that a script adds after 0.3 s, but Firefox does not', {
  article: late(300),
  wait: 800,
  leads: { firefox: 'neither' },
});

leads('to text that a script adds after 2.5 s in WebKit alone', {
  article: late(2500),
  wait: 3000,
  leads: { chromium: 'neither', firefox: 'neither' },
});

// Gaps: what stands in the text, and the passage does not say.

/** A row for text that cannot be crossed, and for the way around. @param {string} what @param {string} article @param {string[]} parts @param {Row['leads']} [across] @param {string} [style] */
function gap(what, article, parts, across = 'neither', style = '') {
  const passage = { article: inArticle(article), style };
  leads(`not across ${what}`, { ...passage, summary: '', to: kWhole, leads: across });
  leads(`around ${what}`, { ...passage, to: { before: kBefore, parts } });
}

gap('a line break', kSentence.replace('council voted', 'council<br>voted'), ['The council', kRest]);
gap('two blocks', `The council </p><p> ${kRest}`, ['The council ', kRest]);
gap('a footnote mark', `The council<sup>1</sup> ${kRest}`, ['The council', ` ${kRest}`]);
gap('a mark for the eye alone', `The council <i aria-hidden="true">★</i> ${kRest}`, [
  'The council ',
  ` ${kRest}`,
]);
gap(
  'words for the ear alone',
  `The council <span style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">of Brell</span> ${kRest}`,
  ['The council ', ` ${kRest}`],
);
gap(
  'invisible words',
  `The council <span style="visibility:hidden">of Brell</span> ${kRest}`,
  ['The council ', ` ${kRest}`],
  {
    chromium: 'article',
    firefox: 'neither',
    webkit: 'neither',
  },
);
gap(
  'an inline block',
  `The <span style="display:inline-block">council</span> ${kRest}`,
  ['The ', 'council', ` ${kRest}`],
  { chromium: 'neither' },
);
gap(
  'a picture in the line',
  `The council <img src="data:," alt="logo"> ${kRest}`,
  ['The council ', ` ${kRest}`],
  { webkit: 'neither' },
);
gap(
  'a drawing in the line',
  `The council <svg width="9" height="9"><path d="M0 0h9v9z"/></svg> ${kRest}`,
  ['The council ', ` ${kRest}`],
  { chromium: 'neither', webkit: 'neither' },
);

leads('around marks that only a quotation’s element shows', {
  article: inArticle(kSentence.replace('Monday evening', '<q>Monday evening</q>')),
  to: { before: kBefore, parts: kSentence.split(/(Monday evening)/) },
});

leads('a footnote mark right before the passage is part of its prefix', {
  article: `<p>${kBefore}<sup>[1]</sup> ${kSentence}</p>`,
  to: { ...kPassage, before: `${kBefore}[1] ` },
});

leads('without that it leads nowhere', {
  article: `<p>${kBefore}<sup>[1]</sup> ${kSentence}</p>`,
  leads: 'neither',
});

leads('a word is found only whole', {
  article: inArticle(kSentence),
  to: ':~:text=hall%20today.-,The%20coun',
  leads: 'neither',
});

// Drop caps: floats, which are blocks of their own.

const kCap = 'float:left;font-size:3em';
gap(
  'a drop cap in an element',
  `</p><p><span style="${kCap}">T</span>${kSentence.slice(1)}`,
  ['T', kSentence.slice(1)],
  { chromium: 'neither', firefox: 'neither', webkit: 'article' },
);

for (const [name, style] of Object.entries({
  'that floats': kCap,
  'by initial-letter': 'initial-letter:3;-webkit-initial-letter:3',
})) {
  const style_ = `article p+p::first-letter{${style}}`;
  for (const sentence of [kSentence, `A ${kRest}`]) {
    const row = {
      style: style_,
      summary: `<p>${sentence}</p>`,
      article: `<p>${kBefore}</p><p>${sentence} ${kAfter}</p>`,
    };
    const to = { before: kBefore, parts: [sentence], after: kAfter };
    leads(`to a first letter ${name}, “${sentence.slice(0, 3)}”, with the text after it given`, {
      ...row,
      to,
    });
    leads(`to a first letter ${name}, “${sentence.slice(0, 3)}”, without it not in Chromium`, {
      ...row,
      to: { ...to, after: '' },
      leads: { chromium: 'neither' },
    });
  }
}
