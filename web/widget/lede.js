// SPDX-License-Identifier: MIT
// The script a publisher adds: defines <lede-summary>. Loaded twice, the first stays.

import { LedeSummaryElement } from './element.js';

export { LedeError } from '../engine/errors.js';
export { LedeSummaryElement };

// A page whose elements cannot be defined (an extension's content script has none) is left alone.
const elements = globalThis.customElements;
if (elements && !elements.get('lede-summary')) elements.define('lede-summary', LedeSummaryElement);
