// SPDX-License-Identifier: MIT
// What a page asks: one queue before one engine. Requests run one after another, can be aborted, and
// have a time; an engine that runs over it is thrown away and the next request starts another.

import { LedeError } from './errors.js';

/** @typedef {import('../types/lede.js').Article} Article */
/** @typedef {import('../types/lede.js').Options} Options */
/** @typedef {import('../types/lede.js').Result} Result */
/** @typedef {import('./transport.js').Transport} Transport */

/** Milliseconds that one article may take if the caller does not say. */
const kTimeout = 20_000;
/** An engine that nobody asks for so many milliseconds is closed; the next request starts one. */
const kIdle = 30_000;

export class Client {
  /** In order of preference. @type {(() => Promise<Transport>)[]} */
  #starters;
  /** @type {Promise<Transport> | null} */
  #transport = null;
  /** Settles when the last request of the queue is done. */
  #queue = Promise.resolve();
  #waiting = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #idle;

  /** @param {(() => Promise<Transport>)[]} starters ways to start an engine, the best first */
  constructor(starters) {
    this.#starters = starters;
  }

  /** Loads the engine before it is asked. A failure shows with the first request. */
  warmUp() {
    this.#start().catch(() => {});
  }

  /**
   * @param {Article} article
   * @param {Options} [options]
   * @param {import('../types/lede.js').CallOptions} [call]
   * @returns {Promise<Result>} rejects with a LedeError
   */
  async summarize(article, options = {}, { signal, timeout = kTimeout } = {}) {
    const aborted = abortion(signal);
    clearTimeout(this.#idle);
    this.#waiting += 1;
    const turn = this.#queue.then(() => this.#ask(article, options, signal, timeout));
    this.#queue = turn.then(
      () => this.#leave(),
      () => this.#leave(),
    );
    try {
      return JSON.parse(await Promise.race([turn, aborted.promise]));
    } finally {
      aborted.forget();
    }
  }

  /** Closes the engine. The next request starts another. */
  close() {
    clearTimeout(this.#idle);
    const transport = this.#transport;
    this.#transport = null;
    transport?.then(
      (open) => open.close(),
      () => {},
    );
  }

  /**
   * @param {Article} article
   * @param {Options} options
   * @param {AbortSignal | undefined} signal
   * @param {number} timeout
   * @returns {Promise<string>}
   */
  async #ask(article, options, signal, timeout) {
    if (signal?.aborted) return '';
    const transport = await this.#start();
    if (signal?.aborted) return '';
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => {
        this.close();
        reject(new LedeError('timeout', `The article took longer than ${timeout} ms.`));
      }, timeout);
    });
    try {
      return /** @type {string} */ (
        await Promise.race([transport.summarize(article, options), late])
      );
    } finally {
      clearTimeout(timer);
    }
  }

  #start() {
    if (!this.#transport) {
      const transport = this.#startFirst();
      const forget = () => {
        if (this.#transport === transport) this.#transport = null;
      };
      transport.then(({ lost }) => lost?.then(forget), forget);
      this.#transport = transport;
    }
    return this.#transport;
  }

  async #startFirst() {
    /** @type {unknown} */
    let last;
    for (const start of this.#starters) {
      try {
        return await start();
      } catch (error) {
        last = error;
      }
    }
    if (last instanceof LedeError) throw last;
    throw new LedeError('load-failed', last instanceof Error ? last.message : String(last));
  }

  #leave() {
    this.#waiting -= 1;
    if (this.#waiting > 0) return;
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.close(), kIdle);
    // In Node a timer would keep the process alive.
    /** @type {any} */ (this.#idle).unref?.();
  }
}

/**
 * A promise that rejects when the signal aborts.
 * @param {AbortSignal} [signal]
 */
function abortion(signal) {
  let forget = () => {};
  const promise = new Promise((_, reject) => {
    if (!signal) return;
    const abort = () => reject(new LedeError('aborted', 'The request was aborted.'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    forget = () => signal.removeEventListener('abort', abort);
  });
  // Nobody may be listening any more when it rejects.
  promise.catch(() => {});
  return { promise: /** @type {Promise<string>} */ (promise), forget };
}
