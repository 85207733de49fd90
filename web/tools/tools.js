// SPDX-License-Identifier: MIT
// What a reader does with a summary besides reading it. A file of its own, loaded when the reader
// first touches the element.

export { whenTextComes } from './arrival.js';
export { copy, shareOrCopy } from './copy.js';
export { htmlOf, markdownOf, textOf } from './formats.js';
export { pointMarks } from './points.js';
export { printSummary } from './print.js';
export { speakersOf } from './speakers.js';
export { speechFor } from './speech.js';
export { Toolbox } from './toolbox.js';
export { Visit } from './visit.js';
