// SPDX-License-Identifier: MIT
// What the element costs a page, measured: time from script to summary and layout shift in each
// engine; in Chromium slowed four times, the tasks that the element's scripts take.
// usage: node tests/web/report.mjs [WORD...]   only pages whose names have one of the words

import { readdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { kSite } from '../../demo/build.mjs';
import { longArticle, pageOf } from './support/article.mjs';
import { closeBrowsers, engines, openPage, seen } from './support/pages.mjs';
import { kCategories, scriptTasks } from './support/trace.mjs';

/** As the documents tell a publisher to give it. */
const kRoom = { '/room.css': 'lede-summary { display: block; min-block-size: 34rem }' };
const kLoads = 5;
const kSlowdown = 4;
/** A task longer than this is felt. */
const kLong = 50;

const article = longArticle(30_000);
const news = (await readdir(new URL('news/', kSite))).filter((name) => name.endsWith('.html'));
/** @type {[name: string, what: string][]} */
const pages = [
  ['index.html', 'index.html'],
  ...news.sort().map((name) => /** @type {[string, string]} */ ([`news/${name}`, `news/${name}`])),
  ['30,000 words, <article>', pageOf({ article })],
  [
    '30,000 words, selector',
    pageOf({ article, marked: false, element: '<lede-summary for=".story"></lede-summary>' }),
  ],
  ['30,000 words, article finder', pageOf({ article, marked: false })],
];
const words = process.argv.slice(2);
const chosen = pages.filter(([name]) => !words.length || words.some((word) => name.includes(word)));

console.log(
  `Milliseconds from the script's request to the summary, median of ${kLoads} loads; shift`,
);
console.log(row('', ...engines.flatMap((engine) => [engine, 'shift'])));
for (const [name, what] of chosen) {
  const cells = [];
  for (const engine of engines) {
    /** @type {{time: number, shift: number}[]} */
    const loads = [];
    for (let i = 0; i < kLoads; i++) loads.push(await load(engine, what));
    const times = loads.map(({ time }) => time).sort((a, b) => a - b);
    const shift = Math.max(...loads.map((one) => one.shift));
    cells.push(String(Math.round(times[kLoads >> 1])), shift.toFixed(3));
  }
  console.log(row(name, ...cells));
}

if (engines.includes('chromium')) {
  console.log(
    `\nChromium slowed ${kSlowdown} times, tasks of the page's main thread in which scripts ran, milliseconds of the\n` +
      'processor: the longest task, the most script in one, the most style and layout asked for in one, the most script\n' +
      `without those, and how many have over ${kLong} of that; then time to the summary`,
  );
  console.log(row('', 'task', 'script', 'layout', 'own', `own > ${kLong}`, 'summary'));
  for (const [name, what] of chosen) {
    const { tasks, time } = await slowly(what);
    const own = tasks.map(({ script, layout }) => script - layout);
    const most = (/** @type {number[]} */ values) => Math.max(0, ...values).toFixed(0);
    const cells = [
      most(tasks.map(({ whole }) => whole)),
      most(tasks.map(({ script }) => script)),
      most(tasks.map(({ layout }) => layout)),
      most(own),
      String(own.filter((script) => script > kLong).length),
      time.toFixed(0),
    ];
    console.log(row(name, ...cells));
  }
}
await closeBrowsers();

/**
 * @param {import('./support/pages.mjs').Engine} engine
 * @param {string} what
 */
async function load(engine, what) {
  const page = await openPage(engine, what, { files: kRoom });
  const measured = await measure(page);
  await page.close();
  return measured;
}

/** @param {import('./support/pages.mjs').Page} page */
async function measure(page) {
  await seen(page, 'lede-summary', 1, 60_000);
  // What comes after it may still move.
  await sleep(200);
  const { events, shift } = await page.probe();
  const asked = await page.run(() => {
    const files = performance.getEntriesByType('resource');
    return files.find(({ name }) => name.endsWith('/lede.js'))?.startTime ?? 0;
  });
  const summary = events.find(({ type }) => type === 'lede-summary');
  return { time: (summary?.time ?? NaN) - asked, shift };
}

/** @param {string} what */
async function slowly(what) {
  const page = await openPage('chromium', what, {
    files: kRoom,
    async prepare(puppet) {
      await puppet.emulateCPUThrottling(kSlowdown);
      await puppet.tracing.start({ categories: kCategories });
    },
  });
  const { time } = await measure(page);
  const trace = await page.puppet?.tracing.stop();
  await page.close();
  return { time, tasks: scriptTasks(Buffer.from(trace ?? []).toString(), page.origin) };
}

/**
 * @param {string} name
 * @param {...string} cells
 */
function row(name, ...cells) {
  return name.padEnd(30) + cells.map((cell) => cell.padStart(10)).join('');
}
