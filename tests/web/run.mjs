// SPDX-License-Identifier: MIT
// Runs the tests of the page and the package, engine by engine, two at once. What fails there, on a busy
// machine, is run once more alone, and named; what fails twice has failed.
// usage: node tests/web/run.mjs

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { engines } from './support/pages.mjs';

/** @typedef {{passed: Set<string>, failed: string[], pass: number, status: number}} Outcome */

const kAll = fileURLToPath(new URL('all.mjs', import.meta.url));
/** Tests that run in no engine, or in one for all. */
const kElse = `/^(?!.*\\[(${engines.join('|')})\\]$)/`;

/** Engines at once; more of them make one another wait. */
const kTogether = 2;

/**
 * Runs tests and passes on what they say, but for the counts at the end.
 * @param {string} names of engines
 * @param {string[]} patterns of the tests' names
 * @returns {Promise<Outcome>}
 */
function run(names, patterns) {
  const options = ['--test-reporter=tap', ...patterns.map((one) => `--test-name-pattern=${one}`)];
  const node = spawn(process.execPath, [...options, kAll], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LEDE_ENGINES: names },
  });
  /** @type {Outcome} */
  const outcome = { passed: new Set(), failed: [], pass: 0, status: 1 };
  createInterface({ input: node.stdout }).on('line', (line) => {
    const [, name] = /^not ok \d+ - (.*?)(?<! # TODO.*)$/.exec(line) ?? [];
    if (name) outcome.failed.push(name);
    const [, held] = /^ok \d+ - (.*?)(?<! # SKIP.*)$/.exec(line) ?? [];
    if (held) outcome.passed.add(held);
    const [, pass] = /^# pass (\d+)$/.exec(line) ?? [];
    if (pass) outcome.pass = Number(pass);
    else if (!/^ok .* # SKIP|^# (fail|tests|suites|cancelled|skipped|todo) /.test(line)) {
      console.log(line);
    }
  });
  return new Promise((resolve) => {
    node.on('close', (code) => resolve({ ...outcome, status: code ?? 1 }));
  });
}

/** @param {string} name as TAP writes it */
const literally = (name) =>
  `/^${name.replace(/\\#/g, '#').replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}$/`;

/** The slowest first. */
const parts = [
  ...engines.map((engine) => () => run(engine, [`/\\[${engine}\\]$/`])),
  () => run(engines[0], [kElse]),
];
/** @type {Outcome[]} */
const first = [];
const work = async () => {
  for (let part = parts.shift(); part; part = parts.shift()) first.push(await part());
};
await Promise.all(Array.from({ length: kTogether }, work));
const failed = first.flatMap((one) => one.failed);
let pass = first.reduce((sum, one) => sum + one.pass, 0);
// A file that could not be loaded, or a process that broke off.
let fail = first.filter((one) => one.status !== 0 && one.failed.length === 0).length;
if (failed.length > 0) {
  console.log('# Once more, alone:');
  const second = await run(engines.join(','), failed.map(literally));
  for (const name of failed) {
    const held = second.passed.has(name);
    console.log(`# ${held ? 'passed when alone' : 'failed twice'}: ${name}`);
    if (held) pass += 1;
    else fail += 1;
  }
}
console.log(`# pass ${pass}\n# fail ${fail}`);
process.exitCode = fail > 0 ? 1 : 0;
