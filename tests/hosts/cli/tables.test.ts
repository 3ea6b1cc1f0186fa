import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findTables } from '../../../src/app/tables/find-tables';
import { definitionsOf, tableDefinitionsText } from '../../../src/app/tables/table-definitions';
import { gridOf, households, withCell } from '../../fixtures/foreign-table';
import { saveWorkbook } from '../../fixtures/read-files';
import { nianbao, scratch } from './run-command';

const page = (figure: number): string => `<html><body><table>
<tr><td>乡镇</td><td>合计</td><td>男</td><td>女</td></tr>
<tr><td>城关镇</td><td>13,611</td><td>7,307</td><td>6,304</td></tr>
<tr><td>东河乡</td><td>4,582</td><td>${figure}</td><td>2,363</td></tr>
<tr><td>西山镇</td><td>14,982</td><td>7,715</td><td>7,267</td></tr>
<tr><td>南桥镇</td><td>10,035</td><td>4,839</td><td>5,196</td></tr>
<tr><td>全县</td><td>43,210</td><td>22,080</td><td>21,130</td></tr></table></body></html>`;

function pages() {
  const at = scratch();
  writeFileSync(at('right.html'), page(2219));
  writeFileSync(at('wrong.html'), page(2291));
  return at;
}

describe('nianbao tables', () => {
  it('prints the tables of any file with their sums, by position', async () => {
    const at = pages();
    const { code, stdout } = await nianbao('tables', at('right.html'), '--json');
    expect(code).toBe(0);
    const [table, ...others] = JSON.parse(stdout) as readonly Record<string, unknown>[];
    expect(others).toEqual([]);
    expect(Object.keys(table ?? {})).toEqual(['sheet', 'range', 'title', 'patterns']);
    expect(table).toMatchObject({ sheet: null, range: 'A1:D6', title: null });
    const [columns, rows] = table?.['patterns'] as readonly Record<string, unknown>[];
    expect(Object.keys(columns ?? {})).toEqual(['kind', 'strong', 'holdsIn', 'of', 'relations']);
    expect(columns).toMatchObject({ kind: 'sum', strong: true, holdsIn: 5, of: 5 });
    expect((columns?.['relations'] as readonly unknown[])[0]).toEqual({
      total: [1, 1],
      parts: [
        [1, 2],
        [1, 3],
      ],
      signs: [1, 1],
      holds: true,
    });
    expect(rows).toMatchObject({ holdsIn: 3, of: 3 });
  });

  it('prints them in words', async () => {
    const at = pages();
    const { stdout } = await nianbao('tables', at('wrong.html'));
    expect(stdout).toContain('合计 = 男 + 女，4/5 行成立');
    expect(stdout).toContain('全县 = 城关镇 + 东河乡 + 西山镇 + 南桥镇，2/3 列成立');
  });

  it('prints that there is none', async () => {
    const at = scratch();
    writeFileSync(at('text.html'), '<html><body><p>关于召开会议的通知</p></body></html>');
    expect(await nianbao('tables', at('text.html'))).toMatchObject({
      code: 0,
      stdout: '没有找到带数字的表。\n',
    });
    expect(JSON.parse((await nianbao('tables', at('text.html'), '--json')).stdout)).toEqual([]);
  });

  it('writes what is sure as a definition, and nothing over another file', async () => {
    const at = pages();
    const written = await nianbao('tables', at('right.html'), '-o', at('sums.json'));
    expect(written).toMatchObject({ code: 0 });
    expect(written.stderr).toContain('共 1 张表');
    expect(JSON.parse(readFileSync(at('sums.json'), 'utf8'))).toMatchObject({
      format: 'nianbao.tables',
      version: 1,
    });
    expect((await nianbao('tables', at('right.html'), '-o', at('sums.txt'))).code).toBe(2);
  });
});

describe('nianbao check --tables', () => {
  it('passes a table whose sums agree', async () => {
    const at = pages();
    const { code, stdout } = await nianbao('check', at('right.html'), '--tables');
    expect(code).toBe(0);
    expect(stdout).toContain('通过（错误 0，警告 0，无法核对 0）');
  });

  it('names the wrong cell by a definition, and ends with 1', async () => {
    const at = pages();
    await nianbao('tables', at('right.html'), '-o', at('sums.json'));
    const { code, stdout } = await nianbao('check', at('wrong.html'), '--tables', at('sums.json'));
    expect(code).toBe(1);
    expect(stdout).toContain('[错误] B3 应为 4654，现为 4582，相差 72');
    expect(stdout).toContain('[建议] C3 由 2291 改为 2219');
    const json = await nianbao('check', at('wrong.html'), '--tables', at('sums.json'), '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({
      summary: { error: 2, warning: 0, undecided: 0 },
      tables: [{ repairs: [{ cell: [2, 2], from: 2291, to: 2219, confidence: 'certain' }] }],
    });
  });

  it('uses the sums that were confirmed in a workbook', async () => {
    const at = scratch();
    const sheets = (rows: typeof households) => [{ name: '人口', grid: gridOf(rows) }];
    const definitions = definitionsOf(findTables(sheets(households)));
    const rows = definitions.map((definition) => ({
      ...definition,
      sums: definition.sums.filter(({ axis }) => axis === 'columns'),
    }));
    const settings = { tables: tableDefinitionsText(rows) };
    const bytes = await saveWorkbook(sheets(withCell(households, 3, 2, 2291)), {
      totals: 'typed',
      profile: {},
      settings,
    });
    writeFileSync(at('台账.xlsx'), bytes);
    const { code, stdout } = await nianbao('check', at('台账.xlsx'), '--tables');
    expect(code).toBe(1);
    // The sum of the rows was not confirmed.
    expect(stdout).toContain('错误 1，');
    expect(stdout).toContain('[错误] B4 应为 4654，现为 4582，相差 72');
  });

  it('says by how much what 其中 names is more than the whole', async () => {
    const at = scratch();
    const grid = gridOf(withCell(households, 6, 4, 44_000));
    writeFileSync(
      at('台账.xlsx'),
      await saveWorkbook([{ name: '人口', grid }], {
        totals: 'typed',
        profile: {},
        settings: {
          tables: tableDefinitionsText(
            definitionsOf(findTables([{ name: '人口', grid: gridOf(households) }])),
          ),
        },
      }),
    );
    const { stdout } = await nianbao('check', at('台账.xlsx'), '--tables');
    expect(stdout).toContain('[错误] B7 为 43210，小于其中各项之和 44000');
  });

  it('ends with 1 if a table of the definition is missing', async () => {
    const at = pages();
    await nianbao('tables', at('right.html'), '-o', at('sums.json'));
    writeFileSync(
      at('other.html'),
      '<table><tr><td>甲</td><td>5</td></tr><tr><td>乙</td><td>9</td></tr></table>',
    );
    const { code, stdout } = await nianbao('check', at('other.html'), '--tables', at('sums.json'));
    expect(code).toBe(1);
    expect(stdout).toContain('没有找到表');
  });

  it('refuses what is no definition, and a third file', async () => {
    const at = pages();
    writeFileSync(at('bad.json'), '{"format":"2021"}');
    expect(await nianbao('check', at('right.html'), '--tables', at('bad.json'))).toMatchObject({
      code: 2,
      stdout: '',
    });
    expect(
      (await nianbao('check', at('right.html'), '--tables', at('bad.json'), at('wrong.html'))).code,
    ).toBe(2);
    expect((await nianbao('check', '--tables')).code).toBe(2);
  });
});
