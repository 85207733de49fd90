// SPDX-License-Identifier: MIT
export default {
  summary: 'In het kort',
  times: '{summary} in plaats van {article}',
  // Above and beside the summary.
  views: 'Weergave',
  points: 'Hoofdpunten',
  digest: 'Per deel',
  quotes: 'In hun woorden',
  said: 'Citaten',
  length: 'Lengte',
  short: 'Kort',
  medium: 'Middel',
  long: 'Lang',
  topics: 'Onderwerpen',
  more: 'Alles tonen',
  unnamed: 'Andere stemmen',
  note: 'Elke zin komt onveranderd uit het artikel. Kies er een om die op zijn plaats te zien.',
  // What a reader can do with it.
  marks: 'Markeren in het artikel',
  copy: 'Kopiëren',
  copied: 'Gekopieerd',
  link: 'Link naar deze zin kopiëren',
  linked: 'Link gekopieerd',
  share: 'Delen',
  print: 'Afdrukken',
  listen: 'Luisteren',
  stop: 'Stoppen',
  // Over the page while a sentence is looked at.
  back: 'Terug naar het overzicht',
  shown: 'Zin getoond in het artikel',
  gone: 'Deze zin staat niet meer op de pagina',
  // What went wrong, for a person.
  general: 'Lede kent deze taal nog niet en volgt algemene regels.',
  short_text: 'De tekst is te kort om samen te vatten.',
  not_found: 'Op deze pagina is geen artikel gevonden.',
  failed: 'Dat is niet gelukt. Het artikel is ongewijzigd.',
  again: 'Opnieuw proberen',
};
