// SPDX-License-Identifier: MIT
// <lede-summary>: the class, without defining it (lede.js does).

import { LedeError, plainError } from '../engine/errors.js';
import { clientAt } from '../engine/page.js';
import { messagesFor } from '../messages/messages.js';
import { findArticle } from '../reader/find.js';
import { Reading } from '../reader/reader.js';
import { viewOf } from './digest.js';
import { textDirective } from './fragment.js';
import { directionOf, h, render } from './render.js';
import { roomFor } from './reserve.js';
import { adoptBase, adoptStyle } from './styles.js';
import { Visit } from './visit.js';

/** @typedef {import('../types/lede.js').Article} Article */
/** @typedef {import('../types/lede.js').Options} Options */
/** @typedef {import('../types/lede.js').Result} Result */
/** @typedef {import('../types/lede.js').Length} Length */
/** @typedef {import('../types/lede.js').SummaryType} SummaryType */
/** @typedef {import('./digest.js').Passage} Passage */

/** Attributes that ask for another summary; the rest only show the same one differently. */
const kAsking = ['for', 'type', 'length', 'lang'];
const kShowing = ['sections', 'quotes', 'collapsed'];

/** How many quotes stand beside the summary if the publisher does not say. */
const kQuotes = 3;

// Imported where there is no page (a server), the class is only never used.
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

export class LedeSummaryElement extends Base {
  static observedAttributes = [...kAsking, ...kShowing];

  /** The folder of lede-worker.js, lede.wasm, lede.css and languages/, with a final slash. */
  static base = new URL('./', import.meta.url).href;

  #root;
  #internals;
  /** @type {Article | null} */
  #given = null;
  /** @type {Reading | null} */
  #reading = null;
  /** @type {Result | null} */
  #result = null;
  /** The element's own voice, in the article's language where it speaks it. */
  #spoken = /** @type {Awaited<ReturnType<typeof messagesFor>> | null} */ (null);
  /** What the newest answer was for; an element that is only moved does not ask again. */
  #answered = '';
  /** @type {Element | null} */
  #answeredRoot = null;
  /** Of the request under way. @type {AbortController | null} */
  #request = null;
  /** @type {Promise<Result | null> | null} */
  #finished = null;
  /** Whether changes wait to be asked for together. */
  #scheduled = false;
  #announced = false;
  /** @type {Visit | null} */
  #visit = null;
  /** @type {HTMLElement[]} */
  #sentenceLinks = [];
  /** Empty, as high as the summary will be. @type {HTMLElement | null} */
  #room = null;
  /** @type {HTMLButtonElement} */
  #back;
  /** Says to screen readers where a click has led; there before it has words. */
  #live;

  constructor() {
    super();
    this.#internals = this.attachInternals();
    this.#root = this.#internals.shadowRoot ?? this.attachShadow({ mode: 'open' });
    adoptBase(this.#root);
    this.#live = h('p', 'live', [], { role: 'status' });
    this.#back = h('button', 'back', [], { type: 'button', popover: 'manual' });
    this.#back.addEventListener('click', () => this.back());
  }

  connectedCallback() {
    clientAt(this.#base).warmUp();
    this.#schedule();
  }

  disconnectedCallback() {
    // Moved elements are connected again before this runs.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#request?.abort();
      this.#visit?.end();
    });
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(name, before, now) {
    if (before === now || !this.isConnected) return;
    if (kShowing.includes(name)) this.#show();
    else this.#schedule();
  }

  /** Many changes at once ask once, and only when the page's article is there. */
  #schedule() {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(async () => {
      if (document.readyState === 'loading') {
        await new Promise((resolve) => {
          document.addEventListener('DOMContentLoaded', resolve, { once: true });
        });
      }
      // What was asked for meanwhile (refresh) has the changes in it.
      if (this.#scheduled && this.isConnected) this.#update(false);
      this.#scheduled = false;
    });
  }

  /** @param {boolean} again whether to ask even if nothing has changed */
  #update(again) {
    this.#scheduled = false;
    this.#request?.abort();
    this.#request = new AbortController();
    this.#finished = this.#answer(this.#request.signal, again);
    return this.#finished;
  }

  /**
   * @param {AbortSignal} signal
   * @param {boolean} again
   * @returns {Promise<Result | null>}
   */
  async #answer(signal, again) {
    this.#announce();
    try {
      const reading = this.#given ? null : await this.#read();
      if (signal.aborted) return null;
      const article = this.#given ?? /** @type {Reading} */ (reading).article;
      const question = JSON.stringify([article, this.#options]);
      if (!again && question === this.#answered && reading?.found.root === this.#answeredRoot) {
        return this.#result;
      }
      this.#setState('loading');
      this.#reserve(article);
      const [result] = await Promise.all([
        clientAt(this.#base).summarize(article, this.#options, { signal }),
        adoptStyle(this.#root, new URL('lede.css', this.#base).href),
      ]);
      const pageLang = this.closest('[lang]')?.getAttribute('lang');
      const spoken = await messagesFor(this.#base, result.lang, pageLang);
      if (signal.aborted) return null;
      this.#spoken = spoken;
      this.#answered = question;
      this.#answeredRoot = reading?.found.root ?? null;
      this.#reading = reading;
      this.#result = result;
      this.#show();
      this.#dispatch('lede-summary', result);
      return result;
    } catch (error) {
      if (signal.aborted) return null;
      this.#fail(error);
      return null;
    }
  }

  async #read() {
    const finder = () => import(/* @vite-ignore */ new URL('article-finder.js', this.#base).href);
    return new Reading(await findArticle(this, this.htmlFor, finder));
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#answered = '';
    this.#result = null;
    this.#clear();
    const plain = plainError(error);
    // A page without text is no fault of the engine, but the publisher may want to know.
    if (!(error instanceof LedeError)) console.error(error);
    this.#dispatch('lede-error', plain);
  }

  /**
   * Keeps the summary's room while it is made; none where one is shown already.
   * @param {Article} article
   */
  #reserve(article) {
    if (this.#box) return;
    const width = this.clientWidth;
    const fontSize = Number.parseFloat(getComputedStyle(this).fontSize);
    const { quotes, collapsed } = this;
    const room = roomFor(article, this.#options, { width, fontSize, quotes, collapsed });
    if (!room) return;
    this.#room ??= h('div', 'room', [], { 'aria-hidden': 'true' });
    this.#room.style.blockSize = `${room}px`;
    this.#root.append(this.#room);
  }

  #clear() {
    this.#visit?.end();
    this.#sentenceLinks = [];
    this.#box?.remove();
    this.#room?.remove();
    this.#setState('empty');
  }

  get #box() {
    return this.#root.querySelector('[part~="box"]');
  }

  /** Shows the result there is, as the attributes now say. */
  #show() {
    const result = this.#result;
    if (!result || !this.#spoken) return;
    const view = viewOf(result, { sections: this.sections !== 'off', quotes: this.quotes });
    if (!view) return this.#clear();
    this.#visit?.end();
    const { lang, messages } = this.#spoken;
    const box = render(view, {
      lang,
      messages,
      collapsed: this.collapsed,
      articleLang: result.lang,
      dir: directionOf(result.lang),
      href: (passage) => this.#hrefOf(passage),
      show: (passage, link) => void this.#visitPlace(passage, link),
    });
    this.#back.textContent = messages.back;
    this.#back.lang = lang;
    this.#box?.remove();
    this.#room?.remove();
    this.#root.append(box);
    // A moved popover closes; these two stay where they are.
    if (!this.#back.isConnected) this.#root.append(this.#live, this.#back);
    this.#sentenceLinks = [...box.querySelectorAll('[part~="sentence"]')].map(
      (link) => /** @type {HTMLElement} */ (link),
    );
    this.#setState('ready');
  }

  /** @param {Passage} passage */
  #hrefOf({ text, places }) {
    const reading = this.#reading;
    if (!reading || reading.place(places[0].block, places[0].start, places[0].end).length === 0) {
      return '';
    }
    const { block, start } = places[0];
    const blocks = reading.article.blocks ?? [];
    const before = blocks[block].text.slice(0, start) || (blocks[block - 1]?.text ?? '');
    return `${location.href.split('#')[0]}#${textDirective({ before, parts: [text] })}`;
  }

  /**
   * @param {Passage} passage
   * @param {HTMLElement} link
   */
  #visitPlace({ places }, link) {
    const ranges = places.flatMap(
      ({ block, start, end }) => this.#reading?.place(block, start, end) ?? [],
    );
    if (ranges.length === 0) {
      this.#live.textContent = this.#spoken?.messages.gone ?? '';
      return false;
    }
    this.#visit = Visit.start(ranges, link, () => this.#leave());
    link.setAttribute('aria-current', 'location');
    this.#live.textContent = this.#spoken?.messages.shown ?? '';
    this.#back.showPopover?.();
    return true;
  }

  #leave() {
    this.#visit?.link.removeAttribute('aria-current');
    this.#visit = null;
    this.#live.textContent = '';
    if (this.#back.matches(':popover-open')) this.#back.hidePopover();
  }

  /** Once, when the element is there and may be asked. */
  #announce() {
    if (this.#announced) return;
    this.#announced = true;
    this.#dispatch('lede-ready', null);
  }

  /**
   * @param {string} type
   * @param {unknown} detail
   */
  #dispatch(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  /** @param {'loading' | 'ready' | 'empty'} state one at a time, as :state(…) */
  #setState(state) {
    const { states } = this.#internals;
    for (const other of ['loading', 'ready', 'empty']) states?.delete(other);
    states?.add(state);
  }

  get #base() {
    return /** @type {typeof LedeSummaryElement} */ (this.constructor).base;
  }

  /** @returns {Options} */
  get #options() {
    return { type: this.type, length: this.length, lang: this.getAttribute('lang') || 'auto' };
  }

  get htmlFor() {
    return this.getAttribute('for') ?? '';
  }

  set htmlFor(value) {
    this.setAttribute('for', value);
  }

  get type() {
    return oneOf(['key-points', 'tldr', 'teaser', 'headline', 'digest'], this.getAttribute('type'));
  }

  set type(value) {
    this.setAttribute('type', value);
  }

  get length() {
    return oneOf(['short', 'medium', 'long'], this.getAttribute('length'));
  }

  set length(value) {
    this.setAttribute('length', value);
  }

  get sections() {
    return oneOf(['auto', 'off'], this.getAttribute('sections'));
  }

  set sections(value) {
    this.setAttribute('sections', value);
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
    if (this.isConnected) this.#schedule();
  }

  get result() {
    return this.#result;
  }

  get finished() {
    return this.#finished ?? Promise.resolve(null);
  }

  refresh() {
    return this.#update(true);
  }

  /** @param {number} index */
  showSentence(index) {
    const sentence = this.#result?.summary?.sentences[index];
    const link = this.#sentenceLinks.find((one) => one.textContent === sentence?.text);
    if (!sentence || !link || !this.#result) return false;
    const { block, start, end, text } = sentence;
    return this.#visitPlace({ text, places: [{ block, start, end }] }, link);
  }

  back() {
    this.#visit?.back();
  }
}

/**
 * @template {string} Word
 * @param {readonly Word[]} words the default first
 * @param {string | null} value
 * @returns {Word}
 */
function oneOf(words, value) {
  return words.find((word) => word === value) ?? words[0];
}
