import { columnName, rowName } from '../../core/report/cell-names';
import { formatNumber } from '../../core/report/parse-number';
import type { NamedFigure, RollupFinding, RollupFindingOf } from '../../core/rollup/finding';
import { editions } from '../../core/statute/editions';
import type { RollupRuleId } from '../../core/statute/rules/roll-up';
import type { Edition } from '../../core/statute/types';
import { sentence } from '../sentence-parts';
import type { RollupSentences, RollupTexts } from '../zh-CN/rollup';
import { listOf } from './phrases';
import { plural } from './plural';
import { memberStates } from './member-states';

/** The number of names that a sentence lists. */
const mostNames = 5;

const names = (all: readonly string[]): string => {
  const quoted = all.slice(0, mostNames).map((name) => `“${name}”`);
  return `${quoted.join(', ')}${all.length > mostNames ? ` and others (${all.length})` : ''}`;
};

const figures = (sign: string, all: readonly NamedFigure[], word: string): string =>
  all.map(({ name, value }) => ` ${sign} ${formatNumber(value)} (${word} “${name}”)`).join('');

const whyOutside = {
  vertical: 'reports within its own system',
  exempt: 'is exempt in the member list',
  scope: 'is outside the scope of this roll-up',
  year: 'is not in the member list for this year',
} as const;

const entryFaults = {
  reason: 'it has no reason. Write one',
  cell: 'its cell is a total, or does not exist. Enter it in a cell that is filled in',
  amount: 'its amount is not above 0. Correct the amount',
  lapsed: 'the report that it was made on has been replaced. Check the new figures and enter it again',
} as const;

const broken: RollupSentences = {
  'A-FILE': ({ params: { file } }) =>
    `“${file}” could not be read and is not counted. See the list of files for the reason, then correct or remove it.`,
  'A-NAME': ({ params: { file, found, candidates } }) => {
    if (found === null)
      return `“${file}” has no agency in its title and is not counted. Complete the title, or choose its agency.`;
    const next =
      candidates.length === 0
        ? 'Check whether it belongs here, or add it to the list'
        : `It may be ${names(candidates)}: add it to the other names in the list, or correct the title`;
    return `The agency “${found}” of “${file}” is not in the member list, or matches several agencies, and is not counted. ${next}.`;
  },
  'A-MISSING': ({ params: { names: missing, due } }) =>
    `Of ${plural(due, 'agency', 'agencies')}, ${missing.length} did not report: ${names(missing)}. Remind them; until then the totals are incomplete.`,
  'A-TWICE': ({ params }) => {
    switch (params.problem) {
      case 'versions':
        return `The agency “${params.name}” has ${params.files.length} reports with different figures: ${names(params.files)}; none is counted. Choose the one to use.`;
      case 'file':
        return `The files ${names(params.files)} are identical, both the report of “${params.name}”; it is counted once. Check whether the last one was sent by mistake.`;
      case 'list':
        return `The member list has “${params.name}” ${params.times} times. Use full names, or remove the extra ones.`;
    }
  },
  'A-PART': ({ params: { above, below } }) =>
    `The reports of “${above}” and of ${names(below)} below it cannot both count. Those below are counted; keep one side.`,
  'A-YEAR': ({ params: { file, found, year } }) =>
    found === null
      ? `“${file}” has no year in its title and is not counted. Add the year.`
      : `“${file}” is the report of ${found}, not of ${year}, and is not counted. Replace it with the report of ${year}.`,
  'A-EDITION': ({ params: { file, edition: id, problem, left } }) => {
    const { validFrom } = editions[id];
    const lost =
      left.length === 0
        ? 'no figure is lost'
        : `the form in force has no cell for ${listOf(editions[id], left)}`;
    switch (problem) {
      case 'unconverted':
        return `“${file}” uses the ${validFrom} form and is not counted. It can be converted, but ${lost}; or ask the agency to report in the form in force.`;
      case 'unconvertible':
        return `“${file}” uses the ${validFrom} form, cannot be converted and is not counted. Ask the agency to report in the form in force.`;
      case 'converted':
        return `“${file}” uses the ${validFrom} form and was converted: ${lost}. Cells that are new in the form in force are blank, so their totals are undecided.`;
    }
  },
  'A-CLEAN': ({ params: { name, errors, reason } }) =>
    reason === null
      ? `The report of “${name}” has ${plural(errors, 'error')}. Return it, or write why it is used with them.`
      : `The report of “${name}” is used with ${plural(errors, 'error')}; the reason given is “${reason}”.`,
  'A-BLANK': ({ cells, params: { name, blanks } }, edition) =>
    `The report of “${name}” has ${plural(blanks, 'cell')} without a number: ${listOf(edition, cells)}. The totals there are undecided; ask the agency to fill them in, with 0 where nothing happened.`,
  'A-ENTRY': ({ params: { fault, number, reason } }) =>
    `Entry ${number}${reason === '' ? '' : ` (“${reason}”)`} is not counted: ${entryFaults[fault]}.`,
  'A-CHANGED': ({ cells, params: { name, file, used } }, edition) =>
    `The agency “${name}” has another report, “${file}”, besides “${used}”, which is used. They differ in ${plural(cells.length, 'cell')}: ${listOf(edition, cells)}. Choose the one to use.`,
  'A-SUM': ({ cells, params: { given, calculated, causes } }, edition) =>
    sentence`The given report of the parent differs from the totals in ${plural(causes, 'cell')}: ${listOf(edition, cells)}; the first is given as ${given} and adds up to ${calculated}. Find the cause in the list of differences, then add what is missing or remove what is counted twice.`,
  'A-CARRY': ({ params: { column, now, before, entered, left, expected } }, edition) =>
    sentence`Column 「${columnName(edition, column)}」: carried over adds up to ${now}, but last year's report gives ${before}${figures('+', entered, 'new:')}${figures('−', left, 'left:')} = ${expected}, a difference of ${now - expected}. Check the changes of members, or write an explanation.`,
  'A-STOCK': ({ params: { row, now, before, entered, left, expected } }, edition) =>
    sentence`「${rowName(edition, row)}」: documents in force add up to ${now}, but last year's with those issued and without those repealed are ${before}${figures('+', entered, 'new:')}${figures('−', left, 'left:')} = ${expected}, a difference of ${now - expected}. Check them, or write an explanation.`,
  'A-CARRY-M': ({ params: { name, column, now, before } }, edition) =>
    sentence`The agency “${name}”, column 「${columnName(edition, column)}」: ${now} carried over, but ${before} carried forward in last year's report. Ask it to check, or write an explanation.`,
  'A-GZ': ({ params: { name, values } }) =>
    `The agency “${name}” has entered regulations (issued, repealed, in force: ${values.join(', ')}). Only the government counts them, so they may be counted twice; ask the agency to enter 0.`,
  'A-SAME': ({ params: { names: same } }) =>
    `All figures of ${names(same)} are the same; one of them may have sent the wrong file. Check them.`,
  'A-TRANSFER': ({ params: { name, value } }) =>
    sentence`The agency “${name}” has ${value} in 「其他处理 3.其他」. Check whether some were handed on to another agency: that agency counts them, so remove them once from 「新收」 and once from 「3.其他」.`,
  'A-COURT': ({ cells, params: { name, value, members } }, edition) =>
    sentence`The agency “${name}” has ${value} in ${listOf(edition, cells)}, and so do ${names(members)}. Where the reviewing body is a co-defendant, only the original actor counts the case (国办公开办函〔2016〕201号); remove what is counted twice.`,
  'A-TOP': ({ cells, params: { name, value, total, median } }, edition) => {
    const share = total === 0 ? '' : `, ${Number(((value / total) * 100).toFixed(4))}% of the total`;
    const slip = median === null ? '' : `, while the median of the others is ${formatNumber(median)}`;
    return sentence`The agency “${name}” has ${value} in ${listOf(edition, cells)}${share}${slip}. Check the unit.`;
  },
  'A-YOY': ({ cells, params: { name, now, before } }, edition) =>
    sentence`The agency “${name}” has ${now} in ${listOf(edition, cells)}, after ${before} last year. Check the figure.`,
  'A-ZERO': ({ params: { names: zero } }) =>
    `All figures of ${names(zero)} are 0. Check that nothing happened there.`,
  'A-LATE': ({ params: { names: late, due } }) => `Reports received after ${due}: ${names(late)}.`,
  'A-OUTSIDE': ({ params: { file, name, why } }) =>
    `“${file}” is the report of “${name}”, which ${whyOutside[why]}; it is not counted.`,
};

const textOf = <R extends RollupRuleId>(finding: RollupFindingOf<R>, edition: Edition): string =>
  broken[finding.ruleId](finding, edition);

/** A finding about a roll-up as one sentence: what is wrong, where, and what to do. */
export const rollupFindingText = (finding: RollupFinding, edition: Edition): string =>
  textOf(finding as RollupFindingOf<RollupRuleId>, edition);

/** The texts about a roll-up that every host shows. */
export const rollupTexts: RollupTexts = {
  memberStates,
  fileStates: {
    used: 'Used',
    otherVersion: 'Another version, not used',
    openVersion: 'Choose a version, not counted',
    sameContent: 'Same figures as the one used',
    sameFile: 'Same as another file, not counted',
    otherYear: 'Another year, not counted',
    oldForm: 'Old form, not counted',
    unclearName: 'Unknown name, not counted',
    outside: 'Out of scope, not counted',
    refused: 'Not readable',
  },
  scopes: {
    own: 'The government with its departments',
    townships: 'With townships',
    region: 'The whole region, with the governments below',
  },
  incomplete: (counted, due) =>
    `Incomplete, ${counted}/${due}: ${plural(due - counted, 'agency is', 'agencies are')} not counted yet. For checking only, not for publication.`,
  counts: ({ due, received, missing, withErrors, unclearNames }) =>
    `Due ${due}, received ${received}, missing ${missing}, with errors ${withErrors}${unclearNames === 0 ? '' : `, unknown names ${unclearNames}`}`,
};
