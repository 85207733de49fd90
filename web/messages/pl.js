// SPDX-License-Identifier: MIT
export default {
  summary: 'W skrócie',
  times: '{summary} zamiast {article}',
  // Above and beside the summary.
  views: 'Widok',
  points: 'Najważniejsze',
  digest: 'Według części',
  quotes: 'Ich słowami',
  said: 'Cytaty',
  length: 'Długość',
  short: 'Krótko',
  medium: 'Średnio',
  long: 'Długo',
  topics: 'Tematy',
  more: 'Pokaż wszystko',
  unnamed: 'Inne głosy',
  note: 'Każde zdanie pochodzi z artykułu i nie zostało zmienione. Wybierz jedno, aby zobaczyć je na jego miejscu.',
  // What a reader can do with it.
  marks: 'Zaznacz w artykule',
  copy: 'Kopiuj',
  copied: 'Skopiowano',
  link: 'Kopiuj link do tego zdania',
  linked: 'Skopiowano link',
  share: 'Udostępnij',
  print: 'Drukuj',
  listen: 'Posłuchaj',
  stop: 'Zatrzymaj',
  // Over the page while a sentence is looked at.
  back: 'Wróć do skrótu',
  shown: 'Zdanie pokazane w artykule',
  gone: 'Tego zdania nie ma już na stronie',
  // What went wrong, for a person.
  general: 'Lede nie zna jeszcze tego języka i stosuje ogólne reguły.',
  short_text: 'Tekst jest zbyt krótki, aby go streścić.',
  not_found: 'Na tej stronie nie znaleziono artykułu.',
  failed: 'Nie udało się. Artykuł pozostał bez zmian.',
  again: 'Spróbuj ponownie',
};
