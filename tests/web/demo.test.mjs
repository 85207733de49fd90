// SPDX-License-Identifier: MIT
// The demo's pages, as built: accessible, quiet, whole. The element on them: element-demo.test.mjs.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { frontMatter } from '../../demo/layouts/template.mjs';
import { kDemoFolders, kPolicy } from '../../demo/serve.mjs';
import { axe } from './support/axe.mjs';
import { inEngines, seen, until } from './support/engines.mjs';

/** @typedef {import('./support/engines.mjs').Page} Page */

const site = kDemoFolders['/'];
const headers = { 'content-security-policy': kPolicy };
const kOwn = ['', 'digest.html', 'playground.html', 'embed.html', 'themes.html', 'figures.html'];
const news = newsPages();
const kPages = [...kOwn, ...news.map(({ path }) => path)];

function newsPages() {
  const folder = new URL('../../demo/news/', import.meta.url);
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .sort();
  return names.map((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    return { path: `news/${name}`, data: frontMatter(name, text).data };
  });
}

/** @param {string} path as a file of the site */
function fileOf(path) {
  return new URL(path === '' || path.endsWith('/') ? `${path}index.html` : path, site);
}

/** Waits until all of a page's summaries are there. @param {Page} page */
async function summarized(page) {
  await until(
    () =>
      page.run(() =>
        [...document.querySelectorAll('lede-summary')].every(
          (element) => /** @type {any} */ (element).result,
        ),
      ),
    'every summary is there',
    30_000,
  );
}

/**
 * What axe finds in a page as it is.
 * @param {Page} page
 * @param {string[]} [allowed] rules
 */
async function violations(page, allowed = []) {
  const rules = Object.fromEntries(allowed.map((rule) => [rule, { enabled: false }]));
  return (await axe(page, { rules })).violations;
}

/** The same of its colours alone: the dark changes nothing else. @param {Page} page */
async function violationsOfColours(page) {
  const runOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
  return (await axe(page, { runOnly })).violations;
}

/** The page is looked at by somebody who likes it dark. @param {Page} page */
function inTheDark(page) {
  return page.puppet?.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
}

/** Of all that the page and its files asked for, what is not the site's own, or is missing. */
async function foreignOf(/** @type {Page} */ page, /** @type {string[]} */ requests) {
  const foreign = await page.run(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => new URL(name).origin !== location.origin),
  );
  for (const request of requests) {
    const [, prefix, name] = /^(\/lede\/|\/)(.*)$/.exec(request) ?? [];
    const folder = kDemoFolders[/** @type {keyof typeof kDemoFolders} */ (prefix)];
    await readFile(new URL(name, folder)).catch(() => foreign.push(request));
  }
  return foreign;
}

/** What reaches beyond the window's side. @param {Page} page */
function tooWide(page) {
  return page.run(() =>
    document.documentElement.scrollWidth > innerWidth
      ? [...document.querySelectorAll('body *')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .slice(0, 3)
          .map((element) => `${element.localName}.${element.className}`)
      : [],
  );
}

// A page is loaded once: what can be seen of it is all looked at before the next.
for (const path of kPages) {
  inEngines(
    `${path || 'index.html'} is quiet, accessible, still, and no wider than a window of 320 pixels`,
    async (browser, t) => {
      const page = await browser.page(path || './', { headers });
      await summarized(page);
      const { errors, violations: broken, requests, shift, shifts } = await page.probe();
      assert.deepEqual([errors, broken], [[], []]);
      assert.deepEqual(await foreignOf(page, requests), []);
      t.diagnostic(`${path || 'index.html'}: layout shift ${shift}`);
      assert.ok(shift < 0.01, JSON.stringify(shifts));
      // Three summaries of one article, to be compared, have one name.
      const allowed = path === 'themes.html' ? ['landmark-unique'] : [];
      assert.deepEqual(await violations(page, allowed), [], 'in the light');
      await inTheDark(page);
      assert.deepEqual(await violationsOfColours(page), [], 'in the dark');
      await page.size(320, 640);
      await until(async () => (await tooWide(page)).length === 0, 'it fits 320 pixels').catch(
        async () => assert.deepEqual(await tooWide(page), []),
      );
    },
    { only: ['chromium'] },
  );
}

for (const dark of [false, true]) {
  inEngines(
    `axe finds nothing in the playground’s scores and quotes, in the ${dark ? 'dark' : 'light'}`,
    async (browser) => {
      const page = await browser.page('playground.html', { dark });
      await until(
        () => page.run(() => Boolean(document.querySelector('#go:not([disabled])'))),
        'the playground answers',
      );
      await page.click('[data-example="ferries"]');
      await until(() => page.run(() => !document.querySelector('[hidden]#reading')), 'it is read');
      await page.click('.sentence.chosen');
      assert.deepEqual(await violations(page), []);
      await page.click('[name="show"][value="quotes"]');
      assert.deepEqual(await violations(page), []);
    },
    { only: ['chromium'] },
  );
}

test('every link of every page leads to a file, and to a place in it', async () => {
  for (const path of kPages) {
    const html = await readFile(fileOf(path), 'utf8');
    const links = [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, link]) => link);
    assert.ok(links.length > 5, path);
    for (const link of links) {
      const { pathname, hash, protocol } = new URL(link, `http://site/${path}`);
      if (protocol === 'mailto:') continue;
      const lede = pathname.startsWith('/lede/');
      const file = lede
        ? new URL(pathname.slice(6), kDemoFolders['/lede/'])
        : fileOf(pathname.slice(1));
      const text = await readFile(file, 'utf8').catch(() => assert.fail(`${path}: ${link}`));
      if (hash) assert.ok(text.includes(` id="${hash.slice(1)}"`), `${path}: ${link}`);
    }
  }
});

test('no page has a style or a script of its own, and every word of a layout is filled in', async () => {
  for (const path of kPages) {
    const html = await readFile(fileOf(path), 'utf8');
    assert.doesNotMatch(html, / style=|<style|<script(?![^>]* src=)| on[a-z]+=|\{\{|\}\}/, path);
  }
});

test('a news page reads as what a publisher writes: one script, one tag in the article', async () => {
  for (const { path, data } of news) {
    const html = await readFile(fileOf(path), 'utf8');
    assert.equal(html.match(/<script/g)?.length, 1, path);
    assert.match(html, /<article>[^]*<lede-summary[^>]*><\/lede-summary>[^]*<\/article>/, path);
    const [, lang, dir] = /<html lang="(\w+)[-\w]*"( dir="rtl")?>/.exec(html) ?? [];
    assert.deepEqual([lang, !!dir], [data.lang, data.dir === 'rtl'], path);
  }
});

inEngines('the front page shows the element at work, and what it cost here', async (browser) => {
  const page = await browser.page('./', { headers });
  await summarized(page);
  const shown = await until(
    () =>
      page.run(
        () =>
          document.getElementById('strangers')?.textContent !== '–' &&
          ['bytes', 'time', 'requests', 'strangers'].map(
            (id) => document.getElementById(id)?.textContent,
          ),
      ),
    'the figures are there',
  );
  assert.match(String(shown[0]), /^\d[\d.]* kB$/);
  assert.match(String(shown[1]), /^\d[\d.]* ms$/);
  assert.deepEqual(shown.slice(2), ['0', '0']);
  const { errors, violations: broken } = await page.probe();
  assert.deepEqual([errors, broken], [[], []]);
});

inEngines(
  'the figures are those of the files, and each article has its times',
  async (browser, t) => {
    const page = await browser.page('figures.html', { headers });
    await until(
      () =>
        page.run(() => document.querySelector('#figures')?.getAttribute('aria-busy') === 'false'),
      'all is measured',
      60_000,
    );
    const rows = await page.run(() =>
      [...document.querySelectorAll('#files tr')].map((row) =>
        [...row.children].map((cell) => cell.textContent),
      ),
    );
    assert.equal(rows.length, 5);
    for (const [name, sent] of rows) {
      const { length } = await readFile(new URL(String(name), kDemoFolders['/lede/']));
      const said = Number(String(sent).replace(' kB', '')) * 1000;
      assert.ok(Math.abs(said - length) <= length * 0.005 + 5, `${name}: ${sent}, not ${length}`);
    }
    const times = await page.run(() =>
      [...document.querySelectorAll('#times td')].map((cell) => cell.textContent ?? ''),
    );
    assert.ok(times.length >= 24 && times.every((text) => /\d/.test(text)), String(times));
    t.diagnostic(`milliseconds: ${times.filter((text) => text.endsWith('ms')).join(', ')}`);
  },
  { only: ['chromium'], timeout: 120_000 },
);

for (const [name, width] of /** @type {const} */ ([
  ['a desk', 1280],
  ['a phone', 360],
])) {
  inEngines(
    `every point leads to its sentence, on ${name}`,
    async (browser) => {
      const page = await browser.page('news/ferries.html', { width, headers });
      const { summary } = await seen(page, 'lede-summary');
      for (const i of summary.sentences.keys()) {
        const found = await page.run(
          (n) => /** @type {any} */ (document.querySelector('lede-summary')).showSentence(n),
          i,
        );
        assert.ok(found, summary.sentences[i].text);
      }
    },
    { only: ['chromium'] },
  );
}

inEngines('the site’s pages stand in one line on a phone', async (browser) => {
  const page = await browser.page('index.html', { width: 360, height: 740 });
  const tops = await page.run(async () => {
    await document.fonts.ready;
    return [...document.querySelectorAll('.masthead nav a')].map(
      (link) => link.getBoundingClientRect().top,
    );
  });
  assert.ok(tops.length >= 5);
  assert.equal(new Set(tops).size, 1, tops.join());
});
