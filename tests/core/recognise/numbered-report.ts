import { expect } from 'vitest';
import type { Grid } from '../../../src/core/grid/grid';
import { cellsOf } from '../../../src/core/report/cells';
import type { Report } from '../../../src/core/report/report';
import { numberState } from '../../../src/core/report/report';
import type { EditionId } from '../../../src/core/statute/editions';
import { editions } from '../../../src/core/statute/editions';
import { tableGrid } from '../../fixtures/grids';
import { uniformReport } from '../../fixtures/reports';

/** Every cell with a unique figure, so that any mix-up shows. */
export const numberedOf = (edition: EditionId): Report => ({
  ...uniformReport(0, edition),
  cells: new Map(cellsOf(editions[edition]).map((cell, index) => [cell.id, numberState(index + 1)])),
});

export const numbered = numberedOf('2021');

export const [t2, t3, t4] = [
  tableGrid(numbered, 't2'),
  tableGrid(numbered, 't3'),
  tableGrid(numbered, 't4'),
] as const;

/** As a worksheet reader returns it: cells without content are absent. */
export const sparse = (grid: Grid): Grid => ({
  ...grid,
  cells: grid.cells.filter((cell) => cell.content !== null),
});

export function expectFigures(found: Report, expected: Report = numbered) {
  expect(Object.fromEntries(found.cells)).toEqual(Object.fromEntries(expected.cells));
}
