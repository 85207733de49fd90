// SPDX-License-Identifier: MIT
// Reads the two files of labels. A label is a list of roles, any of which is right.

/** @typedef {{name: string, part: string, lines: string[], labels: Map<number, string[]>}} Labelled
 *  lines and labels count from 0 */

/**
 * @param {string} text articles.labels: `=== LANGUAGE PART`, then `ROLE | TEXT` lines
 * @returns {Labelled[]}
 */
export function readArticleLabels(text) {
  /** @type {Labelled[]} */
  const articles = [];
  for (const line of meaningful(text)) {
    if (line.startsWith('=== ')) {
      const [, lang, part] = line.split(' ');
      articles.push({ name: `${articles.length + 1}-${lang}`, part, lines: [], labels: new Map() });
      continue;
    }
    const cut = line.indexOf(' | ');
    const article = articles.at(-1);
    if (cut < 0 || !article) throw new Error(`articles.labels: ${line}`);
    article.labels.set(article.lines.length, line.slice(0, cut).split('/'));
    article.lines.push(line.slice(cut + 3));
  }
  return articles;
}

/**
 * @param {string} text pages.labels: `page NAME PART`, then `FROM-TO ROLE` lines
 * @returns {Labelled[]} without their lines
 */
export function readPageLabels(text) {
  /** @type {Labelled[]} */
  const pages = [];
  for (const line of meaningful(text)) {
    const [first, second, part] = line.split(' ');
    if (first === 'page') {
      pages.push({ name: second, part, lines: [], labels: new Map() });
      continue;
    }
    const [from, to = from] = first.split('-').map(Number);
    const page = pages.at(-1);
    if (!page || !(from <= to)) throw new Error(`pages.labels: ${line}`);
    for (let at = from; at <= to; ++at) page.labels.set(at - 1, second.split('/'));
  }
  return pages;
}

/** @param {string} text */
function meaningful(text) {
  return text.split('\n').filter((line) => line && !line.startsWith('#'));
}
