import type { ColumnNode, TableForm } from '../types';

const projects: readonly ColumnNode[] = [
  { id: 'lastyear', label: '上一年项目数量' },
  { id: 'change', label: '本年增/减', type: 'change' },
];
const decisions: readonly ColumnNode[] = [...projects, { id: 'decided', label: '处理决定数量' }];

/**
 * 二、主动公开政府信息情况 of the trial form. Its counts of documents and items are not comparable with the 2021 form, so they have
 * separate ids; only the three numbers of decisions mean the same and share theirs.
 */
export const table2: TableForm = {
  id: 't2',
  widths: { labels: [39], data: 39 },
  blocks: [
    {
      caption: '第二十条第（一）项',
      corner: '信息内容',
      columns: [
        { id: 'made', label: '本年新制作数量' },
        { id: 'disclosed', label: '本年新公开数量' },
        { id: 'total_disclosed', label: '对外公开总数量' },
      ],
      rows: [
        { id: 'gz', label: '规章' },
        { id: 'wj', label: '规范性文件' },
      ],
    },
    {
      caption: '第二十条第（五）项',
      corner: '信息内容',
      columns: decisions,
      rows: [
        { id: 'xk', label: '行政许可' },
        { id: 'gl', label: '其他对外管理服务事项' },
      ],
    },
    {
      caption: '第二十条第（六）项',
      corner: '信息内容',
      columns: decisions,
      rows: [
        { id: 'cf', label: '行政处罚' },
        { id: 'qz', label: '行政强制' },
      ],
    },
    {
      caption: '第二十条第（八）项',
      corner: '信息内容',
      columns: projects,
      rows: [{ id: 'sf', label: '行政事业性收费' }],
    },
    {
      caption: '第二十条第（九）项',
      corner: '信息内容',
      columns: [
        { id: 'projects', label: '采购项目数量' },
        // The form does not specify yuan or 万元; both occur.
        { id: 'cost', label: '采购总金额', type: 'amount' },
      ],
      rows: [{ id: 'cg', label: '政府集中采购' }],
    },
  ],
};
