// SPDX-License-Identifier: MIT
// What sections have besides what shows at first: titles that lead to their place in the article, and
// what a digest's section tells of others' words. Nothing in view moves when it comes.

import { h } from '../widget/nodes.js';

/** @typedef {import('../types/lede.js').Section} Section */
/** @typedef {import('../types/lede.js').Statement} Statement */
/** @typedef {import('../widget/view.js').Passage} Passage */
/** @typedef {readonly {text: string}[]} Blocks of the article */

/**
 * @param {ShadowRoot} root
 * @param {Pick<import('./toolbox.js').Shown, 'result' | 'reading' | 'linksTo'>} shown
 */
export function fillSections(root, { result, reading, linksTo }) {
  // A recording has none.
  const blocks = reading?.blocks;
  if (!blocks) return;
  for (const section of result.sections ?? []) {
    const title = root.getElementById(`title-${section.firstBlock}`);
    if (title && !root.getElementById(`to-${section.firstBlock}`)) {
      // What folds may hold no link: a sign behind it is one, over the end of its line.
      const fold = title.closest('summary');
      const places = [beginOf(section, blocks)];
      const text = title.textContent ?? '';
      const [link] = linksTo({ text: fold ? '↓' : text, places }, 'section-link');
      link.id = `to-${section.firstBlock}`;
      if (fold) link.setAttribute('aria-label', text);
      if (fold) fold.after(link);
      else title.replaceChildren(link);
    }
    const handle = root.getElementById(`more-${section.firstBlock}`);
    if (!handle || handle.nextElementSibling) continue;
    const told = (section.statements ?? []).flatMap((i) => result.statements?.[i] ?? []);
    handle.after(...told.map((statement) => figureOf(statement, blocks, linksTo)));
  }
}

/**
 * A section's title leads to its heading, where it has one, else to its first block.
 * @param {Section} section
 * @param {Blocks} blocks
 */
function beginOf({ title, firstBlock, lastBlock }, blocks) {
  const own = blocks.slice(firstBlock, lastBlock + 1);
  const heading = own.findIndex((one) => one.text === title);
  const block = firstBlock + Math.max(0, heading);
  return { block, start: 0, end: blocks[block].text.length };
}

/**
 * Indirect speech in the article's words, and whose it is.
 * @param {Statement} statement
 * @param {Blocks} blocks
 * @param {import('./toolbox.js').Shown['linksTo']} linksTo
 */
function figureOf(statement, blocks, linksTo) {
  const { name, role } = statement.speaker ?? { name: '', role: null };
  return h('figure', 'quote', [
    h('blockquote', 'statement', linksTo(passageOf(statement, blocks))),
    name !== '' &&
      h('figcaption', 'speaker', [
        h('cite', 'name', [name]),
        role !== null && h('span', 'role', [`, ${role}`]),
      ]),
  ]);
}

/**
 * From who says it to the end of what is said, or the other way round.
 * @param {Statement} statement
 * @param {Blocks} blocks
 * @returns {Passage}
 */
function passageOf({ speaker, cueSpan, span }, blocks) {
  const { block } = span;
  const parts = [span, cueSpan ?? span, speaker?.mentionSpan ?? span];
  const near = parts.filter((part) => part.block === block);
  const start = Math.min(...near.map((part) => part.start));
  const end = Math.max(...near.map((part) => part.end));
  return { text: blocks[block].text.slice(start, end), places: [{ block, start, end }] };
}
