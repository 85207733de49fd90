// SPDX-License-Identifier: MIT
// What stands around a passage of the article, as browsers see it when they look for one.

import { said } from '../reader/places.js';

/** @typedef {import('../reader/places.js').Placed} Placed */
/** @typedef {import('../reader/places.js').Run} Run */

/**
 * What a text directive needs to know of a passage.
 * @param {readonly Placed[]} blocks
 * @param {import('../types/lede.js').Place} place
 * @returns {{before: string, parts: string[], after: string}}
 */
export function around(blocks, { block, start, end }) {
  const { runs } = blocks[block];
  const at = (/** @type {Run} */ run) => run.cut && run.at > start && run.at < end;
  const ends = [...runs.filter(at).map((run) => run.at), end];
  const parts = ends.map((to, i) => said(blocks[block], ends[i - 1] ?? start, to)).filter(Boolean);
  const next = blocks[block + 1];
  const after = isMisread(runs, start) && (said(blocks[block], end) || (next && said(next)));
  return { before: before(blocks, block, start), parts, after: after || '' };
}

/**
 * Whether a browser may see other text right before a passage: the summary that stands there, or
 * nothing where the first letter stands apart.
 * @param {Run[]} runs
 * @param {number} start
 */
function isMisread(runs, start) {
  const { cut } = runs.find((run) => run.at === start) ?? {};
  if (/** @type {Element | undefined} */ (cut)?.localName === 'lede-summary') return true;
  const { parentElement } = runs[0].node;
  if (start || !parentElement) return false;
  const { float, initialLetter = 'normal' } =
    /** @type {CSSStyleDeclaration & {initialLetter?: string}} */ (
      getComputedStyle(parentElement, '::first-letter')
    );
  return float !== 'none' || initialLetter !== 'normal';
}

/**
 * The text that shows right before a place.
 * @param {readonly Placed[]} blocks
 * @param {number} block
 * @param {number} end
 * @returns {string}
 */
function before(blocks, block, end) {
  if (block < 0) return '';
  const { runs } = blocks[block];
  const cuts = runs.filter(({ cut, at }) => cut && at <= end);
  for (let cut = cuts.pop(); cut; cut = cuts.pop()) {
    const between = said(blocks[block], cut.at, end);
    if (between.trim()) return between;
    const node = /** @type {HTMLElement} */ (cut.cut);
    const line = (node.innerText ?? node.textContent)?.trim().split('\n').pop();
    if (line) return line;
    end = cut.at;
  }
  const own = said(blocks[block], 0, end);
  return own.trim() ? own : before(blocks, block - 1, Infinity);
}
