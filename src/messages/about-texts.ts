import type { StepResult } from '../workbook/self-check';
import type { UiLanguage } from './ui-texts';

type Step = StepResult['step'];
type Outcome = StepResult['outcome'];

/** What the pane says about itself: the first screen, where to find help, what it runs in, and the self-check. */
export interface AboutTexts {
  readonly welcome: {
    readonly title: string;
    /** What the three steps are, in as many sentences. */
    readonly steps: readonly [string, string, string];
    readonly picture: string;
    readonly start: string;
    readonly again: string;
  };
  readonly title: string;
  readonly help: string;
  readonly version: string;
  readonly edition: string;
  readonly program: string;
  readonly abilities: string;
  readonly undo: Readonly<Record<'yes' | 'no', string>>;
  readonly privacy: string;
  readonly selfCheck: {
    readonly run: string;
    readonly hint: string;
    readonly sheetName: string;
    readonly running: string;
    readonly passed: string;
    readonly failed: (steps: number) => string;
    readonly steps: Readonly<Record<Step, string>>;
    readonly outcomes: Readonly<Record<Outcome, string>>;
    readonly step: (name: string, outcome: string, milliseconds: number) => string;
    readonly report: string;
    readonly copy: string;
    readonly copied: string;
    readonly notCopied: string;
  };
}

const zhCN: AboutTexts = {
  welcome: {
    title: '三步完成年报表格',
    steps: [
      '填报：插入三张法定表格，像平常一样填数；没有发生的填 0，空白不会被自动改成 0。',
      '校核：边填边核对合计与勾稽关系，指出哪一格不对，一点就到那一格。',
      '导出：校核通过后导出 Word、网页等，数字与工作簿逐格核对一致。',
    ],
    picture: '示意图：表格里一个合计填错了，标成红色；窗格指出它应为 12。',
    start: '开始使用',
    again: '再看一遍介绍',
  },
  title: '关于',
  help: '使用帮助',
  version: '版本',
  edition: '表格格式',
  program: '运行环境',
  abilities: '撤销',
  undo: { yes: '可以用 Excel 的撤销', no: '此版本的 Excel 不能撤销加载项写入的内容' },
  privacy: '所有内容只在这台电脑的工作簿里处理，不上传，不收集。',
  selfCheck: {
    run: '自检',
    hint: '新建一张临时工作表，试一遍插入、读写、定位等功能，然后删除它。您的内容不会改动。',
    sheetName: '年报助手自检',
    running: '正在自检…',
    passed: '自检通过，各项功能正常。',
    failed: (steps) => `有 ${steps} 项没有通过。请复制报告，交给管理人员。`,
    steps: {
      insert: '新建工作表',
      read: '读取与公式',
      write: '写入',
      reveal: '定位到单元格',
      select: '得知选中的单元格',
      setting: '随工作簿保存设置',
      discard: '删除临时工作表',
    },
    outcomes: {
      right: '正常',
      wrong: '没有报错，但结果不对',
      skipped: '因前面的步骤未做',
      cellOpen: '有单元格正在编辑',
      sheetProtected: '工作表或工作簿受保护',
      otherWorkbook: '另一个工作簿在前面',
      tooLarge: '内容太多',
      notSupported: '此版本不支持',
      cellGone: '工作表不见了',
      hostFailed: '程序报告了错误',
    },
    step: (name, outcome, milliseconds) => `${name}：${outcome}（${milliseconds} 毫秒）`,
    report: '自检报告',
    copy: '复制报告',
    copied: '已复制。',
    notCopied: '剪贴板不可用。请选中上面的报告，按 Ctrl+C 复制。',
  },
};

const enUS: AboutTexts = {
  welcome: {
    title: 'The report tables in three steps',
    steps: [
      'Fill in: insert the three statutory tables and enter figures as usual; what did not occur is 0, and a blank never becomes 0 by itself.',
      'Check: totals and relations are checked while you type; what is wrong is named, and a click takes you there.',
      'Export: Word, web page and more, when the check has passed; every figure is compared with the workbook.',
    ],
    picture: 'Drawing: a wrong total in a table is red; the pane says that it should be 12.',
    start: 'Start',
    again: 'Show the introduction again',
  },
  title: 'About',
  help: 'Help',
  version: 'Version',
  edition: 'Form',
  program: 'Runs in',
  abilities: 'Undo',
  undo: {
    yes: 'by Excel’s own undo',
    no: 'this version of Excel cannot undo what an add-in writes',
  },
  privacy: 'Everything stays in the workbook on this machine. Nothing is sent or collected.',
  selfCheck: {
    run: 'Self-check',
    hint: 'Adds a scratch sheet, tries inserting, reading, writing and jumping on it, and removes it. Your content is not touched.',
    sheetName: '年报助手自检',
    running: 'Checking…',
    passed: 'The self-check passed: everything works.',
    failed: (steps) => `${steps} of the steps failed. Copy the report and give it to your administrator.`,
    steps: {
      insert: 'Adding a sheet',
      read: 'Reading and formulas',
      write: 'Writing',
      reveal: 'Jumping to a cell',
      select: 'Hearing of the selected cell',
      setting: 'Keeping settings with the workbook',
      discard: 'Removing the scratch sheet',
    },
    outcomes: {
      right: 'works',
      wrong: 'no error, but a wrong result',
      skipped: 'not tried, because of an earlier step',
      cellOpen: 'a cell is being edited',
      sheetProtected: 'the sheet or the workbook is protected',
      otherWorkbook: 'another workbook is in front',
      tooLarge: 'too much content',
      notSupported: 'not supported by this version',
      cellGone: 'the sheet is gone',
      hostFailed: 'the program reported an error',
    },
    step: (name, outcome, milliseconds) => `${name}: ${outcome} (${milliseconds} ms)`,
    report: 'Report of the self-check',
    copy: 'Copy the report',
    copied: 'Copied.',
    notCopied: 'The clipboard cannot be used. Select the report above and press Ctrl+C.',
  },
};

export const aboutTexts: Readonly<Record<UiLanguage, AboutTexts>> = { 'zh-CN': zhCN, 'en-US': enUS };
