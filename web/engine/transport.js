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

/** In place of a request's: the engine has started, or has not. */
export const kStarted = 0;

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
    let calls = kStarted;
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
      fail(event.message || 'The worker did not start.');
    });
    worker.addEventListener(
      'message',
      (/** @type {MessageEvent<import('./worker.js').FromWorker>} */ { data }) => {
        clearTimeout(silence);
        const { id, json, error } = data;
        if (id === kStarted) {
          if (error) fail(error.message);
          else resolve({ summarize, close: () => worker.terminate(), lost });
        } else if (id === call?.id) {
          if (error) call?.reject(new LedeError(error.code, error.message));
          else call?.resolve(/** @type {string} */ (json));
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
 * @param {() => Promise<Transport & {start(): Promise<void>}>} load
 * @returns {Promise<Transport>}
 */
export async function startInline(load) {
  const engine = await load();
  await engine.start();
  return engine;
}
