// SPDX-License-Identifier: MIT
// A WebAssembly file as far as repack_module.mjs needs it: its sections, and the locals and
// instructions of its functions. It knows the instructions that the build lets the compiler use, and throws at any
// other: a new feature must be told here (WebAssembly specification, "Binary Format").

const kTypes = 1;
const kImports = 2;
const kFunctions = 3;
const kExports = 7;
const kStart = 8;
const kElements = 9;
const kCode = 10;
const kData = 11;
const kDataCount = 12;
const kCall = 0x10;
const kLocalGet = 0x20;
const kLocalTee = 0x22;

/**
 * What follows an opcode, a letter an immediate: v a number, 4 and 8 so many bytes, t a table.
 * @type {Record<number, string>}
 */
const kImmediates = {
  0x02: 'v', // block
  0x03: 'v', // loop
  0x04: 'v', // if
  0x0c: 'v', // br
  0x0d: 'v', // br_if
  0x0e: 't', // br_table: a counted list of labels and one more
  0x10: 'v', // call
  0x11: 'vv', // call_indirect
  0x3f: 'v', // memory.size
  0x40: 'v', // memory.grow
  0x41: 'v', // i32.const
  0x42: 'v', // i64.const
  0x43: '4', // f32.const
  0x44: '8', // f64.const
};
for (let op = 0x20; op <= 0x24; ++op) kImmediates[op] = 'v'; // locals and globals
for (let op = 0x28; op <= 0x3e; ++op) kImmediates[op] = 'vv'; // loads and stores
const kPlain = [0x00, 0x01, 0x05, 0x0b, 0x0f, 0x1a, 0x1b]; // unreachable ... select
const kFirstNumeric = 0x45;
const kLastNumeric = 0xc4;
/**
 * After 0xfc, beyond the conversions that do not trap: memory.copy and memory.fill.
 * @type {Record<number, string>}
 */
const kPrefixed = { 10: 'vv', 11: 'v' };
const kLastConversion = 7;

class Cursor {
  /** @param {Uint8Array} bytes */
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  get done() {
    return this.at >= this.bytes.length;
  }

  byte() {
    return this.bytes[this.at++];
  }

  /** An unsigned LEB128 number; of a signed one only where it ends is of use. */
  number() {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  /** @param {number} size */
  take(size) {
    this.at += size;
    return this.bytes.subarray(this.at - size, this.at);
  }

  skipName() {
    this.take(this.number());
  }
}

/** @param {number} value */
function leb(value) {
  const bytes = [];
  for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
  return [...bytes, value];
}

/** Of a number that is not negative. @param {number} value */
function signedLeb(value) {
  const bytes = leb(value);
  const last = bytes[bytes.length - 1];
  return last < 64 ? bytes : [...bytes.slice(0, -1), last | 128, 0];
}

/**
 * @param {Cursor} cursor after an opcode
 * @param {number} opcode
 */
function skipImmediates(cursor, opcode) {
  let immediates = kImmediates[opcode];
  if (opcode === 0xfc) {
    const second = cursor.number();
    immediates = second <= kLastConversion ? '' : kPrefixed[second];
  } else if (kPlain.includes(opcode) || (opcode >= kFirstNumeric && opcode <= kLastNumeric)) {
    immediates = '';
  }
  if (immediates === undefined) throw new Error(`Opcode ${opcode.toString(16)} is not known here.`);
  for (const kind of immediates) {
    if (kind === 'v') cursor.number();
    else if (kind === 't') for (let n = cursor.number() + 1; n > 0; --n) cursor.number();
    else cursor.take(Number(kind));
  }
}

/**
 * A function's instructions, each as [where it begins, where it ends] in its body.
 * @param {Uint8Array} body
 */
function instructionsOf(body) {
  const cursor = new Cursor(body);
  for (let groups = cursor.number(); groups > 0; --groups) {
    cursor.number();
    cursor.byte();
  }
  /** @type {[number, number][]} */
  const found = [];
  while (!cursor.done) {
    const begin = cursor.at;
    skipImmediates(cursor, cursor.byte());
    found.push([begin, cursor.at]);
  }
  return found;
}

/**
 * A function's instructions as they stand in the file, to compare with others'.
 * @param {{body: Uint8Array}} f
 */
export function functionBytes({ body }) {
  return instructionsOf(body).map(([begin, end]) => body.subarray(begin, end).join('.'));
}

/** Which local the instruction at this place reads or sets, or -1. @param {Uint8Array} body @param {number} begin */
const localAt = (body, begin) =>
  body[begin] >= kLocalGet && body[begin] <= kLocalTee ? new Cursor(body, begin + 1).number() : -1;

/**
 * An instruction; if it reads or sets a local, which one, else -1.
 * @typedef {{bytes: Uint8Array, local: number}} Instruction
 */

/**
 * A function's locals and instructions.
 * @param {{body: Uint8Array}} f
 * @returns {{types: number[], instructions: Instruction[]}} types of its locals, parameters not
 * among them, in their order, which is what the file declares
 */
export function readBody({ body }) {
  const cursor = new Cursor(body);
  /** @type {number[]} */
  const types = [];
  for (let groups = cursor.number(); groups > 0; --groups) {
    const count = cursor.number();
    const type = cursor.byte();
    for (let i = 0; i < count; ++i) types.push(type);
  }
  const instructions = instructionsOf(body).map(([begin, end]) => ({
    bytes: body.subarray(begin, end),
    local: localAt(body, begin),
  }));
  return { types, instructions };
}

/**
 * A body whose locals have other numbers; each keeps its type, so that the declarations stay.
 * @param {Uint8Array} body
 * @param {number[]} numbers the new number of each local, parameters among them
 */
export function renumberLocals(body, numbers) {
  const instructions = instructionsOf(body);
  const out = [...body.subarray(0, instructions[0][0])];
  for (const [begin, end] of instructions) {
    const local = localAt(body, begin);
    if (local >= 0) out.push(body[begin], ...leb(numbers[local]));
    else out.push(...body.subarray(begin, end));
  }
  return Uint8Array.from(out);
}

/**
 * How many parameters each type of functions has.
 * @param {Uint8Array} section
 */
function parametersOfTypes(section) {
  const cursor = new Cursor(section);
  return Array.from({ length: cursor.number() }, () => {
    if (cursor.byte() !== 0x60) throw new Error('A type that is no function.');
    const parameters = cursor.take(cursor.number()).length;
    cursor.take(cursor.number());
    return parameters;
  });
}

/** @param {Uint8Array} section */
function importedFunctions(section) {
  const cursor = new Cursor(section);
  let functions = 0;
  for (let count = cursor.number(); count > 0; --count) {
    cursor.skipName();
    cursor.skipName();
    if (cursor.byte() !== 0) throw new Error('Only functions may be imported.');
    cursor.number();
    ++functions;
  }
  return functions;
}

/**
 * @param {Uint8Array} file
 */
export function readModule(file) {
  /** @type {{id: number, bytes: Uint8Array}[]} */
  const sections = [];
  for (const cursor = new Cursor(file, 8); !cursor.done;) {
    const id = cursor.byte();
    sections.push({ id, bytes: cursor.take(cursor.number()) });
  }
  /** @param {number} id */
  const section = (id) => sections.find((s) => s.id === id)?.bytes ?? Uint8Array.of(0);
  const parameters = parametersOfTypes(section(kTypes));
  const types = new Cursor(section(kFunctions));
  const bodies = new Cursor(section(kCode));
  bodies.number();
  const functions = Array.from({ length: types.number() }, () => {
    const type = types.number();
    return { type, parameters: parameters[type], body: bodies.take(bodies.number()) };
  });
  return {
    head: file.subarray(0, 8),
    sections,
    functions,
    imported: importedFunctions(section(kImports)),
  };
}

/** @typedef {(index: number) => number} Renumber a function's old number to its new one */

/**
 * @param {Uint8Array} body
 * @param {Renumber} renumber
 */
function renumberCalls(body, renumber) {
  /** @type {number[]} */
  const out = [];
  let copied = 0;
  for (const [begin, end] of instructionsOf(body)) {
    if (body[begin] !== kCall) continue;
    out.push(...body.subarray(copied, begin + 1));
    out.push(...leb(renumber(new Cursor(body, begin + 1).number())));
    copied = end;
  }
  return [...out, ...body.subarray(copied)];
}

/** What the loader uses; the toolchain exports more. */
const kExported = /^(lede_\w+|memory|_initialize)$/;

/**
 * @param {Uint8Array} section
 * @param {Renumber} renumber
 */
function renumberExports(section, renumber) {
  const cursor = new Cursor(section);
  /** @type {number[][]} */
  const kept = [];
  for (let count = cursor.number(); count > 0; --count) {
    const begin = cursor.at;
    cursor.skipName();
    const isFunction = cursor.byte() === 0;
    const nameAndKind = section.subarray(begin, cursor.at);
    const index = cursor.number();
    const name = String.fromCharCode(...nameAndKind.subarray(1, -1));
    if (!kExported.test(name)) continue;
    kept.push([...nameAndKind, ...leb(isFunction ? renumber(index) : index)]);
  }
  return [...leb(kept.length), ...kept.flat()];
}

/**
 * The table of functions that are called by pointer.
 * @param {Uint8Array} section
 * @param {Renumber} renumber
 */
function renumberElements(section, renumber) {
  const cursor = new Cursor(section);
  const segments = cursor.number();
  const out = leb(segments);
  for (let i = 0; i < segments; ++i) {
    const begin = cursor.at;
    const isPlain = cursor.number() === 0 && cursor.byte() === 0x41;
    cursor.number();
    if (!isPlain || cursor.byte() !== 0x0b) throw new Error('A table of another form.');
    const functions = cursor.number();
    out.push(...section.subarray(begin, cursor.at));
    for (let f = 0; f < functions; ++f) out.push(...leb(renumber(cursor.number())));
  }
  return out;
}

/** Zeros between two pieces of data that are written out: brotli has them in fewer bytes than a place. */
const kGap = 256;

/**
 * The data with its small gaps closed: the optimizer leaves out every few zeros, and says where it
 * goes on after them.
 * @param {Uint8Array} section
 */
function joinData(section) {
  const cursor = new Cursor(section);
  /** @type {{at: number, bytes: number[]}[]} */
  const pieces = [];
  for (let count = cursor.number(); count > 0; --count) {
    const isPlain = cursor.number() === 0 && cursor.byte() === 0x41;
    const at = cursor.number();
    if (!isPlain || cursor.byte() !== 0x0b) throw new Error('Data of another form.');
    const bytes = cursor.take(cursor.number());
    const last = pieces.at(-1);
    const gap = last ? at - last.at - last.bytes.length : -1;
    if (last && gap >= 0 && gap <= kGap) last.bytes.push(...Array(gap).fill(0), ...bytes);
    else pieces.push({ at, bytes: [...bytes] });
  }
  return [
    ...leb(pieces.length),
    ...pieces.flatMap(({ at, bytes }) => [
      ...[0, 0x41, ...signedLeb(at), 0x0b, ...leb(bytes.length)],
      ...bytes,
    ]),
  ];
}

/**
 * The same module with its functions in another order and its data joined; without custom sections.
 * @param {ReturnType<typeof readModule>} module
 * @param {number[]} order old numbers, imports not counted, in their new order
 */
export function writeModule({ head, sections, functions, imported }, order) {
  /** @type {number[]} */
  const places = [];
  order.forEach((old, place) => (places[old] = place));
  /** @type {Renumber} */
  const renumber = (index) => (index < imported ? index : imported + places[index - imported]);
  const ordered = order.map((old) => functions[old]);
  const out = [...head];
  for (const { id, bytes } of sections) {
    /** @type {ArrayLike<number> & Iterable<number>} */
    let written = bytes;
    // Nothing names a piece of data by its number: instructions that would are not known here.
    if (id === 0 || id === kDataCount) continue;
    if (id === kFunctions)
      written = [...leb(ordered.length), ...ordered.flatMap((f) => leb(f.type))];
    if (id === kExports) written = renumberExports(bytes, renumber);
    if (id === kStart) written = leb(renumber(new Cursor(bytes).number()));
    if (id === kElements) written = renumberElements(bytes, renumber);
    if (id === kData) written = joinData(bytes);
    if (id === kCode) {
      const bodies = ordered.map((f) => renumberCalls(f.body, renumber));
      written = [
        ...leb(bodies.length),
        ...bodies.flatMap((body) => [...leb(body.length), ...body]),
      ];
    }
    out.push(id, ...leb(written.length));
    for (const byte of written) out.push(byte);
  }
  return Uint8Array.from(out);
}
