import { cellsOfReference, figureOf } from '../../report/cell-references';
import type { Report } from '../../report/report';
import { editions } from '../../statute/editions';
import type { CellId } from '../../statute/types';
import type { Claim } from './claims';
import { claimsOf } from './claims';
import type { TextParagraph } from './paragraphs';
import { paragraphsOf } from './paragraphs';
import type { Scope } from './scope';
import { scopeOf } from './scope';

/** What a check of texts may know beyond the report itself. */
export interface TextCheckContext {
  /** Last year's report, with its text where that was read. */
  readonly previous?: Report;
  /** The most characters that section 一 may have; default 1000. */
  readonly sectionLimit?: number;
}

/** A sum of cells that a text can name. */
export interface TableFigure {
  readonly value: number;
  readonly cells: readonly CellId[];
}

/** All that the rules about the text look at, prepared once. */
export interface TextContext {
  readonly report: Report;
  readonly previous: Report | null;
  readonly sectionLimit: number;
  readonly scope: Scope;
  readonly paragraphs: readonly TextParagraph[];
  readonly claims: readonly Claim[];
  /** The figure of a sum of references; null where the form has no such cell, or one is blank or unreadable. */
  readonly figure: (references: readonly string[]) => TableFigure | null;
}

const defaultLimit = 1000;

/** A sum of references of a report's tables; a leading minus subtracts. */
export function figureIn(report: Report, references: readonly string[]): TableFigure | null {
  const edition = editions[report.edition];
  let value = 0;
  const cells: CellId[] = [];
  for (const reference of references) {
    const isMinus = reference.startsWith('-');
    const named = cellsOfReference(edition, isMinus ? reference.slice(1) : reference);
    const state = named === null ? null : figureOf(report, edition, named);
    if (named === null || state?.kind !== 'number') return null;
    value += isMinus ? -state.value : state.value;
    cells.push(...named);
  }
  return { value, cells };
}

export function textContext(
  report: Report,
  narrative: NonNullable<Report['narrative']>,
  { previous, sectionLimit = defaultLimit }: TextCheckContext,
): TextContext {
  const paragraphs = paragraphsOf(narrative);
  const scope = scopeOf(report);
  return {
    report,
    previous: previous ?? null,
    sectionLimit,
    scope,
    paragraphs,
    claims: paragraphs.flatMap((paragraph) => claimsOf(paragraph, scope)),
    figure: (references) => figureIn(report, references),
  };
}

/** The paragraphs of a section by its numeral; empty for what stands before the first. */
export const sectionOf = ({ paragraphs }: TextContext, section: string): readonly TextParagraph[] =>
  paragraphs.filter((paragraph) => paragraph.section === section);
