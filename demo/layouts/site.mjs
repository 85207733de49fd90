// SPDX-License-Identifier: MIT
// A page of the product's own: masthead, content, foot.

import { byOrder, listItem } from './news.mjs';
import { escape } from './template.mjs';
import { transcript } from './transcript.mjs';

/** @typedef {import('./template.mjs').Fragment} Fragment */

/** The masthead's links, in order. */
const kPages = /** @type {const} */ ([
  ['index', './', 'Lede'],
  ['digest', 'digest.html', 'Digest'],
  ['playground', 'playground.html', 'Playground'],
  ['embed', 'embed.html', 'Embed'],
  ['themes', 'themes.html', 'Themes'],
  ['figures', 'figures.html', 'Figures'],
]);

/**
 * @param {Fragment} page
 * @param {Fragment[]} news
 * @param {Record<string, string>} layouts the page's body becomes one of them
 * @param {string[]} languages those that have a pack
 * @param {string} interview a transcript's plain text
 */
export function sitePage(page, news, layouts, languages, interview) {
  const { slug, data } = page;
  layouts.page = `${page.body}\n`;
  const scripts = (data.scripts ?? '').split(' ').filter(Boolean);
  const list = (/** @type {(one: Fragment) => boolean} */ which) =>
    byOrder(news)
      .filter(which)
      .map((one) => listItem(one, 'en', 'news/', 'images/'))
      .join('\n');
  return {
    layout: 'site',
    values: {
      title: escape(data.title),
      description: escape(data.description),
      slug,
      // In the first view of these.
      italics:
        slug === 'index' || slug === 'digest'
          ? '<link rel="preload" href="fonts/newsreader-italic.woff2" as="font" type="font/woff2" crossorigin />'
          : '',
      element:
        data.element === 'no'
          ? ''
          : '<script type="module" blocking="render" src="/lede/lede.js"></script>',
      scripts: scripts
        .map((name) => `<script type="module" src="scripts/${name}.js"></script>`)
        .join('\n'),
      name: `<a class="name" href="./"${slug === 'index' ? ' aria-current="page"' : ''}>Lede</a>`,
      transcript: transcript(interview),
      place: slug === 'embed' ? '<lede-summary for="#sample"></lede-summary>' : '',
      files: kFiles
        .map((name) => `<tr><th scope="row">${name}</th><td>–</td><td>–</td><td></td></tr>`)
        .join('\n'),
      times: byOrder(news)
        .filter(({ data }) => languages.includes(data.lang))
        .map(timeRow)
        .join('\n'),
      languages: languages.map(optionOf).join('\n'),
      nav: kPages
        .slice(1)
        .map(([name, href, text]) => {
          const current = name === slug ? ' aria-current="page"' : '';
          return `<a href="${href}"${current}>${text}</a>`;
        })
        .join('\n'),
      pictured: list(({ data }) => !!data.image),
      others: list(({ data }) => !data.image),
    },
  };
}

/** What a page loads for an article in English, in the order in which it does. */
const kFiles = ['lede.js', 'lede-worker.js', 'lede.css', 'lede.wasm', 'languages/en.lang'];

/** To be filled in by the page. @param {Fragment} article */
function timeRow({ slug, data }) {
  const cells = '<td>–</td>'.repeat(4);
  return `<tr data-article="${slug}"><th scope="row" lang="${data.lang}">${escape(data.title)}</th>${cells}</tr>`;
}

/** Example: "de" is German's option. @param {string} code */
function optionOf(code) {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(code);
  return `<option value="${code}">${name}</option>`;
}
