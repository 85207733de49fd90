// SPDX-License-Identifier: MIT
// lede.css, fetched once for all elements of a page.

import { h } from './nodes.js';
import { kRoomStyle } from './stand-in.js';

/** What must hold before lede.css is there, and where it cannot be had. */
export const kBase =
  ':host{display:block}:host([hidden]){display:none}' +
  // Also where the page's own style gives it room.
  ':host(:state(empty)){display:none!important}' +
  kRoomStyle;

/**
 * By what they say, in each document: a sheet serves no other. @type {WeakMap<Document, Record<string, CSSStyleSheet>>}
 */
const made = new WeakMap();
/** By address; "" where it cannot be had. @type {Map<string, Promise<string>>} */
const texts = new Map();

/**
 * @param {ShadowRoot} root
 * @param {string} css
 */
export function adopt(root, css) {
  const page = root.ownerDocument;
  if (!page.defaultView) return;
  const sheets = made.get(page) ?? {};
  made.set(page, sheets);
  if (!sheets[css]) {
    sheets[css] = new /** @type {any} */ (page.defaultView).CSSStyleSheet();
    sheets[css].replaceSync(css);
  }
  if (!root.adoptedStyleSheets.includes(sheets[css])) root.adoptedStyleSheets.push(sheets[css]);
}

/**
 * Resolves when the root is styled. A policy that forbids the fetch may allow the link; a summary
 * without its style is better than none.
 * @param {ShadowRoot} root
 * @param {string} url
 */
export async function adoptStyle(root, url) {
  if (!texts.has(url)) texts.set(url, load(url));
  const css = await texts.get(url);
  if (css) adopt(root, css);
  else if (!root.querySelector('link')) {
    const link = h('link', '', [], { rel: 'stylesheet', href: url });
    const done = new Promise((resolve) => {
      link.onload = link.onerror = resolve;
    });
    root.prepend(link);
    await done;
  }
}

/** @param {string} url */
function load(url) {
  return fetch(url)
    .then((response) => (response.ok ? response.text() : ''))
    .catch(() => '');
}
