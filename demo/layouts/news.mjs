// SPDX-License-Identifier: MIT
// A news page: the paper around a fragment's article.

import { facesOf } from '../fonts.mjs';
import { kOrder, kPapers, paperOf } from './papers.mjs';
import { escape } from './template.mjs';

/** @typedef {import('./template.mjs').Fragment} Fragment */

/** Of the drawings, so that the page keeps their room. */
const kPicture = { width: 1200, height: 750 };

/**
 * @param {Fragment} page
 * @param {Fragment[]} news all of them
 */
export function newsPage(page, news) {
  const { data } = page;
  const paper = paperOf(data.lang);
  return {
    layout: 'news',
    values: {
      lang: paper.locale ?? data.lang,
      dir: data.dir === 'rtl' ? ' dir="rtl"' : '',
      title: `${escape(data.title)} – ${paper.name}`,
      description: escape(data.description),
      preloads: facesOf(data.lang)
        .map(
          (file) =>
            `<link rel="preload" href="../fonts/${file}" as="font" type="font/woff2" crossorigin />`,
        )
        .join('\n'),
      look: paper.look,
      kind: data.layout,
      paper: paper.name,
      motto: paper.motto,
      date: paper.date,
      about: paper.about,
      skip: paper.skip,
      pages: paper.pages,
      sections: sections(page, news),
      article: withPicture(page),
      more: paper.more,
      others: others(page, news),
    },
  };
}

/**
 * The paper's own pages, then the other papers by their language.
 * @param {Fragment} page
 * @param {Fragment[]} news
 */
function sections(page, news) {
  const own = news.filter(({ data }) => data.lang === page.data.lang);
  const links = own.map(({ slug, data }) => {
    const current = slug === page.slug ? ' aria-current="page"' : '';
    return `<a href="${slug}.html"${current}>${escape(data.section)}</a>`;
  });
  const foreign = byOrder(news)
    .filter(({ data }) => data.lang !== page.data.lang)
    .filter(({ data }, i, all) => all.findIndex((one) => one.data.lang === data.lang) === i)
    .map(
      ({ slug, data: { lang } }) =>
        `<a class="foreign" href="${slug}.html" lang="${lang}" hreflang="${lang}">${kPapers[lang].language}</a>`,
    );
  return [...links, ...foreign].join('\n');
}

/**
 * @param {Fragment} page
 * @param {Fragment[]} news
 */
function others(page, news) {
  const other = byOrder(news).filter(({ slug }) => slug !== page.slug);
  const near = other.filter(({ data }) => data.lang === page.data.lang);
  const far = other.filter(({ data }) => data.lang !== page.data.lang);
  return [...near, ...far]
    .slice(0, 4)
    .map((one) => listItem(one, page.data.lang, '', '../images/'))
    .join('\n');
}

/**
 * A page in a list: its kind and paper, its title.
 * @param {Fragment} page
 * @param {string} lang of the list
 * @param {string} folder of the page, from here
 * @param {string} images
 */
export function listItem({ slug, data }, lang, folder, images) {
  const paper = paperOf(data.lang);
  const spoken = data.lang === lang ? '' : ` lang="${data.lang}" dir="${data.dir || 'ltr'}"`;
  return [
    `<li${spoken}>`,
    `  <a href="${folder}${slug}.html">`,
    data.image &&
      `    <img src="${images}${data.image}" width="${kPicture.width}" height="${kPicture.height}" alt="" loading="lazy" />`,
    `    <span class="kind">${escape(paper.layouts[data.layout])} · ${paper.name}</span>`,
    `    <span class="title">${escape(data.title)}</span>`,
    '  </a>',
    '</li>',
  ]
    .filter(Boolean)
    .join('\n');
}

/** @param {Fragment[]} pages */
export function byOrder(pages) {
  const place = (/** @type {Fragment} */ { data }) => kOrder.indexOf(data.lang);
  return [...pages].sort((a, b) => place(a) - place(b));
}

/**
 * An article that names a picture but does not show it gets it below its header.
 * @param {Fragment} page
 */
function withPicture({ data, body }) {
  if (!data.image || body.includes(`images/${data.image}`)) return body;
  const figure = `  <figure class="wide">
    <img
      src="../images/${data.image}"
      width="${kPicture.width}"
      height="${kPicture.height}"
      alt="${escape(data.imageAlt ?? '')}"
    />
  </figure>`;
  return body.replace(/^ *<\/header>\n/m, (end) => `${end}\n${figure}\n`);
}
