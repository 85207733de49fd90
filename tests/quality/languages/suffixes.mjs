// SPDX-License-Identifier: MIT
// What a pack's endings (and prefixes) are worth: keyphrases and summaries of the reference data
// with them and without, by the module. After `./dev build`:
//   node tests/quality/languages/suffixes.mjs [LANGUAGE]...

import { existsSync, readdirSync } from 'node:fs';
import { Engine, filesIn } from '../../../web/engine/node.js';
import { kData as data, rowsOf } from '../reference.mjs';

const root = new URL('../../../', import.meta.url);

/** Of each set. */
const kMostItems = 400;
const kPhrases = 10;
const kSentences = 3;

if (!existsSync(data)) {
  console.log(`There is no reference data at ${data}; LEDE_DATA names its folder.`);
  process.exit(0);
}

const dist = filesIn(new URL('web/dist/', root));
const whole = new Engine(dist);
const without = ['suffixes', 'prefixes'].map(
  (section) => new Engine({ ...dist, pack: (lang) => bare(lang, section) }),
);
const asked = process.argv.slice(2);

console.log('set                              items      with  gain by suffixes, by prefixes');
for (const folder of ['keyphrases', 'summaries']) {
  for (const name of readdirSync(`${data}/${folder}`)) {
    if (!name.endsWith('-dev.jsonl.gz')) continue;
    const items = rowsOf(`${data}/${folder}/${name}`, kMostItems);
    const { lang } = items[0];
    if (!lang || (asked.length > 0 && !asked.includes(lang))) continue;
    if (!readdirSync(new URL('core/packs/', root)).includes(`${lang}.lang`)) continue;
    const score = folder === 'keyphrases' ? phraseScore : summaryScore;
    const scores = [];
    const gains = without.map(() => []);
    for (const item of items) {
      scores.push(await score(whole, item));
      for (const [i, engine] of without.entries()) {
        gains[i].push(scores.at(-1) - (await score(engine, item)));
      }
    }
    console.log(
      name.padEnd(32),
      String(items.length).padStart(5),
      points(mean(scores)).padStart(9),
      ...gains.map((gain) => `${points(mean(gain))} ± ${points(errorOf(gain))}`.padStart(17)),
    );
  }
}

/** @param {number[]} values */
function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The standard error of a mean.
 * @param {number[]} values
 */
function errorOf(values) {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)) / values.length);
}

/** @param {number} share */
function points(share) {
  return (100 * share).toFixed(2);
}

/**
 * A pack without one of its sections.
 * @param {string} lang
 * @param {string} section
 */
async function bare(lang, section) {
  const pack = await dist.pack(lang);
  if (!pack) return null;
  const text = new TextDecoder().decode(pack);
  return new TextEncoder().encode(
    text.replace(new RegExp(`^\\[${section}\\]\\n(?:[^[\\n].*\\n?)*`, 'gm'), ''),
  );
}

/**
 * Words by their first five letters, so that no pack's own endings judge.
 * @param {string} text
 * @param {string} lang
 */
function words(text, lang) {
  const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(text.toLowerCase());
  return [...segments].filter((s) => s.isWordLike).map((s) => s.segment.slice(0, 5));
}

/**
 * @param {Engine} engine
 * @param {any} item
 * @param {Record<string, any>} options
 */
async function result(engine, item, options) {
  const article = item.text ? { text: item.text } : { sentences: item.sentences };
  return JSON.parse(await engine.summarize(article, { lang: item.lang, ...options }));
}

/**
 * F1 of the first ten keyphrases.
 * @param {Engine} engine
 * @param {any} item
 */
async function phraseScore(engine, item) {
  const { keyphrases } = await result(engine, item, { include: ['keyphrases'] });
  const key = (/** @type {string} */ phrase) => words(phrase, item.lang).join(' ');
  const gold = new Set(item.keyphrases.map(key));
  const found = new Set(keyphrases.slice(0, kPhrases).map((/** @type {any} */ k) => key(k.text)));
  const hits = [...found].filter((phrase) => gold.has(phrase)).length;
  return hits === 0 ? 0 : (2 * hits) / (gold.size + found.size);
}

/**
 * ROUGE-1 of three sentences, without words of fewer than four letters.
 * @param {Engine} engine
 * @param {any} item
 */
async function summaryScore(engine, item) {
  const { summary } = await result(engine, item, { include: ['summary'], count: kSentences });
  const least = item.lang === 'zh' || item.lang === 'ja' ? 1 : 4;
  const bag = (/** @type {string} */ text) =>
    words(text, item.lang).filter((w) => w.length >= least);
  const gold = bag([item.summary].flat().join(' '));
  const left = [...gold];
  const found = bag(summary.text);
  let hits = 0;
  for (const word of found) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    hits += 1;
  }
  return hits === 0 ? 0 : (2 * hits) / (gold.length + found.length);
}
