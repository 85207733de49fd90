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

/**
 * @typedef {{name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, args?: any}} TraceEvent
 * @typedef {object} Task
 * @property {number} whole milliseconds
 * @property {number} script milliseconds of it in scripts, but the tests' probe
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
  const scripts = own.filter(({ name }) => kScript.has(name));
  return tasks
    .map((task) => ({ whole: (task.dur ?? 0) / 1000, script: scriptTime(task, scripts) / 1000 }))
    .filter(({ script }) => script > 0);
}

/**
 * Microseconds of a task in its outermost scripts.
 * @param {TraceEvent} task
 * @param {TraceEvent[]} scripts by their beginning
 */
function scriptTime(task, scripts) {
  const end = task.ts + (task.dur ?? 0);
  let sum = 0;
  let at = task.ts;
  for (const { ts, dur = 0, args } of scripts) {
    if (ts < at || ts + dur > end) continue;
    if (/\/(probe|before)\.js$/.test(args?.data?.url ?? '')) continue;
    sum += dur;
    at = ts + dur;
  }
  return sum;
}
