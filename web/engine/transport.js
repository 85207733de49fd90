// SPDX-License-Identifier: MIT
// Where the engine runs: a worker of the page's own origin, else this thread. Both answer alike.

import { LedeError } from './errors.js';

/** @typedef {import('../types/lede.js').Article} Article */
/** @typedef {import('../types/lede.js').Options} Options */

/**
 * @typedef {object} Transport
 * @property {(article: Article, options: Options) => Promise<string>} summarize rejects with a
 *   LedeError; one call at a time
 * @property {() => void} close a call under way is never answered
 * @property {Promise<void>} [lost] resolves when the worker has failed; it answers nothing more
 */

/** A worker whose script has not run after this many milliseconds is given up. */
const kSilence = 10_000;

/**
 * Starts the engine in a worker.
 * @param {() => Worker} create may throw: another origin, a strict policy
 * @returns {Promise<Transport>} rejects when no worker starts, or its engine does not
 */
export function startWorker(create) {
  return new Promise((resolve, reject) => {
    const worker = create();
    const silence = setTimeout(() => fail('The worker did not start.'), kSilence);
    /** @type {{id: number, resolve: (json: string) => void, reject: (error: LedeError) => void} | null} */
    let call = null;
    let calls = 0;
    let lose = () => {};
    const lost = /** @type {Promise<void>} */ (new Promise((done) => (lose = () => done())));

    /** @param {string} message */
    const fail = (message) => {
      clearTimeout(silence);
      worker.terminate();
      lose();
      reject(new LedeError('load-failed', message));
      call?.reject(new LedeError('engine-crashed', message));
    };
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      fail(`The worker failed: ${event.message || 'its script did not load'}`);
    });
    worker.addEventListener('messageerror', () => fail('The worker sent what cannot be read.'));
    worker.addEventListener(
      'message',
      (/** @type {MessageEvent<import('./worker.js').FromWorker>} */ { data }) => {
        switch (data.type) {
          case 'loaded':
            clearTimeout(silence);
            break;
          case 'started':
            resolve({ summarize, close: () => worker.terminate(), lost });
            break;
          case 'failed':
            fail(data.error.message);
            break;
          case 'result':
            if (data.id === call?.id) call.resolve(data.json);
            break;
          case 'error':
            if (data.id === call?.id) {
              call.reject(new LedeError(data.error.code, data.error.message));
            }
            break;
        }
      },
    );

    /** @type {Transport['summarize']} */
    const summarize = (article, options) =>
      new Promise((resolveCall, rejectCall) => {
        call = { id: ++calls, resolve: resolveCall, reject: rejectCall };
        worker.postMessage({ id: call.id, article, options });
      });
  });
}

/**
 * Starts the engine in this thread.
 * @param {() => Promise<{start(): Promise<void>, summarize: Transport['summarize']}>} load
 * @returns {Promise<Transport>}
 */
export async function startInline(load) {
  const engine = await load();
  await engine.start();
  return { summarize: (article, options) => engine.summarize(article, options), close() {} };
}
