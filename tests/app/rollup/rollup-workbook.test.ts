import { describe, expect, it } from 'vitest';
import { loadSource } from '../../../src/app/import/load-report';
import type { RollupRequest } from '../../../src/app/rollup/roll-up-files';
import { rollUpFiles } from '../../../src/app/rollup/roll-up-files';
import { rollupWorkbook } from '../../../src/app/rollup/rollup-workbook';
import { columnNumber } from '../../../src/core/grid/addresses';
import type { Grid, GridCell } from '../../../src/core/grid/grid';
import type { Report } from '../../../src/core/report/report';
import { openFile } from '../../../src/files/open/guard';
import { readXlsx } from '../../../src/files/xlsx/read-xlsx';
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

type Value = string | number;

/**
 * Computes the formulas that a roll-up consists of: IF, COUNT, SUM, ROUND and SUMIFS over cells and ranges, `=`, `+`, `-`.
 * What the file has as their results does not count.
 */
class Sheets {
  private readonly cells = new Map<string, GridCell>();
  private readonly values = new Map<string, Value>();

  constructor(private readonly sheets: ReadonlyMap<string, Grid>) {
    for (const [name, { cells }] of sheets)
      for (const cell of cells) this.cells.set(`${name}!${cell.row},${cell.column}`, cell);
  }

  value(sheet: string, row: number, column: number): Value {
    const key = `${sheet}!${row},${column}`;
    const known = this.values.get(key);
    if (known !== undefined) return known;
    const cell = this.cells.get(key);
    const value = cell?.formula === undefined ? (cell?.content ?? '') : this.formula(sheet, cell.formula);
    this.values.set(key, value);
    return value;
  }

  private formula(sheet: string, text: string): Value {
    const call = /^(IF|COUNT|SUM|ROUND|SUMIFS)\((.*)\)$/u.exec(text);
    if (call !== null && isClosed(call[2] ?? '')) {
      const args = split(call[2] ?? '', ',');
      const [first = '', second = '', third = ''] = args;
      const numbers = () =>
        args.flatMap((arg) => this.range(sheet, arg)).filter((value) => typeof value === 'number');
      switch (call[1]) {
        case 'IF':
          return this.formula(sheet, this.formula(sheet, first) === 1 ? second : third);
        case 'COUNT':
          return numbers().length;
        case 'SUM':
          return numbers().reduce((sum, value) => sum + value, 0);
        case 'ROUND':
          return Number(Number(this.formula(sheet, first)).toFixed(Number(second)));
        default:
          return this.sumIfs(sheet, args);
      }
    }
    const sides = split(text, '=');
    if (sides.length === 2) {
      const [left = '', right = ''] = sides;
      return this.formula(sheet, left) === this.formula(sheet, right) ? 1 : 0;
    }
    const minus = split(text, '-');
    if (minus.length > 1)
      return minus.map((part) => Number(this.formula(sheet, part))).reduce((sum, value) => sum - value);
    const plus = split(text, '+');
    if (plus.length > 1)
      return plus.map((part) => Number(this.formula(sheet, part))).reduce((sum, value) => sum + value);
    if (/^".*"$/u.test(text)) return text.slice(1, -1);
    return /^\d+$/u.test(text) ? Number(text) : (this.range(sheet, text)[0] ?? '');
  }

  private sumIfs(sheet: string, [sum = '', ...tests]: readonly string[]): number {
    const rows = this.range(sheet, sum);
    const columns = tests.filter((_, index) => index % 2 === 0).map((range) => this.range(sheet, range));
    const wanted = tests.filter((_, index) => index % 2 === 1).map((test) => this.formula(sheet, test));
    return rows.reduce<number>(
      (total, value, row) =>
        columns.every((column, index) => column[row] === wanted[index]) ? total + Number(value) : total,
      0,
    );
  }

  private range(sheet: string, text: string): readonly Value[] {
    const [, named = sheet, reference = ''] = /^(?:'(.+)'!)?(.+)$/u.exec(text) ?? [];
    const whole = /^\$([A-Z]+):\$([A-Z]+)$/u.exec(reference);
    const { rows = 0 } = this.sheets.get(named) ?? {};
    const area =
      whole === null
        ? /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/u.exec(reference)
        : ['', whole[1], '1', whole[2], String(rows)];
    if (area === null) throw new Error(`no reference: ${text}`);
    const [, left = '', top = '', right = left, bottom = top] = area;
    const found: Value[] = [];
    for (let row = Number(top); row <= Number(bottom); row += 1)
      for (let column = columnNumber(left); column <= columnNumber(right); column += 1)
        found.push(this.value(named, row - 1, column - 1));
    return found;
  }
}

/** Parts of a formula between separators that are in no brackets and no quotes. */
function split(text: string, separator: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (!isQuoted) depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (character === separator && depth === 0 && !isQuoted) parts.push('');
    else parts.push((parts.pop() ?? '') + character);
  }
  return parts;
}

const isClosed = (text: string): boolean => {
  let depth = 0;
  for (const character of text) {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth === 0;
};

/** The figures of 汇总表 as its formulas give them, in the order of its cells. */
function computed(sheets: ReadonlyMap<string, Grid>): readonly Value[] {
  const all = new Sheets(sheets);
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
