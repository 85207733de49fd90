// SPDX-License-Identifier: MIT
// The sections of a digest close to their titles: closed ones are its list of contents. Behind the title
// of a topic that comes back are links to its further places; before a point stands what it answers.

import { h } from './nodes.js';

/** Of a link behind a title, in rem. */
const kWidth = 1.5;

/**
 * @param {HTMLElement} section as every view has it
 * @param {import('./view.js').Chapter} chapter that it shows
 * @param {import('./render.js').Setting} setting
 * @param {typeof import('./render.js').linksTo} linksTo
 * @returns {HTMLElement} what stands in its place, open
 */
export function fold(section, chapter, setting, linksTo) {
  const { at, more } = chapter;
  const { messages, lang, canMark, act } = setting;
  if (more && canMark) {
    const handle = h('summary', 'unfold', [messages.more], {
      id: `more-${at}`,
      lang,
      // Not several of one name.
      ...(chapter.title !== null && { 'aria-labelledby': `more-${at} title-${at}` }),
    });
    section.append(h('details', 'statements', [handle]));
  }
  askedBefore(section, chapter, setting, linksTo);
  const heading = section.querySelector('h3');
  if (heading) {
    const links = canMark ? furtherPlaces(chapter, setting, linksTo) : [];
    const contents = h('summary', 'contents', [heading], { id: `fold-${at}` });
    // What folds may hold no link: they lie over the end of its line, before a link to its first place
    // (tools/sections.js).
    if (links.length) contents.style.paddingInlineEnd = `${1.75 + kWidth * links.length}rem`;
    section = h('details', 'section', [contents, ...links, ...section.childNodes], { open: '' });
    section.style.position = 'relative';
  }
  for (const handle of section.querySelectorAll('summary')) {
    handle.addEventListener('click', () => act('fold'));
  }
  return section;
}

/**
 * The question before the point that answers it.
 * @param {HTMLElement} section
 * @param {import('./view.js').Chapter} chapter
 * @param {import('./render.js').Setting} setting
 * @param {typeof import('./render.js').linksTo} linksTo
 */
function askedBefore(section, { points }, setting, linksTo) {
  for (const [i, item] of section.querySelectorAll('li').entries()) {
    const { question } = points[i];
    if (!question) continue;
    const [asked] = linksTo({ text: question.text, places: [question] }, setting, 'question');
    asked.style.color = 'var(--_quiet)';
    item.prepend(asked, ' ');
  }
}

/**
 * "2", "3": where the topic comes back.
 * @param {import('./view.js').Chapter} chapter
 * @param {import('./render.js').Setting} setting
 * @param {typeof import('./render.js').linksTo} linksTo
 */
function furtherPlaces({ title, at, also = [] }, setting, linksTo) {
  return also.map(({ firstBlock: block }, i) => {
    // All of the block, however long.
    const passage = { text: `${i + 2}`, places: [{ block, start: 0, end: Infinity }] };
    const [link] = linksTo(passage, setting, 'also');
    link.id = `to-${at}-${i + 2}`;
    link.ariaLabel = `${title} ${i + 2}`;
    Object.assign(link.style, {
      position: 'absolute',
      insetBlockStart: '.25rem',
      insetInlineEnd: `${kWidth * (also.length - i)}rem`,
      inlineSize: `${kWidth}rem`,
      lineHeight: '1.5rem',
      textAlign: 'center',
      color: 'var(--_accent)',
    });
    return link;
  });
}
