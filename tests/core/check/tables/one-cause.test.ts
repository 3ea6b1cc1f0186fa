import { describe, expect, it } from 'vitest';
import { check, startCheck } from '../../../../src/core/check/tables/check';
import type { TableFinding } from '../../../../src/core/check/finding';
import { uniformReport, withCells } from '../../../fixtures/reports';

const texts = (findings: readonly TableFinding[]) =>
  findings.filter(({ ruleId }) => ruleId === 'V-INT').map(({ cells }) => cells.join(' '));
const found = (cells: Parameters<typeof withCells>[1]) => texts(check(withCells(uniformReport(0), cells)));

describe('cells that are no numbers', () => {
  it('are one finding if they hold the text of their row', () => {
    expect(
      found({
        't3.r4.np': '3 4',
        't3.r4.biz': '3 4',
        't3.r4.tot': '3 4',
        't2.wj.issued': '5 6',
        't2.wj.inforce': '5 6',
      }),
    ).toEqual(['t2.wj.issued t2.wj.inforce', 't3.r4.np t3.r4.biz t3.r4.tot']);
    expect(found({ 't4.rev.total': '3 4', 't4.dir.total': '3 4' })).toEqual(['t4.rev.total t4.dir.total']);
  });

  it('are several findings if row or text differ, or they hold numbers', () => {
    expect(found({ 't3.r4.np': '3 4', 't3.r4.biz': '4 3', 't3.r2.np': '3 4' })).toEqual([
      't3.r2.np',
      't3.r4.np',
      't3.r4.biz',
    ]);
    expect(found({ 't3.r4.np': -3, 't3.r4.biz': -3 })).toEqual(['t3.r4.np', 't3.r4.biz']);
  });

  it('are joined and parted as cells change', () => {
    const live = startCheck(withCells(uniformReport(0), { 't3.r4.np': '3 4', 't3.r4.biz': '3 4' }));
    expect(texts(live.findings())).toEqual(['t3.r4.np t3.r4.biz']);
    expect(texts(live.change('t3.r4.np', { kind: 'number', value: 3 }))).toEqual(['t3.r4.biz']);
    expect(texts(live.change('t3.r4.oth', { kind: 'invalid', raw: '3 4' }))).toEqual(['t3.r4.biz t3.r4.oth']);
  });
});
