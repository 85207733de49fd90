// SPDX-License-Identifier: MIT
// A stand-in, unseen, keeps a summary's room before the page is first painted: the browser lays it out
// as it does the page, and nothing has to be measured.

import { closest } from '../reader/find.js';
import { wordsIn } from '../reader/roles.js';
import { h } from './nodes.js';

/** @typedef {import('../types/lede.js').Length} Length */
/** @typedef {import('../types/lede.js').SummaryType} SummaryType */

/** Sentences by length, as the core chooses them. */
const kPoints = { short: 3, medium: 5, long: 7 };
const kProse = { short: 1, medium: 3, long: 5 };
/** Letters of a chosen sentence: Lede's are longer than the average; those of what nobody has read. */
const kChosen = 1.25;
const kUnread = 150;
/** Letters of a quotation, and of the note at the foot. */
const kQuote = 110;
const kNote = 90;
/** Letters of the article that tell how long its sentences are: no page waits for more. */
const kRead = 9999;
/** Below so many words no room is kept: whether they are enough is only known once they are read. */
const kFewestWords = 160;

/** Of the stand-in; lede.css is not there yet. Its lines are as high as those of the summary. */
export const kRoomStyle =
  '.room{container-type:inline-size;visibility:hidden;margin-block:var(--lede-margin,1rem);' +
  'padding:var(--lede-padding,calc(1.125rem + 3px) clamp(1rem,4%,1.5rem) .75rem)}' +
  '.room *{margin:0;padding:0 0 .75rem;font-size:1em;line-height:1.5}' +
  '.room li{display:block;padding-inline-start:1.25em}' +
  '.room .small{padding:0;font-size:.8125em;line-height:2rem}' +
  '@container (width<30em){.wide{display:none}}@container (width>=30em){.narrow{display:none}}';

/**
 * The text that the article will roughly have, without reading the page for it.
 * @param {Element} element the summary's own
 * @param {string} selector of the article; "" for none
 * @returns {string | null} null: the page is not all there yet
 */
export function roughText(element, selector) {
  const page = element.ownerDocument;
  if (page.readyState === 'loading') return null;
  const scope = selector || '[itemprop~=articleBody], article, main, body';
  try {
    const root = (!selector && closest(element, 'article')) || page.querySelector(scope);
    return root?.textContent?.slice(0, kRead).replace(/\s+/g, ' ') ?? '';
  } catch {
    return '';
  }
}

/**
 * What a summary of the text would fill, in the article's own letters.
 * @param {string | null} text roughly the article's; null: unknown yet
 * @param {{type: SummaryType, length: Length, quotes: number, collapsed: boolean, tools: string}} settings
 * @returns {HTMLElement | null} null: perhaps too short for a summary
 */
export function standInFor(text, { type, length, quotes, collapsed, tools }) {
  if (text !== null && wordsIn(text) < kFewestWords) return null;
  const letters = text ?? 'eight or nine letters '.repeat(60);
  const sentences = text?.match(/[.!?؟]["”»“)]*(\s|$)|[。！？]/gu)?.length || 1;
  const average = text === null ? kUnread : (text.length / sentences) * kChosen;
  const prose = type !== 'key-points' && type !== 'digest';
  let at = 0;
  const run = (/** @type {number} */ count) => letters.slice(at, (at += count)) || letters;
  const small = (/** @type {string} */ line, extra = '') =>
    h('p', '', [line], { class: `small ${extra}` });
  /** @type {HTMLElement[]} */
  const lines = [h('p', '', ['–'])];
  if (!collapsed) {
    if (tools !== 'off') lines.push(small('–'), small('–', 'narrow'));
    const count = (prose ? kProse : kPoints)[length];
    for (let i = 0; i < count; ++i) lines.push(h(prose ? 'p' : 'li', '', [run(average)]));
    // On a narrow page the points are enough; quotes fill what room is left.
    if (quotes && /[“„«「"]/.test(letters)) {
      for (const line of ['–', run(kQuote), '–']) lines.push(h('p', '', [line], { class: 'wide' }));
    }
    if (tools !== 'off') lines.push(small('–'), small('–'));
    lines.push(small(run(kNote)));
  }
  return h('div', 'room', lines, { 'aria-hidden': 'true' });
}
