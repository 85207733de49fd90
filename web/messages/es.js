// SPDX-License-Identifier: MIT
export default {
  summary: 'En breve',
  times: '{summary} en lugar de {article}',
  // Above and beside the summary.
  views: 'Qué mostrar',
  points: 'Las claves',
  digest: 'Por apartados',
  quotes: 'En sus palabras',
  said: 'Citas',
  length: 'Extensión',
  short: 'Breve',
  medium: 'Media',
  long: 'Larga',
  topics: 'Temas',
  more: 'Ver todo',
  unnamed: 'Otras voces',
  note: 'Todas las frases son del artículo, sin retoques. Elija una para verla en su sitio.',
  // What a reader can do with it.
  marks: 'Marcar en el artículo',
  copy: 'Copiar',
  copied: 'Copiado',
  link: 'Copiar el enlace a esta frase',
  linked: 'Enlace copiado',
  share: 'Compartir',
  print: 'Imprimir',
  listen: 'Escuchar',
  stop: 'Parar',
  // Over the page while a sentence is looked at.
  back: 'Volver al resumen',
  shown: 'Señalada en el artículo',
  gone: 'Esta frase ya no está en la página',
  // What went wrong, for a person.
  general: 'Lede aún no conoce este idioma y se guía por reglas generales.',
  short_text: 'El texto es demasiado corto para resumirlo.',
  not_found: 'En esta página no hay ningún artículo que resumir.',
  failed: 'No ha funcionado. El artículo no se ve afectado.',
  again: 'Intentarlo de nuevo',
};
