// SPDX-License-Identifier: MIT
// Runs the tests of the page and the package. What fails beside others on a busy machine is run once
// more alone, and named; what fails twice has failed.
// usage: node tests/web/run.mjs

import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const folder = new URL('./', import.meta.url);
const files = (await readdir(folder))
  .filter((name) => name.endsWith('.test.mjs'))
  .sort()
  .map((name) => fileURLToPath(new URL(name, folder)));

/**
 * Runs tests and passes on what they say, but for the counts at the end.
 * @param {string[]} options of node --test
 * @returns {Promise<{passed: Set<string>, failed: string[], pass: number, fail: number, status: number}>}
 */
function run(options) {
  const node = spawn(process.execPath, ['--test', '--test-reporter=tap', ...options, ...files], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  /** @type {string[]} */
  const failed = [];
  /** @type {Set<string>} */
  const passed = new Set();
  const counts = { pass: 0, fail: 0 };
  createInterface({ input: node.stdout }).on('line', (line) => {
    const [, name] = /^not ok \d+ - (.*?)(?<! # TODO.*)$/.exec(line) ?? [];
    if (name) failed.push(name);
    const [, held] = /^ok \d+ - (.*?)(?<! # SKIP.*)$/.exec(line) ?? [];
    if (held) passed.add(held);
    const [, kind, count] = /^# (pass|fail) (\d+)$/.exec(line) ?? [];
    if (kind) counts[/** @type {'pass' | 'fail'} */ (kind)] = Number(count);
    else console.log(line);
  });
  return new Promise((resolve) => {
    node.on('close', (code) => resolve({ passed, failed, ...counts, status: code ?? 1 }));
  });
}

const first = await run(['--test-concurrency=2']);
let { pass, fail, status } = first;
if (first.failed.length > 0) {
  const literally = (/** @type {string} */ name) =>
    `^${name.replace(/\\#/g, '#').replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}$`;
  const patterns = first.failed.map((name) => `--test-name-pattern=${literally(name)}`);
  console.log('# Once more, alone:');
  const second = await run(['--test-concurrency=1', ...patterns]);
  // A name that does not come again (a file that could not be loaded) has failed.
  const again = first.failed.filter((name) => !second.passed.has(name));
  for (const name of first.failed) {
    console.log(`# ${again.includes(name) ? 'failed twice' : 'passed when alone'}: ${name}`);
  }
  fail = again.length;
  pass += first.failed.length - again.length;
  status = fail > 0 ? 1 : 0;
}
console.log(`# pass ${pass}\n# fail ${fail}`);
process.exitCode = status;
