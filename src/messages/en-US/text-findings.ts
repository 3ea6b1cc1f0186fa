import type { BrokenFinding } from '../../core/check/finding';
import type { TextRuleId } from '../../core/check/finding-params';
import { formatNumber } from '../../core/report/parse-number';
import type { CellId, Edition } from '../../core/statute/types';
import { sentence, sumOf } from '../sentence-parts';
import type { TextSentences } from '../zh-CN/text-findings';
import { listOf } from './phrases';
import { plural } from './plural';

const tablesSay = (edition: Edition, cells: readonly CellId[]): string =>
  `${listOf(edition, cells)} ${cells.length > 1 ? 'add up to' : 'is'}`;

/** Only the first number belongs to the cells; the text may mean others, such as including what was carried over. */
const againstTable = (
  { cells, params: { quote, expected } }: BrokenFinding<'X-APPL' | 'T2-TXT' | 'T4-TXT'>,
  edition: Edition,
): string => {
  const [first = '', ...others] = expected.map(formatNumber);
  const more = others.length === 0 ? '' : ` (counted differently, ${others.join(' or ')})`;
  return `The text says “${quote}”, but ${tablesSay(edition, cells)} ${first}${more}. Correct one of them, or explain in the text why its count differs.`;
};

const broken: TextSentences = {
  'X-NEG': ({ cells, params: { quote }, right }, edition) =>
    sentence`The text says “${quote}”, but ${tablesSay(edition, cells)} ${right}. Correct the text or the table.`,
  'X-PLACE': ({ params: { kind, quote } }) => {
    switch (kind) {
      case 'gap':
        return `A number is missing in “${quote}”. Fill it in.`;
      case 'mark':
        return `A placeholder was left in the text: “${quote}”. Replace it with the actual content.`;
      case 'instruction':
        return `An instruction of the form was left in the text: “${quote}”. Delete it.`;
      case 'page':
        return `A paragraph of the text is only a page number: “${quote}”. Delete it.`;
    }
  },
  'X-APPL': againstTable,
  'X-TXTBAL': ({ params, left, right }) =>
    sentence`In the paragraph with “${params.quote}”: new ${params.new} + carried over ${params.carriedOver} = ${left}, but handled ${params.results} + carried forward ${params.carriedForward} = ${right}. Check these four numbers.`,
  'T2-TXT': againstTable,
  'T2-PUB': ({ cells, params: { quote }, left }, edition) =>
    sentence`The text says “${quote}”, more than the ${left} decisions in ${listOf(edition, cells)}. The table counts all decisions: check it, or state that decisions of earlier years are included.`,
  'T2-FEE': ({ cells, params: { quote }, left, right }, edition) =>
    sentence`The text says “${quote}”, which is ${left} 万元, more than the ${right} in ${listOf(edition, cells)}. Check whether the table includes these fees.`,
  'T3-FEE': ({ cells, params: { notices }, left, right }, edition) =>
    notices
      ? sentence`${listOf(edition, cells)} is ${left}, but section 「六」 mentions only ${plural(right, 'fee notice')}. Check the numbers.`
      : sentence`${listOf(edition, cells)} is ${left}, but section 「六」 does not state how many fee notices were sent. Add the number.`,
  'T4-TXT': againstTable,
  'X-BREAK': ({ params: { quote, parts, open }, left, right }) =>
    open
      ? sentence`“${quote}” is ${left}, but the listed items add up to ${sumOf(parts)} = ${right}. They need not agree if the list is incomplete or the units differ; please check.`
      : sentence`“${quote}” is ${left}, but the listed items add up to ${sumOf(parts)} = ${right}. Check the numbers, or write 「等」 if the list is incomplete.`,
  'X-NEST': ({ params: { quote, parts }, left, right }) =>
    sentence`“${quote}” is ${left}, but the items in the brackets add up to ${sumOf(parts)} = ${right}. Check the numbers.`,
  'X-SAME': ({ params: { quote, other } }) =>
    `The text says “${quote}” in one place and “${other}” in another. Use one number.`,
  'X-PCT': ({ params, left, right }) => {
    switch (params.about) {
      case 'share':
        return sentence`“${params.quote}”: ${params.part} of ${params.whole} is ${right}%, but ${left}% is given. Check the numbers.`;
      case 'sum':
        return sentence`The shares in “${params.quote}” add up to ${left}%, more than ${right}%. Check the numbers.`;
      case 'growth':
        return sentence`“${params.quote}”: compared with last year's report the change is ${right}%, but ${left}% is given. Check the numbers.`;
    }
  },
  'X-APPROX': ({ cells, params: { quote }, right }, edition) =>
    cells.length === 0
      ? sentence`The text says “${quote}”, but elsewhere it is ${right}. Write the exact number.`
      : sentence`The text says “${quote}”, but ${tablesSay(edition, cells)} ${right}. Write the exact number.`,
  'X-FEE': ({ params: { mentioned } }) =>
    mentioned
      ? 'Section 「六」 mentions the fee for processing information, but not the amount charged. Add it, or 「未收取」 if nothing was charged.'
      : 'The report does not mention the fee for processing information. Add the amount to section 「六」, or 「未收取」 if nothing was charged.',
  'X-YEAR': ({ params: { kind, quote }, left, right }) =>
    sentence`“${quote}” in ${
      { period: 'the statistics period', title: 'the name of the report', body: 'the text' }[kind]
    } refers to ${left}, but this report is for ${right}. Check whether it was left over from an earlier year.`,
  'X-BASIS': ({ params: { quote, notice, from } }) =>
    `The notice “${quote}” has been replaced. From ${from} on, cite ${notice}.`,
  'X-PARTS': ({ params: { quote, missing }, left, right }) =>
    sentence`The introduction says “${quote}” (${left} parts) and lists ${right}, but the report has six${
      missing.length === 0 ? '' : `; not listed: 「${missing.join('；')}」`
    }. Correct it.`,
  'X-FIVE': ({ params: { missing, headed } }) =>
    [
      ...(missing.length === 0 ? [] : [`Section 「一」 does not cover 「${missing.join('、')}」. Add it.`]),
      ...(headed.length === 0
        ? []
        : [
            `Section 「一」 has headings without text: 「${headed.join('、')}」. Write text below them, or delete them.`,
          ]),
    ].join(' '),
  'X-ASSESS': ({ params: { missing } }) =>
    `The report of a government does not cover 「${missing.join('、')}」. Add it, even if there was nothing to report.`,
  'X-LEN': ({ left, right }) =>
    sentence`Section 「一」 has ${left} characters, more than ${right}. Shorten it, unless another limit applies locally.`,
  'X-GENERIC': ({ params, left = 0 }) =>
    params.kind === 'same'
      ? sentence`${left}% of the text of section 「一」 is the same as in last year's report. Describe what happened this year.`
      : 'Section 「一」 contains no numbers. State how many items were published and how many requests were received.',
};

/** A finding about the text as sentences. */
export const textFindingText = <R extends TextRuleId>(finding: BrokenFinding<R>, edition: Edition): string =>
  broken[finding.ruleId](finding, edition);
