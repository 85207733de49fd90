// SPDX-License-Identifier: MIT
// Prints the summary alone: in a frame of its own, which leaves the page and its style as they are.

/** What fits on a sheet of A4 and of US Letter with margins of 2 cm, in CSS pixels. */
const kPage = { width: 642, height: 890 };
/** Points; the largest in which the summary fits on one page. */
const kSizes = [11, 10.5, 10, 9.5, 9, 8.5, 8];
/** Some browsers still read the frame when they say that they have printed. */
const kAfter = 1000;
/** Some never say it. */
const kAtMost = 60_000;

const kStyle = `
  @page { margin: 2cm }
  :root { color: #000; background: #fff; color-scheme: light }
  body { margin: 0; font-family: Georgia, 'Times New Roman', serif; line-height: 1.45 }
  h1, h2, h3, p, ul, ol, figure, blockquote, cite { margin: 0; padding: 0; font-size: inherit; font-style: normal }
  h1 { font-size: 1.7em; line-height: 1.2; margin-block-end: 0.75em; text-wrap: balance }
  h2 { font-size: 1.15em; margin-block: 1em 0.35em }
  h3 { margin-block: 0.9em 0.3em }
  h1, h2, h3 { break-after: avoid }
  summary { list-style: none }
  .unfold, .also, summary + .section-link { display: none }
  summary::-webkit-details-marker { display: none }
  ul { padding-inline-start: 1.2em }
  li, figure, p { break-inside: avoid; orphans: 2; widows: 2 }
  li { margin-block: 0.25em }
  figure { margin-block: 0.6em; padding-inline-start: 0.9em; border-inline-start: 2px solid #999 }
  figcaption { color: #444 }
  a { color: inherit; text-decoration: none }
  button, input, svg, [hidden] { display: none }
  footer { margin-block-start: 1.2em; padding-block-start: 0.5em; border-block-start: 1px solid #999; color: #444 }
  footer bdi { overflow-wrap: anywhere }
`;

/**
 * @param {readonly Node[]} nodes the summary's, which are copied
 * @param {{title: string, lang: string, dir: string, url: string}} about
 * @returns {Promise<void>} resolves when the browser has been asked to print
 */
export async function printSummary(nodes, about) {
  const frame = document.createElement('iframe');
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  // Out of sight; some browsers print nothing of what is not displayed.
  Object.assign(frame.style, {
    position: 'fixed',
    top: '0',
    left: '-200vw',
    width: `${kPage.width}px`,
    height: `${kPage.height}px`,
    border: '0',
  });
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const view = frame.contentWindow;
  if (!view) return frame.remove();
  fillPage(view, nodes, about);
  const timer = setTimeout(() => frame.remove(), kAtMost);
  view.addEventListener('afterprint', () => {
    clearTimeout(timer);
    setTimeout(() => frame.remove(), kAfter);
  });
  view.print();
}

/**
 * A copy of what a reader sees: a publisher's own heading or footer stands in its slot.
 * @param {Node} node
 * @param {Document} page
 * @returns {Node[]}
 */
function copiesOf(node, page) {
  if (node instanceof HTMLSlotElement) {
    return node.assignedNodes({ flatten: true }).flatMap((own) => copiesOf(own, page));
  }
  const copy = page.importNode(node, false);
  // Paper gets all.
  if (copy.nodeName === 'DETAILS') /** @type {Element} */ (copy).setAttribute('open', '');
  for (const child of node.childNodes)
    for (const own of copiesOf(child, page)) copy.appendChild(own);
  return [copy];
}

/**
 * Makes an empty document the printed page.
 * @param {Window} view
 * @param {readonly Node[]} nodes
 * @param {{title: string, lang: string, dir: string, url: string}} about
 */
export function fillPage(view, nodes, { title, lang, dir, url }) {
  const page = view.document;
  page.title = title;
  page.documentElement.lang = lang;
  page.documentElement.dir = dir;
  // A style element would need the page's policy to allow it.
  const sheet = new /** @type {any} */ (view).CSSStyleSheet();
  sheet.replaceSync(kStyle);
  page.adoptedStyleSheets = [sheet];
  const add = (
    /** @type {Node} */ parent,
    /** @type {string} */ name,
    /** @type {string} */ text,
  ) => parent.appendChild(Object.assign(page.createElement(name), { textContent: text }));
  if (title) add(page.body, 'h1', title);
  for (const node of nodes) page.body.append(...copiesOf(node, page));
  if (url) add(add(page.body, 'footer', ''), 'bdi', url);
  for (const size of kSizes) {
    page.body.style.fontSize = `${size}pt`;
    if (page.body.scrollHeight <= kPage.height) break;
  }
}
