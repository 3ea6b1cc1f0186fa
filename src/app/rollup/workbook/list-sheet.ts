import type { WorkbookSheet } from '../../../files/xlsx/write-xlsx';
import type { RowCell } from '../../../files/xlsx/appended-rows';
import type { CellFormat } from '../../../workbook/plan/cell-formats';
import { headingLook, labelFormats, remarkLook } from '../../../workbook/plan/cell-formats';
import type { PlannedCell, WorksheetPlan } from '../../../workbook/plan/plan-worksheet';
import { heightsFor } from '../../../workbook/plan/plan-worksheet';

/** A list with a title and column heads. */
interface ListContent {
  readonly name: string;
  /** Above the heads, one line each; short ones. */
  readonly lines: readonly string[];
  readonly head: readonly string[];
  /** In characters. */
  readonly widths: readonly number[];
  /** Rows between the heads and the list, such as totals. */
  readonly top?: readonly (readonly RowCell[])[];
  readonly rows: Iterable<readonly RowCell[]>;
  /** Columns that stay in view. */
  readonly frozenColumns?: number;
}

const bodyLook: CellFormat = { ...remarkLook, border: true };
const topLook: CellFormat = { ...bodyLook, bold: true, fill: 'EAF1FB' };

/** A list as a worksheet: its first row has the formats of all others. */
export function listSheet(content: ListContent): WorkbookSheet {
  const { name, lines, head, widths, top = [], rows, frozenColumns = 0 } = content;
  const [first, rest] = splitFirst(rows);
  const cellsOf = (values: readonly RowCell[], row: number, look: CellFormat) =>
    values.map((value, column) => planned(value, row, column, look));
  const headRow = lines.length;
  const cells: PlannedCell[] = [
    // Merged over the list, a line wraps instead of running out of the page.
    ...lines.map((line, row): PlannedCell => ({
      ...planned(line, row, 0, row === 0 ? headingLook : remarkLook),
      columnSpan: Math.min(widths.length, 10),
    })),
    ...cellsOf(head, headRow, labelFormats.columnHeader),
    ...top.flatMap((values, index) => cellsOf(values, headRow + 1 + index, topLook)),
    ...cellsOf(first ?? head.map(() => null), headRow + 1 + top.length, bodyLook),
  ];
  const plan: WorksheetPlan = {
    name,
    tables: [],
    cells,
    columnWidths: widths,
    rowHeights: heightsFor(cells, widths),
    validations: [],
    conditionalFormats: [],
  };
  return { plan, rows: rest, freeze: { rows: headRow + 1 + top.length, columns: frozenColumns } };
}

function planned(value: RowCell, row: number, column: number, look: CellFormat): PlannedCell {
  const position = { row, column, rowSpan: 1, columnSpan: 1, look, locked: true };
  if (typeof value !== 'object' || value === null) return { ...position, content: value };
  return { ...position, content: value.value, formula: value.formula };
}

function splitFirst(
  rows: Iterable<readonly RowCell[]>,
): readonly [first: readonly RowCell[] | undefined, rest: Iterable<readonly RowCell[]>] {
  const all = Array.isArray(rows) ? (rows as readonly (readonly RowCell[])[]) : [...rows];
  return [all[0], all.slice(1)];
}
