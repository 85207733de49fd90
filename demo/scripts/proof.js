// SPDX-License-Identifier: MIT
// The text as Lede sees it: sentences by score, quotes by kind, blocks by role.

import { make } from './answer.js';

/** @typedef {import('../../web/types/lede.js').Result} Result */
/** @typedef {import('../../web/types/lede.js').Sentence} Sentence */

const kLevels = 5;

/**
 * @param {Result} result
 * @returns {{nodes: Node[], show: (sentence: number) => void}}
 */
export function proofOf(result) {
  const sentences = result.sentences ?? [];
  const scores = sentences.map(({ score }) => score);
  const scale = { low: Math.min(...scores, 1), high: Math.max(...scores, 0.01) };
  const chosen = new Set(result.summary?.sentences.map(({ sentence }) => sentence));
  /** @type {HTMLElement[]} */
  const spans = [];
  const spoken = sentences.map((sentence, i) => {
    const span = make(
      'span',
      `sentence heat-${levelOf(sentence.score, scale)}`,
      pieces(result, sentence),
    );
    span.id = `sentence-${i}`;
    span.tabIndex = i === 0 ? 0 : -1;
    span.setAttribute('role', 'button');
    span.setAttribute('aria-expanded', 'false');
    span.classList.toggle('chosen', chosen.has(i));
    spans.push(span);
    return span;
  });
  const nodes = (result.blocks ?? []).map((block, i) => {
    const own = sentences
      .map((sentence, n) => ({ sentence, n }))
      .filter(({ sentence }) => sentence.block === i);
    const body = make(block.kind === 'title' || block.kind === 'heading' ? 'h3' : 'p', 'text', [
      ...(own.length ? withGaps(block.text, own, spoken) : [block.text]),
    ]);
    const node = make('div', `block ${block.role}`, [margin(result, i), body]);
    node.id = `block-${i}`;
    return node;
  });

  const open = (/** @type {number} */ index) => {
    const span = spans[index];
    if (!span) return;
    const was = span.getAttribute('aria-expanded') === 'true';
    close(spans);
    if (was) return;
    span.setAttribute('aria-expanded', 'true');
    span.closest('.block')?.after(why(sentences[index], chosen.has(index)));
  };
  listen(nodes, spans, open);
  return {
    nodes,
    show(index) {
      const span = spans[index];
      if (span?.getAttribute('aria-expanded') !== 'true') open(index);
      move(spans, span);
      span?.scrollIntoView({ block: 'center' });
    },
  };
}

/**
 * Between the text's lowest score and its highest.
 * @param {number} score
 * @param {{low: number, high: number}} scale
 */
function levelOf(score, { low, high }) {
  const part = high > low ? (score - low) / (high - low) : 0;
  return Math.min(kLevels - 1, Math.floor(part * kLevels));
}

/**
 * What a block is, once for body text that goes on; where a section begins, its title too.
 * @param {Result} result
 * @param {number} index
 */
function margin(result, index) {
  const block = result.blocks?.[index];
  const section = (result.sections ?? []).find(({ firstBlock }) => firstBlock === index);
  const titled = section?.title && section.titleSource !== 'heading';
  const goesOn = block?.role === 'body' && result.blocks?.[index - 1]?.role === 'body';
  return make('div', 'margin', [
    make('span', 'role', [
      block?.speaker ? `${block.role}, ${block.speaker}` : goesOn ? '' : (block?.role ?? ''),
    ]),
    titled && make('span', 'section', [`§ ${section.title}`]),
  ]);
}

/**
 * @param {string} text of the block
 * @param {{sentence: Sentence, n: number}[]} own
 * @param {HTMLElement[]} spans of all sentences
 */
function withGaps(text, own, spans) {
  /** @type {(Node | string)[]} */
  const nodes = [];
  let at = 0;
  for (const { sentence, n } of own) {
    nodes.push(text.slice(at, sentence.start), spans[n]);
    at = sentence.end;
  }
  nodes.push(text.slice(at));
  return nodes;
}

/**
 * A sentence, cut where quotes begin and end; a quote's speaker follows its last piece.
 * @param {Result} result
 * @param {Sentence} sentence
 */
function pieces(result, { block, start, end, text }) {
  const inside = (result.quotes ?? []).flatMap((quote) =>
    quote.spans
      .map((span, i) => ({ ...span, quote, last: i === quote.spans.length - 1 }))
      .filter((span) => span.block === block && span.start < end && span.end > start),
  );
  inside.sort((a, b) => a.start - b.start);
  /** @type {(Node | string)[]} */
  const nodes = [];
  let at = start;
  for (const span of inside) {
    const from = Math.max(span.start, at);
    const to = Math.min(span.end, end);
    if (to <= from) continue;
    nodes.push(text.slice(at - start, from - start));
    nodes.push(make('span', `quote ${span.quote.kind}`, [text.slice(from - start, to - start)]));
    const name = span.quote.speaker?.name;
    if (span.last && span.end <= end && name) nodes.push(make('span', 'who', [name]));
    at = to;
  }
  nodes.push(text.slice(at - start));
  return nodes;
}

/**
 * Why a sentence scores what it does.
 * @param {Sentence} sentence
 * @param {boolean} chosen
 */
function why({ score, features = [] }, chosen) {
  const telling = features
    .filter(({ effect }) => Math.abs(effect) >= 0.005)
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  const most = Math.max(...telling.map(({ effect }) => Math.abs(effect)), 0.01);
  const rows = telling.map(({ name, effect }) => {
    const bar = make('span', effect < 0 ? 'bar against' : 'bar');
    bar.style.inlineSize = `${(Math.abs(effect) / most) * 100}%`;
    const sign = effect < 0 ? '−' : '+';
    return make('tr', '', [
      make('th', '', [name[0].toUpperCase() + name.slice(1)]),
      make('td', 'effect', [`${sign}${Math.abs(effect).toFixed(2)}`]),
      make('td', 'bars', [bar]),
    ]);
  });
  const box = make('aside', 'why', [
    make('p', '', [
      make('strong', '', [`Score ${score.toFixed(2)}`]),
      chosen ? ', chosen for the summary.' : ', not in this summary.',
    ]),
    rows.length > 0
      ? make('table', '', [make('tbody', '', rows)])
      : make('p', '', [
          features[0] ? `It ${features[0].name}.` : 'Nothing speaks for or against it.',
        ]),
  ]);
  box.lang = 'en';
  box.dir = 'ltr';
  box.setAttribute('aria-label', 'Why this score');
  return box;
}

/** @param {HTMLElement[]} spans */
function close(spans) {
  document.querySelector('.why')?.remove();
  for (const span of spans) span.setAttribute('aria-expanded', 'false');
}

/** Focus goes there; the tab key finds it there. @param {HTMLElement[]} spans @param {HTMLElement} to */
function move(spans, to) {
  for (const span of spans) span.tabIndex = span === to ? 0 : -1;
  to?.focus({ preventScroll: true });
}

/**
 * @param {HTMLElement[]} nodes
 * @param {HTMLElement[]} spans
 * @param {(index: number) => void} open
 */
function listen(nodes, spans, open) {
  for (const node of nodes) {
    node.addEventListener('click', (event) => {
      const span = /** @type {HTMLElement} */ (event.target).closest('.sentence');
      if (!span || !getSelection()?.isCollapsed) return;
      const index = spans.indexOf(/** @type {HTMLElement} */ (span));
      move(spans, spans[index]);
      open(index);
    });
    node.addEventListener('keydown', (event) => {
      const index = spans.indexOf(/** @type {HTMLElement} */ (event.target));
      if (index < 0) return;
      const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
      if (step) move(spans, spans[Math.max(0, Math.min(spans.length - 1, index + step))]);
      else if (event.key === 'Enter' || event.key === ' ') open(index);
      else if (event.key === 'Escape') close(spans);
      else return;
      event.preventDefault();
    });
  }
}
