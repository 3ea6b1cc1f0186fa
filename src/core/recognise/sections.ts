import type { Edition, SectionForm, TableId } from '../statute/types';
import type { Note } from '../report/note';
import { fold, likeness } from '../grid/fold-label';
import type { Line } from './lines';

/** Two headings are the same if they share at least this much. */
const sameHeading = 0.7;
const longestHeading = 40;

/** A section of the form and the line of its heading; -1 if the document has none. */
export interface FoundSection {
  readonly section: SectionForm;
  readonly line: number;
}

const foldedNames = new WeakMap<SectionForm, readonly string[]>();

/** The heading and its variants, normalised for comparison. */
export function namesOf(section: SectionForm): readonly string[] {
  let names = foldedNames.get(section);
  if (names === undefined)
    foldedNames.set(section, (names = [section.heading, ...section.variants].map(fold)));
  return names;
}

/** Finds the six section headings. A table of contents lists them first, so the last of the best matches counts. */
export function findSections(edition: Edition, lines: readonly Line[]): readonly FoundSection[] {
  const headings = lines.flatMap((line, index) => {
    const [only, second] = line.places;
    if (only === undefined || second !== undefined || only.text.length > 2 * longestHeading) return [];
    const text = fold(only.text);
    return /^[一二三四五六]/u.test(text) && text.length <= longestHeading ? [{ text, index }] : [];
  });
  return edition.sections.map((section) => {
    const names = namesOf(section);
    let best = sameHeading;
    let line = -1;
    for (const { text, index } of headings) {
      const isExact = names.includes(text);
      // Only an exact match is better than these.
      if (best === 1 && !isExact) continue;
      const score = isExact ? 1 : Math.max(...names.map((name) => likeness(text, name)));
      if (score < best) continue;
      best = score;
      line = index;
    }
    return { section, line };
  });
}

/** Lines of a document; the end is exclusive. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

export const isWithin = (line: number, { from, to }: LineRange): boolean => line >= from && line < to;

/** The lines between the heading of a table's section and the next heading; undefined without such a heading. */
export function sectionRangeOf(table: TableId, found: readonly FoundSection[]): LineRange | undefined {
  const own = found.find(({ section, line }) => section.table === table && line >= 0);
  if (own === undefined) return undefined;
  const later = found.map(({ line }) => line).filter((line) => line > own.line);
  return { from: own.line, to: Math.min(Number.POSITIVE_INFINITY, ...later) };
}

/** A document is a whole report if it has one of the sections without a table; otherwise it is tables only. */
export const isWholeReport = (found: readonly FoundSection[]): boolean =>
  found.some(({ section, line }) => section.table === undefined && line >= 0);

/** Problems with the headings: a whole report must have all six in order. */
export function sectionNotes(found: readonly FoundSection[]): readonly Note[] {
  if (!isWholeReport(found)) return [];
  const missing = found.filter(({ line }) => line < 0);
  const there = found.filter(({ line }) => line >= 0);
  const disordered = there.find(({ line }, i) => i > 0 && line < (there[i - 1]?.line ?? 0));
  return [
    ...missing.map(({ section }): Note => ({
      code: 'section.missing',
      cells: [],
      params: { section: section.heading },
    })),
    ...(disordered === undefined
      ? []
      : [
          {
            code: 'section.order',
            cells: [],
            params: { section: disordered.section.heading },
          } satisfies Note,
        ]),
  ];
}
