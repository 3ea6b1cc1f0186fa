import type { Aspect } from '../edition-text';

/**
 * The five aspects that the notice names for section 一, and the words that reports use for them; shared by the text
 * editor and the text check.
 */
export const aspects: readonly Aspect[] = [
  {
    id: 'disclosure',
    heading: '主动公开',
    inHeadings: '主动公开|公开内容|信息公开情况',
    inText: '主动公开',
  },
  {
    id: 'requests',
    heading: '依申请公开',
    inHeadings: '申请',
    inText: '依申请|信息公开申请|公开申请',
  },
  {
    id: 'management',
    heading: '政府信息管理',
    inHeadings: '信息管理|信息(?:资源|规范)|管理(?:情况|工作)|规范管理',
    inText:
      '信息(?:资源)?管理|三审三校|信息.{0,8}审[查核]|审[查核].{0,12}信息|规范性文件|动态(?:管理|调整)|先审后发',
  },
  {
    id: 'platform',
    heading: '政府信息公开平台建设',
    inHeadings: '平台|网站|载体|渠道',
    inText: '平台|网站|公众号|新媒体',
  },
  {
    id: 'safeguards',
    heading: '监督保障',
    inHeadings: '监督|保障|考核|培训',
    inText: '监督|保障|考核|评议|培训|追究|组织领导',
  },
];
