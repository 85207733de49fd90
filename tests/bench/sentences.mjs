// SPDX-License-Identifier: MIT
// From a text's bytes to its sentences' offsets: native, the module, the one that pages load (built
// for size), Intl.Segmenter and sentencex-wasm on the same texts in one run. usage: node tests/bench/sentences.mjs
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { splitByIntl, startSentencex } from '../quality/sentences/splitters.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
// A long article; Intl.Segmenter takes a time that grows with the square of a text's length.
const kBytes = 1 << 14;
const kSeconds = 1;

/** Own articles by language, kBytes of each. */
function texts() {
  const folder = join(root, 'tests/quality/articles');
  const parts = {};
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.expect.json')) continue;
    const { lang } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const path = ['txt', 'md']
      .map((end) => join(folder, name.replace('expect.json', end)))
      .find(existsSync);
    (parts[lang] ??= []).push(readFileSync(path, 'utf8'));
  }
  return Object.entries(parts).map(([lang, articles]) => {
    let text = '';
    for (let i = 0; Buffer.byteLength(text) < kBytes; ++i)
      text += `${articles[i % articles.length]}\n`;
    return { lang, text };
  });
}

/** The best of many runs, in seconds: what else runs on the machine only ever adds. */
function bestOf(split) {
  let best = Infinity;
  let sentences = 0;
  const start = performance.now();
  while (performance.now() - start < kSeconds * 1000) {
    const from = performance.now();
    sentences = split();
    best = Math.min(best, (performance.now() - from) / 1000);
  }
  return { sentences, seconds: best };
}

/** @param {'whole' | 'page'} name of the module that is built as this one is */
async function startModule(name) {
  const bytes = readFileSync(join(root, `build/wasm/lede-bench-${name}.wasm`));
  const module = await WebAssembly.compile(bytes);
  const nothing = new Proxy({}, { get: () => () => 52 });
  const imports = new Proxy({}, { get: () => nothing });
  const { exports } = await WebAssembly.instantiate(module, imports);
  exports._initialize?.();
  const give = (bytes) => {
    const at = exports.bench_alloc(bytes.length);
    new Uint8Array(exports.memory.buffer, at, bytes.length).set(bytes);
    return at;
  };
  return (packBytes, textBytes) => {
    const pack = exports.bench_pack(give(packBytes), packBytes.length);
    const at = exports.bench_alloc(textBytes.length);
    return () => {
      new Uint8Array(exports.memory.buffer, at, textBytes.length).set(textBytes);
      return exports.bench_split(pack, at, textBytes.length);
    };
  };
}

const folder = mkdtempSync(join(tmpdir(), 'lede-bench-'));
try {
  const module = await startModule('whole');
  const pageModule = await startModule('page');
  const sentencex = await startSentencex();
  console.log('MB of UTF-8 a second, and M characters; sentences found; best of a second each');
  for (const { lang, text } of texts()) {
    const bytes = Buffer.from(text);
    const path = join(folder, `${lang}.txt`);
    writeFileSync(path, bytes);
    const pack = join(root, `core/packs/${lang}.lang`);
    const native = join(root, 'build/native/tests/bench/lede_bench_sentences');
    const results = {
      native: JSON.parse(execFileSync(native, [pack, path], { encoding: 'utf8' })),
      module: bestOf(module(readFileSync(pack), bytes)),
      'a page’s module': bestOf(pageModule(readFileSync(pack), bytes)),
      'Intl.Segmenter': bestOf(() => splitByIntl({ lang, text }).length),
      ...(sentencex && { 'sentencex-wasm': bestOf(() => sentencex({ lang, text }).length) }),
    };
    for (const [name, { sentences, seconds }] of Object.entries(results)) {
      const rate = (amount) => (amount / seconds / 1e6).toFixed(1).padStart(8);
      console.log(
        `${lang}  ${name.padEnd(16)}${rate(bytes.length)} MB/s${rate(text.length)} M/s${String(sentences).padStart(8)}`,
      );
    }
    const shareOf = (name) => (results.native.seconds / results[name].seconds).toFixed(2);
    console.log(`${lang}  of native: ${shareOf('module')}, ${shareOf('a page’s module')}\n`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
