import { describe, expect, it } from 'vitest';
import type { WorkbookSnapshot } from '../../../src/workbook/embedded/workbook-copy';
import { assembled, partsOf } from '../../../src/workbook/embedded/workbook-copy';

const rows = (count: number, columns: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, row) => [
      row,
      Object.fromEntries(Array.from({ length: columns }, (_cell, column) => [column, { v: row * column }])),
    ]),
  );

const snapshotOf = (sheets: Readonly<Record<string, number>>): WorkbookSnapshot => ({
  version: 1,
  workbook: {
    sheetOrder: Object.keys(sheets),
    sheets: Object.fromEntries(
      Object.entries(sheets).map(([id, count]) => [id, { id, name: `表${id}`, cellData: rows(count, 10) }]),
    ),
  },
  mark: null,
  settings: { narrative: '甲', previous: '{}' },
  origins: {},
  rearranged: [],
});

describe('a copy of a workbook in parts', () => {
  it.each([[{ a: 3, b: 0 }], [{ a: 2500, b: 4700, c: 1 }]])('is put together again: %j', (sheets) => {
    const snapshot = snapshotOf(sheets);
    const parts = [...partsOf(snapshot)];
    expect(assembled(JSON.parse(JSON.stringify(parts)) as typeof parts).snapshot).toEqual(snapshot);
    expect(parts.filter(({ isWhole }) => isWhole)).toEqual(parts.slice(-1));
  });

  it('has parts of limited size', () => {
    const parts = [...partsOf(snapshotOf({ a: 5000 }))];
    const cells = parts.map(({ rows: given = {} }) =>
      Object.values(given).flatMap((each) => Object.values(each as object).flatMap(Object.keys)),
    );
    expect(cells.map(({ length }) => length)).toEqual([20_000, 20_000, 10_000]);
  });

  it('reads each part when it is asked for, so that changes meanwhile can be made again', () => {
    const snapshot = snapshotOf({ a: 5000 });
    const parts = partsOf(snapshot);
    const first = structuredClone(parts.next().value);
    const { cellData } = snapshot.workbook.sheets?.['a'] ?? {};
    const last = cellData?.[4999];
    if (last !== undefined) last[0] = { v: '后来' };
    const rest = structuredClone([...parts]);
    const found = assembled([...(first === undefined ? [] : [first]), ...rest]).snapshot.workbook.sheets?.[
      'a'
    ];
    expect(found?.cellData?.[4999]?.[0]).toEqual({ v: '后来' });
  });

  it('has the last text of each setting, the changes of cells in their order, and what is open at the end', () => {
    const [whole] = [...partsOf(snapshotOf({ a: 1 }))];
    if (whole === undefined) throw new Error('no parts');
    const change = (v: number) => ({ sheet: 'a', cells: { 0: { 0: { v } } } });
    const open = { sheet: 'a', row: 1, column: 1, content: 7 };
    const { snapshot, ...rest } = assembled([
      whole,
      { changes: [change(1), { setting: 'narrative', value: '乙' }], open },
      { changes: [{ setting: 'previous', value: null }, change(2), { setting: 'narrative', value: '丙' }] },
    ]);
    expect(snapshot.settings).toEqual({ narrative: '丙' });
    expect(rest).toEqual({ changes: [change(1), change(2)], open: null });
  });

  it('is refused if it is not whole, or of another version', () => {
    const [first, ...others] = [...partsOf(snapshotOf({ a: 3000 }))];
    if (first === undefined) throw new Error('no parts');
    expect(() => assembled([first])).toThrow();
    expect(() => assembled(others)).toThrow();
    const later = { ...first, snapshot: { ...first.snapshot, version: 2 } as unknown as WorkbookSnapshot };
    expect(() => assembled([later, ...others])).toThrow();
  });
});
