import type { ColumnNode, TableForm } from '../types';

const decided: readonly ColumnNode[] = [{ id: 'decided', label: '本年处理决定数量' }];

/** 二、主动公开政府信息情况: ten inputs, no totals. */
export const table2: TableForm = {
  id: 't2',
  widths: { labels: [39], data: 39 },
  blocks: [
    {
      caption: '第二十条第（一）项',
      corner: '信息内容',
      columns: [
        { id: 'issued', label: '本年制发件数', short: '制发' },
        { id: 'repealed', label: '本年废止件数', short: '废止' },
        { id: 'inforce', label: '现行有效件数', short: '现行有效', variants: ['现有有效件数', '现行有效件'] },
      ],
      rows: [
        { id: 'gz', label: '规章' },
        { id: 'wj', label: '行政规范性文件', variants: ['规范性文件'] },
      ],
    },
    {
      caption: '第二十条第（五）项',
      corner: '信息内容',
      columns: decided,
      rows: [{ id: 'xk', label: '行政许可' }],
    },
    {
      caption: '第二十条第（六）项',
      corner: '信息内容',
      columns: decided,
      rows: [
        { id: 'cf', label: '行政处罚' },
        { id: 'qz', label: '行政强制' },
      ],
    },
    {
      caption: '第二十条第（八）项',
      corner: '信息内容',
      columns: [{ id: 'amount', label: '本年收费金额（单位：万元）', short: '收费金额', type: 'amount' }],
      rows: [{ id: 'sf', label: '行政事业性收费' }],
    },
  ],
};
