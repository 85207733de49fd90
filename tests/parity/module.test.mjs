// SPDX-License-Identifier: MIT
// The module's boundary: what it gives and takes, that it keeps nothing, and how it ends.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Engine, packFor } from '../../web/engine/engine.js';
import { encodeRequest } from '../../web/engine/encode.js';
import { Instance } from '../../web/engine/loader.js';
import {
  Module,
  asBytes,
  command,
  fromCommand,
  modulePath,
  packBytes,
  packNames,
  pageModulePath,
} from './both.mjs';
import { allInputs, root } from './inputs.mjs';

const compiled = await WebAssembly.compile(readFileSync(modulePath));
const ofPage = await WebAssembly.compile(readFileSync(pageModulePath));
const bytes = (text) => new TextEncoder().encode(text);

const files = {
  module: async () => compiled,
  async pack(lang) {
    const name = lang === 'und' ? lang : packFor(lang, packNames);
    return name ? packBytes(name) : null;
  },
};

/** @type {[string, WebAssembly.Module, string[]][]} */
const kModules = [
  ['whole', compiled, []],
  ['page’s', ofPage, ['lede_check']],
];

for (const [name, module, without] of kModules) {
  test(`the ${name} module exports what exports.txt lists, and what its toolchain adds`, () =>
    assertExports(module, without));
}

/**
 * @param {WebAssembly.Module} module
 * @param {string[]} without
 */
function assertExports(module, without) {
  const listed = readFileSync(join(root, 'wasm/exports.txt'), 'utf8').trim().split('\n');
  assert.deepEqual(listed, [...listed].sort());
  const exported = WebAssembly.Module.exports(module).map(({ name }) => name);
  assert.deepEqual(
    exported.filter((name) => name.startsWith('lede_')).sort(),
    listed.filter((name) => !without.includes(name)),
  );
  const toolchain =
    /^(memory|_initialize|malloc|__indirect_function_table|__errno_location|_?_?(emscripten_)?stack\w*)$/;
  for (const name of exported) {
    assert.ok(name.startsWith('lede_') || toolchain.test(name), `${name} is exported`);
  }
}

test('the modules import nothing but the growth callback and WASI', () => {
  for (const { module, name } of kModules.flatMap(([, one]) => WebAssembly.Module.imports(one))) {
    const allowed =
      module === 'wasi_snapshot_preview1' ||
      (module === 'env' && name === 'emscripten_notify_memory_growth');
    assert.ok(allowed, `${module}.${name} is imported`);
  }
});

test('the page engine gives what the command gives, in the language that it finds', async () => {
  const engine = new Engine(files);
  const inputs = allInputs().filter((input) => input.whole);
  const native = await fromCommand(
    inputs.map((input) => ({ ...input, article: asBytes(input.article) })),
  );
  for (const [i, { name, article, options }] of inputs.entries()) {
    const answer = await engine
      .summarize(article, options ?? {})
      .catch(({ code, message }) => JSON.stringify({ code, message }));
    const { error } = JSON.parse(native[i]);
    assert.equal(answer, error ? JSON.stringify(error) : native[i], name);
  }
});

test('the page’s language holds, unless the text plainly speaks another', async () => {
  const engine = new Engine(files);
  const langOf = async (/** @type {string} */ text, /** @type {string} */ pageLang) =>
    JSON.parse(await engine.summarize({ text }, { pageLang, include: ['stats'] })).lang;
  const german =
    'Der Stadtrat hat am Dienstag beschlossen, das Hallenbad nur noch an vier Tagen zu öffnen. ' +
    'Die Stadt spart damit Geld, sagte die Bürgermeisterin nach der Sitzung.';
  assert.equal(await langOf('Ferrovia Monte Rosa.', 'it'), 'it');
  assert.equal(await langOf('Ferrovia Monte Rosa.', 'pt-BR'), 'pt');
  assert.equal(await langOf('Ferrovia Monte Rosa.', ''), 'und');
  assert.equal(await langOf(german, 'en'), 'de');
  const unknown = 'Xaliq qurban tebrik edir lomber zaqut ferim. '.repeat(10);
  assert.equal(await langOf(unknown, 'en'), 'und', 'a long text is not taken for English');
  assert.equal(await langOf(unknown, 'fi'), 'fi', 'a language without a pack');
  const names =
    'Goals: Alder 12, Berg 45, Holm 67; Palmer 80. Norvale: Raya, White, Lind, Gabriel, Moss, Rice. ';
  assert.equal(await langOf(names.repeat(6), 'en'), 'en', 'names and numbers speak no language');
  const afrikaans =
    'Die stadsraad van Seebaai het Dinsdag met ’n groot meerderheid besluit om die ou brug te sluit. Volgens die ' +
    'burgemeester is die brug nie meer veilig nie en sal dit ses maande duur om dit te herstel. ' +
    'Inwoners wat elke dag oor die rivier ry, sal die nuwe pad moet gebruik.';
  assert.equal(await langOf(afrikaans, 'af'), 'af', 'not taken for Dutch');
  const norwegian =
    'Bystyret vedtok tirsdag å stenge broen i to år, og båtene skal gå hvert tiende minutt. ' +
    'Det blir dyrt for byen, sa ordføreren etter møtet. ';
  assert.equal(await langOf(norwegian.repeat(4), 'nb'), 'nb', 'a neighbour of one with a pack');
  assert.equal(await langOf(german.repeat(4), 'fi'), 'de', 'a text that plainly is another');
});

test('the page engine tells blocks as the command reads them', async () => {
  const article = {
    title: 'A: "b"\n\\',
    blocks: [
      { kind: 'heading', level: 2, text: 'Über alles' },
      { kind: 'paragraph', text: '', role: 'lead' },
      { kind: 'paragraph', text: 'Said “no” \ud800.', speaker: 'Anna: \\ Holm', time: 12.5 },
    ],
  };
  const engine = new Engine(files);
  const options = { lang: 'en', include: ['blocks', 'sentences'] };
  const [native] = await fromCommand([{ article: asBytes(article), options }]);
  assert.equal(await engine.summarize(article, options), native);
});

test('a digest is checked as the command checks it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lede-check-'));
  const lines = readFileSync(join(root, 'tests/golden/interview.json'), 'utf8');
  const { blocks } = JSON.parse(lines);
  const transcript = blocks.map(({ text }) => text).join('\n\n');
  const words = transcript.split(/\s+/);
  const kinds = {
    verbatim: words.slice(40, 52),
    altered: words.slice(60, 72).toSpliced(5, 1, 'никогда', '\ud83d\ude00'),
    absent: 'nobody has ever mentioned zebras before breakfast'.split(' '),
  };
  const digest = Object.values(kinds)
    .map((quote) => `“${quote.join(' ').replace(/[“”"]/g, '')},” said Ann Lee.`)
    .join('\n\n');
  const engine = new Engine(files);
  try {
    for (const [name, text] of Object.entries({ digest, transcript })) {
      writeFileSync(join(folder, `${name}.txt`), text);
    }
    const paths = ['digest', 'transcript'].map((name) => join(folder, `${name}.txt`));
    const native = spawnSync(
      command,
      ['--check', paths[0], '--against', paths[1], '--lang', 'en', '--to', 'json'],
      { encoding: 'utf8' },
    );
    const options = { lang: 'en' };
    const answer = await engine.summarize({ text: digest, against: { text: transcript } }, options);
    assert.equal(`${answer}\n`, native.stdout);
    const { quotes } = JSON.parse(answer);
    assert.deepEqual(
      quotes.map(({ verdict }) => verdict),
      Object.keys(kinds),
    );
    const none = engine.summarize({ text: digest, against: { text: ' ' } }, options);
    await assert.rejects(none, ({ code }) => code === 'no-text');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('bytes that are no pack open no pack', async () => {
  const { instance } = await Module.start();
  assert.equal(instance.openPack(bytes('[no such section]\nx')), 0);
});

test('the packs that pages load say what the packs say', async () => {
  const instance = await Instance.start(compiled);
  const articles = ['en', 'ru', 'ar', 'zh', 'ja'].map((lang) =>
    readFileSync(join(root, `tests/golden/news-${lang}.txt`)),
  );
  for (const name of packNames) {
    const [own, loaded] = ['core/packs', 'web/dist/languages'].map((folder) =>
      instance.openPack(readFileSync(join(root, `${folder}/${name}.lang`))),
    );
    assert.ok(own && loaded, name);
    for (const article of articles) {
      const [one, other] = [own, loaded].map((pack) =>
        instance.summarize(pack, article, bytes(`from=text\nlang=${name}`)),
      );
      assert.ok(JSON.parse(one).summary, name);
      assert.equal(other, one, name);
    }
  }
});

test('requests that make no sense fail in the form of the contract', async () => {
  const { instance } = await Module.start();
  const code = (text, lines) =>
    JSON.parse(instance.summarize(0, bytes(text), bytes(lines))).error?.code;
  assert.equal(code('A.', ''), undefined);
  assert.equal(code('', ''), 'no-text');
  assert.equal(code('A.', 'type=poem'), 'invalid-request');
  assert.equal(code('A.', 'from=blocks\nblocks=paragraph:7'), 'invalid-request');
  assert.equal(code('A.', 'from=poem'), 'invalid-request');
  assert.equal(code('A long text.', 'maxBytes=3'), 'too-large');
  assert.equal(JSON.parse(instance.summarize(0, bytes('A.'), bytes('x\nid="7"'))).id, '7');
});

test('the page’s module says what it does not read', async () => {
  const { instance } = await Module.start(pageModulePath);
  for (const form of ['text', 'markdown', 'vtt', 'srt']) {
    const { error } = JSON.parse(instance.summarize(0, bytes('A.'), bytes(`from=${form}`)));
    assert.equal(error.code, 'invalid-request', form);
  }
  const answer = (/** @type {string} */ lines) =>
    JSON.parse(
      instance.summarize(0, bytes('A. B.'), bytes(`from=blocks\nblocks=paragraph:5${lines}`)),
    );
  assert.ok(answer('').summary);
  for (const part of ['explain', 'sentences', 'blocks']) {
    assert.equal(answer(`\ninclude=${part}`).error.code, 'invalid-request', part);
  }
  for (const line of ['blocks=paragraph@1.5:5', 'id=7', 'count=1', 'offsets=utf-8', 'type=poem']) {
    assert.match(answer(`\n${line}`).error.message, /whole module/, line);
  }
  assert.equal(answer('\ntype=headline').error.code, 'invalid-request');
  assert.equal(answer('\ntype=digest').error.code, 'invalid-request');
});

test('the page engine takes the whole module where an article needs it, and once', async () => {
  /** @type {boolean[]} */
  const asked = [];
  const module = async (/** @type {boolean} */ whole) => {
    asked.push(whole);
    return whole ? compiled : ofPage;
  };
  const pack = async (/** @type {string} */ lang) => packBytes(lang, pageModulePath);
  const engine = new Engine({ module, pack });
  const first = engine.start();
  const captions =
    'WEBVTT\n\n00:01.500 --> 00:04.000\n<v Ada Holm>The ferry is late. It is foggy.\n';
  const options = { lang: 'en', include: ['sentences', 'blocks'] };
  const blocks = [{ kind: 'paragraph', text: 'One came. Two went.' }];
  assert.ok(JSON.parse(await engine.summarize({ blocks }, {})).summary);
  await first;
  assert.deepEqual(asked, [false]);
  const result = JSON.parse(await engine.summarize({ vtt: captions }, options));
  assert.equal(result.sentences[0].time, 1.5);
  assert.equal(result.blocks[0].speaker, 'Ada Holm');
  assert.ok(JSON.parse(await engine.summarize({ text: 'One. Two.' }, {})).summary);
  assert.ok(JSON.parse(await engine.summarize({ markdown: '# One\n\nTwo.' }, {})).summary);
  assert.deepEqual(asked, [false, true]);
});

test('the page engine explains scores, finds headlines and makes digests by the whole module', async () => {
  const module = async (/** @type {boolean} */ whole) => (whole ? compiled : ofPage);
  const pack = async (/** @type {string} */ lang) => packBytes(lang, pageModulePath);
  const engine = new Engine({ module, pack });
  const text = 'The bridge will close. Nobody knows when. Ferries will run instead.';
  const article = { blocks: [{ kind: 'paragraph', text }] };
  const { sentences } = JSON.parse(await engine.summarize(article, { include: ['explain'] }));
  assert.ok(sentences.some(({ features }) => features.length > 0));
  const { summary } = JSON.parse(await engine.summarize(article, { type: 'headline' }));
  assert.ok(summary.text.length > 0 && text.includes(summary.text));
  const digest = JSON.parse(await engine.summarize(article, { type: 'digest' }));
  assert.ok(digest.sections[0].statements);
});

test('captions are read as the command reads them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lede-captions-'));
  const text = [
    ...['WEBVTT', '', '1', '00:00:01.000 --> 00:00:03.500', 'MAYOR HOLM: The bridge will close on'],
    ...[
      '',
      '00:00:03.500 --> 00:00:06.000',
      'Monday. We had no choice. <i>None</i> &amp; no time.',
    ],
    ...['', '00:00:07.000 --> 00:00:09.000', 'REPORTER: For how long?', ''],
  ].join('\n');
  const engine = new Engine(files);
  const options = { lang: 'en', include: ['blocks', 'sentences', 'summary'] };
  try {
    for (const form of ['vtt', 'srt']) {
      const path = join(folder, `talk.${form}`);
      writeFileSync(path, text);
      const include = options.include.join(',');
      const native = spawnSync(command, [
        path,
        '--lang',
        'en',
        '--include',
        include,
        '--to',
        'json',
      ]);
      assert.equal(`${await engine.summarize({ [form]: text }, options)}\n`, String(native.stdout));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a thousand calls leave no byte behind', async () => {
  const { instance } = await Module.start();
  const articles = allInputs()
    .filter((input) => input.whole)
    .map(({ article }) => encodeRequest(article, { include: ['summary', 'explain', 'blocks'] }));
  const pack = readFileSync(join(root, 'core/packs/en.lang'));
  const round = () => {
    for (const { text, lines } of articles) {
      const handle = instance.openPack(pack);
      instance.identify(text);
      instance.summarize(handle, text, lines);
      instance.summarize(handle, text, bytes('type=poem'));
      instance.exports.lede_pack_close(handle);
    }
  };
  round();
  round();
  const { memory } = instance.exports;
  const before = memory.buffer.byteLength;
  for (let calls = 0; calls < 1000; calls += articles.length * 2) round();
  assert.equal(memory.buffer.byteLength, before);
});

test('an article beyond maxBytes is refused and the instance goes on', async () => {
  const { instance } = await Module.start();
  const huge = new Uint8Array(400_000_000).fill(0x61);
  assert.equal(JSON.parse(instance.summarize(0, huge, bytes(''))).error.code, 'too-large');
  assert.ok(JSON.parse(instance.summarize(0, bytes('One. Two.'), bytes(''))).summary);
});

test('an exhausted memory costs one answer: the engine starts another instance', async () => {
  const engine = new Engine(files);
  const huge = 'Word after word. '.repeat(24_000_000); // 400 MB, and many times that when read.
  await assert.rejects(engine.summarize({ text: huge }, { maxBytes: 2_000_000_000, lang: 'en' }), {
    code: 'engine-crashed',
  });
  const next = JSON.parse(await engine.summarize({ text: 'One came. Two went.' }, { lang: 'en' }));
  assert.equal(next.schema, 'lede/1');
});
