// SPDX-License-Identifier: MIT
// Builds the demo site into build/demo/: layouts and pages put together, style sheets joined, fonts
// cut to what the pages need.
// usage: node demo/build.mjs

import { build as bundle } from 'esbuild';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildFonts, fontRules } from './fonts.mjs';
import { newsPage } from './layouts/news.mjs';
import { sitePage } from './layouts/site.mjs';
import { fill, frontMatter } from './layouts/template.mjs';

/** @typedef {import('./layouts/template.mjs').Fragment} Fragment */

const demo = new URL('./', import.meta.url);

/** The long text that the digest's page shows: one of those that digests are measured on. */
const kInterview = new URL('../tests/quality/long/01-ferries-interview-en.txt', demo);

/** What the built site is; others serve it. */
export const kSite = new URL('../build/demo/', import.meta.url);

/** @param {URL} [site] where to; a folder */
export async function buildSite(site = kSite) {
  await rm(site, { recursive: true, force: true });
  await mkdir(new URL('news/', site), { recursive: true });
  const news = await fragmentsOf('news/');
  const pages = await fragmentsOf('pages/');
  const packs = await readdir(new URL('../core/packs/', demo));
  const languages = packs
    .filter((name) => name.endsWith('.lang'))
    .map((name) => basename(name, '.lang'));
  /** @type {Record<string, string>} */
  const layouts = {};
  for (const name of await readdir(new URL('layouts/', demo))) {
    if (name.endsWith('.html')) {
      layouts[basename(name, '.html')] = await readFile(new URL(`layouts/${name}`, demo), 'utf8');
    }
  }
  for (const page of news) {
    await write(site, `news/${page.slug}.html`, fill(layouts, newsPage(page, news)));
  }
  const interview = await readFile(kInterview, 'utf8');
  for (const page of pages) {
    const made = sitePage(page, news, layouts, languages, interview);
    await write(site, `${page.slug}.html`, fill(layouts, made));
  }
  await copyFiles(site);
  await buildFonts(site, [...news, ...pages]);
}

/**
 * @param {string} folder
 * @returns {Promise<Fragment[]>} by name
 */
async function fragmentsOf(folder) {
  const names = (await readdir(new URL(folder, demo))).filter((name) => name.endsWith('.html'));
  return Promise.all(
    names.sort().map(async (name) => {
      const text = await readFile(new URL(folder + name, demo), 'utf8');
      return frontMatter(basename(name, '.html'), text);
    }),
  );
}

/**
 * @param {URL} site
 * @param {string} path
 * @param {string} text
 */
async function write(site, path, text) {
  await writeFile(new URL(path, site), text);
}

/**
 * Style sheets are joined (a page links one), scripts and images copied as they are.
 * @param {URL} site
 */
async function copyFiles(site) {
  await cp(new URL('images/', demo), new URL('images/', site), { recursive: true });
  await cp(new URL('scripts/', demo), new URL('scripts/', site), { recursive: true }).catch(
    () => {},
  );
  await bundle({
    entryPoints: ['paper', 'site'].map((name) =>
      fileURLToPath(new URL(`styles/${name}.css`, demo)),
    ),
    outdir: fileURLToPath(new URL('styles/', site)),
    bundle: true,
    plugins: [{ name: 'made', setup: provideMade }],
    external: ['*.woff2', '*.svg'],
    target: ['chrome123', 'firefox120', 'safari17.5'],
    charset: 'utf8',
    logLevel: 'warning',
  });
  const themes = await readdir(new URL('styles/themes/', demo)).catch(() => []);
  for (const name of themes) {
    await cp(new URL(`styles/themes/${name}`, demo), new URL(`styles/themes/${name}`, site));
  }
}

/**
 * Style sheets that are made: `@import 'fonts';`, and `@import 'themes';`, each theme below a class of
 * its name, since the site shows them side by side.
 * @param {import('esbuild').PluginBuild} build
 */
function provideMade(build) {
  build.onResolve({ filter: /^(fonts|themes)$/ }, ({ path }) => ({ path, namespace: 'made' }));
  build.onLoad({ filter: /.*/, namespace: 'made' }, async ({ path }) => ({
    contents: path === 'fonts' ? fontRules() : await scopedThemes(),
    loader: 'css',
  }));
}

async function scopedThemes() {
  const folder = new URL('styles/themes/', demo);
  const themes = (await readdir(folder)).map(async (name) => {
    const css = await readFile(new URL(name, folder), 'utf8');
    return `.theme-${basename(name, '.css')} {\n${css}}\n`;
  });
  return (await Promise.all(themes)).join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildSite();
