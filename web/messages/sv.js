// SPDX-License-Identifier: MIT
export default {
  summary: 'I korthet',
  times: '{summary} i stället för {article}',
  // Above and beside the summary.
  views: 'Visa',
  points: 'Det viktigaste',
  digest: 'Del för del',
  quotes: 'Med egna ord',
  said: 'Citat',
  length: 'Längd',
  short: 'Kort',
  medium: 'Medel',
  long: 'Lång',
  topics: 'Ämnen',
  more: 'Visa allt',
  unnamed: 'Andra röster',
  note: 'Varje mening är artikelns egen, oförändrad. Välj en för att se den på sin plats.',
  // What a reader can do with it.
  marks: 'Markera i artikeln',
  copy: 'Kopiera',
  copied: 'Kopierat',
  link: 'Kopiera en länk till meningen',
  linked: 'Länken kopierad',
  share: 'Dela',
  print: 'Skriv ut',
  listen: 'Lyssna',
  stop: 'Stoppa',
  // Over the page while a sentence is looked at.
  back: 'Tillbaka till sammanfattningen',
  shown: 'Meningen visas i artikeln',
  gone: 'Meningen finns inte längre på sidan',
  // What went wrong, for a person.
  general: 'Lede kan inte det här språket än och går efter allmänna regler.',
  short_text: 'Texten är för kort för att sammanfattas.',
  not_found: 'Ingen artikel hittades på sidan.',
  failed: 'Det gick inte. Artikeln påverkas inte.',
  again: 'Försök igen',
};
