// SPDX-License-Identifier: MIT
// Brings a range into the reader's view, clear of what sticks over the page.

import { isBehindCurtain } from '../reader/visibility.js';
import { windowOf } from '../reader/find.js';

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
    if (node.localName === 'details') /** @type {HTMLDetailsElement} */ (node).open = true;
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
    if (isBehindCurtain(e, getComputedStyle(e), e.ownerDocument.body)) return false;
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
  const view = windowOf(range.startContainer);
  /** @type {HTMLElement[]} the innermost first */
  const boxes = [];
  for (let box = range.startContainer.parentElement; box; box = parentOf(box)) {
    const scrolls = /auto|scroll/.test(getComputedStyle(box).overflow);
    if (scrolls && box !== view.document.scrollingElement) boxes.push(box);
  }
  const room = () => roomOfWindow(view);
  const from = view.scrollY;
  // At once: each one's way is measured from where the one inside it ends.
  for (const box of boxes) scrollIn(box, offCentre(range, roomOf(box)));
  view.scrollBy({ top: offCentre(range, room()), behavior: 'instant' });
  for (const box of boxes) {
    box.scrollBy({ left: besides(range, roomOf(box)), behavior: 'instant' });
  }
  view.scrollBy({ left: besides(range, room()), behavior: 'instant' });
  // What sticks is seen only from there: a header may stick after a screen, or come and go.
  for (const box of boxes) scrollIn(box, offCentre(range, uncovered(roomOf(box), range, below)));
  const top = view.scrollY + offCentre(range, uncovered(room(), range, below));
  view.scrollTo({ top: from, behavior: 'instant' });
  const still = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  view.scrollTo({ top, behavior: still ? 'instant' : 'smooth' });
  arrive(range, below);
}

/**
 * A page that lays parts out as they come near may have stopped the way (WebKit), or moved its end: once
 * the page stands still the range is brought into view if it is out of it, unless the reader has gone
 * on. A frame's page is then brought into view in the pages around it.
 * @param {Range} range
 * @param {number} below
 */
function arrive(range, below) {
  const view = windowOf(range.startContainer);
  let last = NaN;
  const reader = new AbortController();
  const { signal } = reader;
  for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown']) {
    view.addEventListener(type, () => reader.abort(), { signal, capture: true, passive: true });
  }
  const look = () => {
    if (signal.aborted) return;
    const { top, bottom } = range.getBoundingClientRect();
    const seen = bottom > 0 && top < view.innerHeight;
    if (!seen && view.scrollY !== last) {
      last = view.scrollY;
      setTimeout(look, kStill);
      return;
    }
    reader.abort();
    const room = uncovered(roomOfWindow(view), range, below);
    if (!seen) view.scrollBy({ top: offCentre(range, room), behavior: 'instant' });
    bringFrame(range);
  };
  setTimeout(look, kStill);
}

/**
 * A frame as high as its page does not scroll: the page around it does.
 * @param {Range} range
 */
function bringFrame(range) {
  let { top, bottom } = range.getBoundingClientRect();
  let view = windowOf(range.startContainer);
  if (!view.frameElement) return;
  for (let frame; (frame = view.frameElement); view = windowOf(frame)) {
    const at = frame.getBoundingClientRect().top + frame.clientTop;
    top += at;
    bottom += at;
  }
  if (top >= 0 && bottom <= view.innerHeight) return;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
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
 * @param {Window} view
 * @returns {Room}
 */
function roomOfWindow({ innerHeight, innerWidth }) {
  return { top: 0, bottom: innerHeight, left: 0, width: innerWidth };
}

/**
 * @param {HTMLElement} box
 * @returns {Room}
 */
function roomOf(box) {
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
    bottom: Math.min(room.bottom, windowOf(range.startContainer).innerHeight - below),
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
  const { document } = windowOf(range.startContainer);
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
