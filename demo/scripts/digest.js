// SPDX-License-Identifier: MIT
// Digest and source side by side: the element leads from a point to its place; here are the ways
// back, and where in the source the reader is.

/** @typedef {import('../../web/types/lede.js').LedeSummaryElement} LedeSummaryElement */
/** @typedef {import('../../web/types/lede.js').Result} Result */
/** @typedef {{text: string, paragraph: Element, section: number}} Point */

/** CSS pixels between two ways back. */
const kApart = 4;

const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const element = /** @type {LedeSummaryElement} */ (document.querySelector('lede-summary'));
const source = byId('source');
const map = byId('map');

/** In the digest's order. @type {Point[]} */
let points = [];
/** @type {Result['sections']} */
let sections = [];

const folded = (/** @type {string | null} */ text) => (text ?? '').replace(/\s+/g, ' ').trim();

/** @param {Result} result @returns {Point[]} those whose paragraph is found */
function pointsOf({ summary, sections = [] }) {
  const paragraphs = [...source.querySelectorAll('p')];
  const texts = paragraphs.map((paragraph) => folded(paragraph.textContent));
  return (summary?.sentences ?? []).flatMap(({ text, sentence }) => {
    const at = texts.findIndex((whole) => whole.includes(folded(text)));
    const section = sections.findIndex(({ points: own }) => own.includes(sentence));
    return at < 0 ? [] : { text, paragraph: paragraphs[at], section };
  });
}

/** The point's link in the digest. @param {Point} point */
function linkOf({ text }) {
  const links = element.shadowRoot?.querySelectorAll('a[part~="sentence"]') ?? [];
  return /** @type {HTMLElement | undefined} */ (
    [...links].find((link) => folded(link.textContent) === folded(text))
  );
}

/** @param {Point} point */
function toDigest(point) {
  const link = linkOf(point);
  // What the summary's room does not show yet.
  const more = element.shadowRoot?.querySelector('[part="more"]');
  if (more instanceof HTMLElement && more.checkVisibility()) more.click();
  link?.scrollIntoView({ block: 'center', behavior: 'instant' });
  link?.focus({ preventScroll: true });
}

/** After each paragraph that the digest has a sentence of, the way to it. */
function putWaysBack() {
  for (const old of source.querySelectorAll('.to-digest')) old.remove();
  for (const [i, point] of points.entries()) {
    const way = document.createElement('button');
    way.type = 'button';
    way.className = 'to-digest';
    way.dataset.ledeIgnore = '';
    way.textContent = String(i + 1);
    way.setAttribute('aria-label', `Point ${i + 1} in the digest`);
    way.title = point.text;
    way.addEventListener('click', () => toDigest(point));
    lastAfter(point.paragraph).after(way);
  }
  placeWays();
}

/** The paragraph itself, or the last of its ways back. @param {Element} paragraph */
function lastAfter(paragraph) {
  let last = paragraph;
  while (last.nextElementSibling?.matches('.to-digest')) last = last.nextElementSibling;
  return last;
}

/** In the margin beside their paragraph, one below another. */
function placeWays() {
  for (const paragraph of source.querySelectorAll('p')) {
    let top = paragraph.offsetTop;
    let way = paragraph.nextElementSibling;
    while (way instanceof HTMLElement && way.matches('.to-digest')) {
      way.style.top = `${top}px`;
      top += way.offsetHeight + kApart;
      way = way.nextElementSibling;
    }
  }
}

/** A stroke for each point, where it stands in the source. */
function drawMap() {
  const whole = source.getBoundingClientRect();
  const window = /** @type {HTMLElement} */ (map.firstElementChild);
  map.replaceChildren(window);
  for (const { paragraph } of points) {
    const stroke = document.createElement('b');
    const { top } = paragraph.getBoundingClientRect();
    stroke.style.insetInlineStart = `${(100 * (top - whole.top)) / whole.height}%`;
    map.append(stroke);
  }
}

/** Which part of the source is in the window. */
function showWhere() {
  const { top, height } = source.getBoundingClientRect();
  const bar = byId('where').getBoundingClientRect().bottom;
  const share = (/** @type {number} */ y) => Math.min(1, Math.max(0, (y - top) / height));
  const [from, to] = [share(bar), share(innerHeight)];
  const window = /** @type {HTMLElement} */ (map.firstElementChild);
  window.style.insetInlineStart = `${100 * from}%`;
  window.style.inlineSize = `${100 * (to - from)}%`;
  byId('read').textContent = from > 0 ? `${Math.round(100 * from)} %` : '';
  const before = points.filter(({ paragraph, section }) => {
    return section >= 0 && paragraph.getBoundingClientRect().top < (bar + innerHeight) / 2;
  });
  const title = sections?.[before.at(-1)?.section ?? -1]?.title;
  byId('part').textContent = title ?? 'The interview';
}

element.addEventListener('lede-summary', (event) => {
  const { detail } = /** @type {CustomEvent<Result>} */ (event);
  points = pointsOf(detail);
  sections = detail.sections;
  putWaysBack();
  drawMap();
  showWhere();
});

let waiting = false;
for (const type of ['scroll', 'resize']) {
  addEventListener(
    type,
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        if (type === 'resize') {
          placeWays();
          drawMap();
        }
        showWhere();
      });
    },
    { passive: true },
  );
}
