// SPDX-License-Identifier: MIT
// An article and its options as the module takes them: the text as plain bytes, everything else as
// `key=value` lines. TextEncoder turns a lone surrogate into U+FFFD, one UTF-16 unit for one, so
// offsets stay right.

import { LedeError } from './errors.js';

/** @typedef {import('../types/lede.js').Article} Article */
/** @typedef {import('../types/lede.js').Options} Options */
/** @typedef {import('../types/lede.js').RequestBlock} RequestBlock */

/** An article is in one of these; the last two come cut. */
export const kForms = /** @type {const} */ ([
  'text',
  'markdown',
  'vtt',
  'srt',
  'blocks',
  'sentences',
]);

const encoder = new TextEncoder();

/**
 * Example: `{text: 'A.'}`, `{type: 'tldr'}` -> article `A.`, options `from=text\ntype=tldr`.
 * @param {Article} article
 * @param {Options} options
 * @returns {{text: Uint8Array, lines: Uint8Array}}
 */
export function encodeRequest(article, options) {
  const { text, lines } = encodeArticle(article);
  if (article.title != null) lines.push(line('title', article.title));
  for (const [key, value] of Object.entries(options)) {
    if (value != null) lines.push(line(key, Array.isArray(value) ? value.join(',') : value));
  }
  return { text, lines: encoder.encode(lines.join('\n')) };
}

/** @param {Article} article */
function encodeArticle(article) {
  const given = kForms.filter((form) => article[form] != null);
  if (given.length !== 1) {
    throw new LedeError('invalid-request', `Give one of ${kForms.join(', ')}.`);
  }
  const lines = [`from=${given[0]}`];
  const list = article.blocks ?? article.sentences;
  if (list && !Array.isArray(list)) {
    throw new LedeError('invalid-request', `"${given[0]}" is no list.`);
  }
  article.blocks?.forEach((block, i) => {
    if (!block.kind) throw new LedeError('invalid-request', `blocks[${i}] has no "kind".`);
  });
  if (article.blocks) {
    const pieces = article.blocks.map((block) => encoder.encode(block.text));
    lines.push(`blocks=${article.blocks.map((b, i) => mark(b, pieces[i].length)).join(',')}`);
    article.blocks.forEach(({ speaker }, i) => {
      if (speaker) lines.push(line('speaker', `${i}:${speaker}`));
    });
    return { text: join(pieces), lines };
  }
  if (article.sentences) {
    const pieces = article.sentences.map((sentence) => encoder.encode(sentence));
    lines.push(`sentences=${pieces.map((piece) => piece.length).join(',')}`);
    return { text: join(pieces), lines };
  }
  return { text: encoder.encode(/** @type {string} */ (article[given[0]])), lines };
}

/**
 * Example: a heading of level 2 and 41 bytes is `heading2:41`.
 * @param {RequestBlock} block
 * @param {number} bytes
 */
function mark({ kind, level, role, time }, bytes) {
  return `${kind}${level || ''}${role ? `/${role}` : ''}${time == null ? '' : `@${time}`}:${bytes}`;
}

/**
 * @param {string} key
 * @param {string | number} value
 */
function line(key, value) {
  return `${key}=${String(value).replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}`;
}

/** @param {Uint8Array[]} pieces */
function join(pieces) {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
