// SPDX-License-Identifier: MIT
// What stands in the element's shadow root: the summary's box, the way back, the words for screen
// readers; and what happens when the reader uses them.

import { closest, windowOf } from '../reader/find.js';
import { plainDirective, withoutPlace } from './fragment.js';
import { button, h } from './nodes.js';
import { isPainted, pushes, whenUnseen } from './unseen.js';
import { linksTo, render } from './render.js';
import { roomOf } from './room.js';
import { viewOf } from './view.js';
import { kVoices, speaks } from './voices.js';

/** @typedef {import('../types/lede.js').LedeSummaryElement} Element */
/** @typedef {import('../types/lede.js').Options} Options */
/** @typedef {import('../types/lede.js').Result} Result */
/** @typedef {import('./render.js').ViewName} ViewName */
/** @typedef {import('./view.js').Passage} Passage */

/**
 * What is shown: an answer, the language that the element speaks, and the page as it was read.
 * @typedef {object} Content
 * @property {Result} result
 * @property {Awaited<ReturnType<typeof import('../messages/messages.js').messagesFor>>} spoken
 * @property {import('../reader/reader.js').Reading & Partial<Recording> | null} reading
 */

/**
 * What a recording has beside what a page has (reader/recording.js).
 * @typedef {object} Recording
 * @property {(passage: Passage) => string} hrefOf
 * @property {(passage: Passage) => void} play
 */

/**
 * @typedef {object} Owner
 * @property {boolean} upgraded whether the element was in the page before its script
 * @property {string} base the folder of the element's files
 * @property {(options: Options) => Promise<Result>} ask with these options instead of the element's
 * @property {() => Promise<Result | null>} update what is shown, as attributes and focus now say
 */

/** @typedef {typeof import('../tools/tools.js')} Tools */

const kTopics = 6;

/** What lies over the page, of all summaries. @type {Set<HTMLElement>} */
const over = new Set();

export class Panel {
  host;
  root;
  owner;
  /** The file with the tools, once it is asked for. @type {Promise<Tools> | null} */
  #loading = null;
  /** And once it is there. @type {InstanceType<Tools['Toolbox']> | null} */
  #toolbox = null;
  /** What a digest needs besides. @type {typeof import('../more.js') | null} */
  #more = null;
  /** @type {Content | null} */
  content = null;
  /** What the open view shows, where that is another answer. @type {Result | null} */
  seen = null;
  /** What the reader chose. @type {ViewName | null} */
  chosen = null;
  #open = false;
  /** The topic that the reader chose, or "". */
  focus = '';
  #room;
  /** The links to the article that are shown, and where they lead. @type {Map<HTMLAnchorElement, Passage>} */
  #links = new Map();
  /** Opens a summary that came too late to be put into the page. @type {Promise<{show: () => void, remove: () => void}> | null} */
  #late = null;
  /** Says to screen readers where a click has led; there before it has words. */
  #live;

  /**
   * @param {HTMLElement} host
   * @param {ShadowRoot} root
   * @param {Owner} owner
   */
  constructor(host, root, owner) {
    this.host = /** @type {Element} */ (host);
    this.root = root;
    this.owner = owner;
    this.#room = roomOf(this.host, root);
    this.#live = h('p', 'live', [], { role: 'status' });
    // The tools come when a reader is about to use them.
    for (const touch of ['pointerover', 'focusin', 'touchstart']) {
      root.addEventListener(touch, () => void this.tools().catch(() => {}), { once: true });
    }
    root.addEventListener('keydown', (event) => {
      const target = /** @type {HTMLElement} */ (event.target);
      void this.#withTools(
        (toolbox) => toolbox.press(/** @type {KeyboardEvent} */ (event), target),
        () => {},
      );
    });
    // No focus where nobody sees it.
    root.addEventListener('focusin', ({ target }) => {
      if (!this.#room.cuts(/** @type {HTMLElement} */ (target))) return;
      this.#room.release();
      /** @type {HTMLElement} */ (target).scrollIntoView({ block: 'nearest' });
    });
  }

  // --- Room ---------------------------------------------------------------------------------------

  /** Before the first paint. */
  keepRoom() {
    // A button over the page that was moved has closed.
    void this.#late?.then((late) => late.show());
    if (!this.box && !(this.owner.upgraded && isPainted())) this.#room.reserve();
  }

  /**
   * A button over the page in place of a summary that came too late to be put into it; where its file
   * cannot be had, the summary waits until it can come unseen.
   * @param {HTMLElement} box
   */
  #putOff(box) {
    box.hidden = true;
    const content = /** @type {Content} */ (this.content);
    const put = () => {
      this.#late = null;
      this.box?.removeAttribute('hidden');
    };
    this.#late = import('../more.js').then(
      ({ lateButton }) => lateButton(this, content, over, put),
      () => ({ show() {}, remove: whenUnseen(this.host, put) }),
    );
  }

  // --- Showing ------------------------------------------------------------------------------------

  /**
   * Gets what the open view needs beside the answer.
   * @param {Result} result
   */
  async prepare(result) {
    const view = this.viewFor(result);
    this.seen = result;
    if (view === 'quotes') await this.tools();
    else {
      const { type } = this.host;
      const plain = type === 'digest' ? 'key-points' : type;
      // Sections that do not close are better than none.
      if (view === 'digest') this.#more = await import('../more.js').catch(() => null);
      this.seen = await this.owner.ask({ type: view === 'digest' ? view : plain });
    }
  }

  /** Shows the answer there is, as the attributes now say. */
  showAnew() {
    if (!this.content) return;
    this.#room.release();
    this.show(this.content);
  }

  /** @param {Content} content */
  show(content) {
    this.content = content;
    const { result, spoken } = content;
    const { sections, quotes } = this.host;
    const view =
      this.viewFor(result) === 'quotes' && this.#toolbox
        ? this.#toolbox.quotesView(result, spoken.messages)
        : viewOf(this.seen ?? result, { sections: sections !== 'off', quotes });
    this.#links.clear();
    const box = render(view, this.#setting(content));
    const before = this.box;
    if (!before) this.#room.take();
    const focused = this.root.activeElement;
    if (before) before.replaceWith(box);
    else this.root.append(box);
    if (this.#late) box.hidden = true;
    // A region that moves says nothing.
    if (!this.#live.isConnected) this.root.append(this.#live);
    box.addEventListener('toggle', () => {
      this.#open = /** @type {HTMLDetailsElement} */ (box).open;
      if (this.#open) this.#room.release();
    });
    this.#settle(before);
    if (before) this.#twinOf(focused)?.focus({ preventScroll: true });
    const late = !this.#room.fit(box) && !before && this.owner.upgraded;
    if (late && isPainted() && pushes(this.host)) this.#putOff(box);
    // Voices may come late; the same listener again is no second one.
    if (!speaks(result.lang)) globalThis.speechSynthesis?.addEventListener?.(kVoices, this.#hear);
  }

  /**
   * Gives the tools the summary that is shown, once both are there.
   * @param {HTMLElement | null} [before] what stood in its place
   */
  #settle(before) {
    if (this.box) this.#toolbox?.settle(before, (old) => this.#twinOf(old));
  }

  /**
   * What stands where something stood before the summary was shown anew.
   * @param {globalThis.Element | null} old
   * @returns {HTMLElement | null | undefined}
   */
  #twinOf(old) {
    return (
      old &&
      (this.root.getElementById(old.id) ??
        this.#focusables.find(({ textContent }) => textContent === old.textContent))
    );
  }

  /** A voice has come: the reader may listen. */
  #hear = () => {
    if (!this.content || !speaks(this.content.result.lang)) return;
    speechSynthesis.removeEventListener(kVoices, this.#hear);
    this.show(this.content);
  };

  /**
   * @param {Content} content
   * @returns {import('./render.js').Setting}
   */
  #setting({ result, spoken, reading }) {
    const { stats, keyphrases = [], lang, engine } = result;
    const { collapsed, length, tools } = this.host;
    const view = this.viewFor(result);
    return {
      ...spoken,
      articleLang:
        lang === 'und' ? (closest(this.host, '[lang]')?.getAttribute('lang') ?? '') : lang,
      general: engine.pack === null,
      summarySeconds: this.seen?.stats?.summaryReadingSeconds ?? 0,
      articleSeconds: stats?.readingSeconds ?? 0,
      collapsed,
      open: this.#open,
      tools: tools !== 'off',
      view,
      views: this.#viewsOf(result),
      length,
      // Without a pack's stop words its phrases are no topics; quotes are all there are, whatever the topic.
      topics:
        engine.pack === null || view === 'quotes'
          ? []
          : keyphrases.slice(0, kTopics).map(({ text }) => text),
      focus: this.focus,
      canMark: !!reading && !reading.play,
      canShare: 'share' in navigator,
      canListen: speaks(lang),
      fold: view === 'digest' ? this.#more?.fold : undefined,
      act: (action, value = '') => this.#act(action, value),
      href: (passage) => this.#hrefOf(passage),
      links: this.#links,
      show: (passage, link) => void this.#visitPassage(passage, link),
      copyLink: (href, from) => void this.#withTools((toolbox) => toolbox.copyLink(href, from)),
    };
  }

  /** @param {Result} result */
  #viewsOf({ sections = [], quotes = [] }) {
    /** @type {ViewName[]} */
    const views = ['points'];
    const titled = sections.length > 1 && sections.some(({ title }) => title);
    if (titled || this.host.type === 'digest') views.push('digest');
    if (quotes.some(({ kind, speaker }) => kind === 'direct' && speaker)) views.push('quotes');
    return views;
  }

  /** @param {Result} result @returns {ViewName} the reader's choice where the article has it */
  viewFor(result) {
    const first = this.host.type === 'digest' ? 'digest' : 'points';
    return this.#viewsOf(result).find((name) => name === this.chosen) ?? first;
  }

  get box() {
    return /** @type {HTMLElement | null} */ (this.root.querySelector('.box'));
  }

  get #focusables() {
    return /** @type {HTMLElement[]} */ ([...this.root.querySelectorAll('a.sentence')]);
  }

  /**
   * Nothing to show: the element takes no space.
   * @param {() => void} gone
   */
  clear(gone) {
    this.leave();
    this.content = null;
    this.#room.clear(() => {
      this.box?.remove();
      void this.#late?.then((late) => late.remove());
      this.#late = null;
      gone();
    });
  }

  /** The element left the page: what goes on in it ends. */
  leave() {
    this.#room.end();
    globalThis.speechSynthesis?.removeEventListener?.(kVoices, this.#hear);
    this.#toolbox?.end();
  }

  /**
   * Says what went wrong beside the summary that is there.
   * @param {string} reason what the messages call it, or in words
   * @returns {boolean} false: there is none
   */
  complain(reason) {
    const box = this.box;
    if (!box || !this.content) return false;
    const { messages } = this.content.spoken;
    const text = /** @type {Record<string, string>} */ (messages)[reason] ?? reason;
    const problem = h('p', 'problem', [
      text,
      ' ',
      button('again', messages.again, () => void this.owner.update()),
    ]);
    box.querySelector('.problem')?.remove();
    box.querySelector('.footer')?.before(problem);
    this.say(text);
    return true;
  }

  /** @param {string} text */
  say(text) {
    this.#live.textContent = text;
  }

  // --- What the reader does -----------------------------------------------------------------------

  /**
   * @param {string} action
   * @param {string} value
   */
  #act(action, value) {
    this.#open = true;
    const cut = action === 'more' && this.#focusables.find((link) => this.#room.cuts(link));
    this.#room.release();
    if (cut) cut.focus({ preventScroll: true });
    if (!/more|fold/.test(action)) void this.#withTools((toolbox) => toolbox.act(action, value));
  }

  /** @returns {Promise<Tools>} rejects where the file cannot be had; may be tried again */
  tools() {
    const url = `${this.owner.base}lede-tools.js`;
    this.#loading ??= import(url).then((/** @type {Tools} */ tools) => {
      this.#toolbox = new tools.Toolbox(this, over);
      // Now they can lead around what stands in the way.
      for (const [link, passage] of this.#links) link.href = this.#hrefOf(passage) || link.href;
      this.#settle();
      return tools;
    });
    this.#loading.catch(() => (this.#loading = null));
    return this.#loading;
  }

  /**
   * At once where the tools are there: the browser wants the click itself.
   * @template T
   * @param {(toolbox: InstanceType<Tools['Toolbox']>) => T | Promise<T>} use
   * @param {() => any} [without] where they cannot be had, which is told else
   * @returns {T | Promise<T>}
   */
  #withTools(use, without = () => this.complain('failed')) {
    return this.#toolbox
      ? use(this.#toolbox)
      : this.tools().then(() => this.#withTools(use), without);
  }

  /**
   * A passage as a link to its place.
   * @param {Passage} passage
   * @param {string} [part]
   */
  linksTo(passage, part) {
    return linksTo(passage, this.#setting(/** @type {Content} */ (this.content)), part);
  }

  /** @param {Passage} passage */
  #hrefOf(passage) {
    const reading = this.content?.reading;
    if (!reading) return '';
    if (reading.hrefOf) return reading.hrefOf(passage);
    const [place] = passage.places;
    const directive = this.#toolbox
      ? this.#toolbox.directiveTo(reading, place)
      : plainDirective(reading.blocks, place);
    if (!directive) return '';
    const page = withoutPlace(this.root.ownerDocument.location.href);
    return page + (page.includes('#') ? '' : '#') + directive;
  }

  /**
   * @param {import('../types/lede.js').SummarySentence} sentence
   * @returns {boolean | Promise<boolean>} whether the page shows it
   */
  showPlace(sentence) {
    return this.#withTools(
      (toolbox) => toolbox.showPlace(sentence),
      () => false,
    );
  }

  /**
   * @param {Passage} passage
   * @param {HTMLElement} link
   * @returns {boolean | Promise<boolean>} whether the page shows it; later, where the tools are to come
   */
  #visitPassage(passage, link) {
    this.content?.reading?.play?.(passage);
    return this.#withTools(
      (toolbox) => toolbox.visit(passage, link),
      // The browser goes there too, if not back; whether it found it nobody knows.
      () => {
        windowOf(link).location.assign(/** @type {HTMLAnchorElement} */ (link).href);
        return false;
      },
    );
  }

  /** Back to the sentence in the summary. */
  back() {
    this.#toolbox?.back();
  }
}
