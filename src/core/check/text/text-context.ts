import { figureOf } from '../../report/cell-references';
import type { Report } from '../../report/report';
import type { TextPart } from '../../report/text-part';
import type { FigureSum } from '../../statute/edition-text';
import type { CellId } from '../../statute/types';
import type { Claim } from './claims';
import { claimsOf } from './claims';
import type { TextParagraph } from './paragraphs';
import { paragraphsOf } from './paragraphs';
import type { Scope } from './scope';
import { scopeOf } from './scope';
import type { WordFinder } from './word-finder';
import { wordFinderOf } from './word-finder';

/** What a text check may know beyond the report itself. */
export interface TextCheckContext {
  /** Last year's report, with its text if that was read. */
  readonly previous?: Report;
  /** The maximum number of characters in section 一; default 1000. */
  readonly sectionLimit?: number;
}

/** A sum of cells that a text can name. */
export interface TableFigure {
  readonly value: number;
  readonly cells: readonly CellId[];
}

/** Everything the text rules examine, prepared once. */
export interface TextContext {
  readonly report: Report;
  readonly previous: Report | null;
  readonly sectionLimit: number;
  readonly scope: Scope;
  readonly paragraphs: readonly TextParagraph[];
  readonly claims: readonly Claim[];
  readonly part: TextPart;
  readonly finder: WordFinder;
  /** The sum of figures of the report; null if the form has none of that name, or a cell is blank or unreadable. */
  readonly figure: (sum: FigureSum) => TableFigure | null;
}

/** Every figure that a number of requests may be a part of. */
export const allRequests: readonly FigureSum[] = [['received'], ['received', 'carriedOver'], ['handled']];

const defaultLimit = 1000;

/** The sum of figures of a report; null if one is unknown. */
export function figureIn(report: Report, { edition, cellsOf }: TextPart, sum: FigureSum): TableFigure | null {
  let value = 0;
  const cells: CellId[] = [];
  for (const term of sum) {
    const named = cellsOf(term);
    if (named === null) return null;
    const state = figureOf(report, edition, named);
    if (state.kind !== 'number') return null;
    value += term.startsWith('-') ? -state.value : state.value;
    cells.push(...named);
  }
  return { value, cells };
}

export function textContext(
  report: Report,
  narrative: NonNullable<Report['narrative']>,
  part: TextPart,
  { previous, sectionLimit = defaultLimit }: TextCheckContext,
): TextContext {
  const paragraphs = paragraphsOf(narrative);
  const scope = scopeOf(report);
  const finder = wordFinderOf(part.text);
  // Several claims and denials of a text refer to the same figure.
  const known = new Map<string, TableFigure | null>();
  const figure = (sum: FigureSum): TableFigure | null => {
    const key = sum.join('+');
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = figureIn(report, part, sum);
    known.set(key, found);
    return found;
  };
  return {
    report,
    previous: previous ?? null,
    sectionLimit,
    scope,
    paragraphs,
    claims: paragraphs.flatMap((paragraph) => claimsOf(paragraph, scope, finder)),
    part,
    finder,
    figure,
  };
}

/** The paragraphs of a section by its numeral; empty for the introduction. */
export const sectionOf = ({ paragraphs }: TextContext, section: string): readonly TextParagraph[] =>
  paragraphs.filter((paragraph) => paragraph.section === section);
