// SPDX-License-Identifier: MIT
// All tests of the page and the package in one process, so that each browser starts once.

import { readdir } from 'node:fs/promises';

const folder = new URL('./', import.meta.url);
const files = (await readdir(folder)).filter((name) => name.endsWith('.test.mjs')).sort();
// In one import: between several, Node would take the tests for ended and close the browsers.
const imports = files.map((name) => `import ${JSON.stringify(new URL(name, folder).href)};`);
await import(`data:text/javascript,${encodeURIComponent(imports.join('\n'))}`);
