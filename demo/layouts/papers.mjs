// SPDX-License-Identifier: MIT
// The invented newspapers, one a language: their names, and the words of their pages.

/**
 * @typedef {object} Paper
 * @property {string} [locale] its language with its country
 * @property {string} name
 * @property {string} motto small print below the name
 * @property {string} date today's, as the paper prints it
 * @property {'courier' | 'bote' | 'listok' | 'correo' | 'marfa' | 'yunting' | 'echo' | 'vistnyk' | 'serra' |
 *   'corriere' | 'ova' | 'kurier' | 'waterweg' | 'tallmyra' | 'shiokaze'} look
 * @property {string} language its own name of its language
 * @property {string} pages label of the list of the paper's pages
 * @property {string} more heading of the list at the end
 * @property {string} about one line at the top: the newspaper is invented, to show Lede
 * @property {string} skip link to the article
 * @property {Record<string, string>} layouts what its layouts are called
 */

/** @type {Record<string, Paper>} */
export const kPapers = {
  en: {
    name: 'The Ansel Courier',
    motto: 'Printed in Port Ansel since 1871',
    date: 'Wednesday, 14 October 2026',
    look: 'courier',
    language: 'English',
    pages: 'Sections',
    more: 'More from these papers',
    about: 'An invented newspaper that shows what Lede does',
    skip: 'To the article',
    layouts: {
      report: 'Report',
      interview: 'Interview',
      live: 'As it happened',
      opinion: 'Opinion',
    },
  },
  de: {
    name: 'Talheimer Bote',
    motto: 'Zeitung für Stadt und Tal',
    date: 'Freitag, 16. Oktober 2026',
    look: 'bote',
    language: 'Deutsch',
    pages: 'Seiten',
    more: 'Weitere Seiten',
    about: 'Eine erfundene Zeitung, die zeigt, was Lede kann',
    skip: 'Zum Artikel',
    layouts: { report: 'Bericht', interview: 'Interview', live: 'Liveblog', opinion: 'Meinung' },
  },
  ru: {
    name: 'Северный листок',
    motto: 'Газета лесного края',
    date: 'Понедельник, 12 октября 2026 года',
    look: 'listok',
    language: 'Русский',
    pages: 'Страницы',
    more: 'Другие страницы',
    about: 'Выдуманная газета: показывает, что умеет Lede',
    skip: 'К статье',
    layouts: { report: 'Репортаж', interview: 'Интервью', live: 'Онлайн', opinion: 'Мнение' },
  },
  es: {
    name: 'El Correo de la Ría',
    motto: 'Diario independiente de la costa',
    date: 'Jueves, 15 de octubre de 2026',
    look: 'correo',
    language: 'Español',
    pages: 'Páginas',
    more: 'Más páginas',
    about: 'Un periódico inventado que muestra lo que hace Lede',
    skip: 'Al artículo',
    layouts: {
      report: 'Reportaje',
      interview: 'Entrevista',
      live: 'En directo',
      opinion: 'Opinión',
    },
  },
  ar: {
    // Whose digits it writes.
    locale: 'ar-SY',
    name: 'المرفأ',
    motto: 'يومية مستقلة',
    date: 'الخميس ١٥ أكتوبر (تشرين الأول) ٢٠٢٦',
    look: 'marfa',
    language: 'العربية',
    pages: 'الصفحات',
    more: 'صفحات أخرى',
    about: 'صحيفة متخيَّلة تُظهر ما يفعله Lede',
    skip: 'إلى المقال',
    layouts: { report: 'تقرير', interview: 'مقابلة', live: 'مباشر', opinion: 'رأي' },
  },
  zh: {
    name: '云汀日报',
    motto: '记录江岸的每一天',
    date: '2026年10月15日 星期四',
    look: 'yunting',
    language: '中文',
    pages: '版面',
    more: '更多版面',
    about: '一份虚构的报纸，展示 Lede 的功能',
    skip: '跳到正文',
    layouts: { report: '报道', interview: '专访', live: '直播', opinion: '评论' },
  },
  fr: {
    name: 'L’Écho de l’Aune',
    motto: 'Le quotidien de la vallée',
    date: 'Mercredi 14 octobre 2026',
    look: 'echo',
    language: 'Français',
    pages: 'Pages',
    more: 'D’autres pages',
    about: 'Un journal inventé qui montre ce que fait Lede',
    skip: 'Aller à l’article',
    layouts: { report: 'Reportage', interview: 'Entretien', live: 'Direct', opinion: 'Tribune' },
  },
  uk: {
    name: 'Вербицький вісник',
    motto: 'Щоденна міська газета',
    date: 'Вівторок, 13 жовтня 2026 року',
    look: 'vistnyk',
    language: 'Українська',
    pages: 'Сторінки',
    more: 'Інші сторінки',
    about: 'Вигадана газета, що показує, що вміє Lede',
    skip: 'До статті',
    layouts: { report: 'Репортаж', interview: 'Інтерв’ю', live: 'Наживо', opinion: 'Думка' },
  },
  pt: {
    name: 'Diário da Serra',
    motto: 'Notícias do interior, todos os dias',
    date: 'Quinta-feira, 15 de outubro de 2026',
    look: 'serra',
    language: 'Português',
    pages: 'Páginas',
    more: 'Outras páginas',
    about: 'Um jornal inventado que mostra o que o Lede faz',
    skip: 'Ir para o artigo',
    layouts: {
      report: 'Reportagem',
      interview: 'Entrevista',
      live: 'Ao minuto',
      opinion: 'Opinião',
    },
  },
  it: {
    name: 'Il Corriere del Colle',
    motto: 'Quotidiano della provincia',
    date: 'Mercoledì 14 ottobre 2026',
    look: 'corriere',
    language: 'Italiano',
    pages: 'Pagine',
    more: 'Altre pagine',
    about: 'Un giornale inventato che mostra che cosa fa Lede',
    skip: 'Vai all’articolo',
    layouts: { report: 'Cronaca', interview: 'Intervista', live: 'Diretta', opinion: 'Opinione' },
  },
  tr: {
    name: 'Ova Gazetesi',
    motto: 'Bağımsız bölge gazetesi',
    date: '14 Ekim 2026 Çarşamba',
    look: 'ova',
    language: 'Türkçe',
    pages: 'Sayfalar',
    more: 'Diğer sayfalar',
    about: 'Lede’nin neler yaptığını gösteren uydurma bir gazete',
    skip: 'Habere geç',
    layouts: { report: 'Haber', interview: 'Söyleşi', live: 'Canlı', opinion: 'Görüş' },
  },
  pl: {
    name: 'Kurier Nadrzeczny',
    motto: 'Dziennik nad Strugą',
    date: 'Piątek, 16 października 2026',
    look: 'kurier',
    language: 'Polski',
    pages: 'Strony',
    more: 'Inne strony',
    about: 'Zmyślona gazeta, która pokazuje, co potrafi Lede',
    skip: 'Do artykułu',
    layouts: { report: 'Reportaż', interview: 'Rozmowa', live: 'Na żywo', opinion: 'Opinia' },
  },
  nl: {
    name: 'De Waterweg',
    motto: 'Dagblad voor dorp en polder',
    date: 'Donderdag 15 oktober 2026',
    look: 'waterweg',
    language: 'Nederlands',
    pages: 'Pagina’s',
    more: 'Meer pagina’s',
    about: 'Een verzonnen krant die laat zien wat Lede doet',
    skip: 'Naar het artikel',
    layouts: { report: 'Verslag', interview: 'Interview', live: 'Live', opinion: 'Opinie' },
  },
  sv: {
    name: 'Tallmyra Tidning',
    motto: 'Skogsbygdens dagblad sedan 1904',
    date: 'Torsdag 15 oktober 2026',
    look: 'tallmyra',
    language: 'Svenska',
    pages: 'Sidor',
    more: 'Fler sidor',
    about: 'En påhittad tidning som visar vad Lede gör',
    skip: 'Till artikeln',
    layouts: { report: 'Reportage', interview: 'Intervju', live: 'Direkt', opinion: 'Åsikt' },
  },
  ja: {
    name: '潮風新聞',
    motto: '海辺の町の日刊紙',
    date: '2026年10月15日（木）',
    look: 'shiokaze',
    language: '日本語',
    pages: '紙面',
    more: 'ほかの紙面',
    about: 'Lede の働きを見せるための架空の新聞です',
    skip: '記事へ',
    layouts: { report: '記事', interview: 'インタビュー', live: '速報', opinion: '論説' },
  },
};

/** @param {string} lang */
export function paperOf(lang) {
  const paper = kPapers[lang.toLowerCase().split('-')[0]];
  if (!paper) throw new Error(`No newspaper speaks ${lang}`);
  return paper;
}

/** Pages in the order in which lists show them: English first, then by paper. */
export const kOrder = 'en de es fr it pt nl sv pl tr ru uk ar zh ja'.split(' ');
