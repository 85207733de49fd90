// SPDX-License-Identifier: MIT
// What of a result is copied, in which order: plain data.

import { isTelling, overlap, wordsOf } from '../widget/view.js';

/** @typedef {import('../types/lede.js').Quote} Quote */
/** @typedef {import('../types/lede.js').Result} Result */

/**
 * @typedef {{words: string, name: string, role: string | null}} Saying
 * @typedef {{title: string | null, apart?: boolean, points: string[], sayings: Saying[]}} Chapter
 *   apart: without a title it is not what stands before it
 * @typedef {object} Outline
 * @property {string | null} title
 * @property {boolean} prose sentences follow one another instead of standing in a list
 * @property {Chapter[]} chapters none is empty
 * @property {Saying[]} sayings quotes of no chapter
 * @property {string | null} credits
 */

const kQuotes = 3;

/**
 * @param {Result} result
 * @param {number} [most] quotes besides those of a digest's sections
 * @param {import('./speakers.js').Speaker[]} [said] instead of all else: quotes by who said them
 * @returns {Outline}
 */
export function outlineOf(result, most = kQuotes, said = undefined) {
  const { summary, title } = result;
  if (said) {
    const sayings = said.flatMap(({ quotes }) => quotes.map(sayingOf));
    return { title, prose: false, chapters: [], sayings, credits: null };
  }
  const sentences = summary?.sentences ?? [];
  const left = new Map(sentences.map((sentence) => [sentence.sentence, sentence]));
  const take = (/** @type {number[]} */ indices) => {
    let before = '';
    return indices.flatMap((index) => {
      const { text = '', speaker = '', question } = left.get(index) ?? {};
      const asked = question ? `${question.text} ` : '';
      const name = speaker !== before && speaker ? `${speaker}: ` : '';
      before = speaker;
      return left.delete(index) && text ? asked + name + text : [];
    });
  };
  const prose = summary?.type !== 'key-points' && summary?.type !== 'digest';
  /** @type {Chapter[]} */
  const chapters = [{ title: null, points: take(summary?.lead ?? []), sayings: [] }];
  /** @type {Set<Quote>} */
  const shown = new Set();
  let parted = summary?.type === 'digest';
  for (const { title: heading, points, quotes = [] } of prose ? [] : (result.sections ?? [])) {
    const own = quotes.flatMap((index) => result.quotes?.[index] ?? []).filter(isTelling);
    for (const quote of own) shown.add(quote);
    const apart = parted && heading === null;
    parted ||= heading !== null;
    chapters.push({ title: heading, apart, points: take(points), sayings: own.map(sayingOf) });
  }
  // What no section claims is never lost.
  chapters[0].points.push(...take([...left.keys()]));
  const loose = (result.quotes ?? []).filter(
    (quote) => isTelling(quote) && !shown.has(quote) && !overlap(quote.spans, sentences),
  );
  const told = chapters.filter(({ points, sayings }) => points.length + sayings.length > 0);
  if (told.length) told[0].apart = false;
  return {
    title,
    prose,
    chapters: told,
    sayings: loose.slice(0, most).map(sayingOf),
    credits: summary?.source ?? null,
  };
}

/** @param {Quote} quote @returns {Saying} */
function sayingOf(quote) {
  const { name = '', role = null } = quote.speaker ?? {};
  return { words: wordsOf(quote), name, role };
}
