// SPDX-License-Identifier: MIT
// The page as an article. The way back from its sentences to the page is places.js's.

import { pageTitle } from './find.js';
import { inSlices } from './slices.js';
import { isNeverText } from './visibility.js';
import { walk } from './walk.js';

/** @typedef {import('../types/lede.js').Article} Article */
/** @typedef {import('./find.js').Found} Found */
/** @typedef {import('./text.js').ReadBlock} ReadBlock */

/** An article that changes while it is read is read so often at most. */
const kAttempts = 3;

/** What was read of a page. Nothing of the page is changed by it. */
export class Reading {
  #watch;
  #stale = false;
  /** Whether there was a <q> whose marks are not known yet. */
  #quoted = false;
  /** As they were read. @type {ReadBlock[]} */
  blocks = [];
  /** How often the page has changed since. */
  changes = 0;
  /** @type {Article} */
  article = {};

  /**
   * Reads the article, in slices.
   * @param {Found} found
   * @param {{signal?: AbortSignal}} [options]
   * @returns {Promise<Reading>} rejects with `aborted`
   */
  static async of(found, { signal } = {}) {
    const reading = new Reading(found);
    try {
      for (let attempt = 0; attempt < kAttempts; ++attempt) {
        reading.#stale = false;
        reading.blocks = await inSlices(reading.walk(), signal);
        // The marks around a <q> are a file of their own.
        if (reading.#quoted) await reading.#learnMarks();
        else if (!reading.stale) break;
      }
    } catch (error) {
      reading.end();
      throw error;
    }
    reading.article = articleOf(reading.blocks, found.root.ownerDocument);
    return reading;
  }

  /** @param {Found} found */
  constructor(found) {
    this.found = found;
    this.#watch = new MutationObserver((records) => this.#note(records));
    this.#watch.observe(found.root, { childList: true, characterData: true, subtree: true });
  }

  /** Whether text of the article has changed since it was read, or the page has replaced it. */
  get stale() {
    this.#note(this.#watch.takeRecords());
    return this.#stale || !this.found.root.isConnected;
  }

  /** Watches the article no longer: whatever happens to it from now on, this is no reading of it. */
  end() {
    this.#watch.disconnect();
    this.#stale = true;
    this.changes += 1;
  }

  /** @param {MutationRecord[]} records */
  #note(records) {
    if (!records.some((record) => changesText(record, this.found.root))) return;
    this.#stale = true;
    this.changes += 1;
  }

  /** Reads the blocks as the page has them now. */
  walk() {
    return walk(this.found.root, this.#marksOf, this.found.keep);
  }

  /** @type {(element: Element, depth: number) => string[]} */
  #marksOf = () => {
    this.#quoted = true;
    return [];
  };

  async #learnMarks() {
    this.#quoted = false;
    const { marksOf } = await import('../more.js').catch(() => ({ marksOf: () => [] }));
    this.#marksOf = marksOf;
  }
}

/**
 * @param {ReadBlock[]} blocks
 * @param {Document} page
 * @returns {Article}
 */
function articleOf(blocks, page) {
  const title = blocks.some(({ kind }) => kind === 'title') ? '' : pageTitle(page);
  return {
    title: title || undefined,
    blocks: blocks.map(({ kind, level, role, text }) => ({ kind, level, role, text })),
  };
}

/**
 * Not where a menu opens, an image comes or the summary itself is put.
 * @param {MutationRecord} record
 * @param {Element} root
 */
function changesText({ target, addedNodes, removedNodes }, root) {
  for (let e = parentOf(target); e && e !== root; e = e.parentElement) {
    if (isNeverText(e)) return false;
  }
  if (target.nodeType === Node.TEXT_NODE) return true;
  return [...addedNodes, ...removedNodes].some(
    (node) =>
      node.textContent?.trim() &&
      !(node.nodeType === Node.ELEMENT_NODE && isNeverText(/** @type {Element} */ (node))),
  );
}

/** @param {Node} node */
function parentOf(node) {
  return node.nodeType === Node.ELEMENT_NODE ? /** @type {Element} */ (node) : node.parentElement;
}
