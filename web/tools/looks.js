// SPDX-License-Identifier: MIT
// The look of what the tools show. The summary's own is widget/lede.css.

import { adopt } from '../widget/styles.js';

const kBar = '[part~=back]';
const kStyle =
  // The way back.
  `${kBar}:popover-open{display:flex;overflow:hidden}` +
  `${kBar} button{min-block-size:44px;padding:.5rem 1.125rem}` +
  `${kBar} button:focus-visible{outline:3px solid #fff;outline-offset:-5px;border-radius:999px}` +
  "[part~=back-button]::before{content:'↑';margin-inline-end:.5em}" +
  '[part~=back-link]{border-inline-start:1px solid rgb(255 255 255/.25);font-weight:400}' +
  // The sentence that is visited or read out, and the link that has been copied.
  'a[aria-current],[data-spoken]{background:var(--lede-highlight,rgb(255 196 0/.36))}' +
  "[part~=link][data-done]::before{content:'✓'}";

/** @param {ShadowRoot} root */
export function adoptLooks(root) {
  adopt(root, kStyle);
}
