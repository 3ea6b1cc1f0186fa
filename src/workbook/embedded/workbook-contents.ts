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

/** What a workbook is opened with: our own tables, or the sheets of a file of somebody else, or nothing. */
export interface WorkbookContents {
  readonly plans?: readonly WorksheetPlan[];
  readonly sheets?: readonly NamedGrid[];
  /** Sheets that are there but not shown. */
  readonly hidden?: readonly NamedGrid[];
  readonly mark?: WorkbookMark | null;
  readonly settings?: Readonly<Record<string, string>>;
}

/** Sheets with ids and names that are not taken yet. */
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

/** The sheets of all contents, each with a name of its own. */
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

/** The same sheet, not shown. */
const asHidden = (data: SheetData): SheetData => ({
  ...data,
  sheet: { ...data.sheet, hidden: BooleanNumber.TRUE },
});
