// SPDX-License-Identifier: MIT
// Walks an article in the page, top down and without touching it, and cuts it into blocks.

import { isNeverText, isUndisplayed } from './visibility.js';

/** @typedef {import('../types/lede.js').BlockKind} BlockKind */
/** @typedef {import('../types/lede.js').Role} Role */
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
 */

/** Elements inside a line, whatever their style says: a drop cap floats, and is a letter still. */
const kInline = new Set(
  (
    'a abbr b bdi bdo big cite code data del dfn em font i img ins kbd label mark meter output ' +
    'picture progress q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'
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

const kRoles = new Set(
  'title heading lead body question answer credit byline dateline caption promo other'.split(' '),
);

/** A block whose text is link from end to end, or nearly, leads elsewhere. */
const kLinkShare = 0.85;

/**
 * What holds around a block.
 * @typedef {object} Context
 * @property {BlockKind} kind
 * @property {number} level
 * @property {Role} [role]
 * @property {boolean} pre white space counts
 * @property {boolean} link inside a link to elsewhere
 * @property {boolean} shown
 */

/**
 * @param {Element} root
 * @param {(parent: Element) => boolean} [keep] whether text right under this element belongs to
 *   the article
 * @returns {ReadBlock[]}
 */
export function walk(root, keep = () => true) {
  const walker = new Walker(keep, nestedArticles(root));
  walker.element(root, {
    kind: 'paragraph',
    level: 0,
    pre: false,
    link: false,
    shown: true,
  });
  walker.endBlock();
  return walker.blocks;
}

/**
 * Articles within the article: comments and teasers of other articles, unless most of the text is
 * in them (the entries of a live blog).
 * @param {Element} root
 * @returns {Set<Element>} to be left out
 */
function nestedArticles(root) {
  const nested = [...root.querySelectorAll('article, [role="article"]')];
  const outermost = nested.filter((a) => !nested.some((b) => b !== a && b.contains(a)));
  const size = outermost.reduce((sum, a) => sum + (a.textContent ?? '').length, 0);
  return new Set(size * 2 > (root.textContent ?? '').length ? [] : outermost);
}

class Walker {
  /** @type {ReadBlock[]} */
  blocks = [];
  #text = '';
  /** @type {Run[]} */
  #runs = [];
  #linked = 0;
  #gap = false;
  /** A space that waits for a character after it. @type {{node: Text, offset: number} | 'none' | null} */
  #space = null;
  /** @type {Context | null} */
  #context = null;
  #breaks = 0;

  /**
   * @param {(parent: Element) => boolean} keep
   * @param {Set<Element>} leftOut
   */
  constructor(keep, leftOut) {
    this.keep = keep;
    this.leftOut = leftOut;
  }

  /**
   * @param {Element} element
   * @param {Context} context
   */
  element(element, context) {
    if (this.leftOut.has(element) || isNeverText(element)) return this.#leaveOut(element);
    const style = getComputedStyle(element);
    if (isUndisplayed(style)) return this.#leaveOut(element);
    const inside = this.#contextIn(element, context, style);
    if (element.localName === 'br') return this.#lineBreak();
    const block = isBlock(element, style);
    const line = !block && isLine(style);
    if (block) this.endBlock();
    else if (element.localName === 'td' || element.localName === 'th') this.#separate();
    else if (line) this.#spaceBetween();
    for (const node of element.childNodes) this.#node(node, inside);
    if (block) this.endBlock();
    else if (line) this.#spaceBetween();
  }

  /**
   * @param {ChildNode} node
   * @param {Context} context
   */
  #node(node, context) {
    if (node.nodeType === Node.ELEMENT_NODE) {
      this.element(/** @type {Element} */ (node), context);
    } else if (node.nodeType === Node.TEXT_NODE && context.shown) {
      const parent = /** @type {Element} */ (node.parentElement);
      if (this.keep(parent)) this.#characters(/** @type {Text} */ (node), context);
    }
  }

  /**
   * @param {Element} element
   * @param {Context} context
   * @param {CSSStyleDeclaration} style
   * @returns {Context}
   */
  #contextIn(element, context, style) {
    const inside = { ...context, shown: style.visibility === 'visible' };
    const name = element.localName;
    const heading = /^h([1-6])$/.exec(name);
    if (heading) {
      inside.kind = name === 'h1' ? 'title' : 'heading';
      inside.level = Number(heading[1]);
    } else if (name === 'tr' && !element.querySelector('p, h1, h2, h3, h4, table')) {
      inside.kind = 'table';
    } else if (kKinds[name] && inside.kind !== 'caption') {
      inside.kind = kKinds[name];
    } else if (/(^|[-_ ])caption([-_ ]|$)/i.test(element.getAttribute('class') ?? '')) {
      inside.kind = 'caption';
    }
    if (name === 'pre') inside.pre = true;
    if (name === 'a') inside.link ||= leadsElsewhere(element);
    const role = element.getAttribute('data-lede-role');
    if (role && kRoles.has(role)) inside.role = /** @type {Role} */ (role);
    else if (element.matches('address, [rel~="author"], [itemprop~="author"]')) {
      inside.role ??= 'byline';
    }
    return inside;
  }

  /**
   * @param {Text} node
   * @param {Context} context
   */
  #characters(node, context) {
    const data = node.data;
    for (const match of data.matchAll(context.pre ? /[^]+/g : /[^ \t\n\r\f]+|[ \t\n\r\f]+/g)) {
      const offset = match.index;
      if (!context.pre && /^[ \t\n\r\f]/.test(match[0])) {
        if (this.#text) this.#space ??= { node, offset };
        continue;
      }
      this.#breaks = 0;
      this.#context ??= context;
      // A mixed block (a byline in a paragraph) is what its first and its other parts agree on.
      if (this.#context.role !== context.role)
        this.#context = { ...this.#context, role: undefined };
      if (this.#space) {
        if (this.#space !== 'none') this.#run(this.#space.node, this.#space.offset, 1);
        this.#text += ' ';
        this.#space = null;
      }
      this.#run(node, offset, match[0].length);
      this.#text += match[0];
      if (context.link) this.#linked += match[0].length;
    }
  }

  /**
   * @param {Text} node
   * @param {number} offset
   * @param {number} length
   */
  #run(node, offset, length) {
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
    this.#runs.push({ at, node, offset, length, gap: this.#gap });
    this.#gap = false;
  }

  /** @param {Element} element */
  #leaveOut(element) {
    if (!kInline.has(element.localName) && /^(aside|nav|form|dialog)$/.test(element.localName)) {
      this.endBlock();
    }
    this.#gap = true;
  }

  /** One break is a space; two end a block, as old pages divide paragraphs. */
  #lineBreak() {
    this.#breaks += 1;
    if (this.#breaks > 1) this.endBlock();
    else this.#spaceBetween();
  }

  /** A space that the page shows without having one. */
  #spaceBetween() {
    if (this.#text) this.#space ??= 'none';
  }

  /** Between the cells of a row. */
  #separate() {
    if (this.#text && !/\|\s?$/.test(this.#text)) {
      this.#text += ' |';
      this.#space = 'none';
    }
  }

  endBlock() {
    const text = this.#text;
    const context = this.#context;
    if (text && context) {
      // The first h1 is the title; those after it are headings.
      const again = context.kind === 'title' && this.blocks.some(({ kind }) => kind === 'title');
      const kind = again ? 'heading' : context.kind;
      this.blocks.push({
        kind,
        ...(kind === 'heading' ? { level: context.level } : {}),
        ...roleOf(context, text, this.#linked),
        text,
        runs: this.#runs,
      });
    }
    this.#text = '';
    this.#runs = [];
    this.#linked = 0;
    this.#gap = false;
    this.#space = null;
    this.#context = null;
    this.#breaks = 0;
  }
}

/**
 * @param {Context} context
 * @param {string} text
 * @param {number} linked characters of it that are link, white space aside
 * @returns {{role?: Role}}
 */
function roleOf(context, text, linked) {
  if (context.role === 'byline' && text.length > 120) return {};
  if (context.role) return { role: context.role };
  if (context.kind === 'caption') return { role: 'caption' };
  const leadsAway = linked >= text.replace(/\s/g, '').length * kLinkShare && linked > 0;
  // A sentence may be one link; a label that leads elsewhere has no stop.
  const sentence = /[.!?…。！？؟][\s"'”’»“)\]]*$/u.test(text) && text.split(' ').length >= 8;
  return leadsAway && !sentence && context.kind !== 'title' ? { role: 'promo' } : {};
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
 */
function isBlock(element, style) {
  const name = element.localName;
  if (kInline.has(name) || name === 'td' || name === 'th') {
    return (name === 'td' || name === 'th') && !!element.querySelector('p, h1, h2, h3, h4, table');
  }
  if (name.includes('-')) return !/^(inline|contents)/.test(style.display);
  return true;
}

/**
 * An inline element that stands on a line of its own (a headline's parts), and no drop cap.
 * @param {CSSStyleDeclaration} style
 */
function isLine(style) {
  return /^(block|flex|grid|list-item|table)/.test(style.display) && style.float === 'none';
}
