/** Answers the command 为什么不对 of a cell's menu. */
export const whyTexts = {
  title: '所选单元格',
  findings: (cell: string, findings: number) => `“${cell}”有 ${findings} 处校核结果：`,
  noFindings: (cell: string) => `“${cell}”没有发现问题。`,
  outside:
    '所选的单元格不是年报表格中的数字格，没有校核结果。请选择表二、表三或表四中的一个数字格，这里会随之显示。',
  noTables: '没有能够校核的年报表格，所以这一格没有校核结果。',
  unknown: '没有取得所选的单元格。请在表格中重新点一下这一格，这里会随之显示。',
};
export type WhyTexts = typeof whyTexts;
