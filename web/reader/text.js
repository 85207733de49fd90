// SPDX-License-Identifier: MIT
// Writes blocks: their text as a reader sees it, and for every character where it stands.

import { commonMark } from './marks.js';

/** @typedef {import('../types/lede.js').BlockKind} BlockKind */
/** @typedef {import('../types/lede.js').Role} Role */
/** @typedef {import('./marks.js').Mark} Mark */
/** @typedef {import('./places.js').Run} Run */

/**
 * One block as read. `text` has no white space at its ends and single spaces inside, except in
 * preformatted text.
 * @typedef {object} ReadBlock
 * @property {BlockKind} kind
 * @property {number} [level]
 * @property {Role} [role]
 * @property {string} text
 * @property {Run[]} runs
 * @property {number[]} marks where characters stand that the page only shows
 * @property {Mark} [mark]
 * @property {Node | null} [within] what its own element stands in
 * @property {number} linked characters of it that are link, white space aside
 */

/** What stands before a run. @typedef {Pick<Run, 'gap' | 'cut'>} Before */

/**
 * What holds around a piece of text.
 * @typedef {object} Context
 * @property {BlockKind} kind
 * @property {number} level
 * @property {boolean} [pre] white space counts
 * @property {boolean} [link] inside a link to elsewhere
 * @property {boolean} shown
 * @property {boolean} [painted] in the colours of what is behind the letters
 * @property {boolean} [whole] inside a paragraph, a headline
 * @property {number} quoted inside so many quotations with marks
 * @property {Mark} [mark] what the markup says it is
 * @property {Node | null} [within] what the block's element stands in
 */

const kWords = /[^ \t\n\r\f]+|[ \t\n\r\f]+/g;

export class BlockWriter {
  /** @type {ReadBlock[]} */
  blocks = [];
  #text = '';
  /** @type {Run[]} */
  #runs = [];
  /** @type {number[]} */
  #marks = [];
  #linked = 0;
  #titled = false;
  /** @type {Before} the next character */
  #before = {};
  /** A space that waits for a character after it. @type {({node: Text, offset: number} & Before) | 'none' | null} */
  #space = null;
  /** @type {Context | null} */
  #context = null;
  #breaks = 0;

  /**
   * @param {Text} node
   * @param {Context} context
   */
  characters(node, context) {
    const { data } = node;
    if (context.pre) return this.#word(node, 0, data, context);
    for (const match of data.matchAll(kWords)) {
      const offset = match.index;
      if (/^[ \t\n\r\f]/.test(match[0])) {
        if (!this.#text || this.#space) continue;
        this.#space = { node, offset, ...this.#before };
        this.#before = {};
      } else {
        this.#word(node, offset, match[0], context);
      }
    }
  }

  /**
   * @param {Text} node
   * @param {number} offset
   * @param {string} word
   * @param {Context} context
   */
  #word(node, offset, word, context) {
    if (!word) return;
    this.#begin(context);
    this.#run(node, offset, word.length, this.#before);
    this.#before = {};
    this.#text += word;
    if (context.link) this.#linked += word.length;
  }

  /**
   * A quotation mark that the page shows without having it.
   * @param {string} sign
   * @param {Context} context
   */
  mark(sign, context) {
    this.#begin(context);
    for (const unit of sign.split('')) {
      this.#marks.push(this.#text.length);
      this.#text += unit;
    }
    this.#before.cut = true;
  }

  /** Before a character. @param {Context} context */
  #begin(context) {
    this.#breaks = 0;
    this.#context ??= context;
    // A mixed block (a byline in a paragraph) is what its first and its other parts agree on.
    if (this.#context.mark !== context.mark) {
      this.#context = { ...this.#context, mark: commonMark(this.#context.mark, context.mark) };
    }
    if (this.#space) {
      if (this.#space !== 'none') this.#run(this.#space.node, this.#space.offset, 1, this.#space);
      this.#text += ' ';
      this.#space = null;
    }
  }

  /**
   * @param {Text} node
   * @param {number} offset
   * @param {number} length
   * @param {Before} before
   */
  #run(node, offset, length, { gap, cut }) {
    const at = this.#text.length;
    const last = this.#runs.at(-1);
    if (
      last?.node === node &&
      last.at + last.length === at &&
      last.offset + last.length === offset
    ) {
      last.length += length;
      return;
    }
    this.#runs.push({ at, node, offset, length, gap, cut });
  }

  /**
   * @param {Node} node
   * @param {boolean} shown
   * @returns {null}
   */
  leaveOut(node, shown) {
    if (/[^ \t\n\r\f]/.test(node.textContent ?? '')) this.#before.gap = true;
    if (shown) this.#before.cut = node;
    return null;
  }

  /** A text directive cannot cross this place, though nothing is left out. */
  cut() {
    this.#before.cut = true;
  }

  /**
   * One break is a space; two end a block, as old pages divide paragraphs.
   * @returns {null}
   */
  lineBreak() {
    this.#breaks += 1;
    if (this.#breaks > 1) this.endBlock();
    else this.lineEdge();
    this.cut();
    return null;
  }

  /** A space that the page shows without having one. */
  lineEdge() {
    if (this.#text) this.#space ??= 'none';
  }

  /** Between the cells of a row. */
  separate() {
    if (this.#text && !/\|\s?$/.test(this.#text)) {
      this.#text += ' |';
      this.#space = 'none';
    }
  }

  endBlock() {
    const context = this.#context;
    if (this.#text && context) {
      // The first h1 is the title; those after it are headings.
      const again = context.kind === 'title' && this.#titled;
      const kind = again ? 'heading' : context.kind;
      this.#titled ||= kind === 'title';
      this.blocks.push({
        kind,
        level: kind === 'heading' ? context.level : undefined,
        text: this.#text,
        runs: this.#runs,
        marks: this.#marks,
        mark: context.mark,
        within: context.within,
        linked: this.#linked,
      });
    }
    if (this.#space && this.#space !== 'none') this.#before.cut ??= this.#space.cut;
    this.#text = '';
    this.#runs = [];
    this.#marks = [];
    this.#linked = 0;
    this.#space = null;
    this.#context = null;
    this.#breaks = 0;
  }
}
