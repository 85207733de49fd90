// SPDX-License-Identifier: MIT
// No heading, credit, byline, caption or promo in a summary: on every saved page of the reference
// data, whole, where that is there, and by people's labels too on own articles.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { kData } from '../quality/reference.mjs';
import { readArticleLabels } from '../quality/roles/labels.mjs';
import { linesOfPage } from '../quality/roles/page_text.mjs';

const kLede = new URL('../../build/native/lede', import.meta.url).pathname;
const kPages = `${kData}/pages/articles`;
const kTypes = ['key-points', 'tldr', 'teaser', 'digest'];
const kText = new Set(['lead', 'body', 'answer']);

/**
 * @param {string[]} texts
 * @returns {any[]} a result for each text and type
 */
function summaries(texts) {
  const requests = texts.flatMap((text) =>
    kTypes.map((type) =>
      JSON.stringify({ text, type, length: 'long', include: ['summary', 'blocks'] }),
    ),
  );
  return execFileSync(kLede, ['--from', 'ndjson', '--to', 'ndjson'], {
    input: requests.join('\n'),
    maxBuffer: 1 << 30,
  })
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** @param {any[]} results */
function assertOnlyText(results) {
  for (const { summary, blocks } of results) {
    for (const { block, text } of summary.sentences) {
      assert.ok(kText.has(blocks[block].role), `${blocks[block].role} in a summary: ${text}`);
    }
  }
}

test('summaries of saved pages, whole, hold running text alone', (t) => {
  if (!existsSync(kPages)) return t.skip(`no saved pages in ${kPages}`);
  const files = readdirSync(kPages).filter((name) => name.endsWith('.html.gz'));
  const texts = files.map((name) =>
    linesOfPage(gunzipSync(readFileSync(`${kPages}/${name}`)).toString()).join('\n'),
  );
  const results = summaries(texts);
  assert.equal(results.length, files.length * kTypes.length);
  assertOnlyText(results.filter(({ error }) => !error));
});

test('summaries of own articles hold no line that a person calls furniture', () => {
  const articles = readArticleLabels(
    readFileSync(new URL('../quality/roles/articles.labels', import.meta.url), 'utf8'),
  );
  const results = summaries(articles.map(({ lines }) => lines.join('\n')));
  assertOnlyText(results);
  let sentences = 0;
  results.forEach(({ summary }, k) => {
    const { lines, labels, name } = articles[Math.floor(k / kTypes.length)];
    for (const { block, text } of summary.sentences) {
      ++sentences;
      assert.ok(lines[block].includes(text), `${name}: blocks are lines`);
      assert.deepEqual(labels.get(block), ['body'], `${name}: ${text}`);
    }
  });
  assert.ok(sentences > articles.length);
});
