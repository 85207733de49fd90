// SPDX-License-Identifier: MIT
// What few pages need: a file of its own, loaded where a page has a <q> or shows a digest, or a summary
// comes late.

export { marksOf } from './reader/quotes.js';
export { fold } from './widget/fold.js';
export { lateButton } from './widget/late.js';
