// SPDX-License-Identifier: MIT
// The package: what is built, what it costs, what it lists.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { duration } from '../../web/widget/duration.js';

const run = promisify(execFile);
const root = new URL('../../', import.meta.url);
const path = (/** @type {string} */ name) => fileURLToPath(new URL(name, root));
const read = (/** @type {string} */ name) => readFile(new URL(name, root), 'utf8');

test('every file that the package exports is there', async () => {
  const { exports } = JSON.parse(await read('package.json'));
  const files = Object.values(exports).flatMap((entry) =>
    typeof entry === 'string' ? [entry] : Object.values(entry),
  );
  assert.ok(files.length > 8);
  for (const file of files) {
    const there = file.includes('*') ? readdir(new URL(file.split('*')[0], root)) : read(file);
    await assert.doesNotReject(there, file);
  }
});

test('npm would pack the built files', async () => {
  const { stdout } = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: path(''),
  });
  const packed = JSON.parse(stdout)[0].files.map((/** @type {{path: string}} */ file) => file.path);
  for (const name of [
    'lede.js',
    'lede-worker.js',
    'lede-more.js',
    'lede.css',
    'lede.wasm',
    'languages/en.lang',
  ]) {
    assert.ok(packed.includes(`web/dist/${name}`), name);
  }
});

test('a page may load the script on a server, where it does nothing', async () => {
  const url = pathToFileURL(path('web/dist/lede.js')).href;
  const { stdout } = await run(process.execPath, [
    '--input-type=module',
    '-e',
    `const { LedeSummaryElement } = await import(${JSON.stringify(url)}); console.log(typeof LedeSummaryElement);`,
  ]);
  assert.equal(stdout.trim(), 'function');
});

test('the lock file names no host to download from, and every version is exact', async () => {
  const lock = JSON.parse(await read('package-lock.json'));
  for (const [name, entry] of Object.entries(lock.packages)) {
    assert.ok(!('resolved' in /** @type {object} */ (entry)), name);
  }
  const { devDependencies, dependencies } = JSON.parse(await read('package.json'));
  assert.equal(dependencies, undefined, 'the element needs nothing at run time');
  for (const [name, version] of Object.entries(devDependencies)) {
    assert.match(String(version), /^\d+\.\d+\.\d+$/, name);
  }
});

test('the build fails above its budget', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lede-budget-'));
  try {
    // Bytes that brotli cannot press, as a pack of English.
    const noise = Array.from({ length: 120_000 }, (_, i) => ((i * 2654435761) >>> 7) % 251);
    for (let i = 1; i < noise.length; i++) noise[i] = (noise[i] ^ (noise[i - 1] * 31)) & 255;
    await writeFile(join(folder, 'en.lang'), Uint8Array.from(noise));
    const dist = pathToFileURL(join(folder, 'dist/')).href;
    const build = run(process.execPath, [path('web/build.mjs')], {
      env: { ...process.env, LEDE_PACKS: pathToFileURL(`${folder}/`).href, LEDE_DIST: dist },
    });
    await assert.rejects(build, /the budget is 100000/);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('each language’s messages say the same things', async () => {
  const folder = new URL('web/messages/', root);
  const files = (await readdir(folder)).filter((name) => name !== 'messages.js');
  assert.ok(files.length >= 3);
  const { default: english, kOfTools } = await import(new URL('en.js', folder).href);
  const names = [...Object.keys(english), ...Object.keys(kOfTools)].sort();
  for (const file of files) {
    const { default: own, kOfTools: rest } = await import(new URL(file, folder).href);
    const messages = { ...own, ...rest };
    assert.deepEqual(Object.keys(messages).sort(), names, file);
    for (const text of Object.values(messages)) assert.ok(text.trim());
    assert.match(messages.times, /\{summary\}.*\{article\}/, file);
    if (file !== 'en.js') await read(`web/dist/languages/${file}`);
  }
});

test('times are told in the language’s own way', () => {
  assert.equal(duration(42, 'en'), '40 sec');
  assert.equal(duration(2, 'en'), '5 sec');
  assert.match(duration(245, 'de'), /^4\sMin\.?$/);
  assert.match(duration(245, 'ru'), /^4\sмин/);
});
