import type { ColumnNode, TableForm } from '../types';

const outcomes = (group: string, label: string): ColumnNode => ({
  id: group,
  label,
  children: [
    { id: `${group}.upheld`, label: '结果维持' },
    { id: `${group}.corrected`, label: '结果纠正' },
    { id: `${group}.other`, label: '其他结果' },
    { id: `${group}.pending`, label: '尚未审结' },
    { id: `${group}.total`, label: '总计', total: true },
  ],
});

/** 四、政府信息公开行政复议、行政诉讼情况: one row of fifteen cells without a label. The same in every edition so far. */
export const table4: TableForm = {
  id: 't4',
  widths: { labels: [], data: 10.4 },
  blocks: [
    {
      columns: [
        outcomes('rev', '行政复议'),
        {
          id: '',
          label: '行政诉讼',
          children: [outcomes('dir', '未经复议直接起诉'), outcomes('post', '复议后起诉')],
        },
      ],
      rows: [{ id: '', label: '' }],
    },
  ],
};
