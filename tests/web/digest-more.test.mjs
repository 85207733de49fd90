// SPDX-License-Identifier: MIT
// What a summary by sections has besides its sentences: titles that lead to their place, what is told
// of others' words, whom a pronoun stands for.

import assert from 'node:assert/strict';
import { marked, openArticle, pageOf, textsOf } from './support/article.mjs';
import { inEngines, seen, until } from './support/engines.mjs';

/** @typedef {import('./support/engines.mjs').Page} Page */
/** @typedef {import('../../web/types/lede.js').LedeSummaryElement} Element */

const kInside = { inside: 'lede-summary' };

/** Its first and its last section have one title, but are parts of two. */
const kTwice = `<h1>Harbour rebuilt</h1>
<h2>The plan</h2>
<p>The harbour of Kellin will be rebuilt over the next four years, the council decided on Monday. Agnes Holt, the mayor, presented the plan to a full hall. She said that the work would cost 40 million. She promised that no family would have to move. Residents had waited for a new wall since the flood of 2019.</p>
<p>The wall will be three metres high, and it will be built of granite from the old quarry. A road on top of it will lead from the station to the lighthouse.</p>
<h2>The costs</h2>
<p>Half of the money comes from the state. The ministry said that the first part would be paid in March. Ben Calloway, who leads the fishermen’s union, warned that the boats would lose their berths for two summers. The council has set aside 2 million for that.</p>
<p>Work begins with the eastern quay, where the stones have moved eleven centimetres since the winter storms. The old cranes will be sold.</p>
<h3>The plan</h3>
<p>For the market the council has a plan of its own. The fish hall stays open, and refrigerated vans will bring the catch from Sandhaven every morning before six. Ida Brandt, who runs the hall, said that prices would not rise because of them. Traders pay no rent until the harbour opens again.</p>`;

/** @param {import('./support/engines.mjs').Browser} browser @param {string} [attributes] */
async function digest(browser, attributes = 'type="digest" length="medium"') {
  const element = `<lede-summary ${attributes}></lede-summary>`;
  const page = await openArticle(browser, pageOf({ element, article: kTwice }));
  await seen(page, 'lede-summary');
  return page;
}

/** With the tools. @param {Page} page */
async function touched(page) {
  await page.hover('[part="heading"]', kInside);
  const links = () =>
    page.run(() =>
      [
        ...(document
          .querySelector('lede-summary')
          ?.shadowRoot?.querySelectorAll('[part="section-link"]') ?? []),
      ].map((link) => link.getAttribute('aria-label') ?? link.textContent),
    );
  await until(async () => (await links()).length > 0, 'titles lead to their sections');
  return links();
}

/** Titles, and whether their sections are open. @param {Page} page */
const sectionsOf = (page) =>
  page.run(() =>
    [
      ...(document
        .querySelector('lede-summary')
        ?.shadowRoot?.querySelectorAll('details[part="section"]') ?? []),
    ].map((section) => [
      section.querySelector('h3')?.textContent,
      /** @type {HTMLDetailsElement} */ (section).open,
    ]),
  );

inEngines('of two sections of one title one is closed', async (browser) => {
  const page = await digest(browser);
  await touched(page);
  const ids = await page.run(() => {
    const root = document.querySelector('lede-summary')?.shadowRoot;
    const summaries = [...(root?.querySelectorAll('summary[part="contents"]') ?? [])];
    /** @type {HTMLElement | undefined} */ (summaries.at(-1))?.click();
    return [...(root?.querySelectorAll('[id]') ?? [])].map(({ id }) => id);
  });
  assert.deepEqual(ids, [...new Set(ids)], 'each id once');
  const expected = [
    ['The plan', true],
    ['The costs', true],
    ['The plan', false],
  ];
  await until(async () => (await sectionsOf(page)).at(-1)?.[1] === false, 'the last closes');
  assert.deepEqual(await sectionsOf(page), expected);
  await page.click('#length-long', kInside);
  await seen(page, 'lede-summary', 2);
  assert.deepEqual(await sectionsOf(page), expected, 'in another length');
});

inEngines('titles lead to their sections, and nothing moves when they do', async (browser) => {
  for (const [attributes, ...titles] of [
    ['type="digest" length="medium"', 'The plan', 'The costs', 'The plan'],
    ['length="long"', 'The plan', 'The costs'],
  ]) {
    const page = await digest(browser, attributes);
    const places = () =>
      page.run(() => {
        const root = document.querySelector('lede-summary')?.shadowRoot;
        const shown = [...(root?.querySelectorAll('h3, li, summary, button') ?? [])].filter(
          (node) => node.checkVisibility({ contentVisibilityAuto: true }),
        );
        return shown.map((node) => {
          const { x, y, width, height } = node.getBoundingClientRect();
          return [node.textContent, x, y, width, height].join();
        });
      });
    const before = await places();
    assert.deepEqual(await touched(page), titles);
    assert.deepEqual(await places(), before);
    const focused = await page.run(() => {
      const root = document.querySelector('lede-summary')?.shadowRoot;
      const last = [...(root?.querySelectorAll('[part="section-link"]') ?? [])].at(-1);
      /** @type {HTMLElement} */ (last)?.focus();
      return root?.activeElement === last;
    });
    assert.ok(focused);
    await page.press('Enter');
    await until(async () => (await marked(page)) !== null, 'it is marked');
    assert.deepEqual(await marked(page), titles.slice(-1));
    const [index, open] = await page.run(() => {
      const [range] = /** @type {any} */ (CSS.highlights.get('lede-sentence'));
      const headings = [...document.querySelectorAll('article h2, article h3')];
      const root = document.querySelector('lede-summary')?.shadowRoot;
      const closed = root?.querySelectorAll('details[part="section"]:not([open])').length;
      const place = headings.findIndex((one) => one.contains(range.startContainer));
      return [place, closed === 0];
    });
    assert.deepEqual([index, open], [titles.length - 1, true]);
    const back = await page.run(() => {
      const element = /** @type {Element} */ (document.querySelector('lede-summary'));
      element.back();
      return element.shadowRoot?.activeElement?.getAttribute('part');
    });
    assert.equal(back, 'section-link');
  }
});

inEngines('what a section tells of others’ words unfolds, and stays so', async (browser) => {
  const page = await digest(browser);
  await touched(page);
  const told = () =>
    page.run(() =>
      [
        ...(document
          .querySelector('lede-summary')
          ?.shadowRoot?.querySelectorAll('details[part="statements"]') ?? []),
      ].map((one) => [
        /** @type {HTMLDetailsElement} */ (one).open,
        ...[...one.querySelectorAll('a, cite')].map(({ textContent }) => textContent),
      ]),
    );
  const words = [
    [
      ...['She said that the work would cost 40 million', 'Agnes Holt'],
      ...['She promised that no family would have to move', 'Agnes Holt'],
    ],
    [
      'Ida Brandt, who runs the hall, said that prices would not rise because of them',
      'Ida Brandt',
    ],
  ];
  assert.deepEqual(
    await told(),
    words.map((one) => [false, ...one]),
  );
  await page.click('[part="unfold"]', kInside);
  await until(async () => (await told())[0][0] === true, 'it opens');
  await page.click('#view-points', kInside);
  await until(async () => (await told()).length === 0, 'the points have none');
  await page.click('#view-digest', kInside);
  await until(async () => (await told()).length === words.length, 'the digest has them again');
  assert.deepEqual(
    await told(),
    words.map((one, i) => [i === 0, ...one]),
  );
  await page.click('[part="statements"] a', kInside);
  await until(async () => (await marked(page)) !== null, 'it is marked');
  assert.deepEqual(await marked(page), [words[0][0]]);
});

inEngines('a topic that comes back has links to its further places', async (browser) => {
  const element = '<lede-summary type="digest" length="medium"></lede-summary>';
  const article = kTwice.replaceAll('h3>', 'h2>');
  const page = await openArticle(browser, pageOf({ element, article }));
  await seen(page, 'lede-summary');
  const links = () =>
    page.run(() =>
      [
        ...(document.querySelector('lede-summary')?.shadowRoot?.querySelectorAll('details a') ??
          []),
      ].flatMap((link) =>
        link.part.contains('also') ? [[link.textContent, link.getAttribute('aria-label')]] : [],
      ),
    );
  const expected = [['2', 'The plan 2']];
  assert.deepEqual(await links(), expected);
  const apart = await page.run(() => {
    const root = document.querySelector('lede-summary')?.shadowRoot;
    const line = [...(root?.querySelectorAll('h3, [part="also"], [part="section-link"]') ?? [])];
    const boxes = line.slice(0, 2).map((one) => one.getBoundingClientRect());
    return boxes.map(({ left, top, bottom, width }, i) => [
      i === 0 || left >= boxes[i - 1].right,
      bottom > boxes[0].top && top < boxes[0].bottom && width >= 16,
    ]);
  });
  assert.deepEqual(apart, Array(2).fill([true, true]), 'they stand behind the title, in its line');
  await touched(page);
  assert.deepEqual(await links(), expected);
  await page.run(() => {
    const link = document.querySelector('lede-summary')?.shadowRoot?.querySelector('.also');
    /** @type {HTMLElement} */ (link).click();
  });
  await until(async () => String(await marked(page)) === 'The plan', 'it leads to its title');
  const index = await page.run(() => {
    const [range] = /** @type {any} */ (CSS.highlights.get('lede-sentence'));
    const headings = [...document.querySelectorAll('article h2')];
    return headings.findIndex((one) => one.contains(range.startContainer));
  });
  assert.equal(index, 2);
});

inEngines('whom a pronoun stands for is told beside its sentence', async (browser) => {
  const page = await digest(browser, 'length="long"');
  assert.deepEqual(await textsOf(page, '[part="antecedent"]'), [' [She: Agnes Holt]']);
  const sentences = await textsOf(page, '[part="sentence"]');
  assert.ok(sentences.includes('She said that the work would cost 40 million.'));
  const points = await textsOf(page, '[part="point"]');
  assert.ok(points.some((text) => text?.includes('cost 40 million. [She: Agnes Holt]')));
});

/** Questions of which none is its section's title. */
const kTalk = `<h1>The lifeboat of Nordby</h1>
<p>Ida Storm has run the Nordby lifeboat station since the spring. She spoke to Per Lind in the boat house about the new boat, the crew and the winter that nobody there forgets.</p>
<p>PER LIND: The old boat is forty years old, the men of the island built her themselves, and the whole school has drawn her picture for you this week. When will the new one be here?</p>
<p>IDA STORM: In the last week of May, if the yard keeps to its word. The engines were late because the maker burned down. We have painted her name on a board already, and the board hangs in the school.</p>
<p>PER LIND: And what will it change for them?</p>
<p>IDA STORM: The lifeboat will reach the outer rocks in eleven minutes instead of thirty. The crew of the lifeboat has trained for that in a borrowed boat since March. Nobody was sick, which surprised me.</p>
<p>PER LIND: So it will stay as it is.</p>
<p>IDA STORM: For as long as people swim. I should add that the station rescued 61 of them last summer, more than ever before in its history, and that 40 of them had been drinking.</p>`;

inEngines(
  'the question that a point answers stands before it and leads to its place',
  async (browser) => {
    const element = '<lede-summary type="digest"></lede-summary>';
    const page = await openArticle(browser, pageOf({ element, article: kTalk }));
    await seen(page, 'lede-summary');
    const asked = 'When will the new one be here?';
    assert.ok((await textsOf(page, '[part="question"]')).includes(asked));
    const points = await textsOf(page, '[part="point"]');
    assert.ok(
      points.some((text) => text?.startsWith(`${asked} `)),
      points.join('\n'),
    );
    await page.click('[part="question"]', kInside);
    await until(async () => (await marked(page)) !== null, 'it is marked');
    assert.deepEqual(await marked(page), [asked]);
  },
);

inEngines('an article that is not in the page has plain titles', async (browser) => {
  const page = await digest(browser);
  await page.run(() => {
    const element = /** @type {Element} */ (document.querySelector('lede-summary'));
    const blocks = [...document.querySelectorAll('article :is(h1, h2, h3, p)')].map(
      ({ localName, textContent }) => ({
        kind: /** @type {'paragraph' | 'heading'} */ (localName === 'p' ? 'paragraph' : 'heading'),
        level: localName === 'p' ? undefined : Number(localName[1]),
        text: textContent ?? '',
      }),
    );
    element.article = { blocks };
  });
  await seen(page, 'lede-summary', 2);
  await page.hover('[part="heading"]', kInside);
  await until(
    async () => (await page.probe()).requests.includes('/lede/lede-tools.js'),
    'the tools come',
  );
  assert.equal((await sectionsOf(page)).length, 3);
  assert.deepEqual(await textsOf(page, '[part="section-link"], [part="unfold"]'), []);
  assert.deepEqual((await page.probe()).errors, []);
});
