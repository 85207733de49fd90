// SPDX-License-Identifier: MIT
// What the summary's files weigh and take, from the browser's own performance entries.

/** @typedef {{name: string, bytes: number, whole: number, startTime: number, duration: number}} FileEntry */

const kBase = new URL('/lede/', location.href).href;

/**
 * What a page loads for an article in a language. The worker's own requests are not among the page's
 * entries, so these files are asked for once more, out of the browser's cache.
 * @param {string} lang
 * @returns {Promise<FileEntry[]>}
 */
export async function filesOf(lang) {
  const names = [
    'lede.js',
    'lede-worker.js',
    'lede.css',
    'lede.wasm',
    `languages/${lang.split('-')[0]}.lang`,
  ];
  /** @type {FileEntry[]} */
  const files = [];
  for (const name of names) {
    const url = kBase + name;
    if (!newest(url)?.encodedBodySize) {
      const response = await fetch(url, { cache: 'force-cache' });
      if (!response.ok) continue;
      await response.arrayBuffer();
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    const entry = newest(url);
    if (!entry) continue;
    files.push({
      name,
      bytes: entry.encodedBodySize,
      whole: entry.decodedBodySize,
      startTime: entry.startTime,
      duration: entry.duration,
    });
  }
  return files;
}

/**
 * The first entry that knows the file's size.
 * @param {string} url
 */
function newest(url) {
  const entries = /** @type {PerformanceResourceTiming[]} */ (
    performance.getEntriesByName(url, 'resource')
  );
  return entries.find(({ encodedBodySize }) => encodedBodySize > 0) ?? entries[0];
}

/** @param {FileEntry[]} files */
export function bytesOf(files) {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/**
 * Example: 97263 is "97.3 kB". (The first Intl.NumberFormat takes a slow phone a tenth of a second.)
 * @param {number} bytes
 */
export function kilobytes(bytes) {
  return `${Number((bytes / 1000).toPrecision(3))} kB`;
}

/** Example: 41.23 is "41 ms". @param {number} time */
export function milliseconds(time) {
  return time < 10 ? `${time.toFixed(1)} ms` : `${Math.round(time)} ms`;
}
