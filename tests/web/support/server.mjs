// SPDX-License-Identifier: MIT
// Serves one page of a test, on an origin of its own: so its requests are told from every other
// page's, its caches are cold, and its files may be missing, late or under a policy.

import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { kDemoFolders } from '../../../demo/serve.mjs';

const kTypes = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.lang': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
});

const kFolders = { '/web/': new URL('../../../web/', import.meta.url), ...kDemoFolders };

/** Where the page's own markup is served; beside the demo's pages, so that both may use `/lede/`. */
export const kPagePath = '/page.html';
/** The tests' own files: no part of what a page asks for. */
const kOwnFiles = ['/probe.js', '/before.js', '/favicon.ico'];

/**
 * @typedef {object} Serving
 * @property {Record<string, string> | ((path: string) => Record<string, string>)} [headers] of each
 *   file, besides or in place of its usual ones
 * @property {string[] | ((path: string) => boolean)} [missing] files answered with 404; names are endings
 * @property {(path: string) => number | Promise<unknown>} [delay] milliseconds before a file is answered,
 *   or what it waits for
 * @property {Record<string, string>} [files] more files, by path; in place of those there are
 * @property {Function} [before] runs in the page before its own scripts, without arguments
 */

/**
 * @param {Serving & {html?: string}} serving html: the page's markup, else only files
 * @returns {Promise<{origin: string, requests: string[], close: () => void}>} `requests` grows
 */
export async function serve(serving) {
  const { html, headers = {}, missing = [], delay = () => 0 } = serving;
  const files = await filesOf(serving);
  /** @type {string[]} */
  const requests = [];
  const isMissing = (/** @type {string} */ path) =>
    Array.isArray(missing) ? missing.some((name) => path.endsWith(name)) : missing(path);

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const own = kOwnFiles.includes(path);
    if (!own && !(html !== undefined && path === kPagePath)) requests.push(path);
    const body = own ? files[path] : isMissing(path) ? undefined : await bodyOf(path, files);
    const late = own ? 0 : delay(path);
    await (typeof late === 'number' ? sleep(late) : late);
    if (body === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
      return;
    }
    response.writeHead(200, {
      'content-type': kTypes[extname(path)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      ...(typeof headers === 'function' ? headers(path) : headers),
    });
    response.end(extname(path) === '.html' ? withProbe(String(body), '/before.js' in files) : body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * Files that are answered once they are let go.
 * @param {RegExp} which
 */
export function held(which) {
  let letGo = () => {};
  const gone = new Promise((done) => (letGo = () => done(null)));
  return { delay: (/** @type {string} */ path) => (which.test(path) ? gone : 0), letGo };
}

/** @param {Serving & {html?: string}} serving @returns {Promise<Record<string, string>>} */
async function filesOf({ html, files = {}, before }) {
  return {
    ...files,
    '/probe.js': await readFile(new URL('probe.js', import.meta.url), 'utf8'),
    ...(before && { '/before.js': `(${before})();` }),
    ...(html !== undefined && { [kPagePath]: html }),
  };
}

/**
 * @param {string} path
 * @param {Record<string, string>} files
 */
async function bodyOf(path, files) {
  if (path in files) return files[path];
  const folders = /** @type {Record<string, URL>} */ (kFolders);
  const prefix = Object.keys(folders).find((name) => path.startsWith(name));
  if (!prefix || path.includes('..')) return undefined;
  return readFile(new URL(path.slice(prefix.length), folders[prefix])).catch(() => undefined);
}

/**
 * The probe as the page's first script: a file, so that a policy which allows the site's own
 * scripts allows it, and one which does not is not made weaker.
 * @param {string} html
 * @param {boolean} before
 */
function withProbe(html, before) {
  const scripts = `<script src="/probe.js"></script>${before ? '<script src="/before.js"></script>' : ''}`;
  for (const start of [/<head\b[^>]*>/i, /<html\b[^>]*>/i, /<!doctype[^>]*>/i]) {
    const found = start.exec(html);
    if (!found) continue;
    const at = found.index + found[0].length;
    return html.slice(0, at) + scripts + html.slice(at);
  }
  return scripts + html;
}
