// SPDX-License-Identifier: MIT
// Listening, with voices of the test's own: the browsers here have none.

import assert from 'node:assert/strict';
import { inEngines, until } from './support/engines.mjs';

/**
 * Runs in the page before its scripts: a speechSynthesis that notes what it is asked, and whose
 * voices behave as `window.voice` says.
 */
function fakeSpeech() {
  const page = /** @type {any} */ (window);
  page.log = [];
  page.voice = { begins: true, ends: true, error: '' };
  page.voices = [
    { name: 'far', lang: 'en-US', localService: false, default: true },
    { name: 'near', lang: 'en-GB', localService: true, default: false },
  ];
  class Utterance {
    constructor(/** @type {string} */ text) {
      /** @type {any} */ (this).text = text;
    }
  }
  /** @type {any} */
  let saying = null;
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => page.voices,
    get speaking() {
      return saying !== null;
    },
    speak(/** @type {any} */ utterance) {
      page.log.push(`say ${utterance.text} (${utterance.voice.name}, ${utterance.lang})`);
      saying = utterance;
      const { begins, ends, error } = page.voice;
      setTimeout(() => {
        if (saying !== utterance) return;
        if (error) return utterance.onerror?.({ error });
        if (begins) utterance.onstart?.();
        setTimeout(() => {
          if (saying !== utterance || !ends) return;
          saying = null;
          utterance.onend?.();
        }, 5);
      }, 5);
    },
    cancel() {
      page.log.push('cancel');
      const cut = saying;
      saying = null;
      // Firefox tells an end, the others an error.
      setTimeout(() => cut?.onend?.());
      setTimeout(() => cut?.onerror?.({ error: 'canceled' }));
    },
    pause: () => page.log.push('pause'),
    resume: () => page.log.push('resume'),
  });
  for (const [name, value] of Object.entries({
    speechSynthesis: synthesis,
    SpeechSynthesisUtterance: Utterance,
  })) {
    Object.defineProperty(page, name, { value, configurable: true });
  }
  // Time passes at once: what is waited for long is noted.
  const wait = page.setTimeout;
  page.setTimeout = (
    /** @type {any} */ act,
    /** @type {number} */ ms = 0,
    /** @type {any[]} */ ...rest
  ) => {
    if (ms >= 1000) page.log.push(`wait ${ms}`);
    // A driver may wait for its scripts by a timer of the page, of 30 seconds.
    return wait(act, ms >= 1000 && ms <= 20_000 && page.hurry ? 20 : ms, ...rest);
  };
}

const kModule = '/web/tools/speech.js';

/** @param {import('./support/engines.mjs').Browser} browser */
const open = (browser) => browser.page('<p>Text</p>', { before: fakeSpeech });

/** Starts to speak in the page. @param {import('./support/engines.mjs').Page} page @param {string[]} sentences */
const speak = (page, sentences) =>
  page.run(
    async (module, texts) => {
      const { speechFor } = await import(module);
      const all = /** @type {any} */ (window);
      all.speech = await speechFor('en');
      all.log.length = 0;
      all.speech.speak(texts, {
        onSentence: (/** @type {number} */ i) => all.log.push(`at ${i}`),
        onEnd: () => all.log.push('end'),
      });
    },
    kModule,
    sentences,
  );

/** How the voice behaves. @param {import('./support/engines.mjs').Page} page @param {object} how */
const behave = (page, how) =>
  page.run((changes) => void Object.assign(/** @type {any} */ (window).voice, changes), how);

/** What happened, waits aside. @param {import('./support/engines.mjs').Page} page @returns {Promise<string[]>} */
const logOf = (page) =>
  page.run(() =>
    /** @type {any} */ (window).log.filter((/** @type {string} */ s) => !s.startsWith('wait')),
  );
/** @param {import('./support/engines.mjs').Page} page */
const ended = (page) => until(async () => (await logOf(page)).includes('end'), 'the speech ended');

inEngines(
  'each sentence is an utterance of the device’s own voice, followed by its start',
  async (browser) => {
    const page = await open(browser);
    await speak(page, ['One.', 'Two.']);
    await ended(page);
    assert.deepEqual(
      (await logOf(page)).filter((entry) => entry !== 'cancel'),
      ['say One. (near, en-GB)', 'at 0', 'say Two. (near, en-GB)', 'at 1', 'end'],
    );
  },
);

inEngines('stopping ends it once, and nothing is paused', async (browser) => {
  const page = await open(browser);
  await behave(page, { ends: false });
  await speak(page, ['One.', 'Two.']);
  await until(async () => (await logOf(page)).includes('at 0'), 'it began');
  await page.run(async () => {
    const all = /** @type {any} */ (window);
    all.speech.stop();
    all.speech.stop();
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
  assert.deepEqual(await logOf(page), ['say One. (near, en-GB)', 'at 0', 'cancel', 'end']);
});

inEngines('leaving the page stops it', async (browser) => {
  const page = await open(browser);
  await behave(page, { ends: false });
  await speak(page, ['One.', 'Two.']);
  await page.run(() => dispatchEvent(new Event('pagehide')));
  assert.deepEqual((await logOf(page)).slice(-2), ['cancel', 'end']);
});

inEngines('a page has one mouth: who speaks anew ends who spoke', async (browser) => {
  const page = await open(browser);
  await behave(page, { ends: false });
  await speak(page, ['One.', 'Two.']);
  await page.run(async (module) => {
    const { speechFor } = await import(module);
    const all = /** @type {any} */ (window);
    const other = await speechFor('en');
    all.voice.ends = true;
    other.speak(['Other.'], { onEnd: () => all.log.push('other end') });
  }, kModule);
  await until(async () => (await logOf(page)).includes('other end'), 'the other ended');
  const log = await logOf(page);
  assert.ok(log.indexOf('end') < log.indexOf('say Other. (near, en-GB)'), String(log));
  assert.ok(!log.some((entry) => entry.includes('Two')), String(log));
});

inEngines('a voice that does not begin ends it after four seconds', async (browser) => {
  const page = await open(browser);
  await page.run(() => {
    const voice = { begins: false, ends: false };
    Object.assign(/** @type {any} */ (window), { hurry: true, voice });
  });
  await speak(page, ['One.', 'Two.']);
  await ended(page);
  assert.deepEqual(await logOf(page), ['say One. (near, en-GB)', 'cancel', 'end']);
  assert.ok(await page.run(() => /** @type {any} */ (window).log.includes('wait 4000')));
});

inEngines('a voice that never tells its end goes on to the next sentence', async (browser) => {
  const page = await open(browser);
  await page.run(() => {
    const all = /** @type {any} */ (window);
    Object.assign(all, { hurry: true, voice: { begins: true, ends: false } });
    all.voices.pop();
  });
  await speak(page, ['One.', 'Two.']);
  await ended(page);
  const log = await logOf(page);
  assert.deepEqual(
    log.filter((entry) => entry !== 'cancel'),
    ['say One. (far, en-US)', 'at 0', 'say Two. (far, en-US)', 'at 1', 'end'],
  );
  assert.ok(
    await page.run(() => /** @type {any} */ (window).log.includes('wait 15000')),
    'remote voices cut off at 14 s',
  );
});

inEngines('an error ends it', async (browser) => {
  const page = await open(browser);
  await behave(page, { error: 'not-allowed' });
  await speak(page, ['One.', 'Two.']);
  await ended(page);
  assert.deepEqual(await logOf(page), ['say One. (near, en-GB)', 'cancel', 'end']);
});

inEngines(
  'voices may come late; where none speaks the language there is nothing to listen to',
  async (browser) => {
    const page = await open(browser);
    const [late, none, nowhere] = await page.run(async (module) => {
      const { speechFor } = await import(module);
      const all = /** @type {any} */ (window);
      const voices = all.voices;
      all.voices = [];
      const waiting = speechFor('en-GB');
      all.voices = voices;
      all.speechSynthesis.dispatchEvent(new Event('voiceschanged'));
      const first = (await waiting)?.voice;
      all.hurry = true;
      const second = await speechFor('ru');
      Object.defineProperty(all, 'speechSynthesis', { value: undefined });
      return [first, second, await speechFor('en')];
    }, kModule);
    assert.deepEqual([late, none, nowhere], ['near', null, null]);
  },
);

inEngines('the browser’s own voices, if it has any, do no harm', async (browser) => {
  const page = await browser.page('<p>Text</p>');
  const voice = await page.run(async (module) => {
    const { speechFor } = await import(module);
    const speech = await speechFor('en');
    return speech === null ? null : typeof speech.voice;
  }, kModule);
  assert.ok(voice === null || voice === 'string', String(voice));
});
