import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gridOfRows } from '../../../src/core/grid/grid';
import type { Rows } from '../../fixtures/member-tables';
import { annex, annexDefinition, definedSum, withCell } from '../../fixtures/member-tables';
import { saveWorkbook } from '../../fixtures/read-files';
import type { Run } from './run-command';
import { nianbao, scratch } from './run-command';

const page = (...tables: readonly Rows[]): string =>
  `<html><body>${tables
    .map(
      (rows) =>
        `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell ?? ''}</td>`).join('')}</tr>`).join('')}</table>`,
    )
    .join('<p>说明</p>')}</body></html>`;

const definitionText = (...tables: readonly unknown[]): string =>
  JSON.stringify({ format: 'nianbao.tables', version: 1, tables });

/** A folder with the files of members, and the definition. */
function folderOf(
  files: Readonly<Record<string, Rows | string | Uint8Array>>,
  ...tables: readonly unknown[]
) {
  const at = scratch();
  for (const [name, rows] of Object.entries(files)) {
    mkdirSync(dirname(at(`成员/${name}`)), { recursive: true });
    const content = typeof rows === 'string' || rows instanceof Uint8Array ? rows : page(rows);
    writeFileSync(at(`成员/${name}`), content);
  }
  writeFileSync(at('定义.json'), definitionText(...(tables.length === 0 ? [annexDefinition] : tables)));
  const rollUp = (...args: readonly string[]) =>
    nianbao('rollup', at('成员'), '--tables', at('定义.json'), ...args);
  return { at, rollUp };
}

interface Json {
  readonly summary: Readonly<Record<string, number>>;
  readonly tables: readonly {
    readonly unit?: string | null;
    readonly cells?: Readonly<
      Record<
        string,
        {
          readonly row: string;
          readonly column: string;
          readonly value: number | null;
          readonly state?: string;
          readonly contributions: readonly { readonly agency: string; readonly value: number | null }[];
        }
      >
    >;
  }[];
  readonly members: readonly { readonly agency: string; readonly file: string; readonly state: string }[];
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly agency: string | null;
    readonly message: string;
  }[];
}

const jsonOf = ({ stdout }: Run): Json => JSON.parse(stdout) as Json;

/** The figures of the annex in reading order. */
const figuresIn = (json: Json, table = 0): readonly (number | null | undefined)[] =>
  Object.values(json.tables[table]?.cells ?? {}).map(({ value, state }) =>
    state === undefined ? value : undefined,
  );
const codesIn = ({ findings }: Json): readonly string[] =>
  findings.map(({ code, severity, agency }) => `${severity} ${code} ${agency ?? '-'}`);

const police = annex([0.1, 2], [1.25, 3]);
const water = annex([0.2, 4], [5, 6]);
const two = { '公安局.html': police, '水利局.html': water };
const sumOfTwo = [6.3, 0.3, 6, 15.25, 6.25, 9, 21.55, 6.55, 15];

describe('nianbao rollup --tables', () => {
  it('adds up exactly, computes the totals anew and names who contributes what', async () => {
    const { rollUp } = folderOf(two);
    const run = await rollUp('--json');
    expect(run.code).toBe(0);
    const json = jsonOf(run);
    expect(json.summary).toEqual({ due: 2, counted: 2, errors: 0, warnings: 0 });
    expect(figuresIn(json)).toEqual(sumOfTwo);
    expect(json.tables[0]?.cells?.['C4']).toEqual({
      row: '北镇',
      column: '补助',
      value: 0.3,
      contributions: [
        { agency: '水利局', value: 0.2 },
        { agency: '公安局', value: 0.1 },
      ],
    });
  });

  it('writes a workbook that checks itself, a .csv with exact figures, and the data as .json', async () => {
    const { at, rollUp } = folderOf(two);
    expect((await rollUp('-o', at('汇总.xlsx'))).code).toBe(0);
    // The definition goes along.
    const checked = await nianbao('check', at('汇总.xlsx'), '--tables');
    expect(checked).toMatchObject({ code: 0 });
    expect(checked.stdout).toContain('工作表“汇总”A3:D6 补助资金：核对合计 6 处');
    await rollUp('-o', at('汇总.csv'));
    expect(readFileSync(at('汇总.csv'), 'utf8')).toBe(
      '\uFEFF补助资金,,,\r\n,,,\r\n乡镇,合计,补助,奖励\r\n北镇,6.3,0.3,6\r\n南镇,15.25,6.25,9\r\n全县,21.55,6.55,15\r\n',
    );
    const printed = await rollUp('--json', '-o', at('汇总.json'));
    expect(readFileSync(at('汇总.json'), 'utf8')).toBe(printed.stdout);
  });

  it('gives the same bytes in whatever order the files are given', async () => {
    const { at } = folderOf({ ...two, '财政局.html': annex([7, 8], [9, null]) });
    const files = ['公安局', '水利局', '财政局'].map((name) => at(`成员/${name}.html`));
    const written = [];
    for (const order of [files, [...files].reverse()]) {
      await nianbao('rollup', ...order, '--tables', at('定义.json'), '-o', at('汇总.xlsx'));
      written.push(readFileSync(at('汇总.xlsx')).toString('base64'));
    }
    expect(written[0]).toBe(written[1]);
  });

  it('finds the table again after rows were inserted, sorted and moved, whatever the brackets', async () => {
    const moved: Rows = [
      ['关于补助资金的表'],
      [],
      ['乡镇', '奖励', '合计', '补助'],
      ['全县', 5, 6.35, 1.35],
      ['南镇', 3, 4.25, 1.25],
      ['北镇', 2, 2.1, 0.1],
    ];
    const { rollUp } = folderOf({ '公安局.html': moved, '水利局.html': water, '财政局.html': police });
    const json = jsonOf(await rollUp('--json'));
    expect(codesIn(json)).toEqual([]);
    expect(figuresIn(json)).toEqual([8.4, 0.4, 8, 19.5, 7.5, 12, 27.9, 7.9, 20]);
    const named = (rows: Rows, name: string) => withCell(rows, 0, 2, name);
    const brackets = folderOf(
      { '公安局.html': named(police, '补助（市级）'), '水利局.html': named(water, '补助(市级) ') },
      { ...annexDefinition, sums: [definedSum('columns', '合计', '补助（市级）', '奖励')] },
    );
    expect(codesIn(jsonOf(await brackets.rollUp('--json')))).toEqual([]);
  });

  it('adds nothing to the wrong line: what is missing, extra or not clear is named with the member', async () => {
    const { rollUp } = folderOf({
      ...two,
      '林业局.html': [...police.slice(0, 2), ['南城镇', 4.25, 1.25, 3], ['全县', 6.35, 1.35, 5]],
    });
    const run = await rollUp('--json');
    expect(run.code).toBe(1);
    const json = jsonOf(run);
    expect(codesIn(json)).toEqual(['error missingLines 林业局', 'error extraLines 林业局']);
    expect(json.findings.map(({ message }) => message)).toEqual([
      '林业局的“补助资金”缺少行“南镇”，汇总中这些行没有该单位的数字。请补上，或核对名称。',
      '林业局的“补助资金”多出行“南城镇”，其他单位没有，其中的数字没有计入。请核对名称，或并入相应的行。',
    ]);
    expect(figuresIn(json)).toEqual([8.4, 0.4, 8, 15.25, 6.25, 9, 23.65, 6.65, 17]);
  });

  it('does not guess which of several lines with the same name is meant', async () => {
    const rows = (...lines: readonly (readonly [string, number])[]): Rows => [
      ['项目', '金额'],
      ...lines.map(([label, value]) => [label, value]),
    ];
    const usual = rows(['城镇', 3], ['男', 1], ['女', 2], ['乡村', 7], ['男', 3], ['女', 4], ['总计', 10]);
    const definition = { ...annexDefinition, sums: [definedSum('rows', '总计', '城镇', '乡村')] };
    const { rollUp } = folderOf(
      {
        'a.html': usual,
        'b.html': withCell(usual, 0, 1, '金额 '),
        // The groups changed their order.
        'c.html': rows(['乡村', 7], ['男', 3], ['女', 4], ['城镇', 3], ['男', 1], ['女', 2], ['总计', 10]),
        // One is gone.
        'd.html': rows(['城镇', 3], ['女', 2], ['乡村', 7], ['男', 3], ['女', 4], ['总计', 10]),
      },
      definition,
    );
    const json = jsonOf(await rollUp('--json'));
    expect(codesIn(json)).toEqual(['error unclearLines c', 'error unclearLines d']);
    expect(json.findings[0]?.message).toContain('名称相同的行“男”、“女”的个数或前后次序与其他单位不同');
    // 女 of d stands where it stood; 男 does not.
    expect(figuresIn(json)).toEqual([12, 2, 6, 28, 6, 12, 40]);
  });

  it('names a text with member, sheet and cell, and gives no sum over it', async () => {
    const bytes = await saveWorkbook(
      [{ name: '附表2', grid: gridOfRows(withCell(police, 1, 2, '约0.1'), true) }],
      { totals: 'typed', profile: {} },
    );
    const { at, rollUp } = folderOf({ ...two, '林业局.xlsx': bytes });
    const run = await rollUp('--json', '-o', at('汇总.xlsx'));
    expect(run.code).toBe(1);
    const json = jsonOf(run);
    expect(json.findings.map(({ message }) => message)).toEqual([
      '林业局的“补助资金”（工作表“附表2”）C2是文字“约0.1”，不是数字，汇总中这一格和有关合计没有结果。请改为数字，没有的留空。',
    ]);
    expect(figuresIn(json)).toEqual([undefined, undefined, 8, 19.5, 7.5, 12, undefined, undefined, 20]);
  });

  it('leaves blank what is blank everywhere, and adds what some have', async () => {
    const { at, rollUp } = folderOf({
      'a.html': annex([null, null], [1, null]),
      'b.html': withCell(annex([null, null], [2, 3]), 1, 2, '—'),
    });
    const json = jsonOf(await rollUp('--json'));
    expect(codesIn(json)).toEqual([]);
    expect(figuresIn(json)).toEqual([null, null, null, 6, 3, 3, 6, 3, 3].map((one) => one));
    await rollUp('-o', at('汇总.csv'));
    expect(readFileSync(at('汇总.csv'), 'utf8')).toContain('北镇,,,\r\n');
  });

  it('checks the sums of every member, and computes totals from the parts all the same', async () => {
    const { rollUp } = folderOf(
      { ...two, '林业局.html': withCell(police, 2, 2, 1.52) },
      { ...annexDefinition, isExact: true },
    );
    const run = await rollUp('--json');
    expect(run.code).toBe(1);
    const json = jsonOf(run);
    expect(json.findings.map(({ message }) => message)).toEqual([
      '林业局的“补助资金” B3应为 4.52，现为 4.25，相差 0.27。建议把 C3 改为 1.25。',
      '林业局的“补助资金” C4应为 1.62，现为 1.35，相差 0.27。建议把 C3 改为 1.25。',
    ]);
    expect(figuresIn(json)).toEqual([8.4, 0.4, 8, 19.77, 7.77, 12, 28.17, 8.17, 20]);
  });

  it('does not add 元 to 万元, above the table or in a label', async () => {
    const { rollUp } = folderOf({
      'a.html': [['填报单位：公安局', '', '', '单位：万元'], ...police],
      'b.html': [['填报单位：水利局', '', '', '单位：万元'], ...water],
      'c.html': [['填报单位：财政局', '', '', '计量单位：元'], ...police],
      'd.html': annex([1, 1], [1, 1]),
    });
    const json = jsonOf(await rollUp('--json'));
    expect(codesIn(json)).toEqual(['error otherUnit 财政局', 'warning noUnit d']);
    expect(json.findings[0]?.message).toContain('的计量单位是“元”，其他单位是“万元”，整张表没有计入');
    expect(json.tables[0]?.unit).toBe('万元');
    expect(figuresIn(json)).toEqual([8.3, 1.3, 7, 17.25, 7.25, 10, 25.55, 8.55, 17]);

    const inLabel = (rows: Rows, unit: string) => withCell(rows, 0, 2, `补助（${unit}）`);
    const labels = folderOf({
      'a.html': inLabel(police, '万元'),
      'b.html': inLabel(water, '万元'),
      'c.html': inLabel(police, '元'),
    });
    const other = jsonOf(await labels.rollUp('--json'));
    expect(codesIn(other)).toContain('error lineUnit c');
    expect(other.findings.find(({ code }) => code === 'lineUnit')?.message).toBe(
      'c的“补助资金”中“补助（万元）”的单位是“元”，其他单位是“万元”，没有计入。请换算成“万元”后重新报送。',
    );
  });

  it('names who has no such table, or several', async () => {
    const sheets = (...names: readonly string[]) =>
      saveWorkbook(
        names.map((name) => ({ name, grid: gridOfRows(police, true) })),
        { totals: 'typed', profile: {} },
      );
    const { rollUp } = folderOf({
      ...two,
      '林业局.html': [
        ['年份', '人数'],
        ['甲', 3],
        ['乙', 4],
      ],
      '教育局.xlsx': await sheets('附表', '附表 (2)'),
      '民政局.html': page(police, annex([1, 1], [1, 1])),
      '司法局.html': page(annex([1, 1], [1, 1]), annex([null, null], [null, null])),
    });
    const run = await rollUp('--json');
    expect(run.code).toBe(1);
    const json = jsonOf(run);
    const messages = new Map(json.findings.map(({ agency, message }) => [agency, message]));
    expect(messages.get('林业局')).toBe(
      '林业局的文件“林业局.html”中没有找到“补助资金”，没有计入。请核对文件，或核对表中行、列的名称。',
    );
    expect(messages.get('教育局')).toContain(
      '教育局的文件“教育局.xlsx”中有几张表都符合“补助资金”：“附表!A1:D4”、“附表 (2)!A1:D4”',
    );
    expect(messages.get('民政局')).toContain('有几张表都符合“补助资金”');
    // Of two, one is a blank copy.
    const used = json.members.filter(({ state }) => state === 'used').map(({ agency }) => agency);
    expect(used.sort()).toEqual(['公安局', '司法局', '水利局']);
  });

  it('takes the table of the sheet that the definition names', async () => {
    const bytes = await saveWorkbook(
      [
        { name: '去年', grid: gridOfRows(water, true) },
        { name: '今年', grid: gridOfRows(police, true) },
      ],
      { totals: 'typed', profile: {} },
    );
    const { rollUp } = folderOf({ 'a.xlsx': bytes }, { ...annexDefinition, sheet: '今年' });
    expect(figuresIn(jsonOf(await rollUp('--json')))).toEqual([2.1, 0.1, 2, 4.25, 1.25, 3, 6.35, 1.35, 5]);
  });

  it('follows a member list: who is missing, unknown, or came twice', async () => {
    const { at, rollUp } = folderOf({
      'a.html': [['填报单位：公安局'], [], ...police],
      'b.html': [['填报单位：公安局'], [], ...water],
      '水利局/附表.html': water,
      '水利局/副本.html': water,
      '外单位.html': annex([5, 5], [5, 5]),
      '税务局.html': annex([6, 6], [6, 6]),
    });
    writeFileSync(at('名单.csv'), '单位名称,报送要求\n公安局,\n水利局,\n教育局,\n税务局,垂直管理\n');
    const run = await rollUp('--list', at('名单.csv'), '--json');
    expect(run.code).toBe(1);
    const json = jsonOf(run);
    expect(codesIn(json)).toEqual([
      'error notListed 外单位',
      'error sameFile 水利局/附表',
      'warning outside 税务局',
      'error twice 公安局',
      'warning missing -',
    ]);
    expect(json.findings.at(-1)?.message).toContain('应报 3 个单位，未报 1 个：“教育局”');
    expect(json.summary).toMatchObject({ due: 3, counted: 1 });
    const final = jsonOf(await rollUp('--list', at('名单.csv'), '--final', '--json'));
    expect(codesIn(final)).toContain('error missing -');
  });

  it('leaves out a file that cannot be read, and writes nothing where none counts', async () => {
    const { at, rollUp } = folderOf({ ...two, '坏.xlsx': 'PK\u0003\u0004 no archive', '空.html': '' });
    const run = await rollUp('-o', at('汇总.csv'));
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('[警告] “坏.xlsx”没有读取，没有计入：');
    expect(readFileSync(at('汇总.csv'), 'utf8')).toContain('不完整：计入 2/4');
    const none = folderOf({ 'a.html': '<p>没有表</p>' });
    const nothing = await none.rollUp('-o', none.at('汇总.csv'));
    expect(nothing.code).toBe(2);
    expect(nothing.stderr).toContain('没有一张可以计入的表，没有写入任何文件。');
    expect(existsSync(none.at('汇总.csv'))).toBe(false);
  });

  it('adds no shares and no remarks, and names columns that no sum checks', async () => {
    const more = (rows: Rows, share: number, note: string, count: number): Rows =>
      rows.map((row, at) => [
        ...row,
        at === 0 ? '占比（%）' : share,
        at === 0 ? '备注' : note,
        at === 0 ? '户数' : count,
      ]);
    const idle = ['占比（%）', '备注', '户数'].map((label) => ({ label, nth: 0 }));
    const { at, rollUp } = folderOf(
      { 'a.html': more(police, 40, '无误', 3), 'b.html': more(water, 60, '见附件', 4) },
      {
        ...annexDefinition,
        sums: annexDefinition.sums.map((one) => (one.axis === 'rows' ? { ...one, notIn: idle } : one)),
      },
    );
    const json = jsonOf(await rollUp('--json', '-o', at('汇总.csv')));
    expect(codesIn(json)).toEqual(['info rates -', 'warning uncheckedLines -']);
    const lines = readFileSync(at('汇总.csv'), 'utf8').split('\r\n');
    expect(lines[3]).toBe('北镇,6.3,0.3,6,,,7');
  });

  it('uses the layout of a workbook in which the definition is stored', async () => {
    const form = await saveWorkbook(
      [
        {
          name: '表样',
          grid: gridOfRows([['乡镇', '补助', '奖励', '合计'], ['南镇'], ['北镇'], ['全县']], true),
        },
      ],
      { totals: 'typed', profile: {}, settings: { tables: definitionText(annexDefinition) } },
    );
    const { at } = folderOf(two);
    writeFileSync(at('表样.xlsx'), form);
    const run = await nianbao('rollup', at('成员'), '--tables', at('表样.xlsx'), '-o', at('汇总.csv'));
    expect(run).toMatchObject({ code: 0 });
    expect(readFileSync(at('汇总.csv'), 'utf8')).toContain(
      '乡镇,补助,奖励,合计\r\n南镇,6.25,9,15.25\r\n北镇,0.3,6,6.3\r\n全县,6.55,15,21.55\r\n',
    );
  });

  it('adds up several tables of one file', async () => {
    const second = { ...annexDefinition, name: '人员', sums: [definedSum('columns', '人数', '男', '女')] };
    const people: Rows = [
      ['科室', '人数', '男', '女'],
      ['一科', 5, 2, 3],
    ];
    const { at, rollUp } = folderOf(
      { 'a.html': page(police, people), 'b.html': page(water, people) },
      annexDefinition,
      second,
    );
    const json = jsonOf(await rollUp('--json', '-o', at('汇总.xlsx')));
    expect(codesIn(json)).toEqual([]);
    expect(figuresIn(json)).toEqual(sumOfTwo);
    expect(figuresIn(json, 1)).toEqual([10, 4, 6]);
    const checked = await nianbao('check', at('汇总.xlsx'), '--tables');
    expect(checked.stdout).toContain('工作表“汇总2”');
    expect(checked.code).toBe(0);
  });

  it('refuses definitions that do not work, and computes no circle', async () => {
    const { at, rollUp } = folderOf(two, {
      ...annexDefinition,
      sums: [definedSum('columns', '合计', '补助', '奖励'), definedSum('columns', '补助', '合计')],
    });
    const run = await rollUp('--json');
    expect(run.code).toBe(1);
    expect(codesIn(jsonOf(run))).toContain('error circular -');
    expect(figuresIn(jsonOf(run)).slice(0, 3)).toEqual([undefined, undefined, 6]);
    for (const text of [
      '{"format":"nianbao.tables","version":1,"tables":[]}',
      '{"format":"else"}',
      '[',
      '',
    ]) {
      writeFileSync(at('定义.json'), text);
      const refused = await rollUp('-o', at('汇总.xlsx'));
      expect([text, refused.code, refused.stdout]).toEqual([text, 2, '']);
    }
    expect(existsSync(at('汇总.xlsx'))).toBe(false);
  });

  it('refuses options of reports, and outputs of other kinds', async () => {
    const { at, rollUp } = folderOf(two);
    expect(await rollUp('--own', at('成员/公安局.html'), '--json')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--own 只用于汇总年报，不能与 --tables 同时使用。') as string,
    });
    expect((await rollUp('--convert', '--json')).code).toBe(2);
    expect((await rollUp('-o', at('汇总.docx'))).code).toBe(2);
    expect((await rollUp()).code).toBe(2);
    expect((await nianbao('rollup', '--tables', at('定义.json'), '--json')).code).toBe(2);
    // Without its value, it takes no other option for one.
    expect((await nianbao('rollup', at('成员'), '--tables', '--json')).code).toBe(2);
  });

  it('runs no label as a formula', async () => {
    const evil = (rows: Rows) => withCell(rows, 0, 0, '=HYPERLINK("http://x","y")');
    const { at, rollUp } = folderOf({ 'a.html': evil(police), 'b.html': evil(water) });
    await rollUp('-o', at('汇总.csv'));
    expect(readFileSync(at('汇总.csv'), 'utf8')).toContain(`"'=HYPERLINK(""http://x"",""y"")",合计`);
  });
});
