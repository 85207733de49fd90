// SPDX-License-Identifier: MIT
// The marks that a page shows around <q> without having them as text.

import { closest } from './find.js';

/** What browsers show, outside and inside other marks: as in English, then by language. */
const kMarks =
  '“”‘’ de cs „“‚‘ fr «»«» it pt-pt «»“” ru uk «»„“ nl ‘’‘’ pl „”«» sv fi ””’’ ar ”“’‘ ja 「」『』';

/**
 * @param {Element} element a <q>
 * @param {number} depth in so many others
 * @returns {string[]} before and after it; empty ones where the page shows none
 */
export function marksOf(element, depth) {
  const { quotes } = getComputedStyle(element);
  const marks = quotes === 'auto' ? ofLanguage(element) : stringsIn(quotes);
  const at = Math.min(depth * 2, marks.length - 2);
  return ['before', 'after'].map((side, i) => {
    const { content } = getComputedStyle(element, `::${side}`);
    return (/^(open|close)/.test(content) ? marks[at + i] : stringsIn(content).join('')) ?? '';
  });
}

/** What is around it decides. @param {Element} element */
function ofLanguage(element) {
  const around = closest(/** @type {Element} */ (element.parentElement), '[lang]');
  const lang = around?.getAttribute('lang')?.toLowerCase() ?? '';
  const at = [lang, lang.split('-')[0]].map((name) => kMarks.indexOf(` ${name} `));
  return kMarks.slice(Math.max(0, ...at)).match(/[^a-z -]/g) ?? [];
}

/** @param {string} value of a property */
function stringsIn(value) {
  const strings = value.match(/"(\\.|[^"])*"/g) ?? [];
  return strings.map((string) => string.slice(1, -1).replace(/\\(.)/g, '$1'));
}
