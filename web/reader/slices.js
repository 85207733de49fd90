// SPDX-License-Identifier: MIT
// Work in slices, so that the page answers its reader in between.

import { LedeError } from '../engine/errors.js';

/** Milliseconds of work at once. */
const kSlice = 8;

/**
 * @template T
 * @param {Generator<unknown, T>} steps small ones
 * @param {AbortSignal} [signal]
 * @returns {Promise<T>} rejects with `aborted`
 */
export async function inSlices(steps, signal) {
  let end = performance.now() + kSlice;
  for (;;) {
    if (signal?.aborted) throw new LedeError('aborted', 'The request was aborted.');
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() < end) continue;
    await pause();
    end = performance.now() + kSlice;
  }
}

/** Until the page has done what waits. */
function pause() {
  const { scheduler } = /** @type {{scheduler?: {yield?: () => Promise<void>}}} */ (
    /** @type {unknown} */ (globalThis)
  );
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(undefined);
    };
    port2.postMessage(null);
  });
}
