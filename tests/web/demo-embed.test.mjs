// SPDX-License-Identifier: MIT
// The embed builder and the themes, as a person uses them; the playground: demo-playground.test.mjs.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { kDemoFolders, kPolicy } from '../../demo/serve.mjs';
import { wait } from './support/article.mjs';
import { inEngines, seen, until } from './support/engines.mjs';
import { kText } from './support/pasted.mjs';
import { held } from './support/server.mjs';

/** @typedef {import('./support/engines.mjs').Page} Page */

const headers = { 'content-security-policy': kPolicy };

inEngines('the embed builder’s tag works on a page of its own', async (browser) => {
  const page = await browser.page('embed.html', { headers });
  const tag = () => page.run(() => document.getElementById('tag')?.textContent ?? '');
  const plain =
    '<script type="module" blocking="render" src="/lede/lede.js"></script>\n<lede-summary></lede-summary>';
  await until(async () => (await tag()) === plain, 'the tag is there', 20_000);
  await page.click('[name="type"][value="tldr"]');
  await page.click('[name="length"][value="medium"]');
  await page.click('[name="quotes"][value="1"]');
  await page.click('[name="tools"]');
  await page.run(() => {
    const field = /** @type {HTMLInputElement} */ (document.querySelector('#for'));
    field.value = '#story';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const live = await until(
    () =>
      page.run(() => {
        const summary = /** @type {any} */ (document.querySelector('lede-summary')).result?.summary;
        return summary?.type === 'tldr' && summary.length === 'medium' && summary;
      }),
    'the element shows what was chosen',
  );
  assert.ok(live.sentences.length > 0);
  assert.equal(
    await tag(),
    '<script type="module" blocking="render" src="/lede/lede.js"></script>\n' +
      '<lede-summary for="#story" type="tldr" length="medium" quotes="1" tools="off"></lede-summary>',
  );
  const paragraphs = kText.split('\n\n').map((text) => `<p>${text}</p>`);
  const blank = await browser.page(`${await tag()}<div id="story">${paragraphs.join('')}</div>`);
  const { summary } = await seen(blank, 'lede-summary');
  assert.deepEqual([summary.type, summary.length], ['tldr', 'medium']);
});

inEngines('a theme shows at once and is there to copy', async (browser) => {
  const page = await browser.page('embed.html', { headers });
  await seen(page, 'lede-summary');
  const css = await readFile(new URL('styles/themes/bold.css', kDemoFolders['/']), 'utf8');
  const box = () =>
    page.run(() => {
      const part = document
        .querySelector('lede-summary')
        ?.shadowRoot?.querySelector('[part~="box"]');
      return part ? getComputedStyle(part).backgroundColor : '';
    });
  const before = await box();
  await page.click('[name="theme"][value="bold"]');
  await until(async () => (await box()) === 'rgb(16, 56, 63)', 'the box has the theme’s colour');
  assert.notEqual(before, 'rgb(16, 56, 63)');
  await until(
    () => page.run((wanted) => document.getElementById('theme')?.textContent === wanted, css),
    'the theme is there to copy',
  );
});

inEngines('themes are copied as they are shown', async (browser) => {
  const page = await browser.page('themes.html', { headers });
  for (const name of ['broadsheet', 'quiet', 'bold']) {
    const css = await readFile(new URL(`styles/themes/${name}.css`, kDemoFolders['/']), 'utf8');
    await until(
      () =>
        page.run(
          (theme, wanted) =>
            document.querySelector(`[data-theme="${theme}"]`)?.textContent === wanted,
          name,
          css,
        ),
      `${name} is shown`,
    );
  }
});

/** @param {Page} page @param {string} id @param {string} value */
const fill = (page, id, value) =>
  page.run(
    (name, text) => {
      const field = /** @type {HTMLInputElement} */ (document.getElementById(name));
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    id,
    value,
  );

/** @param {Page} page @param {string} id */
const textIn = (page, id) => page.run((name) => document.getElementById(name)?.textContent, id);

inEngines('a theme that comes late is not shown for the one chosen since', async (browser) => {
  const { delay, letGo } = held(/broadsheet\.css$/);
  const page = await browser.page('embed.html', { headers, delay });
  await seen(page, 'lede-summary');
  await page.click('[name="theme"][value="broadsheet"]');
  await page.click('[name="theme"][value="bold"]');
  const css = await readFile(new URL('styles/themes/bold.css', kDemoFolders['/']), 'utf8');
  await until(async () => (await textIn(page, 'theme')) === css, 'the second is shown');
  letGo();
  await wait(page, 300);
  assert.equal(await textIn(page, 'theme'), css);
});

inEngines('a theme that is missing is said to be, and none is there to copy', async (browser) => {
  const page = await browser.page('embed.html', { headers, missing: ['themes/quiet.css'] });
  await seen(page, 'lede-summary');
  await page.click('[name="theme"][value="quiet"]');
  await until(
    async () => /^This theme could not be loaded/.test((await textIn(page, 'state')) ?? ''),
    'it is said',
  );
  assert.equal(await textIn(page, 'theme'), '');
  const hidden = () =>
    page.run(() => /** @type {HTMLElement} */ (document.getElementById('theme-section')).hidden);
  assert.equal(await hidden(), true);
  await page.click('[name="theme"][value="bold"]');
  await until(async () => !(await hidden()), 'another one is there');
  assert.equal(await textIn(page, 'state'), '');
});

inEngines('a folder may be the file itself, or have a query', async (browser) => {
  const page = await browser.page('embed.html', { headers });
  await seen(page, 'lede-summary');
  for (const [folder, file] of [
    ['https://cdn.example/lede', 'https://cdn.example/lede/lede.js'],
    ['https://cdn.example/lede/lede.js', 'https://cdn.example/lede/lede.js'],
    ['/lede/?v=3', '/lede/lede.js?v=3'],
    ['/lede/lede.js?v=3', '/lede/lede.js?v=3'],
    ['my.lede.js', 'my.lede.js/lede.js'],
    ['', '/lede.js'],
  ]) {
    await fill(page, 'src', folder);
    const tag = (await textIn(page, 'tag')) ?? '';
    assert.equal(/ src="([^"]*)"/.exec(tag)?.[1], file, folder);
  }
});

inEngines('a selector that is none is said to be', async (browser) => {
  const page = await browser.page('embed.html', { headers });
  await seen(page, 'lede-summary');
  const invalid = () => page.run(() => document.getElementById('for')?.ariaInvalid);
  await fill(page, 'for', '[[bad');
  assert.match((await textIn(page, 'state')) ?? '', /^“\[\[bad” is no CSS selector/);
  assert.equal(await invalid(), 'true');
  await fill(page, 'for', 'main article');
  assert.equal(await textIn(page, 'state'), '');
  assert.equal(await invalid(), 'false');
});
