// SPDX-License-Identifier: MIT
// Where the browsers are, what to install where they are not, and how they end.

import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

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

/**
 * Ends a browser, by force where it does not end as asked: Chromium sometimes goes on for ever.
 * @param {() => Promise<unknown>} close
 * @param {() => unknown} kill
 */
export async function endWith(close, kill) {
  const kPatience = 5000;
  await Promise.race([close().catch(() => {}), sleep(kPatience, undefined, { ref: false })]);
  kill();
}
