/** The headings of the columns, in their order. A file that this program exported begins with the first of them. */
export const headings = {
  id: '单元编号',
  table: '表',
  row: '项目',
  column: '栏目',
  figure: '数值',
  unit: '单位',
} as const;
