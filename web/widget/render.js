// SPDX-License-Identifier: MIT
// A view as nodes. Text enters only as text nodes.

import { duration } from './duration.js';
import { barOf, toolsOf, topicsOf } from './controls.js';
import { directionOf } from './direction.js';
import { button, h } from './nodes.js';

/** @typedef {import('./view.js').Passage} Passage */
/** @typedef {import('./view.js').Saying} Saying */
/** @typedef {import('./view.js').View} View */
/** @typedef {'points' | 'digest' | 'quotes'} ViewName */

/**
 * How a view is shown, and what its controls do.
 * @typedef {object} Setting
 * @property {string} lang of the messages
 * @property {import('../messages/messages.js').Messages} messages
 * @property {string} articleLang
 * @property {boolean} general whether the engine has no pack of the article's language
 * @property {number} summarySeconds
 * @property {number} articleSeconds 0: unknown
 * @property {boolean} collapsed
 * @property {boolean} open of a collapsed one
 * @property {boolean} tools whether the reader gets controls at all
 * @property {ViewName} view
 * @property {ViewName[]} views
 * @property {import('../types/lede.js').Length} length
 * @property {string[]} topics
 * @property {string} focus the topic that was chosen, or ""
 * @property {boolean} canMark whether the article is in the page
 * @property {boolean} canShare
 * @property {boolean} canListen
 * @property {typeof import('./fold.js').fold} [fold] makes a digest's section close
 * @property {(action: string, value?: string) => void} act
 * @property {(passage: Passage) => string} href a link to the passage in the page; "" for none
 * @property {Map<HTMLAnchorElement, Passage>} links those that are made
 * @property {(passage: Passage, link: HTMLElement) => void} show
 * @property {(href: string, from: HTMLElement) => void} copyLink
 */

/**
 * @param {View} view
 * @param {Setting} setting
 * @returns {HTMLElement}
 */
export function render(view, setting) {
  const { messages, lang, collapsed, articleLang, tools } = setting;
  const title = h('slot', '', [h('h2', 'heading', [messages.summary])], { name: 'header' });
  const head = h(
    collapsed ? 'summary' : 'header',
    'header',
    [title, h('p', 'times', [times(setting)])],
    { id: 'header' },
  );
  const tabbed = tools && setting.views.length > 1;
  const body = h(
    'div',
    'body',
    [
      ...view.chapters.map((chapter, i) => chapterOf(chapter, i, view.prose, setting)),
      view.sayings.length > 0 &&
        h('section', 'quotes', [
          h('h3', 'section-title', [messages.quotes], { lang }),
          ...view.sayings.map((saying) => sayingOf(saying, setting)),
        ]),
      view.source && h('p', 'source', [view.source]),
    ],
    {
      ...spokenIn(articleLang),
      ...(tabbed && {
        id: 'panel',
        role: 'tabpanel',
        'aria-labelledby': `view-${setting.view}`,
      }),
    },
  );
  const foot = h('footer', 'footer', [
    h('slot', '', [h('p', 'note', [messages.note, setting.general && ` ${messages.general}`])], {
      name: 'footer',
    }),
    tools && toolsOf(setting),
  ]);
  const box = h(
    collapsed ? 'details' : 'section',
    'box',
    [
      head,
      tools && barOf(setting),
      body,
      tools && setting.topics.length > 1 && topicsOf(setting),
      button('more', messages.more, () => setting.act('more')),
      foot,
    ],
    spokenIn(lang),
  );
  if (collapsed) box.toggleAttribute('open', setting.open);
  else box.setAttribute('aria-label', messages.summary);
  return box;
}

/** @param {string} lang */
const spokenIn = (lang) => ({ lang, dir: directionOf(lang) });

/**
 * @param {import('./view.js').Chapter} chapter
 * @param {number} before how many stand before it: without a title it is not theirs
 * @param {boolean} prose
 * @param {Setting} setting
 */
function chapterOf(chapter, before, prose, setting) {
  const { title, at, points, sayings } = chapter;
  const section = h('section', 'section', [
    title === null
      ? before > 0 && h('hr', 'apart', [])
      : h('h3', 'section-title', [title], { id: `title-${at}` }),
    prose
      ? h(
          'p',
          'prose',
          points.flatMap((point, i) => [
            i > 0 && ` ${apart(points, i)}`,
            ...linksTo(point, setting),
          ]),
        )
      : points.length > 0 &&
        h(
          'ul',
          'points',
          points.map((point, i) =>
            h('li', 'point', [
              timeOf(point),
              voice(points, i),
              apart(points, i),
              ...linksTo(point, setting),
            ]),
          ),
          { role: 'list' },
        ),
    ...sayings.map((saying) => sayingOf(saying, setting)),
  ]);
  return setting.fold?.(section, chapter, setting, linksTo) ?? section;
}

/** Of a recording, as players show it: "1:02:05". @param {Passage} passage */
function timeOf({ time }) {
  if (time === undefined) return '';
  const at = (/** @type {number} */ from, /** @type {number} */ to) =>
    new Date(time * 1000).toISOString().slice(from, to).replace(/^0/, '');
  return h('span', 'time', [`${time < 3600 ? at(14, 19) : at(11, 19)} `]);
}

/**
 * Who says a point of an interview, where somebody else says the one before. The space of no width
 * is as below: in the article the name may stand before the sentence too.
 * @param {Passage[]} points
 * @param {number} i
 */
function voice(points, i) {
  const { speaker } = points[i];
  return speaker && speaker !== points[i - 1]?.speaker && h('b', 'voice', [`${speaker}: \u200b`]);
}

/**
 * A link to the second of two sentences that follow one another in the article too (`prefix-` of the
 * first) must not lead to the summary: a space of no width tells them from those in the article.
 * @param {Passage[]} points
 * @param {number} i
 */
function apart(points, i) {
  const [before] = points[i - 1]?.places ?? [];
  const [{ block, start }] = points[i].places;
  const next = before && (before.block === block ? start - before.end < 3 : start === 0);
  return next ? '\u200b' : '';
}

/**
 * @param {Saying} saying
 * @param {Setting} setting
 */
function sayingOf(saying, setting) {
  return h('figure', 'quote', [
    h('blockquote', 'quote-text', linksTo(saying, setting)),
    saying.name !== '' &&
      h('figcaption', 'speaker', [
        h('cite', 'name', [saying.name]),
        saying.role !== null && h('span', 'role', [`, ${saying.role}`]),
      ]),
  ]);
}

/**
 * A sentence leads to its place in the page, and a small link beside it can be copied; where the
 * page has no such place, it is only text.
 * @param {Passage} passage
 * @param {Setting} setting
 * @param {string} [part]
 * @returns {[HTMLElement, ...(HTMLElement | string | undefined)[]]} what h() takes
 */
export function linksTo(passage, setting, part = 'sentence') {
  const { href, links, show, tools, messages, lang, copyLink } = setting;
  const address = href(passage);
  const words = shownWords(passage.text);
  const note = passage.note && h('span', 'antecedent', [` [${passage.note}]`]);
  if (!address) return [h('span', part, words), note];
  const link = h('a', part, words, { href: address });
  links.set(link, passage);
  link.addEventListener('click', (event) => {
    // With a modifier the reader wants what the browser does with links.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    show(passage, link);
  });
  if (!tools) return [link, note];
  const copy = button('link', '', () => copyLink(link.href, copy), {
    // So that the focus finds it again.
    id: `${Object.values(passage.places[0])}`,
    'aria-label': messages.link,
    title: messages.link,
    lang,
  });
  return [link, note, copy];
}

/**
 * The comma before the reporter's words (“Q,” said X) is there, but not shown: it is not the speaker's.
 * @param {string} text
 */
function shownWords(text) {
  const [words, comma, mark] = text.split(/([,،，、])(?=[”"»’]?$)/);
  return [words, comma && h('span', '', [comma], { hidden: '' }), mark];
}

/** @param {Pick<Setting, 'summarySeconds' | 'articleSeconds' | 'messages' | 'lang'>} setting */
export function times({ summarySeconds, articleSeconds, messages, lang }) {
  if (!articleSeconds) return '';
  return messages.times
    .replace('{summary}', duration(summarySeconds, lang))
    .replace('{article}', duration(articleSeconds, lang));
}
