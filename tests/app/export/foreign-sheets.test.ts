import * as sheetjs from '@e965/xlsx';
import type { ICellData } from '@univerjs/core';
import { describe, expect, it } from 'vitest';
import type { SavedSheet, SavedWorkbook } from '../../../src/app/export/workbook-file';
import { saveWorkbook } from '../../../src/app/export/workbook-file';
import type { SheetData } from '../../../src/workbook/embedded/sheet-of-plan';
import { sheetOfPlan } from '../../../src/workbook/embedded/sheet-of-plan';
import { sheetOfForeign } from '../../../src/workbook/embedded/sheet-of-foreign';
import { wholeSheet } from '../../../src/workbook/embedded/sheet-contents';
import { foreignBook, foreignBooks } from '../../fixtures/foreign-books';
import { openWorkbook } from '../../fixtures/read-files';
import { uniformReport } from '../../fixtures/reports';
import { unpacked } from '../../files/open/unpacked';

/** The cells of a sheet as the grid holds them. */
type Cells = Record<number, Record<number, ICellData>>;

interface GridSheet {
  readonly name: string;
  readonly cells: Cells;
  readonly data: SheetData;
}

/** Opens a workbook as the page does, lets a user edit the grid, and saves it as the page does. */
async function savedAfter(
  bytes: Uint8Array,
  edit: (sheets: readonly GridSheet[]) => readonly GridSheet[] | undefined = () => undefined,
): Promise<SavedWorkbook> {
  const { sheets, formats, original } = await openWorkbook(bytes);
  const opened = sheets.map((sheet, index): GridSheet => {
    const data =
      'plan' in sheet
        ? { ...sheetOfPlan(sheet.plan, `s${index}`, sheet.plan.name), origin: sheet.part }
        : sheetOfForeign(sheet.foreign, formats, `s${index}`, sheet.foreign.name);
    // What the grid stores is plain data.
    const stored = structuredClone(data);
    return { name: data.sheet.name, cells: stored.sheet.cellData as Cells, data: stored };
  });
  const edited = edit(opened) ?? opened;
  const saved = edited.map(({ data }): SavedSheet => {
    const styleOf = ({ s }: ICellData) => (typeof s === 'string' ? data.styles[s] : null);
    return {
      ...wholeSheet(data.sheet, { styleOf }),
      origin: data.origin ?? null,
      isRearranged: false,
    };
  });
  return saveWorkbook(saved, { totals: 'typed', profile: {}, settings: { totals: 'typed' }, original });
}

const cellsOf = (sheets: readonly GridSheet[], name: string): Cells => {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found.cells;
};

/** A user types another figure into a cell of ours. */
const typeFigure = (sheets: readonly GridSheet[]): undefined => {
  const row = cellsOf(sheets, '表二')[4];
  const cell = row?.[1];
  if (row === undefined || cell === undefined) throw new Error('no cell');
  row[1] = { ...cell, v: 77 };
};

const read = (bytes: Uint8Array) =>
  sheetjs.read(bytes, { type: 'array', cellStyles: true, cellNF: true, cellFormula: true, sheetRows: 0 });

/** Everything that another library sees of the sheets that are not ours. */
const seen = (bytes: Uint8Array) => {
  const book = read(bytes);
  return {
    sheets: book.SheetNames.filter((name) => !/^表[二三四]$/u.test(name)).map((name) => [
      name,
      book.Sheets[name],
      book.Workbook?.Sheets?.find((sheet) => sheet.name === name)?.Hidden,
    ]),
    order: book.SheetNames,
    names: (book.Workbook?.Names ?? []).filter(({ Name }) => !/^ZFXX_/u.test(Name) && !/^_xlnm/u.test(Name)),
  };
};

const isForeign = (part: string) =>
  !/^(?:\[Content_Types\]\.xml|xl\/(?:workbook|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/sheet\d\.xml|customXml\/(?:_rels\/)?item(?:Props)?[1-3]\.xml(?:\.rels)?)$/u.test(
    part,
  );

describe('a workbook with sheets of others, opened and saved after a figure of ours was typed', () => {
  it.each(Object.entries(foreignBooks))('keeps %s', async (_, book) => {
    const bytes = await foreignBook(uniformReport(3), book);
    const { bytes: saved, losses } = await savedAfter(bytes, typeFigure);
    expect(losses).toEqual([]);
    // Cell by cell, format by format.
    expect(seen(saved)).toEqual(seen(bytes));
    const [before, after] = [unpacked(bytes), unpacked(saved)];
    for (const [part, content] of before)
      if (isForeign(part))
        expect([part, Buffer.from(after.get(part) ?? []).equals(Buffer.from(content))]).toEqual([part, true]);
    expect((read(saved).Sheets['表二']?.['B5'] as sheetjs.CellObject).v).toBe(77);
  });
});

export { cellsOf, savedAfter };
