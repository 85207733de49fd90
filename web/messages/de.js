// SPDX-License-Identifier: MIT
export default {
  summary: 'Kurz gefasst',
  times: '{summary} statt {article}',
  // Above and beside the summary.
  views: 'Ansicht',
  points: 'Das Wichtigste',
  digest: 'Nach Abschnitten',
  quotes: 'Im Wortlaut',
  said: 'Zitate',
  length: 'Länge',
  short: 'Kurz',
  medium: 'Mittel',
  long: 'Lang',
  topics: 'Themen',
  more: 'Alles zeigen',
  unnamed: 'Weitere Stimmen',
  note: 'Jeder Satz steht unverändert so im Artikel. Wer einen auswählt, sieht ihn an seiner Stelle.',
  // What a reader can do with it.
  marks: 'Im Artikel markieren',
  copy: 'Kopieren',
  copied: 'Kopiert',
  link: 'Link zu diesem Satz kopieren',
  linked: 'Link kopiert',
  share: 'Teilen',
  print: 'Drucken',
  listen: 'Anhören',
  stop: 'Stopp',
  // Over the page while a sentence is looked at.
  back: 'Zurück zum Überblick',
  shown: 'Im Artikel hervorgehoben',
  gone: 'Dieser Satz steht nicht mehr auf der Seite',
  // What went wrong, for a person.
  general: 'Lede kennt diese Sprache noch nicht und hält sich an allgemeine Regeln.',
  short_text: 'Der Text ist schon kurz genug.',
  not_found: 'Auf dieser Seite wurde kein Artikel gefunden.',
  failed: 'Das hat nicht geklappt. Der Artikel ist davon nicht betroffen.',
  again: 'Noch einmal versuchen',
};
