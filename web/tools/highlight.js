// SPDX-License-Identifier: MIT
// Marks ranges of the page without touching its nodes: the Custom Highlight API, else the page's
// selection.

import { windowOf } from '../reader/find.js';

/** What is marked: the sentence visited, the one that is read out, all that the summary chose. */
/** @typedef {'lede-sentence' | 'lede-spoken' | 'lede-points'} Mark */

/** On the block that has the focus because its sentence is marked. */
export const kPlace = 'data-lede-place';
const kMarks = ['sentence', 'spoken', 'points'].map((name) => `::highlight(lede-${name})`);
// The page's own style may set --lede-highlight; forced colours drop ours for the system's.
const kRule =
  `${kMarks}{background-color:var(--lede-highlight,rgb(255 196 0/.36))}` +
  `[${kPlace}]:focus{outline:none}` +
  `@media(forced-colors:active){${kMarks}{background-color:Highlight;color:HighlightText}}`;

/** Of each document: a sheet serves no other. @type {WeakMap<Document, CSSStyleSheet>} */
const sheets = new WeakMap();
/** What takes each mark off again. @type {Map<Mark, () => void>} */
const undo = new Map();

/**
 * In place of what had this mark. An edited text loses it before it is painted.
 * @param {Mark} name
 * @param {readonly Range[]} ranges
 * @param {() => void} [lost] called when the page has edited or removed all of them
 */
export function mark(name, ranges, lost) {
  unmark(name);
  /** @type {Map<View, Range[]>} */
  const byView = new Map();
  for (const range of ranges) {
    const view = windowOf(range.startContainer);
    byView.set(view, [...(byView.get(view) ?? []), range]);
  }
  const left = new Set(ranges);
  const marks = [...byView].map(([view, own]) => paint(view, name, own));
  const texts = ranges.map(String);
  const watch = new MutationObserver(() => {
    ranges.forEach((range, i) => {
      const { collapsed, startContainer } = range;
      if (!collapsed && startContainer.isConnected && `${range}` === texts[i]) return;
      left.delete(range);
      for (const { forget } of marks) forget(range);
    });
    if (left.size) return;
    unmark(name);
    lost?.();
  });
  // What is removed is seen from above.
  for (const root of new Set(ranges.flatMap(rootsOf))) {
    watch.observe(root, { characterData: true, childList: true, subtree: true });
  }
  undo.set(name, () => {
    watch.disconnect();
    for (const { clear } of marks) clear();
  });
}

/** @param {Mark} name */
export function unmark(name) {
  undo.get(name)?.();
  undo.delete(name);
}

/** Its shadow roots and its document. @param {Range} range @returns {Node[]} */
function rootsOf({ startContainer }) {
  const roots = [];
  for (let node = /** @type {Node | undefined} */ (startContainer); node;) {
    const root = /** @type {ShadowRoot} */ (node.getRootNode());
    roots.push(root);
    node = root.host;
  }
  return roots;
}

/** @typedef {Window & typeof globalThis} View */

/**
 * In one window.
 * @param {View} view
 * @param {Mark} name
 * @param {readonly Range[]} ranges
 * @returns {{forget: (range: Range) => void, clear: () => void}}
 */
function paint(view, name, ranges) {
  const { CSS, Highlight } = view;
  if (!CSS?.highlights || !Highlight) {
    const selection = view.getSelection();
    selection?.removeAllRanges();
    for (const range of ranges) selection?.addRange(range);
    return { forget() {}, clear: () => selection?.removeAllRanges() };
  }
  // Text in a shadow root needs the rule in that root.
  for (const { startContainer } of ranges) adopt(startContainer.getRootNode());
  const highlight = new Highlight(...ranges);
  CSS.highlights.set(name, highlight);
  return {
    forget: (range) => void highlight.delete(range),
    clear() {
      // WebKit goes on painting what is only deleted.
      highlight.clear();
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    },
  };
}

/** @param {Node} root */
function adopt(root) {
  const scope = /** @type {Document | ShadowRoot} */ (root);
  const page = root.ownerDocument ?? /** @type {Document} */ (root);
  let sheet = sheets.get(page);
  if (!sheet) {
    sheet = new /** @type {any} */ (page.defaultView).CSSStyleSheet();
    sheet?.replaceSync(kRule);
    sheets.set(page, /** @type {CSSStyleSheet} */ (sheet));
  }
  if (sheet && !scope.adoptedStyleSheets.includes(sheet)) scope.adoptedStyleSheets.push(sheet);
}
