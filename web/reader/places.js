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

/** @typedef {import('../types/lede.js').Place} Place */
/** @typedef {Pick<import('./reader.js').Reading, 'blocks' | 'found' | 'stale' | 'changes' | 'walk'>} PageReading */

/**
 * Where a sentence or a quote stands in the page now. Where the page has been edited or its nodes
 * replaced, it is read again, and the same text is looked for in its own block; a place that says
 * something else is never given.
 * @param {PageReading | {place: (block: number) => Range[]}} reading
 *   of a page; or what says so itself
 * @param {Place} place in UTF-16 units of the block's text
 * @returns {Range[]} empty: no longer there
 */
export function placeIn(reading, { block, start, end }) {
  if ('place' in reading) return reading.place(block);
  const read = reading.blocks[block];
  if (!read) return [];
  const ranges = rangesIn(read, start, end);
  if (ranges.length) return ranges;
  const [before, text] = [read.text.slice(0, start), read.text.slice(start, end)];
  // The nearest block that has the text, best the one whose beginning is unchanged too.
  const candidates = readAnew(reading)
    .map((candidate, i) => ({ candidate, i, at: candidate.text.indexOf(text) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => Math.abs(a.i - block) - Math.abs(b.i - block));
  const best = candidates.find(({ candidate }) => candidate.text.startsWith(before + text));
  const { candidate, at } = best ?? candidates[0] ?? {};
  if (!candidate) return [];
  const from = best ? start : /** @type {number} */ (at);
  return rangesIn(candidate, from, from + end - start);
}

/** What a page that has changed says now. @type {WeakMap<object, {changes: number, blocks: Placed[]}>} */
const anew = new WeakMap();

/**
 * The blocks as the page has them now.
 * @param {PageReading} reading
 * @returns {Placed[]}
 */
function readAnew(reading) {
  if (!reading.found.root.isConnected) return [];
  // Asked, it counts what has changed up to now.
  void reading.stale;
  const { changes } = reading;
  const known = anew.get(reading);
  if (known?.changes === changes) return known.blocks;
  const steps = reading.walk();
  let step = steps.next();
  while (!step.done) step = steps.next();
  anew.set(reading, { changes, blocks: step.value });
  return step.value;
}

/**
 * @param {Placed} block
 * @param {number} start
 * @param {number} end
 * @returns {Range[]} empty: the page says something else there
 */
function rangesIn(block, start, end) {
  const ranges = rangesOf(block.runs, start, end);
  return stillSays(ranges, said(block, start, end)) ? ranges : [];
}

/**
 * The ranges that show [start, end) of a block; several where something left out stands between.
 * @param {readonly Run[]} runs of the block
 * @param {number} start
 * @param {number} end
 * @returns {Range[]} empty when the page no longer has the nodes
 */
function rangesOf(runs, start, end) {
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
function stillSays(ranges, text) {
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
