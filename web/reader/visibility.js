// SPDX-License-Identifier: MIT
// What a reader does not see, or hears as something other than the article.

import { windowOf } from './find.js';

const kNeverText =
  'script, style, noscript, template, nav, form, input, select, textarea, iframe, ' +
  'object, embed, video, audio, canvas, svg, dialog, menu, datalist, lede-summary, rt, rp, ' +
  '[data-lede-ignore], [aria-modal="true"], ' +
  '[role="navigation"], [role="contentinfo"], [role="search"], ' +
  '[role="dialog"], [role="alertdialog"], [role="toolbar"], [role="menu"], [role="tablist"], ' +
  '[role="alert"], [role="status"]';
/** No text but in a sentence, which would lose a word ("not") that has a note to open. */
const kControls = 'button, [role="button"], [aria-hidden="true"]';

/**
 * Markup that never holds the article's own words. A footer inside a quotation names its source and
 * stays.
 * @param {Element} element
 */
export function isNeverText(element) {
  if (element.matches(kNeverText)) return true;
  if (element.matches(kControls)) return !isInSentence(element);
  return element.localName === 'footer' && !element.closest('blockquote');
}

/**
 * Whether an element in a line is a word of the sentence around it: its text goes on behind it, or
 * has not ended before it. A note's number is none.
 * @param {Element} element
 */
function isInSentence(element) {
  if (!getComputedStyle(element).display.startsWith('inline')) return false;
  if (!/\p{L}{2}|\p{Lo}/u.test(element.textContent ?? '')) return false;
  const before = textBeside(element, 'previousSibling');
  const after = textBeside(element, 'nextSibling');
  return (
    /^[\p{Ll}.,;:!?)’”»]/u.test(after) ||
    (!!after && !!before && !/[.!?…。！？؟।][^\p{L}\p{N}]*$/u.test(before))
  );
}

/**
 * What stands right beside in the line.
 * @param {Element} element
 * @param {'previousSibling' | 'nextSibling'} side
 */
function textBeside(element, side) {
  for (let at = element[side]; at; at = at[side]) {
    const text = (at.textContent ?? '').trim();
    if (!text || at.nodeType === Node.COMMENT_NODE) continue;
    if (at.nodeType === Node.TEXT_NODE) return text;
    const beside = /** @type {HTMLElement} */ (at);
    const style = getComputedStyle(beside);
    if (isUndisplayed(style) || isBehindCurtain(beside, style, element)) continue;
    return style.display === 'inline' && !beside.matches(kControls) ? text : '';
  }
  return '';
}

/**
 * @param {CSSStyleDeclaration} style computed
 * @returns {boolean} true: nothing below it shows
 */
export function isUndisplayed(style) {
  return style.display === 'none';
}

/** No opacity, no area. */
const kUnseen =
  /inset\((50|100)%|(circle|ellipse|polygon|rect)\((0(px|%)?[ ,]*)+(at|\))|opacity\(0\)/;
/** Of opacity and size. */
const kLeast = 0.05;
/** Of letters; nearly none is none. */
const kNoColour = /(a\(.*|\/) 0(\.0[0-4]\d*)?\)$/;
/** A mask of colours that are all transparent. */
const kClear = /gradient(?!.*(rgb\(|\.\d+\)|color|l[ac][bh]|url))/;
/** Moves out of the page: to its start, or as far as nothing else is moved. */
const kFar = /9999|\d{5}|-\d{3}/;
/** CSS pixels that text begins before its container: further than a row of slides moves on. */
const kOut = -4999;

/**
 * What nobody sees though it is displayed: clipped, closed, masked or scaled to nothing, off the page,
 * or without opacity, unless it will fade in. A label ("opens in a new window") is no part of a
 * sentence, and a page's own script alone opens what it has closed.
 * @param {HTMLElement} element
 * @param {CSSStyleDeclaration} style computed
 * @param {Element} root the article
 */
export function isBehindCurtain(element, style, root) {
  const { position, overflow, clip, clipPath, filter, maskImage, opacity, zoom } = style;
  const over = /^(abs|fix)/.test(position);
  // What is hidden until found can be.
  if (style.contentVisibility === 'hidden') return !element.hidden;
  if (over && /rect\([01]px/.test(clip)) return true;
  const unseen =
    Math.min(+opacity, +(zoom ?? 1)) < kLeast ||
    kUnseen.test(clipPath + filter) ||
    kClear.test(maskImage);
  if (unseen && (over || !fadesIn(element, style, root))) return true;
  const start = parseFloat(style.marginInlineStart) + parseFloat(style.paddingInlineStart);
  if (start < kOut && !fadesIn(element, style, root)) return true;
  // Measuring what is not rendered yet would lay it out.
  const moved = style.transform + style.translate;
  if (position + overflow + style.scale + moved === 'staticvisiblenonenonenone') return false;
  const [box] = element.getClientRects();
  if (!box) return false;
  if (Math.min(box.width, box.height) < 2) {
    return overflow !== 'visible' || element.offsetWidth * element.offsetHeight > 2;
  }
  const { innerHeight, innerWidth, scrollX, scrollY } = windowOf(element);
  const away = position === 'fixed' && (box.bottom <= 0 || box.top >= innerHeight);
  if (away && !fadesIn(element, style, root)) return true;
  const far = kFar.test(moved) && !fadesIn(element, style, root);
  // A row of slides that has moved on still reaches into the page.
  const wide = far ? element.scrollWidth - box.width : 0;
  const off = (/** @type {string} */ by, /** @type {number} */ end) =>
    (far || parseFloat(by) < 0) && end < 0;
  return (
    off(style.left, box.right + wide + scrollX) ||
    off(style.right, innerWidth - box.left + wide - scrollX) ||
    off(style.top, box.bottom + scrollY)
  );
}

/**
 * Pages let text fade in when it comes into view: by a transition, an animation, a script that has
 * set its opacity. Most of an article is never hidden for good.
 * @param {HTMLElement} element
 * @param {CSSStyleDeclaration} style
 * @param {Element} root
 */
function fadesIn(element, style, root) {
  const size = (/** @type {Element} */ e) => (e.textContent ?? '').length;
  return (
    /[1-9]/.test(style.transitionDuration + style.animationDuration) ||
    element.style.opacity ||
    size(element) * 2 > size(root)
  );
}

/**
 * Whether letters right in an element are seen.
 * @param {CSSStyleDeclaration} style computed
 * @param {boolean} painted whether their background shows through them
 */
export function showsLetters(style, painted) {
  return (
    style.visibility === 'visible' &&
    parseFloat(style.fontSize) >= 1 &&
    !/^-(\d{4}|[5-9]\d\d)|\d{3}%/.test(style.textIndent) &&
    (painted || !kNoColour.test(style.webkitTextFillColor))
  );
}
