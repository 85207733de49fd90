// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsOf } from '../../web/widget/view.js';

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
