// SPDX-License-Identifier: MIT
export default {
  summary: 'باختصار',
  times: '{summary} بدلًا من {article}',
  // Above and beside the summary.
  views: 'طريقة العرض',
  points: 'أبرز النقاط',
  digest: 'بحسب الأقسام',
  quotes: 'قالوا',
  said: 'اقتباسات',
  length: 'الطول',
  short: 'قصير',
  medium: 'متوسط',
  long: 'طويل',
  topics: 'موضوعات',
  more: 'عرض الكل',
  unnamed: 'آخرون',
  note: 'كل جملة هنا من المقال نفسه بلا تغيير. اختر أيًّا منها لتراها في موضعها.',
  // What a reader can do with it.
  marks: 'إبراز في المقال',
  copy: 'نسخ',
  copied: 'تم النسخ',
  link: 'نسخ رابط هذه الجملة',
  linked: 'تم نسخ الرابط',
  share: 'مشاركة',
  print: 'طباعة',
  listen: 'استماع',
  stop: 'إيقاف',
  // Over the page while a sentence is looked at.
  back: 'العودة إلى الملخّص',
  shown: 'الجملة ظاهرة في المقال',
  gone: 'لم تعد هذه الجملة في الصفحة',
  // What went wrong, for a person.
  general: 'لا يعرف Lede هذه اللغة بعد، ويعتمد على قواعد عامة.',
  short_text: 'النص أقصر من أن يُلخَّص.',
  not_found: 'لم يُعثر على مقال في هذه الصفحة.',
  failed: 'تعذّر ذلك، والمقال على حاله.',
  again: 'إعادة المحاولة',
};
