// SPDX-License-Identifier: MIT
// Pages whose article comes after the element has given up: a framework renders it, a script
// fetches it.

/** Milliseconds without new text: what comes in pieces is there. */
const kCalm = 400;
/** Milliseconds; a page that has not changed by then has no article. */
const kPatience = 60_000;
/** Characters that a summary may be worth reading of, in any script. */
const kArticle = 150;

/**
 * @param {HTMLElement} body the page's
 * @param {number} before characters that the page had
 * @param {AbortSignal} signal ends it
 * @param {() => void} act called once, when more text has come
 */
export function whenTextComes(body, before, signal, act) {
  let last = before;
  let timer = 0;
  const look = () => {
    timer = 0;
    // Shown or not: nothing is laid out for it.
    const size = (body.textContent ?? '').length;
    if (size !== last) wait();
    else if (size > before + kArticle) {
      end();
      act();
    }
    last = size;
  };
  const wait = () => {
    timer ||= Number(setTimeout(look, kCalm));
  };
  const watch = new MutationObserver(wait);
  const end = () => {
    watch.disconnect();
    clearTimeout(timer);
    clearTimeout(patience);
  };
  const patience = setTimeout(end, kPatience);
  if (signal.aborted) return end();
  signal.addEventListener('abort', end);
  watch.observe(body, { childList: true, characterData: true, subtree: true });
  wait();
}
