// SPDX-License-Identifier: MIT
// Builds web/dist/ and holds it to its budget: what a page loads for English.

import { build, transform } from 'esbuild';
import { minify } from 'terser';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Bytes by brotli 11 that a page may load for an English article. */
const kBudget = 100_000;
const kTarget = ['chrome125', 'firefox128', 'safari17.4'];
/** How a page's script may be written: the same in other words, of which the shortest is taken. */
const kWays = [
  {},
  { inline: 1 },
  { sequences: false },
  { if_return: false },
  { booleans: false },
  { passes: 1 },
  { side_effects: false },
  { inline: 1, if_return: false },
];
/** Of each pack, likewise. */
const kPackBudget = 8_000;
const kPageFiles = ['lede.js', 'lede-worker.js', 'lede.css', 'lede.wasm', 'languages/en.lang'];

/** Long names of properties that never leave the element and its tools: a page loads short ones. */
const kInner = [
  'summarySeconds articleSeconds sayings upgraded quotesView complain keepRoom showAnew showPlace',
  'canMark canShare copyLink articleLang lineEdge painted leaveOut spoken places stale within apart',
  'viewFor warmUp quoted linked changes press settle visit prepare turn found prose walk lost leave identify openPack reserve cuts release times views topics general again more note context shown whole quote node offset marked',
  'box chosen owner seen update chapters runs reading links mark endBlock separate characters lineBreak nodes hrefOf outer directiveTo linksTo canListen',
].flatMap((line) => line.split(' '));
/** And what these are, in every file the same. @type {Record<string, string | false>} */
let shortNames = {};

const root = new URL('../', import.meta.url);
const dist = new URL(process.env.LEDE_DIST ?? 'web/dist/', root);
// Others may be built in their place (another checkout's, an older module to compare with).
const packs = new URL(process.env.LEDE_PACKS ?? 'core/packs/', root);
const modules = new URL(process.env.LEDE_MODULES ?? 'build/wasm/', root);

await rm(dist, { recursive: true, force: true });
await mkdir(new URL('languages/', dist), { recursive: true });

const listed = await readFile(new URL('core/language/word_sections.inc', root), 'utf8');
const reader = await readFile(new URL('core/language/read_language_pack.cpp', root), 'utf8');
/** @param {string} text @param {RegExp} row */
const namesIn = (text, row) => [...text.matchAll(row)].map(([, name]) => name);
// What a pack's sections, and the keys of its first, are called in a page's: by their places here.
const sectionNames = [
  ...namesIn(listed, /^\{"(\w+)"/gm),
  ...namesIn(reader, /\{"(\w+)", Shape::/g),
];
const settingNames = namesIn(reader, /\{"(\w+)", &LanguagePack::/g);
/** @param {string[]} names @param {string} name */
const numberOf = (names, name) => String.fromCharCode(0x30 + names.indexOf(name));
const paths = await readdir(packs, { recursive: true });
/** @type {string[]} */
const names = [];
for (const path of paths.filter((one) => one.endsWith('.lang')).sort()) {
  const pack = await readFile(new URL(path, packs), 'utf8');
  const name = basename(path);
  await writeFile(new URL(`languages/${name}`, dist), compactPack(pack));
  names.push(name);
}
// A page's module has its plain name here; the whole one comes where a page asks for more.
for (const [built, name] of [
  ['lede-page.wasm', 'lede.wasm'],
  ['lede.wasm', 'lede-whole.wasm'],
]) {
  const file = new URL(built, modules);
  await cp(file, new URL(name, dist)).catch(() => {
    throw new Error(
      `There is no ${fileURLToPath(file)}: build the modules first (wasm/README.md).`,
    );
  });
}

const messages = (await readdir(new URL('web/messages/', root)))
  .map((name) => basename(name, '.js'))
  .filter((name) => name !== 'messages' && name !== 'en');
const languages = names.map((name) => basename(name, '.lang'));
for (const lang of messages) await bundle(`messages/${lang}.js`, `languages/${lang}.js`);
await bundle('widget/lede.js', 'lede.js');
await bundle('widget/element.js', 'element.js');
await bundle('engine/worker.js', 'lede-worker.js');
await bundle('tools/tools.js', 'lede-tools.js');
await bundle('reader/article-finder.js', 'article-finder.js');
await bundle('reader/recording.js', 'lede-recording.js');
await bundle('more.js', 'lede-more.js');
await writeFile(new URL('lede.css', dist), await minifiedStyle('web/widget/lede.css'));

const total = await report();
if (total > kBudget) {
  console.error(`A page loads ${total} bytes by brotli; the budget is ${kBudget}.`);
  process.exitCode = 1;
}

/**
 * An item of a list by what the one before has not, behind a capital for how many bytes it shares
 * (A: two, to R: nineteen): "accused", "Ding" for "accusing". 5 % of a pack.
 * @param {string} item
 * @param {string} before
 */
function asGoesOn(item, before) {
  let shared = 0;
  for (const letter of item) {
    const after = shared + Buffer.byteLength(letter);
    if (after > 19 || !before.startsWith(letter)) break;
    before = before.slice(letter.length);
    shared = after;
  }
  if (shared < 2) return item;
  return String.fromCharCode(0x3f + shared) + Buffer.from(item).subarray(shared);
}

/**
 * "photo = image:*" after another photo's pattern is "=image:*".
 * @param {string[]} lines
 */
function withKindsOnce(lines) {
  let before = '';
  return lines.map((line) =>
    line.replace(/^(\w+) *= */, (_, kind) => {
      const again = kind === before;
      before = kind;
      return again ? '=' : `${kind}=`;
    }),
  );
}

/**
 * A pack as a page loads it: no comments, its sections and keys numbered, the items of lists folded,
 * sorted (suffixes by length) and shortened, and a credit pattern's kind written where it changes.
 * @param {string} pack
 */
function compactPack(pack) {
  return (
    pack
      .replace(/^#.*\n|^\n/gm, '')
      // Letters and script are in the identification table; the stages ask whether it has some.
      .replace(
        /^(own_letters = .*\n)|^((?:letters|name|script) = .).*/gmu,
        (_, __, some = '') => some,
      )
      .replace(/^\[identification\]\n[^[]*/m, '')
      .split(/^(?=\[)/m)
      .map((section) => {
        const [heading, ...lines] = section.split('\n');
        const name = heading.slice(1, -1);
        return [`[${numberOf(sectionNames, name)}]`, ...compactLines(name, lines)].join('\n');
      })
      .join('')
  );
}

/** @param {string} section @param {string[]} lines */
function compactLines(section, lines) {
  switch (section) {
    case 'language':
      return lines.map((line) =>
        line.replace(/^(\w+) = /, (_, key) => `${numberOf(settingNames, key)}=`),
      );
    case 'credit_patterns':
      return withKindsOnce(lines);
    case 'promo_patterns':
    case 'quote_marks':
      return lines;
    case 'suffixes': {
      const bytes = (/** @type {string} */ item) => Buffer.byteLength(item);
      return [...itemsOf(lines).sort((a, b) => bytes(b) - bytes(a)), ''];
    }
    default: {
      const sorted = itemsOf(lines).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      return [...sorted.map((item, i) => asGoesOn(item, sorted[i - 1] ?? '')), ''];
    }
  }
}

/** As the reader folds them (unicode/fold.cpp). @param {string[]} lines */
function itemsOf(lines) {
  const items = lines.flatMap((line) => line.split(',').map((item) => item.trim()));
  return items.filter(Boolean).map((item) =>
    item
      .toLowerCase()
      .replace(
        /[\u00ad\u0640\u064b-\u0652\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g,
        '',
      )
      .replace(/[\u2019\u02bc]/g, "'")
      .replace(/[آأإ]/g, 'ا')
      .replace(/ı/g, 'i')
      .replace(/ё/g, 'е')
      .replace(/ß/g, 'ss'),
  );
}

/**
 * @param {string} entry
 * @param {string} output
 */
async function bundle(entry, output) {
  const file = new URL(output, dist);
  const { mangleCache = {} } = await build({
    entryPoints: [fileURLToPath(new URL(`web/${entry}`, root))],
    outfile: fileURLToPath(file),
    bundle: true,
    minify: true,
    format: 'esm',
    target: kTarget,
    // All of these know \p{L}; it would write some of them longer.
    supported: { 'regexp-unicode-property-escapes': true },
    plugins: [{ name: 'apart', setup: leaveApart }],
    define: {
      LEDE_PACKS: JSON.stringify(languages.join(' ')),
      LEDE_MESSAGES: JSON.stringify(messages.join(' ')),
    },
    mangleProps: new RegExp(`^(${kInner.join('|')})$`),
    mangleCache: shortNames,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    // Their licences ask to be named.
    banner:
      output === 'article-finder.js'
        ? { js: '/*! Mozilla Readability, Apache-2.0, github.com/mozilla/readability */' }
        : {},
  });
  shortNames = mangleCache;
  // After esbuild it still takes 3 % off. No function of ours is called with `new` or has a `this` of
  // its own, and `${x}` is as good as x + ''.
  const bundled = await readFile(file, 'utf8');
  let shortest = '';
  for (const way of kPageFiles.includes(output) ? kWays : [{}]) {
    const { code = '' } = await minify(bundled, {
      ecma: 2020,
      module: true,
      compress: {
        passes: 3,
        hoist_funs: true,
        unsafe_arrows: true,
        unsafe: output !== 'article-finder.js',
        ...way,
      },
      format: { comments: 'some' },
    });
    if (!shortest || brotliSize(code) < brotliSize(shortest)) shortest = code;
  }
  await writeFile(file, shortest);
}

/** @param {string} path @returns {Promise<string>} */
async function minifiedStyle(path) {
  const css = await readFile(new URL(path, root), 'utf8');
  const { code } = await transform(css, { loader: 'css', minify: true, target: kTarget });
  return code.trim();
}

/**
 * What few pages need is asked for by its file's name, beside the script that asks.
 * @param {import('esbuild').PluginBuild} build
 */
function leaveApart(build) {
  build.onResolve({ filter: /\/more\.js$/ }, ({ kind }) =>
    kind === 'dynamic-import' ? { path: './lede-more.js', external: true } : undefined,
  );
}

/** @param {Uint8Array | string} content */
function brotliSize(content) {
  const bytes = Buffer.from(content);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params }).length;
}

/** Prints every file's sizes; returns the brotli bytes of what a page loads. */
async function report() {
  const apart = [
    'lede-tools.js',
    'article-finder.js',
    'lede-recording.js',
    'lede-more.js',
    'lede-whole.wasm',
  ];
  const files = [...kPageFiles.slice(0, -1), ...apart];
  let total = 0;
  console.log(row('', 'raw', 'gzip 9', 'brotli 11'));
  for (const name of [...files, ...names.map((name) => `languages/${name}`)]) {
    const bytes = await readFile(new URL(name, dist));
    const brotli = brotliSize(bytes);
    if (kPageFiles.includes(name)) total += brotli;
    if (name.endsWith('.lang') && brotli > kPackBudget) {
      console.error(`${name} has more than ${kPackBudget} bytes by brotli.`);
      process.exitCode = 1;
    }
    console.log(row(name, bytes.length, gzipSync(bytes, { level: 9 }).length, brotli));
  }
  console.log(row('a page in English', '', '', total), `of ${kBudget}`);
  return total;
}

/**
 * @param {string} name
 * @param {...(string | number)} numbers
 */
function row(name, ...numbers) {
  const cells = numbers.map((n) => n.toLocaleString('en').padStart(10));
  return name.padEnd(22) + cells.join('');
}
