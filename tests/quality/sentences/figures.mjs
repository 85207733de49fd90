// SPDX-License-Identifier: MIT
// What is counted: cases that are right as a whole, and boundaries in running text. Texts are
// compared by what is no white space, since splitters disagree on whose it is.

const plain = (text) => text.replace(/\s+/gu, ' ').trim();

/** Whether two lists of sentences are the same but for white space. */
export function sameSentences(actual, expected) {
  const wanted = expected.map(plain).filter(Boolean);
  const got = actual.map(plain).filter(Boolean);
  return got.length === wanted.length && got.every((sentence, i) => sentence === wanted[i]);
}

const inkOf = (text) => text.replace(/\s+/gu, '');

/**
 * Where sentences of `text` end, counted in UTF-16 units that are no white space; without the
 * text's end. What stands between two of them (a turn's label) is no sentence.
 * Example: ["A b.", "D."] of "A b. C: D." -> {3}
 */
export function endsOf(sentences, text) {
  const ends = new Set();
  const all = inkOf(text);
  let at = 0;
  for (const sentence of sentences) {
    const ink = inkOf(sentence);
    at = Math.max(all.indexOf(ink, at), at) + ink.length;
    ends.add(at);
  }
  ends.delete(all.length);
  ends.delete(0);
  return ends;
}

/** Turns offsets in code points of `text` into endsOf()'s unit. */
export function inkOffsets(text) {
  const before = [0];
  let ink = 0;
  for (const point of text) {
    if (!/\s/u.test(point)) ink += point.length;
    before.push(ink);
  }
  return (offset) => before[offset];
}

export function f1({ right, got, wanted }) {
  return got + wanted > 0 ? (2 * right) / (got + wanted) : 1;
}
