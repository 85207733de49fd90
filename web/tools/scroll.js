// SPDX-License-Identifier: MIT
// Brings a range into the reader's view, clear of what sticks over the page.

/** Between the sentence and what covers the page above it. */
const kAir = 24;

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
 * Centres the range in every scrolling box around it and in the window; what is too tall for that
 * begins below the header.
 * @param {Range} range
 */
export function scrollToRange(range) {
  for (let box = range.startContainer.parentElement; box; box = parentOf(box)) {
    if (box === document.scrollingElement || !/auto|scroll/.test(getComputedStyle(box).overflowY)) {
      continue;
    }
    const by = offCentre(range, box.getBoundingClientRect().top, box.clientHeight);
    // At once: the window's own way is measured from where this ends.
    box.scrollBy({ top: by, behavior: 'instant' });
  }
  const from = scrollY;
  // What sticks is seen only from there: a header may stick after a screen, or come and go.
  scrollBy({ top: offCentre(range, 0, innerHeight), behavior: 'instant' });
  const above = coveredAt(1, 1);
  const below = coveredAt(innerHeight - 1, -1);
  const top = scrollY + offCentre(range, above, innerHeight - above - below);
  scrollTo({ top: from, behavior: 'instant' });
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollTo({ top, behavior: still ? 'instant' : 'smooth' });
}

/**
 * How far the range is from the middle of a room.
 * @param {Range} range
 * @param {number} top of the room
 * @param {number} height of the room
 */
function offCentre(range, top, height) {
  const text = range.getBoundingClientRect();
  return text.top - top - Math.max(kAir, (height - text.height) / 2);
}

/**
 * How much of the window's edge fixed and stuck elements cover, in CSS pixels.
 * @param {number} edge where to look first
 * @param {1 | -1} inward
 */
function coveredAt(edge, inward) {
  let covered = 0;
  for (const x of [innerWidth * 0.5, innerWidth * 0.15]) {
    for (const element of document.elementsFromPoint(x, edge + inward * covered)) {
      const depth = stuckDepth(element, inward);
      if (depth > covered && depth < innerHeight / 2) covered = depth;
    }
  }
  return covered;
}

/**
 * How far the fixed or stuck element that this one is in reaches into the window; 0 if it scrolls
 * with the page.
 * @param {Element} element
 * @param {1 | -1} inward
 */
function stuckDepth(element, inward) {
  for (let node = /** @type {Element | null} */ (element); node; node = parentOf(node)) {
    if (/fixed|sticky/.test(getComputedStyle(node).position)) {
      const { top, bottom } = node.getBoundingClientRect();
      return inward > 0 ? bottom : innerHeight - top;
    }
  }
  return 0;
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
