import type { DeskNotice } from '../../app/rollup/desk/rollup-desk';
import type { DraftGap } from '../../app/rollup/desk/rollup-draft';

const someOf = (all: readonly string[], most = 8): string =>
  `${all.slice(0, most).join('、')}${all.length > most ? `等 ${all.length} 个` : ''}`;

const gaps: Readonly<Record<DraftGap, string>> = {
  noFiles: '还没有读到成员单位的年报。请在“收集”中选择或拖入放有各单位年报的文件夹。',
  noYear: '各文件的年度不一致或没有年度，不能确定汇总哪一年。请在“收集”中填写年度。',
  oldYear: '这一年的年报早于现有的各版表样，不能汇总。请核对年度。',
};

/** What the last file or list gave, except why a file cannot be read. */
function noticeText(notice: Exclude<DeskNotice, { readonly kind: 'notRead' }>): string {
  switch (notice.kind) {
    case 'listRead':
      return `已读取名单“${notice.file}”，共 ${notice.agencies} 个单位。`;
    case 'listHeadings':
      return `“${notice.file}”中没有找到单位名称这一列${
        notice.headings.length === 0 ? '' : `，读到的是：${someOf(notice.headings)}`
      }。请把这一列的标题改为“单位名称”；也可以只留一列名称。`;
    case 'emptyList':
      return `“${notice.file}”中没有单位。请换一份名单。`;
    case 'unknownColumns':
      return `名单中的这些列没有用到：${someOf(notice.columns)}。可用的列有：单位名称、其他名称、类别、层级、上级单位、代码、电话、报送要求、起始年度、截止年度、收到日期、采用文件、采用理由。`;
    case 'listDoubts':
      return `名单第 ${someOf(notice.rows.map(String))} 行有内容未能识别（如“${notice.text}”），没有用到。请核对后重新选择名单。`;
    case 'isRollup':
      return `“${notice.file}”是一份汇总底稿，按其中的汇总表对照。`;
    case 'noFilesInside':
      return '选择的文件夹中没有文件。请换一个文件夹。';
    case 'notStored':
      return '这次汇总没有存到这台电脑上：空间不足，或浏览器不允许存放。关闭前请先保存汇总底稿。';
  }
}

/** The roll-up in the pane. */
export const rollupPaneTexts = {
  title: '年报汇总',
  back: '返回填报',
  intro: '把各成员单位的年报汇总成上级政府的年报。文件只在本机读取，不会上传。',
  parts: {
    gather: '收集',
    members: '成员',
    findings: '校核',
    drill: '穿透',
    entries: '调整',
    output: '成果',
  },
  partList: '汇总步骤',
  calculating: '正在汇总…',
  gaps,
  noticeText,
  dismiss: '知道了',
  reading: {
    progress: (done: number, all: number, seconds: number | null) =>
      `正在读取 ${done}/${all}${seconds === null ? '' : `，约剩 ${seconds} 秒`}`,
    cancel: '停止读取',
  },
  stored: {
    title: '这台电脑上还有没做完的汇总',
    item: (parent: string | null, year: number | null, files: number, time: string) =>
      `${parent ?? '机关未定'}${year === null ? '' : ` ${year} 年`}，${files} 个文件，${time}`,
    resume: '继续',
    drop: '删除',
    askDrop: '删除后不能恢复。各单位的年报文件不受影响。',
    gone: '这份汇总已经读不出来，请重新选择文件夹。',
  },
  gather: {
    files: '成员单位的年报',
    folder: '选择文件夹',
    chooseFiles: '选择文件',
    drop: '也可以把文件夹或文件拖到这里',
    hint: '文件夹连同子文件夹一起读取，Excel、Word、网页、PDF、文本和本工具导出的 JSON 都可以。同名的文件以后选的为准。',
    count: (files: number, refused: number) =>
      `已收集 ${files} 个文件${refused === 0 ? '' : `，其中 ${refused} 个未能读取`}。`,
    list: '成员单位名单',
    listHint: '有名单才知道谁没有报。可以是 .xlsx、.csv、.txt，一列名称或带“单位名称、类别、上级单位”等列。',
    chooseList: '选择名单',
    pasteList: '粘贴名单',
    pasteLabel: '每行一个单位，或从表格中复制',
    usePasted: '使用粘贴的名单',
    pastedName: '粘贴的名单',
    given: (file: string) => `“${file}”`,
    noList: '没有名单：有文件的单位都算成员。',
    others: '本级、上年和已有的年报',
    own: '本级年报（单独的文件）',
    previousMembers: '各单位上年的年报',
    previous: '本级上年已公开的年报',
    givenReport: '已经填好、要核对的本级年报',
    chosen: '已选：',
    previousCount: (files: number) => `已读取 ${files} 份`,
    none: '未选',
    choose: '选择',
    clear: '清除',
    settings: '汇总设置',
    parent: '汇总机关全称',
    parentHint: (found: string | null) => (found === null ? '名单和文件中认不出，请填写' : `现为：${found}`),
    year: '年度',
    yearHint: (found: number | null) => (found === null ? '请填写' : `按多数文件为 ${found}`),
    yearWrong: '年度应为四位数字',
    scope: '汇总范围',
    dueOn: '报送截止日期',
    converts: '旧表样转换后计入',
    isFinal: '作为定稿检查（未报、有错误的都算错误）',
    noOwn: '没有本级数据：认不出汇总的是哪个政府，请填写汇总机关全称，或选择本级年报。',
    startAnew: '重新开始',
    askStartAnew: '清除收集到的文件、名单、调整和说明。各单位的年报文件不受影响。',
  },
  members: {
    filter: '只看',
    all: '全部',
    missing: '未报',
    errors: '有错误',
    unclear: '待确认名称',
    listLabel: (count: number) => `成员单位，${count} 个`,
    newRequests: (value: number | null) => `新收 ${value ?? '—'}`,
    change: (change: number) => `（${change > 0 ? '+' : ''}${change}）`,
    counts: (errors: number, warnings: number, undecided: number) =>
      [
        ...(errors > 0 ? [`${errors} 处错误`] : []),
        ...(warnings > 0 ? [`${warnings} 处警告`] : []),
        ...(undecided > 0 ? [`${undecided} 处无法核对`] : []),
      ].join(' · '),
    nobody: '没有这样的单位。',
    own: '本级',
    keyboard: '按上、下方向键选择单位，按回车键查看。',
    file: '文件',
    noFile: '没有收到年报。',
    telephone: (number: string) => `电话：${number}`,
    versions: '收到的年报',
    use: '改用这一份',
    inUse: '已采用',
    findings: (count: number) => (count === 0 ? '没有校核问题。' : `校核结果 ${count} 条`),
    reason: '带错误采用的理由',
    saveReason: '保存理由',
    reasonSaved: '已保存',
    checkList: '错误清单',
    checkListName: (agency: string, year: number) => `${agency}${year}年年报校核清单`,
    saved: (name: string) => `已保存“${name}”。`,
    notSaved: '没有保存成功。请检查磁盘空间和下载设置后重试。',
    close: '收起',
    tables: '年报数字',
    missingTitle: (count: number) => `未报名单（${count} 个）`,
    copyMissing: '复制未报名单',
    copyReminder: '复制催报通知',
    copied: '已复制。',
    textToCopy: '请按 Ctrl+C 复制',
    files: (count: number) => `没有计入的文件（${count} 个）`,
    assign: '它是哪个单位的年报',
    chooseAgency: '请选择单位',
    remove: '移出',
    noFiles: '所有文件都已计入。',
    candidates: '可能是',
    otherAgencies: '名单中的单位',
  },
  output: {
    totals: '汇总表放入工作簿',
    willInsert: '工作簿里还没有年报表格，将插入三张表，合计为公式。',
    willChange: (changes: number, overwritten: number) =>
      changes === 0
        ? '工作簿里的数字已和汇总结果一致。'
        : `将写入 ${changes} 格，其中 ${overwritten} 格会替换已填的内容，一次完成；得不出的合计写为空白。`,
    insert: '插入汇总表',
    write: '写入汇总表',
    done: (cells: number) => `已写入 ${cells} 格。`,
    failed: '没有写入。请先结束正在编辑的单元格，再重试。',
    held: '工作簿里同一张表有两份以上，无法确定写哪一份。请先移走多余的一份。',
    noAgency: '还不知道汇总的是哪个机关，请在“收集”中填写汇总机关全称。',
    workbook: '汇总底稿',
    workbookHint:
      '一个 Excel 文件：汇总表、明细、差额、调整、未报、错误、同比和文件清单，合计都是公式，别人不用本工具也能核对。',
    saveWorkbook: '保存汇总底稿',
    workbookName: (parent: string | null, year: number) => `${parent ?? ''}${year}年年报汇总底稿`,
    making: '正在生成…',
  },
  notRead: '系统不允许读取，或文件已被移动。请重新选择。',
  isRollup: '这是汇总底稿，不是一个单位的年报。',
  unreadable: '这个文件不能使用。请核对后重新选择。',
};

/** The texts of a language for the roll-up in the pane. */
export type RollupPaneTexts = typeof rollupPaneTexts;
