// SPDX-License-Identifier: MIT
// <lede-summary>: the class, without defining it (lede.js does). Here are its attributes and its
// life in the page; what it shows is made by view.js and render.js.

import { LedeError, plainError } from '../engine/errors.js';
import { clientAt } from '../engine/page.js';
import { messagesFor } from '../messages/messages.js';
import { closest, findArticle } from '../reader/find.js';
import { Reading } from '../reader/reader.js';
import { kLengths } from './controls.js';
import { whenWanted } from './near.js';
import { Panel } from './panel.js';
import { adopt, adoptStyle, kBase } from './styles.js';
import { isTooShort } from './view.js';

/** @typedef {import('../types/lede.js').Article} Article */
/** @typedef {import('../types/lede.js').Options} Options */
/** @typedef {import('../types/lede.js').Result} Result */

/** Attributes that ask for another summary; the rest only show the same one differently. */
const kAsking = ['for', 'type', 'length', 'lang'];
const kShowing = ['sections', 'quotes', 'collapsed', 'tools'];
/** Properties that reflect an attribute of a few words, the default first. */
const kWords = {
  type: ['key-points', 'tldr', 'teaser', 'headline', 'digest'],
  length: kLengths,
  sections: ['auto', 'off'],
  tools: ['auto', 'off'],
};

/** A page without an article that gets ever more text is read again so often. */
const kAttempts = 5;

/** How many quotes stand beside the summary if the publisher does not say. */
const kQuotes = 2;

// Imported where there is no page (a server), the class is only never used.
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

export class LedeSummaryElement extends Base {
  static observedAttributes = [...kAsking, ...kShowing];

  /** While those that were in the page before their script become elements. */
  static #defining = false;

  /**
   * Defines `<lede-summary>`; a second time does nothing.
   * @param {CustomElementRegistry | null} [elements] null in an extension's content script
   */
  static define(elements = globalThis.customElements) {
    if (!elements || elements.get('lede-summary')) return;
    LedeSummaryElement.#defining = true;
    elements.define('lede-summary', LedeSummaryElement);
    LedeSummaryElement.#defining = false;
  }

  /** The folder of lede-worker.js, lede.wasm, lede.css and languages/, with a final slash. */
  static base = new URL('./', import.meta.url).href;

  #states;
  #panel;
  #root;
  /** @type {Article | null} */
  #given = null;
  /** @type {Reading | null} */
  #reading = null;
  /** The answers to what has been asked about the article, by the options asked with. @type {Map<string, Result>} */
  #answers = new Map();
  /** @type {Result | null} */
  #result = null;
  /** Of the request under way. @type {AbortController | null} */
  #request = null;
  /** @type {Promise<Result | null> | null} */
  #finished = null;
  /** How often more text was waited for. */
  #attempts = 0;
  /** Whether changes wait to be asked for together. */
  #scheduled = false;
  #announced = false;
  /** The selector that the article was found by. */
  #foundFor = '';
  /** Whether the element may stand in another article than the one that was read. */
  #moved = false;

  constructor() {
    super();
    const internals = this.attachInternals();
    this.#states = internals.states;
    this.#root = internals.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.#panel = new Panel(this, this.#root, {
      upgraded: LedeSummaryElement.#defining,
      base: this.#base,
      ask: (options) => this.#ask({ ...this.#options, ...options }),
      update: () => this.#update(false, true),
    });
  }

  connectedCallback() {
    // What a page set before the element's script ran now goes through the setters.
    const own = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (this));
    for (const [name, value] of Object.entries(own)) {
      delete own[name];
      Reflect.set(own, name, value);
    }
    this.#moved = true;
    adopt(this.#root, kBase);
    this.#panel.keepRoom();
    this.#schedule();
  }

  disconnectedCallback() {
    // Moved elements are connected again before this runs.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#request?.abort();
      this.#finished = null;
      this.#reading?.end();
      this.#panel.leave();
    });
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(name, before, now) {
    if (before === now || !this.isConnected) return;
    if (kShowing.includes(name)) this.#panel.showAnew();
    else this.#schedule();
  }

  /** Many changes at once ask once. */
  #schedule() {
    if (this.#scheduled) return;
    this.#scheduled = true;
    /** @type {Promise<Result | null>} */
    const finished = Promise.resolve().then(() => {
      // What was asked for meanwhile (refresh) has the changes in it.
      if (this.#scheduled && this.isConnected) return this.#update(false);
      this.#scheduled = false;
      return this.#finished === finished ? null : this.#finished;
    });
    this.#finished = finished;
  }

  /**
   * @param {boolean} again whether to read the page again even if nothing has changed
   * @param {boolean} [reader] whether a reader asks
   */
  #update(again, reader = false) {
    this.#scheduled = false;
    this.#request?.abort();
    this.#request = new AbortController();
    this.#finished = this.#answer(this.#request.signal, again, reader);
    return this.#finished;
  }

  /**
   * @param {AbortSignal} signal
   * @param {boolean} again
   * @param {boolean} reader
   * @returns {Promise<Result | null>} null: failed; superseded: what the later request gives
   */
  async #answer(signal, again, reader) {
    try {
      if (!again) await whenWanted(this, signal);
      if (signal.aborted) return this.#finished;
      clientAt(this.#base).warmUp();
      if (this.#options.type === 'digest') import('../more.js').catch(() => {});
      // Once, when the element is there and may be asked.
      if (!this.#announced) this.#dispatch('lede-ready', null);
      this.#announced = true;
      await this.#read(signal, again);
      const result = await this.#ask(this.#options);
      const [spoken] = await Promise.all([
        messagesFor(this.#base, result.lang, this.#pageLang),
        adoptStyle(this.#root, `${this.#base}lede.css`),
        this.#panel.prepare(result),
      ]);
      if (signal.aborted) return this.#finished;
      const changed = result !== this.#result;
      this.#result = result;
      // A reader may want more of a short article than helps.
      const empty = !reader && isTooShort(result);
      if (empty) this.#giveUp();
      else {
        this.#setState('ready');
        this.#panel.show({ result, spoken, reading: this.#reading });
      }
      if (changed) this.#dispatch('lede-summary', result);
      if (changed && empty) {
        const message = 'The text is too short to be summarized.';
        const text = spoken.messages.short_text;
        this.#dispatch('lede-error', { code: 'no-text', message, text });
      }
      return result;
    } catch (error) {
      if (signal.aborted) return this.#finished;
      await this.#fail(error, reader);
      return null;
    }
  }

  /**
   * Reads the page unless that is done; an element that was moved within its article, or asked for
   * another length, knows it already.
   * @param {AbortSignal} signal
   * @param {boolean} again
   */
  async #read(signal, again) {
    if (this.#given) return;
    const finder = () => import(/* @vite-ignore */ `${this.#base}article-finder.js`);
    const before = again || this.#reading?.stale ? null : this.#reading;
    if (before && !this.#moved && this.#foundFor === this.htmlFor) return;
    this.#moved = false;
    this.#setState('loading');
    const found = await findArticle(this, this.htmlFor, finder);
    if (before && found.root === before.found.root) return;
    const reading = /^(audio|video)$/.test(found.root.localName)
      ? await this.#readRecording(/** @type {HTMLMediaElement} */ (found.root), signal)
      : await Reading.of(found, { signal });
    this.#reading?.end();
    this.#reading = reading;
    this.#foundFor = this.htmlFor;
    this.#answers.clear();
    this.#panel.focus = '';
  }

  /**
   * @param {HTMLMediaElement} media
   * @param {AbortSignal} signal
   * @returns {Promise<Reading | null>} what stands in for one; null: there are no captions
   */
  async #readRecording(media, signal) {
    const { Recording } = await import(/* @vite-ignore */ `${this.#base}lede-recording.js`);
    return Recording.of(media, { signal, lang: this.lang || this.#pageLang });
  }

  /**
   * @param {Options} options
   * @returns {Promise<Result>} the same object for the same question about the same article
   */
  async #ask(options) {
    const article = this.#given ?? this.#reading?.article;
    if (!article) throw new LedeError('article-not-found', 'There is no article.');
    const question = JSON.stringify(options);
    const known = this.#answers.get(question);
    if (known) return known;
    const answers = this.#answers;
    const { signal } = this.#request ?? {};
    const result = await clientAt(this.#base).summarize(article, options, { signal });
    answers.set(question, result);
    return result;
  }

  /**
   * @param {unknown} error
   * @param {boolean} reader
   */
  async #fail(error, reader) {
    const plain = plainError(error);
    const { messages } = await messagesFor(this.#base, this.#pageLang);
    const reasons = /** @type {Record<string, 'not_found' | 'short_text'>} */ ({
      'article-not-found': 'not_found',
      'no-text': 'short_text',
    });
    const reason = reasons[plain.code] ?? 'failed';
    // What a reader asked for in vain takes nothing away from what is there.
    if (!reader || !this.#panel.complain(reason)) {
      this.#result = null;
      this.#giveUp();
    }
    // A page without text is no fault of the engine, but the publisher may want to know.
    if (!(error instanceof LedeError)) console.error(error);
    this.#dispatch('lede-error', { ...plain, text: messages[reason] });
  }

  /**
   * @param {string} type
   * @param {unknown} detail
   */
  #dispatch(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  /** @param {'loading' | 'ready' | 'empty' | ''} state one at a time, as :state(…) */
  #setState(state) {
    this.#states.clear();
    if (state) this.#states.add(state);
  }

  /** There is nothing to show. */
  #giveUp() {
    this.#setState('');
    this.#panel.clear(() => this.#setState('empty'));
    // Where the file with the watch cannot be had, the publisher's refresh() is left.
    this.#await().catch(() => {});
  }

  /** The article may come yet, by a script of the page. */
  async #await() {
    if (this.#given || ++this.#attempts > kAttempts) return;
    const { signal } = /** @type {AbortController} */ (this.#request);
    const { body } = this.ownerDocument;
    const before = (body.textContent ?? '').length;
    const { whenTextComes } = await this.#panel.tools();
    whenTextComes(body, before, signal, () => void this.#update(true));
  }

  get #base() {
    return /** @type {typeof LedeSummaryElement} */ (this.constructor).base;
  }

  get #pageLang() {
    return closest(this, '[lang]')?.getAttribute('lang');
  }

  /** @returns {Options} */
  get #options() {
    const { type, length } = /** @type {import('../types/lede.js').LedeSummaryElement} */ (
      /** @type {unknown} */ (this)
    );
    const { focus } = this.#panel;
    const lang = this.getAttribute('lang') || 'auto';
    const pageLang = this.#pageLang || undefined;
    return { type, length, lang, pageLang, ...(focus ? { focus } : {}) };
  }

  get htmlFor() {
    return this.getAttribute('for') ?? '';
  }

  set htmlFor(value) {
    this.setAttribute('for', value);
  }

  get quotes() {
    const value = this.getAttribute('quotes') ?? '';
    if (value === 'off') return 0;
    return /^\d+$/.test(value) ? Number(value) : kQuotes;
  }

  set quotes(value) {
    this.setAttribute('quotes', String(value));
  }

  get collapsed() {
    return this.hasAttribute('collapsed');
  }

  set collapsed(value) {
    this.toggleAttribute('collapsed', Boolean(value));
  }

  get article() {
    return this.#given;
  }

  set article(value) {
    this.#given = value;
    this.#reading?.end();
    this.#reading = null;
    this.#answers = new Map();
    this.#panel.focus = '';
    if (this.isConnected) this.#schedule();
  }

  get result() {
    return this.#result;
  }

  get finished() {
    return this.#finished ?? Promise.resolve(null);
  }

  refresh() {
    if (this.#given) this.#answers = new Map();
    return this.#update(true);
  }

  /**
   * @param {number} index
   * @returns {boolean | Promise<boolean>}
   */
  showSentence(index) {
    const sentence = this.#result?.summary?.sentences[index];
    return sentence ? this.#panel.showPlace(sentence) : false;
  }

  back() {
    this.#panel.back();
  }
}

for (const [name, words] of Object.entries(kWords)) {
  Object.defineProperty(LedeSummaryElement.prototype, name, {
    get() {
      const value = this.getAttribute(name);
      return words.find((word) => word === value) ?? words[0];
    },
    set(value) {
      this.setAttribute(name, value);
    },
  });
}
