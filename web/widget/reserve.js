// SPDX-License-Identifier: MIT
// How much room a summary will take, before it is there: the page is read before it is first
// painted, the summary is ready a moment after, and what is below should not jump then.

/** @typedef {import('../types/lede.js').Article} Article */
/** @typedef {import('../types/lede.js').Options} Options */

/** Sentences by length, as the core chooses them. */
const kPoints = { short: 3, medium: 5, long: 7 };
const kProse = { short: 1, medium: 3, long: 5 };
/** Of a letter, in ems, over running text in a serif or a sans. */
const kLetter = 0.5;
/** Lede chooses sentences that are longer than the article's average. */
const kChosen = 1.2;
const kFewestWords = 100;

/**
 * @param {Article} article
 * @param {Options} options
 * @param {{width: number, fontSize: number, quotes: number, collapsed: boolean}} box in CSS pixels
 * @returns {number} CSS pixels; 0 for an article that is too short for a summary
 */
export function roomFor(article, options, { width, fontSize, quotes, collapsed }) {
  const text = article.blocks?.map((block) => block.text).join(' ') ?? article.text ?? '';
  if (text.split(/\s+/).length < kFewestWords) return 0;
  const em = fontSize;
  const inner = width - 2 * Math.min(24, Math.max(16, width * 0.04));
  /** Height of so many letters at a size, a line being so many ems high. */
  const lines = (/** @type {number} */ letters, size = 1, height = 1.5, indent = 0) =>
    Math.ceil((letters * kLetter * size * em) / (inner - indent)) * height * size * em;

  // Rule and padding above, header, padding below.
  const frame = 3 + 18 + 1.38 * em + (inner < 30 * em ? 1.18 * em + 2 : 0) + 16;
  if (collapsed) return frame;
  const sentences = text.match(/[.!?。！？]["”»“)]*(\s|$)/gu)?.length ?? 1;
  const letters = (text.length / sentences) * kChosen;
  const length = options.length ?? 'short';
  const prose = options.type !== 'key-points' && options.type !== 'digest';
  const body = prose
    ? lines(letters * (options.type === 'headline' ? 0.6 : kProse[length]), 1, 1.55)
    : kPoints[length] * (lines(letters, 1, 1.5, 1.25 * em) + 12);
  const said = Math.min(quotes, Math.floor((text.match(/[“„«]/gu)?.length ?? 0) / 2));
  const sayings = said && 20 + 15 + 1.25 * em + 10 + said * (lines(90) + 1.27 * em + 18);
  const foot = 16 + 11 + lines(90, 0.8125, 1.45);
  return Math.round(frame + 12 + body + sayings + foot);
}
