import type { AgencyKind, AgencyLevel, Confidence, Severity } from '../../core/statute/types';
import type { TotalsKind } from '../../workbook/stored/workbook-mark';
import type { Language } from '../language';

/** The counts in the status line. */
export interface StatusCounts {
  readonly errors: number;
  /** Warnings without an explanation. */
  readonly unexplained: number;
  readonly blanks: number;
  readonly undecided: number;
}

/** How many findings of each kind there are; blanks are cells. */
interface KindCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly blanks: number;
}

const quoted = (places: readonly string[]): string => places.map((place) => `“${place}”`).join('');

/** The pane itself; texts that are loaded with a part of it are in other catalogues. */
export const uiTexts = {
  tabs: { fill: '填报', narrative: '文字', check: '校核', sign: '审签', export: '导出' },
  tabList: '工作步骤',
  loading: '正在载入…',
  /** A part of the pane that could not be shown. */
  part: {
    notLoaded: '这一部分没有载入。请检查网络后重试。表格和已填的内容没有变。',
    broken: '这一部分出错了，没有显示。请重试；仍不成功的，请保存工作簿，然后重新打开。表格里的数字没有变。',
    retry: '重试',
    replaced: '年报助手已更新，还没有载入的部分要重新载入后才能使用。表格里的数字没有变。',
    reload: '重新载入',
  },
  cancel: '取消',
  close: '关闭',
  /** Joins consecutive sentences. */
  join: (sentences: readonly string[]) => sentences.join(''),
  status: {
    reading: '正在读取…',
    none: '没有年报表格',
    several: '同一张表出现多次',
    checking: '正在校核…',
    /** Changed since the last check, and the live check is off. */
    unchecked: '有改动，尚未校核',
    unreadable: '未能读取工作簿',
    passed: '表格通过',
    /** What of the rest is done, after `passed`. */
    rest: (written: number, sections: number, signed: number, steps: number) =>
      ` · 文字 ${written}/${sections} · 审签 ${signed}/${steps}`,
    goToFirst: '到第一处',
    goOn: '继续下一步',
    counts: ({ errors, unexplained, blanks, undecided }: StatusCounts) =>
      [
        ...(errors > 0 ? [`${errors} 处错误`] : []),
        ...(unexplained > 0 ? [`${unexplained} 处要写说明`] : []),
        ...(blanks > 0 ? [`${blanks} 格未填`] : []),
        ...(undecided > 0 ? [`${undecided} 处无法核对`] : []),
      ].join(' · '),
    checkedAt: (time: string) => `校核于 ${time}`,
  },
  /** What went wrong in any program; the rest is in `problems.ts`. */
  problems: {
    typedNotStored:
      '这台电脑没有空间、或者不允许存放正在输入的内容，窗格意外关闭时，还没有存入工作簿的内容会丢失。请及时点“保存”。',
    workbookBusy: '工作簿暂时不能读写。请先结束正在编辑的单元格，关闭占用它的对话框，然后重试。',
    cellGone: '找不到这一格，工作表可能已被改动、改名或删除。请点“校核”重新读取。',
    notRestorable:
      '不能自动恢复标准表样：工作簿里的表格有几种识别结果，恢复可能改动数字。请移走或隐藏多余的表格和副本，然后重试。',
    figuresChanged: '这些单元格刚刚有了变化，没有写入。请查看重新给出的建议。',
    figuresNotTaken: '写入后读回的数字与要写的不一致。请点“定位”查看这几格，再点“校核”。',
  },
  /** What could not be stored with the workbook, named by its location in the pane. */
  unstored: {
    notStored: (places: readonly string[]) =>
      `${quoted(places)}刚才的改动还没有存入工作簿。请先结束正在编辑的单元格，再点“校核”，会自动重新保存。`,
    neverSaved: (places: readonly string[]) =>
      `${quoted(places)}还没有存入工作簿，因为这个工作簿从未保存过。请先保存一次工作簿，再点“校核”，会自动重新保存。`,
    tooLongToStore: (places: readonly string[]) =>
      `${quoted(places)}太长，最后的改动没有存入工作簿。请缩短后再保存；上年年报可改为手工填写数字。`,
  },
  /** What was typed before the pane ended unexpectedly cannot be read. */
  damagedTyped: {
    message: '上次输入、还没有保存的内容，副本已损坏，不能恢复。可以复制副本的原始数据，从中找回文字。',
    label: '副本的原始数据',
    drop: '放弃',
  },
  /** What was typed before the pane ended unexpectedly is there again, named by its location in the pane. */
  restoredTyped: (places: readonly string[]) =>
    `已找回上次输入、还没有保存的内容：${quoted(places)}。请核对后保存。`,
  help: '帮助（F1）',
  settings: {
    title: '显示设置',
    language: '界面语言',
    languages: { 'zh-CN': '中文', 'en-US': 'English' } satisfies Record<Language, string>,
    theme: '外观',
    themes: { system: '跟随系统', light: '浅色', dark: '深色' },
  },
  check: {
    live: '边填边校核',
    now: '校核',
    severities: {
      error: '错误',
      warning: '警告',
      info: '提示',
      blank: '未填',
      undecided: '无法核对',
    } satisfies Record<Severity | 'blank' | 'undecided', string>,
    /** Shows only some of the findings. */
    filter: '只看',
    all: '全部',
    text: '正文',
    file: '文件',
    /** The accessible name of the findings about one table. */
    listOf: (group: string) => `${group}的校核结果`,
    groupCount: ({ errors, blanks, warnings, infos }: KindCounts) =>
      [
        ...(errors > 0 ? [`${errors} 处错误`] : []),
        ...(blanks > 0 ? [`${blanks} 格未填`] : []),
        ...(warnings > 0 ? [`${warnings} 处警告`] : []),
        ...(infos > 0 ? [`${infos} 处提示`] : []),
      ].join(' · '),
    /** Some findings of a table are listed elsewhere. */
    folded: '能自动找出原因的，列在上面的“建议更正”里。',
    undecided: (findings: number) => `暂时无法核对的 ${findings} 处`,
    jump: '定位',
    jumpToCell: (cell: string) => `定位到${cell}`,
    /** The cells of a finding besides the one that is gone to at once. */
    otherCells: (cells: number) => `其余 ${cells} 格`,
    showWords: '查看文字',
    keyboardHint: '按上、下方向键选择，按回车键定位；按 F8 到下一处，按 Shift+F8 到上一处。',
    explanation: '情况说明',
    /** The part about tables that are not of the form. */
    tables: '其他表格',
    explained: '说明已写',
    unexplained: '写说明',
    save: '保存',
    saved: '已保存',
    allPassed: '全部通过',
    allPassedDetail: '没有错误，没有警告，没有未填的格。',
    nothingToCheck: '工作簿里还没有年报表格，没有可校核的内容。请先到“填报”插入三张表。',
    pictures: '表格略图',
    picture: (table: string, concerned: number, blanks: number, suspected: number) =>
      `${table}：${concerned === 0 ? '没有问题' : `${concerned} 格有问题`}${blanks === 0 ? '' : `，${blanks} 格未填`}${suspected === 0 ? '' : `，${suspected} 格可能填错`}`,
    pictureHint: '红色为错误，橙色为警告，蓝色为提示，黄色为未填，粗框白格为可能填错的格。点小格可定位。',
  },
  fill: {
    import: '导入已有年报…',
    rollup: '汇总成员单位…',
    newReport: '新建年报表格',
    agency: '机关全称',
    agencyMissing: '请填写机关全称。',
    year: '年度',
    yearWrong: '请填写四位数的年度，如 2025。',
    kind: '机关类型',
    level: '层级',
    notChosen: '未选择',
    kinds: {
      government: '政府',
      department: '部门',
      branch: '派出机构/街道',
      township: '乡镇',
      authorised: '授权组织',
    } satisfies Record<AgencyKind, string>,
    levels: {
      state: '国家',
      province: '省级',
      city: '设区的市、自治州',
      county: '县级',
      township: '乡级',
    } satisfies Record<AgencyLevel, string>,
    totals: '合计方式',
    totalsKinds: { formula: '公式合计', typed: '手填合计' } satisfies Record<TotalsKind, string>,
    totalsHints: {
      formula: '合计随明细自动计算。',
      typed: '合计由手工填写，与明细相互核对。',
    } satisfies Record<TotalsKind, string>,
    arrangement: '工作表',
    arrangements: { separate: '每表一张工作表', stacked: '三张表放在一张工作表' },
    onlyAdds: (undo: boolean) =>
      `只新增工作表，不改动已有内容。${undo ? '' : '插入后，表格中此前的操作可能不能再撤销。'}`,
    insert: '插入三张表',
    inserting: '正在插入…',
    several: '同一张表出现多次',
    severalDetail:
      '工作簿里同一张表有两份以上，无法确定用哪一份。请删除多余的一份，或隐藏它所在的工作表，随后会自动重新读取。',
    previous: '上年年报',
    previousNone: '未选择。选择后可核对结转和各项变化。',
    previousLoaded: (agency: string | null, year: number | null) =>
      `已读取${agency === null ? '' : `“${agency}”`}${year === null ? '（文件中没有年度）' : ` ${year} 年`}的年报。`,
    /** A hint only: the agency may have been renamed. */
    previousOtherAgency: '机关名称与本年报不同，请确认选对了文件。',
    previousWrongYear: (expected: number) => `年度不是 ${expected}，请确认选对了文件。`,
    choosePrevious: '选择上年年报文件',
    removePrevious: '移除上年年报',
    previousTyped: (year: number | null, cells: number) =>
      `已手工填写${year === null ? '上年' : ` ${year} 年`}的 ${cells} 个数字。`,
    typePrevious: '手工填写上年数字',
    progress: '填报进度',
    filled: (filled: number, inputs: number) => `已填 ${filled} / ${inputs}`,
    fillBlanks: (cells: number) => `空白填 0（${cells} 格）`,
    fillBlanksOf: (table: string, cells: number) => `${table}空白填 0（${cells} 格）`,
    askFillBlanks: (table: string, cells: number) =>
      `将在${table}的 ${cells} 个空白格填入 0。请确认这些项目本年确实没有发生。已有内容的格不会改动。`,
    fillAllBlanks: (cells: number) => `各表空白都填 0（${cells} 格）`,
    askFillAllBlanks: (tables: readonly string[], cells: number) =>
      `将在${tables.join('、')}的 ${cells} 个空白格填入 0。请确认这些项目本年确实没有发生。已有内容的格不会改动。`,
    restore: (cells: number) => `恢复公式（${cells} 处）`,
    askRestore: (cells: number) => `将把 ${cells} 处合计改回公式，其中手填的数字会被替换。`,
    overwritten: (cells: number) => `${cells} 处合计不是公式，不随明细变化。`,
    agencySection: '本机关',
    guidance: '填报口径',
    selectCell: '在表格中选择一格，这里显示它的填报口径。',
    whatToCount: '怎样统计',
    open: '没有统一规定',
    basis: (basis: string, confidence: string) => `依据：${basis}（${confidence}）`,
    confidences: {
      notice: '国务院办公厅通知原文',
      law: '法律法规原文',
      practice: '见于已公布的年报',
      local: '地方通知，仅当地适用',
      tool: '现有校核工具的做法',
      recalled: '未经核对，引用前请查原文',
      inferred: '本工具的理解',
    } satisfies Record<Confidence, string>,
    lastYear: '上年数字：',
    lastYearUnknown: '未选择上年年报',
    lastYearBlank: '上年年报中没有这一格的数字',
  },
  /** Why a file could not be read if no more precise reason is known. */
  fileFailed: '文件没有读取成功。请确认文件可以打开，然后重试。',
};
export type UiTexts = typeof uiTexts;
