// SPDX-License-Identifier: MIT
// When an element begins to work: once it is near the view, or the page has nothing else to do.

/** How far from the window counts as near, in windows. */
const kNear = 1;
/** Where the browser cannot tell when it is idle, so many milliseconds after the page has loaded. */
const kIdle = 2000;

/** One observer for all elements. @type {IntersectionObserver | undefined} */
let observer;
/** @type {WeakMap<Element, () => void>} */
const waiting = new WeakMap();

/**
 * @param {Element} element
 * @param {AbortSignal} signal
 * @returns {Promise<void>} never settles once aborted
 */
export async function whenWanted(element, signal) {
  if (document.readyState === 'loading') {
    await new Promise((resolve) => {
      document.addEventListener('DOMContentLoaded', resolve, { once: true, signal });
    });
  }
  const { top, bottom } = element.getBoundingClientRect();
  if (bottom > -innerHeight * kNear && top < innerHeight * (1 + kNear)) return;
  await new Promise((resolve) => {
    const done = () => {
      observer?.unobserve(element);
      resolve(undefined);
    };
    observer ??= new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) waiting.get(target)?.();
        }
      },
      { rootMargin: `${kNear * 100}% 0px` },
    );
    waiting.set(element, done);
    observer.observe(element);
    if ('requestIdleCallback' in globalThis) requestIdleCallback(done);
    else setTimeout(done, kIdle);
    signal.addEventListener('abort', () => observer?.unobserve(element), { once: true });
  });
}
