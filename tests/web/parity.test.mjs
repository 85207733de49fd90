// SPDX-License-Identifier: MIT
// The module in a browser's worker gives the same bytes as the native command (tests/parity does
// this at length in Node).

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { browsing } from './support/browser.mjs';

const root = new URL('../../', import.meta.url);
const web = browsing();

const kRequests = [
  {},
  { type: 'digest', length: 'long', offsets: 'utf-8' },
  { type: 'tldr', include: ['summary', 'sentences', 'blocks', 'explain'], offsets: 'utf-32' },
];

/** @param {object} request @returns {Promise<string>} */
function native(request) {
  return new Promise((resolve) => {
    const lede = fileURLToPath(new URL('build/native/lede', root));
    const flags = ['--from', 'json', '--to', 'json', '-'];
    const child = execFile(lede, flags, { maxBuffer: 1e8 }, (_, stdout) => {
      resolve(stdout.replace(/\n$/, ''));
    });
    child.stdin?.end(JSON.stringify(request));
  });
}

test('the module in a page and the command give the same bytes', async () => {
  const folder = new URL('tests/quality/articles/', root);
  const names = (await readdir(folder)).filter((name) => /\.(txt|md)$/.test(name));
  const articles = await Promise.all(
    names.slice(0, 12).map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8');
      return name.endsWith('.md') ? { markdown: text } : { text };
    }),
  );
  articles.push({ text: 'Ein Satz. „Noch einer“, sagte Eva Roth.' }, { text: '“'.repeat(500) });
  const calls = articles.flatMap((article) => kRequests.map((options) => ({ article, options })));
  const page = await web.show('<p>Parity</p>');
  const answers = await page.evaluate(async (questions) => {
    const worker = new Worker('/lede/lede-worker.js', { type: 'module' });
    /** @type {string[]} */
    const replies = [];
    await new Promise((resolve, reject) => {
      worker.onerror = reject;
      worker.onmessage = ({ data }) => {
        const { id, json, error } = data;
        if (id === 0 && error) reject(new Error(error.message));
        if (id > 0) replies[id - 1] = json ?? error.code;
        if (Object.keys(replies).length === questions.length) resolve(undefined);
      };
      questions.forEach((question, i) => worker.postMessage({ id: i + 1, ...question }));
    });
    return replies;
  }, calls);
  await page.close();
  for (const [i, { article, options }] of calls.entries()) {
    const wanted = await native({ ...article, ...options });
    const failure = JSON.parse(wanted).error?.code;
    assert.equal(
      answers[i],
      failure ?? wanted,
      `article ${Math.floor(i / kRequests.length)}, ${JSON.stringify(options)}`,
    );
  }
});
