import { editions } from '../../core/statute/editions';
import type { EditionId } from '../../core/statute/editions';
import { fold, foldLabel } from '../../core/grid/fold-label';
import type { Label, LabelMatch } from '../../core/recognise/labels';
import { labelIndexOf } from '../../core/recognise/labels';
import { leavesOf } from '../../core/report/cells';

// A plain text has no cells: only the wording of the form shows where one begins. The edition is determined later.

const editionIds = Object.keys(editions) as EditionId[];

/** A label with the edition that has it. */
export interface KnownLabel extends LabelMatch {
  readonly edition: EditionId;
}

/** All labels of all editions that a text may be. */
const matchesOf = (text: string): readonly KnownLabel[] =>
  editionIds.flatMap((edition) =>
    labelIndexOf(edition)
      .matches(text)
      .map((match) => ({ ...match, edition })),
  );

/** Whether a text is the official wording of a label. */
export const isExactLabel = (text: string): boolean =>
  editionIds.some((edition) => labelIndexOf(edition).hasExactly(text));

/** Whether the official wording of a label begins with a text. */
export const isBeginning = (text: string): boolean =>
  editionIds.some((edition) => labelIndexOf(edition).hasBeginning(text));

/** Whether a text is, or resembles, a label. */
export const isLikeLabel = (text: string): boolean => matchesOf(text).length > 0;

const figureCount = ({ edition, label }: KnownLabel): number =>
  leavesOf(editions[edition].tables[label.table].blocks[label.block]?.columns ?? []).length;

/** From this score on a text counts as a row label. */
const sure = 0.9;

/**
 * How many figures may follow a text if it is the label of a row: one number for each edition that has it, none if it
 * is no such label. Of ambiguous labels (总计, 其他) the column heading counts only if its wording fits better.
 */
export function figureCountsAfter(text: string): readonly number[] {
  const matches = matchesOf(text);
  const score = (kinds: readonly Label['kind'][]) =>
    Math.max(0, ...matches.filter(({ label }) => kinds.includes(label.kind)).map((match) => match.score));
  const asRow = score(['row']);
  if (asRow === 0 || (asRow < sure && score(['column', 'corner', 'caption', 'columnGroup']) > asRow))
    return [];
  const rows = matches.filter((match) => match.label.kind === 'row' && match.score === asRow);
  return [...new Set(rows.map(figureCount))];
}

/** Whether the wording belongs to a column rather than a row: 总计, not （七）总计. */
export const isColumnHeading = (text: string): boolean =>
  matchesOf(text).some(({ label, score }) => label.kind === 'column' && score === 1);

/** Whether a text is a label of a row, or of a group of rows, with its number. */
export const isNumberedLabel = (text: string): boolean => {
  const { number } = foldLabel(text);
  return matchesOf(text).some(
    ({ label, score }) =>
      (label.kind === 'row' || label.kind === 'rowGroup') && score >= sure && label.folded.number === number,
  );
};

/** Whether a text is the label of a group of rows: （三）不予公开. */
export const isRowGroup = (text: string): boolean =>
  matchesOf(text).some(({ label, score }) => label.kind === 'rowGroup' && score >= sure);

/** How many figures the rows without labels have: table 4. */
export const unlabelledCounts: readonly number[] = [
  ...new Set(
    editionIds.flatMap((edition) =>
      Object.values(editions[edition].tables).flatMap(({ blocks }) =>
        blocks.filter(({ corner }) => corner === undefined).map(({ columns }) => leavesOf(columns).length),
      ),
    ),
  ),
];

/** A wording of the form, prepared for searching within a longer text. */
export interface PrintedText {
  readonly folded: string;
  readonly kind: Label['kind'] | 'heading';
}

/** 1、 and 1. are the same number; folding has turned the former into a comma. */
export const foldForSearch = (text: string): string =>
  fold(text).replace(/(?<=[\d一二三四五六七八九十]),/gu, '.');

const printed = new Map<string, PrintedText>();
for (const id of editionIds) {
  for (const { official, kind } of labelIndexOf(id).labels) {
    const folded = foldForSearch(official);
    if (printed.get(folded)?.kind !== 'row') printed.set(folded, { folded, kind });
  }
  for (const { heading, variants } of editions[id].sections)
    for (const text of [heading, ...variants])
      printed.set(foldForSearch(text), { folded: foldForSearch(text), kind: 'heading' });
}

const byFirst = new Map<string, PrintedText[]>();
for (const text of [...printed.values()].sort((a, b) => b.folded.length - a.folded.length)) {
  const first = text.folded.charAt(0);
  const same = byFirst.get(first);
  if (same === undefined) byFirst.set(first, [text]);
  else same.push(text);
}

/** The longest wording of the form at a position of a folded text. */
export const printedAt = (folded: string, at: number): PrintedText | undefined =>
  byFirst.get(folded.charAt(at))?.find((text) => folded.startsWith(text.folded, at));
