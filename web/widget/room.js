// SPDX-License-Identifier: MIT
// The room that a summary takes, kept before the page is first painted, so that nothing moves when
// the summary comes; and how the summary is fitted into it.

import { windowOf } from '../reader/find.js';
import { isPainted, pushes, whenUnseen } from './unseen.js';
import { roughText, standInFor } from './stand-in.js';

/**
 * The room of one element.
 * @param {import('../types/lede.js').LedeSummaryElement} host
 * @param {ShadowRoot} root
 */
export function roomOf(host, root) {
  /** CSS pixels that the summary must fit into; 0: it takes what it needs. */
  let size = 0;
  /** Ends with the fit. */
  let fitted = new AbortController();
  /** Whether the page's own style gave that room. */
  let given = false;
  /** Keeps the room while it is empty. @type {HTMLElement | null | undefined} */
  let keeper;
  /** Ends the wait to take away a room that was kept in vain. */
  let keep = () => {};
  const boxIn = () => /** @type {HTMLElement | null} */ (root.querySelector('.box'));
  const removeKeeper = () => {
    keeper?.remove();
    keeper = null;
  };
  /** The element has left the page, or takes what it needs. */
  const end = () => fitted.abort();
  /** The reader has asked for something: from now on the summary takes what it needs. */
  const release = () => {
    size = 0;
    end();
    const box = boxIn();
    if (!box) return;
    box.style.blockSize = '';
    for (const name of ['data-fitted', 'data-clipped']) box.removeAttribute(name);
  };

  return {
    end,
    release,

    /** Before the first paint: a stand-in, as high as the summary will about be. */
    reserve() {
      keeper ??= standInFor(roughText(host, host.htmlFor), host);
      if (keeper) root.append(keeper);
    },

    /** When the first summary comes: the stand-in's room, or what the page's own style gives. */
    take() {
      keep();
      const { top, height } = host.getBoundingClientRect();
      // In a grid the margins are inside the host's box.
      const margin = keeper ? keeper.getBoundingClientRect().top - top : 0;
      size = height - 2 * margin;
      // Who gives the room gives the margins around it.
      given = !keeper && size > 0;
      removeKeeper();
    },

    /**
     * Fits a summary into the room.
     * @param {HTMLElement} box
     * @returns {boolean} false: there is none
     */
    fit(box) {
      if (given) box.style.marginBlock = '0';
      if (!size) return false;
      if (!host.collapsed) fit(box, size);
      // In a window of another width the room is another; a phone's bars change the height alone.
      const view = windowOf(box);
      const width = view.innerWidth;
      end();
      fitted = new AbortController();
      const { signal } = fitted;
      view.addEventListener('resize', () => view.innerWidth === width || release(), { signal });
      if (!host.collapsed && globalThis.ResizeObserver) {
        const grown = new ResizeObserver(() => fit(box, size));
        for (const section of box.querySelectorAll('.section')) grown.observe(section);
        signal.addEventListener('abort', () => grown.disconnect());
      }
      return true;
    },

    /**
     * Whether a summary that was fitted does not show it.
     * @param {HTMLElement} node
     */
    cuts(node) {
      const body = root.querySelector('[data-clipped] > .body');
      const bottomOf = (/** @type {Element} */ e) => e.getBoundingClientRect().bottom;
      return !!body?.contains(node) && bottomOf(node) > bottomOf(body);
    },

    /**
     * There is nothing to show. A room that was kept in vain goes once nobody sees it go.
     * @param {() => void} gone
     */
    clear(gone) {
      keep();
      size = 0;
      const leave = () => {
        removeKeeper();
        gone();
      };
      const kept = !boxIn() && isPainted() && host.getBoundingClientRect().height > 0;
      if (kept && pushes(host)) keep = whenUnseen(host, leave);
      else leave();
    },
  };
}

/**
 * Fits the box into the room that was kept: leaves out quotes from the last, then topics, and what
 * does not fit even then is behind "Show all".
 * @param {HTMLElement} box
 * @param {number} room CSS pixels
 */
export function fit(box, room) {
  box.style.blockSize = `${room}px`;
  box.toggleAttribute('data-fitted', true);
  const body = /** @type {HTMLElement} */ (box.querySelector('.body'));
  const overflows = () => body.scrollHeight > body.clientHeight + 1;
  const quotes = [...body.querySelectorAll('.quotes > .quote')];
  for (const quote of quotes.reverse()) {
    if (!overflows()) return;
    quote.remove();
    if (quotes.at(-1) === quote) body.querySelector('.quotes')?.remove();
  }
  if (overflows()) box.querySelector('.topics')?.remove();
  if (overflows()) box.toggleAttribute('data-clipped', true);
}
