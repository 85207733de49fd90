// SPDX-License-Identifier: MIT
// The sections of a digest: each closes to its title, and closed ones are a list of contents.

import assert from 'node:assert/strict';
import { kPolicy } from '../../demo/serve.mjs';
import { longArticle, openArticle, pageOf, showSentence, textsOf } from './support/article.mjs';
import { inEngines, seen, until } from './support/engines.mjs';

/** @typedef {import('./support/engines.mjs').Page} Page */
/** @typedef {import('../../web/types/lede.js').LedeSummaryElement} Element */

const kInside = { inside: 'lede-summary' };

/** @param {import('./support/engines.mjs').Browser} browser @param {import('./support/engines.mjs').PageOptions} [options] */
async function digest(browser, options) {
  const element = '<lede-summary type="digest"></lede-summary>';
  const html = pageOf({ element, article: longArticle(1500) });
  const page = await openArticle(browser, html, options);
  await seen(page, 'lede-summary');
  return page;
}

/** Titles, and whether their sections are open and show a sentence. @param {Page} page */
const sectionsOf = (page) =>
  page.run(() => {
    const root = document.querySelector('lede-summary')?.shadowRoot;
    return [...(root?.querySelectorAll('details[part="section"]') ?? [])].map((section) => {
      const { open } = /** @type {HTMLDetailsElement} */ (section);
      const sentence = section.querySelector('[part="sentence"]');
      return [
        section.querySelector('summary > h3')?.textContent ?? '',
        open,
        !!sentence?.checkVisibility({ contentVisibilityAuto: true }),
      ];
    });
  });

inEngines('sections are open at first; one is closed and opened by keyboard', async (browser) => {
  const page = await digest(browser);
  const first = await sectionsOf(page);
  assert.ok(first.length > 1, `${first.length} sections with titles`);
  assert.ok(first.every(([title, open, shown]) => title && open && shown));
  await page.run(() => {
    const summary = document.querySelector('lede-summary')?.shadowRoot?.querySelector('summary');
    summary?.focus();
  });
  await page.press('Enter');
  await until(async () => (await sectionsOf(page))[0][1] === false, 'Enter closes it');
  const [closed, ...others] = await sectionsOf(page);
  assert.deepEqual(closed, [first[0][0], false, false]);
  assert.deepEqual(others, first.slice(1), 'no other');
  const summary = () =>
    page.run(() => {
      const root = document.querySelector('lede-summary')?.shadowRoot;
      return [root?.activeElement?.localName, root?.activeElement?.getAttribute('part')];
    });
  assert.deepEqual(await summary(), ['summary', 'contents'], 'the focus stays');
  await page.press(' ');
  await until(async () => (await sectionsOf(page))[0][1] === true, 'Space opens it');
});

inEngines('what a reader closed stays closed in another length and view', async (browser) => {
  const page = await digest(browser);
  await page.click('summary', kInside);
  await until(async () => (await sectionsOf(page))[0][1] === false, 'it is closed');
  const title = (await sectionsOf(page))[0][0];
  const isClosed = async () => {
    const sections = await sectionsOf(page);
    const own = sections.find(([name]) => name === title);
    return own?.[1] === false && sections.some(([, open]) => open);
  };
  await page.click('#length-long', kInside);
  await seen(page, 'lede-summary', 2);
  assert.ok(await isClosed(), 'in another length');
  await page.click('#view-points', kInside);
  await until(async () => (await sectionsOf(page)).length === 0, 'the points are shown');
  await page.click('#view-digest', kInside);
  await until(isClosed, 'in the digest again');
  await page.click('summary', kInside);
  await until(async () => !(await isClosed()), 'and may be opened again');
});

inEngines('all closed, the titles are a list of contents', async (browser) => {
  const page = await digest(browser, { width: 320 });
  const count = (await sectionsOf(page)).length;
  const heights = await page.run(async () => {
    const root = document.querySelector('lede-summary')?.shadowRoot;
    const summaries = /** @type {HTMLElement[]} */ ([
      ...(root?.querySelectorAll('[part="contents"]') ?? []),
    ]);
    for (const one of summaries) one.click();
    await new Promise((resolve) => setTimeout(resolve, 200));
    return summaries.map((one) => {
      const { height, right } = one.getBoundingClientRect();
      return { height, over: right > innerWidth, wide: one.scrollWidth > one.clientWidth };
    });
  });
  assert.equal(heights.length, count);
  for (const { height, over, wide } of heights) {
    assert.ok(height >= 24, 'large enough for a finger');
    assert.deepEqual([over, wide], [false, false]);
  }
  const links = await page.run(() =>
    [
      ...(document
        .querySelector('lede-summary')
        ?.shadowRoot?.querySelectorAll('details [part="sentence"]') ?? []),
    ].filter((link) => link.checkVisibility({ contentVisibilityAuto: true })),
  );
  assert.deepEqual(links, []);
});

inEngines('the way back opens the section that the reader came from', async (browser) => {
  const page = await digest(browser);
  const texts = await textsOf(page, '[part="sentence"]');
  const last = texts.length - 1;
  await page.run(() => {
    const all = document.querySelector('lede-summary')?.shadowRoot?.querySelectorAll('summary');
    for (const one of all ?? []) one.click();
  });
  assert.equal(await showSentence(page, last), true);
  const [open, focused] = await page.run(() => {
    const element = /** @type {Element} */ (document.querySelector('lede-summary'));
    element.back();
    const link = element.shadowRoot?.activeElement;
    return [link?.closest('details')?.open, link?.textContent];
  });
  assert.deepEqual([open, focused], [true, texts[last]]);
});

inEngines('in a fitted digest a section closes, and the rest is shown', async (browser) => {
  const page = await digest(browser, {
    files: { '/room.css': 'lede-summary { display: block; min-block-size: 22rem }' },
  });
  await page.click('summary', kInside);
  await until(async () => (await sectionsOf(page))[0][1] === false, 'it is closed');
  const clipped = await page.run(() => {
    const root = document.querySelector('lede-summary')?.shadowRoot;
    return root?.querySelector('[data-clipped], [data-fitted]') !== null;
  });
  assert.equal(clipped, false);
});

inEngines('each handle has the browser’s own sign, and a name of its own', async (browser) => {
  const article = longArticle(1500).replaceAll(
    '</p>',
    ' The mayor said that nobody had been told.</p>',
  );
  const element = '<lede-summary type="digest" collapsed></lede-summary>';
  const page = await openArticle(browser, pageOf({ element, article }));
  await seen(page, 'lede-summary');
  const handles = await page.run(() => {
    const root = document.querySelector('lede-summary')?.shadowRoot;
    const nameOf = (/** @type {HTMLElement} */ one) =>
      (one.getAttribute('aria-labelledby') ?? one.id)
        .split(' ')
        .map((id) => root?.getElementById(id)?.textContent)
        .join(': ');
    return [...(root?.querySelectorAll('summary') ?? [])].map((one) => {
      const { display, listStyleType } = getComputedStyle(one);
      const drawn = getComputedStyle(one, '::after').content;
      const own = /^(list-item|block)$/.test(display) && !/none/.test(listStyleType);
      return [one.getAttribute('part'), own && drawn === 'none', nameOf(one)];
    });
  });
  const parts = new Set(handles.map(([part]) => part));
  assert.deepEqual([...parts].sort(), ['contents', 'header', 'unfold']);
  for (const [part, signed, name] of handles) {
    assert.ok(signed, `${part}`);
    assert.notEqual(name, 'Show all', 'not several of one name');
  }
});

inEngines('topics without titles are ruled off', async (browser) => {
  const page = await browser.page('digest.html', {
    headers: { 'content-security-policy': kPolicy },
  });
  const { summary, sections } = await seen(page, 'lede-summary');
  const parts = await page.run(() => {
    const root = document.querySelector('lede-summary')?.shadowRoot;
    const all = [...(root?.querySelectorAll('[part="section"]') ?? [])];
    return all.map((one) => [
      one.firstElementChild?.localName,
      one.querySelectorAll('[part="point"]').length,
    ]);
  });
  const lead = summary.lead.length;
  const own = sections.map((/** @type {any} */ { title, points }) => [
    title === null ? 'hr' : 'summary',
    points.filter((/** @type {number} */ i) => !summary.lead.includes(i)).length,
  ]);
  assert.ok(own.flat().includes('hr'), 'there are some');
  assert.deepEqual(parts, [['ul', lead], ...own]);
});

inEngines('paper gets the sections that are closed on the page', async (browser) => {
  const page = await digest(browser);
  const open = await page.run(async () => {
    const { fillPage } = await import(String('/web/tools/print.js'));
    const frame = document.body.appendChild(document.createElement('iframe'));
    const root = document.querySelector('lede-summary')?.shadowRoot;
    const all = [...(root?.querySelectorAll('details') ?? [])];
    for (const one of all) one.open = false;
    const view = /** @type {Window} */ (frame.contentWindow);
    fillPage(view, all, { title: '', lang: 'en', dir: 'ltr', url: '' });
    return [...view.document.querySelectorAll('details')].map((one) => one.open);
  });
  assert.ok(open.length > 1 && open.every(Boolean), String(open));
});
