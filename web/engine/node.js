// SPDX-License-Identifier: MIT
// The engine in Node, from the built files. Example:
//
//   import { summarize } from 'lede/node';
//   const result = await summarize({ text }, { length: 'medium' });

import { readFile, readdir } from 'node:fs/promises';
import { Engine, packFor } from './engine.js';

export { Engine } from './engine.js';
export { LedeError } from './errors.js';
export { Instance } from './loader.js';

/**
 * @param {URL} folder that holds lede-whole.wasm and languages/, with a final slash
 * @returns {import('./engine.js').Files}
 */
export function filesIn(folder) {
  return {
    module: async () =>
      WebAssembly.compile(
        /** @type {Uint8Array<ArrayBuffer>} */ (await readFile(new URL('lede-whole.wasm', folder))),
      ),
    async pack(lang) {
      const languages = new URL('languages/', folder);
      const files = (await readdir(languages)).filter((name) => name.endsWith('.lang'));
      const names = files.map((name) => name.slice(0, -'.lang'.length));
      const name = packFor(lang, names);
      return name ? readFile(new URL(`${name}.lang`, languages)) : null;
    },
  };
}

/** @type {Engine | undefined} */
let engine;

/**
 * @param {import('../types/lede.js').Article} article
 * @param {import('../types/lede.js').Options} [options]
 * @returns {Promise<import('../types/lede.js').Result>}
 */
export async function summarize(article, options) {
  engine ??= new Engine(filesIn(new URL('../dist/', import.meta.url)));
  return JSON.parse(await engine.summarize(article, options));
}

/**
 * Holds a digest's quotes against the transcript they are from.
 * @param {import('../types/lede.js').Article} digest
 * @param {import('../types/lede.js').Article} against
 * @param {import('../types/lede.js').Options} [options]
 * @returns {Promise<import('../types/lede.js').Check>}
 */
export async function check(digest, against, options) {
  return /** @type {any} */ (await summarize(/** @type {any} */ ({ ...digest, against }), options));
}
