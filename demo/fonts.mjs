// SPDX-License-Identifier: MIT
/// <reference path="./subset-font.d.ts" />
// The fonts of the demo, from npm (all OFL), cut to the axes and letters that its pages use.

import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { kPapers } from './layouts/papers.mjs';

/** @typedef {import('./layouts/template.mjs').Fragment} Fragment */

/**
 * @typedef {object} Face
 * @property {string} file name of the built file
 * @property {string} family as style sheets say it
 * @property {string} source the file in node_modules
 * @property {string} weight
 * @property {string} [style]
 * @property {Record<string, number | {min: number, max: number}>} [axes] pinned or narrowed
 * @property {string} [range] unicode-range
 * @property {'zh' | 'ja' | 'names' | 'more'} [letters] only those that pages of a language use, that lists of
 *   pages do, or that Polish and Turkish have beside western Europe's
 */

const kLatin =
  'U+0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+2000-206F,U+20AC,U+2122,U+2190-2193,U+2212';
const kCyrillic = 'U+301,U+400-45F,U+490-491,U+4B0-4B1,U+2116';
/** Of Polish and Turkish. */
const kLatinMore = 'U+104-107,U+118-119,U+11E-11F,U+130,U+141-144,U+15A-15B,U+15E-15F,U+179-17C';
const kArabic = 'U+600-6FF,U+750-77F,U+200C-200E,U+FB50-FDFF,U+FE70-FEFC';

/** Running text is set at 18 to 21 pixels, headlines at 28 to 76: two optical sizes are enough. */
const kText = { opsz: 16, wght: { min: 400, max: 700 } };
const kHeads = { opsz: 60, wght: { min: 300, max: 700 } };
const kSerif4 = '@fontsource-variable/source-serif-4/files/source-serif-4';
const kNewsreader = '@fontsource-variable/newsreader/files/newsreader';
const kFranklin = '@fontsource-variable/libre-franklin/files/libre-franklin';

/** @type {Face[]} */
const kFaces = [
  face('newsreader', 'Newsreader', `${kNewsreader}-latin-opsz-normal`, kText, kLatin),
  face('newsreader-italic', 'Newsreader', `${kNewsreader}-latin-opsz-italic`, kText, kLatin),
  face(
    'newsreader-display',
    'Newsreader Display',
    `${kNewsreader}-latin-opsz-normal`,
    kHeads,
    kLatin,
  ),
  face(
    'newsreader-display-italic',
    'Newsreader Display',
    `${kNewsreader}-latin-opsz-italic`,
    kHeads,
    kLatin,
  ),
  face('source-serif', 'Source Serif', `${kSerif4}-latin-opsz-normal`, kText, kLatin),
  face('source-serif-italic', 'Source Serif', `${kSerif4}-latin-opsz-italic`, kText, kLatin),
  face(
    'source-serif-cyrillic',
    'Source Serif',
    `${kSerif4}-cyrillic-opsz-normal`,
    kText,
    kCyrillic,
  ),
  face(
    'source-serif-cyrillic-italic',
    'Source Serif',
    `${kSerif4}-cyrillic-opsz-italic`,
    kText,
    kCyrillic,
  ),
  face(
    'source-serif-display',
    'Source Serif Display',
    `${kSerif4}-latin-opsz-normal`,
    kHeads,
    kLatin,
  ),
  face(
    'source-serif-display-cyrillic',
    'Source Serif Display',
    `${kSerif4}-cyrillic-opsz-normal`,
    kHeads,
    kCyrillic,
  ),
  face(
    'franklin',
    'Franklin',
    `${kFranklin}-latin-wght-normal`,
    { wght: { min: 400, max: 800 } },
    kLatin,
  ),
  more('source-serif', 'Source Serif', `${kSerif4}-latin-ext-opsz-normal`, kText),
  more('source-serif-display', 'Source Serif Display', `${kSerif4}-latin-ext-opsz-normal`, kHeads),
  more('franklin', 'Franklin', `${kFranklin}-latin-ext-wght-normal`, {
    wght: { min: 400, max: 800 },
  }),
  face(
    'franklin-cyrillic',
    'Franklin',
    `${kFranklin}-cyrillic-wght-normal`,
    { wght: { min: 400, max: 800 } },
    kCyrillic,
  ),
  face(
    'naskh',
    'Naskh',
    '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal',
    {},
    kArabic,
  ),
  ...[400, 700].map((weight) => ({
    file: `song-${weight}`,
    family: 'Song',
    source: `@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-${weight}-normal.woff2`,
    weight: String(weight),
    letters: /** @type {const} */ ('zh'),
  })),
  ...[400, 700].map((weight) => ({
    file: `mincho-${weight}`,
    family: 'Mincho',
    source: `@fontsource/noto-serif-jp/files/noto-serif-jp-japanese-${weight}-normal.woff2`,
    weight: String(weight),
    letters: /** @type {const} */ ('ja'),
  })),
  {
    file: 'names-arabic',
    family: 'Names',
    source:
      '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
    weight: '400 700',
    range: kArabic,
    letters: 'names',
  },
  {
    file: 'names-chinese',
    family: 'Names',
    source: '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-600-normal.woff2',
    weight: '400 700',
    range: 'U+3000-303F,U+4E00-9FFF,U+FF00-FFEF',
    letters: 'names',
  },
  {
    file: 'names-japanese',
    family: 'Names Japanese',
    source: '@fontsource/noto-serif-jp/files/noto-serif-jp-japanese-600-normal.woff2',
    weight: '400 700',
    range: 'U+3000-30FF,U+4E00-9FFF,U+FF00-FFEF',
    letters: 'names',
  },
];

/**
 * Installed faces that stand in where a font is late: as wide as the font itself on a page of English,
 * and as high, so that lines break alike and nothing moves when it comes.
 * @type {Record<string, {regular: string[], bold: string[], italic: string[]}>}
 */
const kInstalled = {
  serif: {
    regular: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos'],
    bold: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold', 'Tinos Bold'],
    italic: [
      'Times New Roman Italic',
      'TimesNewRomanPS-ItalicMT',
      'Liberation Serif Italic',
      'Tinos Italic',
    ],
  },
  sans: {
    regular: ['Arial', 'ArialMT', 'Liberation Sans', 'Arimo'],
    bold: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Arimo Bold'],
    italic: ['Arial Italic', 'Arial-ItalicMT', 'Liberation Sans Italic', 'Arimo Italic'],
  },
};
/** Widths beside the installed face's; ascent and descent in the font's own em. */
const kStandIns = [
  {
    family: 'Newsreader',
    of: 'serif',
    widths: { regular: 1.049, bold: 1.061, italic: 0.98 },
    ascent: 0.735,
    descent: 0.265,
  },
  {
    family: 'Newsreader Display',
    of: 'serif',
    widths: { regular: 1.11, bold: 1.06, italic: 0.992 },
    ascent: 0.735,
    descent: 0.265,
  },
  {
    family: 'Source Serif',
    of: 'serif',
    widths: { regular: 1.153, bold: 1.117, italic: 1.057 },
    ascent: 1.036,
    descent: 0.335,
  },
  {
    family: 'Source Serif Display',
    of: 'serif',
    widths: { regular: 1.004, bold: 0.96 },
    ascent: 1.036,
    descent: 0.335,
  },
  {
    family: 'Franklin',
    of: 'sans',
    widths: { regular: 1.036, bold: 0.992 },
    ascent: 0.966,
    descent: 0.246,
  },
];

/**
 * @param {string} file
 * @param {string} family
 * @param {string} source
 * @param {NonNullable<Face['axes']>} axes
 * @param {string} range
 * @returns {Face}
 */
function face(file, family, source, axes, range) {
  const wght = axes.wght;
  return {
    file,
    family,
    source: `${source}.woff2`,
    axes,
    range,
    weight: typeof wght === 'object' ? `${wght.min} ${wght.max}` : '400 700',
    style: file.endsWith('italic') ? 'italic' : 'normal',
  };
}

/**
 * The letters that a face lacks for Polish and Turkish.
 * @param {string} file
 * @param {string} family
 * @param {string} source
 * @param {NonNullable<Face['axes']>} axes
 * @returns {Face}
 */
function more(file, family, source, axes) {
  return { ...face(`${file}-more`, family, source, axes, kLatinMore), letters: 'more' };
}

const kNewsreaderVoices = ['newsreader', 'newsreader-display', 'franklin'];
const kSerifVoices = ['source-serif', 'source-serif-display', 'franklin'];
/** With the Latin ones: a line's height is that of the font with the space. */
const kCyrillicVoices = kSerifVoices.flatMap((file) => [`${file}-cyrillic`, file]);
const kMoreVoices = kSerifVoices.flatMap((file) => [file, `${file}-more`]);
/** The files of a news page's voices, text first, worth loading before the style sheet asks. */
const kVoices = /** @type {Record<string, string[]>} */ ({
  en: kNewsreaderVoices,
  es: kNewsreaderVoices,
  fr: kNewsreaderVoices,
  it: kNewsreaderVoices,
  pt: kNewsreaderVoices,
  de: kSerifVoices,
  nl: kSerifVoices,
  sv: kSerifVoices,
  pl: kMoreVoices,
  tr: kMoreVoices,
  ru: kCyrillicVoices,
  uk: kCyrillicVoices,
  ar: ['naskh'],
  zh: ['song-400', 'song-700'],
  ja: ['mincho-400', 'mincho-700'],
});

/** @param {string} lang */
export function facesOf(lang) {
  return kVoices[lang.split('-')[0]].map((file) => `${file}.woff2`);
}

/**
 * Fonts into fonts/, their rules into styles/fonts.css before the style sheets that import it.
 * @param {URL} site
 * @param {Fragment[]} pages
 */
export async function buildFonts(site, pages) {
  await mkdir(new URL('fonts/', site), { recursive: true });
  await mkdir(new URL('../demo-fonts/', site), { recursive: true });
  const letters = {
    zh: await lettersOf('zh', pages),
    ja: await lettersOf('ja', pages),
    names: nameLetters(pages),
    more: 'ĄąĆćĘęŁłŃńŚśŹźŻżĞğİıŞş',
  };
  for (const one of kFaces) {
    await writeFile(
      new URL(`fonts/${one.file}.woff2`, site),
      await built(site, one, one.letters && letters[one.letters]),
    );
  }
}

/**
 * Cut once; kept beside the site until the recipe changes.
 * @param {URL} site
 * @param {Face} one
 * @param {string} [letters] all, if not given
 */
async function built(site, one, letters) {
  const recipe = createHash('sha256')
    .update(JSON.stringify([one, letters]))
    .digest('hex');
  const kept = new URL(`../demo-fonts/${one.file}-${recipe.slice(0, 12)}.woff2`, site);
  try {
    return await readFile(kept);
  } catch {
    const source = createRequire(import.meta.url).resolve(one.source);
    const font = await subsetFont(await readFile(source), letters, {
      targetFormat: 'woff2',
      variationAxes: one.axes,
      keepAllGlyphs: letters === undefined,
    });
    await writeFile(kept, font);
    return font;
  }
}

/**
 * What a language's pages, their newspaper and the element say.
 * @param {string} lang
 * @param {Fragment[]} pages
 */
async function lettersOf(lang, pages) {
  const own = pages.filter(({ data }) => data.lang === lang);
  const texts = own.map(({ data, body }) => Object.values(data).join('') + body);
  const spoken = await readFile(
    new URL(`../web/messages/${lang}.js`, import.meta.url),
    'utf8',
  ).catch(() => '');
  const all = [
    ...texts,
    spoken,
    JSON.stringify(kPapers[lang]),
    '，。、；：？！“”‘’（）《》〈〉—…·「」0123456789%',
  ];
  return [...new Set(all.join(''))].sort().join('');
}

/**
 * Of a page's title, kind, paper and language, wherever other pages name it.
 * @param {Fragment[]} pages
 */
function nameLetters(pages) {
  const titles = pages.map(({ data }) => data.title);
  const papers = Object.values(kPapers).map(({ name, language, layouts }) =>
    [name, language, ...Object.values(layouts)].join(''),
  );
  return [...new Set([...titles, ...papers, ' ·،。，：、“”《》「」'].join(''))].sort().join('');
}

/** The rules, for styles/fonts.css. */
export function fontRules() {
  const faces = kFaces.map(
    (one) => `@font-face {
  font-family: '${one.family}';
  src: url('../fonts/${one.file}.woff2') format('woff2');
  font-weight: ${one.weight};
  font-style: ${one.style ?? 'normal'};
  font-display: optional;${one.range ? `\n  unicode-range: ${one.range};` : ''}
}`,
  );
  const standIns = kStandIns.flatMap(({ family, of, widths, ascent, descent }) =>
    Object.entries(widths).map(([voice, width]) => {
      const locals = kInstalled[of][/** @type {'regular'} */ (voice)];
      return `@font-face {
  font-family: '${family} Stand-In';
  src: ${locals.map((name) => `local('${name}')`).join(', ')};
  font-weight: ${voice === 'bold' ? '600 900' : '100 599'};
  font-style: ${voice === 'italic' ? 'italic' : 'normal'};
  size-adjust: ${percent(width)};
  ascent-override: ${percent(ascent / width)};
  descent-override: ${percent(descent / width)};
  line-gap-override: 0%;
}`;
    }),
  );
  return [...faces, ...standIns].join('\n\n') + '\n';
}

/** Example: 1.049 is "104.9%". @param {number} share */
function percent(share) {
  return `${Number((share * 100).toFixed(1))}%`;
}
