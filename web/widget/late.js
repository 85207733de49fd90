// SPDX-License-Identifier: MIT
// A summary that comes after the page was painted would push aside what is being read: a button over
// the page opens it, unless its place gets out of sight before and it can be put in unseen.

import { windowOf } from '../reader/find.js';
import { button } from './nodes.js';

/** What lies over the page, one above the other. @type {Set<HTMLElement>} */
const over = new Set();

/** CSS pixels between them. */
const kGap = 12;

/** @param {HTMLElement} bar a popover that no click beside it closes */
export function showOver(bar) {
  bar.style.marginBlockEnd = '0';
  bar.showPopover();
  over.delete(bar);
  let top = Infinity;
  for (const other of over) {
    if (other.ownerDocument !== bar.ownerDocument) continue;
    if (other.matches(':popover-open')) top = Math.min(top, other.getBoundingClientRect().top);
    else over.delete(other);
  }
  const { bottom } = bar.getBoundingClientRect();
  bar.style.marginBlockEnd = `${Math.max(0, bottom - top + kGap)}px`;
  over.add(bar);
}

/**
 * Whether putting a summary into the page now would move what is in view.
 * @param {HTMLElement} host
 */
export function pushes(host) {
  // In what is closed it moves nothing.
  if (!host.checkVisibility()) return false;
  const { top, bottom } = host.getBoundingClientRect();
  if (bottom < 0) return !CSS.supports('overflow-anchor', 'auto');
  return top < windowOf(host).innerHeight;
}

/**
 * Calls once putting the summary into the page, or taking its room away, moves nothing in view.
 * @param {HTMLElement} host
 * @param {() => void} act
 * @returns {() => void} ends the wait
 */
export function whenUnseen(host, act) {
  // Where the browser cannot tell, the reader may.
  const watch =
    globalThis.IntersectionObserver &&
    new IntersectionObserver(() => {
      if (pushes(host)) return;
      end();
      act();
    });
  const end = () => watch?.disconnect();
  watch?.observe(host);
  return end;
}

/**
 * @param {HTMLElement} host
 * @param {string} label
 * @param {string} lang of the label
 * @param {(asked: boolean) => void} put called once, with whether the reader asked
 */
export function lateButton(host, label, lang, put) {
  const end = (/** @type {boolean} */ asked) => {
    forget();
    late.remove();
    put(asked);
  };
  const forget = whenUnseen(host, () => end(false));
  const late = button('late', label, () => end(true), { popover: 'manual', lang });
  return late;
}
