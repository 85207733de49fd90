// SPDX-License-Identifier: MIT
// Marks ranges of the page without touching its nodes: the Custom Highlight API, else the page's
// selection.

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

/**
 * In place of what had this mark. An edited text loses it before it is painted.
 * @param {Mark} name
 * @param {readonly Range[]} ranges
 */
export function mark(name, ranges) {
  unmark(name);
  if (!globalThis.CSS?.highlights) {
    for (const range of ranges) getSelection()?.addRange(range);
    return;
  }
  const texts = ranges.map(String);
  const watch = new MutationObserver(() => {
    ranges.forEach((range, i) => `${range}` === texts[i] || marked.delete(range));
  });
  const marked = Object.assign(new Highlight(...ranges), { watch });
  for (const range of ranges) {
    // Text in a shadow root needs the rule in that root.
    adopt(range.startContainer.getRootNode());
    watch.observe(range.commonAncestorContainer, {
      characterData: true,
      childList: true,
      subtree: true,
    });
  }
  CSS.highlights.set(name, marked);
}

/** @param {Mark} name */
export function unmark(name) {
  if (!globalThis.CSS?.highlights) return getSelection()?.removeAllRanges();
  const marked = CSS.highlights.get(name);
  // WebKit goes on painting what is only deleted.
  marked?.clear();
  /** @type {any} */ (marked)?.watch?.disconnect();
  CSS.highlights.delete(name);
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
