import { alternativeCellsOf, cellsOf } from '../../core/report/cells';
import type { CellState, Report } from '../../core/report/report';
import { blank, numberState } from '../../core/report/report';
import { isSameState } from '../../core/report/cell-state';
import type { EditionId } from '../../core/statute/editions';
import { editions } from '../../core/statute/editions';
import type { CellId } from '../../core/statute/types';
import { valueOf } from './signed-content';

/** A figure, null for a blank, a non-numeric text; false where the document did not have the cell. */
type CopiedValue = number | string | null | false;

/** The signed figures, compact enough to store with each approval: one value per cell in printed order. */
export interface SignedCopy {
  readonly edition: EditionId;
  readonly year: number | null;
  readonly agency: string | null;
  readonly values: readonly CopiedValue[];
}

/** A cell that differs from what was signed; undefined if the document does not have it. */
export interface CellChange {
  readonly cell: CellId;
  readonly from: CellState | undefined;
  readonly to: CellState | undefined;
}

/** The cells of the form in printed order, then those that other documents use in place of some of them. */
const copiedCells = (edition: EditionId): readonly CellId[] => [
  ...cellsOf(editions[edition]).map(({ id }) => id),
  ...alternativeCellsOf(editions[edition]).map(({ id }) => id),
];

export function signedCopy({ edition, year, agency, cells }: Report): SignedCopy {
  const values = copiedCells(edition).map((cell): CopiedValue => {
    const state = cells.get(cell);
    return state === undefined ? false : valueOf(state);
  });
  // Hardly any document has the cells at the end.
  return {
    edition,
    year,
    agency,
    values: values.slice(0, values.findLastIndex((value) => value !== false) + 1),
  };
}

function stateOf(value: CopiedValue | undefined): CellState | undefined {
  if (value === undefined || value === false) return undefined;
  if (value === null) return blank;
  return typeof value === 'number' ? numberState(value) : { kind: 'invalid', raw: value };
}

/** The cells changed since the copy was made, in printed order; none if the report is in another edition. */
export function changesSince({ edition, values }: SignedCopy, report: Report): readonly CellChange[] {
  if (edition !== report.edition) return [];
  return copiedCells(edition).flatMap((cell, index) => {
    const from = stateOf(values[index]);
    const to = report.cells.get(cell);
    return isSameState(from, to) ? [] : [{ cell, from, to }];
  });
}
