// SPDX-License-Identifier: MIT
// The playground, as a person uses it; the embed builder: demo-embed.test.mjs.

import assert from 'node:assert/strict';
import { kPolicy } from '../../demo/serve.mjs';
import { wait } from './support/article.mjs';
import { inEngines, until } from './support/engines.mjs';
import { kText } from './support/pasted.mjs';
import { held } from './support/server.mjs';

/** @typedef {import('./support/engines.mjs').Page} Page */

const headers = { 'content-security-policy': kPolicy };

/**
 * The playground, once its script is there.
 * @param {import('./support/engines.mjs').Browser} browser
 * @param {import('./support/engines.mjs').PageOptions} [options]
 */
async function playground(browser, options) {
  const page = await browser.page('playground.html', { headers, ...options });
  await until(
    () => page.run(() => Boolean(document.querySelector('#go:not([disabled])'))),
    'the playground answers',
    20_000,
  );
  return page;
}

/** Text into the field, as pasting does. @param {Page} page @param {string} text */
async function paste(page, text) {
  await page.run((words) => {
    const field = /** @type {HTMLTextAreaElement} */ (document.querySelector('#text'));
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('paste', { bubbles: true }));
  }, text);
}

/** @param {Page} page @param {string} name @param {string} text */
async function drop(page, name, text) {
  await page.run(
    (fileName, words) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([words], fileName));
      document
        .querySelector('#text')
        ?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    },
    name,
    text,
  );
}

/** @param {Page} page @param {RegExp} words */
async function says(page, words) {
  const text = () => page.run(() => document.getElementById('state')?.textContent ?? '');
  await until(async () => words.test(await text()), `the page says ${words}`, 20_000).catch(
    async () => assert.fail(`It says “${await text()}”, not ${words}.`),
  );
}

/** @param {Page} page */
function shown(page) {
  return page.run(() => !(/** @type {HTMLElement} */ (document.getElementById('reading')).hidden));
}

inEngines('a pasted text is read: scores, roles, quotes with their speakers', async (browser) => {
  const page = await playground(browser);
  await paste(page, kText);
  await says(page, /^\d+ words in 7 sentences, English, read in /);
  const seen = await page.run(() => ({
    sentences: document.querySelectorAll('#proof .sentence').length,
    chosen: document.querySelectorAll('#proof .sentence.chosen').length,
    levels: new Set(
      [...document.querySelectorAll('#proof .sentence')].map(
        (one) => /heat-\d/.exec(one.className)?.[0],
      ),
    ).size,
    roles: [...document.querySelectorAll('#proof .role')].map((one) => one.textContent),
    quotes: [...document.querySelectorAll('#proof .quote')].map((one) => one.textContent),
    who: [...document.querySelectorAll('#proof .who')].map((one) => one.textContent),
    text: [...document.querySelectorAll('#proof .text')].map((one) => one.textContent).join(''),
    speakers: [...document.querySelectorAll('#speakers h3')].map((one) => one.textContent),
  }));
  assert.equal(seen.sentences, 7);
  assert.equal(seen.chosen, 3);
  assert.ok(seen.levels >= 3);
  assert.equal(seen.roles.length, 7);
  assert.ok(seen.roles.includes('lead'), String(seen.roles));
  assert.deepEqual(seen.quotes, ['“If we lay gas pipes again, we lay them for the last time,”']);
  assert.deepEqual(seen.who, ['Mariam Okafor']);
  assert.match(seen.speakers.join(), /^Mariam Okafor/);
  const { errors, violations } = await page.probe();
  assert.deepEqual([errors, violations], [[], []]);
});

inEngines('the text on the sheet is the text that was pasted', async (browser) => {
  const page = await playground(browser);
  await paste(page, kText);
  await says(page, /read in/);
  const text = await page.run(() => {
    for (const name of document.querySelectorAll('#proof .who')) name.remove();
    return [...document.querySelectorAll('#proof .text')]
      .map((one) => one.textContent)
      .join('\n\n');
  });
  assert.equal(text, kText);
});

inEngines('a sentence tells why it scores so, by mouse and by keys', async (browser) => {
  const page = await playground(browser);
  await paste(page, kText);
  await says(page, /read in/);
  await page.click('#sentence-0');
  const why = () => page.run(() => document.querySelector('.why')?.textContent ?? '');
  assert.match(
    await why(),
    /^Score 1\.00, chosen for the summary\.Says what the article keeps coming back to\+0/,
  );
  await page.press('ArrowDown', 'ArrowDown', 'Enter');
  assert.equal(await page.run(() => document.activeElement?.id), 'sentence-2');
  assert.match(await why(), /^Score 0\.\d\d/);
  assert.equal(await page.run(() => document.querySelectorAll('.why').length), 1);
  await page.press('Escape');
  assert.equal(await why(), '');
});

inEngines('type and length answer at once', async (browser) => {
  const page = await playground(browser);
  await paste(page, kText);
  await says(page, /read in/);
  const points = () => page.run(() => document.querySelectorAll('#summary li').length);
  assert.equal(await points(), 3);
  await page.click('[name="length"][value="medium"]');
  await until(async () => (await points()) === 5, 'there are five points');
  await page.click('[name="type"][value="headline"]');
  await until(async () => (await points()) === 1, 'there is one headline');
});

inEngines('a section’s title leads to its place in the text', async (browser) => {
  const page = await playground(browser);
  const [first, second, ...rest] = kText.split('\n\n');
  const parts = [first, 'What it costs', second, 'Who waits for it', ...rest];
  const blocks = parts.map((text, i) => ({
    kind: i === 1 || i === 3 ? 'heading' : 'paragraph',
    level: i === 1 || i === 3 ? 2 : undefined,
    text,
  }));
  await drop(page, 'article.json', JSON.stringify({ title: 'Glass', blocks }));
  await says(page, /read in/);
  await page.click('[name="type"][value="digest"]');
  const titles = () =>
    page.run(() => [...document.querySelectorAll('#summary h3 a')].map((a) => a.textContent));
  await until(async () => (await titles()).at(-1) === 'Who waits for it', 'titles are links');
  // Again where the digest came only then and wrote all anew.
  const follow = () =>
    page.run(() => {
      const links = [...document.querySelectorAll('#summary h3 a')];
      /** @type {HTMLElement | undefined} */ (links.at(-1))?.click();
    });
  const seen = () =>
    page.run(() => {
      const target = document.querySelector('#proof :target');
      const { top = -1, bottom = Infinity } = target?.getBoundingClientRect() ?? {};
      const inView = top >= -1 && bottom <= innerHeight + 1;
      return [target?.querySelector('.text')?.textContent, inView];
    });
  await until(async () => {
    await follow();
    return (await seen())[1];
  }, 'it is in view');
  assert.equal((await seen())[0], 'Who waits for it');
});

inEngines('files are dropped: text, Markdown, JSON, captions', async (browser) => {
  const page = await playground(browser);
  const first = () => page.run(() => document.querySelector('#proof .block')?.className ?? '');
  await drop(page, 'article.txt', kText);
  await until(async () => (await first()) !== '', 'the text is read');
  await drop(page, 'article.md', `# A title of its own\n\n${kText}`);
  await until(async () => /title/.test(await first()), 'the Markdown is read');
  const blocks = kText.split('\n\n').map((text) => ({ kind: 'paragraph', text }));
  blocks[0] = { kind: 'caption', text: 'A picture of the quay.' };
  await drop(page, 'article.json', JSON.stringify({ title: 'Blocks', blocks }));
  await until(async () => /caption/.test(await first()), 'the JSON is read');
  await drop(page, 'article.pdf', 'no');
  await says(page, /“article\.pdf” is not a \.txt, \.md, \.vtt, \.srt or \.json file/);
  const cues = kText
    .split('\n\n')
    .map((words, i) => `00:0${i}.000 --> 00:0${i + 1}.000\n${words}\n`);
  await drop(page, 'talk.vtt', `WEBVTT\n\n${cues.join('\n')}`);
  const sheet = () => page.run(() => document.querySelector('#proof')?.textContent ?? '');
  await until(
    async () => /^block(?!.*(title|caption))/.test(await first()),
    'the captions are read',
  );
  assert.match(await sheet(), /The glassworks at Ember Quay/);
  assert.doesNotMatch(await sheet(), /-->|WEBVTT/);
});

inEngines('a digest is checked against its transcript', async (browser) => {
  const page = await playground(browser);
  await page.run((transcript) => {
    /** @param {string} id @param {string} text */
    const set = (id, text) => {
      const field = /** @type {HTMLTextAreaElement | null} */ (document.getElementById(id));
      if (field) field.value = text;
    };
    set(
      'digest',
      '“If we lay gas pipes again, we lay them for the very last time,” said Mariam Okafor.\n\n' +
        '“Nobody has asked the fishermen of the harbour,” said Mariam Okafor.',
    );
    set('transcript', transcript);
  }, kText);
  await page.click('#check-go');
  await until(
    () => page.run(() => document.querySelectorAll('#verdicts li').length === 2),
    'the quotes are checked',
    20_000,
  );
  assert.deepEqual(
    await page.run(() => [...document.querySelectorAll('#verdicts li')].map((li) => li.className)),
    ['altered', 'absent'],
  );
  assert.deepEqual(
    await page.run(() =>
      [...document.querySelectorAll('#verdicts mark')].map((mark) => mark.textContent),
    ),
    ['very'],
  );
});

inEngines('nothing, too little, no article, no language: each said in words', async (browser) => {
  const page = await playground(browser);
  await page.click('#go');
  await says(page, /^There is nothing to read yet/);
  assert.equal(await shown(page), false);
  await paste(page, 'The fair opened on Friday. Rain fell all day.');
  await says(page, /^9 words in 2 sentences.*too short for a summary/);
  await paste(page, '{"headline": "No article"}');
  await says(page, /^This JSON holds no article/);
  assert.equal(await shown(page), false);
  await paste(page, '{"text": ');
  await says(page, /^This looks like JSON but is not/);
  const kLatin = 'Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae. '.repeat(20);
  await page.run(() => {
    const choice = /** @type {HTMLSelectElement} */ (document.querySelector('#lang'));
    choice.append(new Option('Latin', 'la'));
    choice.value = 'la';
  });
  await paste(page, kLatin);
  await says(page, /Lede has not learned Latin yet/);
  assert.equal(await shown(page), true);
});

inEngines('what JSON says wrongly is told in words', async (browser) => {
  const page = await playground(browser);
  const kWrong = {
    lang: 5,
    title: 5,
    focus: ['a'],
    count: -1,
    words: 'many',
  };
  for (const [name, value] of Object.entries(kWrong)) {
    await paste(page, JSON.stringify({ text: kText, [name]: value }));
    await says(page, new RegExp(`^In this JSON “${name}” must be `));
    assert.equal(await shown(page), false);
  }
  await paste(
    page,
    JSON.stringify({ text: kText, lang: 'en', count: 2, focus: 'wind', title: null }),
  );
  await says(page, /^\d+ words in 7 sentences, English, read in /);
});

inEngines('a language that nobody knows has no name', async (browser) => {
  const page = await playground(browser);
  await paste(page, 'ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ ᎠᏂᏴᏫᏯ. '.repeat(60));
  await says(
    page,
    /sentences, in a language Lede cannot tell, read in .* not learned this language/,
  );
});

inEngines('Clear ends what is under way', async (browser) => {
  const { delay, letGo } = held(/wasm$/);
  const page = await playground(browser, { delay });
  await paste(page, kText);
  await page.click('#clear');
  letGo();
  await wait(page, 800);
  const state = await page.run(() => [
    /** @type {HTMLTextAreaElement} */ (document.querySelector('#text')).value,
    document.getElementById('state')?.textContent,
  ]);
  assert.deepEqual(state, ['', '']);
  assert.equal(await shown(page), false);
});

inEngines('the example that was chosen last is shown, and never over a text', async (browser) => {
  let { delay, letGo } = held(/ferries\.html$/);
  const page = await playground(browser, { delay: (path) => delay(path) });
  const field = () =>
    page.run(() => /** @type {HTMLTextAreaElement} */ (document.querySelector('#text')).value);
  await page.click('[data-example="ferries"]');
  await page.click('[data-example="river"]');
  await until(async () => (await field()) !== '', 'the second is there');
  const second = await field();
  letGo();
  await wait(page, 300);
  assert.equal(await field(), second);
  ({ delay, letGo } = held(/ferries\.html$/));
  await page.click('[data-example="ferries"]');
  await paste(page, kText);
  letGo();
  await wait(page, 300);
  assert.equal(await field(), kText);
});

inEngines('an example that cannot be had is told in words', async (browser) => {
  const page = await playground(browser, { missing: ['news/ferries.html'] });
  await page.click('[data-example="ferries"]');
  await says(page, /^This example could not be loaded/);
});

inEngines('an engine that cannot be loaded is told in words', async (browser) => {
  const page = await playground(browser, { missing: ['lede.wasm'] });
  await paste(page, kText);
  await says(page, /^Lede could not be loaded/);
  assert.equal(await shown(page), false);
});

inEngines(
  'the summary is copied as Markdown, the result as JSON',
  async (browser) => {
    const page = await playground(browser);
    const puppet = /** @type {import('puppeteer-core').Page} */ (page.puppet);
    await puppet
      .browserContext()
      .overridePermissions(page.origin, ['clipboard-read', 'clipboard-sanitized-write']);
    await paste(page, kText);
    await says(page, /read in/);
    await page.click('#copy-json');
    await says(page, /^Copied as JSON/);
    const clip = () => page.run(() => navigator.clipboard.readText());
    const result = JSON.parse(await clip());
    assert.equal(result.schema, 'lede/1');
    await page.click('#copy-markdown');
    await says(page, /^Copied as Markdown/);
    const markdown = await clip();
    for (const { text } of result.summary.sentences) assert.ok(markdown.includes(text), markdown);
  },
  { only: ['chromium'] },
);
