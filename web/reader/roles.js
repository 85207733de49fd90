// SPDX-License-Identifier: MIT
// The roles that a page gives its blocks, each by several signs, and never against the article: a
// sign that much of the text bears says nothing.

/** @typedef {import('../types/lede.js').Role} Role */
/** @typedef {import('./text.js').ReadBlock} ReadBlock */

/** A block whose text is link from end to end, or nearly, leads elsewhere. */
const kLinkShare = 0.85;
/** What bears a sign is the article if it is so much of the text; an aside if it is nearly all. */
const kMuch = 0.5;
const kNearlyAll = 0.9;
/** Where so many paragraphs stand, a heading that is a link is the article's. */
const kParagraphs = 3;
/** So many links in a row are a list of what else there is. */
const kLinkRun = 3;
/** In a figure these are what it shows, no caption. */
const kNoCaption = /^(heading|blockquote|table|pref)/;
/** The longest byline, in characters. */
const kByline = 120;
/** Words of a line that is date and time, and of a paragraph. */
const kDateWords = 14;
const kParagraphWords = 10;

/**
 * @param {ReadBlock[]} blocks
 * @param {string} title the page's
 * @returns {Generator<undefined, ReadBlock[]>} yields after every block
 */
export function* settleRoles(blocks, title) {
  const text = yield* runningText(blocks);
  let running = false;
  let links = 0;
  // No iterator of a built-in's: old libraries of pages put others in their place.
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (!leadsAway(block)) links = 0;
    else if (!links) while (blocks[i + links] && leadsAway(blocks[i + links])) links++;
    block.role = marked(block, text) ?? seen(block, text, running, links);
    if (block.text === title && block.kind !== 'title') block.role ??= 'other';
    running ||= !block.role && isParagraph(block);
    yield;
  }
  // A heading over nothing but promotion is promotion.
  let promo = false;
  for (let i = blocks.length; i--;) {
    if (promo && blocks[i].kind === 'heading') blocks[i].role ??= 'promo';
    else promo = blocks[i].role === 'promo';
  }
  return blocks;
}

/**
 * Where the paragraphs are: how many in what element, and how much of their text bears what mark.
 * @typedef {object} Running
 * @property {number} size
 * @property {Map<string, number>} marked
 * @property {Map<Node | null | undefined, number>} within
 */

/**
 * @param {ReadBlock[]} blocks
 * @returns {Generator<undefined, Running>} yields after every block
 */
function* runningText(blocks) {
  /** @type {Running} */
  const running = { size: 0, marked: new Map(), within: new Map() };
  const { marked, within } = running;
  for (const block of blocks) {
    yield;
    if (!isParagraph(block)) continue;
    const { length } = block.text;
    running.size += length;
    within.set(block.within, (within.get(block.within) ?? 0) + 1);
    const words = new Set();
    for (let { mark } = block; mark; mark = mark.outer) words.add(mark.word);
    for (const word of words) marked.set(word, (marked.get(word) ?? 0) + length);
  }
  return running;
}

/**
 * What the page's markup says.
 * @param {ReadBlock} block
 * @param {Running} running
 * @returns {Role | undefined}
 */
function marked(block, { size, marked }) {
  const { kind, text } = block;
  /** @type {Role | undefined} */
  let found;
  for (let { mark } = block; mark; mark = mark.outer) {
    const { role, word, said } = mark;
    if (said) return role;
    const most = word === 'aside' || word === 'article' ? kNearlyAll : kMuch;
    if (kind === 'title' || (marked.get(word) ?? 0) > size * most) continue;
    // The author of a comment is not the article's.
    if (role === 'promo') return role;
    if (role === 'dateline' && isParagraph(block)) continue;
    if (role === 'caption' && kNoCaption.test(kind)) continue;
    found ??= role === 'byline' && text.length > kByline ? 'other' : role;
  }
  return found ?? (kind === 'caption' ? kind : found);
}

/**
 * What the text itself shows.
 * @param {ReadBlock} block
 * @param {Running} running
 * @param {boolean} below whether paragraphs stand above it
 * @param {number} links blocks in a row that lead elsewhere, this one among them
 * @returns {Role | undefined}
 */
function seen({ kind, text, within }, running, below, links) {
  if (kind === 'title') return undefined;
  if (/^\S+:\/\/\S+$/.test(text)) return 'other';
  if (isDate(text, below)) return 'dateline';
  if (!links || kind === 'table') return undefined;
  // Among the paragraphs a heading may be one link, and nearly alone a sentence or a list's item.
  const paragraphs = running.within.get(within) ?? 0;
  const heading = kind === 'heading' && paragraphs >= kParagraphs;
  const item = kind === 'list-item' && below;
  const label =
    links < kLinkRun &&
    (item || (kind !== 'heading' && isSentence(text) && (paragraphs || !running.size)));
  return heading || label ? undefined : 'promo';
}

/** @param {ReadBlock} block */
function leadsAway({ text, linked }) {
  return linked > 0 && linked >= text.replace(/\s/g, '').length * kLinkShare;
}

/** @param {ReadBlock} block */
function isParagraph({ text, linked }) {
  return isSentence(text, kParagraphWords) && linked < text.length / 2;
}

function isSentence(/** @type {string} */ text, words = 8) {
  return /[.!?…。！？؟।][\s"'”’»“)\]」』]*$/u.test(text) && wordsIn(text) >= words;
}

/**
 * A line of a day and a time of day, or of a day above the text.
 * @param {string} text
 * @param {boolean} below
 */
function isDate(text, below) {
  const words = wordsIn(text);
  if (words > kDateWords || isSentence(text, 0)) return false;
  const day = /(^|\D)(19|20)\d\d(\D|$)/.test(text) && /(^|\D)\d\d?(\D|$)/.test(text);
  return day && (/\d[:.]\d\d(\D|$)/.test(text) || (!below && words <= 8));
}

/** Where a script has no spaces, two letters count as a word. */
export function wordsIn(/** @type {string} */ text) {
  const unspaced = text.match(/[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]/g)?.length ?? 0;
  return text.split(/\s+/).length + unspaced / 2;
}
