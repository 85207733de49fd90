// SPDX-License-Identifier: MIT
// Finds the article on a page whose markup does not say where it is: Mozilla's Readability on a
// copy, and the way back from the copy to the page. A file of its own, loaded only where needed.

import { Readability } from '@mozilla/readability';
import { inSlices } from './slices.js';
import { isUndisplayed } from './visibility.js';

const kNumber = 'data-lede-n';
/** What never holds text is not copied; nor what the publisher says is none of the article. */
const kNoText = 'script, style, link, noscript, template, svg, lede-summary, [data-lede-ignore]';

/**
 * @param {Document} page read, never changed
 * @param {AbortSignal} [signal]
 * @returns {Promise<import('./find.js').Found | null>}
 */
export async function findArticle(page, signal) {
  /** @type {Element[]} */
  const live = [];
  const copy = await inSlices(copyOf(page, live), signal);
  keepBodyWithoutMarkup(copy);
  const found = new Readability(copy, { serializer: (node) => node, disableJSONLD: true }).parse();
  if (!found?.content) return null;
  const content = /** @type {Element} */ (/** @type {unknown} */ (found.content));
  const kept = await inSlices(textParents(content, live), signal);
  const root = commonAncestor(kept);
  return root && { root, keep: (parent) => kept.has(parent) };
}

/**
 * What shows of the page, as a document of its own, every element with its number.
 * @param {Document} page
 * @param {Element[]} live gets the page's elements by their numbers
 * @returns {Generator<undefined, Document>}
 */
function* copyOf(page, live) {
  const copy = page.implementation.createHTMLDocument(page.title);
  for (const meta of page.querySelectorAll('head > meta')) copy.head.append(copy.importNode(meta));
  /** @type {[ChildNode | null, Element][]} what to copy with all that follows it, and where to */
  const rest = [[page.body.firstChild, copy.body]];
  live.push(page.body);
  copy.body.setAttribute(kNumber, '0');
  for (let step = rest.pop(); step; step = rest.pop()) {
    const [node, to] = step;
    if (!node) continue;
    rest.push([node.nextSibling, to]);
    const element = node.nodeType === Node.ELEMENT_NODE ? /** @type {Element} */ (node) : null;
    if (element) {
      const dropped = element.matches(kNoText) || isUndisplayed(getComputedStyle(element));
      if (!dropped) {
        const twin = copy.importNode(element);
        twin.setAttribute(kNumber, `${live.push(element) - 1}`);
        to.append(twin);
        rest.push([element.firstChild, twin]);
      }
      yield;
    } else if (node.nodeType === Node.TEXT_NODE) {
      to.append(copy.importNode(node));
    }
  }
  return copy;
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
 * @returns {Generator<undefined, Set<Element>>}
 */
function* textParents(content, live) {
  /** @type {Set<Element>} */
  const parents = new Set();
  const texts = content.ownerDocument.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    yield;
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
