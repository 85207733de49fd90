// SPDX-License-Identifier: MIT
// What the element says in its own voice, by language. A new file here needs its line below; a test
// holds the list to the folder, and every file to the same keys.

import de from './de.js';
import en from './en.js';
import ru from './ru.js';

/** @typedef {typeof en} Messages */

/** @type {Record<string, Messages>} */
export const kMessages = { de, en, ru };

/**
 * The messages of the first language that has some.
 * Example: messagesFor('gsw-CH', 'de-CH') is German's.
 * @param {...(string | null | undefined)} tags BCP 47, the best first
 * @returns {{lang: string, messages: Messages}}
 */
export function messagesFor(...tags) {
  for (const tag of tags) {
    const lang = tag?.toLowerCase().split('-')[0] ?? '';
    if (Object.hasOwn(kMessages, lang)) return { lang, messages: kMessages[lang] };
  }
  return { lang: 'en', messages: en };
}

/**
 * A duration as its language writes it: seconds below a minute and a half, else minutes.
 * @param {number} seconds
 * @param {string} lang
 */
export function duration(seconds, lang) {
  const short = seconds < 90;
  return new Intl.NumberFormat(lang, {
    style: 'unit',
    unit: short ? 'second' : 'minute',
    unitDisplay: 'short',
  }).format(short ? Math.max(5, Math.round(seconds / 5) * 5) : Math.round(seconds / 60));
}
