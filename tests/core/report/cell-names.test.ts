import { describe, expect, it } from 'vitest';
import {
  cellLabels,
  cellName,
  columnName,
  commonColumn,
  groupName,
  plainLabel,
  rowName,
  tableName,
  tableSectionsOf,
} from '../../../src/core/report/cell-names';
import { editions } from '../../../src/core/statute/editions';
import type { CellId, TableId } from '../../../src/core/statute/types';

const edition = editions['2021'];

describe('a label', () => {
  it.each([
    ['三、本年度办理结果', '本年度办理结果'],
    ['（七）总计', '总计'],
    ['1.属于国家秘密', '属于国家秘密'],
    ['第三、本年度', '第三、本年度'],
    ['共1.5', '共1.5'],
    ['附（一）', '附（一）'],
  ])('%s is %s without its number', (label, plain) => {
    expect(plainLabel({ label })).toBe(plain);
  });

  it('is used in its short form if it has one', () => {
    expect(plainLabel({ label: '一、本年新收政府信息公开申请数量', short: '一、新收' })).toBe('新收');
  });
});

describe('a table', () => {
  it('is named after the numeral of its section', () => {
    expect(tableSectionsOf(edition)).toEqual([
      { table: 't2', name: '表二', heading: '二、主动公开政府信息情况' },
      { table: 't3', name: '表三', heading: '三、收到和处理政府信息公开申请情况' },
      { table: 't4', name: '表四', heading: '四、政府信息公开行政复议、行政诉讼情况' },
    ]);
    expect(tableName(edition, 't3')).toBe('表三');
    expect(tableName(edition, 't5' as TableId)).toBe('');
  });
});

describe('a row or column', () => {
  it.each([
    ['r1', '新收'],
    ['r3', '本年度办理结果'],
    ['r3.3.1', '属于国家秘密'],
    ['r3.6', '其他处理'],
    ['', ''],
    ['r9', 'r9'],
  ])('%j of the rows is %j', (row, name) => {
    expect(rowName(edition, row)).toBe(name);
  });

  it('of a form that prints fewer rows has its name all the same', () => {
    expect(rowName(editions['2019'], 'r3.6.1')).toBe(rowName(edition, 'r3.6.1'));
    expect(rowName(editions['2019'], '')).toBe('');
  });

  it.each([
    ['np', '自然人'],
    ['rev.total', '行政复议 · 总计'],
    ['post.upheld', '复议后起诉 · 结果维持'],
    ['amount', '收费金额'],
    ['xx', 'xx'],
  ])('%s of the columns is %s', (column, name) => {
    expect(columnName(edition, column)).toBe(name);
  });

  it('is shared by cells of one column only', () => {
    expect(commonColumn(edition, ['t3.r1.np', 't3.r2.np'])).toBe('自然人');
    expect(commonColumn(edition, ['t3.r1.np', 't3.r2.biz'])).toBeNull();
    expect(commonColumn(edition, [])).toBeNull();
    expect(commonColumn(edition, ['t3.r9.np'])).toBeNull();
  });
});

describe('a group of columns', () => {
  it.each([
    ['dir', '未经复议直接起诉'],
    ['rev', '行政复议'],
    ['xx', 'xx'],
  ])('%s is %s', (group, name) => {
    expect(groupName(edition, group)).toBe(name);
  });
});

describe('a cell', () => {
  it.each<[CellId, string, readonly string[]]>([
    [
      't3.r3.3.1.np',
      '表三 · 属于国家秘密 · 自然人',
      ['表三', '三、本年度办理结果', '（三）不予公开', '1.属于国家秘密', '自然人'],
    ],
    [
      't2.sf.amount',
      '表二 · 行政事业性收费 · 收费金额',
      ['表二', '第二十条第（八）项', '行政事业性收费', '本年收费金额（单位：万元）'],
    ],
    ['t4.rev.total', '表四 · 行政复议 · 总计', ['表四', '行政复议', '总计']],
    ['t4.post.upheld', '表四 · 复议后起诉 · 结果维持', ['表四', '行政诉讼', '复议后起诉', '结果维持']],
    // A cell of a collapsed row, and one of no form at all.
    ['t3.r3.6.np', '表三 · 其他处理 · 自然人', ['表三 · 其他处理 · 自然人']],
    ['t3.r9.np', '表三 · r9 · 自然人', ['表三 · r9 · 自然人']],
  ])('%s is %s', (id, name, labels) => {
    expect(cellName(edition, id)).toBe(name);
    expect(cellLabels(edition, id)).toEqual(labels);
  });
});
