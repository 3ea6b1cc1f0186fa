import { describe, expect, it } from 'vitest';
import { equalitiesOf, relationsOf } from '../../../src/core/check/tables/relations';
import { cellIndexOf, cellsOf, isComputed, leavesOf, tableIds } from '../../../src/core/report/cells';
import { editions } from '../../../src/core/statute/editions';
import type { EditionId } from '../../../src/core/statute/editions';
import type { Edition } from '../../../src/core/statute/types';

const edition2021: Edition = editions['2021'];
const edition2019: Edition = editions['2019'];
const count = (edition: Edition, table: string) =>
  cellsOf(edition).filter((cell) => cell.table === table).length;
const rowLabels = (edition: Edition, table: 't2' | 't3') =>
  edition.tables[table].blocks.flatMap((block) => leavesOf(block.rows).map((leaf) => leaf.node.label));

/** The official labels, typed by hand from the printed form. */
const rowsOfTable3 = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '3.危及\u201c三安全一稳定\u201d',
  '4.保护第三方合法权益',
  '5.属于三类内部事务信息',
  '6.属于四类过程性信息',
  '7.属于行政执法案卷',
  '8.属于行政查询事项',
  '1.本机关不掌握相关政府信息',
  '2.没有现成信息需要另行制作',
  '3.补正后申请内容仍不明确',
  '1.信访举报投诉类申请',
  '2.重复申请',
  '3.要求提供公开出版物',
  '4.无正当理由大量反复申请',
  '5.要求行政机关确认或重新出具已获取信息',
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  '3.其他',
  '（七）总计',
  '四、结转下年度继续办理',
];

describe('edition 2021', () => {
  it('has 200 cells: 10, 175 and 15', () => {
    expect(cellsOf(edition2021)).toHaveLength(200);
    expect(tableIds.map((table) => count(edition2021, table))).toEqual([10, 175, 15]);
  });

  it('has 166 inputs and 34 computed cells: 0, 31 and 3', () => {
    const computed = cellsOf(edition2021).filter(isComputed);
    expect(computed).toHaveLength(34);
    expect(tableIds.map((table) => computed.filter((cell) => cell.table === table).length)).toEqual([
      0, 31, 3,
    ]);
  });

  it('has 39 equalities in table 3 and 3 in table 4', () => {
    const byRule = new Map<string, number>();
    for (const { rule } of equalitiesOf(edition2021)) byRule.set(rule.id, (byRule.get(rule.id) ?? 0) + 1);
    expect(Object.fromEntries(byRule)).toEqual({
      'T3-ROW': 25,
      'T3-SUM': 7,
      'T3-BAL': 7,
      'T4-REV': 1,
      'T4-DIR': 1,
      'T4-POST': 1,
    });
  });

  it('has the official row labels of table 3, character for character', () => {
    expect(rowLabels(edition2021, 't3')).toEqual(rowsOfTable3);
  });

  it('has the official labels of tables 2 and 4', () => {
    expect(rowLabels(edition2021, 't2')).toEqual([
      '规章',
      '行政规范性文件',
      '行政许可',
      '行政处罚',
      '行政强制',
      '行政事业性收费',
    ]);
    expect(edition2021.tables.t2.blocks.map((block) => block.caption)).toEqual([
      '第二十条第（一）项',
      '第二十条第（五）项',
      '第二十条第（六）项',
      '第二十条第（八）项',
    ]);
    expect(edition2021.tables.t3.blocks[0]?.corner).toBe(
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    );
    const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    expect(leavesOf(edition2021.tables.t4.blocks[0]?.columns ?? []).map((leaf) => leaf.node.label)).toEqual([
      ...outcomes,
      ...outcomes,
      ...outcomes,
    ]);
  });

  it('adds 21 leaf rows for （七）总计 and has no subtotals', () => {
    const total = cellIndexOf(edition2021).get('t3.r3.7.biz');
    expect(total?.columnParts).toHaveLength(21);
    expect(total?.columnParts[0]).toBe('t3.r3.1.biz');
    expect(total?.columnParts[20]).toBe('t3.r3.6.3.biz');
    expect(cellIndexOf(edition2021).has('t3.r3.3.np')).toBe(false);
  });

  it('has one amount, in 万元; all other cells are counts', () => {
    expect(
      cellsOf(edition2021)
        .filter((cell) => cell.type !== 'count')
        .map((cell) => cell.id),
    ).toEqual(['t2.sf.amount']);
  });
});

describe('edition 2019', () => {
  it('has a separate table 2 of 22 cells, 23 rows of table 3 and the same table 4', () => {
    expect(tableIds.map((table) => count(edition2019, table))).toEqual([22, 161, 15]);
    expect(rowLabels(edition2019, 't3').slice(-3)).toEqual([
      '（六）其他处理',
      '（七）总计',
      '四、结转下年度继续办理',
    ]);
    expect(cellIndexOf(edition2019).get('t3.r3.7.np')?.columnParts).toHaveLength(19);
  });

  it('shares no id of table 2 with 2021 except the three numbers of decisions', () => {
    const shared = cellsOf(edition2019)
      .filter((cell) => cell.table === 't2' && cellIndexOf(edition2021).has(cell.id))
      .map((cell) => cell.id);
    expect(shared).toEqual(['t2.xk.decided', 't2.cf.decided', 't2.qz.decided']);
  });
});

describe.each(Object.keys(editions) as EditionId[])('edition %s', (id) => {
  const edition: Edition = editions[id];

  it('cannot be changed by the program', () => {
    expect(() => {
      (edition.tables.t3.blocks[0] as { corner: string }).corner = '';
    }).toThrow(TypeError);
    expect(Object.isFrozen(edition.rules[0]?.basis)).toBe(true);
  });

  it('has unique cell ids and rule ids', () => {
    expect(new Set(cellsOf(edition).map((cell) => cell.id)).size).toBe(cellsOf(edition).length);
    expect(new Set(edition.rules.map((rule) => rule.id)).size).toBe(edition.rules.length);
  });

  it('names rules after their table and gives the basis of each', () => {
    for (const rule of edition.rules) {
      expect(rule.id).toMatch(/^(V|T2|T3|T4)-[A-Z0-9]+$/u);
      expect(rule.title.length, rule.id).toBeGreaterThan(5);
      expect(rule.basis.text.length, rule.id).toBeGreaterThan(3);
    }
  });

  it('has relations over its cells only', () => {
    const known = cellIndexOf(edition);
    for (const { rule, left, right, cells, onlyWith } of relationsOf(edition)) {
      if (onlyWith !== undefined || rule.id === 'T3-SUM') continue;
      for (const id of [...cells, ...[...left, ...right].map((term) => term.cell)])
        expect(known.has(id), `${rule.id}: ${id}`).toBe(true);
    }
  });

  it('has guidance only for cells that exist', async () => {
    for (const { cells, text } of await edition.loadGuidance())
      for (const pattern of cells) {
        const matcher = new RegExp(`^${pattern.replace(/\./gu, '\\.').replace(/\*/gu, '.+')}$`, 'u');
        expect(
          cellsOf(edition).some((cell) => matcher.test(cell.id)),
          `${pattern}: ${text}`,
        ).toBe(true);
      }
  });
});
