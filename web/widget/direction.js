// SPDX-License-Identifier: MIT

/** Scripts written from right to left, as ISO 15924 names them. */
const kRightToLeft = /^(Adlm|Arab|Aran|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa|Yezi)$/;

/**
 * By the script that a language is written in: "az-Arab" is, "az" is not.
 * @param {string} lang BCP 47
 * @returns {'ltr' | 'rtl'}
 */
export function directionOf(lang) {
  try {
    return kRightToLeft.test(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
