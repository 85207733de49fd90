// SPDX-License-Identifier: MIT
// What Lede takes as an article's text, beside what Readability and a lone <article> take, against
// what people say the article is; and how long each task of the reading lasts on a slow machine.
// usage: node tests/web/pages/eval.mjs [--worst N] [--only NAME] [--times]

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { kDemoFolders, serve } from '../../../demo/serve.mjs';
import { summarize } from '../../../web/engine/node.js';
import { launch } from '../support/browser.mjs';
import { compare, f1, missing, overall } from './measure.mjs';
import {
  articlePages,
  inert,
  kHasPages,
  kInertPolicy,
  kNoPages,
  readabilityPages,
} from './reference.mjs';

const kText = new Set(['heading', 'lead', 'body', 'question', 'answer']);
const kSlowness = 4;

const { values: flags } = parseArgs({
  options: {
    worst: { type: 'string', default: '0' },
    only: { type: 'string', default: '' },
    set: { type: 'string', default: '' },
    times: { type: 'boolean', default: false },
  },
});

if (!kHasPages) {
  console.log(kNoPages);
} else {
  const readability = await readFile(
    createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
    'utf8',
  );
  /** @type {Record<string, string>} */
  const pages = {};
  const server = await serve({
    folders: { '/web/': new URL('../../../web/', import.meta.url), ...kDemoFolders },
    pages,
    headers: (path) => ({ ...(pages[path] && { 'content-security-policy': kInertPolicy }) }),
  });
  const browser = await launch();
  try {
    if (flags.set !== 'readability') {
      await evaluate('News pages, text by people', await articlePages(), (page) => page.expected);
    }
    if (flags.set !== 'articles') {
      await evaluate("Readability's pages, its expected markup", await readabilityPages(), null);
    }
  } finally {
    await browser.close();
    server.close();
  }

  /**
   * @param {string} title
   * @param {import('./reference.mjs').SavedPage[]} saved
   * @param {((page: import('./reference.mjs').SavedPage) => string) | null} truth null: markup
   */
  async function evaluate(title, saved, truth) {
    /** @type {any[]} */
    const rows = [];
    for (const one of saved.filter(({ name }) => name.includes(flags.only))) {
      pages['/saved.html'] = inert(one.html);
      const page = await browser.newPage();
      await page.goto(`${server.url}saved.html`, { waitUntil: 'domcontentloaded' });
      const expected = truth?.(one) ?? (await page.evaluate(textOfMarkup, one.expected));
      await page.evaluate(`${readability}; globalThis.Readability = Readability;`);
      const cdp = flags.times ? await page.createCDPSession() : null;
      await cdp?.send('Emulation.setCPUThrottlingRate', { rate: kSlowness });
      const read = await page
        .evaluate(readPage, flags.worst !== '0')
        .catch((error) => ({ error: String(error) }));
      await cdp?.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      const others = await page.evaluate(otherTexts);
      await page.close();
      rows.push({ name: one.name, expected, ...read, ...others, ...(await takenOf(read)) });
    }
    print(title, rows);
  }

  /** The final word on every block is the core's. @param {any} read */
  async function takenOf(read) {
    if (!read.article) return { lede: '', titled: '', blocks: [] };
    const result = await summarize(read.article, { include: ['blocks'] }).catch(() => null);
    const blocks = result?.blocks ?? [];
    const text = (/** @type {(role: string) => boolean} */ wanted) =>
      blocks
        .filter(({ role }) => wanted(role))
        .map((block) => block.text)
        .join('\n');
    return {
      lede: text((role) => kText.has(role)),
      titled: text((role) => kText.has(role) || role === 'title'),
      blocks: blocks.map((block, i) => ({
        ...block,
        given: read.article.blocks[i]?.role,
        path: read.paths[i],
      })),
    };
  }
}

/** In the page: reads it, and how long each task of that lasted. */
async function readPage(/** @type {boolean} */ withPaths) {
  const base = location.origin;
  const { findArticle } = await import(`${base}/web/reader/find.js`);
  const { Reading } = await import(`${base}/web/reader/reader.js`);
  const { placeIn } = await import(`${base}/web/reader/places.js`);
  /** @type {number[]} */
  const tasks = [];
  let began = 0;
  const scheduler = /** @type {any} */ (globalThis).scheduler;
  const pause = scheduler.yield.bind(scheduler);
  scheduler.yield = () => {
    tasks.push(performance.now() - began);
    return pause().then(() => void (began = performance.now()));
  };
  const finder = () => import(`${base}/lede/article-finder.js`);
  await finder();
  await scheduler.yield();
  tasks.length = 0;
  const found = await findArticle(document.createElement('lede-summary'), '', finder);
  tasks.push(performance.now() - began);
  const searching = tasks.splice(0);
  await scheduler.yield();
  tasks.length = 0;
  const reading = await (Reading.of ? Reading.of(found) : new Reading(found));
  tasks.push(performance.now() - began);
  const { root, keep } = found;
  const way = keep
    ? 'finder'
    : `${root.localName}${root.hasAttribute('itemprop') ? '[itemprop]' : ''}`;
  /** @type {(block: {text: string}, i: number) => string} */
  const pathOf = ({ text }, i) => {
    const path = [];
    const [place] = placeIn(reading, { block: i, start: 0, end: text.length });
    for (let e = place?.startContainer.parentElement; e && e !== root; e = e.parentElement) {
      path.unshift(e.localName + (e.className ? `.${e.className}` : '') + (e.id ? `#${e.id}` : ''));
    }
    return path.join(' > ');
  };
  const paths = withPaths ? reading.article.blocks.map(pathOf) : [];
  return { article: reading.article, way, searching, tasks, paths };
}

/** In the page: what Readability says, and what the only <article> holds. */
function otherTexts() {
  const { Readability } = /** @type {any} */ (globalThis);
  const copy = /** @type {Document} */ (document.cloneNode(true));
  const found = new Readability(copy, { serializer: (/** @type {any} */ e) => e }).parse();
  const articles = document.querySelectorAll('article');
  const text = (/** @type {Element | undefined} */ root) => {
    if (!root) return '';
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const parts = [];
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement;
      if (!parent?.closest('script, style, noscript')) parts.push(texts.currentNode.nodeValue);
    }
    return parts.join(' ');
  };
  return {
    readability: text(found?.content),
    alone: articles.length === 1 ? text(articles[0]) : '',
  };
}

/** In the page. @param {string} markup */
function textOfMarkup(markup) {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  for (const pause of parsed.querySelectorAll('p, div, li, h1, h2, h3, h4, br, tr')) {
    pause.before(' ');
  }
  return parsed.body.textContent;
}

/**
 * @param {string} title
 * @param {any[]} rows
 */
function print(title, rows) {
  const score = (/** @type {string} */ key, of = rows) =>
    overall(of.map((row) => compare(row.expected, row[key])));
  const line = (/** @type {string} */ name, /** @type {any} */ { f1: f, precision, recall }) =>
    console.log(
      `  ${name.padEnd(44)} F1 ${f.toFixed(4)}  P ${precision.toFixed(4)}  R ${recall.toFixed(4)}`,
    );
  console.log(`${title}: ${rows.length} pages`);
  line('Lede', score('lede'));
  line('Lede, its title counted as text', score('titled'));
  line('Readability', score('readability'));
  const single = rows.filter((row) => row.alone);
  if (single.length > 0) {
    line(`the only <article> (${single.length} pages)`, score('alone', single));
    line('  Lede there', score('lede', single));
  }
  /** @type {Record<string, any[]>} */
  const ways = {};
  for (const row of rows) (ways[row.way ?? row.error] ??= []).push(row);
  for (const [way, of] of Object.entries(ways)) {
    line(`  by ${way} (${of.length})`, score('lede', of));
    line(`    Readability there`, score('readability', of));
  }
  if (flags.times) printTimes(rows);
  printWorst(rows);
}

/** @param {any[]} rows */
function printTimes(rows) {
  const read = rows.filter((row) => row.tasks);
  const sum = (/** @type {number[]} */ times) => times.reduce((a, b) => a + b, 0);
  const spread = (/** @type {number[]} */ values) => {
    const sorted = values.sort((a, b) => a - b);
    const at = (/** @type {number} */ share) => sorted[Math.floor(share * (sorted.length - 1))];
    return [0.5, 0.9, 1].map((share) => at(share).toFixed(1)).join(' / ');
  };
  console.log(`  ms, ${kSlowness} times slowed: median / nine in ten / most`);
  console.log(`    reading, in all        ${spread(read.map((row) => sum(row.tasks)))}`);
  console.log(`    reading, longest task  ${spread(read.map((row) => Math.max(...row.tasks)))}`);
  const long = read.flatMap((row) => row.tasks).filter((time) => time > 50).length;
  console.log(`    reading, tasks over 50 ${long} of ${read.flatMap((row) => row.tasks).length}`);
  for (const finder of [false, true]) {
    const of = read.filter((row) => (row.way === 'finder') === finder);
    if (of.length === 0) continue;
    const longest = spread(of.map((row) => Math.max(...row.searching)));
    console.log(
      `    finding, longest task  ${longest} (${finder ? 'with Readability' : 'by markup'})`,
    );
  }
}

/** @param {any[]} rows */
function printWorst(rows) {
  const worst = rows
    .map((row) => ({
      ...row,
      score: f1(compare(row.expected, row.lede)),
      ...compare(row.expected, row.lede),
    }))
    .sort((a, b) => a.score - b.score)
    .slice(0, Number(flags.worst));
  for (const row of worst) {
    const { name, way, score, precision, recall } = row;
    console.log(
      `\n${name.slice(0, 24)} by ${way ?? row.error}: F1 ${score.toFixed(3)} P ${precision.toFixed(3)} R ${recall.toFixed(3)}`,
    );
    for (const text of missing(row.expected, row.lede))
      console.log(`  lost:  ${text.slice(0, 200)}`);
    for (const { role, given, kind, text, path } of row.blocks) {
      if (!kText.has(role)) continue;
      const extra = missing(text, row.expected).join(' … ');
      if (extra)
        console.log(
          `  extra: [${kind} ${given ?? ''}>${role}] ${text.slice(0, 160)}\n         ${path}`,
        );
    }
    for (const { role, given, kind, text, path } of row.blocks) {
      if (kText.has(role) || role === 'title') continue;
      const shared = compare(text, row.expected);
      if (
        shared.recall > 0 &&
        compare(row.expected, text).recall > 0 &&
        missing(row.lede ? text : '', row.expected).length === 0
      )
        console.log(
          `  dropped: [${kind} ${given ?? ''}>${role}] ${text.slice(0, 160)}\n         ${path}`,
        );
    }
  }
}
