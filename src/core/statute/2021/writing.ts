import type { AspectId, Prompt, WritingGuide } from '../edition-text';
import type { Basis } from '../types';
import { aspects } from './aspects';
import { form2021 } from './form';

/**
 * The notice names the five aspects; what each contains beyond its name is common practice, cited with a separate
 * basis.
 */
const notice: Basis = { text: `${form2021.notice}“总体情况”`, confidence: 'notice' };
const article50: Basis = { text: '《条例》第五十条', confidence: 'law' };
const practice: Basis = { text: '已公布年报的通常写法', confidence: 'practice' };
const wuwei: Basis = { text: '武威市 2025 年度通知', confidence: 'local' };

/** What each aspect should contain. */
const aspectPrompts: Readonly<Record<AspectId, readonly Prompt[]>> = {
  disclosure: [
    { text: '主动公开政府信息的情况：公开了哪些重点内容，有哪些新做法。', basis: notice },
    { text: '各渠道分别公开多少条，合计多少条。', basis: wuwei },
    { text: '政策解读、回应关切的件数和形式。', basis: wuwei },
  ],
  requests: [
    { text: '收到和处理政府信息公开申请的情况，与第三部分的表格一致。', basis: notice },
    {
      text: '因政府信息公开被申请行政复议、提起行政诉讼的情况，与第四部分的表格一致。',
      basis: article50,
    },
  ],
  management: [
    { text: '政府信息制作、获取、保存、处理和发布审查的情况。', basis: notice },
    { text: '行政规范性文件本年制发、废止和现行有效的件数。', basis: wuwei },
  ],
  platform: [
    { text: '政府信息公开平台建设和维护的情况。', basis: notice },
    { text: '平台、专区的数量，政府公报的期数。', basis: wuwei },
  ],
  safeguards: [
    { text: '机构人员、制度、培训和监督检查的情况。', basis: notice },
    {
      text: '政府的年报还要写工作考核、社会评议和责任追究结果。',
      basis: { text: '《条例》第五十条第一款第（四）项', confidence: 'law' },
      kinds: ['government'],
    },
  ],
};

/** What the sections without a table report. The wording is ours; the headings are those of the notice. */
export const writing: WritingGuide = {
  aspects: {
    section: '一',
    list: aspects.map((aspect) => ({ ...aspect, prompts: aspectPrompts[aspect.id] })),
  },
  prompts: {
    '': [
      { text: '编制依据、数据的统计期限。', basis: practice },
      { text: '年报电子版在哪里下载，联系地址和电话。', basis: practice },
    ],
    五: [
      { text: '存在的主要问题，写具体，不与上年雷同。', basis: article50 },
      { text: '针对问题的改进情况，包括上年问题的整改结果。', basis: article50 },
    ],
    六: [
      {
        text: '政府信息公开信息处理费的收取情况：发出收费通知的件数、通知金额和实收金额；没有收取也写明。',
        basis: { text: '国办函〔2020〕109号；河南等地文件', confidence: 'local' },
      },
      { text: '其他需要报告的事项；没有的也写明。', basis: notice },
    ],
  },
  channels: ['政府网站', '政务新媒体', '政府公报', '公告栏', '政务服务大厅', '新闻发布会', '报刊广播电视'],
};
