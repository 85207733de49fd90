// SPDX-License-Identifier: MIT
// Serves the built demo (demo/build.mjs) and web/dist (as /lede/) on 127.0.0.1 and prints its address.
// usage: node demo/serve.mjs [--port N]

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const kTypes = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.lang': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
});

/** All that a page with the element needs to be allowed. */
export const kPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; " +
  "connect-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/**
 * @typedef {object} ServeOptions
 * @property {Record<string, URL>} folders by path prefix ("/lede/"), the longest prefix first
 * @property {number} [port] 0, the default: any that is free
 * @property {(path: string) => Record<string, string>} [headers] more headers of a file
 * @property {Record<string, string>} [pages] HTML by path, before the folders
 * @property {(path: string) => boolean} [missing] files to be answered with 404
 * @property {boolean} [compress] send what shrinks by brotli or gzip, as a newspaper's server would
 */

/**
 * @param {ServeOptions} options
 * @returns {Promise<{url: string, requests: string[], close: () => void}>} `requests` grows
 */
export async function serve(options) {
  const { folders, port = 0, pages = {}, headers = () => ({}), missing = () => false } = options;
  const smaller = options.compress ? compressor() : null;
  /** @type {string[]} */
  const requests = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    requests.push(path);
    const prefix = Object.keys(folders).find((name) => path.startsWith(name));
    const name = path.endsWith('/') ? `${path}index.html` : path;
    try {
      if (!prefix || missing(path) || name.includes('..')) throw new Error('not here');
      const file = new URL(name.slice(prefix.length), folders[prefix]);
      const whole = pages[path] ?? (await readFile(file));
      // Without TLS not every browser takes brotli.
      const accepted = String(request.headers['accept-encoding']);
      const coding = ['br', 'gzip'].find((one) => accepted.includes(one));
      const shrinks = coding && smaller && kShrinks.test(name);
      const body = shrinks ? await smaller(file, whole, coding) : whole;
      response.writeHead(200, {
        ...(shrinks ? { 'content-encoding': coding, vary: 'accept-encoding' } : {}),
        'content-type':
          kTypes[pages[path] !== undefined ? '.html' : extname(name)] ?? 'application/octet-stream',
        // Fonts change with the site; all else may change at any time.
        'cache-control': name.endsWith('.woff2') ? 'max-age=3600' : 'no-cache',
        'x-content-type-options': 'nosniff',
        ...headers(path),
      });
      response.end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
    }
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}/`,
    requests,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const kShrinks = /\.(html|css|js|wasm|lang|svg|json|md)$/;

/** Each coding at its best, once a file and its content. */
function compressor() {
  const [byBrotli, byGzip] = [promisify(brotliCompress), promisify(gzip)];
  /** @type {Map<string, {whole: string | Buffer, small: Promise<Buffer>}>} */
  const kept = new Map();
  return async (
    /** @type {URL} */ file,
    /** @type {string | Buffer} */ whole,
    /** @type {string} */ coding,
  ) => {
    const key = `${coding} ${file.href}`;
    const one = kept.get(key);
    if (one && Buffer.from(one.whole).equals(Buffer.from(whole))) return one.small;
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(whole),
    };
    const bytes = Buffer.from(whole);
    const small =
      coding === 'br'
        ? byBrotli(bytes, { params })
        : /** @type {Promise<Buffer>} */ (byGzip(bytes, /** @type {any} */ ({ level: 9 })));
    kept.set(key, { whole, small });
    return small;
  };
}

/** The built demo's own folders. */
export const kDemoFolders = {
  '/lede/': new URL('../web/dist/', import.meta.url),
  '/': new URL('../build/demo/', import.meta.url),
};

/** @param {string[]} args */
async function main(args) {
  const at = args.indexOf('--port');
  const port = at < 0 ? 8080 : Number(args[at + 1]);
  if (!Number.isInteger(port) || port < 0 || port > 65535 || args.length > (at < 0 ? 0 : 2)) {
    console.error(`usage: node ${fileURLToPath(import.meta.url)} [--port N]`);
    process.exitCode = 2;
    return;
  }
  const headers = () => ({ 'content-security-policy': kPolicy });
  const options = { folders: kDemoFolders, headers, compress: true };
  // A port that is taken is no reason not to show the demo.
  const { url } = await serve({ ...options, port }).catch((error) => {
    if (at >= 0 || error.code !== 'EADDRINUSE') throw error;
    return serve(options);
  });
  console.log(`The demo is at ${url}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await main(process.argv.slice(2));
