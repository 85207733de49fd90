// SPDX-License-Identifier: MIT
// Bytes and times, measured here and now.

import { summarize } from '/lede/lede.js';
import { make } from './answer.js';
import { exampleOf } from './input.js';
import { bytesOf, filesOf, kilobytes, milliseconds } from './measure.js';

const kRuns = 15;
/** @param {string} id */
function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/** @param {string} head @param {(string | Node)[]} cells */
function row(head, cells) {
  const name = make('th', '', [head]);
  name.scope = 'row';
  return make('tr', '', [name, ...cells.map((cell) => make('td', '', [cell]))]);
}

async function showFiles() {
  const files = await filesOf('en');
  const largest = Math.max(...files.map(({ bytes }) => bytes));
  const rows = files.map(({ name, bytes, whole }) => {
    const bar = make('span', 'bar');
    bar.style.inlineSize = `${(bytes / largest) * 100}%`;
    return row(name, [kilobytes(bytes), kilobytes(whole), bar]);
  });
  byId('files').replaceChildren(...rows);
  const whole = files.reduce((sum, file) => sum + file.whole, 0);
  byId('total').replaceChildren(row('Together', [kilobytes(bytesOf(files)), kilobytes(whole), '']));
  byId('sent').textContent =
    bytesOf(files) < whole
      ? 'As this server sends them, compressed.'
      : 'This server sends them uncompressed; compressed by Brotli they are a third of that.';
}

/** @param {number[]} times */
function median(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

/** @param {string} name */
async function timeOf(name) {
  const markdown = await exampleOf(name);
  /** @type {number[]} */
  const times = [];
  let result;
  for (let i = 0; i <= kRuns; ++i) {
    const start = performance.now();
    result = await summarize({ markdown }, { type: 'key-points' });
    times.push(performance.now() - start);
  }
  return {
    result: /** @type {NonNullable<typeof result>} */ (result),
    first: times[0],
    usual: median(times.slice(1)),
  };
}

async function showTimes() {
  for (const line of /** @type {NodeListOf<HTMLElement>} */ (
    document.querySelectorAll('[data-article]')
  )) {
    const { result, first, usual } = await timeOf(line.dataset.article ?? '');
    const words = result.stats?.words ?? 0;
    const speed = Math.round((words / usual) * 1000);
    const texts = [
      words.toLocaleString('en'),
      milliseconds(first),
      milliseconds(usual),
      speed.toLocaleString('en', { maximumSignificantDigits: 2 }),
    ];
    line.querySelectorAll('td').forEach((cell, i) => (cell.textContent = texts[i]));
  }
}

function showRest() {
  const entries = /** @type {PerformanceResourceTiming[]} */ (
    performance.getEntriesByType('resource')
  );
  const foreign = entries.filter(({ name }) => new URL(name).origin !== location.origin);
  byId('foreign').textContent = String(foreign.length);
  const fonts = entries.filter(({ name }) => name.endsWith('.woff2'));
  byId('fonts').textContent = kilobytes(fonts.reduce((sum, one) => sum + one.encodedBodySize, 0));
  const { hardwareConcurrency: cores, deviceMemory } = /** @type {any} */ (navigator);
  byId('device').textContent =
    `A device with ${cores} processor ${cores === 1 ? 'core' : 'cores'}` +
    (deviceMemory ? ` and ${deviceMemory} GB of memory or more.` : '.');
}

/** Only Chromium tells. */
function watchShift() {
  let sum = 0;
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    byId('shift').textContent = 'not told by this browser';
    return;
  }
  byId('shift').textContent = '0';
  new PerformanceObserver((list) => {
    for (const entry of /** @type {any[]} */ (list.getEntries())) {
      if (!entry.hadRecentInput) sum += entry.value;
    }
    byId('shift').textContent = sum.toFixed(3);
  }).observe({ type: 'layout-shift', buffered: true });
}

async function measure() {
  byId('figures').setAttribute('aria-busy', 'true');
  await showTimes();
  await showFiles();
  showRest();
  byId('figures').setAttribute('aria-busy', 'false');
}

watchShift();
byId('again').addEventListener('click', () => void measure());
await measure();
