// SPDX-License-Identifier: MIT
// What is in the text field, as an article.

/** @typedef {import('../../web/types/lede.js').Article} Article */
/** @typedef {'markdown' | 'text' | 'vtt' | 'srt'} Format */

/** A mistake in what was given, in words for the person who gave it. */
export class InputError extends Error {}

/**
 * @param {string} text
 * @param {Format | null} format null: as the text looks
 * @returns {{article: Article, options: object}}
 */
export function articleOf(text, format) {
  if (!text.trim()) throw new InputError('There is nothing to read yet: paste an article above.');
  // "[Updated at 12:30] …" is an article too.
  if (format === null && /^\s*(\{|\[\s*\{)/.test(text)) return fromJson(text);
  if (format === 'vtt' || format === 'srt' || (!format && /^WEBVTT\b/.test(text))) {
    return { article: { [format ?? 'vtt']: text }, options: {} };
  }
  const markdown = format === 'markdown' || (format === null && /^#{1,6} \S/m.test(text));
  return { article: markdown ? { markdown: text } : { text }, options: {} };
}

const kFields = ['title', 'text', 'markdown', 'blocks', 'sentences'];
const kOptions = ['lang', 'count', 'words', 'focus'];
/** What a field must be, if it is there. @type {[string[], string, (value: unknown) => boolean][]} */
const kKinds = [
  [['title', 'lang', 'focus'], 'text, in quotation marks', (value) => typeof value === 'string'],
  [
    ['count', 'words'],
    'a whole number from 1',
    (value) => Number.isInteger(value) && Number(value) > 0,
  ],
];

/**
 * A request as the command reads it; type and length are the page's.
 * @param {string} text
 */
function fromJson(text) {
  let request;
  try {
    request = JSON.parse(text);
  } catch (error) {
    throw new InputError(
      `This looks like JSON but is not: ${/** @type {Error} */ (error).message}`,
    );
  }
  const given = Array.isArray(request) ? { blocks: request } : (request ?? {});
  const article = pick(given, kFields);
  if (!hasText(article)) {
    throw new InputError(
      'This JSON holds no article: it needs “text” or “markdown”, “blocks” with a text each, or “sentences”.',
    );
  }
  for (const [names, kind, fits] of kKinds) {
    const wrong = names.find((name) => given[name] != null && !fits(given[name]));
    if (wrong) throw new InputError(`In this JSON “${wrong}” must be ${kind}.`);
  }
  return { article: /** @type {Article} */ (article), options: pick(given, kOptions) };
}

/** @param {Record<string, unknown>} article */
function hasText({ text, markdown, blocks, sentences }) {
  const isText = (/** @type {unknown} */ value) => typeof value === 'string';
  if (Array.isArray(blocks)) return blocks.every((block) => isText(block?.text));
  if (Array.isArray(sentences)) return sentences.every(isText);
  return isText(text) || isText(markdown);
}

/**
 * @param {Record<string, unknown>} from
 * @param {string[]} names
 */
function pick(from, names) {
  return Object.fromEntries(names.filter((name) => name in from).map((name) => [name, from[name]]));
}

/**
 * One of the news pages as Markdown.
 * @param {string} name
 */
export async function exampleOf(name) {
  const response = await fetch(`news/${name}.html`).catch(() => null);
  if (!response?.ok) throw new InputError('This example could not be loaded. Please try again.');
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const kBlocks = 'h1, h2, h3, p, figcaption, li, blockquote:not(:has(p))';
  for (const mark of page.querySelectorAll('article :is(sup, .kicker)')) mark.remove();
  return [...page.querySelectorAll(`article :is(${kBlocks})`)]
    .filter((block) => !block.closest('[data-lede-ignore], lede-summary'))
    .map((block) => {
      const words = (block.textContent ?? '').replace(/\s+/g, ' ').trim();
      const level = /^H(\d)$/.exec(block.tagName)?.[1];
      const sign = level ? `${'#'.repeat(Number(level))} ` : block.tagName === 'LI' ? '- ' : '';
      return block.closest('blockquote') ? `> ${words}` : sign + words;
    })
    .join('\n\n');
}
