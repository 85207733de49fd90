// SPDX-License-Identifier: MIT
// Which part of the page is the article. Markup decides where it can; where it says nothing, the
// finder (Readability, a file of its own) reads a copy of the page.

import { LedeError } from '../engine/errors.js';

/** An article that outweighs the others on its page so many times is the page's. */
const kDominance = 2;

/**
 * @typedef {object} Found
 * @property {Element} root
 * @property {(parent: Element) => boolean} [keep] whether text right under it is the article's
 */

/**
 * @param {Element} element the summary's own
 * @param {string} selector of the article; "" for none
 * @param {() => Promise<{findArticle: (document: Document) => Found | null}>} finder
 * @returns {Promise<Found>} rejects with `article-not-found`
 */
export async function findArticle(element, selector, finder) {
  const page = element.ownerDocument;
  if (selector) {
    const root = bySelector(element, selector);
    if (!root) throw notFound(`Nothing on the page matches "${selector}".`);
    return { root };
  }
  const marked = byMarkup(element);
  if (marked) return { root: marked };
  const { findArticle: search } = await finder().catch((error) => {
    throw new LedeError('load-failed', `The article finder could not be loaded: ${error.message}`);
  });
  const found = search(page);
  if (!found) throw notFound('No article was found on the page.');
  return found;
}

/**
 * @param {Element} element
 * @param {string} selector
 */
function bySelector(element, selector) {
  try {
    const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
    return root.querySelector(selector) ?? element.ownerDocument.querySelector(selector);
  } catch {
    return null;
  }
}

/** @param {Element} element */
function byMarkup(element) {
  const own = element.closest('article, [role="article"], [itemprop~="articleBody"]');
  if (own) return own;
  const page = element.ownerDocument;
  return (
    largest(page.querySelectorAll('[itemprop~="articleBody"]')) ??
    largest(page.querySelectorAll('article, [role="article"]')) ??
    largest(page.querySelectorAll('main, [role="main"]'))
  );
}

/**
 * The only one, or the one that outweighs all others together.
 * @param {NodeListOf<Element>} elements
 * @returns {Element | null}
 */
function largest(elements) {
  const all = [...elements];
  const sized = all
    .filter((element) => !all.some((other) => other !== element && other.contains(element)))
    .map((element) => ({ element, size: textSize(element) }))
    .sort((a, b) => b.size - a.size);
  const rest = sized.slice(1).reduce((sum, { size }) => sum + size, 0);
  return sized.length > 0 && sized[0].size > rest * kDominance ? sized[0].element : null;
}

/** Characters in its paragraphs: what an article has and a list of teasers has little of. */
function textSize(/** @type {Element} */ element) {
  let size = 0;
  for (const p of element.querySelectorAll('p')) size += (p.textContent ?? '').trim().length;
  return size || Math.floor((element.textContent ?? '').trim().length / 4);
}

/** @param {string} message */
function notFound(message) {
  return new LedeError('article-not-found', message);
}
