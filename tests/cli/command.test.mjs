// SPDX-License-Identifier: MIT
// The native command from outside: arguments, formats, failures, exit status, batches.
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const command = process.env.LEDE ?? join(root, 'build/native/lede');
const scratch = mkdtempSync(join(tmpdir(), 'lede-'));
after(() => rmSync(scratch, { recursive: true }));

const article =
  'The council of Brennick approved a new bridge on Monday. It will cost 40 million crowns. ' +
  'Work begins in May, the mayor said. Opponents want a vote first.';

/** Runs the command to its end. */
function lede(args, input = '') {
  const run = spawnSync(command, args, { input, maxBuffer: 1 << 28, encoding: 'utf8' });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

function file(name, content) {
  const path = join(scratch, name);
  writeFileSync(path, content);
  return path;
}

const lines = (text) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const request = (fields) => JSON.stringify({ text: article, ...fields });

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

test('a batch keeps the order of its input on any number of threads and survives bad lines', () => {
  const input = [];
  for (let i = 0; i < 500; ++i) {
    // Lines of very different length finish in another order than they begin.
    if (i % 50 === 7) input.push('{"text": nonsense');
    else if (i % 50 === 9) input.push('', '   ', '\r');
    else input.push(request({ id: i, text: article.repeat(1 + ((i * 7) % 40)) }));
  }
  const one = lede(['--from', 'ndjson', '--to', 'ndjson'], input.join('\n'));
  assert.equal(one.status, 1);
  const results = lines(one.out);
  assert.equal(results.length, 490);
  assert.deepEqual(
    results.filter((result) => !result.error).map((result) => result.id),
    input.filter((line) => line.startsWith('{"text":"')).map((line) => JSON.parse(line).id),
  );
  assert.equal(results.filter((result) => result.error?.code === 'invalid-json').length, 10);
  for (const jobs of ['2', '7']) {
    const many = lede(
      ['--from', 'ndjson', '--to', 'ndjson', '--jobs', jobs],
      input.join('\n') + '\n',
    );
    assert.equal(many.out, one.out);
    assert.equal(many.status, 1);
  }
});

test('a line that is far too long costs one failure, not the batch and not the memory', () => {
  const long = `{"id":1,"text":"${'a'.repeat(3_000_000)}"}`;
  const input = [request({ id: 0 }), long, request({ id: 2 }), long].join('\n');
  const { status, out } = lede(['--from', 'ndjson', '--max-bytes', '1000', '--jobs', '2'], input);
  assert.equal(status, 1);
  assert.deepEqual(
    lines(out).map((result) => result.error?.code ?? result.id),
    [0, 'too-large', 2, 'too-large'],
  );
});

test('a batch of one line that fails is the only article that fails', () => {
  assert.equal(lede(['--from', 'ndjson'], '{\n').status, 2);
  assert.equal(lede(['--from', 'ndjson'], '\n\n').status, 0);
});

test('results of a slow batch come as soon as they are made', async () => {
  for (const jobs of ['1', '3']) {
    const child = spawn(command, ['--from', 'ndjson', '--jobs', jobs], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    for (let id = 0; id < 3; ++id) {
      child.stdin.write(`${request({ id })}\n`);
      const [chunk] = await once(child.stdout, 'data'); // Before the next line is sent.
      assert.equal(JSON.parse(chunk).id, id);
    }
    child.stdin.end();
    assert.deepEqual(await once(child, 'close'), [0, null]);
  }
});

test('the memory of a batch does not grow with its length', { timeout: 300_000 }, () => {
  const line = `${request({})}\n`;
  const most = (count) => {
    const path = file('batch.ndjson', line.repeat(count));
    const script =
      'import resource, subprocess, sys\n' +
      'subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)\n' +
      'print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)';
    return Number(
      execFileSync('python3', ['-c', script, command, path, '--jobs', '2'], { encoding: 'utf8' }),
    );
  };
  const short = most(500);
  const long = most(20_000);
  assert.ok(long < short * 1.5, `${short} kB for 500 lines, ${long} kB for 20,000`);
});

function once(emitter, event) {
  return new Promise((resolve) => emitter.once(event, (...args) => resolve(args)));
}

const transcript = `Interviewer: What will you do about the bridge?

Ann Lee: We shall open the bridge in May, whatever the weather does to us. It has been closed for far too long.

Interviewer: And the money?

Ann Lee: There is enough money for one lane, and one lane is what the town will get from me this year.
`;

test('--check tells verbatim, altered and absent quotes apart, with places, words and speakers', () => {
  const against = file('transcript.txt', transcript);
  const digest = file(
    'digest.txt',
    'The mayor, Ann Lee, gave a date. “We will open the bridge in May, whatever the weather does,” Lee said. ' +
      'She added that it was “closed for far too long”. “There is enough money for one lane,” said Tom Hart. ' +
      '“Nobody asked the fishermen about anything,” Lee said.',
  );
  const { status, out, err } = lede(['--check', digest, '--against', against]);
  assert.equal(err, '');
  assert.equal(status, 1);
  const { schema, quotes, ...counts } = JSON.parse(out);
  assert.equal(schema, 'lede-check/1');
  assert.deepEqual(counts, { verbatim: 2, altered: 1, absent: 1 });
  assert.deepEqual(
    quotes.map(({ verdict }) => verdict),
    ['altered', 'verbatim', 'verbatim', 'absent'],
  );
  assert.deepEqual(quotes[0].differences, [{ digest: 'will', transcript: 'shall' }]);
  const { block, start, end } = quotes[1].place;
  assert.equal(transcript.split('\n\n')[block].slice(start, end), 'closed for far too long');
  assert.equal(quotes[2].speaker, 'Tom Hart');
  assert.equal(quotes[2].transcriptSpeaker, 'Ann Lee');
  assert.equal(quotes[3].place, null);
});

test('--check finds words left out and put in, and shows them as text', () => {
  const against = file('whole.txt', transcript);
  const digest = file('cut.txt', '“It has never been closed for too long,” Ann Lee said.');
  const { status, out } = lede(['--check', digest, '--against', against, '--to', 'text']);
  assert.equal(status, 1);
  assert.equal(
    out,
    'altered   Ann Lee: “It has never been closed for too long,”\n' +
      '          - never\n          + \n          - \n          + far\n',
  );
});

test('--check shows what stands in place of the first and the last word', () => {
  const against = file('ends.txt', transcript);
  const digest = file(
    'ends-digest.txt',
    '“They shall open the bridge in May, whatever the weather does to you,” Ann Lee said.',
  );
  const { out } = lede(['--check', digest, '--against', against]);
  assert.deepEqual(JSON.parse(out).quotes[0].differences, [
    { digest: 'They', transcript: 'We' },
    { digest: 'you', transcript: 'us' },
  ]);
});

test('--check: words of two people are nobody’s quote, nor is a turn’s label', () => {
  const against = file('two.txt', transcript);
  const digest = file(
    'two-digest.txt',
    '“It has been closed for far too long. And the money?” Ann Lee said. ' +
      '“The money Ann Lee there is enough money,” Ann Lee said.',
  );
  const { out } = lede(['--check', digest, '--against', against]);
  assert.ok(JSON.parse(out).quotes.every(({ verdict }) => verdict !== 'verbatim'));
});

test('--check finds a quote of everyday words word for word in a long transcript', () => {
  const words = 'we have to do what is right for all of them and that is it now'.split(' ');
  const order = (seed) => words[(seed * 7 + (seed >> 3) * 5) % words.length];
  const noise = Array.from({ length: 20_000 }, (_, i) => order(i)).join(' ');
  const said = 'it is what we have and that is right for them now';
  const against = file('long.txt', `${noise}.\n\nAnd ${said}.\n\n${noise}.\n`);
  const digest = file('long-digest.txt', `“And ${said},” Ann Lee said.`);
  const { status, out } = lede(['--check', digest, '--against', against]);
  assert.equal(JSON.parse(out).verbatim, 1);
  assert.equal(status, 0);
});

test('--check leaves with 0 where all is verbatim, and says what it lacks', () => {
  const against = file('all.txt', transcript);
  const digest = file('right.txt', '“It has been closed for far too long,” Ann Lee said.');
  assert.equal(lede(['--check', digest, '--against', against]).status, 0);
  assert.equal(lede(['--check', digest]).status, 2);
  assert.match(lede(['--check', digest]).err, /need each other/);
  assert.equal(lede(['--check', digest, '--against', join(scratch, 'nowhere.txt')]).status, 2);
});

const verdicts = (digest, against, ...flags) => {
  const { out } = lede([
    '--check',
    file('d.txt', digest),
    '--against',
    file('t.txt', against),
    ...flags,
  ]);
  return JSON.parse(out).quotes.map(({ verdict }) => verdict);
};

test('--check holds every quote to the transcript: short ones, terms, those of headings', () => {
  const digest =
    '# Lee: “closed for far too short”\n\nLee was “not amused” and spoke of a “farce”.\n';
  const { out } = lede([
    '--check',
    file('short.md', digest),
    '--against',
    file('short-there.txt', transcript),
  ]);
  assert.deepEqual(
    JSON.parse(out).quotes.map(({ text, verdict }) => [text, verdict]),
    [
      ['“closed for far too short”', 'altered'],
      ['“not amused”', 'absent'],
      ['“farce”', 'absent'],
    ],
  );
});

test('--check says that there is no quote, that a file holds several articles, that it cannot write', () => {
  const against = file('there.txt', transcript);
  const none = file('none.txt', 'The mayor gave a date.');
  const { status, out } = lede(['--check', none, '--against', against, '--to', 'text']);
  assert.deepEqual([status, out], [0, 'No quotes found.\n']);
  const two = file('two.ndjson', '{"text": "“No,” Lee said."}\n{"text": "“Yes,” Lee said."}\n');
  assert.equal(lede(['--check', two, '--against', against]).status, 2);
  assert.match(lede(['--check', two, '--against', against]).err, /takes one article/);
  const full = spawnSync('sh', [
    '-c',
    `"${command}" --check "${none}" --against "${against}" > /dev/full`,
  ]);
  assert.equal(full.status, 2);
});

test('--check: the same words in another spelling are the same', () => {
  for (const [one, other] of [
    ['a long Straße of 10\u202f000 lamps', 'a long STRASSE of 10 000 lamps'],
    ['the cafe\u0301 near our oﬃce is shut', 'the café near our office is shut'],
    ['the ＡＢＣ bank lent us 5 % of it', 'the ABC bank lent us 5% of it'],
    ['the €5 ticket from 5-10 is gone', 'the 5 € ticket from 5–10 is gone'],
  ]) {
    assert.deepEqual(verdicts(`“We saw that ${one},” Lee said.`, `We saw that ${other}.`), [
      'verbatim',
    ]);
  }
});

test('--check: another unit or sign is another number', () => {
  for (const [one, other] of [
    ['€5', '$5'],
    ['-10', '10'],
    ['10%', '10'],
  ]) {
    const digest = file('unit.txt', `“We have lost about ${one} in a single night,” Lee said.`);
    const against = file('unit-there.txt', `We have lost about ${other} in a single night.`);
    const [quote] = JSON.parse(lede(['--check', digest, '--against', against]).out).quotes;
    assert.deepEqual(quote.differences, [{ digest: one, transcript: other }]);
  }
});

test('--check finds the words where the speaker whom the digest names says them', () => {
  const against = file(
    'both.txt',
    `${transcript}\nTOM HART: Nobody asked us.\n\nANN LEE: Nobody asked us.\n`,
  );
  const digest = file('both-digest.txt', 'Ann Lee spoke. “Nobody asked us,” Ann Lee said.');
  const [quote] = JSON.parse(lede(['--check', digest, '--against', against]).out).quotes;
  assert.match(quote.transcriptSpeaker, /^Ann Lee$/i);
});

test('--check gives the place in every block that a quote reaches over', () => {
  const there = 'Lee: We shall stay here.\n\nAll of us will, I am sure of it.';
  const digest = file(
    'over.txt',
    '“We shall stay here. All of us will, I am sure of it,” Lee said.',
  );
  const { out } = lede(['--check', digest, '--against', file('over-there.txt', there)]);
  const [{ verdict, place, places }] = JSON.parse(out).quotes;
  assert.equal(verdict, 'verbatim');
  assert.deepEqual(places[0], place);
  assert.deepEqual(
    places.map(({ block, start, end }) => there.split('\n\n')[block].slice(start, end)),
    ['We shall stay here.', 'All of us will, I am sure of it'],
  );
});

test('--check: one word changed in a quotation of thousands', () => {
  const words = Array.from({ length: 3000 }, (_, i) => `w${i}`);
  const said = words.join(' ');
  words[1500] = 'else';
  assert.deepEqual(verdicts(`“${words.join(' ')},” Lee said.`, `${said}.`), ['altered']);
});

test('--check is quick on one word ten thousand times', () => {
  const against = file('same.txt', 'word '.repeat(200_000));
  const digest = file('words.txt', `“${'word '.repeat(20_000)}end,” Ann Lee said.\n`.repeat(3));
  assert.equal(lede(['--check', digest, '--against', against]).status, 1);
});
