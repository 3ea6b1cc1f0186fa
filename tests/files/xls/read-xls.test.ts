import { readFileSync } from 'node:fs';
import { version } from '@e965/xlsx';
import type { WorkSheet } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { loadReport, readXls, readXlsx } from '../../fixtures/read-files';
import type { Grid } from '../../../src/core/grid/grid';
import { xlsSizeLimit } from '../../../src/files/xls/read-xls';
import { writeXlsx } from '../../../src/files/xlsx/write-xlsx';
import { readJson } from '../../../src/files/json/read-json';
import { newReport } from '../../../src/app/layout/new-report';
import { blank } from '../../../src/core/report/report';
import { tableGrid } from '../../fixtures/grids';
import { cellStates, uniformReport } from '../../fixtures/reports';
import type { SourceDocument } from '../../../src/files/reader';
import { sample } from '../../hosts/cli/run-command';
import { codeOf, contents } from '../xlsx/workbook-file';
import type { BiffRecord } from './xls-file';
import { bof, bytesOfRecords, eof, four, two, xlsFile, xlsOfRecords, xlsOfStream } from './xls-file';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}.xls`, import.meta.url));

async function firstGrid(bytes: Uint8Array): Promise<Grid> {
  const [grid] = (await readXls(bytes)).grids;
  if (grid === undefined) throw new Error('no grid');
  return grid;
}

/** A formula cell as programs store it: position, result, flags, and the formula, by default the addition 1+1. */
const formula = (
  result: readonly number[],
  tokens: readonly number[] = [0x1e, 1, 0, 0x1e, 1, 0, 3],
): BiffRecord => [
  0x06,
  ...two(0),
  ...two(0),
  ...two(0),
  ...result,
  ...two(0),
  ...four(0),
  ...two(tokens.length),
  ...tokens,
];
const blankText = [3, 0, 0, 0, 0, 0, 0xff, 0xff];
const float = (value: number) => [...new Uint8Array(new Float64Array([value]).buffer)];

describe('readXls', () => {
  it('is based on the version without the known vulnerabilities', () => {
    expect(version).toBe('0.20.3');
  });

  it('reads LibreOffice’s conversions of our workbooks like the originals', async () => {
    const report = readJson(readFileSync(sample('suqian-2024.json')));
    const stacked = await writeXlsx(report, { totals: 'formula', arrangement: 'stacked' });
    expect(await readXls(fixture('libreoffice-stacked'))).toEqual(
      strippedOfSettings(await readXlsx(stacked)),
    );
    const empty = await writeXlsx(newReport({ agency: '示例县档案局', year: 2024 }), { totals: 'formula' });
    // Where it stored 0 for totals that show nothing.
    expect(await readXls(fixture('libreoffice-blank'))).toEqual(strippedOfSettings(await readXlsx(empty)));
  });

  it('returns a report like any other file', async () => {
    const { report, totals } = await loadReport(fixture('libreoffice-stacked'), '年报.et');
    expect([report.year, report.agency, report.cells.size, totals]).toEqual([
      2024,
      '宿迁市人民政府',
      200,
      'formula',
    ]);
    expect(report.cells.get('t3.r4.np')).toEqual({ kind: 'number', value: 118 });
  });

  it('reads tables with any figures, blanks and texts unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cellStates, { minLength: 200, maxLength: 200 }), async (states) => {
        const ids = [...uniformReport(0).cells.keys()];
        const report = {
          ...uniformReport(0),
          cells: new Map(ids.map((id, i) => [id, states[i] ?? blank])),
        };
        const grids = (['t2', 't3', 't4'] as const).map((table) => tableGrid(report, table));
        const sheets = Object.fromEntries(grids.map((grid, i) => [`表${i}`, sheetOf(grid)]));
        const read = await readXls(xlsFile(sheets));
        expect(read.grids.map(({ cells }) => cells)).toEqual(
          grids.map(({ cells }) => cells.filter(({ content }) => content !== null)),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('distinguishes numbers from numbers written as text', async () => {
    const sheet = {
      '!ref': 'A1:C1',
      A1: { t: 's', v: '12' },
      B1: { t: 'n', v: 12 },
      C1: { t: 'n', v: 35.65 },
    } as const;
    const grid = await firstGrid(xlsFile({ a: sheet }));
    expect([contents(grid), grid.typed]).toEqual([['12', 12, 35.65], true]);
  });

  it('reads no figure from a number whose format shows another one', async () => {
    const sheet: WorkSheet = {
      '!ref': 'A1:C1',
      A1: { t: 'n', v: 1.5, z: '0%' },
      B1: { t: 'n', v: 77302800, z: '0!.0000' },
      C1: { t: 'n', v: 1234, z: '#,##0' },
    };
    const [grid] = (await readXls(xlsFile({ a: sheet }))).grids;
    expect(grid?.cells.map(({ content }) => content)).toEqual(['150%', '77302800（0!.0000）', 1234]);
  });

  it('shows dates, booleans and errors as text', async () => {
    const sheet = {
      '!ref': 'A1:F1',
      A1: { t: 'n', v: 45322, z: 'yyyy/m/d' },
      B1: { t: 'n', v: 45322.75, z: 'yyyy-mm-dd hh:mm' },
      C1: { t: 'b', v: false },
      D1: { t: 'e', v: 7 },
      E1: { t: 'n', v: -1, z: 'yyyy/m/d' },
      F1: { t: 's', v: '\u{20bb7}' },
    } as const;
    expect(contents(await firstGrid(xlsFile({ a: sheet })))).toEqual([
      '2024-01-31',
      '2024-01-31 18:00:00',
      'FALSE',
      '#DIV/0!',
      '########',
      '\u{20bb7}',
    ]);
    const days = xlsFile({ a: sheet }, { Workbook: { WBProps: { date1904: true } } });
    expect(contents(await firstGrid(days))[0]).toBe('2028-02-01');
  });

  it('distinguishes a stored result from none', async () => {
    const at = async (record: BiffRecord) => (await firstGrid(xlsOfRecords([record]))).cells[0];
    expect(await at(formula(float(0)))).toMatchObject({ content: 0, formula: '1+1' });
    expect(await at(formula(float(2)))).toMatchObject({ content: 2, formula: '1+1' });
    expect(await at(formula([2, 0, 42, 0, 0, 0, 0xff, 0xff]))).toMatchObject({ content: '#N/A' });
    // Only a text can be blank: 1+1 was never calculated.
    expect(await at(formula(blankText))).toMatchObject({ content: '=1+1', formula: '1+1' });
    expect(await at(formula(blankText, [0x17, 0, 0]))).toMatchObject({ content: '', formula: '""' });
  });

  it('leaves out hidden sheets, charts and empty sheets, whatever their names', async () => {
    const cell = (v: number): WorkSheet => ({ '!ref': 'A1', A1: { t: 'n', v } });
    const bytes = xlsFile(
      { constructor: cell(1), b: cell(2), c: cell(3), d: { '!ref': 'A1' }, toString: cell(5) },
      { Workbook: { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 2 }, { Hidden: 0 }, { Hidden: 0 }] } },
    );
    const { grids, names } = await readXls(bytes);
    expect([names, grids.map(contents)]).toEqual([
      ['constructor', 'toString'],
      [[1], [5]],
    ]);
  });

  it('clips merges of whole sheets, and drops covered cells', async () => {
    const sheet: WorkSheet = {
      '!ref': 'A1:B3',
      A1: { t: 's', v: '甲' },
      B1: { t: 'n', v: 9 },
      A3: { t: 'n', v: 1 },
      '!merges': [
        { s: { r: 0, c: 0 }, e: { r: 0, c: 1 } },
        { s: { r: 2, c: 0 }, e: { r: 65_535, c: 255 } },
      ],
    };
    const grid = await firstGrid(xlsFile({ a: sheet }));
    expect(grid.cells.map(({ content, rowSpan, columnSpan }) => [content, rowSpan, columnSpan])).toEqual([
      ['甲', 1, 2],
      [1, 17, 18],
    ]);
  });

  it('refuses encrypted, older, oversized or damaged files before reading them', async () => {
    const refused = (bytes: Uint8Array) => codeOf(() => readXls(bytes));
    const stream = (...records: readonly BiffRecord[]) => xlsOfStream(bytesOfRecords(records));
    expect(await refused(stream(bof(5), [0x2f, 0, 0], eof))).toBe('encrypted');
    expect(await refused(stream(bof(5, 0x0500), eof))).toBe('legacyXls');
    expect(await refused(stream([0x85, 0], eof))).toBe('damaged');
    expect(await refused(xlsOfStream(bytesOfRecords([bof(5), [0xff0, 1, 2, 3]]).subarray(0, -1)))).toBe(
      'damaged',
    );
    expect(await refused(xlsOfStream(new Uint8Array()))).toBe('damaged');
    const number: BiffRecord = [0x203, ...two(0), ...two(0), ...two(0), ...float(1)];
    const many = (count: number, record: BiffRecord) => xlsOfRecords(Array<BiffRecord>(count).fill(record));
    expect(await refused(many(200_001, number))).toBe('unpacksTooLarge');
    expect(await refused(many(200_000, number))).toBeUndefined();
    const row: BiffRecord = [0xbd, ...two(0), ...two(0), ...Array<number>(6 * 256).fill(0), ...two(255)];
    expect(await refused(many(782, row))).toBe('unpacksTooLarge');
    const sheet: BiffRecord = [0x85, ...four(0), 0, 0, 1, 0, 65];
    expect(await refused(stream(bof(5), ...Array<BiffRecord>(501).fill(sheet), eof))).toBe('unpacksTooLarge');
    const far: BiffRecord = [0x203, ...two(65_535), ...two(255), ...two(0), ...float(1)];
    expect(await refused(xlsOfRecords([number, far]))).toBe('unpacksTooLarge');
    const padded = new Uint8Array(xlsSizeLimit + 1);
    padded.set(fixture('libreoffice-blank'));
    expect(await refused(padded)).toBe('tooLarge');
    expect(await refused(new TextEncoder().encode('text'))).toBe('notAWorkbook');
  });

  it('reads texts that are continued in the next record', async () => {
    const letters = (text: string) => [...new TextEncoder().encode(text)];
    const texts: BiffRecord = [0xfc, ...four(1), ...four(1), ...two(6), 0, ...letters('abc')];
    const label: BiffRecord = [0xfd, ...two(0), ...two(0), ...two(0), ...four(0)];
    expect(contents(await firstGrid(xlsOfRecords([texts, [0x3c, 0, ...letters('def')], label])))).toEqual([
      'abcdef',
    ]);
  });

  it('silently skips records of other programs, with their continuations', async () => {
    const spoken = vi.spyOn(console, 'error').mockReturnValue();
    const number: BiffRecord = [0x203, ...two(0), ...two(0), ...two(0), ...float(7)];
    const grid = await firstGrid(xlsOfRecords([[0x9999, 1, 2], [0x3c, 3], [0xec, 1], number, [0x1234]]));
    expect([contents(grid), spoken.mock.calls]).toEqual([[7], []]);
    spoken.mockRestore();
  });

  it('reports a file without its end as unusable', async () => {
    const whole = fixture('libreoffice-blank');
    for (const part of [0.3, 0.6, 0.9])
      expect(['damaged', 'truncated', 'legacyOle']).toContain(
        await codeOf(() => readXls(whole.subarray(0, Math.floor(whole.length * part)))),
      );
  });
});

/** Programs of that time cannot store our settings. */
function strippedOfSettings(document: SourceDocument): SourceDocument {
  const { grids, names = [], mark } = document;
  return { grids, names, ...(mark === undefined ? {} : { mark }) };
}

function sheetOf({ rows, columns, cells }: Grid): WorkSheet {
  const sheet: WorkSheet = {
    '!ref': `A1:${String.fromCharCode(64 + columns)}${rows}`,
    '!merges': cells
      .filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)
      .map(({ row: r, column: c, rowSpan, columnSpan }) => ({
        s: { r, c },
        e: { r: r + rowSpan - 1, c: c + columnSpan - 1 },
      })),
  };
  for (const { row, column, content } of cells)
    if (content !== null)
      sheet[`${String.fromCharCode(65 + column)}${row + 1}`] =
        typeof content === 'number' ? { t: 'n', v: content } : { t: 's', v: content };
  return sheet;
}
