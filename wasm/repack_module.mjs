// SPDX-License-Identifier: MIT
// Writes a module in the way that brotli has in fewest bytes; what it does is not changed. Locals
// get numbers that make functions alike (number_locals.mjs), and functions that are alike stand side
// by side: brotli tells what it has just seen in fewer bits than what is far back, and that is 2 in
// 100 of the module; data without its gaps is 1 more (module_file.mjs).
// usage: repack_module.mjs FILE (rewritten in place)
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { functionBytes, readModule, writeModule } from './module_file.mjs';
import { numberLocals } from './number_locals.mjs';

/** Rows of so many instructions and fewer are what functions have in common; each is tried. */
const kRows = [2, 3];
/** How much less likeness counts the further back a function was placed; each is tried. */
const kFading = [0.6, 0.7, 0.8];
/** Functions to begin with, spread over all; each is tried, and brotli has the last word. */
const kStarts = 8;
/** Rounds of numbering locals; after these many they hardly change. Brotli chooses among them too. */
const kRounds = 6;

/**
 * How alike any two functions are, 0 to 1: the rows that they share over all that they have, each
 * for what its rarity tells.
 * @param {string[][]} functions the instructions of each
 * @param {number} longest of a row
 * @returns {Float64Array[]}
 */
function likenessOf(functions, longest) {
  const count = functions.length;
  /** @type {Map<string, Set<number>>} the functions that have a row */
  const having = new Map();
  functions.forEach((instructions, f) => {
    for (let i = 0; i < instructions.length; ++i) {
      for (let end = i + 1; end <= Math.min(i + longest, instructions.length); ++end) {
        const row = instructions.slice(i, end).join();
        if (!having.has(row)) having.set(row, new Set());
        having.get(row)?.add(f);
      }
    }
  });
  const shared = functions.map(() => new Float64Array(count));
  const own = new Float64Array(count);
  for (const some of having.values()) {
    const telling = Math.log(count / some.size);
    for (const a of some) {
      own[a] += telling;
      if (some.size > 1) for (const b of some) shared[a][b] += telling;
    }
  }
  return shared.map((row, a) => row.map((both, b) => both / (own[a] + own[b] - both || 1)));
}

/**
 * Each function followed by the one most like those before it; of equal ones, the first.
 * @param {Float64Array[]} likeness
 * @param {number} fading
 * @param {number} first
 */
function orderOf(likeness, fading, first) {
  const left = new Set(likeness.keys());
  const near = new Float64Array(likeness.length);
  const order = [];
  for (let next = first; left.size > 0;) {
    order.push(next);
    left.delete(next);
    likeness[next].forEach((like, f) => (near[f] = near[f] * fading + like));
    [next] = left;
    for (const f of left) if (near[f] > near[next]) next = f;
  }
  return order;
}

/** @typedef {{size: number, bytes: Uint8Array}} Packed */

/**
 * @param {Uint8Array} bytes
 * @returns {Packed}
 */
const packed = (bytes) => ({
  size: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  bytes,
});

/** @param {Packed} a @param {Packed} b */
const smaller = (a, b) => (b.size < a.size ? b : a);

/** @param {Packed} best */
function withLocalsNumbered(best) {
  const module = readModule(best.bytes);
  const order = [...module.functions.keys()];
  for (const functions of numberLocals(module.functions, kRounds)) {
    best = smaller(best, packed(writeModule({ ...module, functions }, order)));
  }
  return best;
}

/** @param {Packed} best */
function withFunctionsOrdered(best) {
  const module = readModule(best.bytes);
  const functions = module.functions.map(functionBytes);
  for (const longest of kRows) {
    const likeness = likenessOf(functions, longest);
    for (const fading of kFading) {
      for (let start = 0; start < kStarts; ++start) {
        const first = Math.floor((start * functions.length) / kStarts);
        best = smaller(best, packed(writeModule(module, orderOf(likeness, fading, first))));
      }
    }
  }
  return best;
}

const path = process.argv[2];
let best = packed(new Uint8Array(readFileSync(path)));
// From the order found, the same search finds a better one: 0.1 kB.
for (let round = 0; round < 2; ++round) best = withFunctionsOrdered(withLocalsNumbered(best));
writeFileSync(path, best.bytes);
