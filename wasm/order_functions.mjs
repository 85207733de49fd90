// SPDX-License-Identifier: MIT
// Puts functions that are alike side by side. What a function does is not changed, only where it
// stands in the module: brotli tells what it has just seen in fewer bits than what is far back, and
// that is 1 to 2 in 100 of the module. usage: order_functions.mjs FILE (rewritten in place)
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { functionBytes, readModule, writeModule } from './module_file.mjs';

/** Instructions in a row that count as one thing in common; each is tried, and brotli has the last word. */
const kRows = [1, 2, 3, 4];
/** Each begins where the one before left off. */
const kRounds = 4;
/** What likeness to the last functions placed counts, the last one first. */
const kWeights = [1, 0.5, 0.5];

/**
 * By function: the rows of instructions that it has, as numbers that other functions share.
 * @param {string[][]} functions the instructions of each
 * @param {number} length of a row
 */
function rowsOf(functions, length) {
  /** @type {Map<string, number>} */
  const numbers = new Map();
  return functions.map((instructions) => {
    const rows = new Set();
    for (let i = 0; i + length <= instructions.length; ++i) {
      const row = instructions.slice(i, i + length).join();
      if (!numbers.has(row)) numbers.set(row, numbers.size);
      rows.add(numbers.get(row));
    }
    return rows;
  });
}

/**
 * Each function followed by the one most like it that is left; where none is, by the next in the
 * old order.
 * @param {Set<number>[]} rows by function
 */
function orderOf(rows) {
  /** @type {Map<number, number[]>} the functions that have a row */
  const having = new Map();
  rows.forEach((own, index) => {
    for (const row of own) having.set(row, [...(having.get(row) ?? []), index]);
  });
  const left = new Set(rows.keys());
  /** @type {number[]} */
  const order = [];
  while (left.size > 0) {
    const likeness = new Map();
    kWeights.forEach((weight, back) => {
      const placed = order[order.length - 1 - back];
      if (placed === undefined) return;
      const shared = new Map();
      for (const row of rows[placed]) {
        for (const other of having.get(row) ?? []) {
          if (left.has(other)) shared.set(other, (shared.get(other) ?? 0) + 1);
        }
      }
      for (const [other, count] of shared) {
        const all = rows[placed].size + rows[other].size - count;
        likeness.set(other, (likeness.get(other) ?? 0) + (weight * count) / all);
      }
    });
    let [next] = left;
    for (const [other, value] of likeness) {
      const best = likeness.get(next) ?? 0;
      if (value > best || (value === best && other < next)) next = other;
    }
    order.push(next);
    left.delete(next);
  }
  return order;
}

/** @param {Uint8Array} bytes */
const packed = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const path = process.argv[2];
let best = new Uint8Array(readFileSync(path));
for (let round = 0; round < kRounds; ++round) {
  const module = readModule(best);
  const instructions = module.functions.map(functionBytes);
  const tries = kRows.map((length) => writeModule(module, orderOf(rowsOf(instructions, length))));
  const [next] = tries.sort((a, b) => packed(a) - packed(b));
  if (packed(next) >= packed(best)) break;
  best = next;
}
writeFileSync(path, best);
