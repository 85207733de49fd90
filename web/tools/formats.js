// SPDX-License-Identifier: MIT
// A summary as text, Markdown and HTML, for the clipboard. The article's words are in it as they
// are; whatever marks of the format they have are escaped.

import { directionOf } from '../widget/direction.js';
import { outlineOf } from './outline.js';

/** @typedef {import('../types/lede.js').Result} Result */
/** @typedef {import('./outline.js').Chapter} Chapter */
/** @typedef {import('./outline.js').Saying} Saying */
/**
 * Where the article is.
 * @typedef {object} Origin
 * @property {string} [url]
 * @property {string} [site] its name
 * @property {number} [quotes] how many at most, besides those of a digest's sections; 3 if not given
 * @property {import('./speakers.js').Speaker[]} [said] instead of all else: quotes by who said them
 */

/**
 * @param {Result} result
 * @param {Origin} origin
 * @returns {string} lines, the last one ended too
 */
export function textOf(result, { url, site, quotes, said }) {
  const { title, chapters, sayings, credits, prose } = outlineOf(result, quotes, said);
  const chapterOf = (/** @type {Chapter} */ { title: heading, apart, points, sayings: own }) => [
    apart ? '* * *' : oneLine(heading ?? ''),
    ...(prose ? [points.map(oneLine).join(' ')] : points.map((point) => `- ${oneLine(point)}`)),
    ...own.map(lineOf),
  ];
  return paragraphs([
    [oneLine(title ?? '')],
    ...chapters.map(chapterOf),
    sayings.map(lineOf),
    [oneLine(credits ?? '')],
    [joined(oneLine(title ?? ''), oneLine(site ?? '')), url ?? ''],
  ]);
}

/** @param {Saying} saying */
function lineOf({ words, name, role }) {
  return [oneLine(words), oneLine(joined(name, role))].filter(Boolean).join(' — ');
}

/**
 * @param {Result} result
 * @param {Origin} origin
 */
export function markdownOf(result, { url, site, quotes, said }) {
  const { title, chapters, sayings, credits, prose } = outlineOf(result, quotes, said);
  const text = marked(title ?? url ?? '');
  const source = url && isWeb(url) ? `[${text}](${target(url)})` : text;
  return paragraphs([
    [title ? `# ${marked(title)}` : ''],
    ...chapters.flatMap(({ title: heading, apart, points, sayings: own }) => [
      [apart ? '***' : heading ? `## ${marked(heading)}` : ''],
      prose ? [marked(points.join(' '))] : points.map((point) => `- ${marked(point)}`),
      ...own.map(blockquoteOf),
    ]),
    ...sayings.map(blockquoteOf),
    [marked(credits ?? '')],
    [joined(source, marked(site ?? ''))],
  ]);
}

/** @param {Saying} saying */
function blockquoteOf({ words, name, role }) {
  const source = marked(joined(name, role));
  return [`> ${marked(words)}`, ...(source ? ['>', `> — ${source}`] : [])];
}

/**
 * A string for the clipboard; never parsed here.
 * @param {Result} result
 * @param {Origin} origin
 */
export function htmlOf(result, { url, site, quotes, said }) {
  const { title, chapters, sayings, credits, prose } = outlineOf(result, quotes, said);
  const lang = result.lang;
  return [
    `<section lang="${escaped(lang)}" dir="${directionOf(lang)}">`,
    element('h2', title),
    ...chapters.flatMap(({ title: heading, apart, points, sayings: own }) => [
      apart ? '<hr>' : element('h3', heading),
      prose ? element('p', points.join(' ')) : listOf(points),
      ...own.map(figureOf),
    ]),
    ...sayings.map(figureOf),
    element('p', credits),
    sourceOf(title, url, site),
    '</section>\n',
  ]
    .filter(Boolean)
    .join('\n');
}

/** @param {string[]} points */
function listOf(points) {
  const items = points.map((point) => element('li', point));
  return points.length ? `<ul>\n${items.join('\n')}\n</ul>` : '';
}

/** @param {Saying} saying */
function figureOf({ words, name, role }) {
  const source = element('cite', name) + (role ? escaped(`, ${role}`) : '');
  const caption = source && `<figcaption>— ${source}</figcaption>\n`;
  return `<figure>\n${element('blockquote', words)}\n${caption}</figure>`;
}

/**
 * @param {string | null} title
 * @param {string | undefined} url
 * @param {string | undefined} site
 */
function sourceOf(title, url, site) {
  const text = escaped(title ?? url ?? '');
  const link = url && isWeb(url) ? `<a href="${escaped(url)}">${text}</a>` : text;
  const source = joined(link, escaped(site ?? ''));
  return source && `<p>${source}</p>`;
}

/** By a comma. @param {...(string | null)} parts */
function joined(...parts) {
  return parts.filter(Boolean).join(', ');
}

/** Other addresses lead nowhere for who gets the copy, or run. @param {string} url */
function isWeb(url) {
  return /^https?:\/\//i.test(url);
}

/** An empty line apart. @param {string[][]} parts their lines */
function paragraphs(parts) {
  return `${parts
    .map((lines) => lines.filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n')}\n`;
}

/** No text can break a line of its own. @param {string} text */
function oneLine(text) {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

/** @param {string} text */
function marked(text) {
  return oneLine(text)
    .replace(/[\\`*_[\]<>|~&$]/g, '\\$&')
    .replace(/^[#+\-=:]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** An address inside Markdown's parentheses. @param {string} url */
function target(url) {
  return url
    .replace(/[<>\s\\]/g, encodeURIComponent)
    .replace(/\(/g, '%28')
    .replace(/\)/g, '%29');
}

/** @param {string} text */
function escaped(text) {
  return oneLine(text).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** @param {string} name @param {string | null} text */
function element(name, text) {
  return text ? `<${name}>${escaped(text)}</${name}>` : '';
}
