// SPDX-License-Identifier: MIT
// What the buttons of a summary do. One toolbox an element.

import { around } from './around.js';
import { textDirective } from './directive.js';
import { mark, unmark } from './highlight.js';
import { copy, shareOrCopy } from './copy.js';
import { htmlOf, textOf } from './formats.js';
import { kOfTools } from '../messages/en.js';
import { adoptLooks } from './looks.js';
import { pointMarks } from './points.js';
import { windowOf } from '../reader/find.js';
import { placeIn } from '../reader/places.js';
import { button as buttonOf, h } from '../widget/nodes.js';
import { showOver } from '../widget/over.js';
import { times } from '../widget/render.js';
import { printSummary } from './print.js';
import { fillSections } from './sections.js';
import { countWords, quotesViewOf, speakersOf } from './speakers.js';
import { speechFor } from './speech.js';
import { moveAmongTabs, settleTabs } from './tabs.js';
import { Visit } from './visit.js';
import { withoutPlace } from '../widget/fragment.js';

/** @typedef {import('../types/lede.js').Result} Result */
/** @typedef {import('../widget/panel.js').Panel} Panel */

/**
 * What the tools work on, and how they tell.
 * @typedef {object} Shown
 * @property {HTMLElement} box
 * @property {Result} result
 * @property {boolean} quotes whether the quotes are shown, by who said them
 * @property {import('../reader/reader.js').Reading | null} reading
 * @property {import('../messages/messages.js').Messages} messages
 * @property {(text: string) => void} say to those who do not see
 * @property {(text: string) => void} complain beside the summary
 * @property {(passage: import('../widget/view.js').Passage, part?: string) => ReturnType<typeof import('../widget/render.js').linksTo>} linksTo it as a link
 *   to its place, and what stands beside that
 */

/** A label that says "Copied" says so for so many milliseconds. */
const kTold = 2000;
/** Buttons that say so now, and what they say else. */
const told = new WeakMap();

export class Toolbox {
  #panel;
  #root;
  #over;
  /** @type {{stop: () => void} | null} */
  #speech = null;
  /** @type {{show: () => void, hide: () => void} | null} */
  #marks = null;
  /** @type {Visit | null} */
  #visit = null;
  /** The way back, over the page. @type {HTMLElement | null} */
  #bar = null;
  /** Whether the reader has left open what folds in the summary, by the handles' ids. @type {Map<string, boolean>} */
  #open = new Map();

  /**
   * @param {Panel} panel
   * @param {Set<HTMLElement>} over the bars over the page, of all summaries
   */
  constructor(panel, over) {
    this.#panel = panel;
    this.#root = panel.root;
    this.#over = over;
    adoptLooks(panel.root);
  }

  /** @returns {Shown} */
  get #shown() {
    const panel = this.#panel;
    const { result, spoken, reading } = /** @type {import('../widget/panel.js').Content} */ (
      panel.content
    );
    return {
      box: /** @type {HTMLElement} */ (panel.box),
      result: panel.seen ?? result,
      quotes: panel.viewFor(result) === 'quotes',
      reading,
      messages: spoken.messages,
      say: (text) => panel.say(text),
      complain: (reason) => panel.complain(reason),
      linksTo: (passage, part) => panel.linksTo(passage, part),
    };
  }

  /**
   * What a reader chooses above and below the summary: another one, or a tool.
   * @param {string} action
   * @param {string} value
   */
  async act(action, value) {
    const panel = this.#panel;
    const before = panel.chosen;
    try {
      if (action === 'view') panel.chosen = /** @type {any} */ (value);
      else if (action === 'length') panel.host.length = /** @type {any} */ (value);
      else if (action === 'topic') panel.focus = panel.focus === value ? '' : value;
      else return await this.use(/** @type {any} */ (action), this.#shown);
      if (await panel.owner.update()) {
        panel.say(panel.box?.querySelector('.times')?.textContent ?? '');
      } else panel.chosen = before;
    } catch {
      panel.chosen = before;
      panel.complain('failed');
    }
  }

  /**
   * Goes to a sentence of the summary; in the view that has it.
   * @param {import('../types/lede.js').SummarySentence} sentence
   * @returns {boolean | Promise<boolean>} whether the page shows it
   */
  showPlace(sentence) {
    const panel = this.#panel;
    const links = /** @type {NodeListOf<HTMLElement>} */ (
      this.#root.querySelectorAll('a.sentence')
    );
    const link = [...links].find((one) => one.textContent === sentence.text);
    if (link || !panel.chosen) {
      if (!link) return false;
      const passage = { ...sentence, places: [sentence] };
      panel.content?.reading?.play?.(passage);
      return this.visit(passage, link);
    }
    panel.chosen = null;
    return panel.owner.update().then(() => this.showPlace(sentence));
  }

  /**
   * A key was pressed in the summary.
   * @param {KeyboardEvent} event
   * @param {HTMLElement} target where
   */
  press(event, target) {
    moveAmongTabs(this.#root, event, target);
  }

  /** Ends what goes on: the visit, the voice, the marks. */
  end() {
    this.#visit?.end();
    this.#speech?.stop();
    this.#speech = null;
    this.#unmark();
  }

  /**
   * @param {'copy' | 'share' | 'print' | 'listen' | 'marks'} name
   * @param {Shown} shown
   */
  async use(name, shown) {
    const { result, quotes, box } = shown;
    const messages = wordsFor(shown);
    const button = /** @type {HTMLElement} */ (this.#root.getElementById(`tool-${name}`));
    const page = this.#root.ownerDocument;
    const where = { ...placeOf(page), said: quotes ? speakersOf(result) : undefined };
    const title = result.title ?? page.title;
    switch (name) {
      case 'copy': {
        const done = await copy({ text: textOf(result, where), html: htmlOf(result, where) });
        return tell(done ? messages.copied : messages.failed, shown, button);
      }
      case 'share': {
        const text = result.summary?.text ?? '';
        const done = await shareOrCopy({ title, text, url: where.url });
        return done === 'copied' && tell(messages.linked, shown, button);
      }
      case 'print': {
        const nodes = box.querySelectorAll('.header, .body, slot[name="footer"]');
        const { lang, dir } = box;
        return printSummary([...nodes], { title, lang, dir, url: where.url });
      }
      case 'listen':
        return this.#listen(shown);
      case 'marks':
        if (this.#marks) this.#unmark();
        else this.#mark(shown);
        return this.#showStates(shown);
    }
  }

  /**
   * @param {string} href
   * @param {HTMLElement} button
   */
  async copyLink(href, button) {
    const shown = this.#shown;
    const done = await copy({ text: href });
    const { linked, failed } = wordsFor(shown);
    tell(done ? linked : failed, shown, button);
  }

  /**
   * Marks in the article what is shown; what was shown before it is marked no more.
   * @param {Shown} shown
   */
  #mark(shown) {
    this.#unmark();
    const { reading } = shown;
    if (!reading) return;
    this.#marks = pointMarks(
      reading,
      passagesOf(shown).flatMap(({ places }) => places),
    );
    this.#marks.show();
  }

  #unmark() {
    this.#marks?.hide();
    this.#marks = null;
  }

  /**
   * The text directive that leads to a sentence of the article.
   * @param {import('../reader/reader.js').Reading} reading
   * @param {import('../types/lede.js').Place} place
   * @returns {string} "": the page no longer has it
   */
  directiveTo(reading, place) {
    if (placeIn(reading, place).length === 0) return '';
    return textDirective(around(reading.blocks, place));
  }

  /**
   * Goes to a sentence of the article.
   * @param {import('../widget/view.js').Passage} passage
   * @param {HTMLElement} link the sentence in the summary
   * @returns {boolean} false: the page no longer shows it
   */
  visit({ places }, link) {
    const shown = this.#shown;
    const { box, reading, say, complain } = shown;
    const messages = wordsFor(shown);
    const ranges = places.flatMap((place) => (reading ? placeIn(reading, place) : []));
    const { href } = /** @type {HTMLAnchorElement} */ (link);
    const ended = () => {
      this.#visit = null;
      say('');
      this.#bar?.hidePopover();
    };
    const begun = () => {
      const { top } = this.#showBar(href, shown).getBoundingClientRect();
      const { innerHeight } = windowOf(box);
      const below = innerHeight - top;
      return below < innerHeight / 2 ? below : 0;
    };
    const visit = ranges.length > 0 && Visit.start(ranges, link, ended, begun);
    if (visit) {
      this.#visit = visit;
      say(messages.shown);
    } else complain(messages.gone);
    return !!visit;
  }

  /**
   * @param {string} href of the sentence
   * @param {Shown} shown
   */
  #showBar(href, shown) {
    const { box } = shown;
    const messages = wordsFor(shown);
    const back = buttonOf('back-button', messages.back, () => this.back());
    const copied = buttonOf('back-link', messages.link, () => this.copyLink(href, copied));
    // A moved popover closes: it stays where it is.
    if (!this.#bar) this.#root.append((this.#bar = h('div', 'back', [], { popover: 'manual' })));
    this.#bar.replaceChildren(back, copied);
    this.#bar.lang = box.lang;
    this.#bar.dir = box.dir;
    showOver(this.#bar, this.#over);
    return this.#bar;
  }

  /**
   * Everything that was said, by who said it.
   * @param {Result} result
   * @param {Shown['messages']} messages
   */
  quotesView(result, messages) {
    return quotesViewOf(speakersOf(result), wordsFor({ messages }).unnamed);
  }

  /** Back to the sentence in the summary. */
  back() {
    this.#visit?.back();
  }

  /**
   * The summary has been made, or the tools have come to it: it gets what it has by them.
   * @param {HTMLElement | null | undefined} before what stood in its place: it is as that was left
   * @param {(old: HTMLElement) => HTMLElement | null | undefined} twinOf what stands now where something stood
   */
  settle(before, twinOf) {
    const shown = this.#shown;
    settleTabs(this.#root);
    if (shown.quotes) this.#tellTime(shown);
    else fillSections(this.#root, shown);
    if (!before) return;
    for (const [id, fold] of foldsIn(before)) this.#open.set(id, fold.open);
    for (const [id, fold] of foldsIn(shown.box)) fold.open = this.#open.get(id) ?? fold.open;
    this.#visit?.moveTo(twinOf(this.#visit.link));
    if (this.#marks) this.#mark(shown);
    this.#showStates(shown);
  }

  /** How long the quotes take, at the article's own pace. @param {Shown} shown */
  #tellTime(shown) {
    const { result, box, messages } = shown;
    const line = box.querySelector('.times');
    if (!line || !result.stats?.words) return;
    const { words, readingSeconds: articleSeconds } = result.stats;
    const quoted = passagesOf(shown).reduce((sum, { text }) => sum + countWords(text), 0);
    const summarySeconds = (articleSeconds * quoted) / words;
    line.textContent = times({ summarySeconds, articleSeconds, messages, lang: box.lang });
  }

  /** The buttons' own states, without making anything else anew. @param {Shown} shown */
  #showStates(shown) {
    const messages = wordsFor(shown);
    const [marks, listen] = ['marks', 'listen'].map((name) =>
      this.#root.getElementById(`tool-${name}`),
    );
    marks?.setAttribute('aria-pressed', `${!!this.#marks}`);
    if (listen) listen.textContent = this.#speech ? messages.stop : messages.listen;
  }

  /** @param {Shown} shown */
  async #listen(shown) {
    const { result, reading, messages, say } = shown;
    if (this.#speech) return this.#speech.stop();
    const speech = await speechFor(result.lang);
    if (!speech) return say(messages.failed);
    const passages = passagesOf(shown);
    // In the summary, made anew or not, and in the article.
    const follow = (/** @type {number} */ at) => {
      const { text, places = [] } = passages[at] ?? {};
      for (const link of this.#root.querySelectorAll('.sentence')) {
        link.toggleAttribute('data-spoken', link.textContent === text);
      }
      const ranges = places.flatMap((place) => (reading ? placeIn(reading, place) : []));
      mark('lede-spoken', ranges);
    };
    this.#speech = speech;
    this.#showStates(shown);
    const onEnd = () => {
      this.#speech = null;
      follow(-1);
      unmark('lede-spoken');
      this.#showStates(shown);
    };
    speech.speak(
      passages.map(({ text }) => text),
      { onSentence: follow, onEnd },
    );
  }
}

/**
 * What of the article the view shows: the summary's sentences, or all quotes.
 * @param {Pick<Shown, 'result' | 'quotes'>} shown
 * @returns {import('../widget/view.js').Passage[]}
 */
function passagesOf({ result, quotes }) {
  if (quotes)
    return quotesViewOf(speakersOf(result), '').chapters.flatMap(({ sayings }) => sayings);
  const sentences = result.summary?.sentences ?? [];
  return sentences.map((sentence) => ({ text: sentence.text, places: [sentence] }));
}

/**
 * In English, whose words are in two files, as in all other languages.
 * @param {Pick<Shown, 'messages'>} shown
 */
function wordsFor({ messages }) {
  return { ...kOfTools, ...messages };
}

/**
 * What of the summary folds, by the ids of its handles.
 * @param {HTMLElement} box
 * @returns {[string, HTMLDetailsElement][]}
 */
function foldsIn(box) {
  return [...box.querySelectorAll('.body summary')].map(({ id, parentElement }) => [
    id,
    /** @type {HTMLDetailsElement} */ (parentElement),
  ]);
}

/**
 * On the button for a while, and to those who do not see it.
 * @param {string} text
 * @param {Shown} shown
 * @param {HTMLElement} button
 */
function tell(text, { say }, button) {
  const before = told.get(button);
  clearTimeout(before?.timer);
  const label = before?.label ?? button.textContent;
  say(text);
  // The small link beside a sentence has a sign for a label.
  if (label) button.textContent = text;
  button.toggleAttribute('data-done', true);
  const timer = setTimeout(() => {
    told.delete(button);
    button.textContent = label;
    button.removeAttribute('data-done');
  }, kTold);
  told.set(button, { label, timer });
}

/**
 * The page as a source names it.
 * @param {Document} page
 */
function placeOf(page) {
  const named = page.querySelector('meta[property="og:site_name"]')?.getAttribute('content');
  return { url: withoutPlace(page.location.href), site: named || page.location.hostname };
}
