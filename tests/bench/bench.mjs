// SPDX-License-Identifier: MIT
// The command, the module and the one that pages load side by side on one machine, in one run:
// articles a second, and how many times longer the modules take. usage: node tests/bench/bench.mjs
// [FILE]...
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packFor } from '../../web/engine/engine.js';
import { Instance } from '../../web/engine/loader.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const native = join(root, 'build/native/tests/bench/lede_bench');
const kSeconds = 1;
const kBytes = 5000;

const languageOf = (path) => JSON.parse(readFileSync(path.replace(/txt$/, 'expect.json'))).lang;

/** Articles of about 5 kB in three languages: those of the tests, end to end until it is enough. */
function usualArticles(folder) {
  const golden = (name) => readFileSync(join(root, 'tests/golden', name), 'utf8');
  const quality = join(root, 'tests/quality/articles');
  const own = readdirSync(quality)
    .filter((name) => name.endsWith('.txt'))
    .filter((name) => languageOf(join(quality, name)) === 'en')
    .map((name) => readFileSync(join(quality, name), 'utf8'));
  const texts = { en: own, ru: [golden('news-ru.txt')], de: [golden('news-de.md')] };
  return Object.entries(texts).map(([lang, parts]) => {
    let text = '';
    for (let i = 0; Buffer.byteLength(text) < kBytes - 500; ++i)
      text += `${parts[i % parts.length]}\n`;
    const path = join(folder, `${lang}.txt`);
    writeFileSync(path, text);
    return path;
  });
}

/** @typedef {{text: Buffer, lines: Buffer}} Request */

/** @param {Buffer} text @returns {Request} */
const asText = (text) => ({ text, lines: Buffer.from('from=text') });

/** As a page gives it: each line a block. @param {Buffer} text @returns {Request} */
function asBlocks(text) {
  const lines = text
    .toString()
    .split('\n')
    .filter((line) => line.trim());
  const blocks = lines.map((line) => `paragraph:${Buffer.byteLength(line)}`).join();
  return {
    text: Buffer.from(lines.join('')),
    lines: Buffer.from(`from=blocks\nblocks=${blocks}`),
  };
}

const start = async (name) =>
  Instance.start(await WebAssembly.compile(readFileSync(join(root, `build/wasm/${name}.wasm`))));

function moduleRate(instance, { text, lines }) {
  const packs = readdirSync(join(root, 'core/packs'))
    .filter((name) => name.endsWith('.lang'))
    .map((name) => name.replace(/\.lang$/, ''));
  const name = packFor(JSON.parse(instance.identify(text)).lang, packs);
  const pack = name ? instance.openPack(readFileSync(join(root, `core/packs/${name}.lang`))) : 0;
  if (!JSON.parse(instance.summarize(pack, text, lines)).summary) throw new Error('no summary');
  const until = (seconds) => {
    const start = performance.now();
    let articles = 0;
    while (performance.now() - start < seconds * 1000) {
      instance.summarize(pack, text, lines);
      ++articles;
    }
    return (articles * 1000) / (performance.now() - start);
  };
  until(kSeconds / 2); // Until the machine code is the good one.
  return until(kSeconds);
}

const folder = mkdtempSync(join(tmpdir(), 'lede-bench-'));
try {
  const [whole, ofPage] = await Promise.all([start('lede'), start('lede-page')]);
  const given = process.argv.slice(2);
  for (const path of given.length > 0 ? given : usualArticles(folder)) {
    const stages = execFileSync(native, [path], { encoding: 'utf8' });
    const { articlesPerSecond } = JSON.parse(
      execFileSync(native, ['--json', path], { encoding: 'utf8' }),
    );
    console.log(`${basename(path)}: native ${stages.trimEnd()}`);
    const text = readFileSync(path);
    for (const [name, rate] of [
      ['module', moduleRate(whole, asText(text))],
      ['a page’s module, from blocks', moduleRate(ofPage, asBlocks(text))],
    ]) {
      console.log(
        `  ${name}: ${rate.toFixed(0)} articles a second; native is ` +
          `${(articlesPerSecond / rate).toFixed(2)} times as fast (${articlesPerSecond.toFixed(0)})`,
      );
    }
    console.log('');
  }
} finally {
  rmSync(folder, { recursive: true });
}
