/** The web page around the embedded workbook. */
export const pageTexts = {
  product: '政府信息公开年报助手',
  /** Which report is open, shown next to the product's name; empty if nothing is known. */
  reportOf: (agency: string, year: string) =>
    [agency, year === '' ? '' : `${year}年`].filter((part) => part !== '').join(' '),
  skipToPane: '跳到年报助手（随时可按 F6 切换区域）',
  grid: '电子表格',
  pane: '年报助手',
  paneWidth: '助手的宽度：拖动，或按左、右方向键',
  toolbar: '文件',
  open: '打开',
  save: '保存',
  /** What saving keeps, unlike an export. */
  saveHint: '保存工作簿：表格、文字、情况说明和审签都在里面，以后打开接着填（Ctrl+S）',
  printHint: '打印年报（Ctrl+P）',
  undo: '撤销',
  redo: '重做',
  print: '打印',
  textTables: '读屏表格',
  samples: '新建与示例',
  goodSample: '宿迁市 2024（已公布数据）',
  badSample: '练习：找出错误',
  blankWorkbook: '新建空白',
  /** On a narrow screen: which of the two is shown. */
  views: { label: '显示', grid: '表格', pane: '助手' },
  loading: '正在打开表格…',
  /** Shown with `cancel` while something takes long. */
  opening: (name: string) => `正在打开“${name}”…`,
  saving: '正在保存…',
  cancel: '取消',
  broken: '表格没有打开。请刷新页面重试；仍不成功的，请换用较新的浏览器。',
  close: '关闭',
  /** @param draft its report, file, time and size */
  recover: (draft: string) => `上次的内容没有保存：${draft}。`,
  recoverSeveral: (drafts: number) => `有 ${drafts} 份内容没有保存：`,
  recoverYes: '恢复',
  recoverNo: '放弃',
  newVersion: '年报助手有新版本。更新时页面会重新载入；没有保存的内容，更新后可以恢复。',
  update: '更新',
  updateLater: '以后再说',
  notUpdated: '没有更新：浏览器没有空间存放未保存内容的副本。请先用“保存”存成文件，再刷新页面。',
  discard: '当前内容还没有保存，确定放弃吗？',
  discardSave: '先保存',
  discardYes: '放弃',
  discardNo: '继续编辑',
  dropHere: '松开鼠标打开文件',
  dropOne: '一次只能打开一个文件。请只拖入一个文件；要汇总各单位的年报，请在窗格中点“汇总成员单位”。',
  dropFolder: '不能打开文件夹。请拖入其中的一个文件；要汇总各单位的年报，请在窗格中点“汇总成员单位”。',
  workbookName: '工作簿',
  fileName: (agency: string, year: string) => `${agency}${year}年年报工作簿`,
  /** Added to the name of a file that must not replace the opened one. */
  copyName: '（另存）',
  saved: (name: string) => `已保存：${name}`,
  /** What failed, what is unchanged, and what to do. */
  failures: {
    open: '文件没有打开，原来的内容没有变。请重试；仍不成功的，请刷新页面。',
    save: '文件没有保存，内容还在页面中。请重试；仍不成功的，请用“导出”。',
    sample: '示例没有打开，原来的内容没有变。请检查网络后重试。',
    print: '没有打印。请重试；仍不成功的，请在“导出”中存成“网页（整页）”，用浏览器打开后打印。',
    restore: '上次的内容没有恢复，副本还在。请刷新页面后重试。',
    undo: '没有撤销。请先结束正在编辑的单元格，然后重试。',
    redo: '没有重做。请先结束正在编辑的单元格，然后重试。',
    textTables: '读屏表格没有打开。请检查网络后重试。',
  },
  blankCell: '空白',
  /** @param labels of a data cell, from the table inwards
   *  @param findings about it */
  selectedCell: (labels: readonly string[], content: string, findings: readonly string[]) =>
    `${labels.join(' › ')}：${[content, ...findings].join('，')}`,
  noTables: '工作簿里没有可读的年报表格。请到“填报”新建，或者打开一个文件。',
  findings: '校核结果',
  /** The mark in a cell that links to the sentence of a finding. */
  mark: (severity: string, number: number) => `${severity}${number}`,
};
export type PageTexts = typeof pageTexts;

/** The user's actions on the page, and those that may fail. */
export type PageAction = keyof PageTexts['failures'];
