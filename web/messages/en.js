// SPDX-License-Identifier: MIT
export default {
  summary: 'In brief',
  quotes: 'In their words',
  times: 'Summary {summary} · article {article}',
  note: 'Every sentence is the article’s own, unaltered. Choose one to see it in its place.',
  back: 'Back to the summary',
  shown: 'Shown in the article',
  gone: 'This sentence is no longer on the page',
};
