// SPDX-License-Identifier: MIT
// What few pages need: a file of its own, loaded where a page has a <q> or shows a digest.

export { marksOf } from './reader/quotes.js';
export { fold } from './widget/fold.js';
