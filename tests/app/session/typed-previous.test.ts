import { describe, expect, it } from 'vitest';
import { newReport } from '../../../src/app/layout/new-report';
import type { TypedFigures } from '../../../src/app/session/typed-previous';
import { otherSum, typedFrom, typedReport, wrongFigures } from '../../../src/app/session/typed-previous';
import type { Report } from '../../../src/core/report/report';
import type { CellId } from '../../../src/core/statute/types';
import { uniformReport, withCells } from '../../fixtures/reports';

const at = { edition: '2021', year: 2023, agency: '示例县档案局' } as const;

/** The form in its initial state, with some fields changed. */
const typing = (previous: Report | null, changes: Readonly<Record<string, string>>): TypedFigures =>
  new Map([...typedFrom(previous, '2021'), ...(Object.entries(changes) as [CellId, string][])]);

const saved = (previous: Report | null, changes: Readonly<Record<string, string>>) =>
  typedReport({ ...at, typed: typing(previous, changes), previous });

describe('typed figures of last year', () => {
  it('make a report of that year with only these cells', () => {
    expect(
      saved(null, { 't3.r4.np': '１，２００ 件', 't2.sf.amount': '3.5', 't4.rev.pending': ' ' }),
    ).toEqual({
      edition: '2021',
      year: 2023,
      agency: '示例县档案局',
      notes: [],
      cells: new Map([
        ['t3.r4.np', { kind: 'number', value: 1200 }],
        ['t2.sf.amount', { kind: 'number', value: 3.5 }],
      ]),
    });
  });

  it('make no report if there are none', () => {
    expect(saved(null, {})).toBeNull();
    const typed = saved(null, { 't3.r4.np': '3' });
    expect(saved(typed, { 't3.r4.np': '' })).toBeNull();
  });

  it('start with those of the current report, and leave its other cells, year and agency alone', () => {
    const loaded = { ...withCells(uniformReport(4), { 't3.r4.biz': '约3', 't3.r4.sci': null }), year: 2022 };
    const form = typedFrom(loaded, '2021');
    expect([form.get('t3.r4.np'), form.get('t3.r4.biz'), form.get('t3.r4.sci')]).toEqual(['4', '约3', '']);
    expect(form.has('t3.r1.np')).toBe(false);
    expect(saved(loaded, {})).toEqual(loaded);
    expect(saved(loaded, { 't3.r4.np': '5', 't3.r4.law': '' })).toEqual(
      withCells(loaded, { 't3.r4.np': 5, 't3.r4.law': undefined }),
    );
  });

  it('use the year and agency of this report if last year’s consisted only of typed figures', () => {
    const typed = saved(null, { 't3.r4.np': '3' });
    const again = typedReport({ ...at, year: 2024, agency: '乙', typed: typing(typed, {}), previous: typed });
    expect(again).toMatchObject({ year: 2024, agency: '乙' });
  });

  it('can be entered into a report on an older form, which keeps what both forms have', () => {
    const old = uniformReport(4, '2019');
    const same = saved(old, { 't3.r4.np': '5' });
    expect(same).toEqual(withCells(old, { 't3.r4.np': 5 }));
    const mixed = saved(old, { 't2.gz.inforce': '6' });
    expect(mixed?.edition).toBe('2021');
    expect(mixed?.cells.get('t2.gz.inforce')).toEqual({ kind: 'number', value: 6 });
    expect(mixed?.cells.get('t3.r4.np')).toEqual({ kind: 'number', value: 4 });
    expect(mixed?.cells.has('t2.gz.made')).toBe(false);
  });

  it('are carried forward into a new report', () => {
    const previous = saved(null, { 't3.r4.np': '12' });
    if (previous === null) throw new Error('no report');
    const { cells } = newReport({ agency: '甲', year: 2024, previous });
    expect(cells.get('t3.r2.np')).toEqual({ kind: 'number', value: 12 });
    expect(cells.get('t3.r2.biz')).toEqual({ kind: 'blank' });
  });
});

describe('wrong figures', () => {
  it.each(['约3', '/', '-1', '1.5', '１２３４，５'])('%s is not a number of 件', (text) => {
    expect(wrongFigures(typing(null, { 't3.r4.np': text }), null, '2021')).toEqual(['t3.r4.np']);
  });

  it.each(['', ' ', '0', '１，２００', '3件', '零'])('%j is not a wrong figure', (text) => {
    expect(wrongFigures(typing(null, { 't3.r4.np': text }), null, '2021')).toEqual([]);
  });

  it('depend on the type of the cell', () => {
    const typed = typing(null, { 't2.sf.amount': '1.5', 't2.gz.inforce': '1.5' });
    expect(wrongFigures(typed, null, '2021')).toEqual(['t2.gz.inforce']);
  });

  it('do not include those already in last year’s report', () => {
    const loaded = withCells(uniformReport(0), { 't3.r4.np': '约3' });
    expect(wrongFigures(typing(loaded, {}), loaded, '2021')).toEqual([]);
    expect(wrongFigures(typing(loaded, { 't3.r4.np': '约4' }), loaded, '2021')).toEqual(['t3.r4.np']);
  });
});

describe('a total among the typed figures', () => {
  const parts = { 't3.r4.np': '3', 't3.r4.biz': '1', 't3.r4.sci': '0', 't3.r4.npo': '0', 't3.r4.law': '0' };

  it('is compared with its parts if all of them are known', () => {
    const typed = typing(null, { ...parts, 't3.r4.oth': '2', 't3.r4.tot': '5' });
    expect(otherSum('t3.r4.tot', typed, '2021')).toBe(6);
    expect(otherSum('t3.r4.tot', new Map(typed).set('t3.r4.tot', '6'), '2021')).toBeNull();
    expect(otherSum('t3.r4.tot', new Map(typed).set('t3.r4.tot', ''), '2021')).toBeNull();
    expect(otherSum('t3.r4.tot', new Map(typed).set('t3.r4.oth', ''), '2021')).toBeNull();
  });

  it('is not compared with parts that are not typed', () => {
    expect(otherSum('t3.r3.7.tot', typing(null, { 't3.r3.7.tot': '5' }), '2021')).toBeNull();
    expect(otherSum('t3.r4.np', typing(null, parts), '2021')).toBeNull();
  });
});
