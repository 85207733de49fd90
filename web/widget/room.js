// SPDX-License-Identifier: MIT
// The room that a summary takes, kept before the page is first painted, so that nothing moves when
// the summary comes: an estimate from the article's text, or what the page's own style gives.

/** @typedef {import('../types/lede.js').Length} Length */
/** @typedef {import('../types/lede.js').SummaryType} SummaryType */

/** Sentences by length, as the core chooses them. */
const kPoints = { short: 3, medium: 5, long: 7 };
const kProse = { short: 1, medium: 3, long: 5 };
/** Letters of a chosen sentence: Lede's are longer than the average; those of what nobody has read. */
const kChosen = 1.25;
const kUnread = 150;
/** Letters of a quotation with its speaker. */
const kQuote = 130;
/** Letters of the note at the foot. */
const kNote = 90;
/** So many letters of the article are set in the summary's width, to see how much room they take. */
const kSample = 600;
/** Below so many words no room is kept: whether they are enough is only known once they are read. */
const kFewestWords = 160;

/** Whether the page has been painted. */
export function isPainted() {
  if (performance.getEntriesByName('first-contentful-paint').length > 0) return true;
  // The entry comes a little after the paint; in Chromium the page's clock starts with its first frame.
  return 'LayoutShift' in globalThis && Number(document.timeline.currentTime) > 0;
}

/**
 * The text that the article will roughly have, without reading the page for it.
 * @param {Element} element the summary's own
 * @param {string} selector of the article; "" for none
 * @returns {string | null} null: the page is not all there yet
 */
export function roughText(element, selector) {
  if (document.readyState === 'loading') return null;
  const scope = selector || '[itemprop~=articleBody], article, main, body';
  try {
    const root = (!selector && element.closest('article')) || document.querySelector(scope);
    return root?.textContent ?? '';
  } catch {
    return '';
  }
}

/**
 * @param {string | null} text roughly the article's; null: unknown yet
 * @param {{type: SummaryType, length: Length, quotes: number, collapsed: boolean, tools: boolean}} settings
 * @param {HTMLElement} probe stands where the summary will, in its type; empty again afterwards
 * @returns {number} CSS pixels; 0 for an article that may be too short for a summary
 */
export function roomFor(text, { type, length, quotes, collapsed, tools }, probe) {
  const words = text?.match(/[\u3040-\u9fff]{2}|[^\s\u3040-\u9fff]+/g)?.length ?? 0;
  if (text !== null && words < kFewestWords) return 0;
  const em = Number.parseFloat(getComputedStyle(probe).fontSize);
  const width = probe.getBoundingClientRect().width;
  const inner = width - 2 * Math.min(24, Math.max(16, width * 0.04));
  const sample =
    text?.replace(/\s+/g, ' ').slice(-2 * kSample, -kSample) || 'nine words '.repeat(55);
  probe.style.cssText = `inline-size:${inner - 1.25 * em}px;line-height:1.5`;
  probe.textContent = sample;
  const ofLetter = probe.offsetHeight / sample.length;
  probe.textContent = '';
  probe.removeAttribute('style');
  /** Height of so many letters, in whole lines, at a size. */
  const lines = (/** @type {number} */ letters, size = 1) =>
    Math.ceil((letters * ofLetter * size) / (1.5 * em)) * 1.5 * size * em;

  const narrow = inner < 30 * em;
  const head = 3 + 18 + 1.38 * em + 12;
  if (collapsed) return Math.round(head + 4);
  const sentences = text?.match(/[.!?؟]["”»“)]*(\s|$)|[。！？]/gu)?.length || 1;
  const letters =
    text === null ? kUnread : (text.replace(/\s+/g, ' ').length / sentences) * kChosen;
  const prose = type !== 'key-points' && type !== 'digest';
  const body = prose
    ? lines(letters * (type === 'headline' ? 0.6 : kProse[length]))
    : kPoints[length] * (lines(letters + 3) + 12);
  // On a narrow page the points are enough; quotes fill what room is left.
  const said = quotes && !narrow && /[“„«「"]/.test(text ?? '');
  const sayings = said ? 36 + 1.25 * em + lines(kQuote) + 1.27 * em + 16 : 0;
  const bar = tools ? 42 + (narrow ? 32 : 0) + 46 : 0;
  const foot = 12 + 9 + lines(kNote, 0.8125) + (tools ? 32 : 0) + 12;
  return Math.round(head + bar + 12 + body + sayings + foot);
}

/**
 * Fits the box into the room that was kept: leaves out quotes from the last, then topics, and what
 * does not fit even then is behind "Show all".
 * @param {HTMLElement} box
 * @param {number} room CSS pixels
 */
export function fit(box, room) {
  box.style.blockSize = `${room}px`;
  box.toggleAttribute('data-fitted', true);
  const body = /** @type {HTMLElement} */ (box.querySelector('[part~="body"]'));
  const overflows = () => body.scrollHeight > body.clientHeight + 1;
  const quotes = [...body.querySelectorAll('[part="quotes"] > [part="quote"]')];
  for (const quote of quotes.reverse()) {
    if (!overflows()) return;
    quote.remove();
    if (quotes.at(-1) === quote) body.querySelector('[part="quotes"]')?.remove();
  }
  if (overflows()) box.querySelector('[part="topics"]')?.remove();
  if (overflows()) box.toggleAttribute('data-clipped', true);
}
