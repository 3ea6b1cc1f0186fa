import type { Finding } from '../../core/check/finding';
import type { CellId, Edition } from '../../core/statute/types';
import { counted, listOf } from './phrases';
import type { Told } from '../told';
import { told } from '../told';

const tablesSay = (edition: Edition, cells: readonly CellId[]): string =>
  `${listOf(edition, cells)} ${cells.length > 1 ? 'add up to' : 'is'}`;

/** Only the first number is that of the cells; the text may mean others, such as with what was carried over. */
const againstTable = ({ finding, edition, say }: Told): string => {
  const [first = '', ...others] = say('expected').split(' / ');
  const more = others.length === 0 ? '' : ` (counted otherwise, ${others.join(' or ')})`;
  return `The text says “${say('quote')}”, but ${tablesSay(edition, finding.cells)} ${first}${more}. Correct one of them, or say in the text what else is counted.`;
};

/** One sentence for each rule about the text: what is written, what the table says, what to do. */
const broken: Readonly<Record<string, (told: Told) => string>> = {
  'X-NEG': ({ finding, edition, say, right }) =>
    `The text says “${say('quote')}”, but ${tablesSay(edition, finding.cells)} ${right}. Correct the text or the table.`,
  'X-PLACE': ({ say }) =>
    ({
      gap: `A number is missing in “${say('quote')}”. Fill it in.`,
      mark: `A placeholder was left in the text: “${say('quote')}”. Put in what belongs there.`,
      instruction: `An instruction of the form was left in the text: “${say('quote')}”. Delete it.`,
      page: `A paragraph of the text is only a page number: “${say('quote')}”. Delete it.`,
    })[say('kind')] ?? '',
  'X-APPL': againstTable,
  'X-TXTBAL': ({ say, left, right }) =>
    `In the paragraph with “${say('quote')}”: new ${say('new')} + carried over ${say('carriedOver')} = ${left}, but handled ${say('results')} + carried forward ${say('carriedForward')} = ${right}. Check these four numbers.`,
  'T2-TXT': againstTable,
  'T2-PUB': ({ finding, edition, say, left }) =>
    `The text says “${say('quote')}”, more than the ${left} decisions in ${listOf(edition, finding.cells)}. The table counts all decisions: check it, or say that decisions of earlier years are among them.`,
  'T2-FEE': ({ finding, edition, say, left, right }) =>
    `The text says “${say('quote')}”, which is ${left} 万元, more than the ${right} in ${listOf(edition, finding.cells)}. Check whether the table includes these fees.`,
  'T3-FEE': ({ finding, edition, say, left, right }) =>
    say('notices') === '0'
      ? `${listOf(edition, finding.cells)} is ${left}, but 「六」 does not say how many fee notices were sent. Add the number.`
      : `${listOf(edition, finding.cells)} is ${left}, but 「六」 speaks of only ${counted(right, 'fee notice')}. Check the numbers.`,
  'T4-TXT': againstTable,
  'X-BREAK': ({ say, left, right }) =>
    say('open') === '1'
      ? `“${say('quote')}” is ${left}, and what is listed adds up to ${say('parts')} = ${right}. That may be so where the list is not complete or units differ: check it.`
      : `“${say('quote')}” is ${left}, but what is listed adds up to ${say('parts')} = ${right}. Check the numbers, or write 「等」 where the list is not complete.`,
  'X-NEST': ({ say, left, right }) =>
    `“${say('quote')}” is ${left}, but what is listed in the brackets adds up to ${say('parts')} = ${right}. Check the numbers.`,
  'X-SAME': ({ say }) =>
    `The text says “${say('quote')}” in one place and “${say('other')}” in another. Use one number.`,
  'X-PCT': ({ say, left, right }) =>
    ({
      share: `“${say('quote')}”: ${say('part')} of ${say('whole')} is ${right}%, but ${left}% is written. Check the numbers.`,
      sum: `The shares in “${say('quote')}” add up to ${left}%, more than ${right}%. Check the numbers.`,
      growth: `“${say('quote')}”: compared with last year's report the change is ${right}%, but ${left}% is written. Check the numbers.`,
    })[say('about')] ?? '',
  'X-APPROX': ({ finding, edition, say, right }) =>
    finding.cells.length === 0
      ? `The text says “${say('quote')}”, but elsewhere it is ${right}. Write the exact number.`
      : `The text says “${say('quote')}”, but ${tablesSay(edition, finding.cells)} ${right}. Write the exact number.`,
  'X-FEE': ({ say }) =>
    say('mentioned') === '1'
      ? '「六」 mentions the fee for processing information, but not what was charged. Add the amount, or 「未收取」 where nothing was.'
      : 'Nothing is said about the fee for processing information. Add the amount to 「六」, or 「未收取」 where nothing was charged.',
  'X-YEAR': ({ say, left, right }) =>
    `“${say('quote')}” in ${
      { period: 'the statistics period', title: 'the name of the report' }[say('kind')] ?? 'the text'
    } is of ${left}, but this report is of ${right}. Check whether it was left from an earlier year.`,
  'X-BASIS': ({ say }) =>
    `The notice “${say('quote')}” has been replaced. From ${say('from')} on, cite ${say('notice')}.`,
  'X-PARTS': ({ say, left, right }) =>
    `The introduction says “${say('quote')}” (${left} parts) and lists ${right}, but the report has six${
      say('missing') === '' ? '' : `; not listed: 「${say('missing')}」`
    }. Correct it.`,
  'X-FIVE': ({ say }) =>
    say('headed') === ''
      ? `Section 「一」 does not speak of 「${say('missing')}」. Add it.`
      : `Section 「一」 has headings without text: 「${say('headed')}」. Write something below, or delete them.`,
  'X-ASSESS': ({ say }) =>
    `The report of a government does not speak of 「${say('missing')}」. Add it, also where there was none.`,
  'X-LEN': ({ left, right }) =>
    `Section 「一」 has ${left} characters, more than ${right}. Shorten it, unless another limit holds locally.`,
  'X-GENERIC': ({ say, left }) =>
    say('kind') === 'same'
      ? `${left}% of the text of section 「一」 stands in last year's report, too. Write what happened this year.`
      : 'Section 「一」 has no number at all. Write how many items were published and how many requests received.',
};

/** A finding about the text as sentences; null for a rule that is not about the text. */
export const textFindingText = (finding: Finding, edition: Edition): string | null =>
  broken[finding.ruleId]?.(told(finding, edition)) ?? null;
