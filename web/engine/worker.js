// SPDX-License-Identifier: MIT
// The worker: one engine for all elements of a page. It answers in the order it is asked.

import { Engine } from './engine.js';
import { plainError } from './errors.js';
import { filesAt } from './files.js';

/**
 * What the page sends.
 * @typedef {{type: 'summarize', id: number, article: import('../types/lede.js').Article, options: import('../types/lede.js').Options}} ToWorker
 */
/**
 * What the worker sends: `loaded` at once, then `started` or `failed`, then an answer a request.
 * @typedef {{type: 'loaded'} | {type: 'started'}
 *   | {type: 'failed', error: {code: import('../types/lede.js').ErrorCode, message: string}}
 *   | {type: 'result', id: number, json: string}
 *   | {type: 'error', id: number, error: {code: import('../types/lede.js').ErrorCode, message: string}}} FromWorker
 */

const engine = new Engine(filesAt(new URL('./', self.location.href).href));

/** @param {FromWorker} message */
const send = (message) => self.postMessage(message);

self.addEventListener('message', async (/** @type {MessageEvent<ToWorker>} */ { data }) => {
  switch (data.type) {
    case 'summarize':
      try {
        const json = await engine.summarize(data.article, data.options);
        send({ type: 'result', id: data.id, json });
      } catch (error) {
        send({ type: 'error', id: data.id, error: plainError(error) });
      }
      break;
  }
});

send({ type: 'loaded' });
// The worker's name is the page's language: most likely the article's, so its pack comes along.
if (self.name) engine.prepare(self.name);
engine.start().then(
  () => send({ type: 'started' }),
  (error) => send({ type: 'failed', error: plainError(error, 'load-failed') }),
);
