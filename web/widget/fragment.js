// SPDX-License-Identifier: MIT
// Links to a sentence, as they are until a reader touches one (tools/directive.js has them exact).

/**
 * Without what stands in its hash, unless that is a route.
 * @param {string} address of a page
 */
export function withoutPlace(address) {
  return address.replace(/#(?!!|.*\/).*|:~:.*/, '');
}

/** Words before the passage that tell the article's copy of it from the summary's own. */
export const kPrefixWords = 3;

/**
 * A text directive that leads to a sentence of plain text: the words before it, and all of its own.
 * @param {readonly {text: string}[]} blocks the article's
 * @param {import('../types/lede.js').Place} place
 */
export function plainDirective(blocks, { block, start, end }) {
  const { text } = blocks[block];
  const before = text.slice(0, start) || (blocks[block - 1]?.text ?? '');
  const words = before.trim().split(/\s+/).slice(-kPrefixWords).join(' ');
  return `:~:text=${words && `${encode(words)}-,`}${encode(text.slice(start, end))}`;
}

/** The syntax's own characters are encoded too; half a character cannot be. */
export function encode(/** @type {string} */ text) {
  return encodeURIComponent(text.trim().replace(/\p{Cs}/gu, '')).replaceAll('-', '%2D');
}
