// SPDX-License-Identifier: MIT
// The one client of a page, shared by all elements and by scripts loaded twice.

import { Client } from './client.js';
import { startInline, startWorker } from './transport.js';
import { trustedScript } from './trusted.js';

const kKey = Symbol.for('lede.clients');

/**
 * @param {string} base the address of the folder that holds lede.js, with a final slash
 * @returns {Client}
 */
export function clientAt(base) {
  const page = /** @type {{[kKey]?: Map<string, Client>}} */ (globalThis);
  const clients = (page[kKey] ??= new Map());
  let client = clients.get(base);
  if (!client) {
    const url = `${base}lede-worker.js`;
    const { lang } = document.documentElement;
    client = new Client([
      () => startWorker(() => new Worker(trustedScript(url), { type: 'module', name: lang })),
      () => startInline(async () => (await import(url)).engineAt(base)),
    ]);
    clients.set(base, client);
  }
  return client;
}
