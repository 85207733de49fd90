// SPDX-License-Identifier: MIT
// A recording as an article: an <audio> or <video> by its captions. A file of its own, loaded only
// where `for` names a recording. It stands in for reader.js's Reading, but that a sentence's place is
// a second of the recording.

/** @typedef {import('../types/lede.js').Article} Article */
/** @typedef {import('../widget/view.js').Passage} Passage */

/** Captions that have not come after so many milliseconds are given up. */
const kPatience = 10_000;
/** Marks of speakers and styles inside a caption. */
const kTags = /<[^>]*>/g;

export class Recording {
  #source;
  /** The captions' words, one space between two. */
  #words = '';
  /** Where each caption begins in them, and its second. @type {{at: number, time: number}[]} */
  #times = [];

  /**
   * @param {HTMLMediaElement} media
   * @param {{signal?: AbortSignal, lang?: string | null}} [options] lang: the captions' rather
   * @returns {Promise<Recording | null>} null: it has no captions
   */
  static async of(media, options = {}) {
    const cues = await cuesOf(media, options);
    return cues.length > 0 ? new Recording(media, cues) : null;
  }

  /**
   * @param {HTMLMediaElement} media
   * @param {readonly VTTCue[]} cues
   */
  constructor(media, cues) {
    this.found = { root: media };
    this.#source = media.currentSrc;
    for (const { text, startTime } of cues) {
      this.#times.push({ at: this.#words.length, time: startTime });
      this.#words += `${folded(text.replace(kTags, ''))} `;
    }
    const title = media.title || media.getAttribute('aria-label');
    /** @type {Article} */
    this.article = { ...(title ? { title } : {}), vtt: vttOf(cues) };
  }

  /** Whether the page has put another recording in its place. */
  get stale() {
    const { root } = this.found;
    return !root.isConnected || (this.#source !== '' && root.currentSrc !== this.#source);
  }

  end() {}

  /** The recording itself: its sentences stand nowhere else in the page. */
  place() {
    if (!this.found.root.isConnected) return [];
    const range = this.found.root.ownerDocument.createRange();
    range.selectNode(this.found.root);
    return [range];
  }

  /**
   * A link into the recording's file, by Media Fragments (W3C, 2012).
   * @param {Passage} passage
   */
  hrefOf(passage) {
    const { currentSrc, src } = this.found.root;
    return `${(currentSrc || src).split('#')[0]}#t=${Math.floor(this.#secondsOf(passage))}`;
  }

  /** Plays it from there. @param {Passage} passage */
  play(passage) {
    const media = this.found.root;
    media.currentTime = this.#secondsOf(passage);
    // A browser that lets no page play shows its controls.
    media.play()?.catch(() => {});
  }

  /** @param {Passage} passage */
  #secondsOf({ text, time }) {
    if (time !== undefined) return time;
    const at = this.#words.indexOf(folded(text));
    return this.#times.findLast((caption) => caption.at <= at)?.time ?? 0;
  }
}

/** @param {string} text */
function folded(text) {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * The captions in the page's language, else the page's default, else the first.
 * @param {HTMLMediaElement} media
 * @param {{signal?: AbortSignal, lang?: string | null}} options
 * @returns {Promise<VTTCue[]>}
 */
async function cuesOf(media, { signal, lang }) {
  const kinds = ['captions', 'subtitles'];
  const tracks = [...media.textTracks].filter(({ kind }) => kinds.includes(kind));
  const primary = (/** @type {string} */ tag) => tag.split('-')[0].toLowerCase();
  const elements = [...media.querySelectorAll('track')];
  const elementOf = (/** @type {TextTrack} */ track) => elements.find((e) => e.track === track);
  const track =
    tracks.find(({ language }) => lang && primary(language) === primary(lang)) ??
    tracks.find((one) => elementOf(one)?.default) ??
    tracks[0];
  if (!track) return [];
  const before = track.mode;
  // A browser loads no captions that nobody shows.
  if (before === 'disabled') track.mode = 'hidden';
  await loaded(elementOf(track), signal);
  const cues = /** @type {VTTCue[]} */ ([...(track.cues ?? [])]);
  track.mode = before;
  return cues;
}

/**
 * @param {HTMLTrackElement | undefined} element none: a script gives the captions
 * @param {AbortSignal} [signal]
 * @returns {Promise<unknown>} done, or given up
 */
function loaded(element, signal) {
  if (!element || element.readyState > 1) return Promise.resolve();
  return new Promise((resolve) => {
    for (const type of ['load', 'error']) element.addEventListener(type, resolve, { once: true });
    signal?.addEventListener('abort', resolve, { once: true });
    setTimeout(resolve, kPatience);
  });
}

/**
 * As a file has them, so that the core joins them as it joins a file's.
 * @param {readonly VTTCue[]} cues
 */
function vttOf(cues) {
  const lines = cues.map(
    ({ startTime, endTime, text }) =>
      `${stamp(startTime)} --> ${stamp(endTime)}\n${text.replace(/\n\s*\n/g, '\n')}\n`,
  );
  return `WEBVTT\n\n${lines.join('\n')}`;
}

/** Example: 3661.5 is "01:01:01.500". @param {number} seconds Infinity: to the end */
function stamp(seconds) {
  const whole = Math.min(Math.round(seconds * 1000), 359_999_999);
  const two = (/** @type {number} */ n) => String(Math.floor(n)).padStart(2, '0');
  const rest = String(whole % 1000).padStart(3, '0');
  return `${two(whole / 3_600_000)}:${two((whole / 60_000) % 60)}:${two((whole / 1000) % 60)}.${rest}`;
}
