// SPDX-License-Identifier: MIT
// What axe finds in a page as it is.

import { readFileSync } from 'node:fs';

/** @typedef {import('./pages.mjs').Page} Page */

const kAxe = readFileSync(
  new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url),
  'utf8',
);

/**
 * @param {Page} page
 * @param {object} [options] axe's own
 * @returns {Promise<{passed: number, violations: [rule: string, nodes: [target: string, why: string][]][]}>}
 */
export async function axe(page, options = {}) {
  // Half a megabyte: sent once a page.
  if (!(await page.run(() => 'axe' in globalThis))) await page.execute(kAxe);
  return page.run(
    async (asked) => {
      const { violations, passes } = await /** @type {any} */ (globalThis).axe.run(asked);
      return {
        passed: passes.length,
        violations: violations.map((/** @type {any} */ { id, nodes }) => [
          id,
          nodes.map((/** @type {any} */ node) => [node.target.join(' '), node.failureSummary]),
        ]),
      };
    },
    { resultTypes: ['violations'], ...options },
  );
}
