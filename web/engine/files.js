// SPDX-License-Identifier: MIT
// The engine's files by HTTP, beside the script that asks for them.

import { packFor } from './engine.js';

/** The packs that the build found; a page asks for no other. */
const kPacks = LEDE_PACKS.split(' ');

/**
 * @param {string} base the folder's address, with a final slash
 * @returns {import('./engine.js').Files}
 */
export function filesAt(base) {
  return {
    async module(whole) {
      const response = await get(base + (whole ? 'lede-whole.wasm' : 'lede.wasm'));
      // A server that does not know the type: compile from the bytes instead of the stream.
      return /^application\/wasm\b/i.test(response.headers.get('content-type') ?? '')
        ? WebAssembly.compileStreaming(response)
        : WebAssembly.compile(await response.arrayBuffer());
    },
    async pack(lang) {
      const name = packFor(lang, kPacks);
      if (!name) return null;
      const response = await get(`${base}languages/${name}.lang`);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

/** @param {string} url */
async function get(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}
