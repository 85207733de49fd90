// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outlineOf } from '../../web/tools/outline.js';
import { viewOf, wordsOf } from '../../web/widget/view.js';

/** @param {string[]} parts */
const quoteOf = (...parts) => {
  const spans = parts.map((part) => ({ block: 0, start: 5, end: 5 + part.length }));
  return /** @type {any} */ ({ text: parts.join(' '), spans });
};

test('words left out inside one pair of marks are shown as an ellipsis', () => {
  assert.equal(wordsOf(quoteOf('«Зерно ждёт,', 'а мы нет»')), '«Зерно ждёт, … а мы нет»');
});

test('a quote split by its reporting clause keeps its own marks, and a whole one its words', () => {
  assert.equal(wordsOf(quoteOf('“No,”', '“Never.”')), '“No,” “Never.”');
  assert.equal(wordsOf(quoteOf('“🎉 Yes.”')), '“🎉 Yes.”');
});

const kInterview = /** @type {any} */ ({
  summary: {
    type: 'key-points',
    sentences: ['The trains go.', 'No.', 'Why?', 'It costs too much.'].map((text, i) => ({
      sentence: i,
      text,
      block: i,
      start: 0,
      end: text.length,
      speaker: ['', 'Astrid Holm', 'Astrid Holm', 'Ben Calloway'][i] || undefined,
    })),
  },
  sections: [
    { title: null, points: [0, 1] },
    { title: null, points: [2] },
    { title: 'Costs', points: [3] },
  ],
  quotes: [],
});

test('points of an interview keep their speakers; topics without titles are one chapter', () => {
  const { chapters } = viewOf(kInterview, { sections: true, quotes: 0 });
  assert.deepEqual(
    chapters.map(({ title, points }) => [title, points.map(({ speaker }) => speaker)]),
    [
      [null, [undefined, 'Astrid Holm', 'Astrid Holm']],
      ['Costs', ['Ben Calloway']],
    ],
  );
});

/** Points by section, "***" before what has no title and is not of the section before. */
const partsOf = (/** @type {any} */ result) =>
  outlineOf(result).chapters.map(({ apart, title, points }) => [
    apart ? '***' : title,
    points.length,
  ]);

test('a section without a title is not of the one before: in a digest, and behind a title', () => {
  const digest = { ...kInterview, summary: { ...kInterview.summary, type: 'digest', lead: [0] } };
  const { chapters } = viewOf(digest, { sections: true, quotes: 0 });
  assert.deepEqual(
    chapters.map(({ title, points }) => [title, points.length]),
    [
      [null, 1],
      [null, 1],
      [null, 1],
      ['Costs', 1],
    ],
  );
  assert.deepEqual(partsOf(digest), [
    [null, 1],
    ['***', 1],
    ['***', 1],
    ['Costs', 1],
  ]);
  const [first, second, titled] = kInterview.sections;
  const behind = {
    ...kInterview,
    sections: [first, { ...titled, points: [2] }, { ...second, points: [3] }],
  };
  assert.deepEqual(
    viewOf(behind, { sections: true, quotes: 0 }).chapters.map(({ title }) => title),
    [null, 'Costs', null],
  );
  assert.deepEqual(partsOf(behind), [
    [null, 2],
    ['Costs', 1],
    ['***', 1],
  ]);
});

test('copied points name who speaks where that changes', () => {
  assert.deepEqual(
    outlineOf(kInterview).chapters.map(({ points }) => points),
    [
      ['The trains go.', 'Astrid Holm: No.'],
      ['Astrid Holm: Why?'],
      ['Ben Calloway: It costs too much.'],
    ],
  );
});
