// SPDX-License-Identifier: MIT
// From a span of a block's text back to the page: for every character its text node and offset,
// kept while reading and never searched for.

/**
 * A run of characters that stand in the page as they stand in the block's text.
 * @typedef {object} Run
 * @property {number} at where it begins in the block's text, in UTF-16 units
 * @property {Text} node
 * @property {number} offset where it begins in the node
 * @property {number} length
 * @property {boolean} [gap] true: something that was left out stands before it
 * @property {Node | true} [cut] a text directive cannot cross this, or what stands before the run
 */

/**
 * The ranges that show [start, end) of a block; several where something left out stands between.
 * @param {readonly Run[]} runs of the block
 * @param {number} start
 * @param {number} end
 * @returns {Range[]} empty when the page no longer has the nodes
 */
export function rangesOf(runs, start, end) {
  /** @type {Range[]} */
  const ranges = [];
  for (const { at, node, offset, length, gap } of runs) {
    const from = Math.max(start, at);
    const to = Math.min(end, at + length);
    if (from >= to) continue;
    if (!node.isConnected || node.length < offset + to - at) return [];
    const last = ranges.at(-1);
    if (last && !gap && last.endContainer.getRootNode() === node.getRootNode()) {
      last.setEnd(node, offset + to - at);
    } else {
      const range = node.ownerDocument.createRange();
      range.setStart(node, offset + from - at);
      range.setEnd(node, offset + to - at);
      ranges.push(range);
    }
  }
  return ranges;
}

/**
 * Whether the page still says what was read. Line breaks by <br> are no characters in a range, so
 * white space does not count.
 * @param {readonly Range[]} ranges
 * @param {string} text without what the page only shows
 */
export function stillSays(ranges, text) {
  const bare = (/** @type {string} */ s) => s.replace(/[ \t\n\r\f|]+/g, '');
  return ranges.length > 0 && bare(ranges.join('')) === bare(text);
}

/** @typedef {{text: string, runs: Run[], marks: number[]}} Placed a block */

/**
 * The text without marks that the page only shows: no browser looks for those, no range has them.
 * @param {Placed} block
 * @param {number} [from]
 * @param {number} [to]
 */
export function said({ text, marks }, from = 0, to = Infinity) {
  return text.slice(from, to).replace(/[^]/g, (unit, i) => (marks.includes(from + i) ? '' : unit));
}
