import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillIn, layOut } from '../../../src/core/grid/lay-out';
import { tableIds } from '../../../src/core/report/cells';
import type { Report } from '../../../src/core/report/report';
import { blank, numberState } from '../../../src/core/report/report';
import { editions } from '../../../src/core/statute/editions';
import type { TableId } from '../../../src/core/statute/types';
import { docxTable, typeAreaWidth } from '../../../src/files/docx/docx-table';
import type { WordTable } from './docx-parts';
import { matrixOf, tablesOf } from './docx-parts';
import { invalid, printable, sampleReport, withCells } from '../sample-report';

const xmlOf = (table: TableId, report: Report) =>
  docxTable(editions[report.edition].tables[table], fillIn(layOut(editions[report.edition], table), report));

function tableOf(table: TableId, report: Report = sampleReport()): WordTable {
  const [only, ...others] = tablesOf(xmlOf(table, report));
  if (only === undefined || others.length > 0) throw new Error('not one table');
  return only;
}

const cellsOf = (table: WordTable) => table.rows.flatMap((row) => row.cells);
const cellWith = (table: WordTable, text: string) =>
  cellsOf(table).find((cell) => cell.text === text)?.xml ?? '';

describe.each(['2021', '2019'] as const)('docxTable, edition %s', (id) => {
  it.each(tableIds)('puts every text of %s in its position', (table) => {
    const report = sampleReport(id);
    const grid = fillIn(layOut(editions[id], table), report, 'text');
    const expected = Array.from({ length: grid.rows }, () => Array.from({ length: grid.columns }, () => ''));
    for (const cell of grid.cells)
      for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
        expected[row]?.fill(String(cell.content), cell.column, cell.column + cell.columnSpan);
    expect(matrixOf(tableOf(table, report))).toEqual(expected);
  });

  it.each(tableIds)('ends every row of %s flush with the grid, in columns and in width', (table) => {
    const { columns, rows } = tableOf(table, sampleReport(id));
    expect(columns.reduce((sum, width) => sum + width, 0)).toBe(typeAreaWidth);
    for (const { cells } of rows) {
      expect(cells.reduce((sum, cell) => sum + cell.span, 0)).toBe(columns.length);
      let column = 0;
      for (const cell of cells) {
        const covered = columns.slice(column, column + cell.span);
        expect(cell.width).toBe(covered.reduce((sum, width) => sum + width, 0));
        column += cell.span;
      }
    }
  });

  it.each(tableIds)('continues a merge of %s only below a cell with the same position and span', (table) => {
    const { rows } = tableOf(table, sampleReport(id));
    const placesOf = (row: number) => {
      let column = 0;
      return (rows[row]?.cells ?? []).map((cell) => {
        const place = { column, span: cell.span, merge: cell.merge };
        column += cell.span;
        return place;
      });
    };
    rows.forEach((_, row) => {
      for (const { column, span, merge } of placesOf(row)) {
        if (merge !== 'continue') continue;
        const above = placesOf(row - 1).find((place) => place.column === column);
        expect(above).toMatchObject({ span });
        expect(above?.merge).not.toBe('none');
      }
    });
  });
});

describe('docxTable', () => {
  it('gives the columns the widths of the form', () => {
    const millimetres = tableOf('t3').columns.map((twips) => (twips * 25.4) / 1440);
    [8, 18, 48, 11.7, 11.7, 11.7, 11.7, 11.7, 11.7, 11.7].forEach((width, column) => {
      expect(Math.abs((millimetres[column] ?? 0) - width)).toBeLessThan(0.1);
    });
  });

  it('repeats the column headers of tables 3 and 4 on the next page, but none of the stacked headers of table 2', () => {
    const repeated = (table: TableId) =>
      tableOf(table).rows.flatMap(({ properties }, row) =>
        properties.includes('<w:tblHeader/>') ? [row] : [],
      );
    expect(repeated('t2')).toEqual([]);
    expect(repeated('t3')).toEqual([0, 1, 2]);
    expect(repeated('t4')).toEqual([0, 1, 2]);
  });

  it.each(tableIds)('splits no row of %s at the end of a page', (table) => {
    expect(tableOf(table).rows.every(({ properties }) => properties.includes('<w:cantSplit/>'))).toBe(true);
  });

  it.each(tableIds)('keeps the rows of %s together, except for the last one', (table) => {
    const { rows } = tableOf(table);
    const kept = rows.map(({ cells }) => cells.every((cell) => cell.xml.includes('<w:keepNext/>')));
    expect(kept).toEqual(rows.map((_, row) => row < rows.length - 1));
  });

  it('has a paragraph at the end of every cell and after the table', () => {
    const xml = xmlOf('t3', sampleReport());
    expect(xml.match(/<\/w:tc>/gu)).toHaveLength(xml.match(/<\/w:p><\/w:tc>/gu)?.length ?? 0);
    expect(xml).toMatch(/<\/w:tbl><w:p>.*<\/w:p>$/u);
  });

  it('has borders of half a point and names a Chinese font on every run', () => {
    const xml = xmlOf('t4', sampleReport());
    expect(xml.match(/w:val="single" w:sz="4"/gu)).toHaveLength(6);
    expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
    const runs = xml.match(/<w:r>.*?<\/w:r>/gu) ?? [];
    expect(runs).toHaveLength(19 + 15);
    expect(runs.filter((run) => !/w:eastAsia="[^"]+"/u.test(run))).toEqual([]);
  });

  it('aligns labels and the note left, headers and figures centred', () => {
    const table = tableOf('t3');
    const left = ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '2.重复申请'];
    for (const text of left) expect(cellWith(table, text)).toContain('<w:jc w:val="left"/>');
    for (const text of ['申请人情况', '111'])
      expect(cellWith(table, text)).toContain('<w:jc w:val="center"/>');
    expect(cellsOf(table).filter((cell) => !cell.xml.includes('<w:vAlign w:val="center"/>'))).toEqual([]);
  });

  it('breaks narrow headers between words', () => {
    /** The number of 9 pt characters that fit on a line of the cell. */
    const perLine = (text: string) => {
      const cell = cellsOf(tableOf('t3')).find((other) => other.text === text);
      const margin = Number(/<w:tcMar>.*?<w:left w:w="(\d+)"/u.exec(cell?.xml ?? '')?.[1]);
      return Math.floor(((cell?.width ?? 0) - 2 * margin) / 180);
    };
    expect(['商业企业', '科研机构', '社会公益组织', '法律服务机构'].map(perLine)).toEqual([2, 2, 2, 2]);
    expect(cellWith(tableOf('t3'), '其他')).not.toContain('<w:tcMar>');
  });

  it('shrinks long numbers to fit on one line', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
        const report = withCells(sampleReport(), {
          't2.gz.issued': numberState(value),
          't3.r1.np': numberState(value),
          't4.rev.upheld': numberState(value),
        });
        for (const table of tableIds) {
          const whole = tableOf(table, report);
          const margin = Number(/<w:left w:w="(\d+)"/u.exec(xmlOf(table, report))?.[1]);
          const cell = cellsOf(whole).find((other) => other.text === String(value));
          const size = Number(/<w:r>.*?<w:sz w:val="(\d+)"/u.exec(cell?.xml ?? '')?.[1]);
          // A digit of Times New Roman is half an em wide.
          const width = String(value).length * (size / 2) * 20 * 0.5;
          expect(width).toBeLessThan((cell?.width ?? 0) - 2 * margin);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps the usual size for numbers of up to six digits in table 3', () => {
    const report = withCells(sampleReport(), {
      't3.r1.np': numberState(999_999),
      't3.r1.biz': numberState(1_000_000),
    });
    const sizeOf = (text: string) =>
      /<w:r>.*?<w:sz w:val="(\d+)"/u.exec(cellWith(tableOf('t3', report), text))?.[1];
    expect([sizeOf('999999'), sizeOf('1000000')]).toEqual(['18', '16']);
  });

  it('leaves blank and absent cells empty and prints decimals unchanged', () => {
    const report = withCells(sampleReport(), {
      't2.gz.issued': blank,
      't2.sf.amount': numberState(72701.2578),
    });
    const cells = new Map(report.cells);
    cells.delete('t2.gz.repealed');
    const matrix = matrixOf(tableOf('t2', { ...report, cells }));
    expect(matrix[2]).toEqual(['规章', '', '', '103']);
    expect(matrix[13]?.[1]).toBe('72701.2578');
  });

  it('prints any text as text', () => {
    const hostile = '</w:t></w:r></w:p></w:tc>&amp;<w:tbl>{@表二}\u0000\u000b\ufffe\ud800';
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constant(hostile)), (raw) => {
        const table = tableOf('t4', withCells(sampleReport(), { 't4.rev.upheld': invalid(raw) }));
        expect(table.rows).toHaveLength(4);
        expect(table.rows[3]?.cells.map((cell) => cell.text)).toEqual([
          printable(
            raw.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').replace(/\s+/gu, ' '),
          ),
          ...Array.from({ length: 14 }, (_, index) => String(287 + index)),
        ]);
      }),
      { numRuns: 60 },
    );
  });
});
