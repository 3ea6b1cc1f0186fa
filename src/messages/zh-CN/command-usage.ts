import { agencyKinds, agencyLevels } from '../../core/statute/agencies';
import { editionIds, editions, newestEdition } from '../../core/statute/editions';
import { memberPanelIds, panelIds } from '../../core/statute/panels';
import { chartTexts } from './charts';

/** How one option is written, with its value, and what it does. */
interface OptionText {
  readonly form: string;
  readonly about: string;
}

const list = (items: readonly { readonly id: string; readonly label: string }[]): string =>
  items.map(({ id, label }) => `${id}（${label}）`).join('、');

/** The forms from which figures can be taken over. */
const outdatedForms = editionIds
  .filter((id) => id !== newestEdition)
  .map((id) => editions[id].name)
  .join('、');

/** Default time limit for everything done with one file, in seconds. */
export const usualTimeLimit = 10;

/** The options of the command by name. */
const optionTexts = {
  output: { form: '-o, --output 文件', about: '写到哪里；格式由扩展名决定' },
  index: { form: '--index 序号', about: '文件中有几份年报时读第几份，从 1 开始；不加时列出有哪几份' },
  'time-limit': {
    form: '--time-limit 秒数',
    about: `每个文件（也包括模板）的读取、校核和填写一共最多用多久，默认 ${usualTimeLimit} 秒，超过就停止，退出码为 2；PDF 最多 10 秒`,
  },
  tables: {
    form: '--tables',
    about:
      '不看年报格式，核对文件中所有表的合计；后面可加 nianbao tables -o 写出的定义，只核对其中的合计；没有给出定义的，用工作簿里确认过的',
  },
  json: { form: '--json', about: '以 JSON 输出' },
  previous: { form: '--previous 文件', about: '上年年报；用于校核' },
  'previous-index': { form: '--previous-index 序号', about: '上年年报的文件中有几份时用第几份' },
  'agency-kind': { form: '--agency-kind K', about: `机关类型：${list(agencyKinds)}` },
  'agency-level': { form: '--agency-level L', about: `机关层级：${list(agencyLevels)}` },
  agency: { form: '--agency 机关全称', about: '' },
  year: { form: '--year 年度', about: '报告的是哪一年，如 2025' },
  totals: { form: '--totals 方式', about: '合计：formula（公式，默认）或 typed（手填）' },
  arrangement: {
    form: '--arrangement 方式',
    about: 'separate（每表一张工作表，默认）或 stacked（三张表放在一张工作表）',
  },
  convert: {
    form: '--convert',
    about: `${outdatedForms}：把口径相同的数字转入现行表样，其余留空，并连同原数列在附注中`,
  },
  sections: {
    form: '--sections 部分',
    about: 'tables（二、三、四部分，默认）或 report（整份报告，六个部分）',
  },
  template: {
    form: '--template 模板',
    about: '自己的 Word 报告模板，写法见 docs/template.zh-CN.md；没有占位符的，如上年年报，替换其中的三张表',
  },
  text: {
    form: '--text 文件',
    about: '正文取自另一份年报；不加时用文件自带的正文（工作簿中在“文字”里写的）',
  },
  charts: {
    form: '--charts',
    about: '把图解放在第一部分的文字之后（.docx，要另装 @resvg/resvg-js）；模板有 {图解} 的，不加也放在那里',
  },
  'other-years': {
    form: '--other-years 文件',
    about: '图解里一起画的往年年报，可以是文件夹；几个用逗号分开；--previous 的上年年报总是一起画',
  },
  'allow-errors': { form: '--allow-errors', about: '有错误也导出' },
  list: {
    form: '--list 名单',
    about: '成员单位名单（.xlsx、.csv、.txt 等），决定谁应报；不加时有文件的就是成员',
  },
  scope: {
    form: '--scope 范围',
    about: '汇总范围：own（本级）、townships（本级和乡镇，默认）、region（全域，含下级政府）',
  },
  own: { form: '--own 文件', about: '本级自己的年报' },
  given: { form: '--given 文件', about: '已经做好的上级年报；逐格比较，列出差额' },
  'previous-members': { form: '--previous-members 文件夹', about: '成员单位的上年年报；用于校核和同比' },
  entries: { form: '--entries 文件', about: '补充和剔除，各带理由；格式同汇总底稿的“调整”表' },
  lists: { form: '--lists 文件夹', about: '为每个有问题的单位写一份校核清单，供退回改正' },
  due: { form: '--due 日期', about: '报送期限，如 2026-01-31；与名单的“收到日期”比较' },
  final: { form: '--final', about: '定稿：有单位未报、有文件未读取也算错误' },
  panels: {
    form: '--panels 图',
    about: `画哪些图，用逗号分开，按所写的顺序：${panelIds.map((id) => `${id}（${chartTexts.titles[id]}）`).join('、')}；汇总的长表还有 ${memberPanelIds.map((id) => `${id}（${chartTexts.members.names[id]}）`).join('、')}；all 为全部；不加时画其中六幅`,
  },
  years: { form: '--years 年度', about: '画哪几年，如 2020-2024；不加时为找到的全部年度，最多十年' },
  without: { form: '--without 文件', about: '不用的文件，如同一年的另一份；几个文件用逗号分开' },
  cell: {
    form: '--cell 数字名称',
    about:
      '单位排序和各单位历年用哪一格，如 表三.新收.总计（默认），名称同“文字”里引用的数字；只用于汇总的长表',
  },
  font: { form: '--font 字体文件', about: '.png 和 .docx 中用的字体；不加时用系统的中文字体' },
  style: { form: '--style 样式', about: 'light（彩色，默认）或 grey（黑白打印）' },
  size: { form: '--size 版面', about: 'a4（一页 A4，默认）或 web（网页图，宽 1080 像素）；不用于 .html' },
  set: {
    form: '--set 文件夹',
    about: '另写一份供数据库查询的长表（Parquet，按年度和地区分文件夹）；同一年度、地区的旧数据被替换',
  },
  region: { form: '--region 地区', about: '长表中的地区代码，字母或数字，如 310115；默认 all' },
  'set-csv': { form: '--set-csv', about: '长表写成压缩的 CSV（.csv.gz）' },
  sql: { form: '--sql 文件', about: '查询语句在这个文件里' },
  'no-cache': { form: '--no-cache', about: '不使用也不保存上次读取的结果' },
} as const satisfies Readonly<Record<string, OptionText>>;

export type OptionName = keyof typeof optionTexts;

interface CommandText {
  /** In the list of all commands. */
  readonly title: string;
  /** The ways to write the command. */
  readonly forms: readonly string[];
  readonly about: string;
  /** For commands in which an option does something different. */
  readonly options?: Partial<Readonly<Record<OptionName, string>>>;
  /** The same for options that are written in another way. */
  readonly optionForms?: Partial<Readonly<Record<OptionName, string>>>;
}

/** What each command does. */
const commandTexts = {
  read: {
    title: '识别文件中的三张表',
    forms: ['read 文件 [--index 序号] [--json]'],
    about:
      '识别文件中的三张表，显示读到的数据和说明。可读 .xlsx、.xls、.et、Excel 2003 的 .xml、.docx、.html、.pdf、文本，以及本工具写出的 .json、.csv。',
    options: { json: '以 JSON 输出每一格的数据和读取说明' },
  },
  check: {
    title: '校核',
    forms: [
      'check 文件... [--index 序号] [--previous 文件] [--json]',
      'check 文件 --tables [定义.json] [--json]',
    ],
    about: `按校核规则检查一份或多份年报，逐条说明哪里不对、相差多少，并建议哪一格应改为多少。有错误时退出码为 1。
仅凭表格查不出来的差错：两整行连同合计互相填反，新收与上年结转整行互相填反，各列和总计都记错了同一行，全部数字同比例缩放。`,
    options: { previous: '上年年报；用于核对上年结转、现行有效等' },
  },
  tables: {
    title: '找出任意统计表中的合计关系',
    forms: ['tables 文件 [-o 定义.json] [--json]'],
    about:
      '找出文件中的各张表，以及表中哪些行、列是其他行、列的合计（合计、小计、差额），各在几行几列成立。不要求是年报。用 -o 把把握大的合计关系写成定义，以后用 check --tables 核对；定义按行、列的名称查找，插入、移动、排序后仍然有效。',
    options: { output: '写出定义', json: '以 JSON 输出：每张表的位置、标题和各处合计；行、列从 0 数起' },
  },
  new: {
    title: '新建空白工作簿',
    forms: [
      'new -o 文件.xlsx --agency 机关全称 --year 年度 [--totals formula|typed] [--arrangement separate|stacked] [--previous 文件]',
    ],
    about: '新建一个空白工作簿：三张官方表样，带公式、数据验证和条件格式。',
    options: { output: '写到哪里', previous: '上年年报；“上年结转”按其“结转下年度”预填' },
  },
  fill: {
    title: '把读到的数据填入官方表样',
    forms: [
      'fill 文件 -o 文件.xlsx [--index 序号] [--convert] [--totals typed|formula] [--arrangement separate|stacked]',
    ],
    about:
      '把读到的数据填入官方表样的工作簿。合计默认照原样写入（typed）；用 formula 时，只要有合计与明细不符就拒绝。',
    options: { output: '写到哪里', totals: '合计：typed（照原样，默认）或 formula（公式）' },
  },
  export: {
    title: '导出 Word、网页、JSON、CSV：数据部分或整份报告',
    forms: [
      'export 文件 -o 文件.docx|.html|.json|.csv [--sections tables|report] [--template 模板.docx] [--text 文件] [--charts] [--allow-errors]',
    ],
    about:
      '导出数据部分或整份报告。先校核，有错误时拒绝，除非加 --allow-errors（文件中会注明）；写好后读回，逐格核对一致才写入。',
  },
  template: {
    title: '写出内置的 Word 报告模板，或检查自己的模板',
    forms: ['template -o 模板.docx [--sections tables|report]', 'template 模板.docx'],
    about: '写出内置的 Word 报告模板，供修改后使用；或检查自己的模板，逐处指出无法识别、写错和缺少的占位符。',
    options: { output: '写到哪里', sections: 'tables（二、三、四部分，默认）或 report（整份报告）' },
  },
  checklist: {
    title: '写出校核清单',
    forms: ['checklist 文件 -o 清单.html|.docx [--previous 文件]'],
    about: '写出校核清单：规则版本、逐表结果、发现的问题，以及工作簿中保存的情况说明和审签记录。',
  },
  charts: {
    title: '把几年的年报画成图解',
    forms: [
      'charts 文件夹|文件... -o 图解.html|.svg|.png|.docx [--panels 图] [--years 年度]',
      'charts 长表 -o 图解.html|.svg|.png|.docx [--cell 数字名称]',
    ],
    about: `把一个机关几年的年报画成一页图解：每幅图下面有一句按数字写的话，网页中每幅图另附数据表。年度和机关以年报的标题为准。
没有年报的年度、空白的格空着不画，不当作 0；不足 5 件不计算占比；2019 年与 2021 年表样之间不作比较。.png 和 .docx 要另装 @resvg/resvg-js。
给出 rollup --set 写出的长表时，画各年的汇总数、报送情况、数字最大的单位和各单位历年。`,
    options: { agency: '画哪个机关；同一机关改过名的，把几个名称都写上，用逗号分开' },
  },
  rollup: {
    title: '汇总成员单位的年报',
    forms: [
      'rollup 文件夹|文件... -o 汇总.xlsx [--list 名单] [--own 文件] [--given 文件] [--previous 文件] [--lists 文件夹] [--set 文件夹] [--json]',
      'rollup 文件夹|文件... --tables 定义.json|表样.xlsx -o 汇总.xlsx|.csv|.json [--list 名单] [--final] [--json]',
    ],
    about: `把成员单位的年报汇总成上级的年报：核对谁没有报、谁报了两份、谁有错误，再逐格相加。汇总底稿中的合计都是公式，可在表格软件中核对；导出 Word、网页等用 export。
单位以标题中的机关全称为准，不按文件名猜测；空白不当作 0，有空白的格合计为空。有错误时退出码为 1，没有一份可以计入时为 2。
加 --tables 时汇总年报以外的表（附表、台账等）：按定义在各单位的文件中用行、列的名称找到表，逐格相加，合计重新计算，各单位和汇总结果都按定义核对；缺行、多行、单位不同、文字等逐一列出，不会加到别的行里。`,
    options: {
      tables:
        '汇总年报以外的表：nianbao tables -o 写出的定义，或存有定义的工作簿（结果按其表样）；只与 --list、--year、--final、--time-limit、--json 同用',
      output: '汇总底稿写到哪里；用 --tables 时可为 .xlsx、.csv 或 .json',
      agency: '上级机关全称；不加时取自 --own 的文件或名单',
      previous: '上级的上年年报；用于核对上年结转、现行有效',
      year: '汇总哪一年，如 2025；不加时按多数文件定',
      convert: '旧表样的年报转换后计入；不加时列出来，不计入',
    },
    optionForms: { tables: '--tables 定义' },
  },
  query: {
    title: '用 SQL 查询汇总的长表',
    forms: ['query 文件夹 "SELECT ..." [--json]', 'query 文件夹 --sql 文件.sql [--json]'],
    about: `用 SQL 查询 rollup --set 写出的长表：figure（数字）、report（年报）、agency（单位）、entry（调整），各有 report_year（年度）和 region（地区）两列。
需要另装 DuckDB：npm install -g @duckdb/node-api。现成的语句见 sql 文件夹；其他数据库怎样读同一个文件夹，见 docs/rollup-at-scale.md。`,
    options: { json: '以 JSON 输出每一行' },
  },
} as const satisfies Readonly<Record<string, CommandText>>;

export type CommandName = keyof typeof commandTexts;

const columnOfText = 21;

/** Width in terminal columns: Chinese characters take two. */
const widthOf = (text: string): number => text.replace(/[\u2e80-\uffff]/gu, '  ').length;

function optionLine(form: string, about: string): string {
  const gap = ' '.repeat(Math.max(2, columnOfText - widthOf(form)));
  return about === '' ? `  ${form}` : `  ${form}${gap}${about}`;
}

/**
 * The output of `nianbao COMMAND --help`.
 *
 * @param options in the order in which they are listed
 */
export function commandHelp(name: CommandName, options: readonly OptionName[]): string {
  const { forms, about, options: others = {}, optionForms = {} }: CommandText = commandTexts[name];
  const lines = options.map((option) =>
    optionLine(optionForms[option] ?? optionTexts[option].form, others[option] ?? optionTexts[option].about),
  );
  return `用法：${forms.map((form) => `nianbao ${form}`).join('\n      ')}\n\n${about}\n\n${lines.join('\n')}`;
}

/** The output of `nianbao --help`. */
export const generalHelp = (): string => `nianbao：政府信息公开工作年度报告三张表的填报、校核与导出

用法：nianbao 命令 [参数]

${Object.entries(commandTexts)
  .map(([name, { title }]) => `  ${name.padEnd(8)} ${title}`)
  .join('\n')}

nianbao 命令 --help 显示各命令的用法。nianbao --version 显示版本。
退出码：0 正常；1 校核有错误；2 输入无法使用；3 程序内部错误。`;
