// SPDX-License-Identifier: MIT
// The themes' style sheets, to read and to copy.

/** @param {string} name */
async function themeOf(name) {
  return (await fetch(`styles/themes/${name}.css`)).text();
}

for (const code of /** @type {NodeListOf<HTMLElement>} */ (
  document.querySelectorAll('[data-theme]')
)) {
  code.textContent = await themeOf(code.dataset.theme ?? '');
}

for (const button of /** @type {NodeListOf<HTMLElement>} */ (
  document.querySelectorAll('[data-copy]')
)) {
  button.addEventListener('click', () => {
    const name = button.dataset.copy ?? '';
    const words = document.querySelector(`[data-theme="${name}"]`)?.textContent ?? '';
    const state = /** @type {HTMLElement} */ (document.getElementById('state'));
    navigator.clipboard.writeText(words).then(
      () => (state.textContent = `The theme “${name}” is copied.`),
      () => (state.textContent = 'The browser did not allow it; please copy by hand.'),
    );
  });
}
