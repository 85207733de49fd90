// SPDX-License-Identifier: MIT
// A summary that comes after the page was painted would push aside what is being read: a button over
// the page opens it, unless its place gets out of sight before and it can be put in unseen.

import { button } from './nodes.js';

/** Those on the page, which must not lie on each other. @type {Set<HTMLElement>} */
const shown = new Set();

/** Of one and the gap to the next. */
const kStep = '3.5rem';

/**
 * Whether putting a summary into the page now would move what is in view.
 * @param {HTMLElement} host
 */
export function pushes(host) {
  // In what is closed it moves nothing.
  if (!host.checkVisibility()) return false;
  const { top, bottom } = host.getBoundingClientRect();
  if (bottom < 0) return !CSS.supports('overflow-anchor', 'auto');
  return top < innerHeight;
}

/**
 * @param {HTMLElement} host
 * @param {string} label
 * @param {string} lang of the label
 * @param {(asked: boolean) => void} put called once, with whether the reader asked
 */
export function lateButton(host, label, lang, put) {
  const end = (/** @type {boolean} */ asked) => {
    watch.disconnect();
    late.remove();
    put(asked);
  };
  const watch = new IntersectionObserver(() => {
    if (!pushes(host)) end(false);
  });
  watch.observe(host);
  const late = button('late', label, () => end(true), { popover: 'manual', lang });
  for (const other of shown) if (!other.isConnected) shown.delete(other);
  late.style.marginBlockEnd = `calc(${shown.size} * ${kStep})`;
  shown.add(late);
  return late;
}
