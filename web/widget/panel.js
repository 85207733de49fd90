// SPDX-License-Identifier: MIT
// What stands in the element's shadow root: the summary's box, the way back, the words for screen
// readers; and what happens when the reader uses them.

import { closest, windowOf } from '../reader/find.js';
import { plainDirective, withoutPlace } from './fragment.js';
import { button, h } from './nodes.js';
import { lateButton, pushes, showOver, whenUnseen } from './late.js';
import { duration } from '../messages/messages.js';
import { linksTo, render } from './render.js';
import { fit, isPainted, roughText, standInFor } from './room.js';
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
  /** CSS pixels that the summary must fit into; 0: it takes what it needs. */
  #room = 0;
  /** Ends with the fit. */
  #fitted = new AbortController();
  /** Whether the page's own style gave that room. */
  #given = false;
  /** Keeps the room while it is empty. @type {HTMLElement | null} */
  #keeper = null;
  /** Ends the wait to take away a room that was kept in vain. */
  #keep = () => {};
  /** The links to the article that are shown, and where they lead. @type {Map<HTMLAnchorElement, Passage>} */
  #links = new Map();
  /** Opens a summary that came too late to be put into the page. @type {HTMLElement | null} */
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
      if (!this.#isCut(/** @type {HTMLElement} */ (target))) return;
      this.#release();
      /** @type {HTMLElement} */ (target).scrollIntoView({ block: 'nearest' });
    });
  }

  // --- Room ---------------------------------------------------------------------------------------

  /** Before the first paint: a stand-in, as high as the summary will about be. */
  keepRoom() {
    // A button over the page that was moved has closed.
    if (this.#late) showOver(this.#late);
    if (this.box || this.#keeper || (this.owner.upgraded && isPainted())) return;
    this.#keeper = standInFor(roughText(this.host, this.host.htmlFor), this.host);
    if (this.#keeper) this.root.append(this.#keeper);
  }

  /** When the first summary comes: the stand-in's room, or what the page's own style gives. */
  #takeRoom() {
    this.#keep();
    const { top, height } = this.host.getBoundingClientRect();
    // In a grid the margins are inside the host's box.
    const margin = this.#keeper ? this.#keeper.getBoundingClientRect().top - top : 0;
    this.#room = height - 2 * margin;
    // Who gives the room gives the margins around it.
    this.#given = !this.#keeper && this.#room > 0;
    this.#keeper?.remove();
    this.#keeper = null;
  }

  /** The reader has asked for something: from now on the summary takes what it needs. */
  #release() {
    this.#room = 0;
    this.#fitted.abort();
    if (!this.box) return;
    this.box.style.blockSize = '';
    for (const name of ['data-fitted', 'data-clipped']) this.box.removeAttribute(name);
  }

  /**
   * Whether a summary that was fitted does not show it.
   * @param {HTMLElement} node
   */
  #isCut(node) {
    const body = this.root.querySelector('[data-clipped] > .body');
    const bottomOf = (/** @type {globalThis.Element} */ e) => e.getBoundingClientRect().bottom;
    return !!body?.contains(node) && bottomOf(node) > bottomOf(body);
  }

  /**
   * A button over the page in place of a summary that came too late to be put into it.
   * @param {HTMLElement} box
   */
  #putOff(box) {
    const { result, spoken } = /** @type {Content} */ (this.content);
    const seconds = result.stats?.summaryReadingSeconds ?? 0;
    const label = `${spoken.messages.summary} · ${duration(seconds, spoken.lang)}`;
    this.#late = lateButton(this.host, label, spoken.lang, (asked) => {
      this.#late = null;
      this.box?.removeAttribute('hidden');
      if (!asked) return;
      this.host.scrollIntoView({ block: 'center', behavior: 'instant' });
      this.#focusables[0]?.focus({ preventScroll: true });
    });
    this.root.append(this.#late);
    showOver(this.#late);
    box.hidden = true;
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
    this.#release();
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
    if (!before) this.#takeRoom();
    if (this.#given) box.style.marginBlock = '0';
    const focused = this.root.activeElement;
    if (before) before.replaceWith(box);
    else this.root.append(box);
    if (this.#late) box.hidden = true;
    // A region that moves says nothing.
    if (!this.#live.isConnected) this.root.append(this.#live);
    box.addEventListener('toggle', () => {
      this.#open = /** @type {HTMLDetailsElement} */ (box).open;
      if (this.#open) this.#release();
    });
    this.#settle(before);
    if (before) this.#twinOf(focused)?.focus({ preventScroll: true });
    if (this.#room) this.#fit(box);
    else if (!before && this.owner.upgraded && isPainted() && pushes(this.host)) this.#putOff(box);
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

  /** @param {HTMLElement} box */
  #fit(box) {
    if (!this.host.collapsed) fit(box, this.#room);
    // In a window of another width the room is another; a phone's bars change the height alone.
    const view = windowOf(box);
    const width = view.innerWidth;
    this.#fitted.abort();
    this.#fitted = new AbortController();
    const { signal } = this.#fitted;
    view.addEventListener('resize', () => view.innerWidth === width || this.#release(), { signal });
    if (this.host.collapsed || !globalThis.ResizeObserver) return;
    const grown = new ResizeObserver(() => fit(box, this.#room));
    for (const section of box.querySelectorAll('.section')) grown.observe(section);
    signal.addEventListener('abort', () => grown.disconnect());
  }

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
   * Nothing to show: the element takes no space. A room that was kept goes once nobody sees it go.
   * @param {() => void} gone
   */
  clear(gone) {
    this.leave();
    this.#keep();
    this.content = null;
    this.#room = 0;
    const end = () => {
      for (const node of [this.box, this.#keeper, this.#late]) node?.remove();
      this.#keeper = this.#late = null;
      gone();
    };
    const kept = !this.box && isPainted() && this.host.getBoundingClientRect().height > 0;
    if (kept && pushes(this.host)) this.#keep = whenUnseen(this.host, end);
    else end();
  }

  /** The element left the page: what goes on in it ends. */
  leave() {
    this.#fitted.abort();
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
    const cut = action === 'more' && this.#focusables.find((link) => this.#isCut(link));
    this.#release();
    if (cut) cut.focus({ preventScroll: true });
    if (!/more|fold/.test(action)) void this.#withTools((toolbox) => toolbox.act(action, value));
  }

  /** @returns {Promise<Tools>} rejects where the file cannot be had; may be tried again */
  tools() {
    const url = `${this.owner.base}lede-tools.js`;
    this.#loading ??= import(url).then((/** @type {Tools} */ tools) => {
      this.#toolbox = new tools.Toolbox(this, showOver);
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
