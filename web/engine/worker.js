// SPDX-License-Identifier: MIT
// The engine as a file of its own: as a worker it serves all elements of a page, in the order they
// ask; imported by a page where no worker starts it only gives the engine.

import { Engine } from './engine.js';
import { plainError } from './errors.js';
import { filesAt } from './files.js';

/**
 * What the page sends: articles, and nothing else.
 * @typedef {{id: number, article: import('../types/lede.js').Article, options: import('../types/lede.js').Options}} ToWorker
 */
/**
 * What the worker sends: `loaded` at once, then `started` or `failed`, then an answer a request.
 * @typedef {{type: 'loaded'} | {type: 'started'}
 *   | {type: 'failed', error: {code: import('../types/lede.js').ErrorCode, message: string}}
 *   | {type: 'result', id: number, json: string}
 *   | {type: 'error', id: number, error: {code: import('../types/lede.js').ErrorCode, message: string}}} FromWorker
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
      send({ type: 'result', id, json: await engine.summarize(article, options) });
    } catch (error) {
      send({ type: 'error', id, error: plainError(error) });
    }
  });
  send({ type: 'loaded' });
  // The worker's name is the page's language: most likely the article's, so its pack comes along.
  if (self.name) engine.prepare(self.name);
  engine.start().then(
    () => send({ type: 'started' }),
    (error) => send({ type: 'failed', error: plainError(error, 'load-failed') }),
  );
}

// A page has a document, a worker has none.
if (!globalThis.document) serve();
