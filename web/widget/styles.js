// SPDX-License-Identifier: MIT
// lede.css, fetched once for all elements of a page.

import { kRoomStyle } from './room.js';

/** What must hold before lede.css is there, and where it cannot be had. */
const kBase =
  ':host{display:block}:host([hidden]){display:none}' +
  // Also where the page's own style gives it room.
  ':host(:state(empty)){display:none!important}' +
  kRoomStyle;

/** @type {CSSStyleSheet | undefined} */
let base;
/** @type {Map<string, Promise<CSSStyleSheet | null>>} */
const sheets = new Map();

/** @param {ShadowRoot} root */
export function adoptBase(root) {
  if (!base) {
    base = new CSSStyleSheet();
    base.replaceSync(kBase);
  }
  root.adoptedStyleSheets = [base];
}

/**
 * Resolves when the root is styled. A policy that forbids the fetch may allow the link; a summary
 * without its style is better than none.
 * @param {ShadowRoot} root
 * @param {string} url
 */
export async function adoptStyle(root, url) {
  let loading = sheets.get(url);
  if (!loading) {
    loading = load(url);
    sheets.set(url, loading);
  }
  const sheet = await loading;
  if (sheet) {
    if (!root.adoptedStyleSheets.includes(sheet)) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }
  } else if (!root.querySelector('link')) {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = url;
    const done = new Promise((resolve) => {
      link.onload = link.onerror = resolve;
    });
    root.prepend(link);
    await done;
  }
}

/** @param {string} url */
async function load(url) {
  try {
    const response = await fetch(url);
    if (!response.ok) return null;
    const sheet = new CSSStyleSheet();
    await sheet.replace(await response.text());
    return sheet;
  } catch {
    return null;
  }
}
