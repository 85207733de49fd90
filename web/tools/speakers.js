// SPDX-License-Identifier: MIT

import { wordsOf } from '../widget/view.js';

/** @typedef {import('../types/lede.js').Quote} Quote */
/** @typedef {import('../types/lede.js').Result} Result */
/** @typedef {{name: string | null, role: string | null, words: number, quotes: Quote[]}} Speaker */

/**
 * Quotes by who said them, speakers by first appearance, each speaker's quotes in article order;
 * last, with no name, the quotes whose speaker the article does not tell. Terms and titles of works
 * are nobody's words.
 * @param {Result} result
 * @returns {Speaker[]} nobody without quotes
 */
export function speakersOf(result) {
  const all = (result.quotes ?? []).filter(({ kind }) => kind === 'direct' || kind === 'fragment');
  const groups = (result.speakers ?? []).map(({ name, role, words }) => ({
    name: /** @type {string | null} */ (name),
    role,
    words,
    quotes: all.filter(({ speaker }) => speaker?.name === name),
  }));
  const known = new Set(groups.map(({ name }) => name));
  const rest = all.filter(({ speaker }) => !speaker || !known.has(speaker.name));
  const words = rest.reduce((sum, { text }) => sum + countWords(text), 0);
  groups.push({ name: null, role: null, words, quotes: rest });
  return groups.filter(({ quotes }) => quotes.length > 0);
}

/**
 * Everything that was said, by who said it: a chapter a speaker.
 * @param {Speaker[]} speakers
 * @param {string} unnamed the title of what nobody is named for
 * @returns {import('../widget/view.js').View}
 */
export function quotesViewOf(speakers, unnamed) {
  const chapters = speakers.map(({ name, role, quotes }, at) => ({
    at,
    title: name === null ? unnamed : role ? `${name}, ${role}` : name,
    points: [],
    sayings: quotes.map((quote) => ({
      text: wordsOf(quote),
      places: quote.spans,
      name: '',
      role: null,
    })),
  }));
  return { prose: false, chapters, sayings: [] };
}

/**
 * In scripts without spaces too.
 * @param {string} text
 */
export function countWords(text) {
  const segments = new Intl.Segmenter([], { granularity: 'word' }).segment(text);
  return Array.from(segments).filter(({ isWordLike }) => isWordLike).length;
}
