// SPDX-License-Identifier: MIT
// What the reader chooses with: views, lengths, topics, tools. Each has an id, so that the focus
// finds it again when the summary is shown anew.

import { button, h } from './nodes.js';

/** @typedef {import('./render.js').Setting} Setting */

/** The default first. */
export const kLengths = /** @type {const} */ (['short', 'medium', 'long']);

/**
 * Views and lengths. A view alone is no choice. Arrow keys come with the tools (tools/tabs.js).
 * @param {Setting} setting
 */
export function barOf({ views, view, length, messages, act }) {
  const tabs = views.map((name) =>
    button('tab', messages[name === 'quotes' ? 'said' : name], () => act('view', name), {
      id: `view-${name}`,
      role: 'tab',
      'aria-selected': `${name === view}`,
      'aria-controls': 'panel',
    }),
  );
  const radios = kLengths.map((name) => {
    const input = h('input', '', [], { type: 'radio', name: 'length', id: `length-${name}` });
    input.checked = name === length;
    input.addEventListener('change', () => act('length', name));
    return h('label', 'length', [input, h('span', '', [messages[name]])]);
  });
  return h('div', 'bar', [
    tabs.length > 1 && h('div', 'views', tabs, { role: 'tablist', 'aria-label': messages.views }),
    // Quotes are all there are, whatever the length.
    view !== 'quotes' &&
      h('div', 'lengths', radios, { role: 'radiogroup', 'aria-label': messages.length }),
  ]);
}

/**
 * What the article is about; a topic chosen lifts the sentences that concern it.
 * @param {Setting} setting
 */
export function topicsOf({ topics, focus, messages, articleLang, act }) {
  const items = topics.map((topic, i) =>
    h('li', '', [
      button('topic', topic, () => act('topic', topic), {
        id: `topic-${i}`,
        lang: articleLang,
        'aria-pressed': `${topic === focus}`,
      }),
    ]),
  );
  return h('div', 'topics', [
    h('span', 'topics-title', [messages.topics], { id: 'topics' }),
    h('ul', '', items, { role: 'list', 'aria-labelledby': 'topics' }),
  ]);
}

/**
 * @param {Setting} setting
 */
export function toolsOf({ messages, canMark, canShare, canListen, act }) {
  /** @param {'marks' | 'copy' | 'share' | 'print' | 'listen'} name */
  const tool = (name, /** @type {Record<string, string>} */ attributes = {}) =>
    button('tool', messages[name], () => act(name), { id: `tool-${name}`, ...attributes });
  return h('div', 'tools', [
    canMark && tool('marks', { 'aria-pressed': 'false' }),
    tool('copy'),
    canShare && tool('share'),
    tool('print'),
    canListen && tool('listen'),
  ]);
}
