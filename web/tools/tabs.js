// SPDX-License-Identifier: MIT
// Tabs by keyboard: Tab goes to the chosen one, arrow keys to the others.

/** @param {ShadowRoot} root */
const tabsIn = (root) => /** @type {HTMLElement[]} */ ([...root.querySelectorAll('[role="tab"]')]);

/**
 * Tab passes by those that are not chosen.
 * @param {ShadowRoot} root
 */
export function settleTabs(root) {
  for (const tab of tabsIn(root)) {
    tab.tabIndex = tab.getAttribute('aria-selected') === 'true' ? 0 : -1;
  }
}

/**
 * Arrow keys choose among tabs as they lie on the screen; Home and End go to the ends.
 * @param {ShadowRoot} root
 * @param {KeyboardEvent} event
 * @param {HTMLElement} target
 */
export function moveAmongTabs(root, event, target) {
  const tabs = tabsIn(root);
  const at = tabs.indexOf(target);
  if (at < 0) return;
  const forward = getComputedStyle(tabs[at]).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const step = event.key === forward ? 1 : /^Arrow(Left|Right)$/.test(event.key) ? -1 : 0;
  const to = { Home: 0, End: tabs.length - 1 }[event.key] ?? (step ? at + step : -1);
  if (to < 0 && !step) return;
  event.preventDefault();
  const tab = tabs[(to + tabs.length) % tabs.length];
  tab.focus();
  tab.click();
}
