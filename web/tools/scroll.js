// SPDX-License-Identifier: MIT
// Brings a range into the reader's view, clear of what sticks over the page.

import { isBehindCurtain } from '../reader/visibility.js';

/** Between what covers the page and a sentence that is too tall for the room. */
const kAir = 24;
/** A page that has not scrolled for so many milliseconds stands still. */
const kStill = 150;

/**
 * Opens what hides the range: closed details, and parts hidden until found.
 * @param {Range} range
 */
export function reveal(range) {
  for (let node = range.startContainer.parentElement; node; node = parentOf(node)) {
    if (node instanceof HTMLDetailsElement) node.open = true;
    if (node.getAttribute('hidden') === 'until-found') node.removeAttribute('hidden');
  }
}

/**
 * Whether the page shows a range that was revealed.
 * @param {Range} range
 */
export function isShown({ startContainer }) {
  const { parentElement } = startContainer;
  if (!parentElement?.checkVisibility({ visibilityProperty: true })) return false;
  for (let e = /** @type {HTMLElement | null} */ (parentElement); e; e = parentOf(e)) {
    if (isBehindCurtain(e, getComputedStyle(e), document.body)) return false;
  }
  return true;
}

/**
 * Centres the range in every scrolling box around it and in the window; what is too tall for that
 * begins below the header.
 * @param {Range} range
 * @param {number} [below] what covers the window's lower edge besides, in CSS pixels
 */
export function scrollToRange(range, below = 0) {
  /** @type {HTMLElement[]} the innermost first */
  const boxes = [];
  for (let box = range.startContainer.parentElement; box; box = parentOf(box)) {
    const scrolls = /auto|scroll/.test(getComputedStyle(box).overflow);
    if (scrolls && box !== document.scrollingElement) boxes.push(box);
  }
  const from = scrollY;
  // At once: each one's way is measured from where the one inside it ends.
  for (const box of boxes) scrollIn(box, offCentre(range, roomOf(box)));
  scrollBy({ top: offCentre(range, roomOf(null)), behavior: 'instant' });
  for (const box of [...boxes, null]) {
    (box ?? window).scrollBy({ left: besides(range, roomOf(box)), behavior: 'instant' });
  }
  // What sticks is seen only from there: a header may stick after a screen, or come and go.
  for (const box of boxes) scrollIn(box, offCentre(range, uncovered(roomOf(box), range, below)));
  const top = scrollY + offCentre(range, uncovered(roomOf(null), range, below));
  scrollTo({ top: from, behavior: 'instant' });
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollTo({ top, behavior: still ? 'instant' : 'smooth' });
  arrive(range, below);
}

/**
 * A page that lays parts out as they come near may have stopped the way (WebKit), or moved its end: once
 * the page stands still the range is brought into view if it is out of it, unless the reader has gone
 * on.
 * @param {Range} range
 * @param {number} below
 */
function arrive(range, below) {
  let last = NaN;
  const reader = new AbortController();
  const { signal } = reader;
  for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown']) {
    addEventListener(type, () => reader.abort(), { signal, capture: true, passive: true });
  }
  const look = () => {
    if (signal.aborted) return;
    const { top, bottom } = range.getBoundingClientRect();
    const seen = bottom > 0 && top < innerHeight;
    if (!seen && scrollY !== last) {
      last = scrollY;
      setTimeout(look, kStill);
      return;
    }
    reader.abort();
    if (seen) return;
    const room = uncovered(roomOf(null), range, below);
    scrollBy({ top: offCentre(range, room), behavior: 'instant' });
  };
  setTimeout(look, kStill);
}

/** @typedef {{top: number, bottom: number, left: number, width: number}} Room in the window, CSS pixels */

/**
 * @param {HTMLElement} box
 * @param {number} top
 */
function scrollIn(box, top) {
  box.scrollBy({ top, behavior: 'instant' });
}

/**
 * @param {HTMLElement | null} box null: the window
 * @returns {Room}
 */
function roomOf(box) {
  if (!box) return { top: 0, bottom: innerHeight, left: 0, width: innerWidth };
  const { top, left } = box.getBoundingClientRect();
  const inside = top + box.clientTop;
  return { top: inside, bottom: inside + box.clientHeight, left, width: box.clientWidth };
}

/**
 * How far the range is from the middle of a room.
 * @param {Range} range
 * @param {Room} room
 */
function offCentre(range, { top, bottom }) {
  const text = range.getBoundingClientRect();
  const air = (bottom - top - text.height) / 2;
  return text.top - top - (air < 0 ? kAir : air);
}

/**
 * How far the range is beside a room, as in columns that scroll sideways.
 * @param {Range} range
 * @param {Room} room
 */
function besides(range, { left, width }) {
  const text = range.getBoundingClientRect();
  if (text.left < left) return text.left - left - kAir;
  return Math.max(0, Math.min(text.right - left - width + kAir, text.left - left - kAir));
}

/**
 * What of a room is in the window and not under what is fixed or stuck there.
 * @param {Room} room
 * @param {Range} range
 * @param {number} below
 * @returns {Room}
 */
function uncovered(room, range, below) {
  const seen = {
    ...room,
    top: Math.max(room.top, 0),
    bottom: Math.min(room.bottom, innerHeight - below),
  };
  if (seen.bottom <= seen.top) return room;
  const above = coveredAt(seen, 1, range);
  const under = coveredAt(seen, -1, range);
  return { ...seen, top: seen.top + above, bottom: seen.bottom - under };
}

/**
 * How much of a room's edge fixed and stuck elements cover, in CSS pixels.
 * @param {Room} room
 * @param {1 | -1} inward from its top, or from its bottom
 * @param {Range} range
 */
function coveredAt({ top, bottom, left, width }, inward, range) {
  const edge = inward > 0 ? top : bottom;
  let covered = 0;
  for (const x of [left + width * 0.5, left + width * 0.15]) {
    for (const element of document.elementsFromPoint(x, edge + inward * (covered + 1))) {
      const stuck = stuckAround(element, range)?.getBoundingClientRect();
      const depth = stuck ? (inward > 0 ? stuck.bottom - edge : edge - stuck.top) : 0;
      if (depth > covered && depth < (bottom - top) / 2) covered = depth;
    }
  }
  return covered;
}

/**
 * The fixed or stuck element that this one is in, unless the range is in there too.
 * @param {Element} element
 * @param {Range} range
 */
function stuckAround(element, { startContainer }) {
  for (let node = /** @type {Element | null} */ (element); node; node = parentOf(node)) {
    if (/fixed|sticky/.test(getComputedStyle(node).position)) {
      return node.contains(startContainer) ? null : node;
    }
  }
  return null;
}

/**
 * @param {Element} element
 * @returns {HTMLElement | null} its parent, across the edges of shadow roots
 */
function parentOf(element) {
  const root = /** @type {ShadowRoot} */ (element.getRootNode());
  return /** @type {HTMLElement | null} */ (
    element.assignedSlot ?? element.parentElement ?? root.host ?? null
  );
}
