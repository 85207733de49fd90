// SPDX-License-Identifier: MIT
// A transcript's plain text as the article of a page.

import { escape } from './template.mjs';

/**
 * Title, standfirst and paragraphs, a line each; the name before a turn's colon is bold.
 * Example: the line "ANN LEE: Yes." is `<p><b>ANN LEE:</b> Yes.</p>`.
 * @param {string} text
 */
export function transcript(text) {
  const [title, standfirst, ...paragraphs] = text.split('\n').filter(Boolean);
  return [
    `<h2>${escape(title)}</h2>`,
    `<p class="standfirst">${escape(standfirst)}</p>`,
    ...paragraphs.map((line) => {
      const [, name, turn] = /^(\p{Lu}[\p{Lu} .’'-]+:)(.*)$/u.exec(line) ?? [];
      return name ? `<p><b>${escape(name)}</b>${escape(turn)}</p>` : `<p>${escape(line)}</p>`;
    }),
  ].join('\n');
}
