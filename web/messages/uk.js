// SPDX-License-Identifier: MIT
export default {
  summary: 'Коротко',
  times: '{summary} замість {article}',
  // Above and beside the summary.
  views: 'Вигляд',
  points: 'Головне',
  digest: 'За розділами',
  quotes: 'Пряма мова',
  said: 'Цитати',
  length: 'Обсяг',
  short: 'Коротко',
  medium: 'Середньо',
  long: 'Докладно',
  topics: 'Теми',
  more: 'Показати все',
  unnamed: 'Інші голоси',
  note: 'Кожне речення тут — зі статті, без змін. Виберіть будь-яке, щоб побачити його на своєму місці.',
  // What a reader can do with it.
  marks: 'Позначити у статті',
  copy: 'Копіювати',
  copied: 'Скопійовано',
  link: 'Копіювати посилання на це речення',
  linked: 'Посилання скопійовано',
  share: 'Поділитися',
  print: 'Друкувати',
  listen: 'Слухати',
  stop: 'Зупинити',
  // Over the page while a sentence is looked at.
  back: 'Назад до підсумку',
  shown: 'Речення показано у статті',
  gone: 'Цього речення вже немає на сторінці',
  // What went wrong, for a person.
  general: 'Lede ще не знає цієї мови й спирається на загальні правила.',
  short_text: 'Текст надто короткий, щоб його підсумувати.',
  not_found: 'На цій сторінці не знайдено статті.',
  failed: 'Не вдалося. Зі статтею все гаразд.',
  again: 'Спробувати ще раз',
};
