// SPDX-License-Identifier: MIT

import { countWords } from '../widget/view.js';

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
