// SPDX-License-Identifier: MIT
// A visit: the reader went from a sentence of the summary to its place in the page, and may go back.
// There is one on a page at most.

import { kPlace, mark, unmark } from './highlight.js';
import { isShown, reveal, scrollToRange } from './scroll.js';
import { windowOf } from '../reader/find.js';

/** @type {Visit | null} */
let current = null;

export class Visit {
  #stop = new AbortController();
  #watch =
    globalThis.IntersectionObserver && new IntersectionObserver((entries) => this.#note(entries));
  #seen = true;
  #away = false;
  #arrived;

  /**
   * Goes there. A visit that is under way ends where it is.
   * @param {Range[]} ranges at least one
   * @param {HTMLElement} link the sentence in the summary
   * @param {() => void} ended called once, however it ends
   * @param {() => number} [begun] called before the page is scrolled; gives what covers the window's
   *   lower edge, in CSS pixels
   * @returns {Visit | null} null: the page has hidden it
   */
  static start(ranges, link, ended, begun = () => 0) {
    current?.end();
    for (const range of ranges) reveal(range);
    if (!ranges.every(isShown)) return null;
    current = new Visit(ranges, link, ended, begun());
    return current;
  }

  /**
   * @param {Range[]} ranges
   * @param {HTMLElement} link
   * @param {() => void} ended
   * @param {number} below
   */
  constructor(ranges, link, ended, below) {
    this.ended = ended;
    mark('lede-sentence', ranges, () => this.end());
    scrollToRange(ranges[0], below);
    const place = blockOf(ranges[0]);
    if (place) focusPlace(place);
    const view = windowOf(ranges[0].startContainer);
    view.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        // The page's own closes first.
        const own = 'dialog:modal, [popover]:not([popover=manual]):popover-open';
        if (view.document.querySelector(own)) return;
        event.preventDefault();
        this.back();
      },
      { signal: this.#stop.signal },
    );
    this.#arrived = !place;
    if (place) this.#watch?.observe(place);
    this.link = link;
    this.moveTo(link);
  }

  /**
   * The summary was made anew, and has the sentence or not.
   * @param {HTMLElement | null} [link]
   */
  moveTo(link) {
    if (!link) return this.end();
    this.#watch?.unobserve(this.link);
    this.link = link;
    link.setAttribute('aria-current', 'location');
    this.#watch?.observe(link);
  }

  /**
   * A reader who scrolls back to the summary by themselves needs no way back. On its way to the
   * place the page may scroll over the summary: that is no coming back.
   * @param {IntersectionObserverEntry[]} entries
   */
  #note(entries) {
    for (const { target, isIntersecting } of entries) {
      if (target === this.link) this.#seen = isIntersecting;
      else if (target.isConnected) this.#arrived ||= isIntersecting;
    }
    if (!this.#seen) this.#away = this.#arrived;
    else if (this.#away) this.end();
  }

  /** Back to the sentence in the summary. */
  back() {
    this.end();
    const range = this.link.ownerDocument.createRange();
    range.selectNodeContents(this.link);
    reveal(range);
    scrollToRange(range);
    this.link.focus({ preventScroll: true });
  }

  /** The mark goes; the reader stays where they are. */
  end() {
    if (current === this) current = null;
    if (this.#stop.signal.aborted) return;
    this.#stop.abort();
    this.#watch?.disconnect();
    this.link.removeAttribute('aria-current');
    unmark('lede-sentence');
    this.ended();
  }
}

/**
 * The block that a sentence stands in.
 * @param {Range} range
 */
function blockOf(range) {
  // Not its start's: a drop cap floats, and is a block of its own.
  let block = /** @type {HTMLElement | null} */ (range.commonAncestorContainer);
  while (block && (!block.style || /^(inline|contents)/.test(getComputedStyle(block).display))) {
    block = block.parentElement;
  }
  return block;
}

/**
 * Moves the focus to the sentence's block, so that a screen reader reads on from there and the next
 * Tab goes on from there. The block is made focusable only as long as it has the focus; the mark on
 * the sentence shows where that is (highlight.js takes the block's own outline).
 * @param {HTMLElement} block
 */
function focusPlace(block) {
  if (block.getAttribute('tabindex') === null) {
    const lent = ['tabindex', kPlace];
    for (const name of lent) block.setAttribute(name, '-1');
    const take = () => lent.forEach((name) => block.removeAttribute(name));
    block.addEventListener('blur', take, { once: true });
  }
  block.focus({ preventScroll: true });
}
