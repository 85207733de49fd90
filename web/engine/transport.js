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
    let lose = () => {};
    const lost = /** @type {Promise<void>} */ (new Promise((done) => (lose = () => done())));

    /** What is waited for: first that the engine starts. */
    let id = kStarted;
    let answered = (/** @type {string | undefined} */ _json) => resolve({ summarize, close, lost });
    let failed = (/** @type {LedeError} */ error) => {
      close();
      reject(error);
    };
    const close = () => worker.terminate();
    /** @param {string} message */
    const fail = (message) => {
      clearTimeout(silence);
      close();
      lose();
      failed(new LedeError(id === kStarted ? 'load-failed' : 'engine-crashed', message));
    };
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      fail(event.message || 'The worker did not start.');
    });
    worker.addEventListener(
      'message',
      (/** @type {MessageEvent<import('./worker.js').FromWorker>} */ { data }) => {
        clearTimeout(silence);
        const { json, error } = data;
        if (data.id !== id) return;
        if (error) failed(new LedeError(error.code, error.message));
        else answered(json);
      },
    );

    /** @type {Transport['summarize']} */
    const summarize = (article, options) =>
      new Promise((resolveCall, rejectCall) => {
        answered = /** @type {typeof answered} */ (resolveCall);
        failed = rejectCall;
        worker.postMessage({ id: ++id, article, options });
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
