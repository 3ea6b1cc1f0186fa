import { describe, expect, it } from 'vitest';
import { check, startCheck } from '../../../src/core/check/tables/check';
import { gridOfRows } from '../../../src/core/grid/grid';
import { recognise } from '../../../src/core/recognise/recognise';
import { recogniseSource } from '../../../src/core/recognise/recognise-source';
import { cellName } from '../../../src/core/report/cell-names';
import { readJson } from '../../../src/files/json/read-json';
import { readText } from '../../../src/files/text/read-text';
import type { CellState } from '../../../src/core/report/report';
import { blank, numberState } from '../../../src/core/report/report';
import { editions } from '../../../src/core/statute/editions';
import type { CellId } from '../../../src/core/statute/types';
import { writeCsv } from '../../../src/files/csv/write-csv';
import { reportJson } from '../../../src/app/export/report-json';
import { rowsOf, tableGrid } from '../../fixtures/grids';
import { uniformReport, withCells } from '../../fixtures/reports';

const figures = {
  't3.r1.np': 6,
  't3.r1.tot': 6,
  't3.r3.6.1.np': 1,
  't3.r3.6.1.tot': 1,
  't3.r3.6.2.np': 2,
  't3.r3.6.2.tot': 2,
  't3.r3.6.3.np': 3,
  't3.r3.6.3.tot': 3,
  't3.r3.7.np': 6,
  't3.r3.7.tot': 6,
};
const now = withCells(uniformReport(0), figures);
const old = uniformReport(0, '2019');

/** Table 2 as it was until 2020, table 3 with three rows for （六）. */
const mixed = recognise([tableGrid(old, 't2'), tableGrid(now, 't3'), tableGrid(now, 't4')]);
const broken = (report = mixed) =>
  check(report).filter(({ severity, ruleId }) => severity === 'error' && ruleId.startsWith('T3-'));

describe('a document with an older table 2 and the three rows of （六）', () => {
  it('is of the older edition, and its three rows are read', () => {
    expect(mixed.edition).toBe('2019');
    for (const [id, state] of now.cells)
      if (id.startsWith('t3.')) expect([id, mixed.cells.get(id)]).toEqual([id, state]);
    expect([...mixed.cells.keys()].filter((id) => /^t3\.r3\.6\.[a-z]/u.test(id))).toEqual([]);
    expect(mixed.notes.map(({ code }) => code)).toEqual(['format.outdated']);
  });

  it('is read the same with the label of the group in a separate line', () => {
    const rows = rowsOf(tableGrid(now, 't3'));
    const at = rows.findIndex((row) => row[1] === '（六）其他处理');
    const apart = rows.flatMap((row, index) =>
      index === at
        ? [
            [null, '（六）其他处理'],
            [null, null, ...row.slice(2)],
          ]
        : [row],
    );
    const found = recognise([tableGrid(old, 't2'), gridOfRows(apart, true)]);
    expect(found.cells.get('t3.r3.6.1.np')).toEqual(numberState(1));
    expect(found.cells.has('t3.r3.6.np')).toBe(false);
  });

  it('counts them in the total, and finds errors in it', () => {
    expect(broken()).toEqual([]);
    const wrong = withCells(mixed, { 't3.r3.6.3.np': 4, 't3.r3.6.3.tot': 4 });
    expect(broken(wrong).map(({ ruleId }) => ruleId)).toEqual(['T3-SUM', 'T3-SUM']);
    expect(broken(withCells(mixed, { 't3.r3.6.2.biz': 9 })).map(({ ruleId }) => ruleId)).toContain('T3-ROW');
  });

  it('gives the same findings after changes one by one, including new rows', () => {
    const rows = ['1', '2', '3'].map((row) => [`t3.r3.6.${row}.np`, undefined] as const);
    const start = withCells(mixed, Object.fromEntries(rows));
    const live = startCheck(start);
    const changes: readonly (readonly [CellId, CellState])[] = [
      ['t3.r3.6.2.np', numberState(2)],
      ['t3.r3.6.1.np', blank],
      ['t3.r3.6.np', numberState(2)],
      ['t3.r3.6.1.np', numberState(1)],
      ['t3.r3.6.3.np', numberState(3)],
    ];
    const cells = new Map(start.cells);
    for (const [id, state] of changes) {
      cells.set(id, state);
      expect(live.change(id, state)).toEqual(check({ ...start, cells }));
    }
  });

  it('survives JSON and .csv', async () => {
    expect(Object.fromEntries(readJson(await reportJson(mixed)).cells)).toEqual(
      Object.fromEntries(mixed.cells),
    );
    const csv = recogniseSource((await readText(await writeCsv(mixed))).grids).report;
    expect(Object.fromEntries(csv.cells)).toEqual(Object.fromEntries(mixed.cells));
    expect(new TextDecoder().decode(await writeCsv(mixed))).toContain('› （六）其他处理 › 3.其他,');
  });

  it('has names for its cells', () => {
    expect(cellName(editions['2019'], 't3.r3.6.1.np')).toBe('表三 · 逾期不补正 · 自然人');
  });
});

describe('an older document', () => {
  it('with one row （六） and no year is still of its edition', () => {
    expect(recognise([tableGrid(old, 't2'), tableGrid(old, 't3')]).edition).toBe('2019');
    expect(recognise([tableGrid(old, 't2'), tableGrid(old, 't3')]).cells.has('t3.r3.6.1.np')).toBe(false);
  });

  it('reduced to the first part of table 2 is still of its edition', () => {
    const part = gridOfRows(rowsOf(tableGrid(old, 't2')).slice(0, 4), true);
    expect(recognise([part, tableGrid(old, 't3')]).edition).toBe('2019');
  });
});
