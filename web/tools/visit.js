// SPDX-License-Identifier: MIT
// A visit: the reader went from a sentence of the summary to its place in the page, and may go back.
// There is one on a page at most.

import { kPlace, mark, unmark } from './highlight.js';
import { reveal, scrollToRange } from './scroll.js';

/** @type {Visit | null} */
let current = null;

export class Visit {
  #stop = new AbortController();

  /**
   * Goes there. A visit that is under way ends where it is.
   * @param {Range[]} ranges at least one
   * @param {HTMLElement} link the sentence in the summary
   * @param {() => void} ended called once, however it ends
   */
  static start(ranges, link, ended) {
    current?.end();
    current = new Visit(ranges, link, ended);
    return current;
  }

  /**
   * @param {Range[]} ranges
   * @param {HTMLElement} link
   * @param {() => void} ended
   */
  constructor(ranges, link, ended) {
    this.link = link;
    this.ended = ended;
    for (const range of ranges) reveal(range);
    mark('lede-sentence', ranges);
    scrollToRange(ranges[0]);
    const place = blockOf(ranges[0]);
    if (place) focusPlace(place);
    addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        this.back();
      },
      { signal: this.#stop.signal },
    );
    this.#endWhenBack(place);
  }

  /**
   * A reader who scrolls back to the summary by themselves needs no way back. On its way to the
   * place the page may scroll over the summary: that is no coming back.
   * @param {HTMLElement | null} place
   */
  #endWhenBack(place) {
    let [arrived, seen, away] = [!place, true, false];
    const watch = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (target === this.link) seen = isIntersecting;
        else arrived ||= isIntersecting;
      }
      if (!seen) away = arrived;
      else if (away) this.end();
    });
    watch.observe(this.link);
    if (place) watch.observe(place);
    this.#stop.signal.addEventListener('abort', () => watch.disconnect());
  }

  /** Back to the sentence in the summary. */
  back() {
    this.end();
    const range = document.createRange();
    range.selectNodeContents(this.link);
    scrollToRange(range);
    this.link.focus({ preventScroll: true });
  }

  /** The mark goes; the reader stays where they are. */
  end() {
    if (current === this) current = null;
    if (this.#stop.signal.aborted) return;
    this.#stop.abort();
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
