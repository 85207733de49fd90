// SPDX-License-Identifier: MIT
// Walks an article in the page as a reader sees it, top down and without touching it, and cuts it
// into blocks.

import { pageTitle } from './find.js';
import { markOf } from './marks.js';
import { settleRoles } from './roles.js';
import { BlockWriter } from './text.js';
import { isBehindCurtain, isNeverText, isUndisplayed, showsLetters } from './visibility.js';

/** @typedef {import('./text.js').Context} Context */
/** @typedef {import('./text.js').ReadBlock} ReadBlock */
/** @typedef {import('../types/lede.js').BlockKind} BlockKind */

/** Elements inside a line, whatever their style says: a drop cap floats, and is a letter still. */
const kInline = new Set(
  (
    'a abbr b bdi bdo big button cite code data del dfn em font i img ins kbd label mark meter output ' +
    'picture progress q rp rt ruby s samp small span strike strong sub sup time tt u var wbr slot'
  ).split(' '),
);

/** @type {Record<string, BlockKind>} */
const kKinds = {
  li: 'list-item',
  dt: 'list-item',
  dd: 'list-item',
  blockquote: 'blockquote',
  figcaption: 'caption',
  caption: 'caption',
  pre: 'preformatted',
};

/** In these a new line is no new block. */
const kOneBlock = /^(p|h[1-6]|figcaption|caption|dt|summary|pre|td|th)$/;

/** One each, though a style may set them in a line. */
const kItem = /^(li|d[td]|h[1-6])$/;

const kInLine = /^(inline$|math|ruby)/;

const kCellBlocks = 'p, h1, h2, h3, h4, table, ul, ol';

/**
 * What of the page is being read: its nodes, how far, and what its end brings.
 * @typedef {object} Open
 * @property {ArrayLike<Node>} nodes
 * @property {number} next
 * @property {Context} context
 * @property {boolean} [block]
 * @property {boolean} [line]
 * @property {string} [quote] the mark that is shown behind it
 * @property {boolean} [apart] set in the line as a box of its own
 */

/**
 * @param {Element} root
 * @param {(element: Element, depth: number) => string[]} marksOf around a <q>
 * @param {(parent: Element) => boolean} [keep] whether text right under this element belongs to
 *   the article
 * @returns {Generator<undefined, ReadBlock[]>} yields after every node
 */
export function* walk(root, marksOf, keep = () => true) {
  const writer = new BlockWriter();
  const teasers = nestedArticles(root);
  /** @type {Context} */
  const outside = {
    kind: 'paragraph',
    level: 0,
    shown: true,
    quoted: 0,
  };
  /** @type {Open[]} */
  const open = [{ nodes: [root], next: 0, context: outside }];
  for (let here = open.at(-1); here; here = open.at(-1)) {
    const node = here.nodes[here.next++];
    if (!node) {
      if (here.block) writer.endBlock();
      else if (here.quote) writer.mark(here.quote, here.context);
      else if (here.line) writer.lineEdge();
      else if (here.apart) writer.cut();
      open.pop();
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const inside = enter(
        /** @type {HTMLElement} */ (node),
        here.context,
        writer,
        teasers,
        root,
        marksOf,
      );
      if (inside) open.push(inside);
      yield;
    } else if (node.nodeType === Node.TEXT_NODE) {
      const text = /** @type {Text} */ (node);
      const parent = text.parentElement ?? root;
      if (!here.context.shown || !keep(parent)) writer.leaveOut(text, true);
      else writer.characters(text, here.context);
    }
  }
  writer.endBlock();
  return yield* settleRoles(writer.blocks, pageTitle(root.ownerDocument));
}

/**
 * @param {HTMLElement} element
 * @param {Context} context
 * @param {BlockWriter} writer
 * @param {Set<Element>} teasers
 * @param {Element} root
 * @param {(element: Element, depth: number) => string[]} marksOf
 * @returns {Open | null} null: nothing of it is read
 */
function enter(element, context, writer, teasers, root, marksOf) {
  const name = element.localName;
  if (name === 'br') return writer.lineBreak();
  const style = getComputedStyle(element);
  if (isUndisplayed(style)) return writer.leaveOut(element, false);
  // The article itself may be a dialog, or fade in.
  if (element !== root && (isNeverText(element) || isBehindCurtain(element, style, root))) {
    return writer.leaveOut(element, true);
  }
  const inside = contextIn(element, context, style, teasers);
  const cell = name === 'td' || name === 'th';
  const given = inside.mark !== context.mark && !!inside.mark?.said;
  const block = cell
    ? !!element.querySelector(kCellBlocks)
    : given || isBlock(element, style, context);
  const apart = kFloats.test(style.float) || kApart.test(style.display) || name === 'img';
  const line = !block && !apart && kOnItsOwn.test(style.display);
  if (block) {
    inside.within = element.parentNode;
    writer.endBlock();
  } else if (cell) writer.separate();
  else if (line) writer.lineEdge();
  else if (apart) writer.cut();
  const [open, quote] = name === 'q' ? marksOf(element, context.quoted) : [];
  if (open) {
    writer.mark(open, inside);
    inside.quoted += 1;
  }
  return {
    nodes: shownNodes(element),
    next: 0,
    context: inside,
    block,
    line,
    quote,
    apart: apart && !block,
  };
}

const kFloats = /left|right|inline-/;
const kApart = /^inline-/;
const kOnItsOwn = /^(block|flex|grid|list-item|table)/;

/**
 * The children as they show: a shadow tree in place of its host's, what is slotted in place of a
 * slot's.
 * @param {Element} element
 * @returns {ArrayLike<Node>}
 */
function shownNodes(element) {
  if (element.localName === 'slot') {
    const slotted = /** @type {HTMLSlotElement} */ (element).assignedNodes();
    if (slotted.length > 0) return slotted;
  }
  return (element.shadowRoot ?? element).childNodes;
}

/** @type {import('./marks.js').Mark} */
const kTeaser = { role: 'promo', word: 'article' };

/**
 * Articles within the article: comments and teasers of other articles, unless most of the text is
 * in them (the entries of a live blog).
 * @param {Element} root
 * @returns {Set<Element>} teasers
 */
function nestedArticles(root) {
  const nested = [...root.querySelectorAll('article, [role="article"]')];
  const outermost = nested.filter((a) => !nested.some((b) => b !== a && b.contains(a)));
  const size = outermost.reduce((sum, a) => sum + (a.textContent ?? '').length, 0);
  return new Set(size * 2 > (root.textContent ?? '').length ? [] : outermost);
}

/**
 * @param {Element} element
 * @param {Context} context
 * @param {CSSStyleDeclaration} style
 * @param {Set<Element>} teasers
 * @returns {Context}
 */
function contextIn(element, context, style, teasers) {
  const inside = { ...context };
  inside.painted ||= style.backgroundClip === 'text';
  inside.shown = showsLetters(style, inside.painted);
  const name = element.localName;
  const heading = /^h([1-6])$/.exec(name);
  if (heading) {
    inside.kind = name === 'h1' ? 'title' : 'heading';
    inside.level = Number(heading[1]);
  } else if (name === 'tr' && !element.querySelector(kCellBlocks)) {
    inside.kind = 'table';
  } else if (kKinds[name] && inside.kind !== 'caption') {
    inside.kind = kKinds[name];
  }
  if (name === 'pre') inside.pre = true;
  if (name === 'a') inside.link ||= leadsElsewhere(element);
  if (kOneBlock.test(name)) inside.whole = true;
  const mark = teasers.has(element) ? kTeaser : markOf(element);
  if (mark) inside.mark = { ...mark, outer: inside.mark };
  return inside;
}

/**
 * A link to a place on this page (a heading's own anchor) does not lead elsewhere.
 * @param {Element} link
 */
function leadsElsewhere(link) {
  const href = link.getAttribute('href');
  return href !== null && !href.startsWith('#');
}

/**
 * @param {Element} element
 * @param {CSSStyleDeclaration} style
 * @param {Context} context
 */
function isBlock(element, style, context) {
  const name = element.localName;
  // A line of its own in a paragraph or headline is a part of it; elsewhere it is one itself.
  if (kInline.has(name)) return !context.whole && style.display === 'block' && name === 'span';
  if (name.includes('-')) return !/^(inline|contents)/.test(style.display);
  return kItem.test(name) || !kInLine.test(style.display);
}
