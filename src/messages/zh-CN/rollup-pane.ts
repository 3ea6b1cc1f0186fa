const someOf = (all: readonly string[], most = 8): string =>
  `${all.slice(0, most).join('、')}${all.length > most ? `等 ${all.length} 个` : ''}`;

/** A year of a set, and its region if there is one. */
const setName = (year: number, region: string | null): string =>
  `${year} 年${region === null ? '' : `（地区 ${region}）`}`;

interface SetRead {
  readonly year: number;
  readonly region: string | null;
  readonly files: number;
}

const gaps = {
  noFiles: '还没有读到成员单位的年报。请在“收集”中选择或拖入放有各单位年报的文件夹。',
  noYear: '各文件的年度不一致或没有年度，不能确定汇总哪一年。请在“收集”中填写年度。',
  oldYear: '这一年的年报早于现有的各版表样，不能汇总。请核对年度。',
};

/** What the last file or list gave. */
const notices = {
  listRead: ({ file, agencies }: { readonly file: string; readonly agencies: number }) =>
    `已读取名单“${file}”，共 ${agencies} 个单位。`,
  listHeadings: ({ file, headings }: { readonly file: string; readonly headings: readonly string[] }) =>
    `“${file}”中没有找到单位名称这一列${
      headings.length === 0 ? '' : `，读到的是：${someOf(headings)}`
    }。请把这一列的标题改为“单位名称”；也可以只留一列名称。`,
  emptyList: ({ file }: { readonly file: string }) => `“${file}”中没有单位。请换一份名单。`,
  unknownColumns: ({ columns }: { readonly columns: readonly string[] }) =>
    `名单中的这些列没有用到：${someOf(columns)}。可用的列有：单位名称、其他名称、类别、层级、上级单位、代码、电话、报送要求、起始年度、截止年度、收到日期、采用文件、采用理由。`,
  listDoubts: ({ rows, text }: { readonly rows: readonly number[]; readonly text: string }) =>
    `名单第 ${someOf(rows.map(String))} 行有内容未能识别（如“${text}”），没有用到。请核对后重新选择名单。`,
  isRollup: ({ file }: { readonly file: string }) => `“${file}”是一份汇总底稿，按其中的汇总表对照。`,
  unknownSet: () =>
    '这个文件夹里的长表由其他版本写出，读不出来。请换用写出它的版本，或选择各单位的年报重新汇总。',
  emptySet: () => '这个文件夹里的长表没有数据。请选择 nianbao rollup --set 写出的整个文件夹。',
  setRead: ({ year, region, files }: SetRead) =>
    `已从长表读取 ${setName(year, region)}，共 ${files} 份年报。`,
  noFilesInside: () => '选择的文件夹中没有文件。请换一个文件夹。',
  notStored: () => '这次汇总没有存到这台电脑上：空间不足，或浏览器不允许存放。关闭前请先保存汇总底稿。',
};

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
    charts: '图表',
    entries: '调整',
    output: '成果',
  },
  partList: '汇总步骤',
  toMembers: '到“成员”中查看',
  calculating: '正在汇总…',
  gaps,
  notices,
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
  sets: {
    choose: '文件夹里是汇总的长表，请选择要读取的一份',
    replaces: '读取后，现在收集到的文件、名单、调整和说明都会清除。',
    take: (year: number, region: string | null) => `读取 ${setName(year, region)}`,
    leave: '不读取',
  },
  gather: {
    files: '成员单位的年报',
    folder: '选择文件夹',
    chooseFiles: '选择文件',
    drop: '也可以把文件夹或文件拖到这里',
    hint: '文件夹连同子文件夹一起读取，Excel、Word、网页、PDF、文本和本工具导出的 JSON 都可以；nianbao rollup --set 写出的文件夹整个选择。同名的文件以后选的为准。',
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
    openFile: '打开文件',
    notOpened: '浏览器没有打开新窗口。请允许本页打开窗口，或到文件夹中打开这个文件。',
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
  findings: {
    ofRollup: (count: number) => (count === 0 ? '汇总没有发现问题。' : `汇总的校核结果 ${count} 条`),
    ofParent: (count: number) => (count === 0 ? '汇总表的校核全部通过。' : `汇总表的校核结果 ${count} 条`),
    severities: { error: '错误', warning: '警告', info: '提示' },
    more: (count: number) => `另有 ${count} 条，见汇总底稿的“错误”表。`,
    drillInto: (cell: string) => `穿透${cell}`,
    explain: '写说明',
    explained: '说明已写',
    explanation: '情况说明',
    save: '保存',
  },
  drill: {
    cell: '汇总表的一格',
    cellHint: '也可以在工作簿的汇总表里选中一格。',
    chooseCell: '请选择一格',
    notInForm: '现行表样没有这一格。',
    total: (total: string | null) => (total === null ? '汇总数得不出：有单位这一格空白' : `汇总数 ${total}`),
    sum: (sum: string | null, rows: number, nonZero: number) =>
      `${rows} 个单位合计 ${sum ?? '得不出'}，其中 ${nonZero} 个不为 0`,
    entry: (kind: 'add' | 'remove', amount: string, reason: string) =>
      `${kind === 'add' ? '补充 +' : '剔除 −'}${amount}：${reason}`,
    order: '排序',
    orders: { value: '按数值', change: '按变化' },
    list: (count: number) => `构成，${count} 个单位`,
    value: (value: string | null, share: string | null) =>
      value === null ? '空白' : `${value}${share === null ? '' : `（${share}）`}`,
    previous: (value: string) => `上年 ${value}`,
    change: (change: string) => `变化 ${change}`,
  },
  entries: {
    differences: '差额表',
    noGiven: '没有要核对的本级年报。可在“收集”的“本级、上年和已有的年报”中选择。',
    noDifferences: '给出的本级年报和汇总数全部一致。',
    undecided: '得不出',
    difference: (given: string, calculated: string, difference: string) =>
      `给出 ${given}，汇总 ${calculated}，差额 ${difference}`,
    cause: '差额来源',
    consequence: '由其他格引起',
    explainedBy: (names: readonly string[]) => `与${someOf(names)}的数字相同，可能漏报或重报。`,
    title: '补充和剔除',
    none: '没有调整。成员单位没有报的补充进来，重复计算的剔除出去，都要写理由。',
    line: (kind: 'add' | 'remove', cell: string, amount: string) =>
      `${kind === 'add' ? '补充' : '剔除'} ${cell} ${amount}`,
    remove: '删除',
    askRemove: (line: string) => `删除这笔调整：${line}。`,
    faults: {
      reason: '请写明理由。',
      cell: '请选择一个填报项；合计由明细算出。',
      amount: '数量应大于 0，件数为整数。',
      lapsed: '依据的年报已经更换，这笔调整没有计入。请核对新的数字后重新登记。',
    },
    fromFile: '从文件读取调整',
    taken: (count: number) => `已读取 ${count} 笔调整。`,
    noHeadings: '文件中没有找到“方式、单元格、数量、理由”这几列。',
    badRows: (rows: readonly number[]) =>
      `第 ${someOf(rows.map(String))} 行没有看懂，整个文件没有用。请改正方式（补充或剔除）、单元格、数量和单位后重试。`,
    kind: '方式',
    kinds: { add: '补充（没有单位上报的）', remove: '剔除（重复计算的）' },
    cell: '填报项',
    amount: '数量',
    reason: '理由',
    by: '经手人',
    about: '涉及单位',
    aboutHint: '选了单位的，该单位改用另一份年报后，这笔调整要重新登记。',
    nobody: '不限',
    add: '登记调整',
  },
  sign: {
    title: '汇总审签',
    hint: '对整份汇总签字：采用的文件、单位、范围、调整和说明有一处改动，已签的就失效。',
    unexplained: (count: number) => `还有 ${count} 处警告没有情况说明，不能签。请先到“校核”逐处说明。`,
    incomplete: '还有单位没有计入，或有错误没有理由：签字时要写明照实上报的理由。',
    noFingerprint: '这个网页不是通过 https 打开的，不能计算核对码，因此不能签。',
    withdraw: (step: string) => `撤销“${step}”`,
    askWithdraw: '记录仍保留，标为已撤销；其后各步随之失效。',
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
    otherReport: (agency: string | null, year: number | null) =>
      `工作簿里是${agency ?? '另一个机关'}${year === null ? '' : ` ${year} 年`}的年报，写入会替换它的数字，标题不变。要另做一份的，请先新建空白工作簿。`,
    askOther: '工作簿里另一份年报的数字将被汇总数替换。',
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
