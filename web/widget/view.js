// SPDX-License-Identifier: MIT
// What of a result the element shows, in which order: plain data, without a page.

import { wordsIn } from '../reader/roles.js';

/** @typedef {import('../types/lede.js').Article} Article */
/** @typedef {import('../types/lede.js').Place} Place */
/** @typedef {import('../types/lede.js').Quote} Quote */
/** @typedef {import('../types/lede.js').Result} Result */
/** @typedef {import('../types/lede.js').SummarySentence} SummarySentence */

/**
 * A sentence or a quote, and where it stands.
 * @typedef {{text: string, places: Place[], speaker?: string, time?: number, note?: string,
 *   question?: Place & {text: string}}} Passage
 *   speaker: whose turn it is; time: in a recording, in seconds; note: what its pronouns stand for; question:
 *   that it answers, in a digest
 * @typedef {Passage & {name: string, role: string | null}} Saying name "": told by the title above
 * @typedef {object} Chapter
 * @property {string | null} title
 * @property {number} [at] the block that its section begins with, or else what no other has
 * @property {import('../types/lede.js').Section['also']} [also] where its topic comes back
 * @property {Passage[]} points
 * @property {Saying[]} sayings
 * @property {boolean} [more] whether it tells of others' words, which come with the tools
 * @typedef {object} View
 * @property {boolean} prose sentences follow one another instead of standing in a list
 * @property {Chapter[]} chapters
 * @property {Saying[]} sayings quotes that the chapters do not show
 * @property {string} [source]
 */

/** A summary of a text with fewer words helps nobody. */
const kFewestWords = 100;
/** Nor does one that leaves out less than this share. */
const kLargestShare = 0.6;
/** Shorter quotes say little by themselves. */
const kFewestQuoteWords = 5;
const kLeastConfidence = 0.5;

/**
 * Whether the article is too short for a summary to help anybody.
 * @param {Result} result
 */
export function isTooShort({ summary, stats }) {
  if (!summary || summary.sentences.length === 0) return true;
  return stats
    ? stats.words < kFewestWords || stats.summaryWords > stats.words * kLargestShare
    : false;
}

/**
 * @param {Result} result
 * @param {{sections: boolean, quotes: number}} settings
 * @returns {View}
 */
export function viewOf(result, { sections, quotes }) {
  const { sentences = [], type, source } = result.summary ?? {};
  const prose = type !== 'key-points' && type !== 'digest';
  const chapters = prose || !sections ? [plainChapter(sentences)] : chaptersOf(result);
  return { prose, chapters, sayings: choose(result, quotes, chapters), source };
}

/**
 * @param {SummarySentence} sentence
 * @returns {Passage}
 */
function passage({ text, block, start, end, speaker, time, question, antecedents = [] }) {
  const notes = antecedents.map(
    (one) => `${text.slice(one.start - start, one.end - start)}: ${one.name}`,
  );
  return { text, places: [{ block, start, end }], speaker, time, question, note: notes.join('; ') };
}

/**
 * @param {SummarySentence[]} sentences
 * @returns {Chapter}
 */
function plainChapter(sentences) {
  return { title: null, points: sentences.map(passage), sayings: [] };
}

/**
 * The summary by the article's sections. Titles help only where there are several.
 * @param {Result} result
 */
function chaptersOf(result) {
  const sentences = result.summary?.sentences ?? [];
  const byIndex = new Map(sentences.map((sentence) => [sentence.sentence, sentence]));
  const lead = (result.summary?.lead ?? []).flatMap((i) => byIndex.get(i) ?? []);
  for (const { sentence } of lead) byIndex.delete(sentence);
  /** @type {Chapter[]} */
  const chapters = lead.length ? [plainChapter(lead)] : [];
  // As the core's writers have it: where none that is shown has a title they part only a digest.
  let parted = result.summary?.type === 'digest';
  for (const section of result.sections ?? []) {
    const { title, firstBlock: at, also, points, quotes, statements } = section;
    const own = points.flatMap((i) => byIndex.get(i) ?? []);
    for (const { sentence } of own) byIndex.delete(sentence);
    const sayings = (quotes ?? []).flatMap((i) => saying(result.quotes?.[i]) ?? []);
    if (own.length + sayings.length === 0) continue;
    parted ||= title !== null;
    const last = chapters.at(-1);
    if (parted || !last) {
      const more = !!statements?.length;
      chapters.push({ title, at, also, points: own.map(passage), sayings, more });
    } else {
      last.points.push(...own.map(passage));
      last.sayings.push(...sayings);
    }
  }
  // What no section claims is never lost.
  if (byIndex.size) chapters.unshift(plainChapter([...byIndex.values()]));
  if (chapters.length === 1) chapters[0].title = null;
  return chapters;
}

/**
 * @param {Quote} [quote]
 * @returns {Saying | null}
 */
function saying(quote) {
  if (!quote?.speaker) return null;
  const { name, role } = quote.speaker;
  return { text: wordsOf(quote), places: quote.spans, name, role };
}

/**
 * The words of a quote; where the reporter's clause stood inside the marks («Q, said X, Q»), an ellipsis
 * says that something is left out.
 * @param {Quote} quote
 * @returns {string}
 */
export function wordsOf({ text, spans }) {
  let at = 0;
  const parts = spans.map(({ start, end }) => {
    const part = text.slice(at, at + end - start);
    at += end - start + 1;
    return part;
  });
  return parts.reduce((said, part) => said + (/^\p{L}/u.test(part) ? ' … ' : ' ') + part);
}

/**
 * The quotes beside the summary, in article order: of named speakers, whole, sure, and not shown
 * already; one of each speaker before a second of anyone.
 * @param {Result} result
 * @param {number} most
 * @param {Chapter[]} chapters
 * @returns {Saying[]}
 */
function choose(result, most, chapters) {
  const shown = chapters.flatMap(({ points, sayings }) => [...points, ...sayings]);
  const candidates = (result.quotes ?? []).filter(
    (quote) => isTelling(quote) && !shown.some(({ places }) => overlap(places, quote.spans)),
  );
  /** @type {Map<string, number>} */
  const turns = new Map();
  const ranked = candidates
    .map((quote) => {
      const name = quote.speaker?.name ?? '';
      const turn = turns.get(name) ?? 0;
      turns.set(name, turn + 1);
      return { quote, turn };
    })
    .sort((a, b) => a.turn - b.turn || b.quote.confidence - a.quote.confidence);
  const chosen = new Set(ranked.slice(0, most).map(({ quote }) => quote));
  return candidates.filter((quote) => chosen.has(quote)).flatMap((quote) => saying(quote) ?? []);
}

/**
 * Whether a quote says something by itself, and surely its speaker's.
 * @param {Quote} quote
 */
export function isTelling({ kind, speaker, confidence, text }) {
  return (
    kind === 'direct' &&
    speaker !== null &&
    confidence >= kLeastConfidence &&
    wordsIn(text) >= kFewestQuoteWords
  );
}

/**
 * @param {Place[]} a
 * @param {Place[]} b
 */
export function overlap(a, b) {
  return a.some((x) => b.some((y) => x.block === y.block && x.start < y.end && y.start < x.end));
}
