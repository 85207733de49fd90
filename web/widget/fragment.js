// SPDX-License-Identifier: MIT

/** Words before the passage that tell the article's copy of it from the summary's own. */
const kPrefixWords = 3;
const kStartWords = 4;
const kEndWords = 3;
/** Characters of a passage that is named whole. */
const kShort = 80;
/** A longer run without spaces is cut into its words: so are scripts that have none. */
const kLongRun = 24;

/**
 * A text directive for a passage of the article: `prefix-,start,end` in whole words. The prefix is
 * what makes a browser choose the article's sentence and not its copy in the summary above.
 * Example: before "In the city hall,", parts ["It rained."] gives `:~:text=the%20city%20hall%2C-,It%20rained.`
 * @param {object} passage
 * @param {string} passage.before the text that a browser sees before it, of its block or of the block before
 * @param {string[]} passage.parts cut where a browser sees no run of text: the directive leads
 *   around the gaps, in words that touch none
 * @param {string} [passage.after] where Chromium sees other text before it (the summary itself
 *   stands between, or the first letter floats): for a second directive, without the first word
 */
export function textDirective({ before, parts, after }) {
  const text = parts[0];
  const end = parts.at(-1) ?? '';
  const first = wordsOf(text);
  const last = wordsOf(end);
  const cut = parts.length > 1;
  if (cut && first.length > 1 && !/\s$/.test(text)) first.pop();
  if (cut && last.length > 1 && !/^\s/.test(end)) last.shift();
  const place =
    cut || text.length > kShort
      ? [encode(first.slice(0, kStartWords)), encode(last.slice(-kEndWords))]
      : [encode(first)];
  const prefix = encode(wordsOf(before).slice(-kPrefixWords));
  const suffix = after && !cut && encode(wordsOf(after).slice(0, kPrefixWords));
  return (
    `:~:text=${prefix && `${prefix}-,`}${place}` +
    (suffix ? `&text=${encode(first.slice(1))},-${suffix}` : '')
  );
}

/**
 * With the white space after each.
 * @param {string} text
 */
function wordsOf(text) {
  const runs = text.match(/\S+\s*/g) ?? [];
  return runs.flatMap((run) =>
    run.length > kLongRun && Intl.Segmenter
      ? Array.from(new Intl.Segmenter([], { granularity: 'word' }).segment(run), (w) => w.segment)
      : run,
  );
}

/** The syntax's own characters are encoded too; half a character cannot be. */
function encode(/** @type {string[]} */ words) {
  const text = words
    .join('')
    .trim()
    .replace(/\p{Cs}/gu, '');
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
