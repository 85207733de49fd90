// SPDX-License-Identifier: MIT
// The themes' style sheets, to read and to copy.

import { listenToCopy, themeOf } from './copy.js';

for (const code of /** @type {NodeListOf<HTMLElement>} */ (
  document.querySelectorAll('[data-theme]')
)) {
  code.textContent = await themeOf(code.dataset.theme ?? '');
}
listenToCopy((name) => document.querySelector(`[data-theme="${name}"]`)?.textContent ?? '');
