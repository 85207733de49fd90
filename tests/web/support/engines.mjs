// SPDX-License-Identifier: MIT
// One test, three engines.

import { after, test } from 'node:test';
import { abandonBrowsers, closeBrowsers, engines, openPage } from './pages.mjs';

export { engines, seen, until } from './pages.mjs';

/** @typedef {import('./pages.mjs').Engine} Engine */
/** @typedef {import('./pages.mjs').Page} Page */
/** @typedef {import('./pages.mjs').PageOptions} PageOptions */
/** @typedef {import('./pages.mjs').Probed} Probed */
/** @typedef {{engine: Engine, page: (what: string, options?: PageOptions) => Promise<Page>}} Browser */

const kTimeout = 120_000;

after(closeBrowsers);

/**
 * A test in each engine.
 * @param {string} name a sentence of behaviour
 * @param {(browser: Browser, t: import('node:test').TestContext) => Promise<unknown>} body
 * @param {{only?: Engine[], todo?: Partial<Record<Engine, string>> | string, timeout?: number}} [options]
 *   todo: the reason for a known failure, in one engine or in all
 */
export function inEngines(name, body, { only, todo, timeout = kTimeout } = {}) {
  for (const engine of engines) {
    if (only && !only.includes(engine)) continue;
    const known = typeof todo === 'string' ? todo : todo?.[engine];
    test(`${name} [${engine}]`, { timeout }, (t) =>
      known ? failing(known, t, () => inBrowser(engine, body, t)) : inBrowser(engine, body, t),
    );
  }
}

/**
 * A failure that is known passes; that it is gone is an error, so that nobody keeps the note.
 * @param {string} reason
 * @param {import('node:test').TestContext} t
 * @param {() => Promise<unknown>} body
 */
async function failing(reason, t, body) {
  try {
    await body();
  } catch (error) {
    t.todo(reason);
    t.diagnostic(String(error));
    return;
  }
  throw new Error(`This holds now; take its todo away: ${reason}`);
}

/**
 * Closes what the body opened, however it ends.
 * @param {Engine} engine
 * @param {(browser: Browser, t: import('node:test').TestContext) => Promise<unknown>} body
 * @param {import('node:test').TestContext} t
 */
async function inBrowser(engine, body, t) {
  /** @type {Page[]} */
  const pages = [];
  let over = false;
  t.signal.addEventListener('abort', () => over || abandonBrowsers(engine));
  const browser = {
    engine,
    page: async (/** @type {string} */ what, /** @type {PageOptions} */ options = {}) => {
      const page = await openPage(engine, what, options);
      pages.push(page);
      return page;
    },
  };
  try {
    await body(browser, t);
    for (const page of pages) await page.close();
    over = true;
  } catch (error) {
    for (const page of pages) await page.close().catch(() => {});
    over = true;
    throw error;
  }
}
