// SPDX-License-Identifier: MIT
// The text directive that leads to a sentence of the article in every browser.

import { encode, kPrefixWords } from '../widget/fragment.js';

const kStartWords = 4;
const kEndWords = 3;
/** Characters of a passage that is named whole. */
const kShort = 80;
/**
 * A longer run without spaces is cut where its punctuation is: browsers do not agree on the words of
 * scripts that have no spaces.
 */
const kLongRun = 24;
/** Up to punctuation that is never inside a word. */
const kClause = /.+?(?:[^\P{P}'’.:·_,-]+\s*|$)/gsu;

/**
 * A text directive for a passage of the article: `prefix-,start,end` in whole words. The prefix is
 * what makes a browser choose the article's sentence and not its copy in the summary above.
 * Example: before "In the city hall,", parts ["It rained."] gives `:~:text=the%20city%20hall%2C-,It%20rained.`
 * @param {object} passage
 * @param {string} passage.before the text that a browser sees right before it, the article's or not
 * @param {string[]} passage.parts cut where a browser sees no run of text: the directive leads
 *   around the gaps, in words that touch none. White space beside a cut counts.
 * @param {string} [passage.after] where Chromium sees other text before it (the summary itself
 *   stands between, or its first letter floats): for a second directive, without the first word
 * @returns {string}
 */
export function textDirective({ before, parts: [text, ...more], after }) {
  const end = more.at(-1) ?? text;
  const first = wordsOf(text);
  const last = wordsOf(end);
  const cut = more.length > 0;
  const touches = cut && !/\s$/.test(text);
  // A drop cap: for WebKit, the letter and the rest are one word.
  const alone = touches && first.length < 2;
  if (touches && !alone) first.pop();
  if (cut && last.length > 1 && !/^\s/.test(end)) last.shift();
  const place =
    cut || text.length > kShort
      ? [head(first, kStartWords), tail(last, kEndWords)]
      : [encode(text)];
  const prefix = tail(wordsOf(before), kPrefixWords);
  const suffix = after && !cut && head(wordsOf(after), kPrefixWords);
  const second = alone
    ? textDirective({ before, parts: [text + more.shift(), ...more] }).slice(3)
    : suffix && `text=${encode(first.slice(1).join(''))},-${suffix}`;
  return `:~:text=${prefix && `${prefix}-,`}${place}${second ? `&${second}` : ''}`;
}

/**
 * Each with the white space after it.
 * @param {string} text
 */
function wordsOf(text) {
  const runs = text.match(/\S+\s*/g) ?? [];
  return runs.flatMap((run) => (run.length > kLongRun && run.match(kClause)) || run);
}

/**
 * So many of the first words, or fewer that are long.
 * @param {string[]} words
 * @param {number} count
 */
function head(words, count) {
  let text = '';
  for (const word of words.slice(0, count)) if (text.length < kLongRun) text += word;
  return encode(text);
}

/** The same of the last. @param {string[]} words @param {number} count */
function tail(words, count) {
  let text = '';
  for (const word of words.slice(-count).reverse()) if (text.length < kLongRun) text = word + text;
  return encode(text);
}
