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
 * @property {boolean} gap true: something that was left out stands before it
 * @property {Node} [cut] stands before it, and a text directive cannot cross it
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
 * @param {string} text
 */
export function stillSays(ranges, text) {
  const bare = (/** @type {string} */ s) => s.replace(/[ \t\n\r\f|]+/g, '');
  return ranges.length > 0 && bare(ranges.join('')) === bare(text);
}

/** @typedef {{text: string, runs: Run[]}} Placed a block */

/**
 * @param {readonly Placed[]} blocks
 * @param {number} block
 * @param {number} start
 * @param {number} end
 * @returns {{before: string, parts: string[]}}
 */
export function around(blocks, block, start, end) {
  const { text, runs } = blocks[block];
  const inside = runs.filter(({ cut, at }) => cut && at > start && at < end).map(({ at }) => at);
  const parts = [start, ...inside].map((from, i) => {
    const to = inside[i] ?? end;
    // Half a word beside a cut is no word.
    const head = i > 0 && cutsWord(text, from) ? /^\S+/ : /^$/;
    const tail = i < inside.length && cutsWord(text, to) ? /\S+$/ : /$/;
    return text.slice(from, to).replace(head, '').replace(tail, '').trim();
  });
  return { before: before(blocks, block, start), parts: parts.filter(Boolean) };
}

/**
 * The text that stands right before a place.
 * @param {readonly Placed[]} blocks
 * @param {number} block
 * @param {number} end
 * @returns {string}
 */
function before(blocks, block, end) {
  if (block < 0) return '';
  const { text, runs } = blocks[block];
  const cuts = runs.filter(({ cut, at }) => cut && at <= end);
  for (let cut = cuts.pop(); cut; cut = cuts.pop()) {
    const between = text.slice(cut.at, end).trim();
    if (between) return between;
    const { textContent, innerText = textContent } = /** @type {HTMLElement} */ (cut.cut);
    const line = innerText?.trim().split('\n').pop();
    if (line) return line;
    end = cut.at;
  }
  return text.slice(0, end).trim() || before(blocks, block - 1, Infinity);
}

/**
 * @param {string} text
 * @param {number} at
 */
function cutsWord(text, at) {
  return /^[\p{L}\p{M}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
}
