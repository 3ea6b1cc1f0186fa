import type { StepResult } from '../../workbook/self-check';

/** The first screen, and the part of the settings with help, version, host and self-check. */
export const aboutTexts = {
  welcome: {
    title: '三步完成年报表格',
    /** The three steps, one sentence each. */
    steps: [
      '填报：插入三张法定表格，照常填写数字；没有发生的填 0，空白不会被自动改成 0。',
      '校核：边填边核对合计与勾稽关系，指出哪一格有误，点击即可定位。',
      '导出：校核通过后导出 Word、网页等，数字与工作簿逐格核对一致。',
    ],
    picture: '示意图：表格里一个合计填错了，标成红色；窗格指出它应为 12。',
    start: '开始使用',
    again: '再看一遍介绍',
  },
  /** Opening the pane together with the workbook. */
  reopen: {
    label: '随工作簿打开窗格',
    hint: '下次打开这个工作簿时，窗格自动打开。只对这个工作簿有效，存在工作簿里，改动后要保存工作簿。有的版本不会自动打开，请点“数据”选项卡的“打开”。',
    saving: '正在存入工作簿…',
    on: '已开启。请保存工作簿，下次打开时生效。',
    off: '已关闭。请保存工作簿，下次打开时生效。',
    stillOn: '表格软件没有接受这项改动，仍为开启，工作簿没有变。请结束正在编辑的单元格，然后重试。',
    stillOff:
      '表格软件没有接受这项改动，仍为关闭，工作簿没有变。请结束正在编辑的单元格，然后重试；仍不成功的，每次点“数据”选项卡的“打开”。',
  },
  title: '关于',
  help: '使用帮助',
  version: '版本',
  edition: '表格格式',
  program: '运行环境',
  abilities: '撤销',
  undo: {
    yes: '写入单元格的内容可以撤销；新增、隐藏工作表之后，此前的操作可能不能再撤销',
    no: '此版本的表格软件不能撤销加载项写入的内容，写入之后，此前的操作可能也不能再撤销',
  },
  privacy: '所有内容只在这台电脑的工作簿里处理，不上传，不收集。',
  selfCheck: {
    run: '自检',
    hint: '新建一张临时工作表，试一遍插入、读写、定位等功能，然后删除它。您的内容不会改动，但表格中此前的操作不能再撤销。',
    sheetName: '年报助手自检',
    running: '正在自检…',
    passed: '自检通过，各项功能正常。',
    failed: (steps: number) => `有 ${steps} 项没有通过。请复制报告，交给管理人员。`,
    steps: {
      insert: '新建工作表',
      read: '读取与公式',
      write: '写入',
      reveal: '定位到单元格',
      select: '识别选中的单元格',
      setting: '随工作簿保存设置',
      discard: '删除临时工作表',
    } satisfies Record<StepResult['step'], string>,
    outcomes: {
      right: '正常',
      wrong: '没有报错，但结果不对',
      skipped: '因前面的步骤未完成而跳过',
      cellOpen: '有单元格正在编辑',
      sheetProtected: '工作表或工作簿受保护',
      accessDenied: '表格软件拒绝了操作',
      otherWorkbook: '当前窗口是另一个工作簿',
      workbookBusy: '有对话框没有关闭',
      noCell: '选中的不是单元格',
      noAnswer: '表格软件没有回应',
      notTaken: '写入后没有保留',
      neverSaved: '工作簿从未保存过',
      tooLarge: '内容太多',
      notSupported: '此版本不支持',
      cellGone: '找不到工作表',
      hostFailed: '程序报告了错误',
    } satisfies Record<StepResult['outcome'], string>,
    traits: { blank: '空白单元格的值', codeName: '工作表代码名称', customXml: '自定义 XML' },
    isThere: '有',
    isNotThere: '无',
    step: (name: string, outcome: string, milliseconds: number) =>
      `${name}：${outcome}（${milliseconds} 毫秒）`,
    report: '自检报告',
    copy: '复制报告',
    copied: '已复制。',
    notCopied: '剪贴板不可用。请选中上面的报告，按 Ctrl+C 复制。',
  },
};
export type AboutTexts = typeof aboutTexts;
