import type { TextCheckContext } from '../../../../src/core/check/text/check-texts';
import { checkTexts } from '../../../fixtures/text-parts';
import type { Finding } from '../../../../src/core/check/finding';
import type { Report } from '../../../../src/core/report/report';
import { uniformReport, withCells } from '../../../fixtures/reports';

/** Text by section: 引言 or the numeral of a section; each line is a paragraph. */
export type Texts = Readonly<Record<string, string>>;

/** A report of zeros except for these cells, with this text. */
export function textReport(
  texts: Texts,
  cells: Parameters<typeof withCells>[1] = {},
  more: Partial<Report> = {},
): Report {
  const paragraphs = (text: string) => text.split('\n');
  const { 引言: lead, ...sections } = texts;
  return {
    ...withCells(uniformReport(0), cells),
    ...more,
    narrative: {
      ...(lead === undefined ? {} : { preamble: paragraphs(lead) }),
      sections: Object.entries(sections).map(([id, text]) => ({
        id,
        heading: `${id}、`,
        paragraphs: paragraphs(text),
      })),
    },
  };
}

export const idsOf = (report: Report, context: TextCheckContext = {}): readonly string[] =>
  checkTexts(report, context).map(({ ruleId }) => ruleId);

export const findingsOf = (
  rule: string,
  report: Report,
  context: TextCheckContext = {},
): readonly Finding[] => checkTexts(report, context).filter(({ ruleId }) => ruleId === rule);

/** The words a finding points to, as they are in the report. */
export const wordsOf = (finding: Finding, report: Report): readonly string[] =>
  (finding.words ?? []).map(({ section, paragraph, start, end }) => {
    const paragraphs =
      section === ''
        ? report.narrative?.preamble
        : report.narrative?.sections.find(({ id }) => id === section)?.paragraphs;
    return paragraphs?.[paragraph]?.slice(start, end) ?? '';
  });

/** What a rule found: the words it points to, with their ranges, and what it states about them. */
export const statementsOf = (rule: string, report: Report, context: TextCheckContext = {}) =>
  findingsOf(rule, report, context).map((finding) => ({
    words: wordsOf(finding, report).join('|'),
    ranges: finding.words,
    cells: finding.cells,
    left: finding.left,
    right: finding.right,
    params: finding.params,
  }));
