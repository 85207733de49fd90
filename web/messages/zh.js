// SPDX-License-Identifier: MIT
export default {
  summary: '速览',
  times: '{summary}读完，原文需 {article}',
  // Above and beside the summary.
  views: '显示内容',
  points: '要点',
  digest: '各节要点',
  quotes: '各方原话',
  said: '引语',
  length: '篇幅',
  short: '简短',
  medium: '适中',
  long: '详细',
  topics: '关键词',
  more: '展开全部',
  unnamed: '其他',
  note: '所列句子均出自原文，一字未改。点选一句，即可看到它在文中的位置。',
  // What a reader can do with it.
  marks: '在文中标出',
  copy: '复制',
  copied: '已复制',
  link: '复制本句链接',
  linked: '链接已复制',
  share: '分享',
  print: '打印',
  listen: '朗读',
  stop: '停止',
  // Over the page while a sentence is looked at.
  back: '返回速览',
  shown: '已定位到文中原句',
  gone: '页面上已没有这句话',
  // What went wrong, for a person.
  general: 'Lede 还不熟悉这种语言，暂按通用规则处理。',
  short_text: '文章太短，无须速览。',
  not_found: '本页没有找到文章。',
  failed: '操作未成功，原文不受影响。',
  again: '重试',
};
