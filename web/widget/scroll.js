// SPDX-License-Identifier: MIT
// Brings a range into the reader's view, clear of what sticks over the page.

/** Between the sentence and what covers the page above it. */
const kAir = 24;

/**
 * Opens what hides the range: closed details, and parts hidden until found.
 * @param {Range} range
 */
export function reveal(range) {
  /** @type {Element | null} */
  let node = range.startContainer.parentElement;
  for (; node; node = parentOf(node)) {
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
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  for (
    let box = scrollerOf(range.startContainer.parentElement);
    box;
    box = scrollerOf(parentOf(box))
  ) {
    const text = range.getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    const by = text.top - frame.top - Math.max(kAir, (box.clientHeight - text.height) / 2);
    // At once: the window's own way is measured from where this ends.
    box.scrollBy({ top: by, behavior: 'instant' });
  }
  const text = range.getBoundingClientRect();
  const covered = coveredAbove();
  const room = innerHeight - covered;
  const top = covered + Math.max(kAir, (room - text.height) / 2);
  scrollBy({ top: text.top - top, behavior });
}

/** How much of the window's top fixed and stuck elements cover, in CSS pixels. */
export function coveredAbove() {
  let covered = 0;
  for (const x of [innerWidth * 0.5, innerWidth * 0.15]) {
    for (const element of document.elementsFromPoint(x, covered + 1)) {
      const bottom = stuckBottom(element);
      if (bottom > covered && bottom < innerHeight / 2) covered = bottom;
    }
  }
  return covered;
}

/**
 * The lower edge of the fixed or stuck element that this one is in; 0 if it scrolls with the page.
 * @param {Element} element
 */
function stuckBottom(element) {
  for (let node = /** @type {Element | null} */ (element); node; node = parentOf(node)) {
    const { position } = getComputedStyle(node);
    const { top, bottom } = node.getBoundingClientRect();
    if ((position === 'fixed' || position === 'sticky') && top <= 1) return bottom;
  }
  return 0;
}

/**
 * The nearest element, this one included, that scrolls by itself.
 * @param {Element | null} element
 */
function scrollerOf(element) {
  for (let node = element; node && node !== document.body; node = parentOf(node)) {
    if (node === document.documentElement) return null;
    const scrolls = /(auto|scroll)/.test(getComputedStyle(node).overflowY);
    if (scrolls && node.scrollHeight > node.clientHeight) return node;
  }
  return null;
}

/**
 * @param {Element} element
 * @returns {Element | null} its parent, across a shadow root's edge
 */
function parentOf(element) {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
