// SPDX-License-Identifier: MIT
export default {
  summary: 'Kurz gefasst',
  quotes: 'Im Wortlaut',
  times: 'Überblick {summary} · Artikel {article}',
  note: 'Jeder Satz steht unverändert so im Artikel. Ein Klick zeigt ihn an seiner Stelle.',
  back: 'Zurück zum Überblick',
  shown: 'Im Artikel hervorgehoben',
  gone: 'Dieser Satz steht nicht mehr auf der Seite',
};
