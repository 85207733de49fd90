// SPDX-License-Identifier: MIT
// What the embed and themes pages share: themes as text, and copying.

/** Themes by name, as a publisher would copy them. @type {Map<string, Promise<string>>} */
const themes = new Map();

/**
 * @param {string} name
 * @returns {Promise<string>} rejects where it cannot be had; may be asked for again
 */
export function themeOf(name) {
  const css = themes.get(name) ?? load(name);
  themes.set(name, css);
  css.catch(() => themes.delete(name));
  return css;
}

/** @param {string} name */
async function load(name) {
  const response = await fetch(`styles/themes/${name}.css`);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return response.text();
}

/**
 * Buttons with data-copy copy what `textOf` says for its value; #state says what came of it.
 * @param {(name: string) => string} textOf
 */
export function listenToCopy(textOf) {
  const state = /** @type {HTMLElement} */ (document.getElementById('state'));
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (
    document.querySelectorAll('[data-copy]')
  )) {
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(textOf(button.dataset.copy ?? '')).then(
        () => (state.textContent = 'Copied.'),
        () => (state.textContent = 'The browser did not allow it; please copy by hand.'),
      );
    });
  }
}
