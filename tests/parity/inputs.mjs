// SPDX-License-Identifier: MIT
// What the command and the module are compared on: every text that the other tests are made of.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** All files under `folder` whose names end so, in order. */
export function filesUnder(folder, ...endings) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** The inputs of a spec file's cases (tests/core/spec.hpp says how such a file reads). */
function specInputs(path) {
  const inputs = [];
  let input = null;
  let title = '';
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('=== ')) {
      title = line.slice(4);
      input = null;
    } else if (line === '--- input') {
      input = { name: `${path}: ${title}`, article: { text: '' } };
      inputs.push(input);
    } else if (line === '--- expect') {
      input = null;
    } else if (input) {
      input.article.text += `${line}\n`;
    }
  }
  return inputs;
}

function articleOf(path) {
  const text = readFileSync(path, 'utf8');
  if (path.endsWith('.json')) return splitRequest(JSON.parse(text));
  return { article: path.endsWith('.md') ? { markdown: text } : { text }, options: {} };
}

/** A request's article and its options. */
export function splitRequest({ id, text, markdown, blocks, sentences, title, ...options }) {
  const article = Object.fromEntries(
    Object.entries({ text, markdown, blocks, sentences, title }).filter(
      ([, value]) => value != null,
    ),
  );
  return { article, options };
}

const isInput = (path) => !/\.(expect|expected)\./.test(path) && !path.endsWith('README.md');

/** @returns {{name: string, article: object, options?: object}[]} */
export function allInputs() {
  const whole = [
    ...filesUnder('tests/golden', '.txt', '.md', '.json'),
    ...filesUnder('tests/fixtures', '.txt', '.md'),
    ...filesUnder('tests/quality/articles', '.txt', '.md'),
  ].filter(isInput);
  return [
    ...whole.map((path) => ({ name: path, whole: true, ...articleOf(path) })),
    ...filesUnder('tests/spec', '.txt').flatMap(specInputs),
  ];
}
