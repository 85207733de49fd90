// SPDX-License-Identifier: MIT
// Fragments with front matter, and layouts with {{words}} to fill in.

/**
 * @typedef {object} Fragment
 * @property {string} slug its file's name
 * @property {Record<string, string>} data its front matter
 * @property {string} body
 */

/**
 * Example: "---\ntitle: A\n---\n<p>…" is {data: {title: 'A'}, body: '<p>…'}.
 * @param {string} slug
 * @param {string} text
 * @returns {Fragment}
 */
export function frontMatter(slug, text) {
  const [, head, body] = /^---\n([^]*?)\n---\n([^]*)$/.exec(text) ?? [];
  if (head === undefined) throw new Error(`${slug}: no front matter`);
  const data = Object.fromEntries(
    head.split('\n').map((line) => {
      const [, name, value] = /^(\w+):\s*(.*)$/.exec(line) ?? [];
      if (!name) throw new Error(`${slug}: not a line of front matter: ${line}`);
      return [name, value.replace(/^(["'])(.*)\1$/, '$2')];
    }),
  );
  return { slug, data, body: body.trim() };
}

/**
 * Puts values for {{name}}s, layouts for {{>name}}s; lines keep the indent of their place. A line
 * that is nothing but an empty value goes.
 * @param {Record<string, string>} layouts
 * @param {{layout: string, values: Record<string, string>}} page
 */
export function fill(layouts, { layout, values }) {
  /** @type {(text: string) => string} */
  const put = (text) =>
    text
      .replace(/^([ \t]*)\{\{>(\w+)\}\}\n/gm, (_, indent, name) =>
        indented(put(required(layouts, name)), indent),
      )
      .replace(/^([ \t]*)\{\{(\w+)\}\}\n/gm, (_, indent, name) => {
        const value = required(values, name);
        return value === '' ? '' : indented(`${value}\n`, indent);
      })
      .replace(/\{\{(\w+)\}\}/g, (_, name) => required(values, name));
  return put(required(layouts, layout));
}

/**
 * @param {Record<string, string>} values
 * @param {string} name
 */
function required(values, name) {
  const value = values[name];
  if (value === undefined) throw new Error(`No value for ${name}`);
  return value;
}

/**
 * Every line but those of preformatted text.
 * @param {string} text
 * @param {string} indent
 */
function indented(text, indent) {
  let inside = false;
  return text.replace(/^.*\n/gm, (line) => {
    const keep = inside || line === '\n';
    if (/<(pre|textarea)\b/.test(line)) inside = true;
    if (/<\/(pre|textarea)>/.test(line)) inside = false;
    return keep ? line : indent + line;
  });
}

/** @param {string} text */
export function escape(text) {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
