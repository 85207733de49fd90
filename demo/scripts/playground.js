// SPDX-License-Identifier: MIT
// The playground: a text in, all that Lede finds in it out.

import { LedeError, summarize } from '/lede/lede.js';
import { articleOf, exampleOf } from './input.js';
import { milliseconds } from './measure.js';
import { proofOf } from './proof.js';
import { summaryOf, speakersOf } from './answer.js';
import { wordsFor } from './states.js';

/** @typedef {import('../../web/types/lede.js').Result} Result */

const form = /** @type {HTMLFormElement} */ (byId('desk'));
const text = /** @type {HTMLTextAreaElement} */ (byId('text'));
const file = /** @type {HTMLInputElement} */ (byId('file'));
const reading = byId('reading');
const proof = byId('proof');

/** What the text is, where a file's name has said so. @type {import('./input.js').Format | null} */
let format = null;
/** Ends what is under way: a text that comes, the reading of one. */
let work = new AbortController();
/** @type {Result | null} */
let newest = null;

/** @param {string} id */
function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/** @param {string} name */
function chosen(name) {
  return String(new FormData(form).get(name) ?? '');
}

/** @param {string} words @param {boolean} [problem] */
function say(words, problem = false) {
  const state = byId('state');
  state.textContent = words;
  state.classList.toggle('problem', problem);
}

/** @returns {AbortSignal} of the work that begins, in place of what was under way */
function begin() {
  work.abort();
  work = new AbortController();
  return work.signal;
}

/** @param {unknown} error */
function fail(error) {
  newest = null;
  reading.hidden = true;
  say(wordsFor(error instanceof LedeError ? error.code : 'internal', error), true);
}

async function run() {
  const signal = begin();
  try {
    const { article, options } = articleOf(text.value, format);
    const started = performance.now();
    const result = await summarize(
      article,
      {
        .../** @type {any} */ ({ type: chosen('type'), length: chosen('length') }),
        lang: /** @type {HTMLSelectElement} */ (byId('lang')).value,
        focus: /** @type {HTMLInputElement} */ (byId('focus')).value.trim(),
        ...options,
        include: [
          .../** @type {const} */ (['summary', 'sections', 'quotes', 'keyphrases', 'credits']),
          .../** @type {const} */ (['stats', 'sentences', 'blocks', 'explain']),
        ],
      },
      { signal },
    );
    if (signal.aborted) return;
    show(result, performance.now() - started);
  } catch (error) {
    if (!signal.aborted) fail(error);
  }
}

/**
 * Puts a text that has to come into the field, unless something else has been done since.
 * @param {Promise<string>} coming
 * @param {import('./input.js').Format | null} as
 */
async function receive(coming, as) {
  const signal = begin();
  try {
    const words = await coming;
    if (signal.aborted) return;
    text.value = words;
    format = as;
    await run();
  } catch (error) {
    if (!signal.aborted) fail(error);
  }
}

/** @param {Result} result @param {number} time */
function show(result, time) {
  newest = result;
  const { words, problem } = wordsFor.result(result, milliseconds(time));
  say(words, problem);
  reading.hidden = false;
  byId('summary').replaceChildren(...summaryOf(result, (index) => proofs.show(index)));
  const speakers = speakersOf(result, (index) => proofs.show(index));
  byId('speakers').replaceChildren(...speakers);
  byId('speakers-section').hidden = speakers.length === 0;
  byId('topics').textContent = (result.keyphrases ?? []).map((one) => one.text).join(' · ');
  byId('topics-section').hidden = !result.keyphrases?.length;
  for (const part of ['summary', 'speakers', 'topics', 'proof']) {
    byId(part).lang = result.lang;
    byId(part).dir = 'auto';
  }
  const proofs = proofOf(result);
  proof.replaceChildren(...proofs.nodes);
  // So that a copy needs no waiting between the click and the clipboard.
  void tools();
}

/** @type {Promise<any> | null} */
let loading = null;
function tools() {
  return (loading ??= import('/lede/lede-tools.js').then(
    (module) => (markdownOf = module.markdownOf),
    () => (loading = null),
  ));
}
/** @type {((result: Result, from: {url: string, site: string}) => string) | null} */
let markdownOf = null;

/** @param {string} words @param {string} what */
async function copy(words, what) {
  try {
    await navigator.clipboard.writeText(words);
    say(`Copied as ${what}.`);
  } catch {
    say('The browser did not let this page copy. Select the text and copy it by hand.', true);
  }
}

/** By a file's ending; JSON says itself what it is. @type {Record<string, import('./input.js').Format>} */
const kFormats = { txt: 'text', md: 'markdown', markdown: 'markdown', vtt: 'vtt', srt: 'srt' };

/** @param {File} given */
async function take(given) {
  // So that the same file can be chosen again.
  file.value = '';
  const ending = /\.(txt|md|markdown|vtt|srt|json)$/i.exec(given.name)?.[1].toLowerCase();
  if (!ending) {
    say(`“${given.name}” is not a .txt, .md, .vtt, .srt or .json file.`, true);
    return;
  }
  await receive(given.text(), kFormats[ending] ?? null);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void run();
});
form.addEventListener('change', (event) => {
  if (event.target !== file && event.target !== text && text.value.trim()) void run();
});
text.addEventListener('input', () => {
  format = null;
  work.abort();
});
// Once the pasted text is there.
text.addEventListener('paste', () => setTimeout(run, 0));
file.addEventListener('change', () => file.files?.[0] && void take(file.files[0]));
form.addEventListener('dragover', (event) => {
  event.preventDefault();
  form.classList.add('dropping');
});
form.addEventListener('dragleave', () => form.classList.remove('dropping'));
form.addEventListener('drop', (event) => {
  form.classList.remove('dropping');
  const given = event.dataTransfer?.files[0];
  if (!given) return;
  event.preventDefault();
  void take(given);
});
byId('clear').addEventListener('click', () => {
  work.abort();
  text.value = '';
  file.value = '';
  reading.hidden = true;
  newest = null;
  say('');
  text.focus();
});
for (const button of document.querySelectorAll('[data-example]')) {
  button.addEventListener('click', () => {
    const name = /** @type {HTMLElement} */ (button).dataset.example ?? '';
    void receive(exampleOf(name), 'markdown');
  });
}
for (const radio of document.querySelectorAll('[name="show"]')) {
  radio.addEventListener('change', () => {
    proof.dataset.show = /** @type {HTMLInputElement} */ (radio).value;
    reading.dataset.show = proof.dataset.show;
  });
}
byId('copy-markdown').addEventListener('click', async () => {
  if (!newest) return;
  if (!markdownOf) await tools();
  if (!markdownOf) {
    say(wordsFor('load-failed'), true);
    return;
  }
  const from = { url: '', site: '' };
  void copy(markdownOf(newest, from), 'Markdown');
});
byId('copy-json').addEventListener('click', () => {
  if (newest) void copy(JSON.stringify(newest, null, 2), 'JSON');
});

// From here on all that is on the page answers.
/** @type {HTMLButtonElement} */ (byId('go')).disabled = false;
