import * as sheetjs from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { NamedGrid } from '../../../src/app/layout/official-sheets';
import { gridOfRows } from '../../../src/core/grid/grid';
import { recognise } from '../../../src/core/recognise/recognise';
import { openWorkbook, readXlsx, saveWorkbook } from '../../fixtures/read-files';
import { editions } from '../../../src/core/statute/editions';
import { gridOfSheet } from '../../../src/workbook/embedded/sheet-contents';
import { sheetOfForeign } from '../../../src/workbook/embedded/sheet-of-foreign';
import type { ForeignFormat, OpenedSheet } from '../../../src/workbook/foreign/foreign-sheet';
import { planWorksheets } from '../../../src/workbook/plan/plan-worksheet';
import { unprotectedKey } from '../../../src/workbook/plan/protection';
import { sheetXml } from '../../files/xlsx/xlsx-parts';
import { writeXlsx } from '../../../src/files/xlsx/write-xlsx';
import { consistentReports, uniformReport, withCells } from '../../fixtures/reports';
import fc from 'fast-check';

/** What the embedded workbook would pass on: every sheet as a grid. */
async function sheetsOf(bytes: Uint8Array): Promise<NamedGrid[]> {
  const { grids, names = [] } = await readXlsx(bytes);
  return grids.map((grid, index) => ({ name: names[index] ?? '', grid }));
}

const settings = { totals: 'formula', profile: {} } as const;

/** What the page shows of an opened sheet that is not ours. */
function shownGrid(sheet: OpenedSheet, formats: readonly ForeignFormat[]): NamedGrid {
  if ('plan' in sheet) throw new Error('a sheet of ours');
  const data = sheetOfForeign(sheet.foreign, formats, 'id', sheet.foreign.name);
  const styleOf = ({ s }: { s?: unknown }) => data.styles[typeof s === 'string' ? s : ''];
  return { name: sheet.foreign.name, grid: gridOfSheet(data.sheet, { styleOf }) };
}

describe('a workbook file', () => {
  it('is read back as our sheets, with formulas as formulas', async () => {
    const { sheets, mark } = await openWorkbook(await writeXlsx(uniformReport(0), { totals: 'formula' }));
    expect(mark).toMatchObject({ edition: '2021', totals: 'formula' });
    expect(sheets.map((sheet) => ('plan' in sheet ? sheet.plan.name : 'foreign'))).toEqual([
      '表二',
      '表三',
      '表四',
    ]);
    const t4 = sheets[2];
    const formulas =
      t4 !== undefined && 'plan' in t4 ? t4.plan.cells.filter((cell) => cell.formula !== undefined) : [];
    expect(formulas).toHaveLength(3);
  });

  it.each(['separate', 'stacked'] as const)('saved again is the same file, %s', async (arrangement) => {
    await fc.assert(
      fc.asyncProperty(consistentReports(), async (report) => {
        const bytes = await writeXlsx({ ...report, profile: {} }, { totals: 'formula', arrangement });
        expect(
          Buffer.from(await saveWorkbook(await sheetsOf(bytes), settings)).equals(Buffer.from(bytes)),
        ).toBe(true);
      }),
      { numRuns: 5 },
    );
  });

  it('is protected in the page and in the file, unless the user took that away', async () => {
    const bytes = await writeXlsx(uniformReport(0), { totals: 'formula' });
    const protectionOf = async (file: Uint8Array) =>
      (await openWorkbook(file)).sheets.map((sheet) => 'plan' in sheet && sheet.plan.isProtected);
    expect(await protectionOf(bytes)).toEqual([true, true, true]);
    const hasProtection = (file: Uint8Array) => sheetXml(file, 't3').includes('<sheetProtection');
    const sheets = await sheetsOf(bytes);
    const open = await saveWorkbook(
      sheets.map((sheet) => ({ ...sheet, isProtected: false })),
      { ...settings, settings: { [unprotectedKey]: 'true' } },
    );
    expect(hasProtection(open)).toBe(false);
    expect(await protectionOf(open)).toEqual([false, false, false]);
    const again = await saveWorkbook(
      sheets.map((sheet) => ({ ...sheet, isProtected: true })),
      settings,
    );
    expect(hasProtection(again)).toBe(true);
    expect(await protectionOf(again)).toEqual([true, true, true]);
  });

  it('restores everything stored with the workbook', async () => {
    const bytes = await writeXlsx(uniformReport(0), { totals: 'typed' });
    const kept = {
      explanations: '{"schema":1}',
      previous: '{"说明":"第一行\r\n"}',
      profile: '{"kind":"township"}',
      totals: 'typed',
    };
    const saved = await saveWorkbook(await sheetsOf(bytes), { ...settings, totals: 'typed', settings: kept });
    expect((await openWorkbook(saved)).settings).toEqual(kept);
  });

  it('has totals and profile in its hidden names even if the stored texts were dropped', async () => {
    const profile = { kind: 'township' } as const;
    const bytes = await writeXlsx({ ...uniformReport(0), profile }, { totals: 'formula' });
    expect((await openWorkbook(bytes)).settings).toEqual({
      totals: 'formula',
      profile: JSON.stringify(profile),
    });
  });

  it('keeps a remark below the tables readable', async () => {
    const remarks = ['有一条很长的备注。'.repeat(40)];
    const options = { totals: 'typed', arrangement: 'stacked', remarks } as const;
    const { sheets } = await openWorkbook(await writeXlsx(uniformReport(0), options));
    const [written] = planWorksheets(
      { report: uniformReport(0), edition: editions['2021'], ...options },
      'stacked',
    );
    const [sheet] = sheets;
    expect(sheet !== undefined && 'plan' in sheet ? sheet.plan.rowHeights : []).toEqual(written?.rowHeights);
    expect(written?.rowHeights.at(-1)).toBeGreaterThan(60);
  });

  it('reports unsupported content of a file, and none for our files', async () => {
    const bytes = await writeXlsx(uniformReport(0), { totals: 'formula' });
    expect((await openWorkbook(bytes)).unsupported).toEqual([]);
    const foreign = { name: '台账', grid: gridOfRows([['甲', 1]], true) };
    const saved = await saveWorkbook([...(await sheetsOf(bytes)), foreign], {
      ...settings,
      hidden: [{ ...foreign, name: '底稿' }],
    });
    expect((await openWorkbook(saved)).unsupported).toEqual([]);

    const book = sheetjs.read(saved, { type: 'array' });
    const sheet = sheetjs.utils.aoa_to_sheet([['乙', 2]]);
    sheet['!cols'] = [{ wch: 40 }];
    sheetjs.utils.book_append_sheet(book, sheet, '另一台账');
    const changed = sheetjs.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer;
    expect((await openWorkbook(new Uint8Array(changed))).unsupported).toContain('looks');
  });

  it('keeps hidden sheets hidden, and reads no figure from them', async () => {
    const report = uniformReport(3);
    const own = await sheetsOf(await writeXlsx(report, { totals: 'typed' }));
    const old = (await sheetsOf(await writeXlsx(uniformReport(9), { totals: 'typed' }))).map((sheet) => ({
      ...sheet,
      name: `旧${sheet.name}`,
    }));
    const saved = await saveWorkbook(own, { ...settings, totals: 'typed', hidden: old });
    expect((await readXlsx(saved)).names).toEqual(['表二', '表三', '表四']);
    expect(recognise((await readXlsx(saved)).grids).cells).toEqual(report.cells);
    const book = sheetjs.read(saved, { type: 'array' });
    expect(book.SheetNames).toEqual(['表二', '表三', '表四', '旧表二', '旧表三', '旧表四']);
    expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 0, 0, 1, 1, 1]);
    expect((book.Sheets['旧表二']?.['B5'] as sheetjs.CellObject | undefined)?.v).toBe(9);
    const again = await openWorkbook(saved);
    const hidden = again.sheets.filter((sheet) => 'foreign' in sheet && sheet.foreign.isHidden);
    const grids = hidden.map((sheet) => shownGrid(sheet, again.formats));
    expect(again.sheets).toHaveLength(6);
    expect(grids.map(({ name }) => name)).toEqual(['旧表二', '旧表三', '旧表四']);
    expect(recognise(grids.map(({ grid }) => grid)).cells.get('t2.gz.issued')).toEqual({
      kind: 'number',
      value: 9,
    });
  });

  it('keeps a number stored as text unchanged, so that the check can report it', async () => {
    const own = await sheetsOf(await writeXlsx(uniformReport(3), { totals: 'typed' }));
    const said = own.map((sheet) => ({
      ...sheet,
      grid: {
        ...sheet.grid,
        cells: sheet.grid.cells.map((cell) => (cell.content === 3 ? { ...cell, content: '3件' } : cell)),
      },
    }));
    const { sheets } = await openWorkbook(await saveWorkbook(said, { ...settings, totals: 'typed' }));
    const contents = sheets.flatMap((sheet) =>
      'plan' in sheet
        ? sheet.plan.cells.flatMap(({ cellId, content }) => (cellId === undefined ? [] : [content]))
        : [],
    );
    expect(new Set(contents)).toEqual(new Set(['3件']));
    expect(contents).toHaveLength(200);
  });

  it('preserves foreign sheets, renamed sheets, notes next to the tables and wrong totals', async () => {
    const report = withCells(uniformReport(0), { 't4.rev.total': 7, 't3.r1.np': '约3' });
    const own = await sheetsOf(await writeXlsx(report, { totals: 'typed' }));
    const changed = own.map((sheet, index) =>
      index === 2
        ? {
            name: '复议诉讼',
            grid: {
              ...sheet.grid,
              rows: 12,
              cells: [
                ...sheet.grid.cells,
                { row: 11, column: 1, rowSpan: 1, columnSpan: 1, content: '已与法规科核对' },
              ],
            },
          }
        : sheet,
    );
    const log = {
      name: '台账',
      grid: gridOfRows(
        [
          ['序号', '收到日期'],
          [1, '2024-01-05'],
          [2, null],
        ],
        true,
      ),
    };
    const saved = await saveWorkbook([log, ...changed], { ...settings, totals: 'typed' });
    const { sheets } = await openWorkbook(saved);
    expect(sheets.map((sheet) => ('plan' in sheet ? `${sheet.plan.name}!` : sheet.foreign.name))).toEqual([
      '台账',
      '表二!',
      '表三!',
      '复议诉讼!',
    ]);
    const read = await sheetsOf(saved);
    expect(read[0]?.grid.cells.map((cell) => cell.content)).toEqual(['序号', '收到日期', 1, '2024-01-05', 2]);
    expect(read[3]?.grid.cells.some((cell) => cell.content === '已与法规科核对')).toBe(true);
    expect(Object.fromEntries(recognise(read.map((sheet) => sheet.grid)).cells)).toEqual(
      Object.fromEntries(report.cells),
    );
  });
});
