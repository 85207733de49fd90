// SPDX-License-Identifier: MIT
export default {
  summary: 'In breve',
  times: '{summary} invece di {article}',
  // Above and beside the summary.
  views: 'Vista',
  points: 'Punti principali',
  digest: 'Per sezione',
  quotes: 'Parole loro',
  said: 'Citazioni',
  length: 'Lunghezza',
  short: 'Breve',
  medium: 'Media',
  long: 'Lunga',
  topics: 'Temi',
  more: 'Mostra tutto',
  unnamed: 'Altre voci',
  note: 'Ogni frase è dell’articolo, senza modifiche. Sceglierne una per vederla al suo posto.',
  // What a reader can do with it.
  marks: 'Evidenzia nell’articolo',
  copy: 'Copia',
  copied: 'Copiato',
  link: 'Copia un link a questa frase',
  linked: 'Link copiato',
  share: 'Condividi',
  print: 'Stampa',
  listen: 'Ascolta',
  stop: 'Ferma',
  // Over the page while a sentence is looked at.
  back: 'Torna al riassunto',
  shown: 'Frase mostrata nell’articolo',
  gone: 'Questa frase non è più nella pagina',
  // What went wrong, for a person.
  general: 'Lede non conosce ancora questa lingua e segue regole generali.',
  short_text: 'Il testo è troppo breve per essere riassunto.',
  not_found: 'In questa pagina non è stato trovato alcun articolo.',
  failed: 'Non ha funzionato. L’articolo non ne risente.',
  again: 'Riprova',
};
