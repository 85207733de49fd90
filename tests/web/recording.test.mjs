// SPDX-License-Identifier: MIT
// A recording in place of an article: its captions are read, and a point plays from its second.

import assert from 'node:assert/strict';
import { kScript, openArticle, summarized } from './support/article.mjs';
import { inEngines, until } from './support/engines.mjs';

/** @typedef {import('./support/engines.mjs').Page} Page */

/** Who speaks, from second to second, and what. @type {[string, number, string][]} */
const kTalk = [
  ['Ben Calloway', 1, 'Good evening. With me is the transport minister, Astrid Holm.'],
  ['Ben Calloway', 6, 'Minister, why are the night trains being withdrawn?'],
  ['Astrid Holm', 10, 'They are not being withdrawn, they are being replaced.'],
  ['Astrid Holm', 15, 'The coaches of the night trains are forty years old, and'],
  ['Astrid Holm', 20, 'we cannot get parts for them any more. By 2029 every one of the nine'],
  ['Astrid Holm', 26, 'routes will have new coaches, built in the works at Sandhaven.'],
  ['Ben Calloway', 32, 'The unions say that four hundred jobs will be lost.'],
  ['Astrid Holm', 37, 'The unions are wrong about that number. We have signed an agreement'],
  ['Astrid Holm', 43, 'that keeps everyone who wants to stay until 2031.'],
  [
    'Astrid Holm',
    48,
    'Nobody on the night trains will be dismissed, and I have said so in parliament.',
  ],
  ['Ben Calloway', 55, 'And what will a ticket for the night trains cost?'],
  ['Astrid Holm', 59, 'A berth to the coast will cost sixty crowns, which is ten less than today,'],
  ['Astrid Holm', 65, 'because the new coaches carry a third more people.'],
  ['Astrid Holm', 71, 'The railway will publish the whole list of prices before the summer.'],
  ['Ben Calloway', 77, 'Thank you for coming in, minister.'],
];
const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
const stamp = (/** @type {number} */ s) => `00:${two(Math.floor(s / 60))}:${two(s % 60)}.000`;
const kCaptions = `WEBVTT\n\n${kTalk
  .map(([who, from, words]) => `${stamp(from)} --> ${stamp(from + 3)}\n<v ${who}>${words}\n`)
  .join('\n')}`;
/** Nothing of it is heard. */
const kSilence = silence(90);

const track = (/** @type {string} */ attributes, src = '/talk.vtt') =>
  `<track kind="captions" src="${src}" ${attributes}>`;

/** @param {string} inside the recording @param {string} [element] */
const pageOf = (inside, element = '<lede-summary for="#talk"></lede-summary>') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Radio</title>${kScript}
<p style="block-size: 120vh">Programme</p>
<audio id="talk" controls title="The Calloway Hour" src="${kSilence}">${inside}</audio>
${element}`;

const kFiles = { '/talk.vtt': kCaptions, '/bad.vtt': 'This is no WebVTT file.' };

/** What the element shows of each point, and the recording's state. @param {Page} page */
const stateOf = (page) =>
  page.run(() => {
    const element = /** @type {any} */ (document.querySelector('lede-summary'));
    const media = /** @type {HTMLAudioElement} */ (document.querySelector('#talk'));
    const points = [...(element.shadowRoot?.querySelectorAll('[part~="point"]') ?? [])];
    return {
      title: element.result?.title ?? null,
      times: points.map((one) => one.querySelector('[part~="time"]')?.textContent.trim()),
      links: points.map((one) => one.querySelector('a')?.href.replace(/.*#/, '#')),
      seconds: element.result?.summary.sentences.map((/** @type {any} */ one) => one.time),
      current: media.currentTime,
      modes: [...media.textTracks].map(({ mode }) => mode),
      tools: [...(element.shadowRoot?.querySelectorAll('[id^="tool-"]') ?? [])].map(({ id }) => id),
    };
  });

inEngines(
  'a recording is summarized by its captions, each point with its second',
  async (browser) => {
    const page = await summarized(browser, pageOf(track('srclang="en"')), { files: kFiles });
    const { title, times, links, seconds, modes, tools } = await stateOf(page);
    assert.equal(title, 'The Calloway Hour');
    assert.ok(
      seconds.length >= 3 && seconds.every((/** @type {any} */ one) => one > 0),
      `${seconds}`,
    );
    assert.deepEqual(
      times,
      seconds.map((/** @type {number} */ s) => `${Math.floor(s / 60)}:${two(Math.floor(s % 60))}`),
    );
    assert.deepEqual(
      links,
      seconds.map((/** @type {number} */ s) => `#t=${Math.floor(s)}`),
    );
    assert.deepEqual(modes, ['disabled'], 'captions are shown as before');
    assert.ok(!tools.includes('tool-marks'), 'there is no text to mark');
    const { requests } = await page.probe();
    assert.ok(requests.includes('/lede/lede-whole.wasm') && requests.includes('/talk.vtt'));
  },
);

inEngines(
  'a point plays the recording from its second, and there is a way back',
  async (browser) => {
    const page = await summarized(browser, pageOf(track('srclang="en" default')), {
      files: kFiles,
    });
    await page.run(() => {
      const media = /** @type {HTMLAudioElement} */ (document.querySelector('#talk'));
      media.play = () => {
        /** @type {any} */ (window).played = true;
        return Promise.reject(new Error('not allowed'));
      };
      // A browser without sound has no place in it either.
      let at = 0;
      Object.defineProperty(media, 'currentTime', { get: () => at, set: (to) => (at = to) });
    });
    const { seconds } = await stateOf(page);
    await page.click('[part~="point"] a', { inside: 'lede-summary' });
    await until(async () => (await stateOf(page)).current === seconds[0], 'the recording is there');
    const isSeen = () =>
      page.run(() => {
        const { top, bottom } = /** @type {Element} */ (
          document.querySelector('#talk')
        ).getBoundingClientRect();
        return /** @type {any} */ (window).played && top >= 0 && bottom <= innerHeight;
      });
    await until(isSeen, 'it is seen and played');
    await page.press('Escape');
    await until(
      () =>
        page.run(
          () =>
            document.querySelector('lede-summary')?.shadowRoot?.activeElement ===
            document
              .querySelector('lede-summary')
              ?.shadowRoot?.querySelector('[part~="point"] a[part~="sentence"]'),
        ),
      'the focus is back',
    );
    assert.equal(
      await page.run(() =>
        /** @type {any} */ (document.querySelector('lede-summary')).showSentence(1),
      ),
      true,
    );
    await until(
      async () => (await stateOf(page)).current === seconds[1],
      'a script goes there too',
    );
    const { errors } = await page.probe();
    assert.deepEqual(errors, []);
  },
);

inEngines(
  'captions that a script adds are read, those in the page’s language first',
  async (browser) => {
    const inside = track('srclang="ru"', '/bad.vtt');
    const page = await openArticle(browser, pageOf(inside, ''), { files: kFiles });
    await page.run(() => {
      const media = /** @type {HTMLAudioElement} */ (document.querySelector('#talk'));
      const own = media.addTextTrack('captions', 'English', 'en-GB');
      const words =
        'the ferry to the outer islands will stop for six weeks while its engines are replaced';
      for (let i = 0; i < 20; ++i) {
        own.addCue(
          new VTTCue(i * 4, i * 4 + 4, `In week ${i + 1}, ${words} by crew ${i}.\n\nAnd so on.`),
        );
      }
      own.mode = 'disabled';
      const element = document.createElement('lede-summary');
      element.setAttribute('for', '#talk');
      document.body.append(element);
    });
    await until(async () => (await stateOf(page)).times.length > 0, 'there is a summary');
    const { seconds } = await stateOf(page);
    assert.ok(
      seconds.every((/** @type {number} */ one) => one % 4 < 4 && one < 80),
      `${seconds}`,
    );
  },
);

for (const [what, inside] of [
  ['without captions', ''],
  ['with captions that are none', track('srclang="en"', '/bad.vtt')],
  ['with captions that are missing', track('srclang="en"', '/missing.vtt')],
]) {
  inEngines(`a recording ${what} leaves the page as it was`, async (browser) => {
    const page = await openArticle(browser, pageOf(inside), { files: kFiles });
    const failed = () =>
      page.run(() => {
        const element = document.querySelector('lede-summary');
        return element?.matches(':state(empty)') && element.getBoundingClientRect().height === 0;
      });
    await until(failed, 'the element is empty');
    const { events } = await page.probe();
    assert.equal(
      events.find(({ type }) => type === 'lede-error')?.detail.code,
      'article-not-found',
    );
  });
}

/** A WAV file of so many seconds. @param {number} seconds */
function silence(seconds) {
  const rate = 3000;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + rate * seconds, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20); // PCM
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(rate * seconds, 40);
  const sound = Buffer.concat([head, Buffer.alloc(rate * seconds, 128)]);
  return `data:audio/wav;base64,${sound.toString('base64')}`;
}
