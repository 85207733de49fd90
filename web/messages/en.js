// SPDX-License-Identifier: MIT

/** What is said once a reader uses the summary comes with the tools. */
export const kOfTools = {
  unnamed: 'Others',
  copied: 'Copied',
  linked: 'Link copied',
  stop: 'Stop',
  // Over the page while a sentence is looked at.
  back: 'Back to the summary',
  shown: 'Shown in the article',
  gone: 'This sentence is no longer on the page',
};

export default {
  summary: 'In brief',
  times: '{summary} instead of {article}',
  // Above and beside the summary.
  views: 'What to show',
  points: 'Key points',
  digest: 'By section',
  quotes: 'In their words',
  said: 'Quotes',
  length: 'Length',
  short: 'Short',
  medium: 'Medium',
  long: 'Long',
  topics: 'Topics',
  more: 'Show all',
  note: 'Every sentence is the article’s own, unaltered. Choose one to see it in its place.',
  // What a reader can do with it.
  marks: 'Mark in the article',
  copy: 'Copy',
  link: 'Copy a link to this sentence',
  share: 'Share',
  print: 'Print',
  listen: 'Listen',
  // What went wrong, for a person.
  general: 'Lede does not know this language yet and goes by general rules.',
  short_text: 'The text is too short to be summarized.',
  not_found: 'No article was found on this page.',
  failed: 'That did not work. The article is not affected.',
  again: 'Try again',
};
