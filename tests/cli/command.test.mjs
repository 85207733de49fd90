// SPDX-License-Identifier: MIT
// The native command from outside: arguments, formats, failures, exit status.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { article, file, lede, lines, request, root, scratch } from './support.mjs';

test('an article from standard input becomes one JSON result', () => {
  const { status, out, err } = lede([], article);
  assert.equal(status, 0);
  assert.equal(err, '');
  const result = JSON.parse(out);
  assert.equal(result.schema, 'lede/1');
  assert.equal(result.id, null);
  assert.ok(article.includes(result.summary.sentences[0].text));
  assert.equal(out.indexOf('\n'), out.length - 1);
});

test('"-" is standard input', () => {
  assert.equal(lede(['-'], article).out, lede([], article).out);
});

test("a file's ending says what it is, and --from beats it", () => {
  const markdown = file('a.MD', `# The bridge\n\n${article}\n`);
  assert.equal(JSON.parse(lede([markdown]).out).title, 'The bridge');
  assert.notEqual(JSON.parse(lede([markdown, '--from', 'text']).out).title, 'The bridge');
  assert.equal(JSON.parse(lede([file('a.json', request({ id: 7 }))]).out).id, 7);
  for (const name of ['a.ndjson', 'a.jsonl']) {
    assert.equal(
      lines(lede([file(name, `${request({ id: 1 })}\n${request({ id: 2 })}\n`)]).out).length,
      2,
    );
  }
});

test('transcripts give the times of what they hold', () => {
  const vtt =
    'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna Holm>It rained. Rivers\n\n00:02.500 --> 00:04.000\nrose. Nobody was hurt.\n';
  const srt = vtt.replace('WEBVTT\n\n', '').replaceAll('.000', ',000');
  for (const [name, text] of [
    ['a.vtt', vtt],
    ['a.srt', srt],
  ]) {
    const { status, out } = lede([file(name, text), '--include', 'summary,sentences,blocks']);
    assert.equal(status, 0);
    const { sentences, blocks, summary } = JSON.parse(out);
    assert.deepEqual(
      sentences.map(({ text: said, time }) => [said, time]),
      [
        ['It rained.', 1],
        ['Rivers rose.', 1],
        ['Nobody was hurt.', 2.5],
      ],
    );
    assert.deepEqual([blocks[0].speaker, blocks[0].time], ['Anna Holm', 1]);
    assert.equal(summary.sentences[0].speaker, 'Anna Holm');
  }
  assert.equal(JSON.parse(lede([file('b.vtt', 'WEBVTT\n')]).out).error.code, 'no-text');
});

test('--to chooses the output', () => {
  assert.match(lede(['--to', 'text'], article).out, /^- /m);
  assert.match(lede(['--to', 'markdown'], article).out, /^- /m);
  assert.match(lede(['--to', 'html'], article).out, /<\w+/);
  assert.equal(lede(['--to', 'ndjson'], article).out, lede(['--to', 'json'], article).out);
});

test('several files are several results in their order', () => {
  const files = [file('1.txt', `First. ${article}`), file('2.txt', `Second. ${article}`)];
  const { status, out } = lede([...files, '--include', 'sentences']);
  assert.equal(status, 0);
  assert.deepEqual(
    lines(out).map((result) => result.sentences[0].text),
    ['First.', 'Second.'],
  );
});

test('flags set options', () => {
  const result = JSON.parse(
    lede(
      [
        '--type=tldr',
        '--count',
        '1',
        '--lang',
        'en',
        '--title',
        'A bridge',
        '--include',
        'summary',
      ],
      article,
    ).out,
  );
  assert.equal(result.summary.type, 'tldr');
  assert.equal(result.summary.sentences.length, 1);
  assert.equal(result.lang, 'en');
  assert.equal(result.title, 'A bridge');
  assert.ok(!('stats' in result));
  const utf8 = JSON.parse(
    lede(['--offsets', 'utf-8', '--include', 'sentences'], 'Да, нет. Ещё.').out,
  );
  assert.equal(utf8.sentences.at(-1).end, new TextEncoder().encode('Да, нет. Ещё.').length);
});

test("a request's field beats a flag", () => {
  const args = ['--from', 'json', '--count', '2', '--type', 'tldr'];
  const result = JSON.parse(lede(args, request({ count: 1 })).out);
  assert.equal(result.summary.sentences.length, 1);
  assert.equal(result.summary.type, 'tldr');
});

test('an id comes back as it was, a string or a number', () => {
  for (const id of [0, -3, 12.5, '', 'a "quoted" \\ id', 'номер 5', '\u2028']) {
    assert.equal(JSON.parse(lede(['--from', 'json'], request({ id })).out).id, id);
  }
  for (const id of [[1], { a: 1 }, true]) {
    const failure = JSON.parse(lede(['--from', 'json'], request({ id })).out);
    assert.equal(failure.id, null);
    assert.equal(failure.error.code, 'invalid-request');
  }
});

test('requests that cannot be read fail in the form of the contract', () => {
  const codes = {
    '': 'invalid-json',
    '{': 'invalid-json',
    '[]': 'invalid-request',
    '{}': 'invalid-request',
    '{"text":"a","markdown":"b"}': 'invalid-request',
    '{"text":5}': 'invalid-request',
    '{"text":""}': 'no-text',
    '{"text":" \\n\\t "}': 'no-text',
    '{"blocks":[]}': 'no-text',
    '{"blocks":{}}': 'invalid-request',
    '{"blocks":[{"kind":"verse","text":"a"}]}': 'invalid-request',
    '{"blocks":[{"kind":"paragraph"}]}': 'invalid-request',
    '{"blocks":[{"kind":"heading","level":7,"text":"a"}]}': 'invalid-request',
    '{"blocks":[{"kind":"paragraph","role":"hero","text":"a"}]}': 'invalid-request',
    '{"blocks":[{"kind":"paragraph","time":-1,"text":"a"}]}': 'invalid-request',
    '{"sentences":["a",5]}': 'invalid-request',
    '{"text":"a","type":"poem"}': 'invalid-request',
    '{"text":"a","type":5}': 'invalid-request',
    '{"text":"a","count":0}': 'invalid-request',
    '{"text":"a","count":1.5}': 'invalid-request',
    '{"text":"a","count":"1"}': 'invalid-request',
    '{"text":"a","include":"quotes"}': 'invalid-request',
    '{"text":"a","include":["jokes"]}': 'invalid-request',
    '{"text":"a","maxBytes":-1}': 'invalid-request',
    '{"text":"long enough","maxBytes":3}': 'too-large',
  };
  for (const [json, code] of Object.entries(codes)) {
    const { status, out } = lede(['--from', 'json'], json);
    assert.equal(status, 2, json);
    const failure = JSON.parse(out);
    assert.equal(failure.schema, 'lede/1');
    assert.equal(failure.id, null);
    assert.equal(failure.error.code, code, json);
    assert.match(failure.error.message, /^\S.*\.$/, json);
  }
});

test('what a request may hold besides is passed over', () => {
  for (const json of [
    request({ colour: 'red', nested: { a: [1] } }),
    request({ title: null, count: null, id: null }),
    request({ count: 1.0 }),
    `{"text":"Gone.","text":${JSON.stringify(article)}}`,
    `\ufeff${request({})}`,
  ]) {
    assert.equal(lede(['--from', 'json'], json).status, 0, json);
  }
});

test('broken bytes and lone surrogates are repaired, never an error', () => {
  const json = lede(
    ['--from', 'json', '--include', 'blocks'],
    '{"id":"\\udc00","text":"A \\ud800 b \\ud83d\\ude00. C \\\\ud800 d."}',
  );
  assert.equal(json.status, 0);
  assert.equal(JSON.parse(json.out).id, '\ufffd');
  assert.equal(JSON.parse(json.out).blocks[0].text, 'A \ufffd b 😀. C \\ud800 d.');
  const bytes = lede(['--include', 'blocks'], Buffer.from([0x41, 0xff, 0x42, 0x2e]));
  assert.equal(JSON.parse(bytes.out).blocks[0].text, 'A\ufffdB.');
});

test('blocks come back one for one with what was said of them', () => {
  const blocks = [
    { kind: 'heading', level: 2, text: 'The bridge' },
    { kind: 'paragraph', text: '' },
    { kind: 'paragraph', text: article, speaker: 'Anna Holm', time: 12.5 },
    { kind: 'caption', text: 'The river.', role: 'credit' },
  ];
  const result = JSON.parse(
    lede(['--from', 'json'], JSON.stringify({ blocks, include: ['blocks'] })).out,
  );
  assert.deepEqual(
    result.blocks.map((block) => block.text),
    blocks.map((block) => block.text),
  );
  assert.deepEqual(
    result.blocks.map((block) => block.kind),
    blocks.map((block) => block.kind),
  );
  assert.equal(result.blocks[2].speaker, 'Anna Holm');
  assert.equal(result.blocks[2].time, 12.5);
  assert.equal(result.blocks[3].role, 'credit');
});

test('exit status: 2 when the only article fails, 1 when some of several do', () => {
  const good = file('good.txt', article);
  const missing = join(scratch, 'missing.txt');
  assert.equal(lede([missing]).status, 2);
  assert.equal(JSON.parse(lede([missing]).out).error.code, 'cannot-read');
  const { status, out } = lede([good, missing, good]);
  assert.equal(status, 1);
  assert.deepEqual(
    lines(out).map((result) => result.error?.code ?? 'fine'),
    ['fine', 'cannot-read', 'fine'],
  );
  assert.equal(JSON.parse(lede([scratch]).out).error.code, 'cannot-read');
});

test('where JSON is not asked for, a failure goes to standard error', () => {
  const missing = join(scratch, 'missing.txt');
  const { status, out, err } = lede([missing, '--to', 'text']);
  assert.equal(status, 2);
  assert.equal(out, '');
  assert.match(err, /^lede: Cannot read .*missing\.txt/);
});

test('wrong usage says what is wrong and writes no result', () => {
  for (const args of [
    ['--bogus'],
    ['--type', 'poem'],
    ['--type'],
    ['--from', 'pdf'],
    ['--to', 'pdf'],
    ['--jobs', '0'],
    ['--count', '-1'],
    ['--lang', 'en/us'],
    ['--include', 'summary,jokes'],
  ]) {
    const { status, out, err } = lede(args, article);
    assert.equal(status, 2, args.join(' '));
    assert.equal(out, '', args.join(' '));
    assert.match(err, /^lede: .+\n.*--help/, args.join(' '));
  }
});

test('larger articles than --max-bytes are refused, also when they never end', () => {
  assert.equal(JSON.parse(lede(['--max-bytes', '20'], article).out).error.code, 'too-large');
  assert.equal(lede(['--max-bytes', String(article.length)], article).status, 0);
  const endless = lede(['/dev/zero', '--max-bytes', '100000']);
  assert.equal(JSON.parse(endless.out).error.code, 'too-large');
});

test('--help and the man page list the same flags with the same words', () => {
  const help = lede(['--help']);
  const man = lede(['--man']);
  assert.equal(help.status, 0);
  const flags = [...help.out.matchAll(/^ {2}(--[a-z-]+)( [A-Z]+)?/gm)].map((m) => m[1]);
  const plain = man.out.replaceAll('\\-', '-').replaceAll(/\\f[BIR]/g, '');
  const manFlags = [...plain.matchAll(/^\.TP\n(--[a-z-]+)/gm)].map((m) => m[1]);
  assert.deepEqual(flags, manFlags);
  const contract =
    '--from --to --type --length --count --words --focus --lang --title --include --offsets ' +
    '--max-bytes --jobs --version --help';
  for (const flag of contract.split(' ')) assert.ok(flags.includes(flag), flag);
  const words = (text) => text.replaceAll(/\s+/g, ' ');
  for (const [, text] of plain.matchAll(/^\.TP\n--.*\n(.*)$/gm)) {
    assert.ok(words(help.out).includes(words(text)), text);
  }
  assert.equal(readFileSync(join(root, 'build/native/lede.1'), 'utf8'), man.out);
});

test('--version tells the version that the results tell', () => {
  const { engine } = JSON.parse(lede([], article).out);
  assert.equal(lede(['--version']).out, `lede ${engine.version}\n`);
});

// Batches ----------------------------------------------------------------------------------------
