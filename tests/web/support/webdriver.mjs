// SPDX-License-Identifier: MIT
// WebKit: WebKitGTK's MiniBrowser on a display that nobody sees, by the W3C WebDriver protocol.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findProgram } from './programs.mjs';

/** @typedef {import('./pages.mjs').Tab} Tab */
/** @typedef {import('./pages.mjs').Look} Look */

/** The display; a window may be as large. */
const kScreen = { width: 1600, height: 2400 };

/** The protocol's names of keys that have no character. */
const kKeys = /** @type {Record<string, string>} */ ({
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
});

/** A toolbar without margins, so that a window can be as narrow as a telephone. */
const kStyle = '* { padding: 0; margin: 0; min-width: 0; min-height: 0; font-size: 1px; }\n';

/**
 * @param {Look} look the desktop's settings are the browser's, so each look is a browser of its own
 * @returns {Promise<import('./pages.mjs').Driver>}
 */
export async function startWebKit({ dark, reducedMotion }) {
  const driverProgram = findProgram('WebKit', ['WebKitWebDriver']);
  const displayProgram = findProgram('WebKit', ['Xvfb']);
  const browser = await miniBrowser();
  const home = await homeFor(Boolean(reducedMotion));
  const display = spawn(
    displayProgram,
    [
      '-displayfd',
      '3',
      '-screen',
      '0',
      `${kScreen.width}x${kScreen.height}x24`,
      '-nolisten',
      'tcp',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const [number] = await once(
    /** @type {import('node:stream').Readable} */ (display.stdio[3]),
    'data',
  );
  const port = await freePort();
  const driver = spawn(driverProgram, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${String(number).trim()}`,
      XDG_CONFIG_HOME: home,
      XDG_CACHE_HOME: home,
      XDG_DATA_HOME: home,
    },
  });
  const call = await connect(`http://127.0.0.1:${port}`);
  const session = await call('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': {
          binary: browser,
          args: ['--automation', ...(dark ? ['--dark-mode'] : [])],
        },
      },
    },
  });
  const path = `/session/${session.sessionId}`;
  const tabs = tabsOf((method, at, body) => call(method, path + at, body));
  return {
    open: tabs.open,
    async close() {
      await call('DELETE', path).catch(() => {});
      driver.kill();
      display.kill();
      await Promise.all([gone(driver), gone(display)]);
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
    // The browser ends with its display.
    kill() {
      driver.kill('SIGKILL');
      display.kill('SIGKILL');
    },
  };
}

/** @param {import('node:child_process').ChildProcess} child */
async function gone(child) {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** @returns {Promise<string>} the browser that Debian keeps among WebKit's own files */
async function miniBrowser() {
  if (process.env.MINIBROWSER) return process.env.MINIBROWSER;
  const folders = ['/usr/lib', '/usr/libexec', '/usr/lib64'];
  for (const triplet of await readdir('/usr/lib').catch(() => []))
    folders.push(`/usr/lib/${triplet}`);
  for (const folder of folders) {
    for (const name of ['webkit2gtk-4.1', 'webkit2gtk-4.0']) {
      if (existsSync(`${folder}/${name}/MiniBrowser`)) return `${folder}/${name}/MiniBrowser`;
    }
  }
  return findProgram('WebKit', ['MiniBrowser']);
}

/** @param {boolean} reducedMotion */
async function homeFor(reducedMotion) {
  const home = await mkdtemp(join(tmpdir(), 'lede-webkit-'));
  await mkdir(join(home, 'gtk-3.0'));
  await writeFile(join(home, 'gtk-3.0/gtk.css'), kStyle);
  await writeFile(
    join(home, 'gtk-3.0/settings.ini'),
    `[Settings]\ngtk-enable-animations=${!reducedMotion}\n`,
  );
  return home;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * One command of the protocol; rejects with the driver's own words.
 * @typedef {(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<any>} Call
 */

/** @param {string} url @returns {Promise<Call>} */
async function connect(url) {
  /** @type {Call} */
  const call = async (method, path, body = {}) => {
    const response = await fetch(url + path, {
      method,
      body: method === 'POST' ? JSON.stringify(body) : undefined,
    });
    const { value } = /** @type {any} */ (await response.json());
    if (response.ok) return value;
    throw new Error(`WebKit: ${value?.error}: ${value?.message}`);
  };
  for (let tries = 0; ; tries++) {
    try {
      await call('GET', '/status');
      return call;
    } catch (error) {
      if (tries > 200) throw error;
      await sleep(25);
    }
  }
}

/**
 * The first page takes the browser's first window, which is never closed; more pages at once take
 * windows of their own.
 * @param {Call} call
 */
function tabsOf(call) {
  /** @type {string | null} */
  let first = null;
  let firstIsFree = true;
  let current = '';

  const enter = async (/** @type {string} */ handle) => {
    if (current !== handle) await call('POST', '/window', { handle });
    current = handle;
  };
  const take = async () => {
    const own = (first ??= current = /** @type {string} */ (await call('GET', '/window')));
    if (firstIsFree) {
      firstIsFree = false;
      return own;
    }
    // From a window that is still there: the last one may have been closed.
    await enter(own);
    return (await call('POST', '/window/new', { type: 'window' })).handle;
  };

  return {
    /** @param {string} url @param {Look} look @returns {Promise<Tab>} */
    async open(url, { width, height }) {
      const handle = await take();
      /** @type {Call} */
      const here = async (...command) => {
        await enter(handle);
        return call(...command);
      };
      const tab = tabOf(here);
      await tab.size(width, height);
      await here('POST', '/url', { url });
      return {
        ...tab,
        async close() {
          await tab.pointer(0, 0, false);
          if (handle !== first) {
            await here('DELETE', '/window');
            current = '';
            return;
          }
          await here('POST', '/url', { url: 'about:blank' });
          firstIsFree = true;
        },
      };
    },
  };
}

/** @param {Call} call @returns {Omit<Tab, 'close'>} */
function tabOf(call) {
  // In a microtask: called straight by the driver, every callback of the page's would end in one.
  const run = (/** @type {string} */ source, /** @type {unknown[]} */ args) =>
    call('POST', '/execute/sync', {
      script: `return Promise.resolve().then(() => (${source}).apply(null, arguments));`,
      args,
    });
  const act = (/** @type {object} */ device) => call('POST', '/actions', { actions: [device] });
  return {
    run,
    async press(keys) {
      const values = keys.map((key) => kKeys[key] ?? key);
      const actions = [
        ...values.map((value) => ({ type: 'keyDown', value })),
        ...values.reverse().map((value) => ({ type: 'keyUp', value })),
      ];
      await act({ type: 'key', id: 'keyboard', actions });
    },
    async pointer(x, y, click) {
      const move = { type: 'pointerMove', y, duration: 0, origin: 'viewport' };
      // Where it stands already, by an earlier page, no page hears of it.
      const actions = [
        { ...move, x: x + 1 },
        { ...move, x },
      ];
      const press = [
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await act({
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: click ? [...actions, ...press] : actions,
      });
    },
    async size(width, height) {
      // The window's frame is known only once it is there. Nobody manages the windows: the one under
      // the pointer has the focus, and that rests in the middle.
      for (let tries = 0; tries < 4; tries++) {
        const frame = await run('() => [outerWidth - innerWidth, outerHeight - innerHeight]', []);
        const outer = { width: width + frame[0], height: height + frame[1] };
        const x = Math.round((kScreen.width - outer.width) / 2);
        const y = Math.round((kScreen.height - outer.height) / 2);
        await call('POST', '/window/rect', { ...outer, x, y });
        const [w, h] = await run('() => [innerWidth, innerHeight]', []);
        if (w === width && h === height) return;
        await sleep(30);
      }
      throw new Error(`WebKit's window does not become ${width} by ${height}.`);
    },
    screenshot: async () => Buffer.from(await call('GET', '/screenshot'), 'base64'),
  };
}
