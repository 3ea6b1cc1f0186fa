import type { BrokenFinding, TableFinding, UndecidedFinding } from '../../core/check/finding';
import { isQuotedFinding } from '../../core/check/finding';
import type { UndecidableRuleId } from '../../core/check/finding-params';
import type { Subject } from '../../core/check/tables/relations';
import { testsOf } from '../../core/check/tables/relations';
import { columnName, groupName, rowName } from '../../core/report/cell-names';
import type { TableRuleId } from '../../core/statute/table-rules';
import type { Edition } from '../../core/statute/types';
import {
  differenceOf,
  firstNames,
  isRowText,
  namedSubject,
  rowOf,
  ruleOf,
  sentence,
  outdatedForm,
  unknownFigures,
} from '../sentence-parts';
import type { TableSentences } from '../zh-CN/findings';
import { agree, lineOf, listOf, table } from './phrases';
import { plural } from './plural';

const group = (edition: Edition, id: string): string => `「${groupName(edition, id)}」`;

const subjectKinds = { row: 'Row ', column: 'Column ', item: '' } as const;

const bySubject = (edition: Edition, about: Subject): string => {
  const subject = namedSubject(edition, about);
  return subject === null ? '' : `${subjectKinds[subject.kind]}「${subject.name}」: `;
};

/** What to do about a warning. */
const orExplain = 'Correct it or write an explanation.';

const disputeTotal =
  (id: string) => (finding: BrokenFinding<'T4-REV' | 'T4-DIR' | 'T4-POST'>, edition: Edition) =>
    sentence`${group(edition, id)}: the four outcomes add up to ${finding.right}, but the total is given as ${finding.left}, a difference of ${differenceOf(finding)}. Correct the total or its parts.`;

const broken: TableSentences = {
  'V-INT': ({ cells, params: { found, problem, type } }, edition) =>
    isRowText(cells, found)
      ? `The figures of ${rowOf(edition, cells)} were not divided into columns; the text is “${found}”. Enter the ${cells.length} cells of this row one by one from the original.`
      : sentence`${listOf(edition, cells)} ${agree(cells, 'holds', 'hold')} “${found}”, which is ${
          { text: 'not a number', negative: 'below 0', fraction: 'not a whole number' }[problem]
        }. Enter a whole number${type === 'change' ? ', negative for a decrease' : ' of 0 or more'}.`,
  'V-AMT': ({ cells, params: { found, problem } }, edition) =>
    sentence`${listOf(edition, cells)} holds “${found}”, which is ${
      problem === 'negative' ? 'below 0' : 'not a number, has more than six decimal places or is not in 万元'
    }. Enter a number of 0 or more in 万元.`,
  'V-BLANK': ({ params: { table: id, blanks, marked, marks } }, edition) => {
    const parts = [
      ...(blanks === 0 ? [] : [plural(blanks, 'blank cell')]),
      ...(marked === 0 ? [] : [`${plural(marked, 'cell')} with “${marks.join(' ')}” instead of a number`]),
    ];
    return `${table(edition, id)} has ${parts.join(' and ')}. Enter 0 where nothing happened.`;
  },
  'V-NUMTXT': ({ cells, params }, edition) =>
    params.note === 'number.converted'
      ? `${listOf(edition, cells)} ${agree(cells, 'was', 'were')} printed as “${params.raw}” and converted to ${params.value} 万元. Check the conversion.`
      : `${listOf(edition, cells)} ${agree(cells, 'was', 'were')} written as text (such as “${params.example}”) and read as ${agree(cells, 'a number', 'numbers')}. Check the figures.`,
  'V-LABEL': ({ params }, edition) => {
    const more = params.notes - 1;
    const others =
      more > 0
        ? `; ${plural(more, 'more label')} ${more === 1 ? 'differs' : 'differ'} from the official form`
        : '';
    switch (params.note) {
      case 'label.order':
        return `The ${agree(params.found, 'label', 'labels')} “${params.found.join('、')}” ${agree(params.found, 'is', 'are')} not in the order of the form${others}. Use the official order.`;
      case 'header.unclear':
        return `The headings of ${table(edition, params.table)} lack 「${params.missing.join('、')}」${others}. Use the official headings.`;
      case 'label.variant':
        return `The label “${params.found}” should read 「${params.expected}」${others}. Use the official wording.`;
    }
  },
  'V-OLDFMT': ({ params: { edition: id, labels } }) => {
    const form = outdatedForm(id);
    return form === null
      ? `The report uses labels of an old form: 「${labels.join('、')}」. Use the form in force.`
      : `The report uses labels of the ${form.old.validFrom} form: 「${labels.join('、')}」. From ${form.next.validFrom} on, use the form of ${form.next.notice}.`;
  },
  'V-EXTRA': ({ cells, params }, edition) => {
    if (params.note === 'cell.extra')
      return `Row 「${params.row}」 holds “${params.text}” where the form has no cell. Remove it or move it to its cell.`;
    if (params.note === 'row.extra')
      return `${lineOf(params.row)} with the figures “${params.text}” is not part of the form. Remove it or move its figures to their rows.`;
    if (params.note === 'row.repeated')
      return `${lineOf(params.row)} is in the table twice, with different figures: “${params.first}” and “${params.second}”. Keep the right one and fill in its cells.`;
    if (params.all) return `${table(edition, params.table)} was not found. Add the table.`;
    const more = cells.length > 3 ? ' …' : '';
    return `${table(edition, params.table)} lacks ${plural(params.missing, 'cell')}: ${firstNames(edition, cells).join(', ')}${more}. Add what is missing.`;
  },
  'V-SECT': ({ params: { note, section } }) =>
    note === 'section.order'
      ? `The section 「${section}」 is out of order. Put the six sections in the official order.`
      : `The section 「${section}」 is missing. Add it with its heading.`,
  'V-TITLE': ({ params }) =>
    params.note === 'title.template'
      ? `The title ends with 「${params.words}」, left over from a template. Delete it.`
      : `The title lacks 「${params.missing.join('、')}」. Complete it or write an explanation.`,
  'V-FORMULA': ({ cells }, edition) =>
    `${listOf(edition, cells)} ${agree(cells, 'is a typed number', 'are typed numbers')} where the total used to be a formula, and no longer ${agree(cells, 'follows', 'follow')} the parts. Restore the formula or write an explanation.`,
  'V-UNIT': ({ params: { now, before } }) =>
    sentence`The fees are ${now} 万元, more than 1000 times those of last year (${before} 万元), so they may have been entered in yuan. ${orExplain}`,
  'T2-GZ0': ({ params: { issued, repealed, inforce } }, edition) =>
    sentence`This agency may not make regulations, so 「${rowName(edition, 'gz')}」 should be 0, but ${issued} issued, ${repealed} repealed and ${inforce} in force are given. ${orExplain}`,
  'T2-CAP': ({ params }, edition) =>
    sentence`${bySubject(edition, params)}${params.repealed} repealed this year, more than ${params.before} in force last year + ${params.issued} issued this year. Correct the figures.`,
  'T2-STOCK': (finding, edition) => {
    const { params, left, right } = finding;
    return sentence`${bySubject(edition, params)}in force last year ${params.before} + issued ${params.issued} − repealed ${params.repealed} = ${right}, but in force is given as ${left}, a difference of ${differenceOf(finding)}. ${orExplain}`;
  },
  'T2-ISS': ({ params }, edition) =>
    sentence`${bySubject(edition, params)}${params.issued} issued this year, more than ${params.now} in force + ${params.repealed} repealed this year. ${orExplain}`,
  'T2-YOY': ({ params }, edition) =>
    sentence`${bySubject(edition, params)}${params.now} this year and ${params.before} last year, a large change. Check the figure.`,
  'T3-ROW': (finding, edition) =>
    sentence`${bySubject(edition, finding.params)}the six types of applicant add up to ${finding.right}, but the total is given as ${finding.left}, a difference of ${differenceOf(finding)}. Correct the total or its parts.`,
  'T3-SUM': (finding, edition) =>
    sentence`${bySubject(edition, finding.params)}the results add up to ${finding.right}, but 「（七）总计」 is given as ${finding.left}, a difference of ${differenceOf(finding)}. Correct the total or its parts.`,
  'T3-BAL': (finding, edition) => {
    const { params, left, right } = finding;
    return sentence`${bySubject(edition, params)}new ${params.new} + carried over ${params.carriedOver} = ${left}, but handled ${params.results} + carried forward ${params.carriedForward} = ${right}, a difference of ${differenceOf(finding)}. Correct the figures until both sides agree.`;
  },
  'T3-ONECOL': ({ params: { over, under, by } }, edition) =>
    sentence`Column 「${columnName(edition, over)}」 received ${by} more than it accounts for, column 「${columnName(edition, under)}」 ${by} fewer: ${plural(by, 'request')} may have been received under one type of applicant and handled under another. Check the type of applicant.`,
  'T3-CARRYTOT': (finding) =>
    sentence`The total carried over is given as ${finding.params.now}, but last year's report carried forward ${finding.params.before}, a difference of ${differenceOf(finding)}. ${orExplain}`,
  'T3-CARRY': (finding, edition) =>
    sentence`${bySubject(edition, finding.params)}carried over is given as ${finding.params.now}, but last year's report carried forward ${finding.params.before}, a difference of ${differenceOf(finding)}. ${orExplain}`,
  'T3-LATE': ({ params }) =>
    `Carried forward: ${plural(params.carriedForward, 'request')}, more than one fifth of ${plural(params.new, 'new request')}. Check whether any answer is overdue.`,
  'T3-OTHER': ({ params: { other, results } }) =>
    sentence`「其他处理 3.其他」 counts ${plural(other, 'request')}, more than 30% of the ${results} handled in all. Explain this in the text of the report.`,
  'T3-SECRET': ({ params: { now } }, edition) =>
    `「${rowName(edition, 'r3.3.1')}」 counts ${plural(now, 'request')}, but townships and street offices seldom produce state secrets. Check the figure.`,
  'T3-YOY': ({ params: { now, before } }) =>
    sentence`${plural(now, 'new request')} this year and ${before} last year, a large change. Check the figure.`,
  'T4-REV': disputeTotal('rev'),
  'T4-DIR': disputeTotal('dir'),
  'T4-POST': disputeTotal('post'),
  'T4-PRE': ({ params: { now } }, edition) =>
    `${group(edition, 'dir')} counts ${plural(now, 'case')}, but since 2024 a refusal to disclose must go to review before litigation. Make sure that these cases are about something else.`,
  'T4-ORIGIN': ({ params: { now }, right }, edition) =>
    sentence`${group(edition, 'post')} counts ${plural(now, 'case')}, more than the reviews closed this year and all reviews of last year together (${right}). ${orExplain}`,
  'T4-RATIO': ({ left, right }) =>
    `Reviews and direct litigation come to ${plural(left, 'case')}, more than the ${plural(right, 'request')} handled in two years. Check the figures.`,
  'T4-NOREQ': ({ left }, edition) =>
    `${table(edition, 't3')} shows no request received or handled, but ${table(edition, 't4')} counts ${plural(left, 'case')} of review or litigation. ${orExplain}`,
  'T4-PEND': ({ params }, edition) =>
    sentence`${bySubject(edition, params)}the total is ${plural(params.now, 'case')}, fewer than the ${params.before} still open in last year's report. Check how cases are counted.`,
};

/** What each relation states, after "whether". */
const statements: { readonly [R in UndecidableRuleId]: (edition: Edition) => string } = {
  'V-UNIT': () =>
    "the fees are in 万元 (10000 or more, and more than 1000 times last year's, would suggest that they are in yuan)",
  'T2-GZ0': (edition) =>
    `「${rowName(edition, 'gz')}」 is 0, as it should be for an agency that may not make regulations`,
  'T2-CAP': () => 'no more was repealed this year than was in force last year and issued this year',
  'T2-STOCK': () => 'in force = in force last year + issued − repealed',
  'T2-ISS': () => 'no more was issued this year than is in force and was repealed this year',
  'T3-ROW': () => 'the total equals the sum of the six types of applicant',
  'T3-SUM': () => '「（七）总计」 equals the sum of the results',
  'T3-BAL': () => 'new + carried over = handled + carried forward',
  'T3-CARRYTOT': () => "the total carried over equals what last year's report carried forward",
  'T3-CARRY': () => "carried over equals what last year's report carried forward",
  'T4-REV': (edition) => `the total of ${group(edition, 'rev')} equals the sum of its four outcomes`,
  'T4-DIR': (edition) => `the total of ${group(edition, 'dir')} equals the sum of its four outcomes`,
  'T4-POST': (edition) => `the total of ${group(edition, 'post')} equals the sum of its four outcomes`,
  'T4-ORIGIN': (edition) =>
    `${group(edition, 'post')} is no more than the reviews closed this year and all reviews of last year together`,
  'T4-NOREQ': (edition) =>
    `there is review or litigation in ${table(edition, 't4')} although ${table(edition, 't3')} shows no request`,
};

/** If a relation compares with last year, the unknown figure may be in last year's report. */
const comparesYears = (finding: UndecidedFinding, edition: Edition): boolean => {
  const rule = ruleOf(finding, edition);
  return (
    rule !== undefined &&
    testsOf(rule).some(
      (test) => test.kind === 'linear' && [...test.left, ...test.right].some((term) => term.previous),
    )
  );
};

function undecidedText(finding: UndecidedFinding, edition: Edition): string {
  const { ruleId, cells, params } = finding;
  const unknown = comparesYears(finding, edition)
    ? `${listOf(edition, cells)} or a figure of last year's report is`
    : `${listOf(edition, cells)} ${agree(cells, 'is', 'are')}`;
  return `${bySubject(edition, params)}it cannot be decided whether ${statements[ruleId](edition)}, because ${unknown} blank or not a valid number. Enter the figure.`;
}

/** Several relations of one table that cannot be decided, as sentences: the cells are what the reader has to fill. */
export function undecidedTogether(findings: readonly UndecidedFinding[], edition: Edition): string {
  const [only] = findings;
  if (only !== undefined && findings.length === 1) return capital(undecidedText(only, edition));
  const { cells, before } = unknownFigures(findings);
  const unknown = [
    ...(cells.length === 0 ? [] : [listOf(edition, cells)]),
    ...(before.length === 0 ? [] : [`${listOf(edition, before)} of last year's report`]),
  ];
  return `${findings.length} relations cannot be decided, because ${unknown.join(' and ')} ${agree(
    [...cells, ...before],
    'is',
    'are',
  )} blank or not a valid number. Enter the figures.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const brokenText = <R extends TableRuleId>(finding: BrokenFinding<R>, edition: Edition): string =>
  broken[finding.ruleId](finding, edition);

/** A finding about the tables as sentences: what is wrong, where, by how much, and what to do. */
export function findingText(finding: TableFinding, edition: Edition): string {
  if (finding.status === 'undecided') return capital(undecidedText(finding, edition));
  return isQuotedFinding(finding) ? finding.params.message : brokenText(finding, edition);
}

export const severityNames = { error: 'Error', warning: 'Warning', info: 'Info' } as const;
export const statusNames = { broken: 'Broken', undecided: 'Undecided' } as const;
