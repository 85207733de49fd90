// SPDX-License-Identifier: MIT
// Runs the tests of the page and the package, half an engine's at a time, three at once: they wait for
// the browsers half of their time. What fails there, on a busy machine, is run once more alone, and
// named; what fails twice has failed.
// usage: node tests/web/run.mjs

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { engines } from './support/pages.mjs';

/** @typedef {{passed: Set<string>, failed: string[], pass: number, fail: number}} Outcome */

const kAll = fileURLToPath(new URL('all.mjs', import.meta.url));
/** Tests that run in no engine, or in one for all; Node takes all where a pattern fits `<root>`, their parent. */
const kElse = `/^(?!<root>$|.*\\[(${engines.join('|')})\\]$)/`;

/** Parts at once; more of them make one another wait. */
const kTogether = 3;
/** An engine's tests, so that nobody is left alone with the last one's. */
const kParts = ['1/2', '2/2'];
/** Milliseconds that an engine has for all its tests; they take a quarter of it. */
const kLongest = 20 * 60_000;
/** Milliseconds to end in after the last test. */
const kToEnd = 10_000;

/** Ends the parts that run. @type {Set<() => void>} */
const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    for (const end of running) end();
    process.exit(1);
  });
}

/**
 * Runs tests and passes on what they say, but for the counts at the end.
 * @param {string} names of engines
 * @param {string[]} patterns of the tests' names
 * @param {string} [part] of the files
 * @returns {Promise<Outcome>}
 */
function run(names, patterns, part = '1/1') {
  const options = ['--test-reporter=tap', ...patterns.map((one) => `--test-name-pattern=${one}`)];
  const node = spawn(process.execPath, [...options, kAll], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true, // So that its browsers can be ended with it.
    env: { ...process.env, LEDE_ENGINES: names, LEDE_PART: part },
  });
  const end = () => {
    try {
      process.kill(-Number(node.pid), 'SIGKILL');
    } catch {
      // All of them have ended.
    }
  };
  running.add(end);
  /** @type {Outcome} fails unless its last lines say otherwise */
  const outcome = { passed: new Set(), failed: [], pass: 0, fail: 1 };
  createInterface({ input: node.stdout }).on('line', (line) => {
    const [, name] = /^not ok \d+ - (.*?)(?<! # TODO.*)$/.exec(line) ?? [];
    if (name) outcome.failed.push(name);
    const [, held] = /^ok \d+ - (.*?)(?<! # SKIP.*)$/.exec(line) ?? [];
    if (held) outcome.passed.add(held);
    const [, count, number] = /^# (pass|fail) (\d+)$/.exec(line) ?? [];
    if (count) Object.assign(outcome, { [count]: Number(number) });
    // The last line; a browser that does not end then is ended.
    if (line.startsWith('# duration_ms')) setTimeout(end, kToEnd).unref();
    if (!/^ok .* # SKIP|^# (pass|fail|tests|suites|cancelled|skipped|todo) /.test(line)) {
      console.log(line);
    }
  });
  const late = setTimeout(() => {
    console.log(`# ${names}: not ended after ${kLongest / 60_000} minutes`);
    end();
  }, kLongest);
  return new Promise((resolve) => {
    node.on('close', () => {
      clearTimeout(late);
      running.delete(end);
      resolve(outcome);
    });
  });
}

/** @param {string} name as TAP writes it */
const literally = (name) =>
  `/^${name.replace(/\\#/g, '#').replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}$/`;

/** The slowest first, and different engines together. */
const slowest = [...engines].reverse();
const parts = [
  ...kParts.flatMap((part) =>
    slowest.map((engine) => () => run(engine, [`/\\[${engine}\\]$/`], part)),
  ),
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
let fail = first.filter((one) => one.fail > one.failed.length).length;
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
