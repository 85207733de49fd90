// SPDX-License-Identifier: MIT

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
