// SPDX-License-Identifier: MIT
// What a reader does not see, or hears as something other than the article.

const kNeverText =
  'script, style, noscript, template, nav, form, button, input, select, textarea, iframe, ' +
  'object, embed, video, audio, canvas, svg, dialog, menu, datalist, lede-summary, ' +
  '[data-lede-ignore], [aria-hidden="true"], [aria-modal="true"], ' +
  '[role="navigation"], [role="contentinfo"], [role="search"], ' +
  '[role="dialog"], [role="alertdialog"], [role="toolbar"], [role="menu"], [role="tablist"], ' +
  '[role="button"], [role="alert"], [role="status"]';

/**
 * Markup that never holds the article's own words. A footer inside a quotation names its source and
 * stays.
 * @param {Element} element
 */
export function isNeverText(element) {
  if (element.matches(kNeverText)) return true;
  return element.localName === 'footer' && !element.closest('blockquote');
}

/**
 * @param {CSSStyleDeclaration} style computed
 * @returns {boolean} true: nothing below it shows
 */
export function isUndisplayed(style) {
  return style.display === 'none';
}

/**
 * Text clipped to nothing ("opens in a new window") is a label, no part of a sentence.
 * @param {CSSStyleDeclaration} style computed
 */
export function isBehindCurtain(style) {
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  if (/^rect\((0(px)?|1px)[ ,]/.test(style.clip) || /^inset\((50|100)%/.test(style.clipPath)) {
    return true;
  }
  return style.overflow === 'hidden' && style.width === '1px' && style.height === '1px';
}
