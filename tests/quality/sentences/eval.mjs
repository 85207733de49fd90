// SPDX-License-Identifier: MIT
// How well the command splits sentences, beside Intl.Segmenter and sentencex-wasm, on reference
// data that is no part of the project. usage: node tests/quality/sentences/eval.mjs [FOLDER]
//   FOLDER  holds sets of cases, SET/xx.jsonl (default: sentences/ in the reference data)
//   LEDE_EVAL_SHOW=SET/xx  also prints the cases of these sets that are wrong
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { kData as data, rowsOf } from '../reference.mjs';
import { endsOf, f1, inkOffsets, sameSentences } from './figures.mjs';
import { splitByIntl, splitByLede, startSentencex } from './splitters.mjs';

// The languages that are to have a pack; peers are compared in each of them.
const kOurs = 'en ru uk ar es fr de pt it tr pl nl zh ja'.split(' ');
// Makers of sets: their own set is not counted in their total.
const kOwnSet = { sentencex: 'sentencex' };

function readCases(folder) {
  const cases = [];
  for (const set of readdirSync(folder).sort()) {
    for (const file of readdirSync(join(folder, set)).sort()) {
      if (!file.endsWith('.jsonl')) continue;
      const rows = rowsOf(join(folder, set, file));
      for (const row of rows) if (row.partition) cases.push({ ...row, set });
    }
  }
  return cases;
}

async function splitters() {
  const sentencex = await startSentencex();
  if (!sentencex) console.log('sentencex-wasm is not installed (npm ci): left out.\n');
  return {
    lede: splitByLede,
    intl: (rows) => rows.map(splitByIntl),
    ...(sentencex && { sentencex: (rows) => rows.map(sentencex) }),
  };
}

const percent = (part, whole) => (whole ? `${((100 * part) / whole).toFixed(1)} %` : '-');

/** One line: what it is of, how many cases, and each splitter's share of `right` cases. */
function line(name, cases, right) {
  const shares = Object.keys(right).map((splitter) => {
    const counted = cases.filter((c) => kOwnSet[splitter] !== c.set || name !== 'total');
    const good = counted.filter((c) => right[splitter].has(c)).length;
    return percent(good, counted.length).padStart(11);
  });
  console.log(`${name.padEnd(32)}${String(cases.length).padStart(6)}${shares.join('')}`);
}

function showWrong(cases, right, split) {
  cases.forEach((c, i) => {
    if (right.lede.has(c)) return;
    console.log(`--- ${c.id}: ${c.text.replaceAll('\n', '⏎')}`);
    for (const sentence of c.sentences) console.log(`  wanted ${sentence}`);
    for (const sentence of split[i]) console.log(`     got ${sentence}`);
  });
}

function evalCases(cases, by) {
  const right = {};
  const splits = {};
  for (const [name, split] of Object.entries(by)) {
    splits[name] = split(cases);
    const good = cases.filter((c, i) => sameSentences(splits[name][i], c.sentences));
    right[name] = new Set(good);
  }
  const shown = cases.filter((c) =>
    process.env.LEDE_EVAL_SHOW?.split(',').includes(`${c.set}/${c.lang}`),
  );
  if (shown.length > 0)
    showWrong(
      shown,
      right,
      shown.map((c) => splits.lede[cases.indexOf(c)]),
    );

  const head = Object.keys(by).map((name) => name.padStart(11));
  console.log(`${'cases exactly right'.padEnd(32)}${'cases'.padStart(6)}${head.join('')}`);
  const sets = [...new Set(cases.map((c) => c.set))];
  const langs = [...new Set(cases.map((c) => c.lang))].sort();
  for (const set of sets) {
    for (const lang of langs) {
      const some = cases.filter((c) => c.set === set && c.lang === lang);
      if (some.length > 0) line(`${set}/${lang}`, some, right);
    }
    line(
      `${set}, golden rules`,
      cases.filter((c) => c.set === set && c.kind === 'golden'),
      right,
    );
    line(
      `${set}, all`,
      cases.filter((c) => c.set === set),
      right,
    );
    console.log();
  }
  for (const lang of kOurs)
    line(
      `all sets, ${lang}`,
      cases.filter((c) => c.lang === lang),
      right,
    );
  line(
    'all sets, other languages',
    cases.filter((c) => !kOurs.includes(c.lang)),
    right,
  );
  line('total', cases, right);
  const distinct = [
    ...new Map(cases.map((c) => [JSON.stringify([c.text, c.sentences]), c])).values(),
  ];
  line('each text once', distinct, right);
  for (const name of Object.keys(kOwnSet)) {
    if (by[name])
      line(
        `without ${name}'s own set`,
        cases.filter((c) => c.set !== kOwnSet[name]),
        right,
      );
  }
}

const articles = (name) => {
  const path = join(data, 'quotes', name);
  return existsSync(path) ? rowsOf(path) : [];
};

/** Boundaries of running text whose sentences are known; and those inside paragraphs alone. */
function evalWikinews(by) {
  const rows = ['german-wikinews-train.jsonl.gz', 'german-wikinews-dev.jsonl.gz']
    .flatMap(articles)
    .map((row) => ({ ...row, lang: 'de' }));
  if (rows.length === 0) return console.log('No German Wikinews in the reference data.');
  console.log(`\nGerman Wikinews, ${rows.length} articles: F1 of boundaries; inside paragraphs`);
  for (const [name, split] of Object.entries(by)) {
    const all = { right: 0, got: 0, wanted: 0 };
    const inside = { right: 0, got: 0, wanted: 0 };
    split(rows).forEach((sentences, i) => {
      const ink = inkOffsets(rows[i].text);
      const wanted = new Set(
        rows[i].sentences.map(({ end }) => ink([...rows[i].text.slice(0, end)].length)),
      );
      const got = endsOf(sentences, rows[i].text);
      wanted.delete(ink([...rows[i].text].length));
      const breaks = endsOf(rows[i].text.split('\n'), rows[i].text);
      for (const [sum, keep] of [
        [all, () => true],
        [inside, (end) => !breaks.has(end)],
      ]) {
        sum.right += [...got].filter((end) => keep(end) && wanted.has(end)).length;
        sum.got += [...got].filter(keep).length;
        sum.wanted += [...wanted].filter(keep).length;
      }
      if (name === 'lede' && process.env.LEDE_EVAL_SHOW?.includes('wikinews')) {
        showBoundaries(rows[i].text, got, wanted, breaks);
      }
    });
    console.log(
      `${name.padEnd(12)}${f1(all).toFixed(4).padStart(8)}${f1(inside).toFixed(4).padStart(9)}`,
    );
  }
}

function showBoundaries(text, got, wanted, breaks) {
  let ink = 0;
  let at = 0;
  for (const point of text) {
    at += point.length;
    if (/\s/u.test(point)) continue;
    ink += point.length;
    if (got.has(ink) === wanted.has(ink) || breaks.has(ink)) continue;
    const around = `${text.slice(Math.max(0, at - 60), at)}¦${text.slice(at, at + 50)}`;
    console.log(`${wanted.has(ink) ? 'missed' : 'wrong '} ${around.replaceAll('\n', '⏎')}`);
  }
}

// Stops that end no sentence in American news, so that a quotation with one still has one sentence.
const kHeldStop =
  /\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Gov|Rep|Gen|St|Jr|Sr|vs|Inc|No|Lt|Col|Sgt|Prof|Rev)\.(?=\s)/gu;
const hasOneSentence = (quoted) =>
  !/[.!?…]["”’')\]]*\s+["“‘'([]*[\p{Lu}\d]/u.test(quoted.replace(kHeldStop, ' '));

/** Where no sentence may end: inside quotations of one sentence, and between them and their cue. */
function closedSpans(row, quotations) {
  const spans = quotations
    // What opens with a space are the words between two quotations.
    .filter(({ text }) => !/^.[\s,]/u.test(text) && hasOneSentence(text))
    .map(({ start, end }) => ({ start, end, kind: 'inside' }));
  const points = Array.from(row.text);
  for (const { content, cue, type } of row.attributions) {
    if (type !== 'direct' || content.length !== 1 || cue.length !== 1) continue;
    const after = content[0].end <= cue[0].start;
    const start = after ? content[0].end - 1 : cue[0].end;
    const end = after ? cue[0].start + 1 : content[0].start + 1;
    const gap = points
      .slice(after ? content[0].end : start, after ? cue[0].start : content[0].start)
      .join('');
    // A stop or a paragraph between them makes them two sentences.
    if (start < end && gap.length < 80 && !/\n|[.!?:]["”]?\s/u.test(gap))
      spans.push({ start, end, kind: 'clause' });
  }
  return spans;
}

function evalPolnear(by) {
  const rows = ['polnear-train.jsonl.gz', 'polnear-dev.jsonl.gz']
    .flatMap(articles)
    .map((row) => ({ ...row, lang: 'en' }));
  if (rows.length === 0) return console.log('No PolNeAR in the reference data.');
  const quotations =
    Map.groupBy?.(articles('polnear-spans-dev.jsonl.gz'), (q) => q.doc) ?? groupByDoc();
  const closed = rows.map((row) => closedSpans(row, quotations.get(row.id) ?? []));
  const count = (kind) => closed.flat().filter((span) => span.kind === kind).length;
  console.log(
    `\nPolNeAR, ${rows.length} articles: wrong splits inside ${count('inside')} quotations of one ` +
      `sentence; between a quotation and its clause, of ${count('clause')}`,
  );
  for (const [name, split] of Object.entries(by)) {
    const wrong = { inside: 0, clause: 0 };
    split(rows).forEach((sentences, i) => {
      const ink = inkOffsets(rows[i].text);
      const ends = [...endsOf(sentences, rows[i].text)];
      for (const { start, end, kind } of closed[i]) {
        const bad = ends.filter((at) => at > ink(start) && at < ink(end));
        wrong[kind] += bad.length > 0 ? 1 : 0;
        if (bad.length > 0 && name === 'lede' && process.env.LEDE_EVAL_SHOW?.includes('polnear')) {
          const points = Array.from(rows[i].text);
          console.log(
            `${kind}: ${points
              .slice(Math.max(0, start - 60), end + 60)
              .join('')
              .replaceAll('\n', '⏎')}`,
          );
        }
      }
    });
    console.log(
      `${name.padEnd(12)}${String(wrong.inside).padStart(6)}${String(wrong.clause).padStart(7)}`,
    );
  }
}

function groupByDoc() {
  const groups = new Map();
  for (const quotation of articles('polnear-spans-dev.jsonl.gz')) {
    if (!groups.has(quotation.doc)) groups.set(quotation.doc, []);
    groups.get(quotation.doc).push(quotation);
  }
  return groups;
}

const folder = process.argv[2] ?? join(data, 'sentences');
if (!existsSync(folder)) {
  console.log(`No reference data in ${folder}; LEDE_DATA or an argument names it.`);
} else {
  const by = await splitters();
  evalCases(readCases(folder), by);
  if (!process.argv[2]) {
    evalWikinews(by);
    evalPolnear(by);
  }
}
