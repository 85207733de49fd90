// SPDX-License-Identifier: MIT
// The published contract (types/lede.d.ts, schema/*.json) against what the core really emits.

import Ajv from 'ajv/dist/2020.js';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { LedeError } from '../../web/engine/errors.js';
import { summarize } from '../../web/engine/node.js';

const run = promisify(execFile);
const root = new URL('../../', import.meta.url);
const read = (/** @type {string} */ path) => readFileSync(new URL(path, root), 'utf8');
const resultSchema = JSON.parse(read('web/schema/result.schema.json'));
const requestSchema = JSON.parse(read('web/schema/request.schema.json'));
const types = read('web/types/lede.d.ts');

// Consumers ignore what they do not know; the core emits nothing that the schema does not.
/** @returns {any} */
function closed(/** @type {any} */ schema) {
  if (Array.isArray(schema)) return schema.map(closed);
  if (schema === null || typeof schema !== 'object') return schema;
  /** @type {any} */
  const copy = Object.fromEntries(Object.entries(schema).map(([k, v]) => [k, closed(v)]));
  if (copy.properties && copy.required) copy.additionalProperties = false;
  return copy;
}

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
const validate = ajv.compile(closed(resultSchema));

/** @param {unknown} result @param {string} what */
function assertValid(result, what) {
  assert.ok(validate(result), `${what}: ${ajv.errorsText(validate.errors)}`);
}

const kEverything = /** @type {const} */ ([
  'summary',
  'sections',
  'quotes',
  'keyphrases',
  'credits',
  'stats',
  'sentences',
  'blocks',
  'explain',
]);

/** Articles in three languages: the demo's own, as plain text with headings. */
async function articles() {
  const folder = new URL('demo/news/', root);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html'));
  return Promise.all(
    names.map(async (name) => {
      const html = await readFile(new URL(name, folder), 'utf8');
      const article = /<article>([^]*)<\/article>/.exec(html)?.[1] ?? '';
      /** @type {import('../../web/types/lede.js').RequestBlock[]} */
      const blocks = [...article.matchAll(/<(h1|h2|p|figcaption)[^>]*>([^]*?)<\/\1>/g)].map(
        ([, tag, text]) => ({
          kind:
            tag === 'h1'
              ? 'title'
              : tag === 'h2'
                ? 'heading'
                : tag === 'p'
                  ? 'paragraph'
                  : 'caption',
          ...(tag === 'h2' ? { level: 2 } : {}),
          text: text
            .replace(/<[^>]*>/g, '')
            .replace(/\s+/g, ' ')
            .trim(),
        }),
      );
      return { name, blocks };
    }),
  );
}

const kTypes = /** @type {const} */ (['key-points', 'tldr', 'teaser', 'headline', 'digest']);

test('every result fits the schema: each type, with everything included', async () => {
  for (const { name, blocks } of await articles()) {
    assert.ok(blocks.length > 10, name);
    for (const type of kTypes) {
      assertValid(
        await summarize({ blocks }, { type, include: [...kEverything] }),
        `${name} ${type}`,
      );
    }
  }
});

test('what is not included is not there, and what is included is', async () => {
  const text = 'The fair opened on Friday. Rain fell all day. “We danced anyway,” said Rosa Lind.';
  for (const part of kEverything) {
    const result = await summarize({ text }, { include: [part] });
    assertValid(result, part);
    const given = kEverything.filter((name) => name in result);
    assert.deepEqual(given, part === 'explain' ? ['sentences'] : [part]);
  }
});

test('a failure fits the schema, and the page’s client knows its code', async () => {
  const lede = fileURLToPath(new URL('build/native/lede', root));
  const child = run(lede, ['--from', 'json', '--to', 'json', '-']);
  child.child.stdin?.end('{"id": "a", "text": " "}');
  const { stdout } = await child.catch((error) => error);
  const failure = JSON.parse(stdout);
  assertValid(failure, 'no text');
  assert.deepEqual([failure.id, failure.error.code], ['a', 'no-text']);
  assert.ok(new LedeError(failure.error.code, failure.error.message) instanceof Error);
});

test('every field of the schemas says what it is', () => {
  const silent = /** @type {string[]} */ ([]);
  const look = (/** @type {any} */ node, /** @type {string} */ path) => {
    if (node === null || typeof node !== 'object') return;
    for (const [name, field] of Object.entries(node.properties ?? {})) {
      const { description, $ref } = /** @type {any} */ (field);
      if (!description && !$ref) silent.push(`${path}.${name}`);
    }
    for (const [name, child] of Object.entries(node)) look(child, `${path}.${name}`);
  };
  look(resultSchema, 'result');
  look(requestSchema, 'request');
  assert.deepEqual(silent, []);
});

/** The words of an enumeration in core/include/lede/enum_names.hpp. */
async function coreWords(/** @type {string} */ name) {
  const header = read('core/include/lede/enum_names.hpp');
  const list = new RegExp(`EnumNames<${name}> \\{[^}]*kNames\\{([^}]*)\\}`).exec(header)?.[1] ?? '';
  return [...list.matchAll(/"([^"]+)"/g)].map(([, word]) => word);
}

/** The words of a union type in lede.d.ts. */
function typeWords(/** @type {string} */ name) {
  const union = new RegExp(`export type ${name} =([^;]*);`).exec(types)?.[1] ?? '';
  return [...union.matchAll(/'([^']+)'/g)].map(([, word]) => word);
}

test('core, schema and types have the same words for the same things', async () => {
  const result = resultSchema.$defs;
  /** @type {[core: string, type: string, schema: string[][]][]} */
  const kinds = [
    [
      'BlockKind',
      'BlockKind',
      [
        result.block.properties.kind.enum,
        requestSchema.properties.blocks.items.properties.kind.enum,
      ],
    ],
    [
      'Role',
      'Role',
      [
        result.block.properties.role.enum,
        requestSchema.properties.blocks.items.properties.role.enum,
      ],
    ],
    [
      'SummaryType',
      'SummaryType',
      [result.summary.properties.type.enum, requestSchema.properties.type.enum],
    ],
    [
      'Length',
      'Length',
      [result.summary.properties.length.enum, requestSchema.properties.length.enum],
    ],
    ['OffsetUnit', 'OffsetUnit', [requestSchema.properties.offsets.enum]],
    ['ErrorCode', 'CoreErrorCode', [result.failure.properties.error.properties.code.enum]],
  ];
  for (const [core, type, schemas] of kinds) {
    const words = await coreWords(core);
    assert.ok(words.length > 1, core);
    assert.deepEqual(typeWords(type), words, type);
    for (const schema of schemas) assert.deepEqual(schema, words, core);
  }
  assert.deepEqual(result.quote.properties.kind.enum, await coreWords('QuoteKind'));
  assert.deepEqual(result.credit.properties.kind.enum, await coreWords('CreditKind'));
});

test('requests that fit the schema are requests to the command, and others are not', async () => {
  const valid = new Ajv({ strict: false }).compile(requestSchema);
  const lede = fileURLToPath(new URL('build/native/lede', root));
  const text = 'The fair opened on Friday. Rain fell all day.';
  const block = { kind: 'paragraph', text };
  /** @type {[object, boolean][]} */
  const requests = [
    [{ id: 'a', text }, true],
    [{ id: 7, markdown: text, lang: 'en', length: 'long', include: ['stats'] }, true],
    [{ sentences: [text], type: 'tldr', offsets: 'utf-8' }, true],
    [
      { blocks: [{ ...block, role: 'lead', speaker: 'Ann', time: 1.5 }], count: 1, words: 20 },
      true,
    ],
    [{ text, markdown: text }, false],
    [{}, false],
    [{ text, type: 'haiku' }, false],
    [{ text, count: 0 }, false],
    [{ text: 5 }, false],
    [{ text, nonsense: 1 }, true],
    [{ blocks: [{ kind: 'poem', text }] }, false],
  ];
  for (const [request, good] of requests) {
    assert.equal(valid(request), good, JSON.stringify(request));
    const child = run(lede, ['--from', 'json', '--to', 'json', '-']);
    child.child.stdin?.end(JSON.stringify(request));
    const { stdout } = await child.catch((error) => error);
    const code = JSON.parse(stdout).error?.code ?? null;
    assert.equal(code, good ? null : 'invalid-request', JSON.stringify(request));
  }
});

test('the types accept what the core emits, field for field', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lede-types-'));
  try {
    const results = [];
    for (const { blocks } of await articles()) {
      for (const type of /** @type {const} */ (['key-points', 'digest'])) {
        results.push(await summarize({ blocks }, { type, include: [...kEverything] }));
      }
    }
    const declaration = fileURLToPath(new URL('web/types/lede.d.ts', root));
    const lines = results.map(
      (result, i) => `export const r${i}: Result = ${JSON.stringify(result)};`,
    );
    const file = join(folder, 'emitted.ts');
    await writeFile(
      file,
      `import type { Result } from ${JSON.stringify(declaration)};\n${lines.join('\n')}\n`,
    );
    const tsc = fileURLToPath(new URL('node_modules/typescript/bin/tsc', root));
    const options = {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: 'es2022',
      module: 'esnext',
      moduleResolution: 'bundler',
      types: [],
    };
    await writeFile(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: options, files: ['emitted.ts'] }),
    );
    const { stdout } = await run(process.execPath, [tsc, '-p', folder]).catch((error) => error);
    assert.equal(stdout, '');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
