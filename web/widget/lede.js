// SPDX-License-Identifier: MIT
// The script a publisher adds: defines <lede-summary>. Loaded twice, the first stays.

import { clientAt } from '../engine/page.js';
import { LedeSummaryElement } from './element.js';

export { LedeError } from '../engine/errors.js';
export { LedeSummaryElement };

/**
 * Summarizes an article that the page has as text, by the engine that serves its elements. Example:
 *
 *   const { summary } = await summarize({ text }, { length: 'medium' });
 *
 * @param {import('../types/lede.js').Article} article
 * @param {import('../types/lede.js').Options} [options]
 * @param {import('../types/lede.js').CallOptions} [call]
 * @returns {Promise<import('../types/lede.js').Result>} rejects with a LedeError
 */
export function summarize(article, options, call) {
  return clientAt(LedeSummaryElement.base).summarize(article, options, call);
}

/**
 * Holds a digest's quotes against the transcript they are from. Example:
 *
 *   const { quotes } = await check({ text: digest }, { text: transcript });
 *
 * @param {import('../types/lede.js').Article} digest
 * @param {import('../types/lede.js').Article} against
 * @param {import('../types/lede.js').Options} [options]
 * @param {import('../types/lede.js').CallOptions} [call]
 * @returns {Promise<import('../types/lede.js').Check>} rejects with a LedeError
 */
export function check(digest, against, options, call) {
  return /** @type {any} */ (summarize(/** @type {any} */ ({ ...digest, against }), options, call));
}

LedeSummaryElement.define();
