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
 * @param {() => Promise<{findArticle: (document: Document) => Promise<Found | null>}>} finder
 * @returns {Promise<Found>} rejects with `article-not-found`
 */
export async function findArticle(element, selector, finder) {
  const page = element.ownerDocument;
  if (selector) {
    const root = bySelector(element, selector);
    if (!root) throw notFound(`Nothing on this page matches "${selector}".`);
    return { root };
  }
  const marked = byMarkup(element);
  if (marked) return { root: marked };
  const { findArticle: search } = await finder().catch((error) => {
    throw new LedeError('load-failed', `The article finder could not be loaded: ${error.message}`);
  });
  const found = await search(page);
  if (!found) throw notFound('No article was found on this page.');
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
  const own = closest(element, `${kArticles}, ${kBodies}`);
  if (own && textSize(own)) return own;
  for (const kind of [kBodies, kArticles, 'main, [role="main"]']) {
    const found = largest([...element.ownerDocument.querySelectorAll(kind)]);
    if (found) return found;
  }
  return null;
}

/**
 * As `element.closest`, across the edges of shadow roots.
 * @param {Element | undefined} element
 * @param {string} selector
 * @returns {Element | null | undefined}
 */
export function closest(element, selector) {
  return (
    element &&
    (element.closest(selector) ??
      closest(/** @type {ShadowRoot} */ (element.getRootNode()).host, selector))
  );
}

/**
 * The window of the document that a node stands in: a frame's, where the element was moved there.
 * @param {Node} node
 * @returns {Window & typeof globalThis}
 */
export function windowOf(node) {
  return /** @type {any} */ (node.ownerDocument).defaultView;
}

const kArticles = 'article, [role="article"]';
const kBodies = '[itemprop~="articleBody"]';

/**
 * The only one, or the one that outweighs all others together.
 * @param {Element[]} all
 * @returns {Element | null}
 */
function largest(all) {
  const outermost = all.filter(
    (one) =>
      one.checkVisibility() &&
      !one.parentElement?.closest('aside, nav, footer') &&
      !all.some((other) => other !== one && other.contains(one)),
  );
  const sizes = outermost.map(textSize);
  const most = Math.max(...sizes);
  const rest = sizes.reduce((sum, size) => sum + size, -most);
  return most > rest * kDominance ? outermost[sizes.indexOf(most)] : null;
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

/**
 * The page's only h1, else what the page tells others.
 * @param {Document} page
 */
export function pageTitle(page) {
  const headings = page.querySelectorAll('h1');
  const told = page.querySelector('meta[property="og:title"]')?.getAttribute('content');
  const title = headings.length === 1 ? headings[0].textContent : told;
  return title?.replace(/\s+/g, ' ').trim() ?? '';
}
