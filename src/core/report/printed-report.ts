import { editions } from '../statute/editions';
import type { SectionForm, TableId } from '../statute/types';
import type { Report } from './report';

/** What is printed: the sections that are tables, or the whole report. */
export type ReportScope = 'tables' | 'report';

/** A section as printed. */
export interface PrintedSection {
  readonly numeral: SectionForm['numeral'];
  /** The official heading. */
  readonly heading: string;
  readonly table?: TableId;
  /** Printed below the table if there is one. */
  readonly paragraphs: readonly string[];
}

interface PrintedReport {
  /** The text between the title and the first section. */
  readonly lead: readonly string[];
  readonly sections: readonly PrintedSection[];
}

/** The contents of a report in printed order. */
export function printedReport(report: Report, scope: ReportScope = 'tables'): PrintedReport {
  const { sections } = editions[report.edition];
  const isWhole = scope === 'report';
  const textOf = (numeral: string): readonly string[] =>
    isWhole ? (report.narrative?.sections.find(({ id }) => id === numeral)?.paragraphs ?? []) : [];
  return {
    lead: isWhole ? (report.narrative?.preamble ?? []) : [],
    sections: sections
      .filter(({ table }) => isWhole || table !== undefined)
      .map(({ numeral, heading, table }: SectionForm) => ({
        numeral,
        heading,
        ...(table === undefined ? {} : { table }),
        paragraphs: textOf(numeral),
      })),
  };
}

/** All paragraphs of the text in printed order, without headings. */
export function printedTexts(report: Report, scope: ReportScope): readonly string[] {
  const { lead, sections } = printedReport(report, scope);
  return [...lead, ...sections.flatMap(({ paragraphs }) => paragraphs)];
}

/** The section has neither text nor a table: its gap must be visible. */
export const isMissing = ({ table, paragraphs }: PrintedSection): boolean =>
  table === undefined && paragraphs.length === 0;

/** The numerals of sections without text in a whole report. */
export const missingSections = (report: Report): readonly string[] =>
  printedReport(report, 'report')
    .sections.filter(isMissing)
    .map(({ numeral }) => numeral);

/**
 * Printed where a text is missing, so that nobody mistakes the gap for a complete report. Documents are Chinese in
 * every interface language.
 */
export const missingTextLine = (what: string): string => `【${what}待补】`;

/** The same for a section without any text. */
export const missingSectionText = (numeral: string): string => missingTextLine(`第${numeral}部分`);
