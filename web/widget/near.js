// SPDX-License-Identifier: MIT
// When an element begins to work: once it is near the view, or the page has nothing else to do.

/** Where the browser cannot tell when it is idle, so many milliseconds after the page has loaded. */
const kIdle = 2000;

/**
 * @param {Element} element
 * @param {AbortSignal} signal
 * @returns {Promise<void>} also settles once aborted
 */
export async function whenWanted(element, signal) {
  const page = element.ownerDocument;
  if (page.readyState === 'loading') {
    await new Promise((resolve) => {
      page.addEventListener('DOMContentLoaded', resolve, { once: true });
    });
  }
  if (!globalThis.IntersectionObserver) return;
  await new Promise((resolve) => {
    const watch = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && done(),
      { rootMargin: '100% 0px' },
    );
    const done = () => {
      watch.disconnect();
      resolve(undefined);
    };
    watch.observe(element);
    if ('requestIdleCallback' in globalThis) requestIdleCallback(done);
    else setTimeout(done, kIdle);
    signal.addEventListener('abort', done, { once: true });
  });
}
