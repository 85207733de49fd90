// SPDX-License-Identifier: MIT
// The native command on many articles at once: order, failures, memory.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { test } from 'node:test';
import { article, command, file, lede, lines, request } from './support.mjs';

test('a batch keeps the order of its input on any number of threads and survives bad lines', () => {
  const input = [];
  for (let i = 0; i < 500; ++i) {
    // Lines of very different length finish in another order than they begin.
    if (i % 50 === 7) input.push('{"text": nonsense');
    else if (i % 50 === 9) input.push('', '   ', '\r');
    else input.push(request({ id: i, text: article.repeat(1 + ((i * 7) % 40)) }));
  }
  const one = lede(['--from', 'ndjson', '--to', 'ndjson'], input.join('\n'));
  assert.equal(one.status, 1);
  const results = lines(one.out);
  assert.equal(results.length, 490);
  assert.deepEqual(
    results.filter((result) => !result.error).map((result) => result.id),
    input.filter((line) => line.startsWith('{"text":"')).map((line) => JSON.parse(line).id),
  );
  assert.equal(results.filter((result) => result.error?.code === 'invalid-json').length, 10);
  for (const jobs of ['2', '7']) {
    const many = lede(
      ['--from', 'ndjson', '--to', 'ndjson', '--jobs', jobs],
      input.join('\n') + '\n',
    );
    assert.equal(many.out, one.out);
    assert.equal(many.status, 1);
  }
});

test('a line that is far too long costs one failure, not the batch and not the memory', () => {
  const long = `{"id":1,"text":"${'a'.repeat(3_000_000)}"}`;
  const input = [request({ id: 0 }), long, request({ id: 2 }), long].join('\n');
  const { status, out } = lede(['--from', 'ndjson', '--max-bytes', '1000', '--jobs', '2'], input);
  assert.equal(status, 1);
  assert.deepEqual(
    lines(out).map((result) => result.error?.code ?? result.id),
    [0, 'too-large', 2, 'too-large'],
  );
});

test('a batch of one line that fails is the only article that fails', () => {
  assert.equal(lede(['--from', 'ndjson'], '{\n').status, 2);
  assert.equal(lede(['--from', 'ndjson'], '\n\n').status, 0);
});

test('results of a slow batch come as soon as they are made', async () => {
  for (const jobs of ['1', '3']) {
    const child = spawn(command, ['--from', 'ndjson', '--jobs', jobs], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    for (let id = 0; id < 3; ++id) {
      child.stdin.write(`${request({ id })}\n`);
      const [chunk] = await once(child.stdout, 'data'); // Before the next line is sent.
      assert.equal(JSON.parse(chunk).id, id);
    }
    child.stdin.end();
    assert.deepEqual(await once(child, 'close'), [0, null]);
  }
});

test('the memory of a batch does not grow with its length', { timeout: 300_000 }, () => {
  const line = `${request({})}\n`;
  const most = (count) => {
    const path = file('batch.ndjson', line.repeat(count));
    const script =
      'import resource, subprocess, sys\n' +
      'subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)\n' +
      'print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)';
    return Number(
      execFileSync('python3', ['-c', script, command, path, '--jobs', '2'], { encoding: 'utf8' }),
    );
  };
  const short = most(500);
  const long = most(20_000);
  assert.ok(long < short * 1.5, `${short} kB for 500 lines, ${long} kB for 20,000`);
});

function once(emitter, event) {
  return new Promise((resolve) => emitter.once(event, (...args) => resolve(args)));
}
