import type { Guidance } from '../types';

/** 填报口径. The wording is ours; anything that no notice settles is marked as open. */
export const guidance: readonly Guidance[] = [
  {
    cells: ['t2.*', 't3.*', 't4.*'],
    text: '每个数据格都要填数字；没有发生的填 0，不留空，不用“/”或“无”。',
    basis: { text: '各地核查做法', confidence: 'practice' },
  },
  {
    cells: ['t2.gz.*'],
    text: '只统计部门规章（国务院部门制定）和地方政府规章（省级、设区的市、自治州政府制定）。县级、乡级政府和地方各部门没有规章制定权，填 0。',
    basis: { text: '《规章制定程序条例》第十条、第十四条', confidence: 'law' },
  },
  {
    cells: ['t2.wj.*'],
    text: '行政规范性文件是行政机关依职权和程序制定并公布、涉及公民和组织权利义务、具有普遍约束力、在一定期限内反复适用的文件。内部制度、会议纪要、人事文件不计。',
    basis: { text: '国办发〔2018〕37号', confidence: 'recalled' },
  },
  {
    cells: ['t2.gz.*', 't2.wj.*'],
    text: '与同级司法行政部门核对后填写。',
    basis: { text: '武威市 2025 年度通知', confidence: 'local' },
  },
  {
    cells: ['t2.gz.repealed', 't2.wj.repealed', 't2.gz.issued', 't2.wj.issued'],
    text: '宣布失效、到期失效是否计入“废止”，修改是否计入“制发”，没有统一规定。请按本地口径填写，并在正文说明。',
    basis: { text: '已公布年报的写法不一', confidence: 'practice' },
    open: true,
  },
  {
    cells: ['t2.*.inforce'],
    text: '截至 12 月 31 日仍然有效的件数，不限于本年制发的。',
    basis: { text: '栏目含义', confidence: 'inferred' },
  },
  {
    cells: ['t2.xk.decided', 't2.cf.decided', 't2.qz.decided'],
    text: '统计本年作出的全部处理决定，包括依法不公开的，不是网上公示的条数。',
    basis: { text: '武威市 2025 年度通知', confidence: 'local' },
  },
  {
    cells: ['t2.xk.decided'],
    text: '不予许可、延续是否计入没有统一规定，请按本地口径填写。',
    basis: { text: '未见明文', confidence: 'inferred' },
    open: true,
  },
  {
    cells: ['t2.sf.amount'],
    text: '本年实际收取的行政事业性收费，单位为万元，按实际小数填写，最多六位。',
    basis: { text: '栏目名称；武威市 2025 年度通知', confidence: 'local' },
  },
  {
    cells: ['t2.sf.amount'],
    text: '政府信息公开信息处理费属于行政事业性收费，是否同时计入本格没有明文；通常另在第六部分写明。',
    basis: { text: '国办函〔2020〕109号；四川、安徽、河南文件', confidence: 'local' },
    open: true,
  },
  {
    cells: ['t3.r1.*'],
    text: '本年 1 月 1 日至 12 月 31 日收到的申请。一件申请计 1 件，不因内容多项而拆分；联合申请计 1 件，按第一申请人归类。收到日期按《条例》第三十一条确定。',
    basis: { text: '《条例》第三十一条', confidence: 'inferred' },
  },
  {
    cells: ['t3.r2.*'],
    text: '上年年报“结转下年度继续办理”的件数，各列应与上年相同。',
    basis: { text: '项目含义', confidence: 'tool' },
  },
  {
    cells: ['t3.r4.*'],
    text: '12 月 31 日前收到、当日尚未答复的申请；明年填入“上年结转”的同一列。',
    basis: { text: '表样注文', confidence: 'notice' },
  },
  {
    cells: ['t3.r3.2.*'],
    text: '同一答复中区分处理的，只计部分公开，不再计其他情形。',
    basis: { text: '《条例》第三十七条；表样括注', confidence: 'notice' },
  },
  {
    cells: ['t3.r3.*'],
    text: '一件申请只对应一个办理结果。一份答复含多种情形的，按主要情形计一次。',
    basis: { text: '勾稽关系的含义', confidence: 'inferred' },
  },
  {
    cells: ['t3.r3.4.1.*'],
    text: '包括“经检索不存在”和“不属于本机关负责公开”两种答复。',
    basis: { text: '《条例》第三十六条第（四）、（五）项', confidence: 'inferred' },
  },
  {
    cells: ['t3.r3.6.2.*'],
    text: '收费通知发出后 20 个工作日内未缴费、视为放弃申请的。',
    basis: { text: '国办函〔2020〕109号', confidence: 'notice' },
  },
  {
    cells: ['t3.r3.6.3.*'],
    text: '不属于以上各项的，如申请人撤回。数量较大时应在正文说明。',
    basis: { text: '项目含义', confidence: 'inferred' },
  },
  {
    cells: ['t3.*.np'],
    text: '以个人名义提出的申请，律师以个人名义申请的也计入本列。',
    basis: { text: '栏目含义', confidence: 'inferred' },
  },
  {
    cells: ['t3.*.biz'],
    text: '公司等企业；个体工商户按本地习惯归类。',
    basis: { text: '栏目含义', confidence: 'inferred' },
  },
  {
    cells: ['t3.*.sci'],
    text: '科研院所、高等学校。',
    basis: { text: '栏目含义', confidence: 'inferred' },
  },
  {
    cells: ['t3.*.npo'],
    text: '社会团体、基金会和公益性民办非企业单位。',
    basis: { text: '栏目含义', confidence: 'inferred' },
  },
  {
    cells: ['t3.*.law'],
    text: '律师事务所、法律服务所等以机构名义提出的申请。',
    basis: { text: '栏目含义', confidence: 'inferred' },
  },
  {
    cells: ['t3.*.oth'],
    text: '以上各类之外的组织，如村（居）委会、合作社、媒体。',
    basis: { text: '栏目含义', confidence: 'inferred' },
  },
  {
    cells: ['t4.*'],
    text: '以本机关为被申请人或被告、因政府信息公开工作引起的案件。按 12 月 31 日的状态统计本年受理和上年未结的案件。',
    basis: { text: '《条例》第五十条第（三）项', confidence: 'inferred' },
    open: true,
  },
  {
    cells: ['t4.*.upheld'],
    text: '维持，以及驳回复议请求、驳回诉讼请求或起诉。',
    basis: { text: '栏目含义', confidence: 'inferred' },
  },
  {
    cells: ['t4.*.corrected'],
    text: '撤销、变更、确认违法、责令履行。',
    basis: { text: '栏目含义', confidence: 'inferred' },
  },
  {
    cells: ['t4.*.other'],
    text: '撤回、终止、调解等。',
    basis: { text: '栏目含义', confidence: 'inferred' },
  },
];
