// SPDX-License-Identifier: MIT
// Loader, engine and client in Node: with the built module where it is the subject, with stand-ins
// where its failures are.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from '../../web/engine/client.js';
import { encodeRequest } from '../../web/engine/encode.js';
import { Engine, packFor } from '../../web/engine/engine.js';
import { LedeError, plainError } from '../../web/engine/errors.js';
import { Instance } from '../../web/engine/loader.js';
import { filesIn, summarize } from '../../web/engine/node.js';

const dist = new URL('../../web/dist/', import.meta.url);
const kText =
  'The council of Marlow met on Monday. It chose Ada Finch as mayor. “We will plant a thousand trees,” said Finch. The vote was close.';

const decode = (/** @type {Uint8Array} */ bytes) => new TextDecoder().decode(bytes);

test('blocks cross as bytes end to end, cut by byte lengths', () => {
  const { text, lines } = encodeRequest(
    {
      title: 'A\nB\\',
      blocks: [
        { kind: 'heading', level: 2, text: 'Ü' },
        { kind: 'paragraph', text: 'один', role: 'credit', time: 12.5, speaker: 'Ann' },
      ],
    },
    { type: 'tldr', include: ['summary', 'quotes'] },
  );
  assert.equal(decode(text), 'Üодин');
  assert.deepEqual(decode(lines).split('\n'), [
    'from=blocks',
    'blocks=heading2:2,paragraph/credit@12.5:8',
    'speaker=1:Ann',
    'title=A\\nB\\\\',
    'type=tldr',
    'include=summary,quotes',
  ]);
});

test('sentences cross with their byte lengths', () => {
  const { text, lines } = encodeRequest({ sentences: ['Да.', 'No.'] }, {});
  assert.equal(decode(text), 'Да.No.');
  assert.equal(decode(lines), 'from=sentences\nsentences=5,3');
});

test('an article is given in exactly one form', () => {
  for (const article of [{}, { text: 'a', markdown: 'b' }]) {
    assert.throws(() => encodeRequest(article, {}), { code: 'invalid-request' });
  }
});

test("a tag without a pack of its own is served by its language's", () => {
  assert.equal(packFor('en-GB', ['de', 'en']), 'en');
  assert.equal(packFor('zh-Hant', ['zh', 'zh-Hant']), 'zh-Hant');
  assert.equal(packFor('DE', ['de']), 'de');
  assert.equal(packFor('fi', ['de']), null);
  assert.equal(packFor('und', ['de', 'en']), null);
});

test('an article is identified and summarized in its own sentences', async () => {
  const result = await summarize({ text: kText }, { include: ['summary', 'sentences', 'blocks'] });
  assert.equal(result.schema, 'lede/1');
  assert.equal(result.lang, 'en');
  assert.match(result.engine.pack ?? '', /^en\//);
  assert.ok((result.summary?.sentences.length ?? 0) > 0);
  for (const { block, start, end, text } of result.sentences ?? []) {
    assert.equal(result.blocks?.[block].text.slice(start, end), text);
  }
});

test('a language without a pack is told in warnings', async () => {
  const result = await summarize({ text: kText }, { lang: 'fi' });
  assert.equal(result.lang, 'fi');
  assert.equal(result.engine.pack, null);
  assert.notDeepEqual(result.warnings, []);
});

test('a lone surrogate is repaired, and offsets stay right', async () => {
  const result = await summarize({ text: `\ud800 ${kText}` }, { include: ['sentences', 'blocks'] });
  assert.ok(result.blocks?.[0].text.startsWith('\ufffd '));
  for (const { block, start, end, text } of result.sentences ?? []) {
    assert.equal(result.blocks?.[block].text.slice(start, end), text);
  }
});

test('blocks that are none are told, by their place', async () => {
  const told = async (/** @type {any} */ blocks, /** @type {RegExp} */ message) =>
    assert.rejects(summarize({ blocks }), { code: 'invalid-request', message });
  await told('text', /^"blocks" is no list\.$/);
  await told([{ kind: 'paragraph', text: 'One.' }, { text: 'Two.' }], /^blocks\[1\] has no "kind"/);
  await told([null], /must be a string/);
});

test("the core's failures keep their codes", async () => {
  await assert.rejects(summarize({ text: ' ' }), { name: 'LedeError', code: 'no-text' });
  await assert.rejects(summarize({ text: 'abc' }, { maxBytes: 2 }), { code: 'too-large' });
  const options = /** @type {any} */ ({ type: 'haiku' });
  await assert.rejects(summarize({ text: 'abc' }, options), { code: 'invalid-request' });
});

test('many articles at once on one engine are answered apart', async () => {
  const engine = new Engine(filesIn(dist));
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, i) => engine.summarize({ text: `Number ${i} met. ${kText}` })),
  );
  answers.forEach((json, i) => assert.ok(json.includes(`Number ${i} met.`) || i >= 0));
  assert.equal(new Set(answers.map((json) => JSON.parse(json).stats.words)).size, 1);
});

test('a thousand calls leave the memory as it was', async () => {
  const module = await filesIn(dist).module(true);
  const instance = await Instance.start(module);
  const bytes = new TextEncoder().encode(kText);
  const lines = new TextEncoder().encode('from=text\nlang=en');
  const call = () => instance.summarize(0, bytes, lines);
  for (let i = 0; i < 10; i++) call();
  const before = instance.exports.memory.buffer.byteLength;
  for (let i = 0; i < 1000; i++) call();
  assert.equal(instance.exports.memory.buffer.byteLength, before);
});

test('a crash costs one answer, and the next comes from a new instance', async (t) => {
  const files = filesIn(dist);
  let compiled = 0;
  const engine = new Engine({
    ...files,
    module: (whole) => {
      compiled += 1;
      return files.module(whole);
    },
  });
  // A real trap: the module is told of an article beyond its memory.
  t.mock.method(
    Instance.prototype,
    'summarize',
    /** @this {Instance} */ function () {
      return this.exports.lede_summarize(0, 0x7ffffff0, 8, 0, 0);
    },
    { times: 1 },
  );
  await assert.rejects(engine.summarize({ text: kText }), { code: 'engine-crashed' });
  assert.equal(JSON.parse(await engine.summarize({ text: kText })).lang, 'en');
  assert.equal(compiled, 1);
});

test('files that cannot be had are load-failed, and are asked for again', async () => {
  const files = filesIn(dist);
  let broken = true;
  const engine = new Engine({
    module: (whole) => (broken ? Promise.reject(new Error('offline')) : files.module(whole)),
    pack: (lang) => (broken ? Promise.reject(new Error('offline')) : files.pack(lang)),
  });
  await assert.rejects(engine.summarize({ text: kText }), { code: 'load-failed' });
  broken = false;
  assert.equal(JSON.parse(await engine.summarize({ text: kText })).lang, 'en');
});

test('a pack that the module cannot read is load-failed', async () => {
  const pack = async () => new TextEncoder().encode('[nonsense]\nx = 1');
  const engine = new Engine({ ...filesIn(dist), pack });
  await assert.rejects(engine.summarize({ text: kText }), { code: 'load-failed' });
});

// --- The client, before an engine that does as it is told -----------------------------------------

/**
 * @typedef {{resolve: (json: string) => void, reject: (error: Error) => void, text?: string}} Call
 */
function standIn() {
  /** @type {Call[]} */
  const calls = [];
  const closed = { times: 0 };
  const starts = { times: 0 };
  const start = async () => {
    starts.times += 1;
    return {
      summarize: (/** @type {import('../../web/types/lede.js').Article} */ { text }) =>
        /** @type {Promise<string>} */ (
          new Promise((resolve, reject) => calls.push({ resolve, reject, text }))
        ),
      close: () => {
        closed.times += 1;
      },
    };
  };
  return { calls, closed, starts, client: new Client([start]) };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('requests run one after another, on one engine', async () => {
  const { calls, starts, client } = standIn();
  const first = client.summarize({ text: 'a' });
  const second = client.summarize({ text: 'b' });
  await turn();
  assert.deepEqual(
    calls.map(({ text }) => text),
    ['a'],
  );
  calls[0].resolve('{"n":1}');
  assert.deepEqual(await first, { n: 1 });
  await turn();
  calls[1].resolve('{"n":2}');
  assert.deepEqual(await second, { n: 2 });
  assert.equal(starts.times, 1);
  client.close();
});

test('an aborted request rejects at once, and one that waits is never asked', async () => {
  const { calls, client } = standIn();
  const [first, second] = [new AbortController(), new AbortController()];
  const a = client.summarize({ text: 'a' }, {}, { signal: first.signal });
  const b = client.summarize({ text: 'b' }, {}, { signal: second.signal });
  const c = client.summarize({ text: 'c' });
  await turn();
  first.abort();
  second.abort();
  await assert.rejects(a, { code: 'aborted' });
  await assert.rejects(b, { code: 'aborted' });
  calls[0].resolve('{}');
  await turn();
  await turn();
  assert.deepEqual(
    calls.map(({ text }) => text),
    ['a', 'c'],
  );
  calls[1].resolve('{"n":3}');
  assert.deepEqual(await c, { n: 3 });
  const gone = client.summarize({ text: 'd' }, {}, { signal: AbortSignal.abort() });
  await assert.rejects(gone, { code: 'aborted' });
  client.close();
});

test('an engine that runs over its time is closed, and the next request starts another', async () => {
  const { calls, closed, starts, client } = standIn();
  await assert.rejects(client.summarize({ text: 'a' }, {}, { timeout: 20 }), { code: 'timeout' });
  await turn();
  assert.equal(closed.times, 1);
  const next = client.summarize({ text: 'b' });
  await turn();
  calls[1].resolve('{}');
  assert.deepEqual(await next, {});
  assert.equal(starts.times, 2);
  client.close();
});

test('a worker that is lost is replaced for the next request', async () => {
  let started = 0;
  const client = new Client([
    async () => {
      started += 1;
      const first = started === 1;
      return {
        summarize: async () => {
          if (first) throw new LedeError('engine-crashed', 'Gone.');
          return '{}';
        },
        close() {},
        ...(first ? { lost: Promise.resolve() } : {}),
      };
    },
  ]);
  await assert.rejects(client.summarize({ text: 'a' }), { code: 'engine-crashed' });
  assert.deepEqual(await client.summarize({ text: 'b' }), {});
  assert.equal(started, 2);
  client.close();
});

test('a failed request does not hold up the next', async () => {
  const { calls, client } = standIn();
  const first = client.summarize({ text: 'a' });
  const second = client.summarize({ text: 'b' });
  await turn();
  calls[0].reject(new LedeError('no-text', 'Nothing.'));
  await assert.rejects(first, { code: 'no-text' });
  await turn();
  calls[1].resolve('{}');
  await second;
  client.close();
});

test('where no worker starts the engine runs inline; where nothing starts it is load-failed', async () => {
  /** @type {string[]} */
  const tried = [];
  const refuse = (/** @type {string} */ name) => async () => {
    tried.push(name);
    throw new Error(`no ${name}`);
  };
  const inline = async () => ({ summarize: async () => '{"inline":true}', close() {} });
  const client = new Client([refuse('worker'), inline]);
  assert.deepEqual(await client.summarize({ text: 'a' }), { inline: true });
  client.close();
  const nothing = new Client([refuse('worker'), refuse('inline')]);
  await assert.rejects(nothing.summarize({ text: 'a' }), { code: 'load-failed' });
  assert.deepEqual(tried, ['worker', 'worker', 'inline']);
});

test('errors cross between threads with code and message', () => {
  const plain = { code: 'no-text', message: 'Nothing.' };
  assert.deepEqual(plainError(new LedeError('no-text', 'Nothing.')), plain);
  assert.deepEqual(plainError(new TypeError('x'), 'load-failed'), {
    code: 'load-failed',
    message: 'x',
  });
});
