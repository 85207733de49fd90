// SPDX-License-Identifier: MIT
// What is put into the page, or taken out of it, without moving what is in view.

import { windowOf } from '../reader/find.js';

/** Whether the page has been painted. */
export function isPainted() {
  if (performance.getEntriesByName('first-contentful-paint').length > 0) return true;
  // The entry comes a little after the paint; in Chromium the page's clock starts with its first frame.
  return 'LayoutShift' in globalThis && Number(document.timeline.currentTime) > 0;
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
