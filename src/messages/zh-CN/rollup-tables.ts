import type { FileProblem, TableCell, TableProblem, TablesFileState } from '../../core/rollup/tables/finding';
import type { Axis } from '../../core/tables/lines';

/** Names that are listed; of more, only how many. */
const mostNames = 8;

const quoted = (names: readonly string[]): string =>
  `${names
    .slice(0, mostNames)
    .map((name) => `“${name}”`)
    .join('、')}${names.length > mostNames ? `等 ${names.length} 个` : ''}`;

const lineNames: Readonly<Record<Axis, string>> = { rows: '行', columns: '列' };

/** What a sentence about a table names. */
interface About {
  /** The member; null for the result. */
  readonly name: string | null;
  readonly file: string | null;
  readonly table: string | null;
  readonly sheet: string | null;
  /** The address of a cell, in the member's sheet or in that of the result. */
  readonly cellOf: (cell: TableCell) => string;
}

const shortText = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text);

/** What is wrong, with whom, where, and what to do about it. */
export function tablesFindingText(problem: FileProblem | TableProblem, about: About): string {
  const { name, file, table, cellOf } = about;
  const who = name === null ? '汇总结果' : name;
  const whose = `${who}${table === null ? '' : `的“${table}”`}`;
  const at = (cell: TableCell): string =>
    `${whose}${about.sheet === null ? ' ' : `（工作表“${about.sheet}”）`}${cellOf(cell)}`;
  switch (problem.code) {
    case 'notRead':
      return `“${file ?? ''}”没有读取，没有计入：${problem.reason}`;
    case 'notListed':
      return `“${file ?? ''}”的单位“${problem.name}”不在名单中，或对应不止一个单位，没有计入。${
        problem.candidates.length === 0 ? '' : `名单中相近的有${quoted(problem.candidates)}。`
      }请在文件中写明“填报单位：”，或在名单的“其他名称”中补上这个名称。`;
    case 'outside':
      return `“${file ?? ''}”的单位“${problem.name}”在名单中不是应报单位，没有计入。`;
    case 'sameFile':
      return `“${file ?? ''}”与“${problem.as}”内容完全相同，只计入一次。请核对是不是发错了文件。`;
    case 'twice':
      return `${problem.name}有 ${problem.files.length} 个文件：${quoted(problem.files)}，都没有计入。请只留下要用的一个。`;
    case 'missing':
      return `应报 ${problem.due} 个单位，未报 ${problem.names.length} 个：${quoted(problem.names)}。请催报；在此之前汇总数不完整。`;
    case 'notFound':
      return `${who}的文件“${file ?? ''}”中没有找到“${table ?? ''}”，没有计入。请核对文件，或核对表中行、列的名称。`;
    case 'several':
      return `${who}的文件“${file ?? ''}”中有几张表都符合“${table ?? ''}”：${quoted(problem.positions)}，不能确定是哪一张，没有计入。请删去多余的，或把要用的一张的标题写成“${table ?? ''}”。`;
    case 'missingLines':
      return `${whose}缺少${lineNames[problem.axis]}${quoted(problem.labels)}，汇总中这些${lineNames[problem.axis]}没有该单位的数字。请补上，或核对名称。`;
    case 'extraLines':
      return problem.hasFigures
        ? `${whose}多出${lineNames[problem.axis]}${quoted(problem.labels)}，其他单位没有，其中的数字没有计入。请核对名称，或并入相应的${lineNames[problem.axis]}。`
        : `${whose}多出${lineNames[problem.axis]}${quoted(problem.labels)}，其中没有数字。`;
    case 'unclearLines':
      return `${whose}中名称相同的${lineNames[problem.axis]}${quoted(problem.labels)}的个数或前后次序与其他单位不同，不能确定哪个对应哪个，都没有计入。请改成与其他单位一致。`;
    case 'repeated':
      return `${whose}的各行都出现了不止一次，可能是几张相同的表排在一起，整张表没有计入。请删去多余的，或把它们分放在几张工作表上。`;
    case 'lineUnit':
      return `${whose}中“${problem.label}”的单位是“${problem.unit}”，其他单位是“${problem.usual}”，没有计入。请换算成“${problem.usual}”后重新报送。`;
    case 'otherUnit':
      return `${whose}的计量单位是“${problem.unit}”，其他单位是“${problem.usual}”，整张表没有计入。请换算成“${problem.usual}”后重新报送。`;
    case 'noUnit':
      return `${whose}没有写明计量单位，按“${problem.usual}”计入。请核对。`;
    case 'noFigures':
      return `${whose}没有一个数字，按空白计入。请核对是不是发来了空表。`;
    case 'text':
      return problem.isMark
        ? `${at(problem.cell)}是“${shortText(problem.text)}”，没有给出数字，汇总中这一格和有关合计没有结果。`
        : `${at(problem.cell)}是文字“${shortText(problem.text)}”，不是数字，汇总中这一格和有关合计没有结果。请改为数字，没有的留空。`;
    case 'broken': {
      const { cell, is, sum, off, isLimit, suspect } = problem;
      const advice = suspect === null ? '' : `建议把 ${cellOf(suspect)} 改为 ${suspect.to}。`;
      return isLimit
        ? `${at(cell)}为 ${is}，小于其中各项之和 ${sum}。${advice}`
        : `${at(cell)}应为 ${sum}，现为 ${is}，相差 ${off}。${advice}`;
    }
    case 'rounded':
      return `${at(problem.cell)}与各项之和相差 ${problem.off}，四舍五入可以解释，但其余各处完全相等。请核对。`;
    case 'rates':
      return `${lineNames[problem.axis]}${quoted(problem.labels)}是比率、平均数一类，不能相加，汇总中留空。`;
    case 'textLines':
      return `${lineNames[problem.axis]}${quoted(problem.labels)}大多是文字，没有相加；其中个别数字没有计入。`;
    case 'uncheckedLines':
      return `${lineNames[problem.axis]}${quoted(problem.labels)}不在定义的合计关系之内，已直接相加，没有核对。如果是比率或平均数，请不要使用。`;
    case 'noSum':
      return `${table === null ? '' : `“${table}”`}缺少${quoted(problem.labels)}，定义中有关的合计没有计算。请核对定义。`;
    case 'circular':
      return `定义中的合计互相包含，${at(problem.cell)}无法计算。请改正定义。`;
    case 'manyDigits':
      return `${at(problem.cell)}为 ${problem.exact}，超过表格软件能保存的 15 位数字，文件中的数字不精确。`;
  }
}

/** The texts of a roll-up of tables that are not of the form. Like all printed output, Chinese in every language. */
export const rollupTablesTexts = {
  /** In place of a figure that cannot be added up. */
  open: '未定',
  unit: (unit: string) => `单位：${unit}`,
  incomplete: (counted: number, due: number) => `不完整：计入 ${counted}/${due}`,
  title: (names: readonly string[]) => `${names.slice(0, 3).join('、')} 汇总`,
  sheets: { summary: '汇总', detail: '明细', findings: '问题', files: '文件', about: '说明' },
  all: '（汇总）',
  detail: { head: (summary: string) => ['行', '列', `“${summary}”的格`, '合计'] },
  findings: { head: ['单位', '文件', '表', '级别', '问题'], none: '没有发现问题。' },
  files: { head: ['文件', '单位', '状态', 'SHA-256'] },
  states: {
    used: '已计入',
    refused: '未读取',
    notListed: '不在名单中',
    outside: '不是应报单位',
    sameFile: '与另一文件相同',
    twice: '同一单位有几个文件',
    noTable: '没有可计入的表',
  } satisfies Readonly<Record<TablesFileState, string>>,
  counts: ({ counted, due }: { readonly counted: number; readonly due: number }) =>
    `应报 ${due}，计入 ${counted}。`,
  about: {
    head: ['项目', '内容'],
    counts: '报送情况',
    table: (name: string, detail: string) => `“${name}”，各单位的数字见“${detail}”`,
    how: '怎样核对',
    howText:
      '“汇总”中填报的格取自“明细”的“合计”一列，合计由表内公式算出；“明细”的“合计”都是公式。改动“明细”后各表随之重算。空白的格不当作 0；有单位填了文字的格为“未定”。',
    program: '程序',
  },
  /** What the command prints. */
  result: (name: string, counted: number, due: number) => `${name}：计入 ${counted}/${due}`,
  notCounted: (name: string) => `${name}：没有一张可以计入的表`,
  finding: (severity: string, text: string) => `[${severity}] ${text}`,
  more: (count: number) => `另有 ${count} 条，见写出的文件。`,
  nothingCounts: '没有一张可以计入的表，没有写入任何文件。',
  noDefinitions: (file: string) =>
    `“${file}”中没有表的定义。定义用 nianbao tables 文件 -o 定义.json 写出；工作簿中确认过的定义也可以用。`,
  noOutput: '没有指定输出：用 -o 写出工作簿（.xlsx）、表格（.csv）或数据（.json），或用 --json 输出数据。',
  optionOfForm: (option: string) => `--${option} 只用于汇总年报，不能与 --tables 同时使用。`,
  tooMany: (most: number) => `一次最多汇总 ${most} 个文件的表。请分批汇总，再把各批的汇总表放在一起汇总。`,
} as const;
