import type { UiLanguage } from './ui-texts';

/** What the user can ask of the page around the workbook. */
export type PageAction = 'open' | 'save' | 'sample' | 'print' | 'restore' | 'undo' | 'redo' | 'textTables';

/** What the page around the embedded workbook says. */
export interface PageTexts {
  readonly product: string;
  /** Which report is open, beside the product's name; the parts that are known. */
  readonly reportOf: (agency: string, year: string) => string;
  readonly skipToPane: string;
  readonly grid: string;
  readonly pane: string;
  readonly toolbar: string;
  readonly open: string;
  readonly save: string;
  readonly undo: string;
  readonly redo: string;
  readonly print: string;
  readonly textTables: string;
  readonly samples: string;
  readonly goodSample: string;
  readonly badSample: string;
  readonly blankWorkbook: string;
  /** On a narrow screen: which of both is shown. */
  readonly views: { readonly label: string; readonly grid: string; readonly pane: string };
  readonly loading: string;
  readonly broken: string;
  readonly close: string;
  readonly recover: (name: string, time: string) => string;
  readonly recoverYes: string;
  readonly recoverNo: string;
  readonly copyNotKept: string;
  readonly discard: string;
  readonly discardYes: string;
  readonly discardNo: string;
  readonly dropHere: string;
  readonly dropOne: string;
  readonly dropFolder: string;
  readonly workbookName: string;
  readonly fileName: (agency: string, year: string) => string;
  readonly saved: (name: string) => string;
  readonly failures: Readonly<Record<PageAction, string>>;
  readonly blankCell: string;
  /** A data cell that was selected: its labels from the table inwards, its content, and what the check says of it. */
  readonly selectedCell: (labels: readonly string[], content: string, said: readonly string[]) => string;
  readonly noTables: string;
  readonly findings: string;
  /** The mark in a cell that leads to the sentence of a finding. */
  readonly mark: (severity: string, number: number) => string;
}

const zhCN: PageTexts = {
  product: '政府信息公开年报助手',
  reportOf: (agency, year) =>
    [agency, year === '' ? '' : `${year}年`].filter((part) => part !== '').join(' '),
  skipToPane: '跳到年报助手（随时可按 F6 切换区域）',
  grid: '电子表格',
  pane: '年报助手',
  toolbar: '文件',
  open: '打开',
  save: '保存',
  undo: '撤销',
  redo: '重做',
  print: '打印',
  textTables: '文字表格',
  samples: '新建与示例',
  goodSample: '宿迁市 2024（已公布数据）',
  badSample: '练习：找出错误',
  blankWorkbook: '新建空白',
  views: { label: '显示', grid: '表格', pane: '助手' },
  loading: '正在打开表格…',
  broken: '表格没有打开。请刷新页面重试；仍然不行时请换用较新的浏览器。',
  close: '关闭',
  recover: (name, time) => `${name === '' ? '上次的内容' : `“${name}”`}没有保存（${time}）。`,
  recoverYes: '恢复',
  recoverNo: '不要',
  copyNotKept: '浏览器没有空间存放副本，页面意外关闭时内容会丢失。请及时用“保存”存成文件。',
  discard: '当前内容还没有保存，确定放弃吗？',
  discardYes: '放弃',
  discardNo: '继续编辑',
  dropHere: '松开鼠标打开文件',
  dropOne: '一次只能打开一个文件。请只拖入一个文件。',
  dropFolder: '不能打开文件夹。请拖入其中的一个文件。',
  workbookName: '工作簿',
  fileName: (agency, year) => `${agency}${year}年年报数据`,
  saved: (name) => `已保存：${name}`,
  failures: {
    open: '文件没有打开，原来的内容没有变。请重试；仍然不行时请刷新页面。',
    save: '文件没有保存，内容还在页面中。请重试；仍然不行时请用“导出”。',
    sample: '示例没有打开，原来的内容没有变。请检查网络后重试。',
    print: '没有打印。请重试；仍然不行时请在“导出”中存成“网页（整页）”，用浏览器打开后打印。',
    restore: '上次的内容没有恢复，副本还在。请刷新页面后重试。',
    undo: '没有撤销。请先结束正在编辑的单元格，然后重试。',
    redo: '没有重做。请先结束正在编辑的单元格，然后重试。',
    textTables: '文字表格没有打开。请检查网络后重试。',
  },
  blankCell: '空白',
  selectedCell: (labels, content, said) => `${labels.join(' › ')}：${[content, ...said].join('，')}`,
  noTables: '工作簿里没有可读的年报表格。请到“填报”新建，或者打开一个文件。',
  findings: '校核结果',
  mark: (severity, number) => `${severity}${number}`,
};

const enUS: PageTexts = {
  product: 'Disclosure report assistant',
  reportOf: (agency, year) => [agency, year].filter((part) => part !== '').join(' '),
  skipToPane: 'Skip to the assistant (F6 changes the area at any time)',
  grid: 'Spreadsheet',
  pane: 'Report assistant',
  toolbar: 'File',
  open: 'Open',
  save: 'Save',
  undo: 'Undo',
  redo: 'Redo',
  print: 'Print',
  textTables: 'Text tables',
  samples: 'New and samples',
  goodSample: '宿迁市 2024 (published figures)',
  badSample: 'Practice: find the mistakes',
  blankWorkbook: 'New blank workbook',
  views: { label: 'Show', grid: 'Sheet', pane: 'Assistant' },
  loading: 'Opening the spreadsheet…',
  broken: 'The spreadsheet did not open. Reload the page; if that does not help, use a newer browser.',
  close: 'Close',
  recover: (name, time) => `${name === '' ? 'What you had last' : `“${name}”`} was not saved (${time}).`,
  recoverYes: 'Restore',
  recoverNo: 'Discard',
  copyNotKept:
    'The browser has no room for a copy: your work is lost if the page closes unexpectedly. Save it to a file soon.',
  discard: 'This workbook is not saved. Discard it?',
  discardYes: 'Discard',
  discardNo: 'Keep editing',
  dropHere: 'Drop the file to open it',
  dropOne: 'Only one file can be opened at a time. Drop a single file.',
  dropFolder: 'A folder cannot be opened. Drop one of the files in it.',
  workbookName: 'Workbook',
  fileName: (agency, year) => `${agency}${year}年年报数据`,
  saved: (name) => `Saved: ${name}`,
  failures: {
    open: 'The file was not opened; your workbook is unchanged. Try again; if that does not help, reload the page.',
    save: 'The file was not saved; your work is still in the page. Try again; if that does not help, use Export.',
    sample: 'The sample was not opened; your workbook is unchanged. Check the network and try again.',
    print:
      'Nothing was printed. Try again; if that does not help, export the “Web page (whole)”, open it in a browser and print it there.',
    restore: 'Your last work was not restored; the copy is still there. Reload the page and try again.',
    undo: 'Nothing was undone. Finish the cell that is being edited and try again.',
    redo: 'Nothing was redone. Finish the cell that is being edited and try again.',
    textTables: 'The text tables did not open. Check the network and try again.',
  },
  blankCell: 'blank',
  selectedCell: (labels, content, said) => `${labels.join(' › ')}: ${[content, ...said].join(', ')}`,
  noTables:
    'The workbook has no report tables that can be read. Make new ones under Fill in, or open a file.',
  findings: 'Findings',
  mark: (severity, number) => `${severity} ${number}`,
};

export const pageTexts: Readonly<Record<UiLanguage, PageTexts>> = { 'zh-CN': zhCN, 'en-US': enUS };
