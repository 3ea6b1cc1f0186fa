import { describe, expect, it } from 'vitest';
import { loadSource } from '../../../src/app/import/load-report';
import type { RollupRequest } from '../../../src/app/rollup/roll-up-files';
import { rollUpFiles } from '../../../src/app/rollup/roll-up-files';
import { rollupJson } from '../../../src/app/rollup/rollup-json';
import { rollupWorkbook } from '../../../src/app/rollup/rollup-workbook';
import { rollupFindingKey } from '../../../src/core/rollup/finding';
import type { Grid } from '../../../src/core/grid/grid';
import type { Report } from '../../../src/core/report/report';
import { openFile } from '../../../src/files/open/guard';
import { readXlsx } from '../../../src/files/xlsx/read-xlsx';
import type { Value } from '../../fixtures/computed-sheets';
import { ComputedSheets } from '../../fixtures/computed-sheets';
import { countyFiles, countyList, countyName, countyReport } from '../../fixtures/county';
import { memberOf, reportWith } from '../../fixtures/county';
import { withCells } from '../../fixtures/reports';

const request: RollupRequest = {
  year: 2025,
  scope: 'townships',
  agencies: countyList,
  own: countyName,
  parent: countyName,
  files: countyFiles({ A: { 't3.r1.np': 8, 't3.r3.6.3.np': 2 }, F: { 't2.sf.amount': 0.1 } }),
  entries: [
    { kind: 'remove', cell: 't3.r1.np', amount: 2, reason: '转办' },
    { kind: 'remove', cell: 't3.r3.6.3.np', amount: 2, reason: '转办' },
    { kind: 'add', cell: 't2.sf.amount', amount: 0.2, reason: '漏报' },
    { kind: 'add', cell: 't2.xk.decided', amount: 5, reason: '' },
  ],
};

async function sheetsOf(changes: Partial<RollupRequest> = {}) {
  const rolled = await rollUpFiles({ ...request, ...changes });
  const bytes = await rollupWorkbook(rolled, { fingerprint: 'f00', reasonOf: () => '' });
  const { grids, names = [] } = await readXlsx(openFile(bytes, '汇总.xlsx'), { forEditing: true });
  return { bytes, rolled, sheets: new Map(names.map((name, index) => [name, grids[index] as Grid])) };
}

/** The figures of 汇总表 as its formulas give them, in the order of its cells. */
function computed(sheets: ReadonlyMap<string, Grid>): readonly Value[] {
  const all = new ComputedSheets(sheets);
  return (sheets.get('汇总表')?.cells ?? [])
    .filter(({ formula }) => formula !== undefined)
    .map(({ row, column }) => all.value('汇总表', row, column));
}

const figuresOf = ({ cells }: Report): readonly Value[] =>
  [...cells.values()].map((state) => (state.kind === 'number' ? state.value : ''));

describe('the workbook of a roll-up', () => {
  it('adds up by formulas what the roll-up has', async () => {
    const { rolled, sheets } = await sheetsOf();
    const formulas = computed(sheets);
    expect(formulas).toHaveLength(200);
    expect([...formulas].sort()).toEqual([...figuresOf(rolled.rollup.parent)].sort());
    expect(rolled.rollup.parent.cells.get('t2.sf.amount')).toEqual({ kind: 'number', value: 328.82 });
  });

  it('leaves totals over a blank and over a text empty', async () => {
    const files = [
      ...countyFiles().slice(1),
      memberOf(withCells(countyReport('A'), { 't3.r1.np': null, 't2.xk.decided': '约5' })),
    ];
    const { rolled, sheets } = await sheetsOf({ files });
    expect([...computed(sheets)].sort()).toEqual([...figuresOf(rolled.rollup.parent)].sort());
    expect(computed(sheets).filter((value) => value === '')).toHaveLength(3);
  });

  it('has a sheet for everything that was found, and each says that it is incomplete', async () => {
    const { sheets } = await sheetsOf({ given: countyReport('C') });
    expect([...sheets.keys()]).toEqual([
      '汇总表',
      '明细',
      '差额',
      '调整',
      '未报',
      '错误',
      '同比',
      '文件',
      '说明',
    ]);
    for (const [name, { cells }] of sheets)
      expect(
        cells.some(({ content }) => String(content).includes('不完整 5/6')),
        name,
      ).toBe(true);
    const texts = (name: string) => (sheets.get(name)?.cells ?? []).map(({ content }) => content);
    expect(texts('未报')).toContain('测试县水利局');
    expect(texts('调整')).toContain('未计入');
    expect(texts('错误')).toContain('A-ENTRY');
  });

  it('has the explanation of what was found next to it, in the workbook and in the JSON', async () => {
    const given = countyReport('C');
    const { rolled } = await sheetsOf({ given });
    const finding = rolled.rollup.findings.find(({ severity }) => severity === 'warning');
    if (finding === undefined) throw new Error('nothing to explain');
    const text = '当年划入两个单位，已与上年核对。';
    const explained = await sheetsOf({ given, explanations: new Map([[rollupFindingKey(finding), text]]) });
    const cells = explained.sheets.get('错误')?.cells ?? [];
    const row = cells.find(({ content }) => content === text)?.row;
    expect(cells.filter((cell) => cell.row === row).map(({ content }) => content)).toEqual(
      expect.arrayContaining([finding.ruleId, text]),
    );
    expect(cells.filter(({ content }) => content === text)).toHaveLength(1);
    const json = (await rollupJson(explained.rolled, { fingerprint: null, reasonOf: () => '' })) as {
      readonly findings: readonly { readonly ruleId: string; readonly explanation: string | null }[];
    };
    expect(json.findings.filter(({ explanation }) => explanation === text)).toEqual([
      expect.objectContaining({ ruleId: finding.ruleId }),
    ]);
  });

  it('reads as the parent’s report, and only as that', async () => {
    const { bytes, rolled } = await sheetsOf();
    const { report, rollup } = await loadSource({ kind: 'file', name: '汇总.xlsx', bytes });
    expect(report.cells).toEqual(rolled.rollup.parent.cells);
    expect([report.agency, report.year, rollup]).toEqual([countyName, 2025, { counted: 5, due: 6 }]);
  });

  it('compares the members with last year', async () => {
    const previousFiles = [memberOf(reportWith('测试县公安局', { 't3.r1.np': 10, 't3.r3.1.np': 10 }, 2024))];
    const { sheets } = await sheetsOf({ previousFiles });
    const cells = sheets.get('同比')?.cells ?? [];
    const row = cells.find(({ content }) => content === '测试县公安局')?.row;
    expect(cells.filter((cell) => cell.row === row).map(({ content }) => content)).toEqual([
      '测试县公安局',
      22,
      10,
      12,
      120,
    ]);
  });
});
