import * as sheetjs from '@e965/xlsx';
import type { ICellData } from '@univerjs/core';
import type { SavedSheet } from '../../../src/app/export/workbook-file';
import type { SavedDocument } from '../../../src/app/export/opened-document';
import { openDocument, saveDocument } from '../../../src/app/export/opened-document';
import type { SheetData } from '../../../src/workbook/embedded/sheet-of-plan';
import { sheetOfPlan } from '../../../src/workbook/embedded/sheet-of-plan';
import { sheetOfForeign } from '../../../src/workbook/embedded/sheet-of-foreign';
import { wholeSheet } from '../../../src/workbook/embedded/sheet-contents';
import type { ForeignBook } from '../../fixtures/foreign-book';
import { foreignBook } from '../../fixtures/foreign-book';
import { uniformReport } from '../../fixtures/reports';
import { partOf } from '../../files/open/unpacked';

/** The cells of a sheet as the grid holds them. */
type Cells = Record<number, Record<number, GridCell>>;

/** The library's types of values are numbers here, since it cannot be loaded. */
export type GridCell = Omit<ICellData, 't'> & { readonly t?: ICellData['t'] | number };

export interface GridSheet {
  readonly name: string;
  readonly cells: Cells;
  readonly data: SheetData;
  readonly isRearranged?: boolean;
}

/** Opens a workbook as the page does, lets a user edit the grid, and saves it as the page does. */
export async function savedAfter(
  bytes: Uint8Array,
  edit: (sheets: readonly GridSheet[]) => readonly GridSheet[] | undefined = () => undefined,
): Promise<SavedDocument> {
  // Both happen in a worker: what goes there and comes back is copied.
  const document = structuredClone(await openDocument(bytes, ''));
  if (document.kind !== 'workbook') throw new Error(`opened as ${document.kind}`);
  const { sheets, formats } = document.workbook;
  const opened = sheets.map((sheet, index): GridSheet => {
    const made =
      'plan' in sheet
        ? { ...sheetOfPlan(sheet.plan, `s${index}`, sheet.plan.name), origin: sheet.part }
        : sheetOfForeign(sheet.foreign, formats, `s${index}`, sheet.foreign.name);
    // What the grid stores is plain data.
    const stored = structuredClone(made);
    return { name: made.sheet.name, cells: stored.sheet.cellData as Cells, data: stored };
  });
  const edited = edit(opened) ?? opened;
  const saved = edited.map(({ data, isRearranged = false }): SavedSheet => {
    const styleOf = ({ s }: ICellData) => (typeof s === 'string' ? data.styles[s] : null);
    return {
      ...wholeSheet(data.sheet, { styleOf }),
      origin: data.origin ?? null,
      isRearranged,
    };
  });
  const facts = { totals: 'typed', profile: {}, settings: { totals: 'typed' }, original: bytes } as const;
  return structuredClone(await saveDocument(structuredClone({ ...facts, sheets: saved })));
}

export const cellsOf = (sheets: readonly GridSheet[], name: string): Cells => {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found.cells;
};

/** A user types another figure into a cell of ours. */
export const typeFigure = (sheets: readonly GridSheet[]): undefined => {
  const row = cellsOf(sheets, '表二')[4];
  const cell = row?.[1];
  if (row === undefined || cell === undefined) throw new Error('no cell');
  row[1] = { ...cell, v: 77 };
};

export const read = (bytes: Uint8Array) =>
  sheetjs.read(bytes, { type: 'array', cellStyles: true, cellNF: true, cellFormula: true, sheetRows: 0 });

/** The part of the first sheet of others. */
export const first = 'xl/worksheets/foreign1.xml';

export const textOf = (bytes: Uint8Array, part = first) => partOf(bytes, part);

/** A workbook with one sheet of others. */
export const withSheet = (xml: string, rest: Partial<ForeignBook> = {}) =>
  foreignBook(uniformReport(3), { sheets: [{ name: '台账', xml }], ...rest });

/** Sets cells of a sheet, by row and column. */
export const setting =
  (name: string, ...cells: readonly (readonly [row: number, column: number, data: GridCell])[]) =>
  (sheets: readonly GridSheet[]): undefined => {
    for (const [row, column, cell] of cells) (cellsOf(sheets, name)[row] ??= {})[column] = cell;
  };
