import { generateRandomId } from '@univerjs/core';
import type { ForeignFormat, OpenedSheet } from '../foreign/foreign-sheet';
import type { WorksheetPlan } from '../plan/plan-worksheet';
import { freeSheetName } from '../sheet-names';
import type { WorkbookMark } from '../stored/workbook-mark';
import { sheetOfForeign } from './sheet-of-foreign';
import type { SheetData } from './sheet-of-plan';
import { sheetOfPlan } from './sheet-of-plan';

/** The initial content of a workbook: our tables, the sheets of a file, or nothing. */
export interface WorkbookContents {
  readonly plans?: readonly WorksheetPlan[];
  /** The sheets of a file in their order, hidden ones included. */
  readonly opened?: readonly OpenedSheet[];
  /** The formats of that file. */
  readonly formats?: readonly ForeignFormat[];
  readonly mark?: WorkbookMark | null;
  readonly settings?: Readonly<Record<string, string>>;
}

/** Sheets with unused ids and names. */
export function sheetsOf<T>(
  sources: readonly T[],
  nameOf: (source: T) => string,
  make: (source: T, id: string, name: string) => SheetData,
  taken: readonly string[],
): readonly SheetData[] {
  const names = new Set(taken);
  return sources.map((source) => {
    const name = freeSheetName(nameOf(source), names);
    names.add(name);
    return make(source, generateRandomId(), name);
  });
}

/** The sheets of all contents, each with a unique name. */
export function sheetsOfContents({
  plans = [],
  opened = [],
  formats = [],
}: WorkbookContents): readonly SheetData[] {
  const planned = sheetsOf(plans, ({ name }) => name, sheetOfPlan, []);
  const ofFile = sheetsOf(
    opened,
    (sheet) => ('plan' in sheet ? sheet.plan.name : sheet.foreign.name),
    (sheet, id, name) =>
      'plan' in sheet
        ? withOrigin(sheetOfPlan(sheet.plan, id, name), sheet.part)
        : sheetOfForeign(sheet.foreign, formats, id, name),
    planned.map(({ sheet }) => sheet.name),
  );
  return [...planned, ...ofFile];
}

const withOrigin = (data: SheetData, origin: string): SheetData => ({ ...data, origin });
