// SPDX-License-Identifier: MIT
// The smallest host of the module, for tests and the bench in Node: the boundary as it is, nothing
// caught. (Pages use web/engine.)

/** Option lines from a plain object; a list of speakers by block becomes `speaker` lines. */
export function optionLines(options) {
  const escaped = (value) => String(value).replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
  return Object.entries(options)
    .map(([key, value]) => `${key}=${escaped(value)}\n`)
    .join('');
}

export async function startModule(bytes) {
  const compiled = bytes instanceof WebAssembly.Module ? bytes : await WebAssembly.compile(bytes);
  return startInstance(compiled);
}

async function startInstance(compiled) {
  const imports = {
    env: { emscripten_notify_memory_growth() {} },
    wasi_snapshot_preview1: {
      proc_exit(code) {
        throw new Error(`the module ended with ${code}`);
      },
    },
  };
  const { exports } = await WebAssembly.instantiate(compiled, imports);
  exports._initialize();
  // Views are made anew each time: growth of the memory empties those made before.
  const heap = () => new Uint8Array(exports.memory.buffer);

  function withRange(bytes, use) {
    const data = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
    const at = exports.lede_alloc(data.length);
    if (at === 0) throw new Error('no memory for the text');
    try {
      heap().set(data, at);
      return use(at, data.length);
    } finally {
      exports.lede_free(at);
    }
  }

  function takeReply(reply) {
    const at = exports.lede_reply_data(reply);
    const text = new TextDecoder().decode(heap().slice(at, at + exports.lede_reply_size(reply)));
    exports.lede_reply_free(reply);
    return text;
  }

  return {
    exports,
    memoryBytes: () => exports.memory.buffer.byteLength,
    identify: (text) =>
      JSON.parse(withRange(text, (at, size) => takeReply(exports.lede_identify(at, size)))),
    /** @returns a handle, 0 when the bytes are no pack */
    openPack: (bytes) => withRange(bytes, (at, size) => exports.lede_pack_open(at, size)),
    closePack: (pack) => exports.lede_pack_close(pack),
    /** @returns the reply's JSON as text. `options`: an object, or lines as they are. */
    summarize: (pack, article, options = {}) =>
      withRange(article, (at, size) =>
        withRange(
          typeof options === 'object' && !(options instanceof Uint8Array)
            ? optionLines(options)
            : options,
          (optionsAt, optionsSize) =>
            takeReply(exports.lede_summarize(pack, at, size, optionsAt, optionsSize)),
        ),
      ),
  };
}
