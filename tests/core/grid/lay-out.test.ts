import { describe, expect, it } from 'vitest';
import { rangeOf } from '../../../src/core/grid/addresses';
import type { Grid } from '../../../src/core/grid/grid';
import { layOut } from '../../../src/core/grid/lay-out';
import { editions } from '../../../src/core/statute/editions';
import type { TableId } from '../../../src/core/statute/types';

const merges = (grid: Grid) =>
  grid.cells
    .filter((cell) => cell.rowSpan * cell.columnSpan > 1)
    .map((cell) => rangeOf(cell.row, cell.column, cell.rowSpan, cell.columnSpan))
    .sort();

const at = (grid: Grid, row: number, column: number) =>
  grid.cells.find((cell) => cell.row === row && cell.column === column);

/** Coordinates of the official tables as printed, typed by hand. */
const official: Record<TableId, { rows: number; columns: number; merges: string }> = {
  t2: {
    rows: 14,
    columns: 4,
    merges: 'A1:D1 A5:D5 B6:D6 B7:D7 A8:D8 B9:D9 B10:D10 B11:D11 A12:D12 B13:D13 B14:D14',
  },
  t3: {
    rows: 28,
    columns: 10,
    merges:
      'A1:C3 D1:J1 D2:D3 E2:I2 J2:J3 A4:C4 A5:C5 A6:A27 B6:C6 B7:C7 B8:B15 B16:B18 B19:B23 B24:B26 B27:C27 A28:C28',
  },
  t4: { rows: 4, columns: 15, merges: 'A1:E1 F1:O1 A2:A3 B2:B3 C2:C3 D2:D3 E2:E3 F2:J2 K2:O2' },
};

describe('layOut, edition 2021', () => {
  it.each(['t2', 't3', 't4'] as const)('%s has the official size and merges', (table) => {
    const grid = layOut(editions['2021'], table);
    expect([grid.rows, grid.columns]).toEqual([official[table].rows, official[table].columns]);
    expect(merges(grid)).toEqual(official[table].merges.split(' ').sort());
  });

  it.each(['t2', 't3', 't4'] as const)('%s covers every position exactly once', (table) => {
    const grid = layOut(editions['2021'], table);
    const covered = new Map<string, number>();
    for (const cell of grid.cells)
      for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
        for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1)
          covered.set(`${row},${column}`, (covered.get(`${row},${column}`) ?? 0) + 1);
    expect(covered.size).toBe(grid.rows * grid.columns);
    expect([...covered.values()].every((times) => times === 1)).toBe(true);
  });

  it.each(['t2', 't3', 't4'] as const)('%s is in reading order', (table) => {
    const places = layOut(editions['2021'], table).cells.map(({ row, column }) => row * 100 + column);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('puts labels and cell ids at their positions in the official table 3', () => {
    const grid = layOut(editions['2021'], 't3');
    expect(at(grid, 2, 4)?.content).toBe('商业企业');
    expect(at(grid, 5, 0)?.content).toBe('三、本年度办理结果');
    expect(at(grid, 9, 2)?.content).toBe('3.危及“三安全一稳定”');
    expect(at(grid, 9, 3)?.cellId).toBe('t3.r3.3.3.np');
    expect(at(grid, 26, 9)?.cellId).toBe('t3.r3.7.tot');
    expect(at(grid, 27, 9)?.cellId).toBe('t3.r4.tot');
  });

  it('puts cell ids at their positions in the official tables 2 and 4', () => {
    const t2 = layOut(editions['2021'], 't2');
    expect(at(t2, 3, 3)?.cellId).toBe('t2.wj.inforce');
    expect(at(t2, 13, 1)?.cellId).toBe('t2.sf.amount');
    const t4 = layOut(editions['2021'], 't4');
    expect(at(t4, 3, 0)?.cellId).toBe('t4.rev.upheld');
    expect(at(t4, 3, 14)?.cellId).toBe('t4.post.total');
  });
});

describe('layOut, edition 2019', () => {
  it('has one row （六） and 22 data rows below three header rows in table 3', () => {
    const grid = layOut(editions['2019'], 't3');
    expect(grid.rows).toBe(26);
    expect(at(grid, 23, 1)?.content).toBe('（六）其他处理');
    expect(merges(grid)).toContain('A6:A25');
  });

  it('spreads two columns over the width of three, the last the wider', () => {
    const grid = layOut(editions['2019'], 't2');
    const fees = grid.cells.filter((cell) => cell.cellId?.startsWith('t2.sf.') === true);
    expect(fees.map(({ column, columnSpan }) => [column, columnSpan])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it('stacks five blocks in table 2', () => {
    const grid = layOut(editions['2019'], 't2');
    expect(grid.cells.filter((cell) => cell.role === 'caption').map((cell) => cell.content)).toEqual([
      '第二十条第（一）项',
      '第二十条第（五）项',
      '第二十条第（六）项',
      '第二十条第（八）项',
      '第二十条第（九）项',
    ]);
  });
});
