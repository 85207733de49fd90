// SPDX-License-Identifier: MIT
// The reference data, which are no part of the project: LEDE_DATA, or ../shared/data.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

export const kData =
  process.env.LEDE_DATA ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));

/**
 * One JSON object a line, by gzip where the name ends in .gz.
 * @param {string} path
 * @param {number} [most]
 * @returns {any[]}
 */
export function rowsOf(path, most = Infinity) {
  const bytes = readFileSync(path);
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString().split('\n');
  return lines
    .filter(Boolean)
    .slice(0, most)
    .map((line) => JSON.parse(line));
}
