// SPDX-License-Identifier: MIT
// How often the command tells the language of the reference data's articles and sentences.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { kData as data, rowsOf } from '../reference.mjs';

const root = new URL('../../../', import.meta.url);
const lede = fileURLToPath(new URL('build/native/lede', root));

/** The most articles, and sentences of articles, of a language. */
const kMost = 400;
/** Shorter sentences are headings, and names; fewer characters say as much where words have one. */
const kLeastLength = /** @type {Record<string, number>} */ ({ zh: 15, ja: 15 });
const kUsualLength = 40;

if (!existsSync(data)) {
  console.log(`There is no reference data at ${data}; LEDE_DATA names its folder.`);
  process.exit(0);
}

const packs = readdirSync(new URL('core/packs/', root))
  .filter((name) => name.endsWith('.lang'))
  .map((name) => name.slice(0, -'.lang'.length));
const whole = articles();
const sets = {
  'reference sentences': referenceSentences().filter(longEnough),
  'reference sentences of any length': referenceSentences(),
  'sentences of articles': sentencesOf(whole),
  articles: whole,
};
for (const [name, items] of Object.entries(sets)) report(name, items);

/** @typedef {{lang: string, text: string}} Item */

/** @param {Item} item */
function longEnough({ lang, text }) {
  return text.length >= (kLeastLength[lang] ?? kUsualLength);
}

/** @returns {Item[]} each sentence once */
function referenceSentences() {
  const seen = new Map();
  for (const set of readdirSync(`${data}/sentences`)) {
    for (const file of readdirSync(`${data}/sentences/${set}`)) {
      for (const { lang, sentences } of rowsOf(`${data}/sentences/${set}/${file}`)) {
        for (const text of sentences) seen.set(text, { lang, text });
      }
    }
  }
  return [...seen.values()];
}

/** @returns {Item[]} */
function articles() {
  const paths = ['summaries', 'keyphrases'].flatMap((folder) =>
    readdirSync(`${data}/${folder}`).map((name) => `${data}/${folder}/${name}`),
  );
  const items = paths
    .filter((path) => /-(dev)\.jsonl\.gz$/.test(path))
    .flatMap((path) =>
      rowsOf(path).map(({ lang = 'en', text, sentences }) => ({
        lang,
        text: text ?? sentences.join(lang === 'zh' || lang === 'ja' ? '' : ' '),
      })),
    );
  return atMost(items.filter(({ text }) => text.length >= 400));
}

/**
 * @param {Item[]} items
 * @returns {Item[]}
 */
function sentencesOf(items) {
  const stops = /(?<=[.!?؟])\s+|(?<=[。！？])|\n/;
  const found = items.flatMap(({ lang, text }) =>
    text.split(stops).map((sentence) => ({ lang, text: sentence.trim() })),
  );
  return atMost(found.filter(longEnough));
}

/**
 * Of each language evenly, the same in every run.
 * @param {Item[]} items
 */
function atMost(items) {
  return [...groupBy(items, ({ lang }) => lang).values()].flatMap((all) => {
    const step = Math.max(1, all.length / kMost);
    return all.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
  });
}

/**
 * @param {Item[]} items
 * @returns {string[]} the language told of each
 */
function told(items) {
  const input = items
    .map(({ text }) => JSON.stringify({ text: text.slice(0, 4000), include: ['stats'] }))
    .join('\n');
  const { stdout, stderr } = spawnSync(lede, ['--from', 'ndjson', '--to', 'ndjson', '-'], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  if (lines.length !== items.length) throw new Error(`${lines.length} answers: ${stderr}`);
  return lines.map(({ lang }) => lang ?? 'und');
}

/**
 * @param {string} name
 * @param {Item[]} items
 */
function report(name, items) {
  const languages = told(items);
  const results = items.map(({ lang }, i) => ({ lang, told: languages[i] ?? 'und' }));
  const known = results.filter(({ lang }) => packs.includes(lang));
  const others = results.filter(({ lang }) => !packs.includes(lang));
  console.log(`\n${name}: ${share(known)} of ${known.length} right`);
  for (const lang of packs) {
    const own = known.filter((result) => result.lang === lang);
    if (own.length === 0) continue;
    console.log(
      `  ${lang} ${share(own).padStart(7)} of ${String(own.length).padStart(4)}  ${wrong(own)}`,
    );
  }
  if (others.length === 0) return;
  const taken = others.filter((result) => result.told !== 'und');
  console.log(
    `  languages without a pack: ${taken.length} of ${others.length} taken for one of these`,
  );
  const pairs = groupBy(taken, (result) => `${result.lang} → ${result.told}`);
  console.log(`    ${[...pairs].map(([pair, all]) => `${pair} ${all.length}`).join(', ')}`);
}

/** @param {{lang: string, told: string}[]} results */
function share(results) {
  const right = results.filter((result) => result.told === result.lang).length;
  return `${((100 * right) / Math.max(1, results.length)).toFixed(2)} %`;
}

/** @param {{lang: string, told: string}[]} results */
function wrong(results) {
  const taken = groupBy(
    results.filter((result) => result.told !== result.lang),
    (result) => result.told,
  );
  return [...taken].map(([lang, all]) => `${lang} ${all.length}`).join(', ');
}

/**
 * @template T
 * @param {T[]} items
 * @param {(item: T) => string} keyOf
 */
function groupBy(items, keyOf) {
  /** @type {Map<string, T[]>} */
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
