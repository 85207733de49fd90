// SPDX-License-Identifier: MIT
// What the reader does with a summary. The code for it (lede-tools.js) comes at the first touch.

/** @typedef {typeof import('../tools/tools.js')} Tools */
/** @typedef {import('../types/lede.js').Result} Result */
/** @typedef {import('./view.js').Passage} Passage */

/**
 * What the tools work on.
 * @typedef {object} Shown
 * @property {HTMLElement} box
 * @property {Result} result
 * @property {import('../reader/reader.js').Reading | null} reading
 * @property {import('../messages/messages.js').Messages} messages
 * @property {(text: string) => void} say
 * @property {() => void} changed a state of the tools is shown anew
 */

/** A label that says "Copied" says so for so many milliseconds. */
const kTold = 2000;

export class Toolbox {
  #url;
  /** @type {Promise<Tools> | null} */
  #loading = null;
  /** @type {{stop: () => void} | null} */
  #speech = null;
  /** @type {{show: () => void, hide: () => void} | null} */
  #marks = null;

  /** @param {string} base the folder of lede-tools.js, with a final slash */
  constructor(base) {
    this.#url = new URL('lede-tools.js', base).href;
  }

  get speaking() {
    return this.#speech !== null;
  }

  get marked() {
    return this.#marks !== null;
  }

  /** @returns {Promise<Tools>} rejects where the file cannot be had; may be tried again */
  load() {
    this.#loading ??= import(this.#url);
    this.#loading.catch(() => (this.#loading = null));
    return this.#loading;
  }

  /** Ends what goes on: the voice, the marks. */
  end() {
    this.#speech?.stop();
    this.#speech = null;
    this.#unmark();
  }

  #unmark() {
    this.#marks?.hide();
    this.#marks = null;
  }

  /**
   * @param {string} name
   * @param {Shown} shown
   * @param {HTMLElement} button
   */
  async use(name, shown, button) {
    const tools = await this.load();
    const { result, messages, box } = shown;
    const where = placeOf(document);
    switch (name) {
      case 'copy': {
        const text = tools.textOf(result, where);
        const done = await tools.copy({ text, html: tools.htmlOf(result, where) });
        return this.#tell(done ? messages.copied : messages.failed, shown, button);
      }
      case 'share': {
        const text = result.summary?.text ?? '';
        const title = result.title ?? document.title;
        const done = await tools.shareOrCopy({ title, text, url: where.url });
        return done === 'copied' && this.#tell(messages.linked, shown, button);
      }
      case 'print': {
        const nodes = ['header', 'body', 'note'].map((part) =>
          box.querySelector(`[part="${part}"]`)?.cloneNode(true),
        );
        const title = result.title ?? document.title;
        const { lang, dir } = box;
        const known = /** @type {Node[]} */ (nodes.filter(Boolean));
        return tools.printSummary(known, { title, lang, dir, url: where.url });
      }
      case 'listen':
        return this.#listen(tools, shown);
      case 'marks':
        if (this.#marks) this.#unmark();
        else this.mark(tools, shown);
        return shown.changed();
    }
  }

  /**
   * @param {string} href
   * @param {Shown} shown
   * @param {HTMLElement} button
   */
  async copyLink(href, shown, button) {
    const { copy } = await this.load();
    const done = await copy({ text: href });
    this.#tell(done ? shown.messages.linked : shown.messages.failed, shown, button);
  }

  /**
   * Marks the summary's sentences in the article; those of a summary before it are marked no more.
   * @param {Tools} tools
   * @param {Shown} shown
   */
  mark(tools, { result, reading }) {
    this.#unmark();
    if (!reading) return;
    this.#marks = tools.pointMarks(reading, result.summary?.sentences ?? []);
    this.#marks.show();
  }

  /**
   * @param {Tools} tools
   * @param {Shown} shown
   */
  async #listen(tools, shown) {
    if (this.#speech) {
      this.#speech.stop();
      this.#speech = null;
      return shown.changed();
    }
    const speech = await tools.speechFor(shown.result.lang);
    if (!speech) return shown.say(shown.messages.failed);
    const links = [...shown.box.querySelectorAll('[part~="sentence"]')];
    const follow = (/** @type {number} */ at) =>
      links.forEach((link, i) => link.toggleAttribute('data-spoken', i === at));
    this.#speech = speech;
    shown.changed();
    speech.speak(
      (shown.result.summary?.sentences ?? []).map(({ text }) => text),
      {
        onSentence: follow,
        onEnd: () => {
          this.#speech = null;
          follow(-1);
          shown.changed();
        },
      },
    );
  }

  /**
   * On the button, and to those who do not see it.
   * @param {string} text
   * @param {Shown} shown
   * @param {HTMLElement} button
   */
  #tell(text, { say }, button) {
    const label = button.textContent;
    say(text);
    button.textContent = button.getAttribute('part') === 'link' ? '✓' : text;
    setTimeout(() => (button.textContent = label), kTold);
  }
}

/**
 * The page as a source names it.
 * @param {Document} page
 */
function placeOf(page) {
  const named = page.querySelector('meta[property="og:site_name"]')?.getAttribute('content');
  return { url: page.location.href.split('#')[0], site: named || page.location.hostname };
}
