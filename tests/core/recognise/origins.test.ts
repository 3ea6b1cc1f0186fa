import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/core/grid/grid';
import { gridOfRows } from '../../../src/core/grid/grid';
import { recogniseSource } from '../../../src/core/recognise/recognise-source';
import { rowsOf, withTexts } from '../../fixtures/grids';
import { numbered, t2, t3, t4 } from './numbered-report';
import { paramsOf } from '../../fixtures/notes';

const seven = ['1', '2', '3', '4', '5', '6', '7'];

type Rows = (string | number | null)[][];

const origins = (...grids: readonly Grid[]) => recogniseSource(grids).origins;
const changed = (change: (rows: Rows) => Rows) => origins(t2, gridOfRows(change(rowsOf(t3)), true), t4);

describe('origins', () => {
  it('mark every cell of a sound document as read, with its source text', () => {
    const document = recogniseSource([t2, t3, t4]);
    expect(document.origins.size).toBe(numbered.cells.size);
    for (const [id, origin] of document.origins) {
      const state = numbered.cells.get(id);
      expect(origin).toEqual({
        address: document.addresses.get(id),
        fragment: state?.kind === 'number' ? String(state.value) : '',
        certainty: 'read',
      });
    }
  });

  it('mark figures assigned by order, with the whole row', () => {
    const found = changed((rows) => rows.map((row, index) => (index === 10 ? [null, ...row] : row)));
    const figures = rowsOf(t3)[10]?.slice(3).join(' ') ?? '';
    expect(found.get('t3.r3.3.4.np')).toEqual({
      address: { grid: 1, row: 10, column: 4 },
      fragment: `4.保护第三方合法权益 ${figures}`,
      certainty: 'guessed',
      reason: 'row.shifted',
    });
    expect(found.get('t3.r3.3.5.np')?.certainty).toBe('read');
  });

  it('mark labels that only resemble the form’s, and converted amounts', () => {
    const found = origins(
      {
        ...t2,
        cells: t2.cells.map((cell) => (cell.content === 10 ? { ...cell, content: '100000元' } : cell)),
      },
      withTexts(t3, (text) => (text === '4.保护第三方合法权益' ? '4.保护第三方权益' : text)),
      t4,
    );
    expect(found.get('t2.sf.amount')).toMatchObject({ certainty: 'guessed', reason: 'number.converted' });
    expect(found.get('t3.r3.3.4.np')).toMatchObject({ certainty: 'guessed', reason: 'label.variant' });
    expect(found.get('t3.r3.3.5.np')?.certainty).toBe('read');
  });

  it('mark cells that cannot be read, and rows that cannot be assigned', () => {
    const found = changed((rows) =>
      rows.map((row, index) =>
        index === 8
          ? [...row.slice(0, 3), '约三件', ...row.slice(4)]
          : index === 10
            ? [...row.slice(0, 3), 5, 7]
            : row,
      ),
    );
    expect(found.get('t3.r3.3.2.np')).toMatchObject({ fragment: '约三件', certainty: 'conflict' });
    expect(found.get('t3.r3.3.4.np')?.certainty).toBe('read');
    const unplaced = changed((rows) =>
      rows.map((row, index) => (index === 10 ? ['4.保护第三方合法权益', null, '5', null, null, '7'] : row)),
    );
    expect(unplaced.get('t3.r3.3.4.tot')).toEqual({
      fragment: '4.保护第三方合法权益 5 7',
      certainty: 'conflict',
      reason: 'row.unplaced',
    });
  });

  it('mark two different figures for one cell, but not equal ones', () => {
    const again = (np: number) => (rows: Rows) => {
      const row = rows[10] ?? [];
      return [...rows.slice(0, 11), [...row.slice(0, 3), np, ...row.slice(4)], ...rows.slice(11)];
    };
    const np = Number(rowsOf(t3)[10]?.[3]);
    const found = changed(again(np + 1));
    expect(found.get('t3.r3.3.4.np')).toMatchObject({ certainty: 'conflict', reason: 'row.repeated' });
    expect(found.get('t3.r3.3.4.np')?.fragment).toContain(' / ');
    expect(found.get('t3.r3.3.4.biz')?.certainty).toBe('read');
    expect(changed(again(np)).get('t3.r3.3.4.np')?.certainty).toBe('read');
  });

  it('keep fragments short', () => {
    const rows = [['（三）不予公开', ...new Array<string>(56).fill('123456')]];
    const found = origins(gridOfRows(rows));
    expect(found.get('t3.r3.3.1.np')?.fragment).toHaveLength(200);
  });
});

describe('rows that lost their labels', () => {
  it('are shown but not read: the label of their group does not distinguish them', () => {
    const figures = Array.from({ length: 56 }, (_, index) => String(index));
    const { report } = recogniseSource([
      gridOfRows([
        ['一、本年新收政府信息公开申请数量', ...seven],
        ['（三）不予公开', ...figures],
      ]),
    ]);
    expect(report.cells.get('t3.r3.3.1.np')).toEqual({ kind: 'invalid', raw: figures.join(' ') });
    expect([...report.cells.keys()].filter((id) => id.startsWith('t3.r3.3.'))).toHaveLength(56);
    expect(paramsOf(report.notes, 'row.unplaced')[0]?.row).toBe('（三）不予公开');
  });

  it('are not assumed if the number of figures differs', () => {
    const { report } = recogniseSource([
      gridOfRows([
        ['一、本年新收政府信息公开申请数量', ...seven],
        ['（三）不予公开', ...seven],
      ]),
    ]);
    expect([...report.cells.keys()].filter((id) => id.startsWith('t3.r3.3.'))).toEqual([]);
  });
});
