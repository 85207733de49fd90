// SPDX-License-Identifier: MIT
// What a page hides is not read, however it hides it; what it will show yet, or a reader can open, is.

import assert from 'node:assert/strict';
import { inEngines } from './support/engines.mjs';

const kSeen = 'Everybody sees this sentence of the article, wherever it stands.';
const kOther = 'Only some of the pages show that other sentence to their readers.';

/**
 * Of the other sentence's paragraph; where it needs an element around, that one's markup.
 * @typedef {{style: string, inner?: string, rtl?: boolean}} Look
 */

/** @type {Record<string, Look>} */
const kHidden = {
  'left of the page': { style: 'position:absolute;left:-9999px' },
  'above the page': { style: 'position:absolute;top:-9999px' },
  'right of a page read from the right': { style: 'position:absolute;right:-9999px' },
  'indented out of its box': { style: 'text-indent:-9999px;overflow:hidden;white-space:nowrap' },
  'indented a little less': { style: 'text-indent:-999px;overflow:hidden;white-space:nowrap' },
  'pushed left by its margin': { style: 'margin-left:-9999px' },
  'pushed right by its margin, read from the right': { style: 'margin-right:-9999px' },
  'moved left by the window’s width': { style: 'transform:translateX(-100vw)' },
  'indented by its whole width': { style: 'text-indent:100%;overflow:hidden;white-space:nowrap' },
  'without opacity': { style: 'opacity:0' },
  'over the page, until it fades in': {
    style: 'position:absolute;opacity:0;transition:opacity 1s',
  },
  'of no height': { style: 'height:0;overflow:hidden' },
  'of no greatest height': { style: 'max-height:0;overflow:hidden;transition:max-height 1s' },
  'of no width': { style: 'width:0;overflow:clip;white-space:nowrap' },
  'in a closed row': {
    style: 'display:grid;grid-template-rows:0fr',
    inner: 'overflow:hidden;min-height:0',
  },
  'not rendered': { style: 'content-visibility:hidden' },
  'in letters of no size': { style: 'font-size:0' },
  'scaled to nothing': { style: 'transform:scale(0)' },
  'scaled to nothing by the property': { style: 'scale:0' },
  'in letters of no colour': { style: 'color:transparent' },
  'in letters of no colour, in words': { style: 'color:rgb(0 0 0 / 0)' },
  'for screen readers alone': {
    style: 'position:absolute;width:1px;height:1px;overflow:hidden;white-space:nowrap',
  },
  'clipped away by a path': { style: 'position:absolute;clip-path:inset(50%)' },
  'clipped away': { style: 'position:absolute;clip:rect(0 0 0 0)' },
  'clipped to its middle, where it stands': { style: 'clip-path:inset(50%)' },
  'clipped to its far edge, where it stands': { style: 'clip-path:inset(100%)' },
  'clipped to a point': { style: 'clip-path:circle(0)' },
  'clipped to an ellipse of no size': { style: 'clip-path:ellipse(0 0)' },
  'clipped to corners in one place': { style: 'clip-path:polygon(0 0,0 0,0 0)' },
  'almost without opacity': { style: 'opacity:0.001' },
  'in letters of hardly any size': { style: 'font-size:0.1px' },
  'in letters of hardly any colour': { style: 'color:rgb(0 0 0 / 0.01)' },
  'in letters that are not filled': { style: '-webkit-text-fill-color:transparent' },
  'of a point’s height': { style: 'height:1px;overflow:hidden' },
  'below the window for good': { style: 'position:fixed;top:100vh' },
  'moved left of the page': { style: 'transform:translateX(-9999px)' },
  'moved above the page': { style: 'transform:translate3d(0,-9999px,0)' },
  'moved left by the property': { style: 'translate:-999em' },
  'moved right of a page read from the right': {
    style: 'transform:translateX(9999px)',
    rtl: true,
  },
  'filtered away': { style: 'filter:opacity(0)' },
  'filtered away in per cent': { style: 'filter:blur(1px) opacity(0%)' },
  'behind a transparent mask': {
    style:
      '-webkit-mask-image:linear-gradient(transparent,transparent);mask-image:linear-gradient(transparent,transparent)',
  },
  'behind a transparent mask of other colours': {
    style: 'mask-image:linear-gradient(to right,rgb(255 255 255 / 0),transparent 33.3%)',
  },
};

/** @type {Record<string, Look>} */
const kShown = {
  'not rendered until near': {
    style: 'content-visibility:auto;contain-intrinsic-size:auto 300px;margin-top:9000px',
  },
  'not rendered until near, in a box of its own': {
    style: 'content-visibility:auto;contain-intrinsic-size:auto 300px;margin-top:9000px',
    inner: 'overflow:hidden;position:relative',
  },
  'hidden until found, in a box of its own': {
    style: '',
    inner: 'overflow:hidden;position:relative" hidden="until-found',
  },
  'hidden until found': { style: '', inner: '" hidden="until-found' },
  'that fades in when it comes into view': { style: 'opacity:0;transition:opacity 1s' },
  'that an animation shows': { style: 'opacity:0;animation:fade 1s' },
  'whose box has no height of its own': { style: 'height:0' },
  'whose parent has no letters of its own': { style: 'font-size:0', inner: 'font-size:16px' },
  'coloured by what is behind it': {
    style: 'background:linear-gradient(red,blue);-webkit-background-clip:text;background-clip:text',
    inner: 'color:transparent',
  },
  'in a box without a box': { style: 'display:contents;overflow:hidden', inner: '' },
  'in a float': { style: 'overflow:visible', inner: 'float:left' },
  'of a hanging indent': { style: 'padding-left:160px;text-indent:-160px' },
  'whose ground reaches far to both sides': { style: 'margin:0 -9999px;padding:0 9999px' },
  'moved left and up, but in the page': { style: 'transform:translate(-150px,-10px)' },
  'on the third slide, moved by a margin': {
    style: 'margin-left:-1400px;display:flex;width:700px',
    inner: 'flex:none;width:700px;margin-left:1400px',
  },
  'on the second of two slides': {
    style: 'transform:translateX(-1400px);display:flex;width:700px',
    inner: 'flex:none;width:700px;margin-left:1400px',
  },
  'below the window': { style: 'position:relative;top:40px;margin-top:9000px' },
  'that scrolls': { style: 'height:1.5em;overflow:auto' },
  'cut short until the reader wants more': { style: 'max-height:12px;overflow:hidden' },
  'that is wiped in': { style: 'clip-path:inset(100%);transition:clip-path 1s' },
  'that is filtered in': { style: 'filter:opacity(0);animation:fade 1s' },
  'that is not filtered away': { style: 'filter:opacity(0.9) blur(0)' },
  'that slides in': { style: 'transform:translateX(-9999px);transition:transform 1s' },
  'that slides in by an animation': { style: 'translate:0 -9999px;animation:fade 1s' },
  'that fades out at its end': {
    style: 'mask-image:linear-gradient(black 60%,transparent)',
  },
  'that fades at both ends': {
    style: 'mask-image:linear-gradient(transparent,rgb(0 0 0 / 0.5) 33.3%,transparent)',
  },
  'in a shape': {
    style: 'mask-image:linear-gradient(transparent,transparent),url(data:image/svg+xml,)',
  },
  'on the last slide of many': {
    style: 'transform:translateX(-12000px);display:flex;width:1000px',
    inner: 'flex:none;width:1000px;margin-left:12000px',
  },
  'clipped to all of its box': { style: 'clip-path:rect(0 auto auto 0)' },
  'clipped at its edges alone': { style: 'clip-path:inset(50px -50% -50px)' },
};

/**
 * The texts that are read of a page, in its language's direction.
 * @param {import('./support/engines.mjs').Page} page
 * @param {Look} look
 */
const read = (page, { style, inner, rtl }) =>
  page.run(
    async (seen, other, outside, inside, fromRight) => {
      document.documentElement.dir = fromRight || /right:-/.test(outside) ? 'rtl' : '';
      const within = inside === null ? other : `<div style="${inside}">${other}</div>`;
      document.body.innerHTML =
        '<style>@keyframes fade { to { opacity: 1 } }</style>' +
        `<article><p>${seen}</p><div style="${outside}">${within}</div><p>${seen} ${seen}</p></article>`;
      // Styled by a sheet: what a script has set on the element itself is about to change.
      const sheet = new CSSStyleSheet();
      const element = /** @type {HTMLElement} */ (document.querySelector('article > div'));
      sheet.replaceSync(`article > div { ${outside} }`);
      document.adoptedStyleSheets = [sheet];
      element.removeAttribute('style');
      const { Reading } = await import(String('/web/reader/reader.js'));
      const { article } = await Reading.of({ root: document.querySelector('article') });
      return article.blocks.map((/** @type {any} */ { text }) => text);
    },
    kSeen,
    kOther,
    style,
    inner ?? null,
    rtl ?? false,
  );

const kWithout = [kSeen, `${kSeen} ${kSeen}`];
const kWith = [kSeen, kOther, `${kSeen} ${kSeen}`];

for (const [looks, expected] of /** @type {const} */ ([
  [kHidden, kWithout],
  [kShown, kWith],
])) {
  const verb = looks === kHidden ? 'not read' : 'read';
  inEngines(`each way to hide text or to show it late: ${verb}`, async (browser) => {
    const page = await browser.page('<p>Test</p>');
    /** @type {string[]} */
    const wrong = [];
    for (const [name, look] of Object.entries(looks)) {
      const texts = await read(page, look);
      if (String(texts) !== String(expected)) wrong.push(`${name}: ${texts.length} blocks`);
    }
    assert.deepEqual(wrong, [], `text ${verb}`);
  });
}

inEngines('text that a script of the page itself makes invisible will come', async (browser) => {
  const page = await browser.page(
    `<article><p>${kSeen}</p><p style="opacity:0">${kOther}</p><p>${kSeen} ${kSeen}</p></article>`,
  );
  const texts = await page.run(async () => {
    const { Reading } = await import(String('/web/reader/reader.js'));
    const { article } = await Reading.of({ root: document.querySelector('article') });
    return article.blocks.map((/** @type {any} */ { text }) => text);
  });
  assert.deepEqual(texts, kWith);
});

inEngines('closed details are read, whatever boxes are in them', async (browser) => {
  const page = await browser.page(
    `<article><p>${kSeen}</p><details><summary>More</summary>
     <div style="overflow:hidden;position:relative"><p style="overflow:hidden">${kOther}</p></div>
     <div hidden="until-found"><p style="overflow:hidden">${kOther}</p></div></details></article>`,
  );
  const texts = await page.run(async () => {
    const { Reading } = await import(String('/web/reader/reader.js'));
    const { article } = await Reading.of({ root: document.querySelector('article') });
    return article.blocks.map((/** @type {any} */ { text }) => text);
  });
  assert.deepEqual(texts, [kSeen, 'More', kOther, kOther]);
});

inEngines('a page that shows most of its text late is read', async (browser) => {
  const page = await browser.page(
    `<style>.body { opacity: 0 }</style><article><h2>Late</h2><div class="body"><p>${kSeen}</p><p>${kOther}</p></div></article>`,
  );
  const texts = await page.run(async () => {
    const { Reading } = await import(String('/web/reader/reader.js'));
    const { article } = await Reading.of({ root: document.querySelector('article') });
    return article.blocks.map((/** @type {any} */ { text }) => text);
  });
  assert.deepEqual(texts, ['Late', kSeen, kOther]);
});
