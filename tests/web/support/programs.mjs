// SPDX-License-Identifier: MIT
// Where the browsers are, and what to install where they are not.

import { existsSync } from 'node:fs';

const kPackages = /** @type {Record<string, string>} */ ({
  Chromium: 'chromium',
  Firefox: 'firefox-esr',
  WebKit: 'webkit2gtk-driver xvfb',
});

/**
 * @param {string} engine
 * @param {string[]} names programs, the first found on PATH is taken
 * @returns {string}
 */
export function findProgram(engine, names) {
  const told = process.env[names[0].replace(/-/g, '_').toUpperCase()];
  if (told) return told;
  for (const folder of (process.env.PATH ?? '').split(':')) {
    for (const name of names) if (existsSync(`${folder}/${name}`)) return `${folder}/${name}`;
  }
  throw new Error(
    `${engine} is missing (no ${names[0]} on PATH): apt-get install ${kPackages[engine]}, ` +
      'or choose others with LEDE_ENGINES, as in LEDE_ENGINES=chromium.',
  );
}
