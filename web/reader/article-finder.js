// SPDX-License-Identifier: MIT
// Finds the article on a page whose markup does not say where it is: Mozilla's Readability on a
// copy, and the way back from the copy to the page. A file of its own, loaded only where needed.

import { Readability } from '@mozilla/readability';
import { inSlices } from './slices.js';
import { isUndisplayed } from './visibility.js';

/** What never holds text is not copied; nor what the publisher says is none of the article. */
const kNoText = 'script, style, link, noscript, template, svg, lede-summary, [data-lede-ignore]';

/** The page's element of every text in the copy. @typedef {WeakMap<Node, Element>} Origins */

/**
 * @param {Document} page read, never changed
 * @param {AbortSignal} [signal]
 * @returns {Promise<import('./find.js').Found | null>}
 */
export async function findArticle(page, signal) {
  /** @type {Origins} */
  const origins = new WeakMap();
  const copy = await inSlices(copyOf(page, origins), signal);
  keepBodyWithoutMarkup(copy, origins);
  const found = new Readability(copy, { serializer: (node) => node, disableJSONLD: true }).parse();
  if (!found?.content) return null;
  /** @type {Set<Element>} */
  const kept = new Set();
  for (const text of textsIn(/** @type {Node} */ (/** @type {unknown} */ (found.content)))) {
    const parent = origins.get(text);
    if (parent) kept.add(parent);
  }
  const root = commonAncestor(kept);
  return root && { root, keep: (parent) => kept.has(parent) };
}

/**
 * What shows of the page, as a document of its own.
 * @param {Document} page
 * @param {Origins} origins gets the copy's texts
 * @returns {Generator<undefined, Document>} yields after every element
 */
function* copyOf(page, origins) {
  const copy = page.implementation.createHTMLDocument(page.title);
  for (const meta of page.querySelectorAll('head > meta')) copy.head.append(copy.importNode(meta));
  /** @type {[ChildNode | null, Element][]} what to copy with all that follows it, and where to */
  const rest = [[page.body.firstChild, copy.body]];
  for (let step = rest.pop(); step; step = rest.pop()) {
    const [node, to] = step;
    if (!node) continue;
    rest.push([node.nextSibling, to]);
    if (node.nodeType === Node.TEXT_NODE) {
      const text = to.appendChild(copy.importNode(node));
      origins.set(text, /** @type {Element} */ (node.parentElement));
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = /** @type {Element} */ (node);
      yield;
      if (element.matches(kNoText) || isUndisplayed(getComputedStyle(element))) continue;
      const twin = to.appendChild(copy.importNode(element));
      rest.push([element.firstChild, twin]);
    }
  }
  return copy;
}

/**
 * Readability tries again from the body's innerHTML, which Trusted Types forbid to assign. Here it
 * gets a copy of the nodes instead of their markup, and puts them back.
 * @param {Document} copy
 * @param {Origins} origins
 */
function keepBodyWithoutMarkup({ body }, origins) {
  const twinOf = (/** @type {Element} */ element) => {
    const twin = /** @type {Element} */ (element.cloneNode(true));
    const texts = textsIn(twin);
    for (const text of textsIn(element)) {
      const origin = origins.get(text);
      const { value } = texts.next();
      if (origin && value) origins.set(value, origin);
    }
    return twin;
  };
  Object.defineProperty(body, 'innerHTML', {
    get: () => twinOf(body),
    set: (kept) => body.replaceChildren(...twinOf(kept).childNodes),
  });
}

/** @param {Node} node */
function* textsIn(node) {
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) yield text;
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
