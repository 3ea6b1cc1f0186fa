import type { Finding } from '../../core/check/finding';
import type { Edition } from '../../core/statute/types';
import { testsOf } from '../../core/check/tables/relations';
import { columnName, groupName, rowName } from '../../core/report/cell-names';
import { agree, counted, lineOf, listOf, table } from './phrases';
import type { Told } from '../told';
import { firstNames, ruleOf, subjectOf, text, told } from '../told';

const group = (edition: Edition, id: string): string => `「${groupName(edition, id)}」`;

const subjectKinds = { row: 'Row ', column: 'Column ', item: '' } as const;

const bySubject = (edition: Edition, params: Finding['params']): string => {
  const subject = subjectOf(edition, params);
  return subject === null ? '' : `${subjectKinds[subject.kind]}「${subject.name}」: `;
};

/** What to do about a warning. */
const orExplain = 'Correct it or write an explanation.';

const disputeTotal =
  (id: string) =>
  ({ edition, left, right, difference }: Told): string =>
    `${group(edition, id)}: the four outcomes add up to ${right}, but the total is given as ${left}, a difference of ${difference}. Correct the total or its parts.`;

/** One sentence for each rule, made from the figures of the finding. */
const broken: Readonly<Record<string, (told: Told) => string>> = {
  'V-INT': ({ finding, edition, say }) =>
    `${listOf(edition, finding.cells)} holds “${say('found')}”, which is ${
      { text: 'not a number', negative: 'below 0', fraction: 'not a whole number' }[say('problem')] ??
      'no number of items'
    }. Enter a whole number${say('type') === 'change' ? ', negative for a decrease' : ' of 0 or more'}.`,
  'V-AMT': ({ finding, edition, say }) =>
    `${listOf(edition, finding.cells)} holds “${say('found')}”, which is ${
      say('problem') === 'negative'
        ? 'below 0'
        : 'not a number, has more than six decimal places or is not in 万元'
    }. Enter a number of 0 or more in 万元.`,
  'V-BLANK': ({ finding, edition, say }) => {
    const { blanks, marked } = finding.params;
    const parts = [
      ...(blanks === 0 ? [] : [counted(say('blanks'), 'blank cell')]),
      ...(marked === 0
        ? []
        : [`${counted(say('marked'), 'cell')} with “${say('marks')}” instead of a number`]),
    ];
    return `${table(edition, say('table'))} has ${parts.join(' and ')}. Enter 0 where nothing happened.`;
  },
  'V-NUMTXT': ({ finding: { cells }, edition, say }) =>
    say('note') === 'number.converted'
      ? `${listOf(edition, cells)} ${agree(cells, 'was', 'were')} printed as “${say('raw')}” and converted to ${say('value')} 万元. Check the conversion.`
      : `${listOf(edition, cells)} ${agree(cells, 'was', 'were')} written as text (such as “${say('example')}”) and read as ${agree(cells, 'a number', 'numbers')}. Check the figures.`,
  'V-LABEL': ({ say, finding, edition }) => {
    const more = Number(finding.params['notes']) - 1;
    const others =
      more > 0
        ? `; ${counted(more, 'more label')} ${more === 1 ? 'differs' : 'differ'} from the official form`
        : '';
    switch (say('note')) {
      case 'label.order':
        return `The order of “${say('found')}” is not that of the form${others}. Use the official order.`;
      case 'header.unclear':
        return `The headings of ${table(edition, say('table'))} lack 「${say('missing')}」${others}. Use the official headings.`;
      default:
        return `The label “${say('found')}” should read 「${say('expected')}」${others}. Use the official wording.`;
    }
  },
  'V-OLDFMT': ({ say }) =>
    `The report uses labels of the 2019 trial form: 「${say('labels')}」. From 2021 on, use the form of 国办公开办函〔2021〕30号.`,
  'V-EXTRA': ({ finding, edition, say }) => {
    if (say('note') === 'cell.extra')
      return `Row 「${say('row')}」 holds “${say('text')}” where the form has no cell. Remove it or move it to its cell.`;
    if (say('note') === 'row.extra')
      return `${lineOf(say('row'))} with the figures “${say('text')}” is none of the form. Remove it or move its figures to their rows.`;
    if (finding.params['all'] === 1) return `${table(edition, say('table'))} was not found. Add the table.`;
    const more = finding.cells.length > 3 ? ' …' : '';
    return `${table(edition, say('table'))} lacks ${counted(say('missing'), 'cell')}: ${firstNames(edition, finding.cells).join(', ')}${more}. Add what is missing.`;
  },
  'V-SECT': ({ say }) =>
    say('note') === 'section.order'
      ? `The section 「${say('section')}」 is out of place. Put the six sections in their order.`
      : `The section 「${say('section')}」 is missing. Add it with its heading.`,
  'V-TITLE': ({ say }) => `The title lacks 「${say('missing')}」. Complete it or write an explanation.`,
  'V-FORMULA': ({ finding: { cells }, edition }) =>
    `${listOf(edition, cells)} ${agree(cells, 'is a typed number', 'are typed numbers')} where a formula made the total, and no longer ${agree(cells, 'follows', 'follow')} the parts. Restore the formula or write an explanation.`,
  'V-UNIT': ({ say }) =>
    `The fees are ${say('now')} 万元, more than 1000 times those of last year (${say('before')} 万元), so they may be in yuan instead. ${orExplain}`,
  'T2-GZ0': ({ edition, say }) =>
    `This agency may not make regulations, so 「${rowName(edition, 'gz')}」 should be 0, but ${say('issued')} issued, ${say('repealed')} repealed and ${say('inforce')} in force are given. ${orExplain}`,
  'T2-CAP': ({ edition, finding, say }) =>
    `${bySubject(edition, finding.params)}${say('repealed')} repealed this year, more than ${say('before')} in force last year + ${say('issued')} issued this year. Correct the figures.`,
  'T2-STOCK': ({ edition, finding, say, left, right, difference }) =>
    `${bySubject(edition, finding.params)}in force last year ${say('before')} + issued ${say('issued')} − repealed ${say('repealed')} = ${right}, but in force is given as ${left}, a difference of ${difference}. ${orExplain}`,
  'T2-ISS': ({ edition, finding, say }) =>
    `${bySubject(edition, finding.params)}${say('issued')} issued this year, more than ${say('now')} in force + ${say('repealed')} repealed this year. ${orExplain}`,
  'T2-YOY': ({ edition, finding, say }) =>
    `${bySubject(edition, finding.params)}${say('now')} this year and ${say('before')} last year, a large change. Check the figure.`,
  'T3-ROW': ({ edition, finding, left, right, difference }) =>
    `${bySubject(edition, finding.params)}the six types of applicant add up to ${right}, but the total is given as ${left}, a difference of ${difference}. Correct the total or its parts.`,
  'T3-SUM': ({ edition, finding, left, right, difference }) =>
    `${bySubject(edition, finding.params)}the results add up to ${right}, but 「（七）总计」 is given as ${left}, a difference of ${difference}. Correct the total or its parts.`,
  'T3-BAL': ({ edition, finding, say, left, right, difference }) =>
    `${bySubject(edition, finding.params)}new ${say('new')} + carried over ${say('carriedOver')} = ${left}, but handled ${say('results')} + carried forward ${say('carriedForward')} = ${right}, a difference of ${difference}. Correct the figures until both sides agree.`,
  'T3-ONECOL': ({ edition, say }) =>
    `Column 「${columnName(edition, say('over'))}」 received ${say('by')} more than it accounts for, column 「${columnName(edition, say('under'))}」 ${say('by')} fewer: ${counted(say('by'), 'request')} may have been received under one type of applicant and handled under another. Check the type of applicant.`,
  'T3-CARRYTOT': ({ say, difference }) =>
    `The total carried over is given as ${say('now')}, but last year's report carried forward ${say('before')}, a difference of ${difference}. ${orExplain}`,
  'T3-CARRY': ({ edition, finding, say, difference }) =>
    `${bySubject(edition, finding.params)}carried over is given as ${say('now')}, but last year's report carried forward ${say('before')}, a difference of ${difference}. ${orExplain}`,
  'T3-LATE': ({ say }) =>
    `Carried forward: ${counted(say('carriedForward'), 'request')}, more than one fifth of ${counted(say('new'), 'new request')}. Check whether any answer is overdue.`,
  'T3-OTHER': ({ say }) =>
    `「其他处理 3.其他」 counts ${counted(say('other'), 'request')}, more than 30% of the ${say('results')} handled in all. Explain this in the text of the report.`,
  'T3-SECRET': ({ edition, say }) =>
    `「${rowName(edition, 'r3.3.1')}」 counts ${counted(say('now'), 'request')}, but townships and street offices seldom produce state secrets. Check the figure.`,
  'T3-YOY': ({ say }) =>
    `${counted(say('now'), 'new request')} this year and ${say('before')} last year, a large change. Check the figure.`,
  'T4-REV': disputeTotal('rev'),
  'T4-DIR': disputeTotal('dir'),
  'T4-POST': disputeTotal('post'),
  'T4-PRE': ({ edition, say }) =>
    `${group(edition, 'dir')} counts ${counted(say('now'), 'case')}, but since 2024 a refusal to disclose must go to review before litigation. Make sure that the dispute was about something else.`,
  'T4-ORIGIN': ({ edition, say, right }) =>
    `${group(edition, 'post')} counts ${counted(say('now'), 'case')}, more than the reviews closed this year and all reviews of last year together (${right}). ${orExplain}`,
  'T4-RATIO': ({ left, right }) =>
    `Reviews and direct litigation come to ${counted(left, 'case')}, more than ${counted(right, 'request')} handled in two years. Check the figures.`,
  'T4-NOREQ': ({ edition, left }) =>
    `${table(edition, 't3')} shows no request received or handled, but ${table(edition, 't4')} counts ${counted(left, 'case')} of review or litigation. ${orExplain}`,
  'T4-PEND': ({ edition, finding, say }) =>
    `${bySubject(edition, finding.params)}the total is ${counted(say('now'), 'case')}, fewer than the ${say('before')} still open in last year's report. Check how cases are counted.`,
};

/** What each relation states, after "whether". A hint that cannot be decided is no finding and needs none. */
const statements: Readonly<Record<string, (edition: Edition) => string>> = {
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

/** Where a relation compares with last year, the unknown figure may be in last year's report. */
const comparesYears = (finding: Finding, edition: Edition): boolean => {
  const rule = ruleOf(finding, edition);
  return (
    rule !== undefined &&
    testsOf(rule).some(
      (test) => test.kind === 'linear' && [...test.left, ...test.right].some((term) => term.previous),
    )
  );
};

function undecidedText(finding: Finding, edition: Edition): string {
  const { ruleId, cells, params } = finding;
  const statement = statements[ruleId]?.(edition) ?? `rule ${ruleId} holds`;
  const unknown = comparesYears(finding, edition)
    ? `${listOf(edition, cells)} or a figure of last year's report is`
    : `${listOf(edition, cells)} ${agree(cells, 'is', 'are')}`;
  return `${bySubject(edition, params)}it cannot be decided whether ${statement}, because ${unknown} blank or not a valid number. Enter the figure.`;
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** A finding as sentences: what is wrong, where, by how much, and what to do. */
export function findingText(finding: Finding, edition: Edition): string {
  const { message } = finding.params;
  if (message !== undefined) return text(message);
  if (finding.status === 'undecided') return capital(undecidedText(finding, edition));
  return (
    broken[finding.ruleId]?.(told(finding, edition)) ??
    `Rule ${finding.ruleId} does not hold. Look it up in the list of rules.`
  );
}

export const severityNames = { error: 'Error', warning: 'Warning', info: 'Info' } as const;
export const statusNames = { broken: 'Broken', undecided: 'Undecided' } as const;
