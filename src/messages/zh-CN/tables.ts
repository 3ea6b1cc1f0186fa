/** What restoring the official layout does. */
interface RestorationCounts {
  /** The sheets that are hidden. */
  readonly sheets: readonly string[];
  readonly carried: number;
  readonly formulas: number;
  readonly left: number;
  /** The user can undo it, and what was done before. */
  readonly undo: boolean;
}

/** Messages about tables that are in the workbook. */
export const tablesTexts = {
  /** Answers the command 插入三张表. */
  exist: '工作簿里已经有年报表格，没有再插入，也没有改动。要另做一份年报的，请新建一个工作簿。',
  missing: (tables: readonly string[]) =>
    `${tables.join('、')}不见了，它的工作表可能已被删除或隐藏。可以找回，数字按删除前填写；也可以点“撤销”。`,
  bringBack: (tables: readonly string[]) => `找回${tables.join('、')}`,
  damaged:
    '表格与标准表样不一致：项目名称、合并单元格或行列有改动，数字可能错位。可恢复标准表样，数字会一并转入。',
  other: '这份年报的表格不是标准表样，可以照常校核和导出。改用标准表样后，可使用公式合计和颜色提示。',
  restore: '恢复标准表样',
  adopt: '改用标准表样',
  askRestore: ({ sheets, carried, formulas, left, undo }: RestorationCounts) =>
    [
      `将新增标准表样的工作表，填入读到的 ${carried} 格内容，空白仍为空白。`,
      ...(formulas > 0 ? [`其中 ${formulas} 格现为公式，只转入当前的结果。`] : []),
      ...(left > 0 ? [`另有 ${left} 处内容未能识别，只留在旧工作表中。`] : []),
      ...(sheets.length > 0
        ? [`旧工作表${sheets.map((name) => `“${name}”`).join('、')}会隐藏，不会删除，可随时取消隐藏。`]
        : []),
      ...(undo ? [] : ['此后，表格中此前的操作可能不能再撤销。']),
    ].join(''),
};
export type TablesTexts = typeof tablesTexts;
