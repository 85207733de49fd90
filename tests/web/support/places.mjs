// SPDX-License-Identifier: MIT
// Pages with a text to mark or to visit, far below.

/** @typedef {import('./engines.mjs').Page} Page */

export const kText = 'The council voted to close the bridge.';
export const kGap = '<div style="height:2000px"></div>';

/** Runs in the page: the range of a text, wherever it is, shadow roots too. */
function helpers() {
  const page = /** @type {any} */ (window);
  page.find = (/** @type {string} */ text, /** @type {Node} */ root = document.body, nth = 0) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = /** @type {Text} */ (node).data.indexOf(text);
      if (at < 0 || nth-- > 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      return range;
    }
    return null;
  };
  page.marked = (/** @type {string} */ name) => [...(CSS.highlights.get(name) ?? [])].map(String);
  page.frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** @param {import('./engines.mjs').Browser} browser @param {string} html @param {object} [look] */
export const open = (browser, html, look = {}) =>
  browser.page(html, { before: helpers, width: 800, height: 600, reducedMotion: true, ...look });
