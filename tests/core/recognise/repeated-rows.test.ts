import { describe, expect, it } from 'vitest';
import { recognise } from '../../../src/core/recognise/recognise';
import { gridOfRows } from '../../../src/core/grid/grid';
import { paramsOf } from '../../fixtures/notes';
import { rowsOf } from '../../fixtures/grids';
import { t2, t3, t4 } from './numbered-report';

type Rows = ReturnType<typeof rowsOf>;

const rows = rowsOf(t3);
const found = (change: (rows: Rows) => Rows) => recognise([t2, gridOfRows(change(rows)), t4]);
const at = (label: string) => rows.findIndex((row) => row.some((cell) => String(cell).includes(label)));
const withFigures = (row: Rows[number], change: (figure: number, index: number) => number | null) =>
  row.map((cell, index) => (typeof cell === 'number' ? change(cell, index) : cell));

describe('a row that is in a table twice', () => {
  it.each(['（七）总计', '（一）予以公开', '1.属于国家秘密', '四、结转下年度继续办理'])(
    '%s: the cells that differ are undecided, with both figures',
    (label) => {
      const index = at(label);
      const row = rows[index] ?? [];
      const again = withFigures(row, (figure, column) =>
        column === row.length - 1 ? figure + 90_000 : figure,
      );
      for (const order of [
        [row, again],
        [again, row],
      ]) {
        const report = found((all) => [...all.slice(0, index), ...order, ...all.slice(index + 1)]);
        const [note] = paramsOf(report.notes, 'row.repeated');
        expect(note?.row).toContain(label);
        const cells = report.notes.flatMap(({ code, cells: ids }) => (code === 'row.repeated' ? ids : []));
        expect(cells).toHaveLength(1);
        const both = [order[0]?.at(-1), order[1]?.at(-1)].join(' / ');
        expect(report.cells.get(cells[0] ?? 't2.gz.issued')).toEqual({ kind: 'invalid', raw: both });
        expect(report.notes.map(({ code }) => code)).not.toContain('row.extra');
      }
    },
  );

  it('with equal figures changes none', () => {
    const index = at('（一）予以公开');
    const row = rows[index] ?? [];
    const report = found((all) => [...all.slice(0, index), row, ...all.slice(index)]);
    expect([...report.cells.values()].filter(({ kind }) => kind !== 'number')).toEqual([]);
    expect(paramsOf(report.notes, 'row.repeated')).toEqual([]);
  });

  it('and blank changes none', () => {
    const index = at('（一）予以公开');
    const row = rows[index] ?? [];
    const empty = withFigures(row, (figure, column) => (column === row.length - 1 ? figure : null));
    const report = found((all) => [...all.slice(0, index), row, empty, ...all.slice(index + 1)]);
    expect([...report.cells.values()].filter(({ kind }) => kind !== 'number')).toEqual([]);
  });
});

describe('a column whose heading is there twice', () => {
  it('is noted with its figures, which are not read', () => {
    const wide = rows.map((row) => [...row, row.at(-2) ?? null]);
    const report = recognise([t2, gridOfRows(wide), t4]);
    const [extra] = paramsOf(report.notes, 'cell.extra');
    expect(extra).toMatchObject({ table: 't3', rows: 25 });
    expect([...report.cells.values()].filter(({ kind }) => kind !== 'number')).toEqual([]);
  });
});

describe('a row below the headings of another block', () => {
  const table2 = rowsOf(t2);
  const labelled = (label: string) => table2.findIndex(([first]) => first === label);
  /** Two labels of table 2 exchanged. */
  const exchanged = (one: string, other: string) =>
    table2.map((row) => row.map((cell) => (cell === one ? other : cell === other ? one : cell)));

  it('is not read by its own headings further up', () => {
    expect(labelled('行政规范性文件')).toBeGreaterThan(0);
    const report = recognise([gridOfRows(exchanged('行政规范性文件', '行政处罚')), t3, t4]);
    for (const id of ['t2.wj.issued', 't2.wj.repealed', 't2.wj.inforce', 't2.cf.decided'] as const)
      expect(report.cells.get(id)?.kind, id).toBe('invalid');
    expect(report.cells.get('t2.xk.decided')?.kind).toBe('number');
  });

  it('is not read if it has one figure, either', () => {
    const report = recognise([gridOfRows(exchanged('行政处罚', '行政事业性收费')), t3, t4]);
    expect(report.cells.get('t2.cf.decided')?.kind).toBe('invalid');
  });

  it('is read if the headings mean the same', () => {
    const report = recognise([gridOfRows(exchanged('行政许可', '行政强制')), t3, t4]);
    expect(report.cells.get('t2.xk.decided')?.kind).toBe('number');
    expect(report.cells.get('t2.qz.decided')?.kind).toBe('number');
  });
});
