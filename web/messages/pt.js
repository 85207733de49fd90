// SPDX-License-Identifier: MIT
export default {
  summary: 'Em resumo',
  times: '{summary} em vez de {article}',
  // Above and beside the summary.
  views: 'Modo de ver',
  points: 'Pontos principais',
  digest: 'Por secção',
  quotes: 'O que disseram',
  said: 'Citações',
  length: 'Extensão',
  short: 'Curto',
  medium: 'Médio',
  long: 'Longo',
  topics: 'Temas',
  more: 'Mostrar tudo',
  unnamed: 'Outras vozes',
  note: 'Cada frase é do próprio artigo, sem alterações. Escolha uma para a ver no seu lugar.',
  // What a reader can do with it.
  marks: 'Realçar no artigo',
  copy: 'Copiar',
  copied: 'Copiado',
  link: 'Copiar a ligação para esta frase',
  linked: 'Ligação copiada',
  share: 'Partilhar',
  print: 'Imprimir',
  listen: 'Ouvir',
  stop: 'Parar',
  // Over the page while a sentence is looked at.
  back: 'Voltar ao resumo',
  shown: 'Frase mostrada no artigo',
  gone: 'Esta frase já não está na página',
  // What went wrong, for a person.
  general: 'O Lede ainda não conhece esta língua e segue regras gerais.',
  short_text: 'O texto é curto demais para ser resumido.',
  not_found: 'Não foi encontrado nenhum artigo nesta página.',
  failed: 'Não foi possível. O artigo não foi afetado.',
  again: 'Tentar de novo',
};
