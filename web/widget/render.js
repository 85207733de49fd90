// SPDX-License-Identifier: MIT
// A view as nodes. Text enters only as text nodes.

import { duration } from '../messages/messages.js';

/** @typedef {import('./digest.js').Passage} Passage */
/** @typedef {import('./digest.js').Saying} Saying */
/** @typedef {import('./digest.js').View} View */

/**
 * @typedef {object} Setting
 * @property {string} lang of the messages
 * @property {import('../messages/messages.js').Messages} messages
 * @property {boolean} collapsed
 * @property {string} articleLang
 * @property {string} dir "ltr" or "rtl"
 * @property {(passage: Passage) => string} href a link to the passage in the page; "" for none
 * @property {(passage: Passage, link: HTMLElement) => void} show
 */

/**
 * @param {View} view
 * @param {Setting} setting
 * @returns {HTMLElement}
 */
export function render(view, setting) {
  const { messages, lang, collapsed } = setting;
  const head = h(collapsed ? 'summary' : 'header', 'header', [
    h('slot', '', [h('h2', 'heading', [messages.summary])], { name: 'header' }),
    h('p', 'times', [times(view, setting)]),
  ]);
  const body = h('div', 'body', [
    ...view.chapters.map((chapter) => chapterOf(chapter, view.prose, setting)),
    view.sayings.length > 0 &&
      h('section', 'quotes', [
        h('h3', 'section-title', [messages.quotes], { lang }),
        ...view.sayings.map((saying) => sayingOf(saying, setting)),
      ]),
    view.source && h('p', 'source', [view.source]),
  ]);
  body.lang = setting.articleLang;
  body.dir = setting.dir;
  const foot = h('footer', 'footer', [
    h('slot', '', [h('p', 'note', [messages.note])], { name: 'footer' }),
  ]);
  const box = collapsed ? h('details', 'box', []) : h('section', 'box', []);
  if (!collapsed) box.setAttribute('aria-label', messages.summary);
  box.append(head, body, foot);
  box.lang = lang;
  box.dir = directionOf(lang);
  return box;
}

/**
 * @param {import('./digest.js').Chapter} chapter
 * @param {boolean} prose
 * @param {Setting} setting
 */
function chapterOf({ title, points, sayings }, prose, setting) {
  const links = points.map((point) => linkTo(point, 'sentence', setting));
  return h('section', 'section', [
    title !== null && h('h3', 'section-title', [title]),
    prose
      ? h(
          'p',
          'prose',
          links.flatMap((link, i) => (i ? [' ', link] : [link])),
        )
      : links.length > 0 &&
        h(
          'ul',
          'points',
          links.map((link) => h('li', 'point', [link])),
          { role: 'list' },
        ),
    ...sayings.map((saying) => sayingOf(saying, setting)),
  ]);
}

/**
 * @param {Saying} saying
 * @param {Setting} setting
 */
function sayingOf(saying, setting) {
  return h('figure', 'quote', [
    h('blockquote', 'quote-text', [linkTo(saying, 'sentence', setting)]),
    h('figcaption', 'speaker', [
      h('cite', 'name', [saying.name]),
      saying.role !== null && h('span', 'role', [`, ${saying.role}`]),
    ]),
  ]);
}

/**
 * A sentence leads to its place in the page; where the page has none, it is only text.
 * @param {Passage} passage
 * @param {string} part
 * @param {Setting} setting
 */
function linkTo(passage, part, { href, show }) {
  const address = href(passage);
  if (!address) return h('span', part, [passage.text]);
  const link = h('a', part, [passage.text], { href: address });
  link.addEventListener('click', (event) => {
    // With a modifier the reader wants what the browser does with links.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    show(passage, link);
  });
  return link;
}

/**
 * @param {View} view
 * @param {Setting} setting
 */
function times({ summarySeconds, articleSeconds }, { messages, lang }) {
  if (!articleSeconds) return '';
  return messages.times
    .replace('{summary}', duration(summarySeconds, lang))
    .replace('{article}', duration(articleSeconds, lang));
}

/** @param {string} lang */
export function directionOf(lang) {
  return /^(ar|arc|ckb|dv|fa|he|iw|ku-arab|ps|sd|syr|ug|ur|yi)\b/i.test(lang) ? 'rtl' : 'ltr';
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} part "" for none
 * @param {(Node | string | false | null | undefined)[]} children
 * @param {Record<string, string>} [attributes]
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function h(name, part, children, attributes = {}) {
  const element = document.createElement(name);
  if (part) element.setAttribute('part', part);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  for (const child of children) if (child) element.append(child);
  return element;
}
