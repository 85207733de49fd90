// SPDX-License-Identifier: MIT
// The engine of one thread: the compiled module, the copy of it that runs, and the languages' packs.

import { encodeRequest, kForms } from './encode.js';
import { LedeError } from './errors.js';
import { Instance } from './loader.js';

/** @typedef {import('../types/lede.js').Article} Article */
/** @typedef {import('../types/lede.js').Options} Options */

/**
 * Where the engine's files come from: by HTTP in a page and a worker, from a folder in Node.
 * @typedef {object} Files
 * @property {(whole: boolean) => Promise<WebAssembly.Module>} module the one for pages, which reads
 *   blocks; or the whole one
 * @property {(lang: string) => Promise<Uint8Array | null>} pack null: there is none
 */

/** Identification reads no more than this many UTF-16 units. */
const kIdentifyUnits = 20_000;
/**
 * From such a confidence on a text plainly speaks its language, as 99 in 100 of the project's reference
 * articles do, or plainly none that is known. Below, the page knows better: German full of English titles
 * is taken for English at up to .78. A language without a pack is told from none by the page alone.
 */
const kPlain = 0.8;
const kPlainlyNone = 0.5;
/** So ends the answer of a page's module to what it does not do, well asked or not. */
const kNeedsWhole = '"This needs the whole module."}}';

export class Engine {
  #files;
  #whole = false;
  /** @type {Promise<WebAssembly.Module> | null} */
  #module = null;
  /** @type {Instance | null} */
  #instance = null;
  /** @type {Map<string, Promise<Uint8Array | null>>} */
  #packs = new Map();
  /** Handles in the instance that runs, by language. @type {Map<string, number>} */
  #opened = new Map();

  /** @param {Files} files */
  constructor(files) {
    this.#files = files;
  }

  /** Loads and starts the module. Rejects with `load-failed`; may then be tried again. */
  async start() {
    if (this.#instance) return;
    const module = (this.#module ??= this.#files.module(this.#whole));
    try {
      const instance = await Instance.start(await module);
      if (module === this.#module) this.#instance ??= instance;
    } catch (error) {
      if (module === this.#module) this.#module = null;
      throw loadFailed('The engine', error);
    }
    if (!this.#instance) await this.start(); // Another module was asked for meanwhile.
  }

  /** As a worker is closed; what runs in the page's own thread stays for the next request. */
  close() {}

  /**
   * Loads a language's pack before an article asks for it.
   * @param {string} lang
   */
  prepare(lang) {
    this.#packBytes(lang).catch(() => {});
  }

  /**
   * @param {string} text
   * @returns {Promise<{lang: string, confidence: number}>}
   */
  async identify(text) {
    await this.start();
    const head = new TextEncoder().encode(text.slice(0, kIdentifyUnits));
    return JSON.parse(this.#run((instance) => instance.identify(head)));
  }

  /**
   * @param {Article & {against?: Article}} article with `against`, a transcript, a digest to check
   * @param {Options} [options]
   * @returns {Promise<string>} the contract's JSON of a result, or of the check; a failure rejects
   *   with its code
   */
  async summarize(article, { pageLang, ...options } = {}) {
    let { lang } = options;
    const start = textOf(article);
    if (isForWhole(article, options)) this.#takeWhole();
    if (!lang || lang === 'auto') {
      const told = await this.identify(start);
      lang = told.lang;
      // That it is in none of the known ones does not contradict one that is not known.
      const none = lang === 'und';
      if (
        pageLang &&
        (told.confidence < (none ? kPlainlyNone : kPlain) ||
          (none && !(await this.#packBytes(pageLang))))
      ) {
        options.lang = lang = pageLang;
      }
    }
    const { text, lines } = encodeRequest(article, options);
    const against = article.against && encodeRequest(article.against, options);
    // Or what is known of any language.
    const bytes = (await this.#packBytes(lang)) ?? (await this.#packBytes('und'));
    await this.start();
    const json = this.#run((instance) => {
      const pack = bytes ? this.#open(instance, lang, bytes) : 0;
      return against
        ? instance.check(pack, text, lines, against.text, against.lines)
        : instance.summarize(pack, text, lines);
    });
    if (!this.#whole && json.endsWith(kNeedsWhole)) {
      this.#takeWhole();
      return this.summarize(article, options);
    }
    throwIfFailure(json);
    return json;
  }

  /** From now on, the whole module. */
  #takeWhole() {
    if (this.#whole) return;
    this.#whole = true;
    this.#module = null;
    this.#drop();
  }

  /**
   * Runs one call. A trap or an exhausted memory costs this answer alone: the instance is dropped
   * and the next call starts another from the compiled module.
   * @template T
   * @param {(instance: Instance) => T} call
   * @returns {T}
   */
  #run(call) {
    try {
      return call(/** @type {Instance} */ (this.#instance));
    } catch (error) {
      this.#drop();
      if (error instanceof LedeError) throw error;
      throw new LedeError('engine-crashed', `The engine crashed: ${message(error)}`);
    }
  }

  #drop() {
    this.#instance = null;
    this.#opened.clear();
  }

  /**
   * @param {Instance} instance
   * @param {string} lang
   * @param {Uint8Array} bytes
   */
  #open(instance, lang, bytes) {
    let pack = this.#opened.get(lang);
    if (pack === undefined) {
      pack = instance.openPack(bytes);
      if (pack === 0) throw new LedeError('load-failed', `The pack of ${lang} cannot be read.`);
      this.#opened.set(lang, pack);
    }
    return pack;
  }

  /** @param {string} lang */
  async #packBytes(lang) {
    let bytes = this.#packs.get(lang);
    if (!bytes) {
      bytes = this.#files.pack(lang);
      this.#packs.set(lang, bytes);
    }
    try {
      return await bytes;
    } catch (error) {
      this.#packs.delete(lang);
      throw loadFailed(`The pack of ${lang}`, error);
    }
  }
}

/**
 * The file that serves a language tag: its own, else its primary language's.
 * Example: "en-GB" with packs "de" and "en" is "en"; "fi" is null.
 * @param {string} tag
 * @param {readonly string[]} packs
 */
export function packFor(tag, packs) {
  const lower = tag.toLowerCase();
  for (const name of [lower, lower.split('-')[0]]) {
    const found = packs.find((pack) => pack.toLowerCase() === name);
    if (found) return found;
  }
  return null;
}

/**
 * Whether a page's module plainly does not do it. What else it does not do it says itself.
 * @param {Article & {against?: Article}} article
 * @param {Options} options
 */
function isForWhole({ text, markdown, vtt, srt, against }, { type }) {
  return (
    (text ?? markdown ?? vtt ?? srt ?? against) != null || type === 'headline' || type === 'digest'
  );
}

/**
 * Its text in one piece. Throws `invalid-request` where it is none.
 * @param {Article} article
 */
function textOf(article) {
  const form = kForms.find((one) => article[one] != null);
  const given = /** @type {any[]} */ ([]).concat((form && article[form]) ?? '');
  const pieces = given.map((piece) => piece?.text ?? piece);
  if (pieces.every((piece) => typeof piece === 'string')) return pieces.join('\n');
  throw new LedeError('invalid-request', 'The text of an article must be a string.');
}

/**
 * A result begins with its schema and engine; only what does not is parsed here.
 * @param {string} json
 */
function throwIfFailure(json) {
  if (json.startsWith('{"schema":"lede/1","engine":')) return;
  const { error } = JSON.parse(json);
  if (error) throw new LedeError(error.code, error.message);
}

/**
 * @param {string} what
 * @param {unknown} error
 */
function loadFailed(what, error) {
  if (error instanceof LedeError) return error;
  return new LedeError('load-failed', `${what} could not be loaded: ${message(error)}`);
}

/** @param {unknown} error */
function message(error) {
  return error instanceof Error ? error.message : String(error);
}
