// SPDX-License-Identifier: MIT
// What lies over the page, one bar above another: the way back while a sentence is being looked at, the
// way in, to a late summary.

import { adopt } from './styles.js';

/** CSS pixels between them. */
const kGap = 12;

const kBars = ':is(.back,.late)';
const kStyle =
  `${kBars}{position:fixed;inset:auto 0 max(1.25rem,env(safe-area-inset-bottom)) 0;margin:0 auto;` +
  'inline-size:fit-content;max-inline-size:calc(100vw - 1rem);padding:0;border:0;border-radius:999px;' +
  'background:var(--lede-back-background,#1c1b1a);color:var(--lede-back-color,#fff);' +
  'box-shadow:0 0 0 1px rgb(255 255 255/.25),0 4px 16px rgb(0 0 0/.3);' +
  'font-size:.9375rem;font-weight:600;line-height:1.3}' +
  '.late{min-block-size:44px;padding:.5rem 1.125rem}' +
  ".late::before{content:'↑'/'';margin-inline-end:.5em}" +
  '.late:focus-visible{outline:3px solid #fff;outline-offset:-5px;border-radius:999px}' +
  `@media print{${kBars}{display:none}}`;

/**
 * @param {HTMLElement} bar a popover that no click beside it closes
 * @param {Set<HTMLElement>} over the bars of all summaries
 */
export function showOver(bar, over) {
  adopt(/** @type {ShadowRoot} */ (bar.getRootNode()), kStyle);
  bar.style.marginBlockEnd = '0';
  bar.showPopover();
  over.delete(bar);
  let top = Infinity;
  for (const other of over) {
    if (other.ownerDocument !== bar.ownerDocument) continue;
    if (other.matches(':popover-open')) top = Math.min(top, other.getBoundingClientRect().top);
    else over.delete(other);
  }
  const { bottom } = bar.getBoundingClientRect();
  bar.style.marginBlockEnd = `${Math.max(0, bottom - top + kGap)}px`;
  over.add(bar);
}
