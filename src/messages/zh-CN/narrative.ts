/** How many names are listed before the rest are only counted. */
const listed = 4;

const list = (names: readonly string[]): string =>
  `${names
    .slice(0, listed)
    .map((name) => `「${name}」`)
    .join('、')}${names.length > listed ? `等 ${names.length} 项` : ''}`;

/** Writing the text of a report. */
export const narrativeTexts = {
  progress: (written: number, all: number) =>
    `${all} 个部分已写 ${written} 个。文字随工作簿保存，不写入单元格。`,
  lead: '导语（标题之下，第一部分之前）',
  written: (characters: number) => `已写 ${characters} 字`,
  notWritten: '还没有写',
  noTables: '工作簿里还没有年报表格。请先在“填报”中插入三张表，再写文字。',

  foundOnSheets: (paragraphs: number) =>
    `工作表里已有 ${paragraphs} 段正文，导出时照原样使用。用作草稿后可以在这里修改；在这里写了文字，就以这里的为准。`,
  takeOver: '用作草稿',
  foundInPrevious: (year: number | null) =>
    `上年年报${year === null ? '' : `（${year} 年）`}带有正文，可以用作底稿，再逐句改为本年的情况。`,
  takePrevious: '以上年正文为底稿',
  oldYear: (year: number, sentences: number) => `还有 ${sentences} 句提到 ${year} 年，请逐句核对是否要改：`,
  dismiss: '不再提示',

  earlier: (characters: number) =>
    `上次在这里输入的文字（共 ${characters} 字）没有存入工作簿，此后工作簿里的文字有改动。可以换成上次输入的文字，现有的文字会被替换。`,
  takeEarlier: '换成上次输入的文字',
  dropEarlier: '放弃',

  aspects: '五个方面',
  prompts: '要写什么',
  coverage: { missing: '还没有写到', headed: '只有标题', covered: '已写到' },
  addHeading: '插入标题',
  addHeadingOf: (aspect: string) => `插入标题：${aspect}`,

  references: '文中的数字',
  chip: (name: string, value: string) => `${name}：${value}`,
  noFigure: (name: string) => `没有“${name}”`,
  text: '正文',
  textHint: '一行一段。花括号里的数字随表格变化。',
  insertFigure: '插入数字',
  insertSelected: (reference: string) => `插入 ${reference}`,
  findFigure: '查找要插入的数字',
  findFigureHint: '输入表名、项目或栏目，如“新收 总计”；用上下键选择，按回车插入，按 Esc 关闭。',
  figures: '可以插入的数字',
  matches: (shown: number, all: number) =>
    shown < all ? `有 ${all} 个，列出前 ${shown} 个。` : `有 ${all} 个。`,
  noMatch: '没有找到这个数字，请换用其他名称，如“新收”“行政复议”。',
  blankFigure: '空白',

  suggestions: '建议语句',
  suggestionNames: {
    lead: '编制依据和统计期限',
    channels: '主动公开条数',
    requests: '依申请公开',
    disputes: '行政复议、行政诉讼',
    documents: '行政规范性文件',
    noFee: '信息处理费：没有收取',
    fee: '信息处理费：有收取',
  },
  insertAll: (sentences: number) => `写入全部建议语句（${sentences} 条）`,
  insertAllHint: '按表格里的数字写好各部分的基本语句，再由您补充修改；已有的文字不动。',
  insert: '插入',
  insertSuggestion: (name: string) => `插入建议语句“${name}”`,
  isPresent: '正文中已有。',
  waitsForFigures: (cells: readonly string[]) => `填好${list(cells)}后可用。`,
  waitsForChannels: '在“主动公开渠道”里填好名称和条数后可用。',
  overtaken: (words: string) => `正文里的“${words}”与表中现在的数字不符，请修改。`,
  incomplete: (references: readonly string[]) =>
    `正文没有写到${list(references)}，而表中现在有这些数字，请补上。`,
  showWords: '定位到这一句',
  showWordsOf: (name: string) => `定位到这一句：${name}`,

  channels: '主动公开渠道',
  channelsHint: '各渠道公开的条数和合计可以作为数字插入正文；不掌握的留空。',
  channelName: (row: number) => `第 ${row} 个渠道的名称`,
  channelCount: (row: number) => `第 ${row} 个渠道的条数`,
  columns: { name: '渠道', count: '条数' },
  countWrong: '请填写不小于 0 的整数，不掌握的留空。',
  faults: {
    nameless: '请填写渠道名称。',
    twice: '这个渠道已经填写，请更换名称或合并条数。',
    unusable: '请换一个名称：不能叫“总数”，不能有花括号，不超过 40 字。',
  },
  addChannel: '增加渠道',
  removeChannel: '删除',
  removeChannelOf: (row: number, name: string) => `删除第 ${row} 个渠道${name === '' ? '' : `“${name}”`}`,
  sum: (sum: number) => `合计 ${sum} 条`,
  sumUnknown: '合计：条数填全后自动算出',

  preview: '预览',
  previewHint: '底色标出来自表格的数字；“＿＿＿＿”是还没有填的空白。',
  unknown: (reference: string) => `没有“${reference}”这个数字，请改正名称或重新插入。`,
  findings: (section: string) => `“${section}”的校核结果`,
};
export type NarrativeTexts = typeof narrativeTexts;
