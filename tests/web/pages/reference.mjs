// SPDX-License-Identifier: MIT
// Saved pages of the reference data, which is not part of the project: LEDE_DATA, else
// ../shared/data beside it. They are shown to a browser with nothing of theirs running.

import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const folder =
  process.env.LEDE_DATA ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url));

/** Whether the saved pages are there. */
export const kHasPages = existsSync(join(folder, 'pages'));

/** What a test says where they are not. */
export const kNoPages = 'skipped: no reference data (LEDE_DATA)';

/**
 * @typedef {object} SavedPage
 * @property {string} name
 * @property {string} html
 * @property {string} expected the article's text, or its markup
 */

/** News pages with their article's text. @returns {Promise<SavedPage[]>} */
export async function articlePages() {
  const articles = join(folder, 'pages', 'articles');
  const truth = JSON.parse(await readFile(join(articles, 'ground-truth.json'), 'utf8'));
  return Promise.all(
    Object.keys(truth).map(async (name) => ({
      name,
      html: gunzipSync(await readFile(join(articles, `${name}.html.gz`))).toString('utf8'),
      expected: truth[name].articleBody,
    })),
  );
}

/** Readability's own test pages with the markup that it is to find. @returns {Promise<SavedPage[]>} */
export async function readabilityPages() {
  const place = await mkdtemp(join(tmpdir(), 'lede-pages-'));
  try {
    execFileSync('tar', ['xzf', join(folder, 'pages', 'readability-pages.tar.gz'), '-C', place]);
    const pages = join(place, 'test', 'test-pages');
    const names = (await readdir(pages)).sort();
    return await Promise.all(
      names.map(async (name) => ({
        name,
        html: await readFile(join(pages, name, 'source.html'), 'utf8'),
        expected: await readFile(join(pages, name, 'expected.html'), 'utf8'),
      })),
    );
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

/** Only our own modules run on a saved page, and it loads nothing. */
export const kInertPolicy = "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'";

/**
 * A saved page that cannot leave: no refresh, no policy and no base address of its own.
 * @param {string} html
 */
export function inert(html) {
  return html
    .replace(/(<meta[^>]*?)\bhttp-equiv\s*=/gi, '$1data-was=')
    .replace(/<base\b/gi, '<x-base');
}
