// SPDX-License-Identifier: MIT
// The engine as a file of its own: as a worker it serves all elements of a page, in the order they
// ask; imported by a page where no worker starts it only gives the engine.

import { Engine } from './engine.js';
import { plainError } from './errors.js';
import { filesAt } from './files.js';
import { kStarted } from './transport.js';

/**
 * What the page sends: articles, and nothing else.
 * @typedef {{id: number, article: import('../types/lede.js').Article, options: import('../types/lede.js').Options}} ToWorker
 */
/**
 * What the worker sends: at once, without an id, that its script runs; then whether the engine has
 * started; then an answer a request.
 * @typedef {{id?: number, json?: string, error?: {code: import('../types/lede.js').ErrorCode, message: string}}} FromWorker
 */

/** @param {string} base the folder of lede.wasm, with a final slash */
export const engineAt = (base) => new Engine(filesAt(base));

/** @param {FromWorker} message */
const send = (message) => self.postMessage(message);

function serve() {
  const engine = engineAt(new URL('./', self.location.href).href);
  self.addEventListener('message', async (/** @type {MessageEvent<ToWorker>} */ { data }) => {
    const { id, article, options } = data;
    try {
      send({ id, json: await engine.summarize(article, options) });
    } catch (error) {
      send({ id, error: plainError(error) });
    }
  });
  send({});
  // The worker's name is the page's language: most likely the article's, so its pack comes along.
  if (self.name) engine.prepare(self.name);
  engine.start().then(
    () => send({ id: kStarted }),
    (error) => send({ id: kStarted, error: plainError(error, 'load-failed') }),
  );
}

// A page has a document, a worker has none.
if (!globalThis.document) serve();
