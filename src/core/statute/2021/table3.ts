import type { Basis, ColumnNode, RowNode, TableForm } from '../types';

/**
 * The form names no clauses; which article a row counts is this project's reading of the regulation, except where
 * noted.
 */
const articles = (text: string): Basis => ({ text: `《条例》${text}`, confidence: 'inferred' });

/** Columns of table 3, the same in every edition so far. */
const applicantColumns: readonly ColumnNode[] = [
  {
    id: '',
    label: '申请人情况',
    children: [
      { id: 'np', label: '自然人' },
      {
        id: '',
        label: '法人或其他组织',
        children: [
          { id: 'biz', label: '商业企业' },
          { id: 'sci', label: '科研机构' },
          { id: 'npo', label: '社会公益组织' },
          { id: 'law', label: '法律服务机构' },
          { id: 'oth', label: '其他' },
        ],
      },
      { id: 'tot', label: '总计', total: true },
    ],
  },
];

const newRequests: RowNode = {
  id: 'r1',
  label: '一、本年新收政府信息公开申请数量',
  short: '新收',
  basis: articles('第三十一条'),
};

const carriedOver: RowNode = {
  id: 'r2',
  label: '二、上年结转政府信息公开申请数量',
  short: '上年结转',
};

/** （一） to （五）, the same in every edition so far. */
const firstResults: readonly RowNode[] = [
  { id: 'r3.1', label: '（一）予以公开', short: '予以公开', basis: articles('第三十六条第（一）、（二）项') },
  {
    id: 'r3.2',
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    short: '部分公开',
    basis: { text: '《条例》第三十七条；表样括注', confidence: 'notice' },
  },
  {
    id: 'r3.3',
    label: '（三）不予公开',
    children: [
      { id: 'r3.3.1', label: '1.属于国家秘密', basis: articles('第十四条') },
      { id: 'r3.3.2', label: '2.其他法律行政法规禁止公开', basis: articles('第十四条') },
      {
        id: 'r3.3.3',
        label: '3.危及“三安全一稳定”',
        basis: articles('第十四条（国家安全、公共安全、经济安全、社会稳定）'),
      },
      { id: 'r3.3.4', label: '4.保护第三方合法权益', basis: articles('第十五条、第三十二条') },
      {
        id: 'r3.3.5',
        label: '5.属于三类内部事务信息',
        basis: articles('第十六条第一款（人事管理、后勤管理、内部工作流程）'),
      },
      {
        id: 'r3.3.6',
        label: '6.属于四类过程性信息',
        basis: articles('第十六条第二款（讨论记录、过程稿、磋商信函、请示报告）'),
      },
      { id: 'r3.3.7', label: '7.属于行政执法案卷', basis: articles('第十六条第二款') },
      { id: 'r3.3.8', label: '8.属于行政查询事项', basis: articles('第三十六条第（七）项') },
    ],
  },
  {
    id: 'r3.4',
    label: '（四）无法提供',
    children: [
      { id: 'r3.4.1', label: '1.本机关不掌握相关政府信息', basis: articles('第三十六条第（四）、（五）项') },
      { id: 'r3.4.2', label: '2.没有现成信息需要另行制作', basis: articles('第三十八条') },
      { id: 'r3.4.3', label: '3.补正后申请内容仍不明确', basis: articles('第三十条') },
    ],
  },
  {
    id: 'r3.5',
    label: '（五）不予处理',
    children: [
      { id: 'r3.5.1', label: '1.信访举报投诉类申请', basis: articles('第三十九条第一款') },
      { id: 'r3.5.2', label: '2.重复申请', basis: articles('第三十六条第（六）项') },
      { id: 'r3.5.3', label: '3.要求提供公开出版物', basis: articles('第三十九条第二款') },
      { id: 'r3.5.4', label: '4.无正当理由大量反复申请', basis: articles('第三十五条') },
      {
        id: 'r3.5.5',
        label: '5.要求行政机关确认或重新出具已获取信息',
        short: '5.要求确认或重新出具已获取信息',
      },
    ],
  },
];

const resultsTotal: RowNode = { id: 'r3.7', label: '（七）总计', short: '办理总计', total: true };

const carriedForward: RowNode = { id: 'r4', label: '四、结转下年度继续办理', short: '结转下年度' };

/** A table 3 whose third part has these rows between （五） and （七）. */
export const table3With = (otherHandling: RowNode): TableForm => ({
  id: 't3',
  widths: { labels: [8, 18, 48], data: 11.7 },
  blocks: [
    {
      corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      columns: applicantColumns,
      rows: [
        newRequests,
        carriedOver,
        { id: 'r3', label: '三、本年度办理结果', children: [...firstResults, otherHandling, resultsTotal] },
        carriedForward,
      ],
    },
  ],
});

/** What （六）其他处理 counts; the 2019 edition has them in one row. */
export const otherHandlingRows: readonly RowNode[] = [
  {
    id: 'r3.6.1',
    label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    short: '1.逾期不补正',
    basis: articles('第三十条'),
  },
  {
    id: 'r3.6.2',
    label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    short: '2.逾期未缴费',
    basis: articles('第四十二条'),
  },
  { id: 'r3.6.3', label: '3.其他' },
];

/** 三、收到和处理政府信息公开申请情况: 25 rows of seven cells. */
export const table3 = table3With({
  id: 'r3.6',
  label: '（六）其他处理',
  mayCollapse: true,
  children: otherHandlingRows,
});
