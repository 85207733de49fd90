// SPDX-License-Identifier: MIT
// What the embed and themes pages share: themes as text, and copying.

/** Themes by name, as a publisher would copy them. @type {Map<string, Promise<string>>} */
const themes = new Map();

/** @param {string} name */
export function themeOf(name) {
  const known = themes.get(name);
  if (known) return known;
  const css = fetch(`styles/themes/${name}.css`).then((response) => response.text());
  themes.set(name, css);
  return css;
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
