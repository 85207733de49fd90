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
  return { list, theme: value('theme'), script: scriptIn(value('src')) };
}

/**
 * The script's address in a folder; who gives the script itself means its folder.
 * @param {string} folder perhaps with a query
 */
function scriptIn(folder) {
  const [, path = '', query = ''] = /^([^?#]*)(.*)$/.exec(folder) ?? [];
  return `${path.replace(/(^|\/)lede\.js$/, '').replace(/\/?$/, '/')}lede.js${query}`;
}

/** Whether a browser can look for it. @param {string} selector */
function isSelector(selector) {
  try {
    document.querySelector(selector);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} text of an attribute */
function quoted(text) {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}

function update() {
  const { list, theme, script } = attributes();
  const words = list.map(([name, value]) => (value ? ` ${name}="${quoted(value)}"` : ` ${name}`));
  byId('tag').textContent =
    `<script type="module" blocking="render" src="${quoted(script)}"></script>\n` +
    `<lede-summary${words.join('')}></lede-summary>`;
  preview.className = theme ? `preview theme-${theme}` : 'preview';
  const [, selector = ''] = list.find(([name]) => name === 'for') ?? [];
  const wrong = selector !== '' && !isSelector(selector);
  byId('for').ariaInvalid = String(wrong);
  byId('state').textContent = wrong ? `“${selector}” is no CSS selector.` : '';
  void offer(theme);
}

/** The theme to copy, or none. @param {string} theme */
async function offer(theme) {
  const section = byId('theme-section');
  if (section.dataset.theme === theme) return;
  section.dataset.theme = theme;
  section.hidden = true;
  byId('theme').textContent = '';
  if (!theme) return;
  const css = await themeOf(theme).catch(() => '');
  // Another may have been chosen since.
  if (section.dataset.theme !== theme) return;
  byId('theme').textContent = css;
  section.hidden = !css;
  if (css) return;
  delete section.dataset.theme;
  byId('state').textContent = 'This theme could not be loaded. Choose it again to try once more.';
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
  update();
  show();
});
form.addEventListener('submit', (event) => event.preventDefault());
update();
show();
