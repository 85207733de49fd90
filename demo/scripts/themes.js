// SPDX-License-Identifier: MIT
// The themes' style sheets, to read and to copy.

import { listenToCopy, themeOf } from './copy.js';

for (const code of /** @type {NodeListOf<HTMLElement>} */ (
  document.querySelectorAll('[data-theme]')
)) {
  themeOf(code.dataset.theme ?? '').then(
    (css) => (code.textContent = css),
    () => (code.textContent = '/* This theme could not be loaded. */'),
  );
}
listenToCopy((name) => document.querySelector(`[data-theme="${name}"]`)?.textContent ?? '');
