// SPDX-License-Identifier: MIT
// Seeded changes of articles, as bytes: what is cut in a code point stays cut.

/** The same numbers from the same seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n) => Math.floor(next() * n);
  return { below, pick: (list) => list[below(list.length)], chance: (p) => next() < p };
}

const kPieces = [
  ...[
    '"',
    '“',
    '”',
    '„',
    '«',
    '»',
    '‘',
    '’',
    '「',
    '」',
    '(',
    ')',
    '[',
    '—',
    '–',
    '- ',
    '…',
    '...',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    '\0',
    ' ',
    '\u2028',
    '\u0085',
    '\ufeff',
    '\u200d',
    '\u0301',
  ],
  ...[
    '# ',
    '## ',
    '> ',
    '* ',
    '1. ',
    '```\n',
    '|a|b|\n|-|-|\n',
    '](',
    '![',
    '**',
    '_',
    '<b>',
    '&amp;',
  ],
  ...['By Anna Holm', 'Photo: ', 'Q: ', 'Dr. ', 'U.S. ', 'said', 'according to', '3. Mai', 'т.е. '],
  ...['他说：“不。”', 'قال: «لا».', 'Он сказал: «Нет».', '😀', '👩‍👩‍👧', 'é', 'ß', 'İ', 'ΑΣ', '🇩🇪🇷🇺'],
];
const kBrokenBytes = [0x80, 0xc0, 0xc3, 0xe2, 0xed, 0xf0, 0xf5, 0xff];

/** One change of `bytes`. `others`: texts to take parts from. */
function changed(bytes, others, random) {
  const at = random.below(bytes.length + 1);
  const end = Math.min(bytes.length, at + 1 + random.below(random.chance(0.5) ? 8 : 400));
  const put = (middle, rest = at) =>
    Buffer.concat([bytes.subarray(0, at), middle, bytes.subarray(rest)]);
  switch (random.below(7)) {
    case 0:
      return put(Buffer.alloc(0), end);
    case 1:
      return put(bytes.subarray(at, end));
    case 2:
      return put(Buffer.from(random.pick(kPieces)));
    case 3:
      return put(Buffer.from(random.pick(kPieces).repeat(1 + random.below(40))));
    case 4:
      return put(Buffer.from([random.pick(kBrokenBytes)]), random.chance(0.5) ? at : at + 1);
    case 5: {
      const other = random.pick(others);
      const from = random.below(other.length + 1);
      return put(other.subarray(from, from + random.below(2000)));
    }
    default:
      return bytes.subarray(0, at);
  }
}

/** A text after one to six changes. */
export function mutated(others, random) {
  let bytes = random.pick(others);
  for (let left = 1 + random.below(6); left > 0; --left) bytes = changed(bytes, others, random);
  return bytes;
}

/** A text cut into some pieces at any bytes. */
export function pieces(bytes, random) {
  const cuts = Array.from({ length: random.below(12) }, () => random.below(bytes.length + 1));
  const places = [0, ...cuts.sort((a, b) => a - b), bytes.length];
  return places.slice(1).map((end, i) => bytes.subarray(places[i], end));
}
