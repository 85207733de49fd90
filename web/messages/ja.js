// SPDX-License-Identifier: MIT
export default {
  summary: '要点',
  times: '{summary}（全文は{article}）',
  // Above and beside the summary.
  views: '表示',
  points: '要点',
  digest: '節ごと',
  quotes: '発言',
  said: '引用',
  length: '長さ',
  short: '短め',
  medium: 'ふつう',
  long: '長め',
  topics: '話題',
  more: 'すべて表示',
  unnamed: 'その他の発言',
  note: 'どの文も記事の原文のままです。選ぶと、記事の中の場所を表示します。',
  // What a reader can do with it.
  marks: '記事の中で目印を付ける',
  copy: 'コピー',
  copied: 'コピーしました',
  link: 'この文へのリンクをコピー',
  linked: 'リンクをコピーしました',
  share: '共有',
  print: '印刷',
  listen: '音声で聞く',
  stop: '停止',
  // Over the page while a sentence is looked at.
  back: '要点に戻る',
  shown: '記事の中の文を表示しています',
  gone: 'この文はページにありません',
  // What went wrong, for a person.
  general: 'Ledeはまだこの言語に対応していないため、一般的な規則で要約しています。',
  short_text: '短い文章なので、要約はありません。',
  not_found: 'このページに記事が見つかりませんでした。',
  failed: 'うまくいきませんでした。記事はそのままご覧になれます。',
  again: 'もう一度試す',
};
