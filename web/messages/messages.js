// SPDX-License-Identifier: MIT
// What the element says in its own voice. English comes with it, in two parts (en.js); the other
// languages are files beside the packs, loaded where an article needs them.

import en from './en.js';

/** @typedef {typeof en} Messages */

const kLanguages = globalThis.document ? LEDE_MESSAGES.split(' ') : [];

/**
 * The messages of the first language that has some.
 * Example: messagesFor(base, 'gsw-CH', 'de-CH') is German's.
 * @param {string} base the folder of languages/, with a final slash
 * @param {...(string | null | undefined)} tags BCP 47, the best first
 * @returns {Promise<{lang: string, messages: Messages}>} English where nothing else can be had
 */
export async function messagesFor(base, ...tags) {
  for (const tag of tags) {
    const lang = tag?.toLowerCase().split('-')[0] ?? '';
    if (lang === 'en') break;
    if (!kLanguages.includes(lang)) continue;
    try {
      const { default: messages } = await import(`${base}languages/${lang}.js`);
      return { lang: localeOf(lang, tags), messages };
    } catch {
      break;
    }
  }
  return { lang: localeOf('en', tags), messages: en };
}

/**
 * The page's own tag for a language knows which digits it writes: "ar-EG".
 * @param {string} lang
 * @param {(string | null | undefined)[]} tags
 */
function localeOf(lang, tags) {
  const own = tags.find((tag) => tag?.startsWith(`${lang}-`));
  try {
    return Intl.getCanonicalLocales(own ?? lang)[0];
  } catch {
    return lang;
  }
}
