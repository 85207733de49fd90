// SPDX-License-Identifier: MIT
export default {
  summary: 'Kısaca',
  times: '{summary} (tamamı {article})',
  // Above and beside the summary.
  views: 'Görünüm',
  points: 'Öne çıkanlar',
  digest: 'Bölümlere göre',
  quotes: 'Kendi sözleriyle',
  said: 'Alıntılar',
  length: 'Uzunluk',
  short: 'Kısa',
  medium: 'Orta',
  long: 'Uzun',
  topics: 'Konular',
  more: 'Tümünü göster',
  unnamed: 'Diğer sesler',
  note: 'Her cümle makalenin kendisinden, değiştirilmeden alınmıştır. Yerinde görmek için birini seçin.',
  // What a reader can do with it.
  marks: 'Makalede işaretle',
  copy: 'Kopyala',
  copied: 'Kopyalandı',
  link: 'Bu cümlenin bağlantısını kopyala',
  linked: 'Bağlantı kopyalandı',
  share: 'Paylaş',
  print: 'Yazdır',
  listen: 'Dinle',
  stop: 'Durdur',
  // Over the page while a sentence is looked at.
  back: 'Özete dön',
  shown: 'Cümle makalede gösteriliyor',
  gone: 'Bu cümle artık sayfada yok',
  // What went wrong, for a person.
  general: 'Lede bu dili henüz bilmiyor, genel kurallara göre çalışıyor.',
  short_text: 'Metin özetlenemeyecek kadar kısa.',
  not_found: 'Bu sayfada bir makale bulunamadı.',
  failed: 'Olmadı. Makale bundan etkilenmedi.',
  again: 'Yeniden dene',
};
