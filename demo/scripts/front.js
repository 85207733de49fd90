// SPDX-License-Identifier: MIT
// The front page: the chosen sentences marked in the article, and what the summary cost here.

import { bytesOf, filesOf, kilobytes, milliseconds } from './measure.js';

const element = /** @type {import('../../web/types/lede.js').LedeSummaryElement} */ (
  document.querySelector('lede-summary')
);
const article = /** @type {HTMLElement} */ (document.querySelector('#sample'));

/**
 * The places of texts that each stand in one text node.
 * @param {string[]} texts
 */
function placesOf(texts) {
  /** @type {Range[]} */
  const ranges = [];
  const patterns = texts.map((text) => {
    const words = text.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(words.join('\\s+'));
  });
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const source = node.nodeValue ?? '';
    for (const pattern of patterns) {
      const found = pattern.exec(source);
      if (!found) continue;
      const range = new Range();
      range.setStart(node, found.index);
      range.setEnd(node, found.index + found[0].length);
      ranges.push(range);
    }
  }
  return ranges;
}

/** @param {string} id @param {string} text */
function write(id, text) {
  const output = document.getElementById(id);
  if (output) output.textContent = text;
}

/** @param {import('../../web/types/lede.js').Result} result */
async function show(result) {
  const shown = performance.now();
  const texts = result.summary?.sentences.map(({ text }) => text) ?? [];
  const ranges = placesOf(texts);
  if (globalThis.Highlight) CSS.highlights.set('front-points', new Highlight(...ranges));

  const files = await filesOf(result.lang);
  const script = files.find(({ name }) => name.endsWith('lede.js'));
  const whole = files.reduce((sum, file) => sum + file.whole, 0);
  write('bytes', kilobytes(bytesOf(files)));
  // What the text below says is what a server that compresses sends.
  if (bytesOf(files) === whole) {
    write('sent', ', which this server sends uncompressed; compressed it is a third of that');
  }
  if (script) write('time', milliseconds(shown - script.startTime));
  const foreign = performance
    .getEntriesByType('resource')
    .filter(({ name }) => new URL(name).origin !== location.origin);
  write('requests', String(foreign.length));
  write('strangers', String(texts.length - ranges.length));
}

const ready = element.result ?? (await element.finished);
if (ready) await show(ready);
else {
  element.addEventListener('lede-summary', ({ detail }) => void show(detail), { once: true });
}
