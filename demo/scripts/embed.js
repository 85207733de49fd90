// SPDX-License-Identifier: MIT
// Writes the tag as the form says, and shows it live.

import { listenToCopy, themeOf } from './copy.js';

const form = /** @type {HTMLFormElement} */ (byId('settings'));
const preview = byId('preview');

/** @param {string} id */
function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/** Attributes that differ from the default, in the order of the reference. */
function attributes() {
  const data = new FormData(form);
  const value = (/** @type {string} */ name) => String(data.get(name) ?? '').trim();
  /** @type {[string, string][]} */
  const list = [];
  if (value('for')) list.push(['for', value('for')]);
  if (value('type') !== 'key-points') list.push(['type', value('type')]);
  if (value('length') !== 'short') list.push(['length', value('length')]);
  if (data.has('sections')) list.push(['sections', 'off']);
  if (value('quotes') !== '2') list.push(['quotes', value('quotes')]);
  if (data.has('collapsed')) list.push(['collapsed', '']);
  if (data.has('tools')) list.push(['tools', 'off']);
  return { list, theme: value('theme'), folder: value('src').replace(/\/?$/, '/') };
}

/** @param {string} text of an attribute */
function quoted(text) {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}

async function update() {
  const { list, theme, folder } = attributes();
  const words = list.map(([name, value]) => (value ? ` ${name}="${quoted(value)}"` : ` ${name}`));
  byId('tag').textContent =
    `<script type="module" blocking="render" src="${quoted(folder)}lede.js"></script>\n` +
    `<lede-summary${words.join('')}></lede-summary>`;
  preview.className = theme ? `preview theme-${theme}` : 'preview';
  byId('theme-section').hidden = !theme;
  if (theme) byId('theme').textContent = await themeOf(theme);
}

/** One element for all changes: it takes them as a publisher's script would give them. */
function show() {
  const element = /** @type {Element} */ (document.querySelector('lede-summary'));
  const { list } = attributes();
  const wanted = new Map(list);
  // Its article is the one of this page, whatever the tag will say on another.
  wanted.set('for', '#sample');
  for (const { name } of [...element.attributes]) {
    if (!wanted.has(name)) element.removeAttribute(name);
  }
  for (const [name, value] of wanted) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

listenToCopy((name) => byId(name).textContent ?? '');
form.addEventListener('input', () => {
  void update();
  show();
});
form.addEventListener('submit', (event) => event.preventDefault());
void update();
show();
