// SPDX-License-Identifier: MIT
// The summary, and who speaks. Text enters only as text nodes.

/** @typedef {import('../../web/types/lede.js').Result} Result */

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} className
 * @param {(Node | string | null | undefined | false)[]} children
 */
export function make(name, className, children = []) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(
    ...children.filter((child) => child !== null && child !== undefined && child !== false),
  );
  return element;
}

/**
 * The summary by sections where it has several; each sentence and title leads to its place below.
 * @param {Result} result
 * @param {(sentence: number) => void} show
 */
export function summaryOf(result, show) {
  const points = result.summary?.sentences ?? [];
  if (!points.length) return [make('p', 'none', ['No sentence was chosen.'])];
  const titled = (result.sections ?? []).filter(({ points: own }) => own.length > 0);
  const lead = new Set(result.summary?.lead ?? []);
  const item = (/** @type {number} */ index) => {
    const link = make('a', '', [sentenceText(result, index)]);
    link.href = `#sentence-${index}`;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      show(index);
    });
    return make('li', '', [link]);
  };
  if (result.summary?.type !== 'digest' && result.summary?.type !== 'key-points') {
    return [
      make(
        'ul',
        '',
        points.map(({ sentence }) => item(sentence)),
      ),
    ];
  }
  if (titled.length < 2)
    return [
      make(
        'ul',
        '',
        points.map(({ sentence }) => item(sentence)),
      ),
    ];
  const first = [...lead].map(item);
  return [
    first.length > 0 && make('ul', '', first),
    ...titled.flatMap((section) => {
      const { title, points: own } = section;
      const items = own.filter((index) => !lead.has(index)).map(item);
      const heading = title && make('h3', '', [linkTo(title, beginOf(result, section))]);
      return items.length ? [heading, make('ul', '', items)] : [];
    }),
  ].filter((node) => node instanceof Node);
}

/**
 * To a block of the text below, as the browser goes there.
 * @param {string} text
 * @param {number} block
 */
function linkTo(text, block) {
  const link = make('a', '', [text]);
  link.href = `#block-${block}`;
  return link;
}

/**
 * A section's heading, where it has one, else its first block.
 * @param {Result} result
 * @param {import('../../web/types/lede.js').Section} section
 */
function beginOf({ blocks = [] }, { title, firstBlock, lastBlock }) {
  const own = blocks.slice(firstBlock, lastBlock + 1);
  return (
    firstBlock +
    Math.max(
      0,
      own.findIndex(({ text }) => text === title),
    )
  );
}

/** @param {Result} result @param {number} index */
function sentenceText(result, index) {
  return (
    result.summary?.sentences.find(({ sentence }) => sentence === index)?.text ??
    result.sentences?.[index]?.text ??
    ''
  );
}

/**
 * Speakers by first appearance, with what they say.
 * @param {Result} result
 * @param {(sentence: number) => void} show
 */
export function speakersOf(result, show) {
  const quotes = result.quotes ?? [];
  return (result.speakers ?? [])
    .filter((speaker) => speaker.quotes.length > 0)
    .map((speaker) =>
      make('section', 'speaker', [
        make('h3', '', [speaker.name, speaker.role && make('span', 'role', [`, ${speaker.role}`])]),
        ...speaker.quotes.map((index) => {
          const { text, kind, sentence } = quotes[index];
          const link = make('a', '', [make('span', `quote ${kind}`, [text])]);
          link.href = `#sentence-${sentence}`;
          link.addEventListener('click', (event) => {
            event.preventDefault();
            show(sentence);
          });
          return make('p', '', [link]);
        }),
      ]),
    );
}
