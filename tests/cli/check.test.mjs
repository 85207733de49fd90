// SPDX-License-Identifier: MIT
// --check: a digest's quotes held against a transcript, from outside.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { article, command, file, lede, scratch } from './support.mjs';

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

test('--check names the tightest place: no equal word far before it or in another’s turn', () => {
  const against = file(
    'tight.txt',
    `${transcript}\nInterviewer: And ferries?\n\n` +
      'Ann Lee: Ferries are off the table. They are too slow, they are too dear, and nobody wants the noise. ' +
      'We think that fares will fall by a tenth, no more. We’re going to have a hard winter here.\n',
  );
  const digest = file(
    'tight-digest.txt',
    '“Ferries are off the table ... nobody wants the noise,” Ann Lee said. ' +
      '“We are going to have a hard winter here,” Ann Lee said.',
  );
  const { quotes } = JSON.parse(lede(['--check', digest, '--against', against]).out);
  assert.deepEqual(
    quotes.map(({ transcriptSpeaker, differences }) => [transcriptSpeaker, differences]),
    [
      ['Ann Lee', [{ digest: '', transcript: 'They are too slow, they are too dear, and' }]],
      ['Ann Lee', [{ digest: 'We are', transcript: 'We’re' }]],
    ],
  );
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
    ['1500 of them, 2.5 million in 2024', '1,500 of them, 2.5 million in 2024'],
    ['2.500.000 of them and no more', '2 500 000 of them and no more'],
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
    ['2.5', '25'],
    ['1.40', '140'],
  ]) {
    const digest = file('unit.txt', `“We have lost about ${one} in a single night,” Lee said.`);
    const against = file('unit-there.txt', `We have lost about ${other} in a single night.`);
    const [quote] = JSON.parse(lede(['--check', digest, '--against', against]).out).quotes;
    assert.deepEqual(quote.differences, [{ digest: one, transcript: other }]);
  }
});

test('--check: a label in capitals is the same name', () => {
  const digest = file('name.txt', '“Nobody asked us about the quay,” said Tom Hart.');
  const against = file(
    'name-there.txt',
    'TOM HART: Nobody asked us about the quay.\n\nANN LEE: Who would?\n\nTOM HART: The town.\n\nANN LEE: No.\n',
  );
  const { out } = lede(['--check', digest, '--against', against, '--to', 'text']);
  assert.equal(out, 'verbatim  Tom Hart: “Nobody asked us about the quay,”\n');
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
