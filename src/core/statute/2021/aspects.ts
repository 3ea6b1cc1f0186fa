import type { Aspect } from '../edition-text';

/**
 * The five aspects that the notice names for section 一, and the words that reports use for them; shared by the text
 * editor and the text check.
 *
 * The support of a word is the number of published reports, of 28 by local agencies for 2021 to 2025, in which it
 * stands for the aspect. Section 一 of about half of them was read to its end, so that the later aspects have less.
 */
export const aspects: readonly Aspect[] = [
  {
    id: 'disclosure',
    heading: '主动公开',
    inHeadings: '主动公开|公开内容|信息公开情况',
    words: [
      { pattern: '主动公开', support: 27 },
      {
        pattern: '(?:公开|发布|公布|更新|上传|推送|刊发)[^，。；]{0,24}(?:信息|文件|公告|动态)',
        support: 17,
      },
      { pattern: '(?:公开|发布|公布|推送)[^，。；]{0,12}\\d+余?[条件篇份则期]', support: 8 },
      { pattern: '(?:信息|文件|公告|动态)[^，。；]{0,12}(?:公开|发布|公布)', support: 5 },
      { pattern: '公示', support: 3 },
      { pattern: '政策解读|新闻发布会', support: 3 },
    ],
  },
  {
    id: 'requests',
    heading: '依申请公开',
    inHeadings: '申请',
    words: [
      { pattern: '依申请', support: 25 },
      { pattern: '公开申请', support: 11 },
      { pattern: '公开[^，。；]{0,8}信息的?申请|申请[^，。；]{0,6}公开', support: 3 },
      {
        pattern: '(?:收到|受理|接到|接收|新收|办理|办结|答复)[^，。；]{0,12}申请|申请[^，。；]{0,8}\\d+件',
        support: 9,
      },
    ],
  },
  {
    id: 'management',
    heading: '政府信息管理',
    inHeadings: '信息管理|信息(?:资源|规范)|管理(?:情况|工作)|规范管理',
    words: [
      { pattern: '信息(?:资源)?(?:规范)?管理', support: 22 },
      { pattern: '审[查核校]|先审后发|三审', support: 12 },
      { pattern: '保密|涉密|泄密', support: 7 },
      { pattern: '公开(?:事项)?(?:基本)?(?:目录|指南)|信息目录', support: 5 },
      { pattern: '规范性文件', support: 3 },
      { pattern: '动态(?:管理|调整|更新)|清理|有效性', support: 2 },
      { pattern: '公开属性|公文办理|台账|登记簿|归档|保管', support: 2 },
    ],
  },
  {
    id: 'platform',
    heading: '政府信息公开平台建设',
    inHeadings: '平台|网站|载体|渠道',
    words: [
      { pattern: '平台', support: 10 },
      { pattern: '网站|门户网|政府网', support: 9 },
      { pattern: '专栏|栏目|专区', support: 7 },
      { pattern: '公众号|微信|微博|抖音|短视频|新媒体', support: 7 },
      { pattern: '公[开示告]栏|查阅点|查阅场所|电子屏|政府公报', support: 4 },
    ],
  },
  {
    id: 'safeguards',
    heading: '监督保障',
    inHeadings: '监督|保障|考核|培训',
    words: [
      { pattern: '监督(?!权)', support: 10 },
      { pattern: '保障(?!性|房|群众|公民|公众|人民)', support: 10 },
      { pattern: '领导小组|组织领导|分管领导|主要领导', support: 6 },
      { pattern: '考核|考评|绩效', support: 5 },
      { pattern: '专人|专职|兼职', support: 4 },
      { pattern: '培训', support: 3 },
      { pattern: '评议|评估|自查|通报|满意', support: 2 },
      { pattern: '追究|追责|问责', support: 1 },
    ],
  },
];
