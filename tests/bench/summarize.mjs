// SPDX-License-Identifier: MIT
// From an article's text to its summary, end to end: the command's core and the module beside npm's
// and Debian's summarizers, in one run on one machine, each asked for three sentences of the same
// articles of 4 kB; and how much longer a megabyte takes. usage: node tests/bench/summarize.mjs
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Instance } from '../../web/engine/loader.js';
import { installedPeers } from '../quality/peer_programs.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const native = join(root, 'build/native/tests/bench/lede_bench');
const kArticles = 6;
const kBytes = 4000;
const kMegabyte = 1_000_000;
const kSeconds = 2;

const languageOf = (path) => JSON.parse(readFileSync(path.replace(/txt$/, 'expect.json'))).lang;

/** Own English articles end to end, from one of them on, cut at `bytes` where a line ends. */
function textFrom(articles, first, bytes) {
  let text = '';
  for (let i = first; text.length < bytes; ++i) text += `${articles[i % articles.length]}\n`;
  return text.slice(0, text.lastIndexOf('\n', bytes) + 1);
}

function ownArticles() {
  const folder = join(root, 'tests/quality/articles');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && languageOf(join(folder, name)) === 'en')
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** Seconds an article in the core, by lede_bench: with all that a result has, and the summary alone. */
function nativeSeconds(folder, texts) {
  const each = texts.map((text, i) => {
    const path = join(folder, `${i}.txt`);
    writeFileSync(path, text);
    return JSON.parse(execFileSync(native, ['--json', path], { encoding: 'utf8' }));
  });
  const mean = (rate) => each.reduce((sum, rates) => sum + 1 / rates[rate], 0) / each.length;
  return { all: mean('articlesPerSecond'), summary: mean('summariesPerSecond') };
}

/**
 * Seconds an article of any summarizer: the best of many rounds, since what else runs on the machine
 * only ever adds.
 */
async function secondsOf(run, texts) {
  let best = Infinity;
  const start = performance.now();
  do {
    const from = performance.now();
    for (const text of texts) await run(text);
    best = Math.min(best, (performance.now() - from) / 1000 / texts.length);
  } while (performance.now() - start < kSeconds * 1000);
  return best;
}

async function moduleRunner() {
  const instance = await Instance.start(
    await WebAssembly.compile(readFileSync(join(root, 'build/wasm/lede.wasm'))),
  );
  const pack = instance.openPack(readFileSync(join(root, 'core/packs/en.lang')));
  return (options) => {
    const lines = Buffer.from(`from=text\ncount=3${options}`);
    return (text) => instance.summarize(pack, Buffer.from(text), lines);
  };
}

const folder = mkdtempSync(join(tmpdir(), 'lede-bench-'));
try {
  const own = ownArticles();
  const texts = Array.from({ length: kArticles }, (_, i) => textFrom(own, i, kBytes));
  const large = [textFrom(own, 0, kMegabyte)];
  const inModule = await moduleRunner();
  const core = nativeSeconds(folder, texts);
  const module = await secondsOf(inModule(''), texts);
  const results = [
    ['lede, native', core.all],
    ['  summary alone', core.summary],
    ['lede, module', module],
    ['  summary alone', await secondsOf(inModule('\ninclude=summary'), texts)],
  ];
  for (const { name, run } of installedPeers()) {
    try {
      results.push([name, await secondsOf((text) => run(text, 3, 0.1), texts)]);
    } catch (error) {
      console.error(`${name} fails: ${error.message}`);
    }
  }
  console.log(`${kArticles} English articles of ${kBytes} bytes, three sentences each, one thread`);
  console.log('                  articles/s   times slower than native    than the module');
  for (const [name, seconds] of results) {
    const times = (one) => (seconds / one).toFixed(2).padStart(18);
    console.log(
      `${name.padEnd(16)}${(1 / seconds).toFixed(1).padStart(12)}${times(core.all)}${times(module)}`,
    );
  }
  console.log('A megabyte takes as long as so many of them:');
  console.log(`  native ${(nativeSeconds(folder, large).all / core.all).toFixed(0)}`);
  console.log(`  module ${((await secondsOf(inModule(''), large)) / module).toFixed(0)}`);
} finally {
  rmSync(folder, { recursive: true });
}
