// SPDX-License-Identifier: MIT

import { placeIn } from '../reader/places.js';
import { mark, unmark } from './highlight.js';

/** @typedef {import('../types/lede.js').Place} Place */

/** Milliseconds in which many edits of the page are one. */
const kEdits = 250;

/** What each summary of the page marks: they share one mark. @type {Map<object, Range[]>} */
const shown = new Map();

function markAll() {
  if (shown.size) mark('lede-points', [...shown.values()].flat());
  else unmark('lede-points');
}

/**
 * The chosen sentences, marked in the article: again after the page has replaced their text, and
 * never on a text that says something else (highlight.js takes the mark off before it is painted).
 * @param {Parameters<typeof placeIn>[0] & {found: {root: Element}}} reading
 * @param {readonly Place[]} places
 * @returns {{show: () => void, hide: () => void}}
 */
export function pointMarks(reading, places) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const watch = new MutationObserver(() => {
    timer ??= setTimeout(put, kEdits);
  });
  const put = () => {
    timer = undefined;
    const ranges = places.flatMap((place) => placeIn(reading, place));
    shown.set(watch, ranges);
    markAll();
    // Edits inside a shadow root are seen only from in there.
    const roots = ranges.map((range) => range.startContainer.getRootNode());
    for (const root of new Set([reading.found.root, ...roots])) {
      if (root.nodeType !== Node.DOCUMENT_NODE) {
        watch.observe(root, { childList: true, characterData: true, subtree: true });
      }
    }
  };
  return {
    show: put,
    hide() {
      watch.disconnect();
      clearTimeout(timer);
      timer = undefined;
      shown.delete(watch);
      markAll();
    },
  };
}
