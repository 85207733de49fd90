// SPDX-License-Identifier: MIT
// npm's and Debian's summarizers, which the quality and the speed of the core are held against. They
// are installed into build/peers when first asked for, and are no part of the project; one that
// cannot be had is named and left out.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const folder = fileURLToPath(new URL('../../build/peers', import.meta.url));
const packages = [
  'ts-textrank@1.0.3',
  'lexrank@1.0.5',
  'node-summarizer@1.0.7',
  'wink-nlp@2.4.0',
  'wink-eng-lite-web-model@1.8.1',
];

/** Each takes a text and a number of sentences and gives sentences, best of its own ways. */
export function installedPeers() {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  for (const name of packages) {
    if (existsSync(join(folder, 'node_modules', name.replace(/@[^@]*$/, '')))) continue;
    const installed = spawnSync(
      'npm',
      ['install', '--no-audit', '--no-fund', '--loglevel=error', name],
      { cwd: folder },
    );
    if (installed.status !== 0) console.error(`${name} cannot be installed and is left out`);
  }
  const require = createRequire(join(folder, 'package.json'));
  const load = (name, make) => {
    try {
      return { name, run: make(require(name)) };
    } catch (error) {
      console.error(`${name} is left out: ${String(error.message).split('\n')[0]}`);
      return null;
    }
  };
  return [
    load('ts-textrank', textrank),
    load('lexrank', lexrank),
    load('node-summarizer', nodeSummarizer),
    load('wink-nlp', (wink) => winkNlp(wink, require('wink-eng-lite-web-model'))),
    spawnSync('ots', ['--version']).error ? null : { name: 'ots', run: ots },
  ].filter(Boolean);
}

function textrank(t) {
  return (text, count) => {
    const config = new t.AbsoluteSummarizerConfig(
      count,
      new t.SorensenDiceSimilarity(),
      new t.DefaultTextParser(),
      0.85,
      t.Summarizer.SORT_OCCURENCE,
    );
    return new t.Summarizer(config, new t.NullLogger())
      .summarize(text, 'en')
      .map((one) => one.text ?? String(one));
  };
}

function lexrank(l) {
  return (text, count) =>
    new Promise((resolve) =>
      l.summarize(text, count, (error, lines) =>
        resolve(error ? [] : [...lines].sort((a, b) => a.index - b.index).map((line) => line.text)),
      ),
    );
}

function nodeSummarizer({ SummarizerManager }) {
  return async (text, count) => {
    const { summary } = await new SummarizerManager(text, count).getSummaryByRank();
    return summary ? [summary] : [];
  };
}

/** wink-nlp weighs sentences; the heaviest are taken. */
function winkNlp(wink, model) {
  const nlp = wink(model);
  return (text, count) => {
    const doc = nlp.readDoc(text);
    const sentences = doc.sentences().out();
    return doc
      .out(nlp.its.sentenceWiseImportance)
      .sort((a, b) => b.importance - a.importance)
      .slice(0, count)
      .map(({ index }) => index)
      .sort((a, b) => a - b)
      .map((index) => sentences[index]);
  };
}

/** ots takes a share of the text, not a number of sentences. */
function ots(text, count, share) {
  const ratio = Math.max(1, Math.round(100 * share));
  const { stdout } = spawnSync('ots', [`--ratio=${ratio}`], { input: text, encoding: 'utf8' });
  return stdout ? [stdout] : [];
}
