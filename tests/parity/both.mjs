// SPDX-License-Identifier: MIT
// The same requests to the command and to the module. An article here is {text|markdown: Buffer},
// {blocks: [{..., text: Buffer}]} or {sentences: [Buffer]}, so that it can be any bytes.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packFor } from '../../web/engine/engine.js';
import { Instance } from '../../web/engine/loader.js';
import { root } from './inputs.mjs';

export const command = process.env.LEDE ?? join(root, 'build/native/lede');
const modules = process.env.LEDE_MODULES ?? join(root, 'build/wasm');
export const modulePath = join(modules, 'lede.wasm');
/** The one that a page loads, which reads blocks. */
export const pageModulePath = join(modules, 'lede-page.wasm');
export const packNames = readdirSync(join(root, 'core/packs'))
  .filter((name) => name.endsWith('.lang'))
  .map((name) => name.slice(0, -'.lang'.length))
  .sort();
/** As they are written, which the whole module reads. */
const written = (name) => join(root, 'core/packs', name === 'und' ? 'general' : '', `${name}.lang`);
/** As pages load them, which both modules read. */
const loaded = (name) => join(root, `web/dist/languages/${name}.lang`);
/** A pack for a module; of languages without one it is `und`. */
export const packBytes = (name, path = modulePath) =>
  readFileSync((path === pageModulePath ? loaded : written)(name));

// The command ------------------------------------------------------------------------------------

/** Bytes as a JSON string; broken UTF-8 goes through as it is. */
function jsonString(bytes) {
  const out = [0x22];
  for (const byte of Buffer.from(bytes)) {
    if (byte < 0x20) out.push(...Buffer.from(`\\u${byte.toString(16).padStart(4, '0')}`));
    else if (byte === 0x22 || byte === 0x5c) out.push(0x5c, byte);
    else out.push(byte);
  }
  out.push(0x22);
  return Buffer.from(out);
}

/** The title that is asked for goes before the article's own. */
const titleOf = ({ article, options }) => (options?.title == null ? article.title : null);

function jsonLine({ article, options }) {
  const parts = [Buffer.from(JSON.stringify(options ?? {}).slice(0, -1))];
  const add = (...more) => parts.push(...more.map((part) => Buffer.from(part)));
  if (parts[0].length > 1) add(',');
  if (article.blocks) {
    add('"blocks":[');
    article.blocks.forEach(({ text, ...rest }, i) => {
      const fields = JSON.stringify(rest).slice(0, -1);
      add(i > 0 ? ',' : '', fields, fields.length > 1 ? ',' : '', '"text":', jsonString(text), '}');
    });
    add(']');
  } else if (article.sentences) {
    add('"sentences":[');
    article.sentences.forEach((text, i) => add(i > 0 ? ',' : '', jsonString(text)));
    add(']');
  } else {
    const form = article.markdown == null ? 'text' : 'markdown';
    add(`"${form}":`, jsonString(article[form]));
  }
  const title = titleOf({ article, options });
  if (title != null) add(',"title":', jsonString(title));
  add('}\n');
  return Buffer.concat(parts);
}

/** The command's answer to each request, as JSON text, by one process; it works while the module does. */
export async function fromCommand(requests) {
  const child = spawn(command, ['--from', 'ndjson', '--to', 'ndjson', '--jobs', '2'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const chunks = [];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  // One that ends early is told by its status.
  child.stdin.on('error', () => {});
  child.stdin.end(Buffer.concat(requests.map(jsonLine)));
  const status = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (status !== 0 && status !== 1 && requests.length > 1) {
    throw new Error(`lede ended with ${status}`);
  }
  const answers = Buffer.concat(chunks).toString('utf8').split('\n');
  answers.pop();
  return answers;
}

// The module -------------------------------------------------------------------------------------

function optionLines({ article, options }) {
  const lines = [];
  const line = (key, value) =>
    lines.push(`${key}=${String(value).replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}`);
  const form = ['text', 'markdown', 'blocks', 'sentences'].find((one) => article[one] != null);
  line('from', form);
  if (form === 'blocks') {
    const mark = ({ kind, level, role, time, text }) =>
      `${kind}${level ?? ''}${role ? `/${role}` : ''}${time == null ? '' : `@${time}`}:${text.length}`;
    line('blocks', article.blocks.map(mark).join());
    article.blocks.forEach(({ speaker }, i) => speaker && line('speaker', `${i}:${speaker}`));
  }
  if (form === 'sentences') line('sentences', article.sentences.map((one) => one.length).join());
  const title = titleOf({ article, options });
  if (title != null) line('title', title);
  for (const [key, value] of Object.entries(options ?? {})) {
    line(key, key === 'id' ? JSON.stringify(value) : value);
  }
  return Buffer.from(lines.join('\n'));
}

function join_(parts, between) {
  return Buffer.concat(parts.flatMap((part) => [part, Buffer.from(between)]));
}

export class Module {
  #packs = new Map();

  static async start(path = modulePath) {
    const module = new Module();
    module.path = path;
    module.instance = await Instance.start(await WebAssembly.compile(readFileSync(path)));
    return module;
  }

  pack(tag) {
    const name = packFor(tag, packNames) ?? 'und';
    if (!this.#packs.has(name)) {
      const handle = this.instance.openPack(packBytes(name, this.path));
      if (handle === 0) throw new Error(`the module cannot read the pack ${name}`);
      this.#packs.set(name, handle);
    }
    return this.#packs.get(name);
  }

  /** The module's answer to one request, as JSON text. */
  answer(request) {
    const { article, options } = request;
    const pieces = article.blocks?.map(({ text }) => text) ?? article.sentences;
    const text = pieces ? Buffer.concat(pieces) : (article.text ?? article.markdown);
    let lang = options?.lang ?? 'auto';
    if (lang === 'auto') {
      const head = pieces ? join_(pieces, article.blocks ? '\n' : ' ') : text;
      lang = JSON.parse(this.instance.identify(head)).lang;
    }
    return this.instance.summarize(this.pack(lang), text, optionLines(request));
  }
}

/** An article of strings as one of bytes. */
export function asBytes({ text, markdown, blocks, sentences, title }) {
  const bytes = {};
  if (text != null) bytes.text = Buffer.from(text);
  if (markdown != null) bytes.markdown = Buffer.from(markdown);
  if (blocks) bytes.blocks = blocks.map((block) => ({ ...block, text: Buffer.from(block.text) }));
  if (sentences) bytes.sentences = sentences.map((sentence) => Buffer.from(sentence));
  if (title != null) bytes.title = title;
  return bytes;
}
