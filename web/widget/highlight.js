// SPDX-License-Identifier: MIT
// Marks ranges of the page without touching its nodes: the Custom Highlight API, else the page's
// selection.

const kName = 'lede-sentence';
/** On the block that has the focus because its sentence is marked. */
export const kPlace = 'data-lede-place';
// The page's own style may set --lede-highlight; forced colours drop ours for the system's.
const kRule =
  `::highlight(${kName}){background-color:var(--lede-highlight,rgb(255 196 0/.36))}` +
  `[${kPlace}]:focus{outline:none}` +
  `@media(forced-colors:active){::highlight(${kName}){background-color:Highlight;color:HighlightText}}`;

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** @param {readonly Range[]} ranges at least one */
export function highlight(ranges) {
  if (!globalThis.CSS?.highlights) {
    const selection = getSelection();
    selection?.removeAllRanges();
    for (const range of ranges) selection?.addRange(range);
    return;
  }
  // Text in a shadow root needs the rule in that root.
  for (const range of ranges) adopt(range.startContainer.getRootNode());
  CSS.highlights.set(kName, new Highlight(...ranges));
}

export function clearHighlight() {
  if (!globalThis.CSS?.highlights) getSelection()?.removeAllRanges();
  else CSS.highlights.delete(kName);
}

/** @param {Node} root */
function adopt(root) {
  const scope = /** @type {Document | ShadowRoot} */ (root);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(kRule);
  }
  if (!scope.adoptedStyleSheets.includes(sheet)) {
    scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, sheet];
  }
}
