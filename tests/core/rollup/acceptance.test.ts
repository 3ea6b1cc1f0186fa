import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/check/tables/check';
import { slotsOf } from '../../../src/core/check/tables/figures';
import { contributionsTo } from '../../../src/core/rollup/contributions';
import type { Entry } from '../../../src/core/rollup/entry';
import type { RollupFindingOf } from '../../../src/core/rollup/finding';
import { reportOf } from '../../../src/core/rollup/member-report';
import { memberLines } from '../../../src/core/rollup/members';
import type { Rollup } from '../../../src/core/rollup/roll-up';
import { sumUp } from '../../../src/core/rollup/sums';
import { editions } from '../../../src/core/statute/editions';
import type { RollupRuleId } from '../../../src/core/statute/rules/roll-up';
import type { CellId } from '../../../src/core/statute/types';
import {
  countyFigures,
  countyFiles,
  countyList,
  countyName,
  countyNames,
  countyReport,
  memberOf,
  reportWith,
  rollUpCounty,
  totalOf,
  tripleOf,
} from '../../fixtures/county';
import { withCells } from '../../fixtures/reports';

/** The findings of one rule. */
const findingsOf = <R extends RollupRuleId>({ findings }: Rollup, rule: R): readonly RollupFindingOf<R>[] =>
  findings.filter(({ ruleId }) => ruleId === rule) as unknown as readonly RollupFindingOf<R>[];

const idsOf = ({ findings }: Rollup): readonly string[] => findings.map(({ ruleId }) => ruleId);

/** r1 + r2 and r3.7 + r4 of the total column. */
const balanceOf = (rollup: Rollup): string => {
  const [received = 0, carried = 0, results = 0, forward = 0] = ['r1', 'r2', 'r3.7', 'r4'].map(
    (row) => totalOf(rollup, `t3.${row}.tot`) ?? Number.NaN,
  );
  return `${received}+${carried} = ${results}+${forward}`;
};

/** The figures of P in the acceptance table. */
const totals = {
  r1: '61/7/68',
  r2: '8/1/9',
  'r3.1': '34/5/39',
  'r3.2': '10/1/11',
  'r3.4.1': '18/1/19',
  'r3.7': '62/7/69',
  r4: '7/1/8',
};
const others = {
  't4.rev.total': 6,
  't4.post.total': 1,
  't2.wj.issued': 4,
  't2.wj.repealed': 1,
  't2.wj.inforce': 29,
  't2.xk.decided': 1540,
  't2.cf.decided': 908,
  't2.qz.decided': 15,
  't2.sf.amount': 328.52,
};

function expectP(rollup: Rollup): void {
  for (const [row, triple] of Object.entries(totals)) expect(tripleOf(rollup, row), row).toBe(triple);
  for (const [cell, value] of Object.entries(others)) expect(totalOf(rollup, cell), cell).toBe(value);
}

describe('the acceptance cases of a county', () => {
  it('1: adds up to P, and names who is missing', () => {
    const rollup = rollUpCounty();
    expectP(rollup);
    expect(balanceOf(rollup)).toBe('68+9 = 69+8');
    expect(rollup.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(check(rollup.parent).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findingsOf(rollup, 'A-MISSING').map(({ params }) => params.names)).toEqual([['测试县水利局']]);
    expect([rollup.counted, rollup.due]).toEqual([5, 6]);
    expect(findingsOf(rollup, 'A-ZERO').map(({ params }) => params.names)).toEqual([[countyNames.F]]);
  });

  it('1: is final only when nobody is missing', () => {
    const [draft, final] = [rollUpCounty(), rollUpCounty(undefined, { isFinal: true })];
    expect(findingsOf(draft, 'A-MISSING')[0]?.severity).toBe('warning');
    expect(findingsOf(final, 'A-MISSING')[0]?.severity).toBe('error');
  });

  it('2: shows what a cell consists of', () => {
    const found = contributionsTo('t3.r1.tot', rollUpCounty());
    expect(found?.rows.map(({ agency, value }) => `${agency.name} ${value}`)).toEqual([
      '测试县自然资源局 34',
      '测试县公安局 22',
      '测试县人民政府 7',
      '青山镇人民政府 5',
      '白水镇人民政府 0',
    ]);
    expect(found?.rows.map(({ share }) => ((share ?? 0) * 100).toFixed(1))).toEqual([
      '50.0',
      '32.4',
      '10.3',
      '7.4',
      '0.0',
    ]);
    expect(found?.sum).toBe(68);
  });

  it('3: separates causes from consequences in the differences', () => {
    const draft = reportWith(countyName, {});
    const calculated = rollUpCounty().parent;
    const given = withCells(
      { ...draft, cells: calculated.cells },
      {
        't3.r3.4.1.np': 20,
        't3.r3.4.1.tot': 21,
        't3.r3.7.np': 64,
        't3.r3.7.tot': 71,
        't2.sf.amount': 328.5,
      },
    );
    const rollup = rollUpCounty(undefined, { given });
    const rows = (isConsequence: boolean) =>
      rollup.differences
        .filter((row) => row.isConsequence === isConsequence)
        .map(({ cell, difference }) => `${cell} ${difference}`);
    expect(rows(false)).toEqual(['t2.sf.amount -0.02', 't3.r3.4.1.np 2']);
    expect(rows(true)).toEqual(['t3.r3.4.1.tot 2', 't3.r3.7.np 2', 't3.r3.7.tot 2']);
    expect(findingsOf(rollup, 'A-SUM')[0]?.cells).toEqual(['t2.sf.amount', 't3.r3.4.1.np']);
    // 县政府 has exactly 2 there.
    expect(rollup.differences.find(({ cell }) => cell === 't3.r3.4.1.np')?.explainedBy).toEqual([
      { name: countyName, value: 2 },
    ]);
  });

  it('3: lists a total that differs by itself as a cause', () => {
    const given = withCells(rollUpCounty().parent, { 't3.r1.tot': 70 });
    const { differences } = rollUpCounty(undefined, { given });
    expect(differences.map(({ cell, isConsequence }) => [cell, isConsequence])).toEqual([
      ['t3.r1.tot', false],
    ]);
  });

  it('leaves the totals over a blank or a text undecided, and the others as they are', () => {
    const files = [
      ...countyFiles(),
      memberOf(withCells(reportWith('测试县水利局', {}), { 't3.r1.np': null, 't2.xk.decided': '约5' })),
    ];
    const rollup = rollUpCounty(files);
    expect(tripleOf(rollup, 'r1')).toBe('/7/');
    expect(totalOf(rollup, 't2.xk.decided')).toBeNull();
    expect(tripleOf(rollup, 'r2')).toBe('8/1/9');
  });

  it('4: takes a correction only when it is confirmed', () => {
    const second = memberOf(
      countyReport('B', { 't3.r3.1.np': 8, 't3.r4.np': 4 }),
      '公安局更正.xlsx',
      '#second',
    );
    const files = [...countyFiles(), second];
    const firstHash = '#测试县公安局.xlsx';
    const entries: readonly Entry[] = [
      {
        kind: 'remove',
        cell: 't3.r1.np',
        amount: 1,
        reason: '转办重复',
        about: [{ agency: '测试县公安局', hash: firstHash }],
      },
    ];
    const versions = (hash: string) => ({ versions: new Map([['测试县公安局', hash]]) });
    const before = rollUpCounty(files, { assign: versions(firstHash) });
    expectP(before);
    expect(findingsOf(before, 'A-CHANGED').map(({ cells }) => cells)).toEqual([
      ['t3.r3.1.np', 't3.r3.1.tot', 't3.r3.7.np', 't3.r3.7.tot', 't3.r4.np', 't3.r4.tot'],
    ]);
    expect(idsOf(before)).not.toContain('A-TWICE');
    expect(rollUpCounty(files, { assign: versions(firstHash), entries }).entries).toHaveLength(1);

    const after = rollUpCounty(files, { assign: versions('#second'), entries });
    expect(tripleOf(after, 'r3.1')).toBe('33/5/38');
    expect(tripleOf(after, 'r3.7')).toBe('61/7/68');
    expect(tripleOf(after, 'r4')).toBe('8/1/9');
    expect(balanceOf(after)).toBe('68+9 = 68+9');
    // What was entered about the old figures has lapsed.
    expect(after.entries).toEqual([]);
    expect(findingsOf(after, 'A-ENTRY').map(({ params }) => params.fault)).toEqual(['lapsed']);
  });

  it('4: asks which of two reports is meant, and counts neither before that', () => {
    const second = memberOf(
      countyReport('B', { 't3.r3.1.np': 8, 't3.r4.np': 4 }),
      '公安局更正.xlsx',
      '#second',
    );
    const rollup = rollUpCounty([...countyFiles(), second]);
    expect(findingsOf(rollup, 'A-TWICE').map(({ params }) => params)).toEqual([
      { problem: 'versions', name: '测试县公安局', files: ['公安局更正.xlsx', '测试县公安局.xlsx'] },
    ]);
    expect(rollup.counted).toBe(4);
  });

  it('5: asks about applications handed on, and removes them by entries', () => {
    const files = countyFiles({ A: { 't3.r1.np': 8, 't3.r3.6.3.np': 2 } });
    const rollup = rollUpCounty(files);
    expect(tripleOf(rollup, 'r1')).toBe('63/7/70');
    expect(tripleOf(rollup, 'r3.7')).toBe('64/7/71');
    expect(balanceOf(rollup)).toBe('70+9 = 71+8');
    expect(findingsOf(rollup, 'A-TRANSFER').map(({ params }) => params)).toEqual([
      { name: countyName, value: 2 },
    ]);
    const removal = (cell: CellId): Entry => ({
      kind: 'remove',
      cell,
      amount: 2,
      reason: '转县自然资源局答复',
    });
    const removed = rollUpCounty(files, { entries: [removal('t3.r1.np'), removal('t3.r3.6.3.np')] });
    expectP(removed);
    // The question is answered.
    expect(idsOf(removed)).not.toContain('A-TRANSFER');
  });

  it('6: asks about a case that the co-defendant counts, too', () => {
    const files = countyFiles({ A: { 't4.post.upheld': 1 } });
    const rollup = rollUpCounty(files);
    expect(totalOf(rollup, 't4.post.total')).toBe(2);
    expect(findingsOf(rollup, 'A-COURT').map(({ params }) => params)).toEqual([
      { name: countyName, value: 1, members: ['测试县自然资源局'] },
    ]);
    const entries: readonly Entry[] = [
      { kind: 'remove', cell: 't4.post.upheld', amount: 1, reason: '复议机关作共同被告' },
    ];
    const removed = rollUpCounty(files, { entries });
    expect(totalOf(removed, 't4.post.total')).toBe(1);
    expect(idsOf(removed)).not.toContain('A-COURT');
  });

  it('7: carries over with new members', () => {
    const previous = reportWith(countyName, { 't3.r4.np': 8, 't3.r4.biz': 1 }, 2024);
    expect(idsOf(rollUpCounty(undefined, { previous }))).not.toContain('A-CARRY');

    const zone = reportWith('测试县高新区管委会', { 't3.r2.np': 2, 't3.r3.1.np': 2 });
    const files = [...countyFiles(), memberOf(zone)];
    const listWith = (about: { readonly fromYear?: number }) => ({
      agencies: [
        ...countyList,
        {
          ...(countyList[1] as (typeof countyList)[number]),
          ...about,
          id: '高新区',
          name: '测试县高新区管委会',
          otherNames: [],
        },
      ],
    });
    const entered = rollUpCounty(files, { previous, assign: listWith({ fromYear: 2025 }) });
    expect(tripleOf(entered, 'r2')).toBe('10/1/11');
    expect(entered.continued.find(({ cell }) => cell === 't3.r2.np')).toMatchObject({
      now: 10,
      before: 8,
      entered: [{ name: '测试县高新区管委会', value: 2 }],
      expected: 10,
    });
    expect(idsOf(entered)).not.toContain('A-CARRY');

    const unflagged = rollUpCounty(files, { previous, assign: listWith({}) });
    expect(
      findingsOf(unflagged, 'A-CARRY').map(({ params }) => [params.column, params.now - params.expected]),
    ).toEqual([
      ['np', 2],
      ['tot', 2],
    ]);
  });

  it('8: finds a fee in 元', () => {
    const files = countyFiles({ C: { 't2.sf.amount': 3_160_200 } });
    const last = memberOf(reportWith(countyNames.C, countyFigures.C, 2024));
    const rollup = rollUpCounty(files, { previousOf: new Map([[countyNames.C, last]]) });
    expect(totalOf(rollup, 't2.sf.amount')).toBe(3_160_212.5);
    const [top] = findingsOf(rollup, 'A-TOP').filter(({ cells }) => cells[0] === 't2.sf.amount');
    expect(top?.params.name).toBe(countyNames.C);
    expect((((top?.params.value ?? 0) / (top?.params.total ?? 1)) * 100).toFixed(4)).toBe('99.9996');
    const slip = check(reportOf(files[2] as (typeof files)[number]), { previous: reportOf(last) });
    expect(slip.map(({ ruleId }) => ruleId)).toContain('V-UNIT');
    expect(idsOf(rollUpCounty())).not.toContain('A-TOP');
  });

  it('9: does not count a file twice under two names', () => {
    const files = countyFiles().map((file) =>
      file.agency === countyNames.D ? { ...memberOf(countyReport('B')), file: '青山镇.xlsx' } : file,
    );
    const rollup = rollUpCounty(files);
    expect(findingsOf(rollup, 'A-TWICE').map(({ params }) => params)).toEqual([
      { problem: 'file', name: '测试县公安局', files: ['测试县公安局.xlsx', '青山镇.xlsx'] },
    ]);
    expect(findingsOf(rollup, 'A-MISSING')[0]?.params.names).toEqual([countyNames.D, '测试县水利局']);
    const states = memberLines(rollup, 2025, new Map());
    expect(states.find(({ agency }) => agency.name === countyNames.D)?.state).toBe('missing');
    expect(totalOf(rollup, 't3.r1.np')).toBe(56);
  });

  it('10: builds totals from inputs where a member has a wrong total', () => {
    const wrong = memberOf(withCells(countyReport('B'), { 't3.r1.tot': 23 }));
    const files = countyFiles().map((file) => (file.agency === countyNames.B ? wrong : file));
    const rollup = rollUpCounty(files);
    expect(
      check(reportOf(wrong)).flatMap(({ ruleId, severity }) => (severity === 'error' ? ruleId : [])),
    ).toEqual(['T3-ROW', 'T3-BAL']);
    expectP(rollup);
    expect(findingsOf(rollup, 'A-CLEAN').map(({ params, severity }) => [params, severity])).toEqual([
      [{ name: '测试县公安局', errors: 2, reason: null }, 'error'],
    ]);
    const reasons = new Map([['测试县公安局', '合计笔误，已电话核实']]);
    expect(findingsOf(rollUpCounty(files, { reasons }), 'A-CLEAN')[0]?.severity).toBe('warning');
  });

  it('11: refuses an agency and one above it as sources', () => {
    const all = reportWith('测试县乡镇汇总', { 't3.r1.np': 5, 't3.r3.1.np': 5 });
    const [, , , township] = countyList;
    const agencies = [
      ...countyList.map((agency) => (agency === township ? { ...agency, parent: '乡镇汇总' } : agency)),
      {
        ...(township as (typeof countyList)[number]),
        id: '乡镇汇总',
        name: '测试县乡镇汇总',
        otherNames: [],
      },
    ];
    const rollup = rollUpCounty([...countyFiles(), memberOf(all)], { assign: { agencies } });
    expect(findingsOf(rollup, 'A-PART').map(({ params, severity }) => [params, severity])).toEqual([
      [{ above: '测试县乡镇汇总', below: [countyNames.D] }, 'error'],
    ]);
    expectP(rollup);
  });

  it('12: switches the scope', () => {
    const rollup = rollUpCounty(undefined, { assign: { scope: 'own' } });
    expect(tripleOf(rollup, 'r1')).toBe('56/7/63');
    expect(tripleOf(rollup, 'r3.7')).toBe('57/7/64');
    expect(tripleOf(rollup, 'r4')).toBe('7/1/8');
    expect(totalOf(rollup, 't2.cf.decided')).toBe(905);
    expect([rollup.counted, rollup.due]).toEqual([3, 4]);
  });

  it('13: adds amounts exactly', () => {
    const edition = editions['2021'];
    const { figures } = memberOf(reportWith('单位', { 't2.sf.amount': 0.1 }));
    const none = new Float64Array(figures.length);
    const sums = sumUp(
      Array.from({ length: 100_000 }, () => figures),
      none,
      none,
      edition,
    );
    const slot = slotsOf(edition).index.get('t2.sf.amount') ?? 0;
    expect((sums.totals[slot] ?? 0) / 1_000_000).toBe(10_000);
  });

  it('14: gives the same result in whatever order the files come', () => {
    const files = [...countyFiles(), { file: '照片.jpg', hash: '#jpg', isRefused: true } as const];
    const one = rollUpCounty(files);
    const other = rollUpCounty([...files].reverse());
    expect(other.parent).toEqual(one.parent);
    expect(other.findings).toEqual(one.findings);
    expect(other.rows.map(({ report }) => report.hash)).toEqual(one.rows.map(({ report }) => report.hash));
    expect(idsOf(one)).toContain('A-FILE');
  });
});
