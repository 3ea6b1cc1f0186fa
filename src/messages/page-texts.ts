import type { UiLanguage } from './ui-texts';

/** What the page around the embedded workbook says. */
export interface PageTexts {
  readonly open: string;
  readonly save: string;
  readonly undo: string;
  readonly redo: string;
  readonly print: string;
  readonly blank: string;
  readonly samples: string;
  readonly goodSample: string;
  readonly badSample: string;
  readonly toolbar: string;
  readonly recover: (time: string) => string;
  readonly recoverYes: string;
  readonly recoverNo: string;
  readonly discard: string;
  readonly loading: string;
  readonly broken: string;
  readonly dropHere: string;
}

const zhCN: PageTexts = {
  open: '打开',
  save: '保存',
  undo: '撤销',
  redo: '重做',
  print: '打印',
  blank: '新建空白',
  samples: '示例',
  goodSample: '宿迁市 2024（已公布数据）',
  badSample: '练习：找出错误',
  toolbar: '文件',
  recover: (time) => `上次的内容没有保存（${time}）。`,
  recoverYes: '恢复',
  recoverNo: '不要',
  discard: '当前内容还没有保存，确定放弃吗？',
  loading: '正在打开表格…',
  broken: '表格没有打开。请刷新页面重试；仍然不行时请换用较新的浏览器。',
  dropHere: '松开鼠标打开文件',
};

const enUS: PageTexts = {
  open: 'Open',
  save: 'Save',
  undo: 'Undo',
  redo: 'Redo',
  print: 'Print',
  blank: 'New blank workbook',
  samples: 'Samples',
  goodSample: '宿迁市 2024 (published figures)',
  badSample: 'Practice: find the mistakes',
  toolbar: 'File',
  recover: (time) => `What you had last was not saved (${time}).`,
  recoverYes: 'Restore',
  recoverNo: 'Discard',
  discard: 'This workbook is not saved. Discard it?',
  loading: 'Opening the spreadsheet…',
  broken: 'The spreadsheet did not open. Reload the page; if that does not help, use a newer browser.',
  dropHere: 'Drop the file to open it',
};

export const pageTexts: Readonly<Record<UiLanguage, PageTexts>> = { 'zh-CN': zhCN, 'en-US': enUS };
