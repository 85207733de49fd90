// SPDX-License-Identifier: MIT
// Numbers the locals of functions so that rows of instructions are the same bytes in many of them.
// Which local is which does not matter to an engine, but the compiler numbers each function's for
// itself, and brotli finds a row again only where the numbers are the same too: 1.7 % of the module.
import { readBody, renumberLocals } from './module_file.mjs';

/** Rows of so many instructions are what numbers are chosen by. */
const kLongest = 4;
/** How much a shorter row's likelihood counts beside what was seen of a longer one. */
const kDoubt = 1.5;
/** Instructions that might stand anywhere, about the module's: the likelihood of one never seen. */
const kInstructions = 60000;
/** Locals are exchanged only where that is clearly fewer bits. */
const kGain = 0.01;

/**
 * How often each row of one to kLongest instructions was seen.
 * @typedef {Map<number, number>} Rows
 */

/**
 * @typedef {object} Code
 * @property {number} parameters
 * @property {number[]} types of the locals behind the parameters
 * @property {number[]} locals which local each instruction is about, or -1
 * @property {number[]} kinds what each instruction is, but for its local
 * @property {number[]} numbers the new number of each local
 */

/** The key of a row of `length` instructions that ends at `end`; two rows seldom share one. */
const rowKey = (
  /** @type {number[]} */ row,
  /** @type {number} */ end,
  /** @type {number} */ length,
) => {
  let hash = length;
  for (let back = 0; back < length; ++back) {
    hash = (Math.imul(hash, 0x9e3779b1) ^ row[end - back]) >>> 0;
  }
  return hash * 8 + length;
};

/** @param {Code} code */
const asNumbered = ({ kinds, locals, numbers }) =>
  kinds.map((kind, i) => kind * 64 + (locals[i] < 0 ? 0 : numbers[locals[i]]));

/**
 * @param {Rows} rows
 * @param {Code} code
 * @param {1 | -1} sign to add what it has, or to take it out
 */
function countRows(rows, code, sign) {
  asNumbered(code).forEach((_, end, row) => {
    for (let length = 1; length <= Math.min(kLongest, end + 1); ++length) {
      const key = rowKey(row, end, length);
      rows.set(key, (rows.get(key) ?? 0) + sign);
    }
  });
}

/**
 * The bits that a function would take after the others: each instruction's likelihood by the
 * rows that end with it, the longer ones first (Witten and Bell's interpolation).
 * @param {Rows} rows of the others
 * @param {Code} code
 */
function bitsOf(rows, code) {
  let bits = 0;
  asNumbered(code).forEach((_, end, row) => {
    let likelihood = ((rows.get(rowKey(row, end, 1)) ?? 0) + 0.5) / kInstructions;
    for (let length = 2; length <= Math.min(kLongest, end + 1); ++length) {
      const before = rows.get(rowKey(row, end - 1, length - 1)) ?? 0;
      const seen = rows.get(rowKey(row, end, length)) ?? 0;
      likelihood = (seen + kDoubt * likelihood) / (before + kDoubt);
    }
    bits -= Math.log2(likelihood);
  });
  return bits;
}

/**
 * Exchanges numbers of two locals of one type as long as that is fewer bits.
 * @param {Rows} rows of the other functions
 * @param {Code} code its numbers are changed
 */
function settle(rows, code) {
  const { types, parameters, numbers } = code;
  /** @param {number} a @param {number} b */
  const exchange = (a, b) => ([numbers[a], numbers[b]] = [numbers[b], numbers[a]]);
  let least = bitsOf(rows, code);
  for (let changed = true; changed;) {
    changed = false;
    for (let a = parameters; a < numbers.length; ++a) {
      for (let b = a + 1; b < numbers.length; ++b) {
        if (types[a - parameters] !== types[b - parameters]) continue;
        exchange(a, b);
        const bits = bitsOf(rows, code);
        if (bits < least - kGain) {
          least = bits;
          changed = true;
        } else exchange(a, b);
      }
    }
  }
}

/** @param {{parameters: number, body: Uint8Array}[]} functions @returns {Code[]} */
function readCodes(functions) {
  /** @type {Map<string, number>} */
  const kinds = new Map();
  /** @param {string} text */
  const kindOf = (text) => {
    if (!kinds.has(text)) kinds.set(text, kinds.size);
    return kinds.get(text) ?? 0;
  };
  return functions.map((f) => {
    const { types, instructions } = readBody(f);
    return {
      parameters: f.parameters,
      types,
      locals: instructions.map(({ local }) => local),
      kinds: instructions.map(({ bytes, local }) =>
        kindOf(local < 0 ? bytes.join('.') : `local ${bytes[0]}`),
      ),
      numbers: Array.from({ length: f.parameters + types.length }, (_, i) => i),
    };
  });
}

/**
 * The same functions with other numbers of locals, once after each round: the first goes by the
 * functions before each, those after it by all others.
 * @template {{parameters: number, body: Uint8Array}} F
 * @param {F[]} functions
 * @param {number} rounds
 * @returns {Generator<F[]>}
 */
export function* numberLocals(functions, rounds) {
  const codes = readCodes(functions);
  /** @type {Rows} */
  const rows = new Map();
  for (let round = 0; round < rounds; ++round) {
    for (const code of codes) {
      if (round > 0) countRows(rows, code, -1);
      settle(rows, code);
      countRows(rows, code, 1);
    }
    yield functions.map((f, i) => ({ ...f, body: renumberLocals(f.body, codes[i].numbers) }));
  }
}
