// SPDX-License-Identifier: MIT
// Holds the code to ARCHITECTURE.md: a stage of the core includes only stages above it in the tree.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const tree =
  readFileSync(root + 'ARCHITECTURE.md', 'utf8').match(/^core\/[^]*?^wasm\//m)?.[0] ?? '';
const stages = [...tree.matchAll(/^ {2}(\w+)\/ /gm)]
  .map(([, name]) => name)
  .filter((name) => !['packs', 'train', 'cli'].includes(name));

test('the tree names the stages', () => {
  assert.deepEqual(stages.slice(0, 3), ['unicode', 'document', 'language']);
  for (const stage of stages) assert.ok(readdirSync(`${root}core/${stage}`).length > 0, stage);
});

stages.forEach((stage, place) => {
  test(`${stage} includes only itself and stages above it`, () => {
    for (const file of readdirSync(`${root}core/${stage}`)) {
      if (!/\.[ch]pp$/.test(file)) continue;
      const text = readFileSync(`${root}core/${stage}/${file}`, 'utf8');
      for (const [, folder] of text.matchAll(/^#include "(\w+)\//gm)) {
        const included = stages.indexOf(folder);
        assert.ok(included <= place, `core/${stage}/${file} includes ${folder}/`);
      }
    }
  });
});
