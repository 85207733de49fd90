// SPDX-License-Identifier: MIT
// Prints what each FILE costs to load: raw, gzip 9 and brotli 11 bytes.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

for (const path of process.argv.slice(2)) {
  const raw = readFileSync(path);
  const gzip = gzipSync(raw, { level: 9 }).length;
  const brotli = brotliCompressSync(raw, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
    },
  }).length;
  console.log(`${basename(path)}: ${raw.length} bytes, gzip ${gzip}, brotli ${brotli}`);
}
