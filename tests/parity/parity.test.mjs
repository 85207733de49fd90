// SPDX-License-Identifier: MIT
// The command and both modules give the same bytes for the same request.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asBytes, fromCommand, Module, packNames, pageModulePath } from './both.mjs';
import { allInputs } from './inputs.mjs';
import { mutated, pieces, randomFrom } from './mutations.mjs';

/** As a page gives it: each line a block. */
function inBlocks({ article, ...input }) {
  const lines = (article.text ?? article.markdown ?? '').split('\n').filter((line) => line.trim());
  const blocks = lines.map((text) => ({ kind: 'paragraph', text }));
  return blocks.length > 0
    ? [{ ...input, name: `${input.name} in blocks`, article: { blocks } }]
    : [];
}

const inputs = allInputs()
  .flatMap((input) => [input, ...inBlocks(input)])
  .map((input) => ({ ...input, article: asBytes(input.article) }));
const kPageParts = ['summary', 'sections', 'quotes', 'keyphrases', 'credits', 'stats'];
const kParts = [...kPageParts, 'sentences', 'blocks', 'explain'];
const kUnits = ['utf-16', 'utf-8', 'utf-32'];
const kTypes = ['key-points', 'tldr', 'teaser', 'headline', 'digest'];
const kLengths = ['short', 'medium', 'long'];
const kBatch = 1000;

const whole = await Module.start();
const page = await Module.start(pageModulePath);
/**
 * Turn by turn, so that each request costs no more than one of them; the page's has what most pages
 * ask (core/request.hpp). Rows of 16 languages begin now with the one, now with the other.
 */
const moduleFor = ({ article, options }, turn) => {
  const forPage =
    article.blocks &&
    !['headline', 'digest'].includes(options.type) &&
    (options.offsets ?? 'utf-16') === 'utf-16' &&
    !['id', 'count', 'words', 'maxBytes'].some((key) => key in options) &&
    !article.blocks.some(({ time }) => time !== undefined) &&
    !['explain', 'sentences', 'blocks'].some((part) => options.include?.includes(part));
  return forPage && (turn + Math.floor(turn / 16)) % 2 === 0 ? page : whole;
};

/** Compares the answers to requests ({name, article, options}), some hundred at a time. */
async function assertEqual(requests) {
  assert.ok(requests.length > 0);
  const batchAt = (at) => requests.slice(at, at + kBatch);
  // The command is one batch ahead of the module.
  let next = fromCommand(batchAt(0));
  for (let at = 0; at < requests.length; at += kBatch) {
    const batch = batchAt(at);
    const native = await next;
    if (at + kBatch < requests.length) next = fromCommand(batchAt(at + kBatch));
    assert.equal(native.length, batch.length);
    for (const [i, request] of batch.entries()) {
      const answer = moduleFor(request, i).answer(request);
      if (answer !== native[i]) {
        const message = `${request.name} with ${JSON.stringify(request.options)}`;
        assert.equal(answer, native[i], message);
      }
      // What the command writes is read meanwhile.
      if (i % 50 === 0) await new Promise(setImmediate);
    }
  }
}

test('there are articles, specs and packs to compare on', () => {
  assert.ok(inputs.filter((input) => input.whole).length > 20);
  assert.ok(inputs.filter((input) => !input.whole).length > 20);
  assert.ok(packNames.length >= 3);
});

test('equal on every input, with each part and each unit of offsets', async () => {
  // All parts in every unit; each part alone in one, another by turns: units are the writer's alone.
  const all = [kPageParts, kParts].flatMap((include) =>
    kUnits.map((offsets) => ({ offsets, include })),
  );
  const asked = (row) => [
    ...all,
    ...kParts.map((part, i) => ({ offsets: kUnits[(row + i) % kUnits.length], include: [part] })),
  ];
  await assertEqual(
    inputs.flatMap((input, row) =>
      asked(row).map((options) => ({ ...input, options: { ...input.options, ...options } })),
    ),
  );
});

test('equal on every input in every language, and in one without a pack', async () => {
  // As text; in blocks too, every second language by turns.
  const inTurn = (input, row, i) => !input.article.blocks || input.whole || (row + i) % 4 < 2;
  await assertEqual(
    inputs.flatMap((input, row) =>
      [...packNames, 'zz']
        .map((lang, i) => ({
          ...input,
          options: { lang, include: (row + i) % 2 === 0 ? kPageParts : kParts },
        }))
        .filter((_, i) => inTurn(input, row, i)),
    ),
  );
});

test('equal on every article for each type, length, count, words and focus', async () => {
  const asked = [
    ...kTypes.flatMap((type) => kLengths.map((length) => ({ type, length }))),
    ...[{ count: 1 }, { count: 7 }, { words: 40 }, { focus: 'price, money & people' }],
    ...[{ title: 'A "title"\nof two \\ lines' }, { id: 'a\n\\"b' }, { id: -1.5 }, { maxBytes: 30 }],
  ];
  await assertEqual(
    inputs
      .filter((input) => input.whole)
      .flatMap((input) => asked.map((options) => ({ ...input, options }))),
  );
});

const kinds = ['title', 'heading', 'paragraph', 'list-item', 'blockquote', 'caption', 'table'];
const roles = ['heading', 'lead', 'body', 'question', 'answer', 'credit', 'caption', 'promo'];

function anyBlock(text, random) {
  const block = { kind: random.pick(kinds), text };
  if (block.kind === 'heading') block.level = 1 + random.below(6);
  if (random.chance(0.1)) block.role = random.pick(roles);
  if (random.chance(0.1)) block.time = random.below(100_000) / 8;
  if (random.chance(0.1)) block.speaker = random.pick(['Anna Holm', 'О. Иванов', 'A: B, \\ C']);
  return block;
}

function anyArticle(bytes, random) {
  switch (random.below(4)) {
    case 0:
      return { markdown: bytes };
    case 1:
      return { blocks: pieces(bytes, random).map((text) => anyBlock(text, random)) };
    case 2:
      return { sentences: pieces(bytes, random) };
    default:
      return { text: bytes };
  }
}

test('equal on 2,000 seeded mutations, in every form and with any bytes', async () => {
  const seed = Number(process.env.LEDE_SEED ?? 20261123);
  console.log(`seed ${seed}`);
  const random = randomFrom(seed);
  const texts = inputs.map(({ article }) => article.text ?? article.markdown).filter(Boolean);
  const requests = Array.from({ length: 2000 }, (_, i) => ({
    name: `seed ${seed}, mutation ${i}`,
    article: anyArticle(mutated(texts, random), random),
    options: {
      lang: random.pick([...packNames, 'zz']),
      type: random.pick(kTypes),
      length: random.pick(kLengths),
      offsets: random.pick(kUnits),
      include: random.chance(0.5) ? kPageParts : kParts,
    },
  }));
  await assertEqual(requests);
});
