// SPDX-License-Identifier: MIT

/** Words before the sentence that tell the article's copy of it from the summary's own. */
const kPrefixWords = 3;
const kStartWords = 4;
const kEndWords = 3;

/**
 * A text directive for a sentence: `prefix-,start,end` in whole words. The prefix is what makes a
 * browser choose the article's sentence and not its copy in the summary above.
 * Example: before "In the city hall,", sentence "The council voted on Monday to close the bridge."
 * gives `:~:text=the%20city%20hall%2C-,The%20council%20voted%20on,close%20the%20bridge.`
 * @param {string} before the text before it, of its block or of the block before
 * @param {string} sentence
 */
export function textDirective(before, sentence) {
  const words = sentence.split(/\s+/).filter(Boolean);
  const prefix = before.split(/\s+/).filter(Boolean).slice(-kPrefixWords);
  const parts =
    words.length > kStartWords + kEndWords
      ? [words.slice(0, kStartWords), words.slice(-kEndWords)]
      : [words];
  const directive = parts.map((part) => encode(part.join(' '))).join(',');
  return `:~:text=${prefix.length ? `${encode(prefix.join(' '))}-,` : ''}${directive}`;
}

/** The syntax's own characters are encoded too. */
function encode(/** @type {string} */ text) {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
