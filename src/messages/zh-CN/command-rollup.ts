import type { RollupFinding } from '../../core/rollup/finding';
import { severityNames } from './findings';

const columnNames = {
  kind: '方式',
  cell: '单元格',
  amount: '数量',
  agencies: '涉及单位',
} as const;

const listColumns: Readonly<Record<string, string>> = {
  fromYear: '起始年度',
  toYear: '截止年度',
  parent: '上级单位',
  receivedOn: '收到日期',
};

/** What `rollup` prints. */
export const rollupCommandTexts = {
  noInput: '没有指定文件夹或文件。',
  noOutput: '没有指定输出：用 -o 写出汇总底稿，用 --set 写出长表，或用 --json 输出数据。',
  noFiles: (folder: string) => `“${folder}”中没有文件。`,
  tooDeep: (folder: string) =>
    `“${folder}”的子文件夹超过 32 层，没有读取。请把成员单位的文件放在较浅的文件夹里。`,
  noYear: '各文件的年度不一致或没有年度，不能确定汇总哪一年。请加 --year。',
  yearOfMost: (year: number) => `汇总年度按多数文件定为 ${year} 年；不对的话请加 --year。`,
  oldYear: (first: number) => `只能汇总 ${first} 年以后的年报。`,
  nothingCounts: '没有一份可以计入的年报，没有写入任何文件。',
  notAFolder: (path: string) => `--lists 应为文件夹，“${path}”不是。`,
  listHeadings: (file: string, headings: readonly string[]) =>
    `“${file}”中没有找到单位名称这一列${headings.length === 0 ? '' : `，读到的是：${headings.slice(0, 8).join('、')}`}。请把这一列的标题改为“单位名称”；也可以只留一列名称。`,
  emptyList: (file: string) => `“${file}”中没有单位。`,
  unknownColumns: (columns: readonly string[]) =>
    `名单中的这些列没有用到：${columns.slice(0, 8).join('、')}。可用的列有：单位名称、其他名称、类别、层级、上级单位、代码、电话、报送要求、起始年度、截止年度、收到日期、采用文件、采用理由。`,
  listDoubt: (file: string, row: number, column: string, text: string) =>
    `“${file}”第 ${row} 行的${listColumns[column] ?? '内容'}“${text}”未能识别，没有用到。`,
  entryHeadings: (file: string) => `“${file}”中没有找到“方式、单元格、数量、理由”这几列。`,
  entryProblem: (file: string, row: number, column: keyof typeof columnNames, text: string) =>
    `“${file}”第 ${row} 行的${columnNames[column]}“${text}”${
      {
        kind: '应为“补充”或“剔除”',
        cell: '不是填报项；合计由明细算出，请写明细所在的格',
        amount: '应为大于 0 的数',
        agencies: '不在名单中',
      }[column]
    }。`,
  guessedKinds: (names: readonly string[]) =>
    `有 ${names.length} 个单位的类别按名称判断（如${names.slice(0, 3).join('、')}）；名单有“类别”一列时以名单为准。`,
  noOwn:
    '没有本级数据：名单和文件中认不出汇总的是哪个政府。可用 --agency 写明机关全称，或用 --own 给出本级的年报。',
  progress: (done: number, all: number, seconds: number | null) =>
    `正在读取 ${done}/${all}${seconds === null ? '' : `，约剩 ${seconds} 秒`}，按 Ctrl+C 可停止`,
  result: (agency: string | null, year: number, scope: string) =>
    `${agency ?? '（机关未定）'}${year} 年，${scope}`,
  finding: ({ ruleId, severity }: RollupFinding, sentence: string) =>
    `[${severityNames[severity]}] ${ruleId} ${sentence}`,
  refused: (file: string, reason: string) => `“${file}”：${reason}`,
  isRollup: '这是汇总底稿，不是一个单位的年报，没有计入。',
  more: (count: number) => `另有 ${count} 条，见汇总底稿的“错误”表。`,
  moreFiles: (count: number) => `另有 ${count} 个文件未能读取。`,
  badRegion: (text: string) => `--region 应为字母或数字，最多 20 位，“${text}”不是。`,
  setWritten: (folder: string, year: number, region: string) =>
    `已把 ${year} 年、地区 ${region} 的长表写入 ${folder}。`,
  unknownSet: (folder: string) =>
    `“${folder}”中的长表由其他版本写出，读不出来。请换用写出它的版本，或用各单位的年报重新汇总。`,
  noPartition: (folder: string) => `“${folder}”中没有这一年度、地区的长表。请核对 --year 和 --region。`,
  severalPartitions: (folder: string, all: readonly { readonly year: number; readonly region: string }[]) =>
    `“${folder}”中有几份长表：${all
      .slice(0, 8)
      .map(({ year, region }) => `${year} 年 ${region}`)
      .join('、')}。请用 --year 和 --region 指定一份。`,
  listsWritten: (folder: string, count: number) => `已在 ${folder} 写入 ${count} 份校核清单。`,
} as const;

/** What `query` prints. */
export const queryTexts = {
  noFolder: '没有指定长表所在的文件夹。',
  oneStatement: '请给出一条查询语句，或用 --sql 指定一个语句文件。',
  notASet: (folder: string) => `“${folder}”中没有长表。长表用 nianbao rollup 文件夹 --set ${folder} 写出。`,
  notInstalled: '查询需要 DuckDB，这台电脑上没有。请运行 npm install -g @duckdb/node-api 后重试。',
  failed: (reason: string) => `查询没有完成。请改正语句后重试；DuckDB 的原话是：${reason}`,
} as const;
