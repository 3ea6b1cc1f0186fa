import type { EditionId } from '../statute/editions';
import { editionDue, editions, isOutdated, successorOf } from '../statute/editions';
import type { CellId, Edition, Succession, TableId } from '../statute/types';
import { cellsOf, collapsedCellsOf, tableIds } from './cells';
import type { CellState, Report } from './report';
import { blank } from './report';

/** A report in the edition of the form that it should have. */
export interface Conversion {
  readonly report: Report;
  /** Cells with the same wording in both editions whose counting rules changed. */
  readonly toReview: readonly CellId[];
  /** Cells that a later edition does not have, with their contents, in the order of the old form. */
  readonly left: readonly LeftOut[];
}

/** A figure that a conversion could not take over. */
export interface LeftOut {
  /** The last edition that has the cell. */
  readonly edition: EditionId;
  readonly cell: CellId;
  readonly state: CellState;
}

/**
 * Converts a report to the edition that is due for its year, through all editions between, as far as the figures are
 * the same by definition. Everything else is blank in the result and listed in `left`; nothing is computed and nothing
 * becomes zero. Null if no later edition is due, or none defines what it takes over.
 */
export function convertEdition(report: Report): Conversion | null {
  if (!isOutdated(report)) return null;
  const due = editionDue(report);
  let conversion: Conversion = { report, toReview: [], left: [] };
  while (conversion.report.edition !== due) {
    const next = nextStep(conversion);
    if (next === null) return null;
    conversion = next;
  }
  // Cells that exist only in an edition between were never filled.
  return {
    report: conversion.report,
    toReview: conversion.toReview.filter((cell) => report.cells.has(cell)),
    left: conversion.left.filter(({ cell }) => report.cells.has(cell)),
  };
}

/** The figures that a conversion took over. */
export interface TakenOver {
  /** Tables in which every cell is the same figure. */
  readonly tables: readonly TableId[];
  /** The cells of other tables that mean the same. */
  readonly cells: readonly CellId[];
}

/** What a conversion took over from the original report. */
export const takenOver = (from: Report, { report, toReview }: Conversion): TakenOver => ({
  tables: tableIds.filter((table) => {
    const cells = [...report.cells.keys()].filter((cell) => tableOf(cell) === table);
    return cells.length > 0 && cells.every((cell) => from.cells.has(cell));
  }),
  cells: toReview,
});

/** To the edition that replaced the report's own. */
function nextStep({ report, toReview, left }: Conversion): Conversion | null {
  const next = successorOf(report.edition);
  if (next === null) return null;
  const edition: Edition = editions[next];
  const { tables, cells: sameCells }: Pick<Succession, 'tables' | 'cells'> = edition.succession ?? {
    tables: [],
    cells: [],
  };
  const form = cellsOf(edition);
  const known = new Set([...form, ...collapsedCellsOf(edition)].map(({ id }) => id));
  const isSame = (cell: CellId) =>
    known.has(cell) && (tables.includes(tableOf(cell)) || sameCells.includes(cell));

  const cells = new Map<CellId, CellState>(
    // In tables whose meaning changed the new cells exist and are blank; in the others a missing cell stays missing.
    form.flatMap(({ id, table }) => {
      const state = isSame(id) ? report.cells.get(id) : tables.includes(table) ? undefined : blank;
      return state === undefined ? [] : [[id, state] as const];
    }),
  );
  for (const [id, state] of report.cells) if (isSame(id)) cells.set(id, state);
  const { formulas } = report;
  return {
    report: {
      ...report,
      edition: next,
      cells,
      // The note about old labels was about the source.
      notes: report.notes.filter(
        (note) => note.code !== 'format.outdated' && note.cells.every((cell) => cells.has(cell)),
      ),
      ...(formulas === undefined ? {} : { formulas: formulas.filter(isSame) }),
    },
    toReview: [...new Set([...toReview, ...sameCells.filter((cell) => report.cells.has(cell))])].filter(
      isSame,
    ),
    left: [
      ...left,
      ...[...report.cells]
        .filter(([cell]) => !isSame(cell))
        .map(([cell, state]) => ({ edition: report.edition, cell, state })),
    ],
  };
}

const tableOf = (cell: CellId): TableId => cell.slice(0, 2) as TableId;
