// SPDX-License-Identifier: MIT
// What each block is, beside a person's labels: own articles (articles.labels) and the plain text of
// whole saved pages (pages.labels; the pages are no part of the project). Figures by role, known and
// kept apart: the errors of what is kept are never printed, so that no rule is made for them.
// usage: node tests/quality/roles/eval.mjs [--errors N]

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { kData } from '../reference.mjs';
import { readArticleLabels, readPageLabels } from './labels.mjs';
import { linesOfPage } from './page_text.mjs';

const kLede = new URL('../../../build/native/lede', import.meta.url).pathname;
const kPages = `${kData}/pages/articles`;
const kRoles =
  'title heading text question answer credit byline dateline caption promo other'.split(' ');
/** Together, since a line of name and date is either, and credits stand in both. */
const kFurniture = ['credit', 'byline', 'promo'];

const { values: flags } = parseArgs({ options: { errors: { type: 'string', default: '10' } } });

const articles = readArticleLabels(
  readFileSync(new URL('articles.labels', import.meta.url), 'utf8'),
);
print(
  'Own articles, known',
  articles.filter(({ part }) => part === 'known'),
  true,
);
print(
  'Own articles, kept',
  articles.filter(({ part }) => part === 'kept'),
  false,
);
if (!existsSync(kPages)) {
  console.log(`No saved pages in ${kPages}: only own articles were measured.`);
} else {
  const pages = readPageLabels(readFileSync(new URL('pages.labels', import.meta.url), 'utf8'));
  const texts = pages.map((page) => ({ ...page, lines: pageLines(page.name) }));
  print(
    'Saved pages, whole, known',
    texts.filter(({ part }) => part === 'known'),
    true,
  );
  print(
    'Saved pages, whole, kept',
    texts.filter(({ part }) => part === 'kept'),
    false,
  );
}

/** @param {string} name the beginning of the file's */
function pageLines(name) {
  const file = readdirSync(kPages).find((one) => one.startsWith(name));
  if (!file) throw new Error(`no page ${name} in ${kPages}`);
  return linesOfPage(gunzipSync(readFileSync(`${kPages}/${file}`)).toString());
}

/**
 * The roles that the command gives to each line; a block of several lines gives all of them its own.
 * And the lines that the sentences of a long summary stand in.
 * @param {string[][]} texts
 * @returns {{roles: string[], chosen: number[]}[]}
 */
function rolesOf(texts) {
  const requests = texts.map((lines, id) =>
    JSON.stringify({
      id,
      text: lines.join('\n'),
      length: 'long',
      include: ['blocks', 'summary'],
    }),
  );
  const output = execFileSync(kLede, ['--from', 'ndjson', '--to', 'ndjson'], {
    input: requests.join('\n'),
    maxBuffer: 1 << 28,
  });
  return output
    .toString()
    .trim()
    .split('\n')
    .map((line, k) => {
      /** @type {{blocks: {text: string, role: string}[], summary: {sentences: {block: number}[]}}} */
      const { blocks, summary } = JSON.parse(line);
      const { roles, first } = alongLines(texts[k], blocks);
      return { roles, chosen: summary.sentences.map((one) => first[one.block]) };
    });
}

/**
 * The role of each line; lines that the reader joined have one block's. And each block's first line.
 * @param {string[]} lines
 * @param {{text: string, role: string}[]} blocks
 */
function alongLines(lines, blocks) {
  /** @type {string[]} */
  const roles = [];
  /** @type {number[]} */
  const first = [];
  for (const { text, role } of blocks) {
    while (lines[roles.length] && !trimmed(lines[roles.length])) roles.push('other'); // No block.
    first.push(roles.length);
    for (let rest = text; rest !== ''; roles.push(role)) {
      const line = trimmed(lines[roles.length] ?? '');
      if (!line || !rest.startsWith(line)) throw new Error(`line ${roles.length + 1}: ${line}`);
      rest = rest.slice(line.length).trimStart();
    }
  }
  return { roles, first };
}

/**
 * Without white space around, that of no width too, as the reader of texts has it.
 * @param {string} line
 */
function trimmed(line) {
  return line.replace(/^[\s\u200b]+|[\s\u200b]+$/g, '');
}

/**
 * How many sentences of long summaries are lines that no person would call text.
 * @param {import('./labels.mjs').Labelled[]} articles
 * @param {{chosen: number[]}[]} found
 */
function printChosen(articles, found) {
  const texts = new Set(['text', 'question', 'answer']);
  let judged = 0;
  let furniture = 0;
  articles.forEach(({ labels }, k) => {
    for (const line of found[k].chosen) {
      const wanted = labels.get(line);
      if (!wanted) continue;
      ++judged;
      if (!wanted.some((role) => texts.has(coarse(role)))) ++furniture;
    }
  });
  console.log(`furniture in long summaries: ${furniture} of ${judged} sentences`);
}

/** @param {string} role */
function coarse(role) {
  return role === 'lead' || role === 'body' ? 'text' : role;
}

/**
 * @param {string} title
 * @param {import('./labels.mjs').Labelled[]} articles
 * @param {boolean} withErrors
 */
function print(title, articles, withErrors) {
  const found = rolesOf(articles.map(({ lines }) => lines));
  /** @type {Record<string, {right: number, found: number, wanted: number}>} */
  const counts = {};
  for (const role of kRoles) counts[role] = { right: 0, found: 0, wanted: 0 };
  /** @type {{name: string, line: number, text: string, want: string, got: string}[]} */
  const errors = [];
  let labels = 0;
  articles.forEach((article, k) => {
    for (const [at, wanted] of article.labels) {
      const got = coarse(found[k].roles[at]);
      const wants = wanted.map(coarse);
      // A title amid a page's menus is not at the top: a heading will do.
      const right = wants.includes(got) || (got === 'heading' && wants[0] === 'title');
      const want = right && wants.includes(got) ? got : wants[0];
      ++labels;
      ++counts[want].wanted;
      if (right) ++counts[want].right;
      ++counts[right ? want : got].found;
      if (!right) {
        errors.push({ name: article.name, line: at + 1, text: article.lines[at], want, got });
      }
    }
  });
  console.log(`\n${title}: ${articles.length} texts, ${labels} lines, ${errors.length} wrong`);
  console.log('role        precision  recall      F1   lines');
  for (const role of kRoles) row(role, counts[role]);
  row('cr+by+promo', sum(kFurniture.map((role) => counts[role])));
  printChosen(articles, found);
  if (withErrors) printErrors(errors);
}

/** @param {{right: number, found: number, wanted: number}[]} list */
function sum(list) {
  return {
    right: list.reduce((total, one) => total + one.right, 0),
    found: list.reduce((total, one) => total + one.found, 0),
    wanted: list.reduce((total, one) => total + one.wanted, 0),
  };
}

/**
 * @param {string} name
 * @param {{right: number, found: number, wanted: number}} count
 */
function row(name, { right, found, wanted }) {
  if (found + wanted === 0) return;
  const precision = found ? right / found : 0;
  const recall = wanted ? right / wanted : 0;
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
  const columns = [precision, recall, f1].map((value) => value.toFixed(3).padStart(8));
  console.log(`${name.padEnd(12)} ${columns.join(' ')} ${String(wanted).padStart(7)}`);
}

/**
 * Worst first: what is no text taken for it, and text lost, by the letters at stake.
 * @param {{name: string, line: number, text: string, want: string, got: string}[]} errors
 */
function printErrors(errors) {
  const running = new Set(['text', 'answer']);
  const cost = (/** @type {typeof errors[0]} */ { text, want, got }) =>
    text.length * (running.has(want) === running.has(got) ? 1 : 4);
  errors.sort((a, b) => cost(b) - cost(a));
  for (const { name, line, text, want, got } of errors.slice(0, Number(flags.errors))) {
    const brief = [...text].slice(0, 60).join('');
    console.log(`  ${name}:${line} ${want}, not ${got}: ${brief}`);
  }
}
