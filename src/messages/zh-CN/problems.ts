import type { WorkbookErrorCode } from '../../workbook/port';

/** Why something was not done, or not completely, in a program that shows the workbook outside this page. */
export const problemTexts = {
  cellOpen: '有单元格正在编辑，暂时不能读写。请按回车键或 Esc 键结束编辑，然后重试。',
  sheetProtected: '工作表或工作簿受保护，不能写入，没有作任何改动。请在“审阅”中撤消保护，然后重试。',
  accessDenied:
    '表格软件拒绝了这项操作。请检查工作簿是否只读、是否限制了编辑权限、是否被安全软件拦截，处理后重试；也可另存一份再填。',
  otherWorkbook: '当前窗口是另一个工作簿，暂时不能读写。请先点一下要填报的工作簿，然后重试。',
  noCell:
    '表格软件里选中的不是单元格（例如图表、图片），或者当前窗口是另一个工作簿，操作没有完成。请在要填报的工作簿里单击任意一个单元格，然后重试。',
  noAnswer:
    '表格软件十秒以上没有回应，可能正忙，或有单元格正在编辑。请按回车键结束编辑，稍候点“校核”；刚才的操作稍后仍可能完成，不必马上重做。',
  tooLarge: '工作表内容过多，无法读写。请把年报表格放到单独的工作簿，然后重试。',
  notSupported: '这个版本的表格软件不支持这项操作。请更新软件，或改用网页版填报。',
  hostFailed:
    '表格软件报告了意外错误，操作没有完成。请单击一个单元格（同时选中了几张工作表的，只选一张）再试；仍不成功的，请保存工作簿，关闭后重新打开，然后重试。',
  /** @param cells the first of them, such as 表三!D8 */
  notTaken: (cells: readonly string[], all: number) =>
    `表格软件没有写入${cells.map((cell) => `“${cell}”`).join('')}${all > cells.length ? `等 ${all} 格` : ''}：可能在合并单元格之内，或者写入时正被编辑。其余各格已写入。请取消合并、结束编辑，然后重试。`,
  oldSheetsShown:
    '新表已插入，但旧工作表没有隐藏，同一张表会出现两次。请右键单击旧工作表的标签，选“隐藏”，随后会自动重新读取。',
  displayIncomplete:
    '表格已插入，可以照常填写；冻结窗格等个别显示设置没有设上。需要的，请在“视图”中自行冻结窗格。',
  storedRecovered:
    '情况说明等内容在工作簿里有新旧两份，已使用较新的一份。请核对“校核”和“文字”中的内容，下次存入说明或文字时，两份会改成一致。',
  undoInSheet:
    '焦点在窗格里，这里按撤销键不影响表格。要撤销刚才写入的内容，请先单击表格，再按 Ctrl+Z（Mac 按 ⌘Z）。',
} satisfies Record<
  | Exclude<WorkbookErrorCode, 'workbookBusy' | 'cellGone' | 'neverSaved'>
  | 'oldSheetsShown'
  | 'displayIncomplete'
  | 'storedRecovered'
  | 'undoInSheet',
  unknown
>;
export type ProblemTexts = typeof problemTexts;
