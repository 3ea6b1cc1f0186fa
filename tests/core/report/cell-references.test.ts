import { describe, expect, it } from 'vitest';
import {
  cellReferencesOf,
  cellsOfReference,
  figureOf,
  referenceTo,
} from '../../../src/core/report/cell-references';
import { cellsOf } from '../../../src/core/report/cells';
import { blank, numberState } from '../../../src/core/report/report';
import { editions } from '../../../src/core/statute/editions';
import { uniformReport, withCells } from '../../fixtures/reports';

const edition = editions['2021'];

describe.each(Object.values(editions))('references to the figures of the form of $id', (form) => {
  it('name every cell, and no two cells alike', () => {
    const names = cellsOf(form).map(({ id }) => referenceTo(form, id));
    expect(names).not.toContain(null);
    expect(new Set(names).size).toBe(names.length);
    expect(cellsOf(form).map((_, index) => cellsOfReference(form, names[index] ?? ''))).toEqual(
      cellsOf(form).map(({ id }) => [id]),
    );
  });

  it('name only cells of the form', () => {
    const ids = new Set(cellsOf(form).map(({ id }) => id));
    for (const cells of cellReferencesOf(form).values()) {
      expect(cells.length).toBeGreaterThan(0);
      expect(cells.filter((cell) => !ids.has(cell))).toEqual([]);
    }
  });
});

it('are the usual names of the cells', () => {
  expect(referenceTo(edition, 't2.wj.inforce')).toBe('表二.行政规范性文件.现行有效');
  expect(referenceTo(edition, 't3.r1.tot')).toBe('表三.新收.总计');
  expect(referenceTo(edition, 't4.post.upheld')).toBe('表四.复议后起诉.结果维持');
});

it('are understood with any spacing and dots, and as ids', () => {
  expect(cellsOfReference(edition, ' 表三 · 新收 ． 总计 ')).toEqual(['t3.r1.tot']);
  expect(cellsOfReference(edition, 't3.r1.tot')).toEqual(['t3.r1.tot']);
  expect(cellsOfReference(edition, '表三.新收')).toBeNull();
});

it('are worked out once', () => {
  expect(cellReferencesOf(edition)).toBe(cellReferencesOf(edition));
});

it.each([
  ['a group with its own total', '表三.本年度办理结果.自然人'],
  ['a group of columns with its own total', '表三.新收.申请人情况'],
  ['the columns of such a group', '表三.新收.申请人情况.商业企业'],
  ['a group of groups', '表四.行政诉讼'],
])('do not exist for %s', (_, name) => {
  expect(cellsOfReference(edition, name)).toBeNull();
});

describe('a group', () => {
  const report = withCells(uniformReport(0), {
    't3.r3.3.1.np': 2,
    't3.r3.3.8.np': 3,
    't4.dir.total': 7,
    't4.post.total': 4,
  });
  const sum = (name: string) => figureOf(report, edition, cellsOfReference(edition, name) ?? []);

  it('is the sum of its cells', () => {
    expect(sum('表三.不予公开.自然人')).toEqual(numberState(5));
    expect(sum('表四.行政诉讼.总计')).toEqual(numberState(11));
    expect(cellsOfReference(edition, '表三.新收.法人或其他组织')).toHaveLength(5);
    expect(cellsOfReference(edition, '表四.行政诉讼.总计')).toEqual(['t4.dir.total', 't4.post.total']);
  });

  it('is blank as long as one of its cells is, and invalid if one cannot be read', () => {
    const cells = new Map(report.cells);
    cells.set('t3.r3.3.2.np', blank);
    const named = cellsOfReference(edition, '表三.不予公开.自然人') ?? [];
    expect(figureOf({ ...report, cells }, edition, named)).toEqual(blank);
    cells.set('t3.r3.3.3.np', { kind: 'invalid', raw: '约3' });
    expect(figureOf({ ...report, cells }, edition, named)).toEqual({ kind: 'invalid', raw: '约3' });
  });

  it('counts the one row printed for it', () => {
    const cells = new Map(report.cells);
    for (const row of ['r3.6.1', 'r3.6.2', 'r3.6.3'] as const) cells.delete(`t3.${row}.np`);
    cells.set('t3.r3.6.np', numberState(9));
    expect(
      figureOf({ ...report, cells }, edition, cellsOfReference(edition, '表三.其他处理.自然人') ?? []),
    ).toEqual(numberState(9));
    // A single row of the group is not the one printed for all of them.
    expect(figureOf({ ...report, cells }, edition, ['t3.r3.6.1.np'])).toEqual(blank);
    expect(figureOf({ ...report, cells }, edition, ['t3.r1.np', 't3.r3.6.1.np'])).toEqual(blank);
  });
});
