// SPDX-License-Identifier: MIT
// The measure of the article extraction benchmark: runs of four words that two texts share. A page
// counts as much as any other.

const kRun = 4;

/** @param {string} text */
function runsOf(text) {
  const words = text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  /** @type {Map<string, number>} */
  const runs = new Map();
  for (let i = 0; i < Math.max(1, words.length - kRun + 1); ++i) {
    const run = words.slice(i, i + kRun).join(' ');
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

/**
 * @param {string} expected
 * @param {string} taken
 * @returns {{precision: number, recall: number}}
 */
export function compare(expected, taken) {
  const [want, have] = [runsOf(expected), runsOf(taken)];
  let [shared, wanted, had] = [0, 0, 0];
  for (const [run, count] of want) {
    wanted += count;
    shared += Math.min(count, have.get(run) ?? 0);
  }
  for (const count of have.values()) had += count;
  return { precision: shared / had, recall: shared / wanted };
}

/** @param {{precision: number, recall: number}} page */
export function f1({ precision, recall }) {
  return precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
}

/** @param {{precision: number, recall: number}[]} pages */
export function overall(pages) {
  const mean = (/** @type {'precision' | 'recall'} */ part) =>
    pages.reduce((sum, page) => sum + page[part], 0) / pages.length;
  const all = { precision: mean('precision'), recall: mean('recall') };
  return { ...all, f1: f1(all) };
}

/**
 * Which words of one text the other lacks, in runs, each with where it stands.
 * @param {string} text
 * @param {string} other
 */
export function missing(text, other) {
  const have = runsOf(other);
  const words = text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  /** @type {string[]} */
  const passages = [];
  let last = -kRun;
  for (let i = 0; i + kRun <= words.length; ++i) {
    const run = words.slice(i, i + kRun).join(' ');
    const left = have.get(run) ?? 0;
    if (left > 0) {
      have.set(run, left - 1);
      continue;
    }
    if (i - last < kRun && passages.length > 0) {
      passages[passages.length - 1] += ` ${words.slice(last + kRun, i + kRun).join(' ')}`;
    } else passages.push(run);
    last = i;
  }
  return passages;
}
