import type { Change } from '../../core/charts/changes';
import { leastCases, mostYears } from '../../core/statute/panels';
import { grouped, percentText, yearRanges } from '../numbers';
import type { ChartTexts } from '../zh-CN/charts';
import { memberChartTexts } from './member-charts';
import { plural } from './plural';

const yearsText = (years: readonly number[]): string => yearRanges(years, '–').join(', ');

const change = ({ before, value, percent }: Change): string => {
  if (before === null) return '';
  if (before.value === value) return `, the same as in ${before.year}`;
  if (percent === null) return ` (${grouped(before.value)} in ${before.year})`;
  return `, ${percentText(Math.abs(percent))} ${percent > 0 ? 'more' : 'fewer'} than in ${before.year}`;
};

const counted = (name: string, one: Change | null, unit = ''): string | null =>
  one === null ? null : `${name} ${grouped(one.value)}${unit}${change(one)}`;

const joined = (year: number, clauses: readonly (string | null)[]): string | null => {
  const said = clauses.filter((clause) => clause !== null);
  return said.length === 0 ? null : `${year}: ${said.join('; ')}.`;
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
        `${name} ${grouped(value)}${share === null ? '' : ` (${percentText(share * 100)})`}`,
    )
    .join(', ');

export const chartTexts: ChartTexts = {
  titles: {
    requests: 'Requests received, concluded and carried forward',
    results: 'Results of requests',
    resultsByYear: 'Results of requests, shares by year',
    applicants: 'Applicants',
    disputes: 'Outcomes of reviews and lawsuits',
    documents: 'Normative documents',
    decisions: 'Licences, penalties and coercive measures',
    fees: 'Administrative fees',
  },
  units: { count: 'cases', change: 'cases', amount: '10,000 yuan' },
  titled: (title, unit) => `${title} (${unit})`,
  ofYear: (title, year) => `${title}, ${year}`,
  year: String,
  yearAxis: 'Year',
  whole: 'Total',
  bar: (year, name, value, unit, share) =>
    `${year} ${name} ${grouped(value)} ${unit}${share === null ? '' : `, ${percentText(share * 100)}`}`,
  gaps: { undecided: 'blank', notCounted: 'not counted', missing: 'no report', open: 'undecided' },
  gap: (year, name, kind) =>
    `${year} ${name}: ${
      {
        undecided: 'undecided, because a cell is blank or not a number',
        notCounted: 'the form of that year does not count it',
        missing: 'there is no report of that year',
        open: 'there are several reports, and none was chosen',
      }[kind]
    }`,
  newForm: 'new form',
  tooFew: 'below 5',
  contradictory: 'to check',
  notes: {
    newForm: (years) =>
      `The form changed at the dashed line (from ${yearsText(years)} on); figures before and after it are counted differently and not compared.`,
    few: (years) => `Fewer than ${leastCases} cases in ${yearsText(years)}: no shares.`,
    undecided: (years) => `Cells of ${yearsText(years)} are blank or not numbers; a gap is not 0.`,
    missing: (years) => `There is no report of ${yearsText(years)}.`,
    open: (years) => `There are several reports of ${yearsText(years)}; choose one to see it.`,
    notCounted: (years) => `The form of ${yearsText(years)} does not count these.`,
    ownScales: 'The three differ so much that each has a scale of its own.',
  },
  rates: {
    disclosure: {
      name: 'Disclosure rate',
      definition:
        'Disclosure rate = (予以公开 + 部分公开) ÷ 办理总计, as defined by this tool; the form has no such figure.',
    },
    correction: {
      name: 'Correction rate',
      definition:
        'Correction rate = 结果纠正 ÷ (总计 − 尚未审结), as defined by this tool; the form has no such figure.',
    },
  },
  rate: (name, year, share, before) =>
    `${name} ${year}: ${percentText(share * 100)}${before === null ? '' : `, ${before.year}: ${percentText(before.share * 100)}`}.`,
  nothing: 'The chosen years have no such figures.',
  sentences: {
    requests: (year, [received, handled, forward]) =>
      joined(year, [
        counted('requests received', received ?? null),
        counted('concluded', handled ?? null),
        counted('carried forward', forward ?? null),
      ]),
    results: (year, whole, all) =>
      whole === 0
        ? `${year}: no request was concluded.`
        : `${year}: ${plural(whole, 'request')} concluded: ${parts(all)}.`,
    applicants: (year, whole, all) =>
      whole === 0
        ? `${year}: no request was received.`
        : `${year}: ${plural(whole, 'request')} received: ${parts(all)}.`,
    disputes: (year, whole, all) =>
      whole.value === 0
        ? `${year}: no reviews or lawsuits.`
        : `${year}: ${plural(whole.value, 'review or lawsuit', 'reviews and lawsuits')}${change(whole)}: ${parts(all)}.`,
    documents: (year, [issued, repealed, inForce]) =>
      joined(year, [
        counted('documents issued', issued ?? null),
        counted('repealed', repealed ?? null),
        counted('in force', inForce ?? null),
      ]),
    decisions: (year, [licences, penalties, coercion]) =>
      joined(year, [
        counted('licences', licences ?? null),
        counted('penalties', penalties ?? null),
        counted('coercive measures', coercion ?? null),
      ]),
    fees: (year, [fees]) => joined(year, [counted('fees', fees ?? null, ' (10,000 yuan)')]),
  },
  found: (years) => (years.length === 0 ? 'No report was found.' : `Reports found: ${yearsText(years)}.`),
  oneYear: 'There is a report of one year only: it is shown without a comparison.',
  earlier: (years) => `${mostYears} years are shown at most; not shown: ${yearsText(years)}.`,
  undated: (labels) =>
    `These reports have no year and are not shown: ${labels.join(', ')}. Write the year into the title or the file, then add them again.`,
  question: (question, agency) =>
    question.kind === 'sameYear'
      ? `There are ${question.labels.length} reports of ${question.year} with different figures. Choose one:`
      : `“${question.labels.join('”, “')}” is of ${question.agency}, the others are of ${agency ?? 'another agency'}. Is it the same agency, for example under a new name?`,
  members: memberChartTexts,
  page: {
    title: (agency, year) => `${agency ?? ''} ${year}: the annual report in pictures`.trim(),
    years: (first, last) => (first === last ? String(first) : `${first}–${last}`),
    change: (one) => change(one).replace(/^, /u, ''),
    inForce: 'Normative documents in force',
    source: (agency, years) => `Source: annual reports of ${agency ?? 'the agency'}, ${yearsText(years)}`,
    table: (title) => `Data: ${title}`,
  },
};
