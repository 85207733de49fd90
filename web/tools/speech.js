// SPDX-License-Identifier: MIT
// Reads sentences out with the reader's own voices. Voices differ in what they tell and when they
// fall silent, so nothing here relies on more than an utterance's start.

/** Milliseconds in which late voices may come. */
const kVoices = 2000;
/** In which a voice must begin. */
const kStart = 4000;
/** What a slow voice takes for a character. */
const kCharacter = 150;
/** Chrome's own remote voices fall silent after 14 seconds without a word about it. */
const kRemote = 15_000;

/**
 * @typedef {object} Listener
 * @property {(index: number) => void} [onSentence] a sentence begins
 * @property {() => void} [onEnd] once, however it ends
 * @typedef {object} Speech
 * @property {string} voice its name
 * @property {(sentences: readonly string[], listener?: Listener) => void} speak in place of what is being said
 * @property {() => void} stop
 */

/** Ends what is being said on this page: it has one mouth. @type {(() => void) | null} */
let stopCurrent = null;

/**
 * @param {string} lang BCP 47
 * @returns {Promise<Speech | null>} null: no voice speaks it
 */
export async function speechFor(lang) {
  const synthesis = globalThis.speechSynthesis;
  const voice = synthesis && (await voiceFor(synthesis, lang));
  if (!voice) return null;
  /** @type {(() => void) | null} */
  let stopOwn = null;
  return {
    voice: voice.name,
    speak(sentences, listener = {}) {
      stopCurrent?.();
      stopOwn = stopCurrent = speak(synthesis, voice, sentences, listener);
    },
    stop: () => stopOwn?.(),
  };
}

/**
 * @param {SpeechSynthesis} synthesis
 * @param {string} lang
 * @returns {Promise<SpeechSynthesisVoice | null>}
 */
function voiceFor(synthesis, lang) {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      synthesis.removeEventListener?.('voiceschanged', look);
      resolve(bestVoice(synthesis.getVoices(), lang));
    };
    const look = () => {
      if (bestVoice(synthesis.getVoices(), lang)) end();
    };
    const timer = setTimeout(end, kVoices);
    synthesis.addEventListener?.('voiceschanged', look);
    look();
  });
}

/**
 * Of the language's own script first (a voice for another would misread it), then the device's own,
 * then of the region.
 * @param {readonly SpeechSynthesisVoice[]} voices
 * @param {string} lang
 */
export function bestVoice(voices, lang) {
  const wanted = localeOf(lang);
  let best = null;
  let bestScore = -1;
  for (const voice of voices) {
    const { language, script, region } = localeOf(voice.lang) ?? {};
    if (!wanted || language !== wanted.language) continue;
    const score =
      (script === wanted.script ? 8 : 0) +
      (voice.localService ? 4 : 0) +
      (region === wanted.region ? 2 : 0) +
      (voice.default ? 1 : 0);
    if (score > bestScore) [best, bestScore] = [voice, score];
  }
  return best;
}

/** Android writes "en_GB". @param {string} lang */
function localeOf(lang) {
  try {
    return new Intl.Locale(lang.replaceAll('_', '-')).maximize();
  } catch {
    return null;
  }
}

/**
 * @param {SpeechSynthesis} synthesis
 * @param {SpeechSynthesisVoice} voice
 * @param {readonly string[]} sentences
 * @param {Listener} listener
 * @returns {() => void} stops it
 */
function speak(synthesis, voice, sentences, { onSentence, onEnd }) {
  /** Kept, else its end may never be told. @type {SpeechSynthesisUtterance | null} */
  let current = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let ended = false;

  const stop = () => {
    if (ended) return;
    ended = true;
    current = null;
    clearTimeout(timer);
    removeEventListener('pagehide', stop);
    synthesis.cancel();
    onEnd?.();
  };
  const within = (/** @type {number} */ ms, /** @type {() => void} */ otherwise) => {
    clearTimeout(timer);
    timer = setTimeout(otherwise, ms);
  };
  const say = (/** @type {number} */ index) => {
    if (index >= sentences.length) return stop();
    const text = sentences[index];
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    current = utterance;
    const ifCurrent = (/** @type {() => void} */ act) => () => {
      if (current === utterance) act();
    };
    const next = () => say(index + 1);
    const goOn = () =>
      within(voice.localService ? kStart + text.length * kCharacter : kRemote, () => {
        // Nobody's now: its late end does not count.
        current = null;
        synthesis.cancel();
        next();
      });
    utterance.onstart = ifCurrent(() => {
      goOn();
      onSentence?.(index);
    });
    utterance.onboundary = ifCurrent(goOn);
    utterance.onend = ifCurrent(next);
    utterance.onerror = ifCurrent(stop);
    within(kStart, stop);
    synthesis.speak(utterance);
  };

  addEventListener('pagehide', stop);
  if (synthesis.speaking || synthesis.pending) synthesis.cancel();
  say(0);
  return stop;
}
