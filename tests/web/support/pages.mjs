// SPDX-License-Identifier: MIT
// A page in Chromium, Firefox or WebKit behind one small interface. A process has one browser an
// engine (and look), started when a page first needs it.

import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { endWith } from './programs.mjs';
import { startChromium, startFirefox } from './puppets.mjs';
import { kPagePath, serve } from './server.mjs';
import { startWebKit } from './webdriver.mjs';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */
/**
 * How a page is looked at.
 * @typedef {object} Look
 * @property {number} width CSS pixels
 * @property {number} height
 * @property {boolean} [dark]
 * @property {boolean} [reducedMotion]
 * @property {boolean} [forcedColors] Chromium and Firefox
 * @property {(puppet: import('puppeteer-core').Page) => Promise<unknown>} [prepare] before the page
 *   loads; Chromium and Firefox
 */
/**
 * What each engine's driver does.
 * @typedef {object} Driver
 * @property {(url: string, look: Look) => Promise<Tab>} open resolves when the page has loaded
 * @property {() => Promise<unknown>} close
 * @property {() => void} kill at once, whatever it is doing
 * @typedef {object} Tab
 * @property {(source: string, args: unknown[]) => Promise<any>} run
 * @property {(keys: string[]) => Promise<void>} press all together
 * @property {(x: number, y: number, click: boolean) => Promise<void>} pointer
 * @property {(width: number, height: number) => Promise<void>} size
 * @property {() => Promise<Buffer>} screenshot what is in view, as PNG
 * @property {() => Promise<void>} close
 * @property {import('puppeteer-core').Page} [puppet] Chromium's and Firefox's own page
 */
/**
 * @typedef {object} Probed
 * @property {{type: 'lede-ready' | 'lede-summary' | 'lede-error', detail: any, time: number}[]} events
 * @property {string[]} errors uncaught errors, unhandled rejections, console.error
 * @property {{directive: string, blocked: string, disposition: string}[]} violations
 * @property {{url: string, state: 'running' | 'threw' | 'failed' | 'ended'}[]} workers
 * @property {string[]} requests paths, of all but the page itself and the tests' own files
 * @property {number} shift 0: nothing moved that had been painted
 * @property {{what: string, from: number, to: number, score: number, time: number}[]} shifts
 * @property {{start: number, duration: number}[]} longTasks
 * @property {number} readingTasks tasks in which the page was read
 */
/**
 * @typedef {Awaited<ReturnType<typeof openPage>>} Page
 * @typedef {Partial<Look> & import('./server.mjs').Serving & {hash?: string, other?: import('./server.mjs').Serving}} PageOptions
 *   hash: of the address; other: a second origin, whose address replaces {{other}} in the markup
 */

/** Milliseconds that a busy machine may take for what takes a moment. */
const kWait = 20_000;

const kStart = { chromium: startChromium, firefox: startFirefox, webkit: startWebKit };
/** Chromium changes its look page by page; the others by browser. */
const kLooksTogether = ['chromium'];

/** Those that the tests run in: all three, or those that LEDE_ENGINES names. */
export const engines = chosenEngines(process.env.LEDE_ENGINES);

/** @param {string | undefined} names @returns {Engine[]} */
function chosenEngines(names) {
  const all = /** @type {Engine[]} */ (Object.keys(kStart));
  if (!names) return all;
  const chosen = names.split(/[\s,]+/).filter(Boolean);
  const unknown = chosen.find((name) => !(name in kStart));
  if (unknown)
    throw new Error(`LEDE_ENGINES: no engine "${unknown}"; there are ${all.join(', ')}.`);
  return all.filter((name) => chosen.includes(name));
}

/** By engine and look. @type {Map<string, Promise<Driver>>} */
const drivers = new Map();

/** Ends all that were started. */
export async function closeBrowsers() {
  for (const driver of drivers.values()) {
    await driver.then(
      (open) => endWith(open.close, open.kill),
      () => {},
    );
  }
  drivers.clear();
}

/**
 * Kills an engine's browsers, so that one that hangs costs one test; the next starts another.
 * @param {Engine} engine
 */
export function abandonBrowsers(engine) {
  for (const [key, driver] of drivers) {
    if (!key.startsWith(engine)) continue;
    drivers.delete(key);
    driver.then(
      (open) => open.kill(),
      () => {},
    );
  }
}

/** @param {Engine} engine @param {Look} look */
function driverFor(engine, look) {
  const { dark = false, reducedMotion = false, forcedColors = false } = look;
  const own = kLooksTogether.includes(engine) ? '' : `${dark} ${reducedMotion} ${forcedColors}`;
  const key = `${engine} ${own}`;
  let driver = drivers.get(key);
  if (!driver) drivers.set(key, (driver = kStart[engine](look)));
  return driver;
}

/**
 * @param {Engine} engine
 * @param {string} what a whole document, what its body holds, or a path of the demo
 * @param {PageOptions} options
 */
export async function openPage(engine, what, options) {
  const look = { width: 1280, height: 800, ...options };
  const isPath = /^[\w./-]*(\.html|\/)?$/.test(what);
  const other = options.other && (await serve(options.other));
  const html = isPath ? undefined : documentOf(what).replaceAll('{{other}}', other?.origin ?? '');
  const server = await serve({ ...options, html });
  const url = `${server.origin}${isPath ? `/${what}` : kPagePath}${options.hash ?? ''}`;
  const driver = await driverFor(engine, look);
  const tab = await driver.open(url, look).catch((error) => {
    // The browser may have crashed: the next page gets another, and no server is left open.
    server.close();
    other?.close();
    abandonBrowsers(engine);
    throw error;
  });
  let open = true;

  /** @template {any[]} A @template R @param {(...args: A) => R} fn @param {A} args @returns {Promise<Awaited<R>>} */
  const run = (fn, ...args) => tab.run(String(fn), args);
  /** @param {string} selector @param {{inside?: string}} [options] @param {boolean} [click] */
  const point = async (selector, { inside = '' } = {}, click = false) => {
    const [x, y] = await run(placeOf, selector, inside);
    await tab.pointer(x, y, click);
  };

  return {
    engine,
    url,
    origin: server.origin,
    /** Chromium's and Firefox's own page, for what only they can do. */
    get puppet() {
      return tab.puppet;
    },
    /** Calls a function in the page; arguments and result as JSON. */
    run,
    /** Runs a script's text in the page, whatever its policy says. @param {string} script */
    execute: (script) => tab.run(`() => {${script}\n}`, []),
    /** Real keys, one after another: 'Tab', 'Shift+Tab', 'a'. @param {...string} keys */
    async press(...keys) {
      for (const key of keys) await tab.press(key === '+' ? [key] : key.split('+'));
    },
    /** A real click on the middle of an element, in the shadow root of `inside` if it says so. @param {string} selector @param {{inside?: string}} [where] */
    click: (selector, where) => point(selector, where, true),
    /** The pointer only moves there. @param {string} selector @param {{inside?: string}} [where] */
    hover: (selector, where) => point(selector, where, false),
    size: tab.size,
    /** What is in view; written to a file if one is given. @param {string | URL} [file] */
    async screenshot(file) {
      const png = await tab.screenshot();
      if (file) await writeFile(file, png);
      return png;
    },
    /** @returns {Promise<Probed>} */
    async probe() {
      const seen = await run(() => /** @type {any} */ (globalThis)[Symbol.for('lede.probe')]);
      if (!seen) throw new Error('The page did not run the probe; its policy forbids scripts.');
      const shift = seen.shifts.reduce(
        (/** @type {number} */ sum, /** @type {any} */ s) => sum + s.score,
        0,
      );
      return { ...seen, shift, requests: [...server.requests] };
    },
    /** Of the second origin. */
    otherRequests: other?.requests ?? [],
    /** Pages are closed at the end of their test; one that many follow may be closed before. */
    async close() {
      if (!open) return;
      open = false;
      server.close();
      other?.close();
      await tab.close();
    },
  };
}

/** @param {string} html */
function documentOf(html) {
  return /^\s*<!doctype/i.test(html)
    ? html
    : `<!doctype html><html lang="en"><meta charset="utf-8"><title>Test</title><body>${html}`;
}

/**
 * Runs in the page: where to point, after scrolling there.
 * @param {string} selector
 * @param {string} inside
 */
function placeOf(selector, inside) {
  const root = inside ? document.querySelector(inside)?.shadowRoot : document;
  const element = root?.querySelector(selector);
  if (!element) throw new Error(`Nothing matches ${inside} ${selector}.`);
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const [box] = element.getClientRects();
  if (!box) throw new Error(`${inside} ${selector} takes no space.`);
  return [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)];
}

/**
 * Waits until a condition holds.
 * @template T
 * @param {() => Promise<T>} condition
 * @param {string} what
 * @returns {Promise<Exclude<T, false | null | undefined>>}
 */
export async function until(condition, what, timeout = kWait) {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await condition();
    if (value) return /** @type {any} */ (value);
    if (Date.now() > end) throw new Error(`Waited in vain until ${what}.`);
    await sleep(30);
  }
}

/**
 * Waits for an event of the page's elements.
 * @param {Page} page
 * @param {'lede-ready' | 'lede-summary' | 'lede-error'} type
 * @param {number} [times]
 * @param {number} [timeout] milliseconds
 * @returns {Promise<any>} the detail of the last one
 */
export async function seen(page, type, times = 1, timeout = kWait) {
  // The page waits: asking it again and again costs both sides. A reload ends its wait.
  const arrived = () => page.run(whenSeen, type, times, kAsk).catch(() => false);
  await until(arrived, `${type} came ${times} times`, timeout);
  return page.run(
    (wanted) =>
      /** @type {any} */ (globalThis)[Symbol.for('lede.probe')].events
        .filter((/** @type {any} */ event) => event.type === wanted)
        .pop().detail,
    type,
  );
}

/** Milliseconds that a page is waited for at once. */
const kAsk = 1000;

/**
 * Runs in the page.
 * @param {string} type
 * @param {number} times
 * @param {number} patience
 * @returns {Promise<boolean>} false: not yet
 */
function whenSeen(type, times, patience) {
  const { events } = /** @type {any} */ (globalThis)[Symbol.for('lede.probe')];
  return new Promise((resolve) => {
    const look = (/** @type {unknown} */ last) => {
      const count = events.filter((/** @type {any} */ event) => event.type === type).length;
      if (count < times && last !== true) return;
      removeEventListener(type, look, true);
      resolve(count >= times);
    };
    addEventListener(type, look, true);
    setTimeout(look, patience, true);
    look(false);
  });
}
