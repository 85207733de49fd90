// SPDX-License-Identifier: MIT
// Whether a reader may listen. What is read aloud, and how, is the tools' (tools/speech.js).

/** The event by which a browser says that voices have come. */
export const kVoices = 'voiceschanged';

/**
 * Whether the device has a voice for a language.
 * @param {string} lang
 */
export function speaks(lang) {
  const primary = lang.split('-')[0];
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  return voices.some((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === primary);
}
