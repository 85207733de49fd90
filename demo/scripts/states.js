// SPDX-License-Identifier: MIT
// What the playground says, to a person.

import { InputError } from './input.js';

/** @typedef {import('../../web/types/lede.js').Result} Result */

const kWords = /** @type {Record<string, string>} */ ({
  'no-text': 'There is nothing to read in this text.',
  'too-large': 'This text is larger than Lede reads (16 MB). Try a part of it.',
  'invalid-request': 'Lede cannot make an article of this. Is a field missing, or misspelt?',
  'invalid-json': 'This looks like JSON, but it cannot be read as such.',
  'cannot-read': 'This file cannot be read.',
  'load-failed': 'Lede could not be loaded. Are you online? Reload the page to try again.',
  timeout: 'This took too long, and Lede gave up. Try a shorter text.',
});

/** Words below which a summary is hardly shorter than its text. */
const kFewWords = 100;

/**
 * @param {string} code of a failure
 * @param {unknown} [error]
 */
export function wordsFor(code, error) {
  if (error instanceof InputError) return error.message;
  return (
    kWords[code] ?? 'Something went wrong in Lede itself. The text is untouched; please try again.'
  );
}

/**
 * @param {Result} result
 * @param {string} time
 * @returns {{words: string, problem: boolean}}
 */
wordsFor.result = (result, time) => {
  const { words = 0, sentences = 0 } = result.stats ?? {};
  const known = result.lang !== 'und';
  const language = known ? nameOf(result.lang) : 'in a language Lede cannot tell';
  const read = `${count(words, 'word')} in ${count(sentences, 'sentence')}, ${language}, read in ${time}.`;
  if (!result.engine.pack) {
    return {
      words: `${read} Lede has not learned ${known ? language : 'this language'} yet: it goes by general rules, so expect less of the choice and of the quotes.`,
      problem: true,
    };
  }
  if (words < kFewWords) {
    return {
      words: `${read} That is too short for a summary: on a page the element would stay away. Below is what it sees.`,
      problem: true,
    };
  }
  return { words: read, problem: false };
};

/** @param {number} n @param {string} thing */
function count(n, thing) {
  return `${n.toLocaleString('en')} ${thing}${n === 1 ? '' : 's'}`;
}

/** @param {string} code */
function nameOf(code) {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
