// SPDX-License-Identifier: MIT
// The command, run from outside.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const command = process.env.LEDE ?? join(root, 'build/native/lede');
/** A folder that goes with the tests. */
export const scratch = mkdtempSync(join(tmpdir(), 'lede-'));
after(() => rmSync(scratch, { recursive: true }));

export const article =
  'The council of Brennick approved a new bridge on Monday. It will cost 40 million crowns. ' +
  'Work begins in May, the mayor said. Opponents want a vote first.';

/** Runs the command to its end. */
export function lede(args, input = '') {
  const run = spawnSync(command, args, { input, maxBuffer: 1 << 28, encoding: 'utf8' });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

export function file(name, content) {
  const path = join(scratch, name);
  writeFileSync(path, content);
  return path;
}

export const lines = (text) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
export const request = (fields) => JSON.stringify({ text: article, ...fields });
