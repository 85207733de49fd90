// SPDX-License-Identifier: MIT
// All tests of the page and the package in one process, so that each browser starts once.

import { readdir } from 'node:fs/promises';

const folder = new URL('./', import.meta.url);
for (const name of (await readdir(folder)).sort()) {
  if (name.endsWith('.test.mjs')) await import(new URL(name, folder).href);
}
