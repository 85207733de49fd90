// SPDX-License-Identifier: MIT
// All tests of the page and the package in one process, so that each browser starts once; or a part of
// them: LEDE_PART=1/2 are those of every second file.

import { readdir } from 'node:fs/promises';

const folder = new URL('./', import.meta.url);
const [part, parts] = (process.env.LEDE_PART ?? '1/1').split('/').map(Number);
const files = (await readdir(folder))
  .filter((name) => name.endsWith('.test.mjs'))
  .sort()
  .filter((_, i) => i % parts === part - 1);
// In one import: between several, Node would take the tests for ended and close the browsers.
const imports = files.map((name) => `import ${JSON.stringify(new URL(name, folder).href)};`);
await import(`data:text/javascript,${encodeURIComponent(imports.join('\n'))}`);
