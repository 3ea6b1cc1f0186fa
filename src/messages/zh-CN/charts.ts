import type { Change } from '../../core/charts/changes';
import type { Figure } from '../../core/charts/figures';
import type { YearQuestion } from '../../core/charts/year-reports';
import { leastCases, mostYears } from '../../core/statute/panels';
import type { PanelId, RateDefinition } from '../../core/statute/panels';
import { grouped, percentText, yearRanges } from '../numbers';
import { memberChartTexts } from './member-charts';

const yearsText = (years: readonly number[]): string => yearRanges(years, '—').join('、');

/** Why a figure is not drawn. */
type GapKind = Exclude<Figure['kind'], 'number'>;

const change = ({ before, value, percent }: Change, year: number, unit: string): string => {
  if (before === null) return '';
  const than = before.year === year - 1 ? '上年' : ` ${before.year} 年`;
  if (before.value === value) return `，与${than}持平`;
  if (percent === null) return `（${than.trim()} ${grouped(before.value)} ${unit}）`;
  return `，比${than}${percent > 0 ? '增加' : '减少'} ${percentText(Math.abs(percent))}`;
};

const counted = (name: string, one: Change | null, year: number, unit = '件'): string | null =>
  one === null ? null : `${name} ${grouped(one.value)} ${unit}${change(one, year, unit)}`;

const joined = (year: number, clauses: readonly (string | null)[]): string | null => {
  const said = clauses.filter((clause) => clause !== null);
  return said.length === 0 ? null : `${year} 年${said.join('；')}。`;
};

/** A part of a whole; the share is null if there are too few cases. */
interface NamedPart {
  readonly name: string;
  readonly value: number;
  readonly share: number | null;
}

const parts = (all: readonly NamedPart[]): string =>
  all
    .filter(({ value }) => value > 0)
    .map(
      ({ name, value, share }) =>
        `${name} ${grouped(value)} 件${share === null ? '' : `（${percentText(share * 100)}）`}`,
    )
    .join('、');

/** Pictures of several years: titles, what is not drawn and why, and the sentences below them. */
export const chartTexts = {
  titles: {
    requests: '申请的新收、办结和结转',
    results: '办理结果',
    resultsByYear: '办理结果历年占比',
    applicants: '申请人类型',
    disputes: '行政复议、行政诉讼结果',
    documents: '行政规范性文件',
    decisions: '行政许可、行政处罚、行政强制',
    fees: '行政事业性收费',
  } satisfies Readonly<Record<PanelId, string>>,
  units: { count: '件', change: '件', amount: '万元' },
  /** A title with its unit. */
  titled: (title: string, unit: string) => `${title}（${unit}）`,
  ofYear: (title: string, year: number) => `${title}，${year} 年`,
  year: (year: number) => `${year} 年`,
  yearAxis: '年度',
  whole: '合计',
  /** What a screen reader hears for a bar. */
  bar: (year: number, name: string, value: number, unit: string, share: number | null) =>
    `${year} 年${name} ${grouped(value)} ${unit}${share === null ? '' : `，占 ${percentText(share * 100)}`}`,
  /** In place of a bar. */
  gaps: { undecided: '未填', notCounted: '不统计', missing: '无年报', open: '待选' } satisfies Readonly<
    Record<GapKind, string>
  >,
  gap: (year: number, name: string, kind: GapKind) =>
    `${year} 年${name}：${
      {
        undecided: '有空白或不是数字的格，没有画出',
        notCounted: '当年的表样不统计',
        missing: '没有这一年的年报',
        open: '有几份年报，还没有选定',
      }[kind]
    }`,
  newForm: '表样变更',
  tooFew: '不足 5 件',
  contradictory: '待核对',
  notes: {
    newForm: (years: readonly number[]) =>
      `虚线处表样变更（${years.map((year) => `${year} 年起`).join('、')}），前后数字口径不同，不作比较。`,
    few: (years: readonly number[]) => `${yearsText(years)} 年不足 ${leastCases} 件，不计算占比。`,
    undecided: (years: readonly number[]) => `${yearsText(years)} 年有空白或不是数字的格，空缺不等于 0。`,
    missing: (years: readonly number[]) => `没有 ${yearsText(years)} 年的年报。`,
    open: (years: readonly number[]) => `${yearsText(years)} 年有几份年报，选定一份后才画出。`,
    notCounted: (years: readonly number[]) => `${yearsText(years)} 年的表样不统计这些项目。`,
    ownScales: '三项数量相差很大，各用自己的刻度。',
  },
  rates: {
    disclosure: {
      name: '公开率',
      definition: '公开率 =（予以公开 + 部分公开）÷ 办理总计，由本工具定义，表样没有这一指标。',
    },
    correction: {
      name: '纠错率',
      definition: '纠错率 = 结果纠正 ÷（总计 − 尚未审结），由本工具定义，表样没有这一指标。',
    },
  } satisfies Readonly<Record<RateDefinition['id'], { readonly name: string; readonly definition: string }>>,
  rate: (name: string, year: number, share: number, before: { year: number; share: number } | null) =>
    `${year} 年${name} ${percentText(share * 100)}${
      before === null
        ? ''
        : `，${before.year === year - 1 ? '上年' : `${before.year} 年`}为 ${percentText(before.share * 100)}`
    }。`,
  nothing: '所选年度没有这些数字。',
  sentences: {
    requests: (year: number, [received, handled, forward]: readonly (Change | null)[]) =>
      joined(year, [
        counted('新收政府信息公开申请', received ?? null, year),
        counted('办结', handled ?? null, year),
        counted('结转下年度继续办理', forward ?? null, year),
      ]),
    results: (year: number, whole: number, all: readonly NamedPart[]) =>
      whole === 0
        ? `${year} 年没有办结的政府信息公开申请。`
        : `${year} 年办结 ${grouped(whole)} 件政府信息公开申请，其中${parts(all)}。`,
    applicants: (year: number, whole: number, all: readonly NamedPart[]) =>
      whole === 0
        ? `${year} 年没有新收政府信息公开申请。`
        : `${year} 年新收的 ${grouped(whole)} 件申请中，${parts(all)}。`,
    disputes: (year: number, whole: Change, all: readonly NamedPart[]) =>
      whole.value === 0
        ? `${year} 年没有发生政府信息公开行政复议、行政诉讼。`
        : `${year} 年政府信息公开行政复议、行政诉讼共 ${grouped(whole.value)} 件${change(whole, year, '件')}，其中${parts(all)}。`,
    documents: (year: number, [issued, repealed, inForce]: readonly (Change | null)[]) =>
      joined(year, [
        counted('制发行政规范性文件', issued ?? null, year),
        counted('废止', repealed ?? null, year),
        counted('现行有效', inForce ?? null, year),
      ]),
    decisions: (year: number, [licences, penalties, coercion]: readonly (Change | null)[]) =>
      joined(year, [
        counted('作出行政许可', licences ?? null, year),
        counted('行政处罚', penalties ?? null, year),
        counted('行政强制', coercion ?? null, year),
      ]),
    fees: (year: number, [fees]: readonly (Change | null)[]) =>
      joined(year, [counted('行政事业性收费', fees ?? null, year, '万元')]),
  },
  found: (years: readonly number[]) =>
    years.length === 0 ? '没有找到年报。' : `找到 ${yearsText(years)} 年的年报。`,
  oneYear: '只有一年的年报，画出的是这一年，没有可比的年度。',
  earlier: (years: readonly number[]) => `最多画 ${mostYears} 年，没有画 ${yearsText(years)} 年。`,
  undated: (labels: readonly string[]) =>
    `这些年报没有年度，没有画出：${labels.join('、')}。请在标题或文件中写明年度，再重新添加。`,
  question: (question: YearQuestion, agency: string | null): string =>
    question.kind === 'sameYear'
      ? `${question.year} 年有 ${question.labels.length} 份数字不同的年报，请选一份：`
      : `“${question.labels.join('”“')}”是${question.agency}的年报，其余是${agency ?? '另一机关'}的。是同一机关（如改名）吗？`,
  /** The members of a roll-up. */
  members: memberChartTexts,
  /** The one-page picture. */
  page: {
    title: (agency: string | null, year: number) => `${agency ?? ''}${year}年政府信息公开工作年度报告图解`,
    years: (first: number, last: number) => (first === last ? `${first} 年` : `${first}—${last} 年`),
    change: (one: Change, year: number) => change(one, year, '件').replace(/^，/u, ''),
    inForce: '现行有效行政规范性文件',
    source: (agency: string | null, years: readonly number[]) =>
      `数据来源：${agency ?? ''}${yearsText(years)} 年政府信息公开工作年度报告`,
    table: (title: string) => `数据表：${title}`,
  },
};
export type ChartTexts = typeof chartTexts;
