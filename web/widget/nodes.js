// SPDX-License-Identifier: MIT

/**
 * An element with its part, which is its class too, children and attributes. Strings become text nodes, never markup.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} part "" for none
 * @param {(Node | string | false | null | undefined)[]} children
 * @param {Record<string, string>} [attributes]
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function h(name, part, children, attributes = {}) {
  const element = document.createElement(name);
  if (part) element.setAttribute('part', (element.className = part));
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  for (const child of children) if (child) element.append(child);
  return element;
}

/**
 * @param {string} part
 * @param {string} label
 * @param {() => void} press
 * @param {Record<string, string>} [attributes]
 */
export function button(part, label, press, attributes = {}) {
  const element = h('button', part, [label], { type: 'button', ...attributes });
  element.addEventListener('click', press);
  return element;
}
