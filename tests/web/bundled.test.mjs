// SPDX-License-Identifier: MIT
// The package as npm packs it, in a site that Vite builds, by what web/README.md says.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import { openArticle, pageOf } from './support/article.mjs';
import { inEngines, seen } from './support/engines.mjs';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lede-site-'));

/** The lines of code that web/README.md gives. */
async function recipe() {
  const text = await readFile(join(root, 'web/README.md'), 'utf8');
  const [, code] = /^With a bundler,[^]*?\n\n((?: {4}.*\n|\n)+)/m.exec(text) ?? [];
  assert.ok(code, 'the recipe is there');
  return code.replace(/^ {4}/gm, '');
}

/** @returns {Promise<Record<string, string>>} of the built site, by path */
async function buildSite() {
  const lede = join(folder, 'node_modules/lede');
  await mkdir(lede, { recursive: true });
  const options = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const { stdout } = await run('npm', options, { cwd: root });
  const packed = join(folder, JSON.parse(stdout)[0].filename);
  await run('tar', ['-xzf', packed, '--strip-components=1', '-C', lede]);
  await writeFile(join(folder, 'main.js'), await recipe());
  const script = '<script type="module" src="/main.js"></script>';
  await writeFile(join(folder, 'index.html'), `<!doctype html><html lang="en">${script}`);
  await build({ root: folder, logLevel: 'error' });
  const assets = join(folder, 'dist/assets');
  const read = async (/** @type {string} */ name) => [
    `/assets/${name}`,
    await readFile(join(assets, name), 'utf8'),
  ];
  return Object.fromEntries(await Promise.all((await readdir(assets)).map(read)));
}

after(() => rm(folder, { recursive: true, force: true }));

inEngines(
  'built into a site by Vite, it finds its files and summarizes',
  async (browser) => {
    const files = await buildSite();
    const [script] = Object.keys(files);
    const page = await openArticle(
      browser,
      pageOf({ script: `<script type="module" src="${script}"></script>` }),
      { files },
    );
    const result = await seen(page, 'lede-summary');
    assert.ok(result.summary.sentences.length > 1);
    const { errors, requests } = await page.probe();
    assert.deepEqual(errors, []);
    assert.ok(requests.includes('/lede/lede.wasm'), requests.join(' '));
    assert.ok(!requests.includes('/lede/lede.js'), 'the element is in the site’s own script');
  },
  { only: ['chromium'] }, // What is served is the same for all.
);
