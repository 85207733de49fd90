// SPDX-License-Identifier: MIT
// Runs every example of the documents: `console` blocks in a shell at the project's root, `js` blocks as modules.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const documents = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'core/packs/README.md'];

/**
 * The fenced blocks of one language, with the line each begins at.
 * @param {string} document @param {string} language
 */
function examples(document, language) {
  const lines = readFileSync(root + document, 'utf8').split('\n');
  const found = [];
  for (let i = 0; i < lines.length; i += 1) {
    if (lines[i] !== '```' + language) continue;
    const end = lines.indexOf('```', i);
    found.push({ line: i + 1, body: lines.slice(i + 1, end) });
    i = end;
  }
  return found;
}

/**
 * What a command prints. A batch with a bad line prints its results too, with exit status 1.
 * @param {string} command
 */
function run(command) {
  const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: root, encoding: 'utf8' });
  return (stdout + stderr).trimEnd();
}

for (const document of documents) {
  for (const { line, body } of examples(document, 'console')) {
    test(`${document}:${line}: the commands print what the document shows`, () => {
      const steps = body.join('\n').split(/^\$ /m).slice(1);
      assert.ok(steps.length > 0, 'a console block begins with "$ "');
      for (const step of steps) {
        const [command, ...output] = step.split('\n');
        assert.equal(run(command), output.join('\n').trimEnd());
      }
    });
  }
  for (const { line, body } of examples(document, 'js')) {
    test(`${document}:${line}: the module runs`, () => {
      const file = `${root}build/example-${line}.mjs`;
      // The package may name itself: 'lede/node'.
      writeFileSync(file, body.join('\n'));
      try {
        execFileSync(process.execPath, [file], { cwd: root });
      } finally {
        rmSync(file);
      }
    });
  }
}

test('every command that the contributing page names is one of ./dev', () => {
  const known = run('./dev help');
  const page = readFileSync(root + 'CONTRIBUTING.md', 'utf8');
  for (const [, command] of page.matchAll(/\.\/dev (\w+)/g)) {
    if (command !== 'help') assert.match(known, new RegExp(`^  ${command} `, 'm'));
  }
});
