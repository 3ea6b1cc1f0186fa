import type { FileState } from '../../core/rollup/assign-files';
import type { NamedFigure, RollupFinding, RollupFindingOf } from '../../core/rollup/finding';
import type { MemberCounts } from '../../core/rollup/members';
import type { RollupScope } from '../../core/rollup/agency';
import { columnName, rowName } from '../../core/report/cell-names';
import { formatNumber } from '../../core/report/parse-number';
import { editions } from '../../core/statute/editions';
import type { RollupRuleId } from '../../core/statute/rules/roll-up';
import type { Edition } from '../../core/statute/types';
import { sentence } from '../sentence-parts';
import { memberStates } from './member-states';
import { listOf } from './phrases';

/** The sentence of each rule about a roll-up, made from its params. */
export type RollupSentences = {
  readonly [R in RollupRuleId]: (finding: RollupFindingOf<R>, edition: Edition) => string;
};

/** The number of names that a sentence lists. */
const mostNames = 5;

const names = (all: readonly string[]): string =>
  `${all.slice(0, mostNames).join('、')}${all.length > mostNames ? `等 ${all.length} 个` : ''}`;

const figures = (sign: string, all: readonly NamedFigure[], word: string): string =>
  all.map(({ name, value }) => ` ${sign} ${formatNumber(value)}（${word} ${name}）`).join('');

const whyOutside = {
  vertical: '实行垂直管理，由其系统汇总',
  exempt: '在名单中注明免报',
  scope: '不在所选的汇总范围',
  year: '本年度不在名单的起止年度之内',
} as const;

const entryFaults = {
  reason: '没有写理由。请补写理由',
  cell: '所在的格不是填报项，或没有这一格。合计由明细算出，请把它记在明细上',
  amount: '数量不是大于 0 的数。请改正数量',
  lapsed: '依据的年报已经更换。请核对新的数字，确认后重新登记',
} as const;

const broken: RollupSentences = {
  'A-FILE': ({ params: { file } }) =>
    `“${file}”未能读取，没有计入。原因见文件清单；请改正后重新收集，或移出文件夹。`,
  'A-NAME': ({ params: { file, found, candidates } }) => {
    if (found === null) return `“${file}”的标题中没有机关全称，没有计入。请补上标题，或指定它是哪个单位的。`;
    const next =
      candidates.length === 0
        ? '请核对是否多报，或把它加入名单'
        : `可能是${names(candidates)}，请确认后写入名单的“其他名称”，或改正标题`;
    return `“${file}”的机关全称“${found}”不在名单中，或对应不止一个单位，没有计入。${next}。`;
  },
  'A-MISSING': ({ params: { names: missing, due } }) =>
    `应报 ${due} 个单位，未报 ${missing.length} 个：${names(missing)}。请催报；在此之前汇总数不完整。`,
  'A-TWICE': ({ params }) => {
    switch (params.problem) {
      case 'versions':
        return `${params.name}有 ${params.files.length} 份数字不同的年报：${names(params.files)}，都没有计入。请指定采用哪一份。`;
      case 'file':
        return `“${params.files.join('”和“')}”内容完全相同，都是“${params.name}”的年报，只计入一次。请核对后一个文件是不是发错了。`;
      case 'list':
        return `名单中有 ${params.times} 个“${params.name}”。请改用全称区分，或删去多余的一个。`;
    }
  },
  'A-PART': ({ params: { above, below } }) =>
    `${above}的年报与其下级${names(below)}的年报不能同时计入。现按下级单位计算；请只保留其中一方。`,
  'A-YEAR': ({ params: { file, found, year } }) =>
    found === null
      ? `“${file}”的标题中没有年度，没有计入。请补上年度。`
      : `“${file}”是 ${found} 年的年报，本次汇总 ${year} 年，没有计入。请换成本年度的年报。`,
  'A-EDITION': ({ params: { file, edition: id, problem, left } }) => {
    const { name } = editions[id];
    const lost =
      left.length === 0 ? '没有数字丢失' : `旧表样的${listOf(editions[id], left)}在现行表样中没有对应的格`;
    switch (problem) {
      case 'unconverted':
        return `“${file}”用的是${name}，没有计入。可以转换后计入，但${lost}；也可以请该单位改用现行表样重报。`;
      case 'unconvertible':
        return `“${file}”用的是${name}，不能转换，没有计入。请该单位改用现行表样重报。`;
      case 'converted':
        return `“${file}”用的是${name}，已转换后计入。${lost}；现行表样新增的格为空白，合计因此得不出。`;
    }
  },
  'A-CLEAN': ({ params: { name, errors, reason } }) =>
    reason === null
      ? `${name}的年报有 ${errors} 处错误。请退回改正；确需带错误采用的，写明理由。`
      : `${name}的年报有 ${errors} 处错误，带错误采用，理由：${reason}`,
  'A-BLANK': ({ cells, params: { name, blanks } }, edition) =>
    `${name}有 ${blanks} 格空白或不是数字：${listOf(edition, cells)}。这些格的合计得不出；请该单位填好，没有发生的填 0。`,
  'A-ENTRY': ({ params: { fault, number, reason } }) =>
    `第 ${number} 笔调整${reason === '' ? '' : `（${reason}）`}没有计入：${entryFaults[fault]}。`,
  'A-CHANGED': ({ cells, params: { name, file, used } }, edition) =>
    `${name}另有一份年报“${file}”，现采用的是“${used}”，两份有 ${cells.length} 格不同：${listOf(edition, cells)}。请确认采用哪一份。`,
  'A-SUM': ({ cells, params: { given, calculated, causes } }, edition) =>
    sentence`给出的上级年报有 ${causes} 个填报项与汇总数不同：${listOf(edition, cells)}，其中第一格给出 ${given}，汇总为 ${calculated}。请按差额表逐格查明，漏报的补充，重报的剔除。`,
  'A-CARRY': ({ params: { column, now, before, entered, left, expected } }, edition) =>
    sentence`「${columnName(edition, column)}」列：上年结转汇总为 ${now}，按上年年报应为 ${before}${figures('+', entered, '新增')}${figures('−', left, '退出')} = ${expected}，相差 ${now - expected}。请核对成员单位的变动，或写明情况。`,
  'A-STOCK': ({ params: { row, now, before, entered, left, expected } }, edition) =>
    sentence`「${rowName(edition, row)}」：现行有效汇总为 ${now}，上年现行有效加本年制发减本年废止为 ${before}${figures('+', entered, '新增')}${figures('−', left, '退出')} = ${expected}，相差 ${now - expected}。请核对，或写明情况。`,
  'A-CARRY-M': ({ params: { name, column, now, before } }, edition) =>
    sentence`${name}「${columnName(edition, column)}」列：上年结转填了 ${now}，上年年报的结转下年度为 ${before}。请该单位核对，或写明情况。`,
  'A-GZ': ({ params: { name, values } }) =>
    `${name}填了规章：制发、废止、现行有效依次为 ${values.join('、')}。规章只由政府本级填报，可能重复计入；请该单位改为 0。`,
  'A-SAME': ({ params: { names: same } }) =>
    `${names(same)}的全部数字相同，可能有一个发错了文件。请逐个核对。`,
  'A-TRANSFER': ({ params: { name, value } }) =>
    sentence`${name}的“其他处理 3.其他”有 ${value} 件。请核对其中有没有转给其他单位答复的；有的，由答复的单位计数，在这里从“新收”和“3.其他”各剔除一次。`,
  'A-COURT': ({ cells, params: { name, value, members } }, edition) =>
    sentence`${name}在${listOf(edition, cells)}填了 ${value} 件，${names(members)}也有这一结果。复议机关作共同被告的案件，只由原行为机关统计（国办公开办函〔2016〕201号）；请核对，重复的从本级剔除。`,
  'A-TOP': ({ cells, params: { name, value, total, median } }, edition) => {
    const share = total === 0 ? '' : `，占 ${Number(((value / total) * 100).toFixed(4))}%`;
    const slip = median === null ? '' : `，而其他单位的中位数为 ${formatNumber(median)}`;
    return sentence`${name}在${listOf(edition, cells)}填了 ${value}${share}${slip}。请核对单位（如把元填成了万元）。`;
  },
  'A-YOY': ({ cells, params: { name, now, before } }, edition) =>
    sentence`${name}在${listOf(edition, cells)}填了 ${now}，上年为 ${before}，变化较大，请核对。`,
  'A-ZERO': ({ params: { names: zero } }) => `${names(zero)}的年报全部为 0，请核对是否确实没有发生。`,
  'A-LATE': ({ params: { names: late, due } }) => `${names(late)}在 ${due} 之后才报送。`,
  'A-OUTSIDE': ({ params: { file, name, why } }) =>
    `“${file}”是${name}的年报，${whyOutside[why]}，没有计入。`,
};

const textOf = <R extends RollupRuleId>(finding: RollupFindingOf<R>, edition: Edition): string =>
  broken[finding.ruleId](finding, edition);

/** A finding about a roll-up as one sentence: what is wrong, where, and what to do. */
export const rollupFindingText = (finding: RollupFinding, edition: Edition): string =>
  textOf(finding as RollupFindingOf<RollupRuleId>, edition);

const fileStates: Readonly<Record<FileState['kind'], string>> = {
  used: '已采用',
  otherVersion: '另一版本，未采用',
  openVersion: '待选版本，未计入',
  sameContent: '内容与采用的一份相同',
  sameFile: '与另一文件相同，未计入',
  otherYear: '年度不符，未计入',
  oldForm: '旧表样，未计入',
  unclearName: '待确认名称，未计入',
  outside: '不在范围，未计入',
  refused: '未能读取',
};

const scopes: Readonly<Record<RollupScope, string>> = {
  own: '本级（政府及其部门、派出机构和授权组织）',
  townships: '本级和乡镇',
  region: '全域（含下级政府）',
};

/** The texts about a roll-up that every host shows. */
export const rollupTexts = {
  memberStates,
  fileStates,
  scopes,
  incomplete: (counted: number, due: number) =>
    `不完整 ${counted}/${due}：还有 ${due - counted} 个单位没有计入，只供核对，不得发布。`,
  counts: ({ due, received, missing, withErrors, unclearNames }: MemberCounts) =>
    `应报 ${due}，已报 ${received}，未报 ${missing}，有错误 ${withErrors}${unclearNames === 0 ? '' : `，待确认名称 ${unclearNames}`}`,
} as const;

/** The texts of a language about a roll-up. */
export type RollupTexts = typeof rollupTexts;

/** A language's messages about a roll-up. */
export interface RollupMessages {
  readonly rollupFindingText: (finding: RollupFinding, edition: Edition) => string;
  readonly rollupTexts: RollupTexts;
}

/** Words for reports and for other agencies: Chinese in every interface language. */
export const rollupWords = {
  /** For the lead of the parent's report. */
  scopeSentence: (parent: string | null, scope: RollupScope, members: number) =>
    `本报告由${parent ?? '本机关'}综合${
      { own: '政府各部门', townships: '政府各部门和各乡镇（街道）', region: '各下级政府和政府各部门' }[scope]
    }的政府信息公开工作年度报告编制，共汇总 ${members} 个单位。`,
  /** To those who have not reported; empty if nobody is missing. */
  reminder: (missing: readonly string[], year: number, dueOn: string | null) =>
    missing.length === 0
      ? ''
      : `以下 ${missing.length} 个单位尚未报送 ${year} 年政府信息公开工作年度报告：${missing.join('、')}。请${
          dueOn === null ? '尽快' : `于 ${dueOn} 前`
        }报送。`,
} as const;
