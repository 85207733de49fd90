// SPDX-License-Identifier: MIT
export default {
  summary: 'En bref',
  times: '{summary} au lieu de {article}',
  // Above and beside the summary.
  views: 'Affichage',
  points: 'L’essentiel',
  digest: 'Par partie',
  quotes: 'Ils l’ont dit',
  said: 'Citations',
  length: 'Longueur',
  short: 'Court',
  medium: 'Moyen',
  long: 'Long',
  topics: 'Thèmes',
  more: 'Tout afficher',
  unnamed: 'Autres voix',
  note: 'Chaque phrase est celle de l’article, inchangée. Choisissez-en une pour la voir à sa place.',
  // What a reader can do with it.
  marks: 'Surligner dans l’article',
  copy: 'Copier',
  copied: 'Copié',
  link: 'Copier un lien vers cette phrase',
  linked: 'Lien copié',
  share: 'Partager',
  print: 'Imprimer',
  listen: 'Écouter',
  stop: 'Arrêter',
  // Over the page while a sentence is looked at.
  back: 'Retour au résumé',
  shown: 'Phrase montrée dans l’article',
  gone: 'Cette phrase n’est plus sur la page',
  // What went wrong, for a person.
  general: 'Lede ne connaît pas encore cette langue et s’en tient à des règles générales.',
  short_text: 'Le texte est trop court pour être résumé.',
  not_found: 'Aucun article n’a été trouvé sur cette page.',
  failed: 'Cela n’a pas fonctionné. L’article reste inchangé.',
  again: 'Réessayer',
};
