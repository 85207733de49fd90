// SPDX-License-Identifier: MIT
// The plain text of a saved page, whole: what selecting all of it and copying would give, menus and
// footers too. Not a browser's layout: the same lines each time, so that labels can name them.

const kUnseen =
  /<(script|style|noscript|template|svg|iframe|select|head|textarea)\b[\s\S]*?<\/\1\s*>/gi;
const kBlocks =
  'address|article|aside|blockquote|body|br|button|caption|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|' +
  'figure|footer|form|h[1-6]|header|hr|html|label|legend|li|main|nav|ol|option|p|pre|section|summary|table|' +
  'tbody|td|tfoot|th|thead|tr|ul|video|picture';
const kBlockTag = new RegExp(`</?(?:${kBlocks})\\b[^>]*>`, 'gi');

/** @type {Record<string, string>} */
const kNamed = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  copy: '©',
  reg: '®',
  trade: '™',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
};

/** @param {string} text */
function decoded(text) {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, digits, name) => {
    if (name) return kNamed[name] ?? whole;
    const code = hex ? parseInt(hex, 16) : parseInt(digits, 10);
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : ' ';
  });
}

/**
 * @param {string} html
 * @returns {string[]} lines with a letter, number or sign; white space as one space
 */
export function linesOfPage(html) {
  const body = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(kUnseen, ' ')
    .replace(/[\r\n\t]+/g, ' ')
    .replace(kBlockTag, '\n')
    .replace(/<[^>]*>/g, '');
  return decoded(body)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}
