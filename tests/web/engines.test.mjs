// SPDX-License-Identifier: MIT
// What the other tests rely on: the driver and the probe see what happens in a page, in each engine.

import assert from 'node:assert/strict';
import { inEngines, seen, until } from './support/engines.mjs';

inEngines('a page of the demo is summarized in a worker', async (browser) => {
  const page = await browser.page('news/ferries.html');
  const { summary } = await seen(page, 'lede-summary');
  assert.ok(summary.sentences.length >= 2);
  const { events, errors, violations, workers } = await page.probe();
  assert.deepEqual(
    events.map(({ type }) => type),
    ['lede-ready', 'lede-summary'],
  );
  assert.deepEqual([errors, violations], [[], []]);
  assert.deepEqual(
    workers.map(({ url, state }) => [new URL(url).pathname, state]),
    [['/lede/lede-worker.js', 'running']],
  );
});

inEngines('keys and pointer are real', async (browser) => {
  const page = await browser.page(
    '<a href="#there">A link</a><p style="height:3000px">Text</p><button>Press</button>',
    { width: 360, height: 640 },
  );
  await page.run(() => {
    /** @type {any} */ (globalThis).trusted = [];
    for (const type of ['keydown', 'click', 'mouseover']) {
      addEventListener(type, (event) => {
        const { localName } = /** @type {HTMLElement} */ (event.target);
        /** @type {any} */ (globalThis).trusted.push([type, localName, event.isTrusted]);
      });
    }
  });
  await page.press('Tab');
  assert.deepEqual(
    await page.run(() => [
      document.activeElement?.localName,
      document.activeElement?.matches(':focus-visible'),
      document.hasFocus(),
    ]),
    ['a', true, true],
  );
  await page.click('button');
  const trusted = await page.run(() => /** @type {any} */ (globalThis).trusted);
  for (const entry of [
    ['keydown', 'body', true],
    ['mouseover', 'button', true],
    ['click', 'button', true],
  ]) {
    assert.ok(JSON.stringify(trusted).includes(JSON.stringify(entry)), String(entry));
  }
});

inEngines('a page has the size and the look that were asked for', async (browser) => {
  for (const [width, height, dark] of /** @type {const} */ ([
    [360, 740, true],
    [1280, 900, false],
  ])) {
    const look = { width, height, dark, reducedMotion: dark };
    const page = await browser.page('<p>Text', look);
    const is = () =>
      page.run(() => [
        innerWidth,
        innerHeight,
        matchMedia('(prefers-color-scheme: dark)').matches,
        matchMedia('(prefers-reduced-motion: reduce)').matches,
      ]);
    assert.deepEqual(await is(), [width, height, dark, dark]);
    await page.size(320, 500);
    assert.deepEqual((await is()).slice(0, 2), [320, 500]);
    assert.equal((await page.screenshot()).subarray(1, 4).toString(), 'PNG');
  }
});

inEngines('the probe sees what moves, and nothing where nothing does', async (browser) => {
  const html = '<div id="room"></div><article><div>Text below</div></article>';
  const page = await browser.page(html);
  const frames = () =>
    page.run(async () => {
      for (let i = 0; i < 20; i++) await new Promise((done) => requestAnimationFrame(done));
    });
  await frames();
  await page.run(() => scrollTo(0, 10));
  await frames();
  assert.equal((await page.probe()).shift, 0);
  await page.run(() => {
    /** @type {HTMLElement} */ (document.querySelector('#room')).style.height = '120px';
  });
  await frames();
  const { shift, shifts } = await until(async () => {
    const probed = await page.probe();
    return probed.shift > 0 && probed;
  }, 'the shift was seen');
  assert.ok(shift > 0);
  assert.match(shifts[0].what, /Text below/);
  assert.equal(Math.round(shifts[0].to - shifts[0].from), 120);
});

inEngines('the probe sees errors, violations, workers and requests', async (browser) => {
  const page = await browser.page(
    `<!doctype html><title>t</title><script src="/own.js"></script><script>forbidden</script>`,
    {
      headers: { 'content-security-policy': "default-src 'self'" },
      files: { '/own.js': own.toString() + 'own()', '/worker.js': 'postMessage(1)' },
      missing: ['gone.js'],
    },
  );
  function own() {
    const worker = new Worker('/worker.js');
    worker.onmessage = () => worker.terminate();
    new Worker('/gone.js');
    try {
      new Worker('https://elsewhere.example/worker.js').onerror = () => {};
    } catch {}
    console.error('complained');
    Promise.reject(new Error('rejected'));
    throw new Error('thrown');
  }
  const probed = await until(async () => {
    const now = await page.probe();
    return now.workers.every(({ state }) => state !== 'running') && now;
  }, 'the workers had ended');
  assert.deepEqual(probed.workers.map(({ state }) => state).slice(0, 2), ['ended', 'failed']);
  for (const word of ['complained', 'rejected', 'thrown']) {
    assert.ok(
      probed.errors.some((text) => text.includes(word)),
      `${word}: ${probed.errors}`,
    );
  }
  assert.ok(probed.violations.some(({ directive }) => directive === 'script-src-elem'));
  assert.deepEqual(probed.requests.sort(), ['/gone.js', '/own.js', '/worker.js']);
});

inEngines(
  'a script may run before the page’s, and files may come from elsewhere',
  async (browser) => {
    const page = await browser.page('<script src="{{other}}/there.js"></script>', {
      before: () => {
        /** @type {any} */ (globalThis).order = ['before'];
      },
      other: { files: { '/there.js': 'order.push("there")' } },
    });
    assert.deepEqual(await page.run(() => /** @type {any} */ (globalThis).order), [
      'before',
      'there',
    ]);
    assert.deepEqual(page.otherRequests, ['/there.js']);
  },
);
