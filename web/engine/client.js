// SPDX-License-Identifier: MIT
// What a page asks: one queue before one engine. Requests run one after another, can be aborted, and
// have a time; an engine that runs over it is thrown away and the next request starts another.

import { LedeError, plainError } from './errors.js';

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
  /** Settles when the last request is done. */
  #queue = Promise.resolve();
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
  summarize(article, options = {}, { signal, timeout = kTimeout } = {}) {
    clearTimeout(this.#idle);
    const turn = this.#queue.then(() => this.#ask(article, options, signal, timeout));
    const leave = () => {
      if (this.#queue === queue) this.#rest();
    };
    const queue = (this.#queue = turn.then(leave, leave));
    return new Promise((resolve, reject) => {
      const abort = () => reject(new LedeError('aborted', 'The request was aborted.'));
      if (signal?.aborted) abort();
      signal?.addEventListener('abort', abort);
      turn
        .then((json) => resolve(JSON.parse(json)))
        .catch(reject)
        .finally(() => signal?.removeEventListener('abort', abort));
    });
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
   * @returns {Promise<string>} anything once it is aborted
   */
  async #ask(article, options, signal, timeout) {
    if (signal?.aborted) return '';
    const transport = await this.#start();
    if (signal?.aborted) return '';
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.close();
        reject(new LedeError('timeout', `The article took longer than ${timeout} ms.`));
      }, timeout);
      transport
        .summarize(article, options)
        .then(resolve, reject)
        .finally(() => clearTimeout(timer));
    });
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
    const { code, message } = plainError(last, 'load-failed');
    throw new LedeError(code, message);
  }

  /** Nobody waits. */
  #rest() {
    this.#idle = setTimeout(() => this.close(), kIdle);
    // In Node a timer would keep the process alive.
    /** @type {any} */ (this.#idle).unref?.();
  }
}
