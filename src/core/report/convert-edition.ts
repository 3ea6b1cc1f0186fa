import type { EditionId } from '../statute/editions';
import { editions } from '../statute/editions';
import type { CellId, Edition, TableId } from '../statute/types';
import { cellsOf, collapsedCellsOf } from './cells';
import type { CellState, Report } from './report';
import { blank } from './report';

/** A report in the next edition of the form. */
export interface Conversion {
  readonly report: Report;
  /** Cells that mean the same in both by their words, but around which the rules of counting changed. */
  readonly toReview: readonly CellId[];
  /** Cells that the next edition does not have, with what stood in them, in the order of the old form. */
  readonly left: readonly { readonly cell: CellId; readonly state: CellState }[];
}

/**
 * Takes a report over into the edition that followed its own, as far as the figures are the same by definition. What is not the same
 * is blank there and told in `left`; nothing is computed and nothing becomes zero. Null where no edition followed.
 */
export function convertEdition(report: Report): Conversion | null {
  const old: Edition = editions[report.edition];
  const { succession } = old;
  if (succession === undefined || !Object.hasOwn(editions, succession.by)) return null;
  const next = succession.by as EditionId;
  const form = cellsOf(editions[next]);
  const known = new Set([...form, ...collapsedCellsOf(editions[next])].map(({ id }) => id));
  const isSame = (cell: CellId) =>
    known.has(cell) && (succession.tables.includes(tableOf(cell)) || succession.cells.includes(cell));

  const cells = new Map<CellId, CellState>(
    // In the tables that changed their meaning the new cells are there, and blank; in the others a missing cell stays missing.
    form.flatMap(({ id, table }) => {
      const state = isSame(id) ? report.cells.get(id) : succession.tables.includes(table) ? undefined : blank;
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
      // That the labels are old was true of the source.
      notes: report.notes.filter(
        (note) => note.code !== 'format.outdated' && note.cells.every((cell) => cells.has(cell)),
      ),
      ...(formulas === undefined ? {} : { formulas: formulas.filter(isSame) }),
    },
    toReview: succession.cells.filter((cell) => report.cells.has(cell)),
    left: [...report.cells].filter(([cell]) => !isSame(cell)).map(([cell, state]) => ({ cell, state })),
  };
}

const tableOf = (cell: CellId): TableId => cell.slice(0, 2) as TableId;
