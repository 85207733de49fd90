// SPDX-License-Identifier: MIT
// The playground's check: each quote of a digest beside its place in the transcript.

import { LedeError, check, summarize } from '/lede/lede.js';
import { make } from './answer.js';
import { articleOf, InputError } from './input.js';
import { wordsFor } from './states.js';

/** @typedef {import('../../web/types/lede.js').CheckedQuote} CheckedQuote */
/** @typedef {import('../../web/types/lede.js').Article} Article */

/** Characters of the transcript shown around a quote's place. */
const kAround = 60;
const kVerdicts = {
  verbatim: 'Word for word',
  altered: 'Altered',
  absent: 'Not in the transcript',
};

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {string} id @param {string} what */
function articleIn(id, what) {
  const { value } = /** @type {HTMLTextAreaElement} */ (byId(id));
  if (!value.trim()) throw new InputError(`Paste the ${what} first.`);
  return articleOf(value, null).article;
}

/**
 * The text with each of the words, which come in this order, marked.
 * @param {string} text
 * @param {string[]} words
 */
function marked(text, words) {
  /** @type {(string | Node)[]} */
  const parts = [];
  let at = 0;
  for (const piece of words) {
    const found = piece ? text.indexOf(piece, at) : -1;
    if (found < 0) continue;
    parts.push(text.slice(at, found), make('mark', '', [piece]));
    at = found + piece.length;
  }
  return [...parts, text.slice(at)];
}

/**
 * @param {CheckedQuote} quote
 * @param {string[]} blocks of the transcript
 */
function itemOf({ text, speaker, verdict, place, transcriptSpeaker, differences }, blocks) {
  const said = marked(
    text,
    differences.map(({ digest }) => digest),
  );
  /** @type {(Node | string)[]} */
  let there = [];
  if (place) {
    const block = blocks[place.block] ?? '';
    const words = differences.map(({ transcript }) => transcript);
    there = [
      place.start > kAround ? '… ' : '',
      block.slice(Math.max(0, place.start - kAround), place.start),
      make('strong', '', marked(block.slice(place.start, place.end), words)),
      block.slice(place.end, place.end + kAround),
      place.end + kAround < block.length ? ' …' : '',
    ];
  }
  const other = transcriptSpeaker !== null && speaker !== null && transcriptSpeaker !== speaker;
  return make('li', verdict, [
    make('p', 'verdict', [kVerdicts[verdict]]),
    make('p', '', [make('span', 'quote direct', said), speaker && ` ${speaker}`]),
    place && make('p', 'there', there),
    place &&
      make('p', other ? 'whose other' : 'whose', [
        `Paragraph ${place.block + 1}`,
        transcriptSpeaker && `: ${transcriptSpeaker}`,
        other && ', not the same speaker',
      ]),
  ]);
}

/** @param {string} words @param {boolean} [problem] */
function say(words, problem = false) {
  byId('check-state').textContent = words;
  byId('check-state').classList.toggle('problem', problem);
}

async function run() {
  byId('verdicts').replaceChildren();
  try {
    const digest = articleIn('digest', 'digest');
    const transcript = articleIn('transcript', 'transcript');
    const { quotes, verbatim, altered, absent } = await check(digest, transcript);
    const { blocks = [] } = await summarize(transcript, { include: ['blocks'] });
    const texts = blocks.map(({ text }) => text);
    byId('verdicts').replaceChildren(...quotes.map((quote) => itemOf(quote, texts)));
    say(
      quotes.length
        ? `${verbatim} word for word, ${altered} altered, ${absent} not in the transcript.`
        : 'There is no quote in this digest.',
    );
  } catch (error) {
    say(wordsFor(error instanceof LedeError ? error.code : 'internal', error), true);
  }
}

byId('check').addEventListener('submit', (event) => {
  event.preventDefault();
  void run();
});
/** @type {HTMLButtonElement} */ (byId('check-go')).disabled = false;
