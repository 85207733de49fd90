// SPDX-License-Identifier: MIT
// Invented articles for pages under test.

/** The page gives the summary its room, so that it stands in the text in every engine. */
export const kRoom = '<style>lede-summary { display: block; min-block-size: 36rem }</style>';
export const kScript = '<script type="module" blocking="render" src="/lede/lede.js"></script>';

/** An article in which every sentence is told from every other. */
export const kArticle = `<h1>Harbour to close for a year</h1>
<p>The old harbour of Brell will close to ships for a year from next April, the port authority announced on Thursday. The quay walls, built in 1911, have moved eleven centimetres since the winter storms.</p>
<p>“We can repair the wall now, or we can fish it out of the water later,” said Joanna Pike, the director of the authority. She expects the work to cost 62 million crowns, most of which the national government will pay.</p>
<h2>What fishermen say</h2>
<p>Forty fishing boats must move to the neighbouring port of Sandhaven, an hour to the north. Their owners will receive 900 crowns a month for the additional fuel, although many consider the sum too small.</p>
<p>“Nine hundred crowns will not even bring my boat there and back for a week,” said Martin Oduya, who speaks for the fishermen’s union. The union has asked for twice the amount and for free berths until the harbour opens again.</p>
<h2>What happens to the market</h2>
<p>The fish market stays where it is. Refrigerated vans will bring the catch from Sandhaven every morning before six, and the authority has promised that prices on the market will not rise because of them.</p>
<p>Work begins with the eastern quay. If the winter is mild, the first boats could return three months earlier than planned, according to the engineers.</p>`;

/**
 * A page with the element at the head of its article.
 * @param {string} element
 * @param {string} [article]
 */
export function pageWith(element, article = kArticle, head = kRoom + kScript) {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Harbour</title>${head}
<body><article>${element}${article}</article>`;
}
