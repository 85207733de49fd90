// SPDX-License-Identifier: MIT
// The look of what a touch shows: what is pointed at, what is pressed, the tools' own. The summary's
// is widget/lede.css; nothing here may move what is there.

import { adopt } from '../widget/styles.js';

const kBar = '.back';
const kHighlight = 'background:var(--lede-highlight,rgb(255 196 0/.36))';
const kPressed = '[aria-pressed=true]';
const kStyle =
  // What is pointed at, or chosen.
  ':is(.tab,.length,.tool):hover{color:inherit}' +
  'a:hover{text-decoration:underline;text-decoration-color:var(--_accent);' +
  'text-decoration-thickness:1px;text-underline-offset:.2em}' +
  '.topic:hover{text-decoration-color:var(--_accent)}' +
  `.topic${kPressed}{${kHighlight};text-decoration-color:transparent}` +
  `.tool${kPressed}{color:inherit;text-decoration:underline;text-underline-offset:.25em;` +
  'text-decoration-color:var(--_accent);text-decoration-thickness:2px}' +
  '.link{color:var(--_accent);text-align:center}' +
  ':is(.point,.quote,.prose):is(:hover,:focus-within) .link{opacity:1}' +
  'details>.section-link{position:absolute;inset-block-start:.25rem;inset-inline-end:0;' +
  'inline-size:1.5rem;line-height:1.5rem;text-align:center;color:var(--_accent);opacity:0}' +
  'details:is(:hover,:focus-within)>.section-link{opacity:1}' +
  '@media(hover:none){details>.section-link{opacity:1}}' +
  '.problem{margin-block-start:.75rem;font-size:.875em}' +
  `@media(forced-colors:active){.topic${kPressed}{outline:2px solid Highlight}}` +
  // The way back.
  `${kBar}:popover-open{display:flex;overflow:hidden}` +
  `${kBar} button{min-block-size:44px;padding:.5rem 1.125rem}` +
  `${kBar} button:focus-visible{outline:3px solid #fff;outline-offset:-5px;border-radius:999px}` +
  ".back-button::before{content:'↑'/'';margin-inline-end:.5em}" +
  '.back-link{border-inline-start:1px solid rgb(255 255 255/.25);font-weight:400}' +
  // The sentence that is visited or read out, and the link that has been copied.
  `a[aria-current],[data-spoken]{${kHighlight}}` +
  ".link[data-done]::before{content:'✓'}" +
  '@media print{details>.section-link{display:none}}';

/** @param {ShadowRoot} root */
export function adoptLooks(root) {
  adopt(root, kStyle);
}
