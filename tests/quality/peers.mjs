// SPDX-License-Identifier: MIT
// The core's summaries beside those of npm's and Debian's summarizers, in one run: each is given the
// same text and as many sentences; lede_eval_summaries measures them all.
//   node tests/quality/peers.mjs SET... [--count N] [--most N]
// A SET's given sentences are joined to a text, a capital at the beginning of each, since these
// programs split by themselves.
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folder, installedPeers } from './peer_programs.mjs';
import { kData, rowsOf } from './reference.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const data = join(kData, 'summaries');

const capital = (sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1);
const plain = (sentence) =>
  sentence
    .replace(/``|''/g, '"')
    .replace(/ (n't|'\w+)\b/g, '$1')
    .replace(/ ([.,:;?!%)])/g, '$1')
    .replace(/\( /g, '(');

function articlesOf(set, most) {
  const path = [set, join(data, set), join(data, `${set}-dev.jsonl.gz`)].find(existsSync);
  if (!path) throw new Error(`there is no set ${set}`);
  return rowsOf(path, most);
}

/** One line an article and peer, as lede_eval_summaries --against reads them. */
async function summarizeAll(sets, count, most, output) {
  writeFileSync(output, '');
  const peers = installedPeers();
  for (const article of sets.flatMap((set) => articlesOf(set, most))) {
    const sentences = article.sentences?.map((one) => capital(plain(one)));
    const text = sentences?.join(' ') ?? article.text;
    const wanted = count ?? article.summary.length;
    for (const { name, run } of peers) {
      const start = performance.now();
      let summary = [];
      try {
        summary = await run(text, wanted, wanted / (sentences?.length ?? 20));
      } catch {
        // No summary, as its user would have none.
      }
      const line = { name, id: article.id, summary, ms: performance.now() - start };
      appendFileSync(output, `${JSON.stringify(line)}\n`);
    }
  }
}

const words = process.argv.slice(2);
const numberAfter = (flag) =>
  words.includes(flag) ? Number(words[words.indexOf(flag) + 1]) : undefined;
const sets = words.filter((word, i) => !word.startsWith('--') && !words[i - 1]?.startsWith('--'));
const output = join(folder, 'summaries.jsonl');
mkdirSync(folder, { recursive: true });
await summarizeAll(
  sets.length > 0 ? sets : ['cnndm'],
  numberAfter('--count'),
  numberAfter('--most'),
  output,
);
execFileSync(
  join(root, 'build/native/tests/quality/lede_eval_summaries'),
  [...(sets.length > 0 ? words : ['cnndm', ...words]), '--against', output],
  { stdio: 'inherit' },
);
