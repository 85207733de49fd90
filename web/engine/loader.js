// SPDX-License-Identifier: MIT
// A module without generated glue: what it imports, bytes in, a reply out. The same lines run in a
// page, a worker and Node.

/**
 * The module's functions. Addresses and sizes are bytes of its memory.
 * @typedef {object} Exports
 * @property {WebAssembly.Memory} memory
 * @property {() => void} [_initialize]
 * @property {(size: number) => number} lede_alloc 0 when memory is exhausted
 * @property {(address: number) => void} lede_free
 * @property {(text: number, size: number) => number} lede_identify a reply
 * @property {(bytes: number, size: number) => number} lede_pack_open a pack, 0 when unreadable
 * @property {(pack: number) => void} lede_pack_close
 * @property {(pack: number, article: number, articleSize: number, options: number, optionsSize: number) => number} lede_summarize a reply
 * @property {(pack: number, ...addressesAndSizes: number[]) => number} lede_check a reply; the whole module's alone
 * @property {(reply: number) => number} lede_reply_data
 * @property {(reply: number) => number} lede_reply_size
 * @property {(reply: number) => void} lede_reply_free
 */

/** The module never reads files or clocks; what its libc links in for that fails or does nothing. */
const kNotSupported = 52;

/** @param {WebAssembly.Module} module */
function importsOf(module) {
  /** @type {Record<string, Record<string, Function>>} */
  const imports = {};
  for (const { module: space, name } of WebAssembly.Module.imports(module)) {
    imports[space] ??= {};
    imports[space][name] = () => kNotSupported;
  }
  for (const functions of Object.values(imports)) {
    if (functions.proc_exit) {
      functions.proc_exit = (/** @type {number} */ status) => {
        throw new Error(`The engine stopped with status ${status}.`);
      };
    }
  }
  return /** @type {WebAssembly.Imports} */ (imports);
}

/** One running copy of the module. After any throw it must be dropped: its memory is unknown. */
export class Instance {
  /** @param {WebAssembly.Module} module */
  static async start(module) {
    return new Instance(await WebAssembly.instantiate(module, importsOf(module)));
  }

  /** @param {WebAssembly.Instance} instance */
  constructor(instance) {
    this.exports = /** @type {Exports} */ (/** @type {unknown} */ (instance.exports));
    this.exports._initialize?.();
  }

  /**
   * @param {Uint8Array} text
   * @returns {string} JSON
   */
  identify(text) {
    return this.#with([text], (at, size) => this.#take(this.exports.lede_identify(at, size)));
  }

  /**
   * @param {Uint8Array} bytes a language pack
   * @returns {number} its handle, 0 when the module cannot read it
   */
  openPack(bytes) {
    return this.#with([bytes], (at, size) => this.exports.lede_pack_open(at, size));
  }

  /**
   * @param {number} pack a handle, 0 for none
   * @param {Uint8Array} article
   * @param {Uint8Array} options lines `key=value`
   * @returns {string} JSON
   */
  summarize(pack, article, options) {
    return this.#with([article, options], (a, aSize, o, oSize) =>
      this.#take(this.exports.lede_summarize(pack, a, aSize, o, oSize)),
    );
  }

  /**
   * @param {number} pack a handle, 0 for none
   * @param {Uint8Array[]} ranges the digest, its options, the transcript, its options
   * @returns {string} JSON
   */
  check(pack, ...ranges) {
    return this.#with(ranges, (...places) => this.#take(this.exports.lede_check(pack, ...places)));
  }

  /**
   * Copies byte ranges in, calls, and frees them whatever happens.
   * @template T
   * @param {Uint8Array[]} ranges
   * @param {(...addressesAndSizes: number[]) => T} call
   * @returns {T}
   */
  #with(ranges, call) {
    /** @type {number[]} */
    const places = [];
    try {
      for (const bytes of ranges) {
        const at = this.exports.lede_alloc(bytes.length || 1);
        if (at === 0) throw new Error('The engine is out of memory.');
        places.push(at, bytes.length);
        // A new view each time: growing the memory detaches those made before.
        new Uint8Array(this.exports.memory.buffer, at, bytes.length).set(bytes);
      }
      return call(...places);
    } finally {
      for (let i = 0; i < places.length; i += 2) this.exports.lede_free(places[i]);
    }
  }

  /**
   * @param {number} reply
   * @returns {string} its text, copied out
   */
  #take(reply) {
    if (reply === 0) throw new Error('The engine is out of memory.');
    const { memory, lede_reply_data, lede_reply_size, lede_reply_free } = this.exports;
    try {
      const at = lede_reply_data(reply);
      const bytes = new Uint8Array(memory.buffer, at, lede_reply_size(reply));
      return new TextDecoder().decode(bytes);
    } finally {
      lede_reply_free(reply);
    }
  }
}
