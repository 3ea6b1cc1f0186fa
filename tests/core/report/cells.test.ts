import { describe, expect, it } from 'vitest';
import {
  alternativeCellsOf,
  cellIndexOf,
  cellsOf,
  collapsedCellsOf,
  isComputed,
} from '../../../src/core/report/cells';
import { editions } from '../../../src/core/statute/editions';
import type { Edition, TableForm } from '../../../src/core/statute/types';

const edition = editions['2021'];

/** An edition with another table 2. */
const withTable2 = (blocks: TableForm['blocks']): Edition => ({
  ...edition,
  tables: { ...edition.tables, t2: { ...edition.tables.t2, blocks } },
});

describe('the cells of a form', () => {
  it('add up the other leaves next to a total, in its row and in its column', () => {
    const form = withTable2([
      {
        columns: [
          { id: 'a', label: '' },
          { id: 'g', label: '', children: [{ id: 'g.b', label: '' }] },
          { id: 's', label: '', total: true, type: 'amount' },
        ],
        rows: [
          { id: 'r1', label: '' },
          { id: 'r2', label: '' },
          { id: 'r3', label: '', total: true },
        ],
      },
    ]);
    const own = cellsOf(form).filter(({ table }) => table === 't2');
    expect(own.map(({ id, rowParts, columnParts }) => [id, rowParts, columnParts])).toEqual([
      ['t2.r1.a', [], []],
      ['t2.r1.g.b', [], []],
      ['t2.r1.s', ['t2.r1.a', 't2.r1.g.b'], []],
      ['t2.r2.a', [], []],
      ['t2.r2.g.b', [], []],
      ['t2.r2.s', ['t2.r2.a', 't2.r2.g.b'], []],
      ['t2.r3.a', [], ['t2.r1.a', 't2.r2.a']],
      ['t2.r3.g.b', [], ['t2.r1.g.b', 't2.r2.g.b']],
      ['t2.r3.s', ['t2.r3.a', 't2.r3.g.b'], ['t2.r1.s', 't2.r2.s']],
    ]);
    expect(own.map(isComputed)).toEqual([false, false, true, false, false, true, true, true, true]);
    expect(own.slice(0, 3).map(({ type }) => type)).toEqual(['count', 'count', 'amount']);
  });

  it('know their block', () => {
    const blocks = [...new Set(cellsOf(edition).map(({ table, block }) => `${table} ${block}`))];
    expect(blocks).toEqual(['t2 0', 't2 1', 't2 2', 't2 3', 't3 0', 't4 0']);
  });

  it('are worked out once', () => {
    expect(cellsOf(edition)).toBe(cellsOf(edition));
    expect(cellIndexOf(edition)).toBe(cellIndexOf(edition));
  });
});

describe('the cells that documents may have instead', () => {
  it('are those of rows that mix two editions, each in place of one', () => {
    const own = alternativeCellsOf(editions['2019']).filter(({ column }) => column === 'np');
    expect(own.map(({ id, inPlaceOf, row }) => [id, inPlaceOf, row.id])).toEqual(
      [1, 2, 3].map((row) => [`t3.r3.6.${row}.np`, ['t3.r3.6.np'], `r3.6.${row}`]),
    );
  });

  it('are only those collapsed, where no row may expand', () => {
    expect(alternativeCellsOf(edition)).toEqual(collapsedCellsOf(edition));
  });
});

describe('collapsedCellsOf', () => {
  it('has one cell for each column of （六） and no other, each in place of three', () => {
    expect(collapsedCellsOf(editions['2021']).map(({ id, inPlaceOf }) => [id, inPlaceOf])).toEqual(
      ['np', 'biz', 'sci', 'npo', 'law', 'oth', 'tot'].map((column) => [
        `t3.r3.6.${column}`,
        [1, 2, 3].map((row) => `t3.r3.6.${row}.${column}`),
      ]),
    );
  });

  it('has none in the form that prints （六） as one row', () => {
    expect(collapsedCellsOf(editions['2019'])).toEqual([]);
  });
});
