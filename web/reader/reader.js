// SPDX-License-Identifier: MIT
// The page as an article, and the way back from its sentences to the page.

import { rangesOf, stillSays } from './places.js';
import { walk } from './walk.js';

/** @typedef {import('../types/lede.js').Article} Article */
/** @typedef {import('./find.js').Found} Found */
/** @typedef {import('./walk.js').ReadBlock} ReadBlock */

/** What was read of a page. Nothing of the page is changed by it. */
export class Reading {
  /** @type {ReadBlock[]} */
  #blocks;

  /** @param {Found} found */
  constructor(found) {
    this.found = found;
    this.#blocks = walk(found.root, found.keep);
    const hasTitle = this.#blocks.some(({ kind }) => kind === 'title');
    const title = hasTitle ? undefined : pageTitle(found.root.ownerDocument);
    /** @type {Article} */
    this.article = {
      ...(title ? { title } : {}),
      blocks: this.#blocks.map(({ runs: _, ...block }) => block),
    };
  }

  /**
   * Where [start, end) of a block stands in the page now. Where the page has been edited or its
   * nodes replaced, it is read again, and the same text is looked for in its own block; a place
   * that says something else is never given.
   * @param {number} block
   * @param {number} start UTF-16 units of the block's text
   * @param {number} end
   * @returns {Range[]} empty: no longer there
   */
  place(block, start, end) {
    const read = this.#blocks[block];
    if (!read) return [];
    const text = read.text.slice(start, end);
    const ranges = rangesOf(read.runs, start, end);
    if (stillSays(ranges, text)) return ranges;
    return this.#placeAnew(block, start, end, text);
  }

  /**
   * @param {number} block
   * @param {number} start
   * @param {number} end
   * @param {string} text
   */
  #placeAnew(block, start, end, text) {
    if (!this.found.root.isConnected) return [];
    const blocks = walk(this.found.root, this.found.keep);
    const before = this.#blocks[block].text.slice(0, start);
    // The nearest block that has the text, best the one whose beginning is unchanged too.
    const candidates = blocks
      .map((candidate, i) => ({ candidate, i, at: candidate.text.indexOf(text) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => Math.abs(a.i - block) - Math.abs(b.i - block));
    const best = candidates.find(({ candidate }) => candidate.text.startsWith(before + text));
    const { candidate, at } = best ?? candidates[0] ?? {};
    if (!candidate) return [];
    const from = best ? start : /** @type {number} */ (at);
    const ranges = rangesOf(candidate.runs, from, from + end - start);
    return stillSays(ranges, text) ? ranges : [];
  }
}

/**
 * The title where the article's own part of the page has none: the page's only h1, else what the
 * page tells others.
 * @param {Document} page
 */
function pageTitle(page) {
  const headings = page.querySelectorAll('h1');
  const told = page.querySelector('meta[property="og:title"]')?.getAttribute('content');
  const title = headings.length === 1 ? headings[0].textContent : told;
  return title?.replace(/\s+/g, ' ').trim();
}
