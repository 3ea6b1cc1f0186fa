import type { UiLanguage } from './ui-texts';

/** Names of the spreadsheet's own controls, which show only pictures. */
export interface GridControlTexts {
  /** By the command of the spreadsheet library that a button gives. */
  readonly commands: Readonly<Record<string, string>>;
  readonly tools: string;
  readonly cell: string;
  readonly nameBox: string;
  readonly names: string;
  readonly sheets: string;
  readonly addSheet: string;
  readonly allSheets: string;
  readonly zoom: string;
  readonly zoomOut: string;
  readonly zoomIn: string;
  readonly zoomReset: string;
  readonly sheetsBefore: string;
  readonly sheetsAfter: string;
  readonly numberFormat: string;
  readonly notifications: (number: number) => string;
}

const zhCN: GridControlTexts = {
  commands: {
    'univer.command.undo': '撤销',
    'univer.command.redo': '重做',
    'sheet.command.set-once-format-painter': '格式刷',
    'sheet.command.clear-selection-all': '清除全部',
    'sheet.command.set-range-font-family': '字体',
    'sheet.command.set-range-fontsize': '字号',
    'sheet.command.set-range-font-increase': '增大字号',
    'sheet.command.set-range-font-decrease': '减小字号',
    'sheet.command.set-range-bold': '粗体',
    'sheet.command.set-range-italic': '斜体',
    'sheet.command.set-range-underline': '下划线',
    'sheet.command.set-range-stroke': '删除线',
    'sheet.command.set-range-text-color': '文本颜色',
    'sheet.command.set-background-color': '单元格颜色',
    'sheet.command.set-border-basic': '边框',
    'sheet.command.set-horizontal-text-align': '水平对齐',
    'sheet.command.set-vertical-text-align': '垂直对齐',
    'sheet.command.set-text-wrap': '文本换行',
    'sheet.command.set-text-rotation': '文本旋转',
    'sheet.command.add-worksheet-merge': '合并单元格',
    'sheet.command.numfmt.set.percent': '百分比',
    'sheet.command.numfmt.set.currency': '货币',
    'sheet.command.numfmt.add.decimal.command': '增加小数位',
    'sheet.command.numfmt.subtract.decimal.command': '减少小数位',
    'sheet.command.add-range-protection-from-toolbar': '保护范围',
    'base-ui.operation.toggle-shortcut-panel': '快捷键',
    'sheet.menu.data-validation': '数据验证',
    'sheet.operation.open.conditional.formatting.panel': '条件格式',
    'sheet.command.toggle-gridlines': '网格线',
  },
  tools: '表格工具',
  cell: '单元格',
  nameBox: '名称框',
  names: '名称',
  sheets: '工作表',
  addSheet: '新建工作表',
  allSheets: '全部工作表',
  zoom: '缩放',
  zoomOut: '缩小',
  zoomIn: '放大',
  zoomReset: '缩放到 100%',
  sheetsBefore: '前面的工作表',
  sheetsAfter: '后面的工作表',
  numberFormat: '数字格式',
  notifications: (number) => `表格通知 ${number}`,
};

const enUS: GridControlTexts = {
  commands: {
    'univer.command.undo': 'Undo',
    'univer.command.redo': 'Redo',
    'sheet.command.set-once-format-painter': 'Format painter',
    'sheet.command.clear-selection-all': 'Clear all',
    'sheet.command.set-range-font-family': 'Font',
    'sheet.command.set-range-fontsize': 'Font size',
    'sheet.command.set-range-font-increase': 'Larger font',
    'sheet.command.set-range-font-decrease': 'Smaller font',
    'sheet.command.set-range-bold': 'Bold',
    'sheet.command.set-range-italic': 'Italic',
    'sheet.command.set-range-underline': 'Underline',
    'sheet.command.set-range-stroke': 'Strikethrough',
    'sheet.command.set-range-text-color': 'Text colour',
    'sheet.command.set-background-color': 'Cell colour',
    'sheet.command.set-border-basic': 'Borders',
    'sheet.command.set-horizontal-text-align': 'Horizontal alignment',
    'sheet.command.set-vertical-text-align': 'Vertical alignment',
    'sheet.command.set-text-wrap': 'Text wrapping',
    'sheet.command.set-text-rotation': 'Text rotation',
    'sheet.command.add-worksheet-merge': 'Merge cells',
    'sheet.command.numfmt.set.percent': 'Percent',
    'sheet.command.numfmt.set.currency': 'Currency',
    'sheet.command.numfmt.add.decimal.command': 'More decimal places',
    'sheet.command.numfmt.subtract.decimal.command': 'Fewer decimal places',
    'sheet.command.add-range-protection-from-toolbar': 'Protect range',
    'base-ui.operation.toggle-shortcut-panel': 'Keyboard shortcuts',
    'sheet.menu.data-validation': 'Data validation',
    'sheet.operation.open.conditional.formatting.panel': 'Conditional formatting',
    'sheet.command.toggle-gridlines': 'Gridlines',
  },
  tools: 'Spreadsheet tools',
  cell: 'Cell',
  nameBox: 'Name box',
  names: 'Names',
  sheets: 'Sheets',
  addSheet: 'New sheet',
  allSheets: 'All sheets',
  zoom: 'Zoom',
  zoomOut: 'Zoom out',
  zoomIn: 'Zoom in',
  zoomReset: 'Zoom to 100%',
  sheetsBefore: 'Sheets before',
  sheetsAfter: 'Sheets after',
  numberFormat: 'Number format',
  notifications: (number) => `Spreadsheet notices ${number}`,
};

export const gridControlTexts: Readonly<Record<UiLanguage, GridControlTexts>> = {
  'zh-CN': zhCN,
  'en-US': enUS,
};
