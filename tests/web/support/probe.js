// SPDX-License-Identifier: MIT
// The first script of every page of a test: writes down what the page's own scripts then do. Uses
// nothing that a strict policy or Trusted Types forbid, and changes nothing that a page can see but
// the Worker constructor's wrapper.

(() => {
  const probe = {
    /** The element's: {type, detail, time}. */
    events: [],
    /** Uncaught errors, unhandled rejections and console.error, as text. */
    errors: [],
    /** What a policy forbade: {directive, blocked}. */
    violations: [],
    /** Each Worker: {url, state: 'running' | 'threw' | 'failed' | 'ended'}. */
    workers: [],
    /** What moved after it was painted: {what, from, to, time}. */
    shifts: [],
    /** Tasks over 50 ms: {start, duration}; only where the engine reports them. */
    longTasks: [],
    /** Tasks in which the page's nodes were asked whether they can be seen. */
    readingTasks: 0,
  };
  const now = () => Math.round(performance.now() * 10) / 10;
  const types = PerformanceObserver.supportedEntryTypes ?? [];

  for (const type of ['lede-ready', 'lede-summary', 'lede-error']) {
    addEventListener(type, ({ detail }) => probe.events.push({ type, detail, time: now() }), true);
  }
  addEventListener('error', (event) => {
    if (event instanceof ErrorEvent) probe.errors.push(event.message);
  });
  addEventListener('unhandledrejection', ({ reason }) => probe.errors.push(`unhandled: ${reason}`));
  const { error } = console;
  console.error = (...values) => {
    probe.errors.push(values.map(String).join(' '));
    error.apply(console, values);
  };
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, disposition }) => {
    probe.violations.push({ directive: effectiveDirective, blocked: blockedURI, disposition });
  });

  globalThis.Worker &&= new Proxy(Worker, {
    construct(target, args, newTarget) {
      const entry = { url: String(args[0]), state: 'running' };
      probe.workers.push(entry);
      try {
        const worker = Reflect.construct(target, args, newTarget);
        worker.addEventListener('error', () => (entry.state = 'failed'));
        const { terminate } = worker;
        worker.terminate = () => {
          entry.state = entry.state === 'failed' ? 'failed' : 'ended';
          terminate.call(worker);
        };
        return worker;
      } catch (thrown) {
        entry.state = 'threw';
        throw thrown;
      }
    },
  });

  countReadingTasks();
  watchLongTasks();
  if (types.includes('layout-shift')) watchShifts();
  else sampleShifts();

  function countReadingTasks() {
    const { port1, port2 } = new MessageChannel();
    let counted = false;
    port1.onmessage = () => (counted = false);
    // Before what a script that yields goes on with.
    const { scheduler } = globalThis;
    const next = scheduler?.postTask
      ? () => scheduler.postTask(port1.onmessage, { priority: 'user-blocking' })
      : () => port2.postMessage(null);
    /** The function itself, and a note that this task used it. */
    const noting = (asked) =>
      function noted(...args) {
        if (!counted) {
          counted = true;
          probe.readingTasks += 1;
          next();
        }
        return asked.apply(this, args);
      };
    globalThis.getComputedStyle = noting(globalThis.getComputedStyle);
    const { checkVisibility } = Element.prototype;
    if (checkVisibility) Element.prototype.checkVisibility = noting(checkVisibility);
  }

  function watchLongTasks() {
    if (!types.includes('longtask')) return;
    new PerformanceObserver((list) => {
      for (const { startTime: start, duration } of list.getEntries()) {
        probe.longTasks.push({ start, duration });
      }
    }).observe({ type: 'longtask', buffered: true });
  }

  /** Said by the engine. */
  function watchShifts() {
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources, startTime } of list.getEntries()) {
        if (hadRecentInput) continue;
        const [first] = sources ?? [];
        probe.shifts.push({
          what: nameOf(first?.node),
          from: first?.previousRect.top,
          to: first?.currentRect.top,
          score: value,
          time: startTime,
        });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  }

  /**
   * Elsewhere what stands beside the element, and beside whatever holds it, is measured in every
   * frame: moved by itself (not scrolled) while in view, after the first paint, is shifted.
   */
  function sampleShifts() {
    let last = new Map();
    let painted = false;
    let touched = -Infinity;
    for (const type of ['pointerdown', 'keydown', 'resize']) {
      addEventListener(type, () => (touched = performance.now()), true);
    }
    const sample = () => {
      const next = new Map();
      for (const element of neighbours()) {
        const { top, bottom, left, width } = element.getBoundingClientRect();
        if (!width || bottom === top) continue;
        const box = { top: top + scrollY, left: left + scrollX };
        next.set(element, { ...box, seen: bottom > 0 && top < innerHeight });
        const before = last.get(element);
        const moved = before && Math.hypot(before.top - box.top, before.left - box.left) >= 3;
        const inView = before?.seen || next.get(element).seen;
        if (!moved || !inView || !painted || performance.now() - touched < 500) continue;
        const [from, to] = [before.top, box.top];
        probe.shifts.push({ what: nameOf(element), from, to, score: 1, time: now() });
      }
      last = next;
      painted ||= performance.getEntriesByName('first-contentful-paint').length > 0;
      requestAnimationFrame(sample);
    };
    requestAnimationFrame(sample);
  }

  /** @returns {Set<Element>} */
  function neighbours() {
    const found = new Set(document.body?.children);
    for (const element of document.querySelectorAll('lede-summary')) {
      for (let at = element; at.parentElement && at !== document.body; at = at.parentElement) {
        for (const child of at.parentElement.children) found.add(child);
      }
    }
    for (const element of found) if (element.localName === 'script') found.delete(element);
    return found;
  }

  function nameOf(node) {
    const element = node?.nodeType === 1 ? node : node?.parentElement;
    return element
      ? `${element.localName} ${(element.textContent ?? '').trim().slice(0, 30)}`
      : null;
  }

  // Read by the driver; no page's script looks for it.
  Object.defineProperty(globalThis, Symbol.for('lede.probe'), { value: probe });
})();
