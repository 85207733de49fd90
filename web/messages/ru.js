// SPDX-License-Identifier: MIT
export default {
  summary: 'Коротко',
  times: '{summary} вместо {article}',
  // Above and beside the summary.
  views: 'Что показать',
  points: 'Главное',
  digest: 'По разделам',
  quotes: 'Прямая речь',
  said: 'Цитаты',
  length: 'Объём',
  short: 'Кратко',
  medium: 'Средне',
  long: 'Подробно',
  topics: 'Темы',
  more: 'Показать всё',
  unnamed: 'Другие',
  note: 'Все предложения взяты из статьи без изменений. Выберите любое, чтобы увидеть его на своём месте.',
  // What a reader can do with it.
  marks: 'Выделить в статье',
  copy: 'Копировать',
  copied: 'Скопировано',
  link: 'Скопировать ссылку на это предложение',
  linked: 'Ссылка скопирована',
  share: 'Поделиться',
  print: 'Печать',
  listen: 'Слушать',
  stop: 'Стоп',
  // Over the page while a sentence is looked at.
  back: 'Назад к краткой версии',
  shown: 'Показано в статье',
  gone: 'Этого предложения на странице больше нет',
  // What went wrong, for a person.
  general: 'Lede пока не знает этого языка и опирается на общие правила.',
  short_text: 'Текст и так короткий: сокращать нечего.',
  not_found: 'На этой странице не нашлось статьи.',
  failed: 'Не получилось. Статьи это не касается.',
  again: 'Попробовать ещё раз',
};
