// SPDX-License-Identifier: MIT
// Three ways to split texts into sentences: the command of this project, and two peers.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const command = `${root}build/native/lede`;

/**
 * The sentences of many texts by the command, as a user would ask for them.
 * @param {{lang: string, text: string}[]} rows
 * @returns {string[][]} by row
 */
export function splitByLede(rows) {
  const requests = rows.map(({ lang, text }, id) => JSON.stringify({ id, lang, text }));
  const replies = execFileSync(
    command,
    ['--from', 'ndjson', '--to', 'ndjson', '--include', 'sentences', '--jobs', '2'],
    { input: `${requests.join('\n')}\n`, encoding: 'utf8', maxBuffer: 1 << 30 },
  );
  const sentences = rows.map(() => []);
  for (const line of replies.trimEnd().split('\n')) {
    const reply = JSON.parse(line);
    if (reply.error) throw new Error(`${rows[reply.id].text}: ${reply.error.message}`);
    sentences[reply.id] = reply.sentences.map((sentence) => sentence.text);
  }
  return sentences;
}

export function splitByIntl({ lang, text }) {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

/** The npm package sentencex-wasm, or null where it is not installed. */
export async function startSentencex() {
  try {
    const sentencex = await import('sentencex-wasm');
    const bytes = fileURLToPath(import.meta.resolve('sentencex-wasm/sentencex_wasm_bg.wasm'));
    sentencex.initSync({ module: readFileSync(bytes) });
    return ({ lang, text }) => sentencex.segment(lang, text);
  } catch (error) {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}
