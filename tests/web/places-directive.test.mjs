// SPDX-License-Identifier: MIT
// What a text directive says; whether browsers find it is places.test.mjs's.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textDirective } from '../../web/tools/directive.js';

const kLong =
  'The council voted on Monday evening, after a debate of five hours, to close the old bridge for a year.';

/** The directive with its encoding undone where that changes nothing. @param {Parameters<typeof textDirective>[0]} passage */
const said = (passage) => textDirective(passage).replaceAll('%20', ' ');

test('a long passage is named by its ends, after the three words before it', () => {
  assert.equal(
    textDirective({ before: 'Crowds gathered outside the city hall. ', parts: [kLong] }),
    ':~:text=the%20city%20hall.-,The%20council%20voted%20on,for%20a%20year.',
  );
});

test('a short passage is named whole', () => {
  assert.equal(
    said({ before: 'It was late.', parts: ['It rained.'] }),
    ':~:text=It was late.-,It rained.',
  );
});

test('without a text before it there is no prefix', () => {
  assert.equal(said({ before: '', parts: ['It rained.'] }), ':~:text=It rained.');
});

test('hyphens, commas and ampersands of the text are no syntax', () => {
  const passage = { before: 'A-B, C & D: -', parts: ['R&D-led, tax-free.'] };
  assert.equal(textDirective(passage), ':~:text=%26%20D%3A%20%2D-,R%26D%2Dled%2C%20tax%2Dfree.');
});

test('it leads around gaps, in words that touch none', () => {
  const parts = ['The council', ' voted on Monday to close ', 'it for one year', 's, again.'];
  assert.equal(said({ before: 'So.', parts }), ':~:text=So.-,The,again.');
  const clear = ['The council ', ' voted on Monday to close it.'];
  assert.equal(said({ before: 'So.', parts: clear }), ':~:text=So.-,The council,to close it.');
  const cap = said({ before: 'So.', parts: ['T', 'he council voted.'] });
  assert.equal(cap, ':~:text=So.-,T,council voted.&text=So.-,The council voted.', 'a drop cap');
});

test('a script without spaces is cut at its punctuation, where no browser sees a word', () => {
  const sentence = '市议会周一晚间投票决定，'.repeat(9);
  const before = '人群今天聚集在市政厅外，等待市议会公布投票的结果，并高声欢呼。';
  const words = textDirective({ before, parts: [sentence] })
    .slice(8)
    .split(',')
    .map(decodeURIComponent);
  assert.deepEqual(words, [
    '人群今天聚集在市政厅外，等待市议会公布投票的结果，并高声欢呼。-',
    '市议会周一晚间投票决定，市议会周一晚间投票决定，',
    '市议会周一晚间投票决定，市议会周一晚间投票决定，',
  ]);
  const elided = {
    before: '',
    parts: [`L’anticonstitutionnellement-vôtre ${'et '.repeat(30)}fin.`],
  };
  assert.match(said(elided), /text=L%E2%80%99anticonstitutionnellement%2Dv%C3%B4tre,/);
});

test('where Chromium sees other text before it, a second directive goes by the text after it', () => {
  const passage = {
    before: 'So.',
    parts: ['It rained all day.'],
    after: ' Nobody came to see it.',
  };
  assert.equal(
    said(passage),
    ':~:text=So.-,It rained all day.&text=rained all day.,-Nobody came to',
  );
  assert.equal(
    said({ before: 'So.', parts: ['It rained', 'again.'], after: 'No.' }),
    ':~:text=So.-,It,again.',
  );
});

test('half a character is left out rather than thrown at', () => {
  assert.equal(
    said({ before: '', parts: ['It \ud83c rained \u{1f389}.'] }),
    ':~:text=It  rained %F0%9F%8E%89.',
  );
});
