import * as sheetjs from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillIn, layOut } from '../../../src/core/grid/lay-out';
import type { Grid } from '../../../src/core/grid/grid';
import { readXlsx } from '../../fixtures/read-files';
import { cellsOf, tableIds } from '../../../src/core/report/cells';
import type { CellState, Report } from '../../../src/core/report/report';
import { editions } from '../../../src/core/statute/editions';
import { reportTitle } from '../../../src/core/report/report-title';
import { tableSectionsOf } from '../../../src/core/report/cell-names';
import { writeXlsx } from '../../../src/files/xlsx/write-xlsx';
import { cellStates, consistentReports } from '../../fixtures/reports';
import { printable } from '../sample-report';

/** Rows above the table: title and section heading. */
const above = 2;

/** The expected contents of a sheet: title, heading, and the filled-in form below them. */
function expectedGrid(report: Report, table: 't2' | 't3' | 't4'): Grid {
  const edition = editions[report.edition];
  const form = fillIn(layOut(edition, table), report);
  const line = (row: number, content: string) => ({
    row,
    column: 0,
    rowSpan: 1,
    columnSpan: form.columns,
    content,
  });
  const heading = tableSectionsOf(edition).find((section) => section.table === table)?.heading ?? '';
  return {
    rows: form.rows + above,
    columns: form.columns,
    typed: true,
    cells: [
      line(0, stored(reportTitle(report))),
      line(1, heading),
      ...form.cells
        .map(({ row, column, rowSpan, columnSpan, content }) => ({
          row: row + above,
          column,
          rowSpan,
          columnSpan,
          content: typeof content === 'string' ? stored(content) : content,
        }))
        .filter(({ content }) => content !== null && content !== ''),
    ],
  };
}

/** What a text becomes in a workbook. */
const stored = (text: string) => printable(text).replace(/\r\n?/gu, '\n');

const hostile = fc.constantFrom(
  '=1+1',
  '=HYPERLINK("http://example.org","x")',
  '+1',
  '-1+2',
  '@SUM(A1)',
  '#REF!',
  '#N/A',
  '_x0041_',
  '_x005F_x0041_',
  ' 3 件 ',
  '<b>&amp;</b>]]>',
  'a\tb\nc\r\nd',
  '\u0000\u0001\u001f\u007f\ufffe',
  '𠮷\ud800',
  'TRUE',
  '1e5',
  '__proto__',
);
const texts = fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 20 }));
const states: fc.Arbitrary<CellState> = fc.oneof(
  { weight: 3, arbitrary: cellStates },
  texts.map((raw): CellState => ({ kind: 'invalid', raw })),
  fc.nat(999_999_999_999).map((value): CellState => ({ kind: 'number', value })),
  fc.nat(999_999_999_999).map((millionths): CellState => ({ kind: 'number', value: millionths / 1_000_000 })),
);

const reports = (edition: '2021' | '2019'): fc.Arbitrary<Report> => {
  const ids = cellsOf(editions[edition]).map(({ id }) => id);
  return fc
    .record({
      agency: fc.option(texts),
      year: fc.option(fc.integer({ min: 2019, max: 2099 })),
      cells: fc.array(fc.tuple(fc.constantFrom(...ids), states), { maxLength: 250 }),
    })
    .map(({ agency, year, cells }) => ({ edition, agency, year, cells: new Map(cells), notes: [] }));
};

describe('writeXlsx and readXlsx', () => {
  it.each(['2021', '2019'] as const)(
    'preserve every figure, blank and text of a %s report',
    async (edition) => {
      await fc.assert(
        fc.asyncProperty(reports(edition), async (report) => {
          const { grids, mark } = await readXlsx(await writeXlsx(report, { totals: 'typed' }));
          expect(grids).toEqual(tableIds.map((table) => expectedGrid(report, table)));
          expect(mark).toEqual({
            edition,
            year: report.year,
            agency: report.agency === null ? null : printable(report.agency).replace(/[\t\r\n]+/gu, ' '),
            totals: 'typed',
          });
        }),
        { numRuns: 40 },
      );
    },
  );

  it('preserve formulas with their results if totals are formulas', async () => {
    await fc.assert(
      fc.asyncProperty(consistentReports(), async (report) => {
        const { grids } = await readXlsx(await writeXlsx(report, { totals: 'formula' }));
        const withoutFormulas = grids.map((grid) => ({
          ...grid,
          cells: grid.cells.map(({ row, column, rowSpan, columnSpan, content }) => ({
            row,
            column,
            rowSpan,
            columnSpan,
            content,
          })),
        }));
        expect(withoutFormulas).toEqual(tableIds.map((table) => expectedGrid(report, table)));
        expect(grids.map((grid) => grid.cells.filter(({ formula }) => formula !== undefined).length)).toEqual(
          [0, 31, 3],
        );
      }),
      { numRuns: 10 },
    );
  });

  it('agree with another library about values, merges and formulas', async () => {
    await fc.assert(
      fc.asyncProperty(reports('2021'), async (report) => {
        await expectAgreement(await writeXlsx(report, { totals: 'typed', remarks: ['备注'] }));
      }),
      { numRuns: 15 },
    );
    await fc.assert(
      fc.asyncProperty(consistentReports(), async (report) => {
        await expectAgreement(await writeXlsx(report, { totals: 'formula' }));
      }),
      { numRuns: 5 },
    );
  });
});

/** Reads the same bytes with SheetJS and compares sheet by sheet. */
async function expectAgreement(bytes: Uint8Array): Promise<void> {
  const { grids } = await readXlsx(bytes);
  const book = sheetjs.read(bytes, { type: 'array' });
  expect(book.SheetNames).toEqual(['表二', '表三', '表四']);
  book.SheetNames.forEach((name, index) => {
    const sheet = book.Sheets[name] ?? {};
    const grid = grids[index];
    const theirs = Object.entries(sheet).flatMap(([address, cell]: [string, sheetjs.CellObject]) =>
      address.startsWith('!') || cell.v === undefined || cell.v === ''
        ? []
        : [[address, cell.v, cell.f] as const],
    );
    const ours = grid?.cells.map(({ row, column, content, formula }) => [
      sheetjs.utils.encode_cell({ r: row, c: column }),
      content,
      formula,
    ]);
    expect(new Set(ours?.map((cell) => JSON.stringify(cell)))).toEqual(
      new Set(theirs.map((cell) => JSON.stringify(cell))),
    );
    const merges = (sheet['!merges'] ?? []).map((merge) => sheetjs.utils.encode_range(merge));
    const spans = grid?.cells
      .filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)
      .map(({ row, column, rowSpan, columnSpan }) =>
        sheetjs.utils.encode_range({
          s: { r: row, c: column },
          e: { r: row + rowSpan - 1, c: column + columnSpan - 1 },
        }),
      );
    // A merged cell without content is a merge for that library, but not a cell for ours.
    expect(merges).toEqual(expect.arrayContaining(spans ?? []));
  });
}
