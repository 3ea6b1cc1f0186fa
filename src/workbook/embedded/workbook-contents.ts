import { BooleanNumber, generateRandomId } from '@univerjs/core';
import type { Grid } from '../../core/grid/grid';
import type { WorksheetPlan } from '../plan/plan-worksheet';
import { freeSheetName } from '../sheet-names';
import type { WorkbookMark } from '../stored/workbook-mark';
import { sheetOfGrid } from './sheet-of-grid';
import type { SheetData } from './sheet-of-plan';
import { sheetOfPlan } from './sheet-of-plan';

interface NamedGrid {
  readonly name: string;
  readonly grid: Grid;
}

/** The initial content of a workbook: our tables, the sheets of someone else's file, or nothing. */
export interface WorkbookContents {
  readonly plans?: readonly WorksheetPlan[];
  readonly sheets?: readonly NamedGrid[];
  /** Sheets that exist but are hidden. */
  readonly hidden?: readonly NamedGrid[];
  readonly mark?: WorkbookMark | null;
  readonly settings?: Readonly<Record<string, string>>;
}

/** Sheets with unused ids and names. */
export function sheetsOf<T extends { readonly name: string }>(
  sources: readonly T[],
  make: (source: T, id: string, name: string) => SheetData,
  taken: readonly string[],
): readonly SheetData[] {
  const names = new Set(taken);
  return sources.map((source) => {
    const name = freeSheetName(source.name, names);
    names.add(name);
    return make(source, generateRandomId(), name);
  });
}

/** The sheets of all contents, each with a unique name. */
export function sheetsOfContents({
  plans = [],
  sheets = [],
  hidden = [],
}: WorkbookContents): readonly SheetData[] {
  const named = ({ name, grid }: NamedGrid) => ({ ...grid, name });
  const namesOf = (data: readonly SheetData[]) => data.map(({ sheet }) => sheet.name);
  const planned = sheetsOf(plans, sheetOfPlan, []);
  const shown = [...planned, ...sheetsOf(sheets.map(named), sheetOfGrid, namesOf(planned))];
  return [...shown, ...sheetsOf(hidden.map(named), sheetOfGrid, namesOf(shown)).map(asHidden)];
}

/** The same sheet, hidden. */
const asHidden = (data: SheetData): SheetData => ({
  ...data,
  sheet: { ...data.sheet, hidden: BooleanNumber.TRUE },
});
