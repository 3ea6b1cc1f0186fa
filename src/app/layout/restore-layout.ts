import type { Grid } from '../../core/grid/grid';
import { fold } from '../../core/grid/fold-label';
import type { RecognisedDocument } from '../../core/recognise/recognise';
import { recogniseDocument } from '../../core/recognise/recognise';
import type { TotalsKind } from '../../workbook/stored/workbook-mark';
import { isComputed, cellIndexOf } from '../../core/report/cells';
import type { CellState, Report } from '../../core/report/report';
import { editions } from '../../core/statute/editions';
import type { CellId, Edition, TableId } from '../../core/statute/types';
import type { SheetContent } from '../../workbook/port';
import { gridOfPlan } from '../../workbook/plan/plan-worksheet';
import type { WorksheetPlan } from '../../workbook/plan/plan-worksheet';
import { layoutsOf } from '../../workbook/plan/sheet-layouts';
import { collapsedRemarks } from '../export/export-remarks';
import { tablesToRestore } from './layout-state';
import { planWithTotals } from './plan-with-totals';

/** What it takes to restore the official layout of a workbook. */
export interface Restoration {
  /** The report as read from the workbook, as far as it could be understood. */
  readonly report: Report;
  readonly plans: readonly WorksheetPlan[];
  /** The sheets that the new ones replace. */
  readonly instead: readonly { readonly id: string; readonly name: string }[];
  /** Non-empty cells that the new sheets show. */
  readonly carried: number;
  /** The formulas among them, of which only the result is carried over. */
  readonly formulas: number;
  /** Contents of the old sheets that the new ones do not show. */
  readonly left: number;
}

/**
 * Plans new worksheets with the figures of every table that is not in the official layout, and lists the old sheets.
 * Null when that cannot be done without changing a figure, because the workbook can be read in several ways.
 */
export function planRestoration(sheets: readonly SheetContent[], totals: TotalsKind): Restoration | null {
  const grids = sheets.map(({ grid }) => grid);
  const document = recogniseDocument(grids);
  const edition: Edition = editions[document.report.edition];
  const tables = new Set(tablesToRestore(grids, document));
  if (document.report.cells.size === 0 || tables.size === 0 || isRepeated(document)) return null;
  const report = understood(document.report);
  const shown = sheetsShowing(document, tables);
  // A sheet that shows a table but no figure with a known cell has to be read alone to find out.
  const alone = grids.flatMap((grid, index) =>
    [...recogniseDocument([grid]).report.cells.keys()].some((cell) => tables.has(tableOf(cell)))
      ? [index]
      : [],
  );
  for (const old of [shown, new Set([...shown, ...alone])]) {
    const isOnOne =
      old.size === 1 && tables.size === edition.sections.filter(({ table }) => table !== undefined).length;
    const plans = plansFor(report, edition, tables, totals, isOnOne);
    const rest = grids.filter((_, index) => !old.has(index));
    if (!holds([...rest, ...plans.map(gridOfPlan)], report)) continue;
    return {
      report,
      plans,
      instead: sheets.filter((_, index) => old.has(index)).map(({ id, name }) => ({ id, name })),
      ...counts(document, report, tables, plans, grids, old),
    };
  }
  return null;
}

const tableOf = (cell: CellId): TableId => cell.split('.')[0] as TableId;

const isRepeated = ({ report }: RecognisedDocument): boolean =>
  report.notes.some(({ code }) => code === 'table.repeated');

/** Without the cells of rows whose figures have no known cell: each of them would show all figures of its row. */
function understood(report: Report): Report {
  const unplaced = new Set(report.notes.flatMap(({ code, cells }) => (code === 'row.unplaced' ? cells : [])));
  return { ...report, cells: new Map([...report.cells].filter(([cell]) => !unplaced.has(cell))) };
}

const sheetsShowing = (
  { addresses }: RecognisedDocument,
  tables: ReadonlySet<TableId>,
): ReadonlySet<number> =>
  new Set([...addresses].flatMap(([cell, { grid }]) => (tables.has(tableOf(cell)) ? [grid] : [])));

function plansFor(
  report: Report,
  edition: Edition,
  wanted: ReadonlySet<TableId>,
  totals: TotalsKind,
  isOnOne: boolean,
): readonly WorksheetPlan[] {
  const remarks = collapsedRemarks(report);
  return layoutsOf(edition, isOnOne ? 'stacked' : 'separate').flatMap((layout) => {
    const tables = layout.tables.map(({ section }) => section.table);
    if (!tables.some((table) => wanted.has(table))) return [];
    const own = tables.includes(collapsingTable) ? remarks : [];
    return [planWithTotals({ report, edition, totals, remarks: own }, layout)];
  });
}

/** The table in which older documents print a group of rows as one. */
const collapsingTable: TableId = 't3';

/**
 * Whether these sheets read back as the report, every figure and blank of it; a blank total may have become its sum.
 */
function holds(grids: readonly Grid[], report: Report): boolean {
  const document = recogniseDocument(grids);
  const forms = cellIndexOf(editions[report.edition]);
  return (
    document.report.edition === report.edition &&
    !isRepeated(document) &&
    [...forms.values()].every((form) => {
      const before = report.cells.get(form.id) ?? { kind: 'blank' };
      const after = document.report.cells.get(form.id);
      return after !== undefined && (isSame(before, after) || (before.kind === 'blank' && isComputed(form)));
    })
  );
}

const isSame = (a: CellState, b: CellState): boolean =>
  a.kind === 'number' ? b.kind === 'number' && a.value === b.value : a.kind === b.kind;

function counts(
  { report: read, addresses }: RecognisedDocument,
  report: Report,
  tables: ReadonlySet<TableId>,
  plans: readonly WorksheetPlan[],
  grids: readonly Grid[],
  old: ReadonlySet<number>,
): Pick<Restoration, 'carried' | 'formulas' | 'left'> {
  const carried = [...report.cells].filter(
    ([cell, { kind }]) => tables.has(tableOf(cell)) && kind !== 'blank',
  );
  const printed = new Set(
    plans.flatMap(({ cells }) =>
      cells.flatMap(({ content, cellId }) =>
        cellId === undefined && content !== null ? [fold(String(content))] : [],
      ),
    ),
  );
  const understoodAt = new Set(
    carried.flatMap(([cell]) => {
      const place = addresses.get(cell);
      return place === undefined ? [] : [`${place.grid} ${place.row} ${place.column}`];
    }),
  );
  const formulas = new Set(read.formulas ?? []);
  const isPlannedFormula = new Set(
    plans.flatMap(({ cells }) =>
      cells.flatMap(({ cellId, formula }) => (formula === undefined ? [] : [cellId])),
    ),
  );
  return {
    carried: carried.length,
    formulas: carried.filter(([cell]) => formulas.has(cell) && !isPlannedFormula.has(cell)).length,
    left: [...old].reduce((sum, sheet) => {
      const contents = (grids[sheet]?.cells ?? []).filter(
        ({ row, column, content }) =>
          String(content ?? '').trim() !== '' &&
          !understoodAt.has(`${sheet} ${row} ${column}`) &&
          !printed.has(fold(String(content))),
      );
      return sum + contents.length;
    }, 0),
  };
}
