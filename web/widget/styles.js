// SPDX-License-Identifier: MIT
// The element's own style: what must hold before the summary comes, and the summary's look.

import { kRoomStyle } from './room.js';

/** What must hold before there is a summary. */
export const kBase =
  ':host{display:block}:host([hidden]){display:none}' +
  // Also where the page's own style gives it room.
  ':host(:state(empty)){display:none!important}' +
  kRoomStyle;

/** lede.css, as the build puts it in. */
export const kLook = globalThis.document ? LEDE_LOOK : '';

/**
 * By what they say, in each document: a sheet serves no other. @type {WeakMap<Document, Record<string, CSSStyleSheet>>}
 */
const made = new WeakMap();

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
