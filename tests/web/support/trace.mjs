// SPDX-License-Identifier: MIT
// The tasks of a page's main thread, from Chromium's trace.

export const kCategories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];

/** Script, and what it makes the browser do at once: a forced layout is inside these. */
const kScript = new Set([
  'EvaluateScript',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'EventDispatch',
  'HandlePostMessage',
  'v8.evaluateModule',
  'v8.compileModule',
]);

const kLayout = new Set(['Layout', 'UpdateLayoutTree']);

/**
 * @typedef {{name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, args?: any}} TraceEvent
 * @typedef {object} Task
 * @property {number} whole milliseconds of the processor, which other programs do not change
 * @property {number} script of it in scripts, but the tests' probe
 * @property {number} layout of that in style and layout that a script asked for; the page's first
 *   layout is mostly there, done earlier instead of twice
 */

/**
 * Tasks in which scripts ran. The pages measured have no scripts but the element's and the demo's
 * own, whose few tasks count too.
 * @param {string} json the trace
 * @param {string} origin of the page
 * @returns {Task[]}
 */
export function scriptTasks(json, origin) {
  /** @type {{traceEvents: TraceEvent[]}} */
  const { traceEvents } = JSON.parse(json);
  const whole = traceEvents.filter(({ ph, dur }) => ph === 'X' && dur !== undefined);
  const first = whole.find(
    ({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.startsWith(origin),
  );
  if (!first) return [];
  const own = whole
    .filter(({ pid, tid }) => pid === first.pid && tid === first.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const tasks = own.filter(({ name }) => name === 'RunTask' || name.endsWith('RunTask'));
  const scripts = outermost(own.filter(isScript));
  const layouts = outermost(own.filter(({ name }) => kLayout.has(name)));
  return tasks
    .map((task) => {
      const inTask = scripts.filter((script) => isIn(script, task));
      const forced = layouts.filter((layout) => inTask.some((script) => isIn(layout, script)));
      return { whole: costOf([task]), script: costOf(inTask), layout: costOf(forced) };
    })
    .filter(({ script }) => script > 0);
}

/** @param {TraceEvent} event */
function isScript({ name, args }) {
  return kScript.has(name) && !/\/(probe|before)\.js$/.test(args?.data?.url ?? '');
}

/** @param {TraceEvent} inner @param {TraceEvent} outer */
function isIn(inner, outer) {
  return inner.ts >= outer.ts && inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0);
}

/** Those in no other. @param {TraceEvent[]} events by their beginning, the longest first */
function outermost(events) {
  let end = 0;
  return events.filter(({ ts, dur = 0 }) => {
    if (ts < end) return false;
    end = ts + dur;
    return true;
  });
}

/** Milliseconds of the processor. @param {TraceEvent[]} events */
function costOf(events) {
  return events.reduce((sum, { tdur, dur = 0 }) => sum + (tdur ?? dur), 0) / 1000;
}
