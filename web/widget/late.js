// SPDX-License-Identifier: MIT
// A summary that comes after the page was painted would push aside what is being read: a button over
// the page opens it, unless its place gets out of sight before and it can be put in unseen.

import { duration } from './duration.js';
import { button } from './nodes.js';
import { showOver } from './over.js';
import { whenUnseen } from './unseen.js';

/**
 * @param {import('./panel.js').Panel} panel
 * @param {import('./panel.js').Content} content that it was to show
 * @param {Set<HTMLElement>} over what lies over the page
 * @param {() => void} put called once; the summary is in the page then
 * @returns {{show: () => void, remove: () => void}} show: again, after a move
 */
export function lateButton({ host, root }, { result, spoken }, over, put) {
  const remove = () => {
    forget();
    late.remove();
  };
  const forget = whenUnseen(host, () => {
    remove();
    put();
  });
  const open = () => {
    remove();
    put();
    host.scrollIntoView({ block: 'center', behavior: 'instant' });
    const first = /** @type {HTMLElement | null} */ (root.querySelector('a.sentence'));
    first?.focus({ preventScroll: true });
  };
  const seconds = result.stats?.summaryReadingSeconds ?? 0;
  const label = `${spoken.messages.summary} · ${duration(seconds, spoken.lang)}`;
  const late = button('late', label, open, { popover: 'manual', lang: spoken.lang });
  root.append(late);
  const show = () => late.isConnected && showOver(late, over);
  show();
  return { show, remove };
}
