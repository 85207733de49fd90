// SPDX-License-Identifier: MIT
// Finds the article on a page whose markup does not say where it is: Mozilla's Readability on a
// copy, and the way back from the copy to the page. A file of its own, loaded only where needed.

import { Readability } from '@mozilla/readability';

const kNumber = 'data-lede-n';

/**
 * @param {Document} page read, never changed
 * @returns {import('./find.js').Found | null}
 */
export function findArticle(page) {
  const live = [...page.querySelectorAll('*')];
  const copy = /** @type {Document} */ (page.cloneNode(true));
  [...copy.querySelectorAll('*')].forEach((element, i) => element.setAttribute(kNumber, `${i}`));
  for (const element of copy.querySelectorAll('lede-summary, [data-lede-ignore]')) element.remove();
  keepBodyWithoutMarkup(copy);
  const found = new Readability(copy, { serializer: (node) => node }).parse();
  if (!found?.content) return null;
  const kept = textParents(/** @type {Element} */ (/** @type {unknown} */ (found.content)), live);
  const root = commonAncestor(kept);
  return root && { root, keep: (parent) => kept.has(parent) };
}

/**
 * Readability tries again from the body's innerHTML, which Trusted Types forbid to assign. Here it
 * gets a copy of the nodes instead of their markup, and puts them back.
 * @param {Document} copy
 */
function keepBodyWithoutMarkup(copy) {
  Object.defineProperty(copy.body, 'innerHTML', {
    get() {
      return this.cloneNode(true);
    },
    set(kept) {
      this.replaceChildren(...kept.cloneNode(true).childNodes);
    },
  });
}

/**
 * The page's elements that hold text of what was found, by the numbers that their copies kept.
 * @param {Element} content
 * @param {Element[]} live
 */
function textParents(content, live) {
  /** @type {Set<Element>} */
  const parents = new Set();
  const texts = content.ownerDocument.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (!node.textContent?.trim()) continue;
    const number = node.parentElement?.closest(`[${kNumber}]`)?.getAttribute(kNumber);
    if (number != null) parents.add(live[Number(number)]);
  }
  return parents;
}

/** @param {Set<Element>} elements */
function commonAncestor(elements) {
  const [first] = elements;
  let ancestor = first?.parentElement;
  for (const element of elements) {
    while (ancestor && !ancestor.contains(element)) ancestor = ancestor.parentElement;
  }
  return ancestor;
}
