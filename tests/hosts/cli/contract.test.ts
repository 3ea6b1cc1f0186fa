import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readXlsx, saveWorkbook } from '../../fixtures/read-files';
import { uniformReport } from '../../fixtures/reports';
import { text, workbookFile } from '../../files/xlsx/workbook-file';
import { templateOf } from '../../files/docx/docx-parts';
import { nianbao, sample, scratch } from './run-command';

interface ReadJson {
  format: string;
  year: number | null;
  agency: string | null;
  cells: Record<string, { value: number | null; state?: string; raw?: string }>;
  notes: { code: string; cells: string[]; text: string }[];
}

interface CheckJson {
  file: string;
  findings: {
    ruleId: string;
    severity: string;
    status: string;
    cells: string[];
    left?: number;
    right?: number;
    message: string;
  }[];
  repairs: {
    changes: { cell: string; from: number | null; to: number }[];
    confidence: string;
    message: string;
  }[];
  summary: { error: number; warning: number; info: number; undecided: number };
}

const suqian = sample('suqian-2024.json');
const lastYear = sample('suqian-2023.json');
const hongsibu = sample('hongsibu-keji-2024.txt');

/** The figures of a sample with some changed, as a separate file. */
function changed(path: string, cells: Record<string, ReadJson['cells'][string] | undefined>): string {
  const report = JSON.parse(readFileSync(suqian, 'utf8')) as ReadJson;
  // JSON omits undefined values.
  const merged = { ...report, cells: { ...report.cells, ...cells } };
  writeFileSync(path, JSON.stringify(merged));
  return path;
}

const figures = async (path: string) =>
  (JSON.parse((await nianbao('read', path, '--json')).stdout) as ReadJson).cells;

describe('read', () => {
  it('reads shifted text with a table split in two as 200 zeros', async () => {
    const { code, stdout, stderr } = await nianbao('read', hongsibu, '--json');
    expect([code, stderr]).toEqual([0, '']);
    const report = JSON.parse(stdout) as ReadJson;
    expect([report.format, report.year, report.agency]).toEqual(['2021', 2024, '红寺堡区科学技术局']);
    expect(Object.keys(report.cells)).toHaveLength(200);
    expect(Object.values(report.cells).every((cell) => cell.value === 0)).toBe(true);
    expect(report.notes.every((note) => note.text.endsWith('。'))).toBe(true);
  });

  it('exits 0 even if the figures break rules, and repairs nothing', async () => {
    const at = scratch();
    const file = changed(at('a.json'), {
      't3.r3.7.np': { value: 1 },
      't3.r1.biz': { value: null, state: 'blank' },
      't4.rev.other': { value: null, state: 'invalid', raw: '/' },
      't2.cf.decided': undefined,
    });
    const { code, stdout } = await nianbao('read', file, '--json');
    const { cells } = JSON.parse(stdout) as ReadJson;
    expect(code).toBe(0);
    expect(cells['t3.r3.7.np']).toEqual({ value: 1 });
    expect(cells['t3.r1.biz']).toEqual({ value: null, state: 'blank' });
    expect(cells['t4.rev.other']).toEqual({ value: null, state: 'invalid', raw: '/' });
    expect(cells).not.toHaveProperty(['t2.cf.decided']);
  });

  it('reads agency and year from the sheet, or from the workbook’s mark if the sheet has none', async () => {
    const at = scratch();
    const mark = `<definedNames><definedName name="ZFXX_MARK">"edition=2021;year=2023;totals=typed"</definedName><definedName name="ZFXX_AGENCY">"乙局"</definedName></definedNames>`;
    const table = `<row r="2">${text('A2', '行政许可')}${text('B2', '3')}</row>`;
    const title = `<row r="1">${text('A1', '甲局2024年政府信息公开工作年度报告')}</row>`;
    const found = async (rows: string) => {
      const sheets = [{ xml: `<sheetData>${rows}</sheetData>` }];
      writeFileSync(at('a.xlsx'), workbookFile({ sheets, workbook: mark }));
      const { year, agency } = JSON.parse((await nianbao('read', at('a.xlsx'), '--json')).stdout) as ReadJson;
      return [year, agency];
    };
    expect(await found(title + table)).toEqual([2024, '甲局']);
    expect(await found(table)).toEqual([2023, '乙局']);
  });

  it('keeps unknown notes, and those without parameters, by their sentence', async () => {
    const at = scratch();
    const report = JSON.parse(readFileSync(suqian, 'utf8')) as ReadJson;
    writeFileSync(
      at('a.json'),
      JSON.stringify({
        ...report,
        notes: [
          { code: 'of.2030', cells: [], text: '未来的说明。' },
          { code: 'label.variant', cells: ['t3.r1.np'], text: '名称“甲”应为“乙”。' },
        ],
      }),
    );
    expect((await nianbao('read', at('a.json'))).stdout).toContain('· 未来的说明。');
    const { code, stdout } = await nianbao('check', at('a.json'));
    expect(code).toBe(1);
    expect(stdout).toContain('[错误] V-LABEL 名称“甲”应为“乙”。');
  });

  it('prints human-readable results', async () => {
    expect((await nianbao('read', suqian)).stdout).toContain('数据：200 格，其中数字 200');
    expect((await nianbao('read', suqian)).stdout).not.toContain('正文：');
  });

  it('reports the amount of text in each section, and writes it to re-readable JSON', async () => {
    const at = scratch();
    const text = [
      '一、总体情况',
      '第一段有 5 件。',
      '第二段。',
      '二、主动公开政府信息情况',
      '规章\t1\t2\t3',
      '六、其他需要报告的事项',
      '没有。',
    ];
    writeFileSync(at('a.txt'), text.join('\n'));
    writeFileSync(at('a.json'), (await nianbao('read', at('a.txt'), '--json')).stdout);
    for (const file of ['a.txt', 'a.json'])
      expect((await nianbao('read', at(file))).stdout).toContain(
        '正文：“一、总体情况”2 段，“六、其他需要报告的事项”1 段\n',
      );
    expect(Object.values(await figures(at('a.json'))).map(({ value }) => value)).toEqual([1, 2, 3]);
  });

  it('reads the .csv that export writes', async () => {
    const at = scratch();
    await nianbao('export', suqian, '-o', at('a.csv'), '--allow-errors');
    expect(await figures(at('a.csv'))).toEqual(await figures(suqian));
  });
});

describe('check', () => {
  it('finds a wrong total, reports it and exits 1', async () => {
    const at = scratch();
    const file = changed(at('a.json'), { 't3.r4.np': { value: 117 } });
    const { code, stdout } = await nianbao('check', file, '--json');
    const result = JSON.parse(stdout) as CheckJson;
    expect(code).toBe(1);
    expect(result.file).toBe(file);
    expect(result.summary).toEqual({ error: 2, warning: 0, info: 1, undecided: 0 });
    expect(result.findings.find((finding) => finding.ruleId === 'T3-BAL')).toEqual({
      ruleId: 'T3-BAL',
      severity: 'error',
      status: 'broken',
      cells: ['t3.r1.np', 't3.r2.np', 't3.r3.7.np', 't3.r4.np'],
      left: 3558,
      right: 3557,
      message: '「自然人」列：新收 3440 + 上年结转 118 = 3558，办理 3440 + 结转下年 117 = 3557，相差 1。',
    });
  });

  it('reports which cell is wrong and what it should be, in JSON and as text', async () => {
    const at = scratch();
    const file = changed(at('a.json'), { 't3.r3.3.5.np': { value: 12 } });
    const { stdout } = await nianbao('check', file, '--json');
    const message =
      '「表三 · 属于三类内部事务信息 · 自然人」填的 12 像是 21 写反了；改为 21 后 2 条勾稽关系全部成立。';
    expect((JSON.parse(stdout) as CheckJson).repairs).toEqual([
      { changes: [{ cell: 't3.r3.3.5.np', from: 12, to: 21 }], confidence: 'certain', message },
    ]);
    expect((await nianbao('check', file)).stdout).toContain(`[建议] ${message}`);
    const filled = changed(at('b.json'), { 't3.r3.3.5.np': { value: null, state: 'blank' } });
    const [blank] = (JSON.parse((await nianbao('check', filled, '--json')).stdout) as CheckJson).repairs;
    expect(blank?.changes).toEqual([{ cell: 't3.r3.3.5.np', from: null, to: 21 }]);
    expect((JSON.parse((await nianbao('check', suqian, '--json')).stdout) as CheckJson).repairs).toEqual([]);
  });

  it('ignores what is stored with a workbook', async () => {
    const at = scratch();
    await nianbao('fill', suqian, '-o', at('a.xlsx'));
    const { grids, names = [] } = await readXlsx(readFileSync(at('a.xlsx')));
    const sheets = grids.map((grid, index) => ({ name: names[index] ?? '', grid }));
    const plain = await nianbao('check', at('a.xlsx'));
    const settings = {
      previous: readFileSync(suqian, 'utf8'),
      profile: '{"kind":"township"}',
      totals: 'typed',
    };
    writeFileSync(at('a.xlsx'), await saveWorkbook(sheets, { totals: 'formula', profile: {}, settings }));
    expect(await nianbao('check', at('a.xlsx'))).toEqual(plain);
  });

  it('compares with last year', async () => {
    const at = scratch();
    const file = changed(at('a.json'), { 't3.r2.tot': { value: 122 } });
    const ids = (
      JSON.parse((await nianbao('check', file, '--previous', lastYear, '--json')).stdout) as CheckJson
    ).findings.map((finding) => finding.ruleId);
    expect(ids).toContain('T3-CARRYTOT');
    expect((await nianbao('check', suqian, '--previous', lastYear)).code).toBe(0);
  });

  it('refuses a report of another year as last year’s, and mentions another agency', async () => {
    const { code, stdout, stderr } = await nianbao('check', suqian, '--previous', suqian);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('不是 2024 年的上年年报');
    const at = scratch();
    const text = readFileSync(lastYear, 'utf8').replace('宿迁市人民政府', '宿迁市');
    writeFileSync(at('p.json'), text);
    const other = await nianbao('check', suqian, '--previous', at('p.json'));
    expect(other.code).toBe(0);
    expect(other.stderr).toContain('上年年报的机关是“宿迁市”');
  });

  it('names the missing figure of last year', async () => {
    const at = scratch();
    const report = JSON.parse(readFileSync(lastYear, 'utf8')) as ReadJson;
    writeFileSync(
      at('p.json'),
      JSON.stringify({ ...report, cells: { ...report.cells, 't3.r4.tot': { value: null, state: 'blank' } } }),
    );
    const { code, stdout } = await nianbao('check', suqian, '--previous', at('p.json'));
    expect(code).toBe(0);
    expect(stdout).toContain('上年年报的「表三 · 结转下年度 · 总计」未填或不是有效数字');
    // An undecided comparison is a warning: it does not block the file.
    expect((await nianbao('export', suqian, '-o', at('a.json'), '--previous', at('p.json'))).code).toBe(0);
  });

  it('returns an array for several files, and 1 if one of them has errors', async () => {
    const at = scratch();
    const bad = changed(at('bad.json'), { 't4.rev.total': { value: 1 } });
    const { code, stdout } = await nianbao('check', suqian, bad, '--json');
    expect(code).toBe(1);
    expect((JSON.parse(stdout) as CheckJson[]).map((result) => result.summary.error)).toEqual([0, 1]);
  });

  it('counts undecided findings separately from broken ones', async () => {
    const at = scratch();
    const file = changed(at('a.json'), { 't4.rev.other': { value: null, state: 'blank' } });
    const { summary } = JSON.parse((await nianbao('check', file, '--json')).stdout) as CheckJson;
    expect(summary).toMatchObject({ error: 1, undecided: 1 });
  });

  it('prints undecided relations last, in one line for each table', async () => {
    const at = scratch();
    const file = changed(at('a.json'), {
      't3.r1.np': { value: null, state: 'blank' },
      't3.r3.7.tot': { value: null, state: 'blank' },
      't4.rev.other': { value: null, state: 'blank' },
      't4.dir.total': { value: 1 },
    });
    // The first line names the file, in a folder whose name can hold any letter.
    const lines = (await nianbao('check', file)).stdout.split('\n').slice(1);
    const undecided = lines.filter((line) => line.includes('无法核对') && line.includes('T'));
    expect(undecided.map((line) => /T3-ROW、T3-SUM、T3-BAL|T4-REV/u.exec(line)?.[0])).toEqual([
      'T3-ROW、T3-SUM、T3-BAL',
      'T4-REV',
    ]);
    const broken = lines.findIndex((line) => line.includes('T4-DIR'));
    expect(broken).toBeGreaterThan(0);
    expect(lines.indexOf(undecided[0] ?? '')).toBeGreaterThan(broken);
  });

  it('does not pass a report with warnings, but exits 0', async () => {
    const at = scratch();
    const file = changed(at('a.json'), { 't2.wj.issued': { value: 99_999 } });
    const { code, stdout } = await nianbao('check', file);
    expect(code).toBe(0);
    expect(stdout).toMatch(/ 未通过（错误 0，警告 1，/u);
    expect(stdout).toContain('[警告] T2-ISS');
  });

  it('uses the given agency profile', async () => {
    const says = async (...options: string[]) => (await nianbao('check', suqian, ...options)).stdout;
    expect(await says('--agency-kind', 'township')).toContain('T2-GZ0');
    expect(await says('--agency-kind', 'government', '--agency-level', 'city')).not.toContain('T2-GZ0');
  });

  it('prints nothing if one of the files cannot be used', async () => {
    const at = scratch();
    writeFileSync(at('empty.xlsx'), '');
    const { code, stdout, stderr } = await nianbao('check', suqian, at('empty.xlsx'), '--json');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('文件是空的');
  });
});

describe('new', () => {
  it('makes a blank workbook with last year’s carry-over filled in', async () => {
    const at = scratch();
    const made = await nianbao(
      'new',
      '-o',
      at('n.xlsx'),
      '--agency',
      '示例局',
      '--year',
      '2025',
      '--previous',
      suqian,
    );
    expect(made.code).toBe(0);
    const { stdout } = await nianbao('read', at('n.xlsx'), '--json');
    const report = JSON.parse(stdout) as ReadJson;
    expect([report.year, report.agency]).toEqual([2025, '示例局']);
    expect(Object.keys(report.cells)).toHaveLength(200);
    expect(report.cells['t3.r2.np']).toEqual({ value: 118 });
    expect(made.stderr).toContain('预填 6 格');
    // Only what was carried over: a sum over blanks is not a figure.
    const filled = Object.entries(report.cells).filter(([, cell]) => cell.value !== null);
    expect(filled.map(([id]) => id)).toEqual(
      ['np', 'biz', 'sci', 'npo', 'law', 'oth', 'tot'].map((c) => `t3.r2.${c}`),
    );
    expect((await nianbao('check', at('n.xlsx'))).stdout).not.toContain('T3-BAL 「总计」列：新收');
    expect(report.cells['t3.r1.np']).toEqual({ value: null, state: 'blank' });
  });

  it('carries over figures only, and no totals', async () => {
    const at = scratch();
    const previous = changed(at('a.json'), { 't3.r4.np': { value: null, state: 'invalid', raw: '/' } });
    await nianbao(
      ...['new', '-o', at('n.xlsx'), '--agency', '示例局', '--year', '2025', '--totals', 'typed'],
      ...['--previous', previous],
    );
    const cells = await figures(at('n.xlsx'));
    expect(cells['t3.r2.biz']).toEqual((await figures(previous))['t3.r4.biz']);
    expect(cells['t3.r2.np']).toEqual({ value: null, state: 'blank' });
    expect(cells['t3.r2.tot']).toEqual({ value: null, state: 'blank' });
  });

  it('stores the given agency profile in the workbook', async () => {
    const at = scratch();
    await nianbao(
      'new',
      '-o',
      at('n.xlsx'),
      '--agency',
      '示例镇',
      '--year',
      '2025',
      '--agency-kind',
      'township',
    );
    expect((await nianbao('read', at('n.xlsx'), '--json')).stdout).toContain('"kind": "township"');
    await nianbao(
      'new',
      '-o',
      at('l.xlsx'),
      '--agency',
      '示例局',
      '--year',
      '2025',
      '--agency-level',
      'county',
    );
    expect((await nianbao('read', at('l.xlsx'), '--json')).stdout).toContain('"level": "county"');
  });

  it.each([
    [['-o', 'x.xlsx', '--year', '2025'], '--agency'],
    [['-o', 'x.xlsx', '--agency', ' ', '--year', '2025'], '--agency'],
    [['-o', 'x.xlsx', '--agency', '甲'], '--year'],
    [['-o', 'x.xlsx', '--agency', '甲', '--year', '2020'], '2021 年以后'],
    [['-o', 'x.xlsx', '--agency', '甲', '--year', '25'], '四位年度'],
    [['-o', 'x.xlsx', '--agency', '甲', '--year', '0x7e9'], '四位年度'],
    [['-o', 'x.docx', '--agency', '甲', '--year', '2025'], '.xlsx'],
    [['-o', 'x.xlsx', '--agency', '甲', '--year', '2025', '--totals', 'none'], 'formula、typed'],
    [['-o', 'x.xlsx', '--agency', '甲', '--year', '2025', '--arrangement', 'one'], 'separate、stacked'],
  ])('refuses %j', async (args, says) => {
    const { code, stderr } = await nianbao('new', ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });
});

describe('fill', () => {
  it('puts the tables on one sheet if requested', async () => {
    const at = scratch();
    expect((await nianbao('fill', suqian, '-o', at('f.xlsx'), '--arrangement', 'stacked')).code).toBe(0);
    expect((await readXlsx(readFileSync(at('f.xlsx')))).names).toEqual(['年报数据']);
    expect(await figures(at('f.xlsx'))).toEqual(await figures(suqian));
  });

  it('writes every figure as read', async () => {
    const at = scratch();
    const file = changed(at('a.json'), {
      't3.r3.7.np': { value: 1 },
      't3.r1.biz': { value: null, state: 'blank' },
      't4.rev.other': { value: null, state: 'invalid', raw: '=1+1' },
    });
    expect((await nianbao('fill', file, '-o', at('a.xlsx'))).code).toBe(0);
    expect(await figures(at('a.xlsx'))).toEqual(await figures(file));
  });

  it('with formulas gives the same figures if the totals are right', async () => {
    const at = scratch();
    expect((await nianbao('fill', suqian, '-o', at('a.xlsx'), '--totals', 'formula')).code).toBe(0);
    expect(await figures(at('a.xlsx'))).toEqual(await figures(suqian));
  });

  it('refuses formulas that would change a total, and writes nothing', async () => {
    const at = scratch();
    const file = changed(at('a.json'), { 't4.rev.total': { value: 171 } });
    const { code, stderr } = await nianbao('fill', file, '-o', at('a.xlsx'), '--totals', 'formula');
    expect(code).toBe(1);
    expect(stderr).toContain('表四 · 行政复议 · 总计');
    expect(existsSync(at('a.xlsx'))).toBe(false);
  });

  it('does not drop the figures of a collapsed row', async () => {
    const at = scratch();
    const cells = Object.fromEntries(
      ['np', 'biz', 'sci', 'npo', 'law', 'oth', 'tot'].flatMap(
        (c): [string, ReadJson['cells'][string] | undefined][] => [
          ...[1, 2, 3].map((n): [string, undefined] => [`t3.r3.6.${n}.${c}`, undefined]),
          [
            `t3.r3.6.${c}`,
            c === 'sci' ? { value: null, state: 'blank' } : { value: c === 'np' || c === 'tot' ? 465 : 0 },
          ],
        ],
      ),
    );
    const { code, stderr } = await nianbao('fill', changed(at('a.json'), cells), '-o', at('a.xlsx'));
    expect(code).toBe(0);
    expect(stderr).toContain('表三 · 其他处理 · 自然人 465');
    expect(stderr).not.toContain('其他处理 · 科研机构');
    expect((await nianbao('export', at('a.json'), '-o', at('a.html'), '--allow-errors')).code).toBe(0);
    expect(readFileSync(at('a.html'), 'utf8')).toContain('表三 · 其他处理 · 自然人 465');
  });
});

describe('fill --convert', () => {
  const old = (path: string, figure = 3): string => {
    const cells = Object.fromEntries([
      ...[...uniformReport(figure, '2019').cells].map(([id]): [string, object] => [id, { value: figure }]),
      ['t2.cg.cost', { value: null, state: 'invalid', raw: '约52万元' }],
      ['t2.gl.decided', { value: null, state: 'blank' }],
    ]);
    writeFileSync(path, JSON.stringify({ format: '2019', year: 2020, agency: '甲局', cells }));
    return path;
  };

  it('is only offered until requested', async () => {
    const at = scratch();
    const { code, stderr } = await nianbao('fill', old(at('old.json')), '-o', at('new.xlsx'));
    expect(code).toBe(2);
    expect(stderr).toContain('加 --convert');
    expect(existsSync(at('new.xlsx'))).toBe(false);
  });

  it('fills the form in force with equivalent figures, and lists the rest in the file and in the output', async () => {
    const at = scratch();
    const { code, stderr } = await nianbao('fill', old(at('old.json')), '-o', at('new.xlsx'), '--convert');
    expect(code).toBe(0);
    const sentences = [
      '表二 · 政府集中采购 · 采购总金额 约52万元',
      '表二 · 其他对外管理服务事项 · 处理决定数量 （空白）',
      '表二 · 规章 · 本年新制作数量 3',
      '表三 · 其他处理 · 自然人 3',
      '请按现行口径核对：表二 · 行政许可 · 本年处理决定数量',
    ];
    for (const sentence of sentences) expect(stderr).toContain(sentence);
    const { grids } = await readXlsx(readFileSync(at('new.xlsx')));
    const texts = grids.flatMap((grid) => grid.cells.map(({ content }) => String(content))).join('\n');
    for (const sentence of sentences) expect(texts).toContain(sentence);
    const report = JSON.parse((await nianbao('read', at('new.xlsx'), '--json')).stdout) as ReadJson;
    expect([report.format, report.year]).toEqual(['2021', 2020]);
    const filled = Object.entries(report.cells).filter(([, cell]) => cell.value !== null);
    expect(filled.every(([, cell]) => cell.value === 3)).toBe(true);
    expect(filled).toHaveLength(3 + 22 * 7 + 15);
  });

  it('does not let formulas drop a total whose parts are unknown', async () => {
    const at = scratch();
    const args = ['-o', at('new.xlsx'), '--convert', '--totals', 'formula'];
    // Zeros add up, but the three items of （六） are blank.
    expect((await nianbao('fill', old(at('old.json'), 0), ...args)).code).toBe(1);
    expect(existsSync(at('new.xlsx'))).toBe(false);
  });

  it('changes nothing in a file of the form in force', async () => {
    const at = scratch();
    expect((await nianbao('fill', suqian, '-o', at('new.xlsx'), '--convert')).code).toBe(0);
    expect(await figures(at('new.xlsx'))).toEqual(await figures(suqian));
  });
});

describe('export', () => {
  it.each(['docx', 'html', 'json', 'csv'])('writes .%s and leaves no other file', async (format) => {
    const at = scratch();
    mkdirSync(at('out'));
    expect((await nianbao('export', suqian, '-o', at(`out/a.${format}`))).code).toBe(0);
    expect(readdirSync(at('out'))).toEqual([`a.${format}`]);
    expect(readFileSync(at(`out/a.${format}`)).length).toBeGreaterThan(2000);
  });

  it('gives the same bytes for the same input', async () => {
    const at = scratch();
    for (const format of ['docx', 'html', 'json', 'csv']) {
      await nianbao('export', suqian, '-o', at(`1.${format}`));
      await nianbao('export', suqian, '-o', at(`2.${format}`));
      expect(readFileSync(at(`1.${format}`)).equals(readFileSync(at(`2.${format}`))), format).toBe(true);
    }
  });

  it('writes JSON that every command accepts', async () => {
    const at = scratch();
    await nianbao('export', suqian, '-o', at('a.json'));
    expect(await figures(at('a.json'))).toEqual(await figures(suqian));
  });

  it('refuses on errors and on blanks unless forced, and then marks the file', async () => {
    const at = scratch();
    for (const [id, cell] of [
      ['t3.r4.np', { value: 117 }],
      ['t2.gz.issued', { value: null, state: 'blank' }],
    ] as const) {
      const file = changed(at('a.json'), { [id]: cell });
      const refused = await nianbao('export', file, '-o', at('a.html'));
      expect(refused.code).toBe(1);
      expect(refused.stderr).toContain('没有导出');
      expect(existsSync(at('a.html'))).toBe(false);
      expect((await nianbao('export', file, '-o', at('forced.html'), '--allow-errors')).code).toBe(0);
      expect(readFileSync(at('forced.html'), 'utf8')).toContain('校核未通过');
    }
  });

  it('compares with last year before it writes', async () => {
    const at = scratch();
    const many = changed(at('many.json'), { 't2.wj.repealed': { value: 9999 } });
    const previous = JSON.parse(readFileSync(lastYear, 'utf8')) as ReadJson;
    const cells = { ...previous.cells, 't2.wj.inforce': { value: null, state: 'blank' } };
    writeFileSync(at('gap.json'), JSON.stringify({ ...previous, cells }));
    const refused = async (file: string, before: string) =>
      (await nianbao('export', file, '-o', at('a.json'), '--previous', before)).stderr;
    expect(await refused(many, lastYear)).toContain('校核未通过（错误 1，无法核对 0），没有导出');
    expect(await refused(suqian, at('gap.json'))).toContain('校核未通过（错误 0，无法核对 1），没有导出');
    expect(existsSync(at('a.json'))).toBe(false);
  });

  it('writes the figures of the form of 2019, but not its tables', async () => {
    const at = scratch();
    writeFileSync(at('old.json'), '{"format":"2019","year":2020,"agency":"甲","cells":{}}');
    const codes: (number | null)[] = [];
    for (const format of ['json', 'csv', 'html', 'docx', 'xlsx']) {
      const command = format === 'xlsx' ? ['fill'] : ['export', '--allow-errors'];
      codes.push((await nianbao(...command, at('old.json'), '-o', at(`a.${format}`))).code);
    }
    expect(codes).toEqual([0, 0, 2, 2, 2]);
    expect(readdirSync(at('.')).sort()).toEqual(['a.csv', 'a.json', 'old.json']);
  });

  it('accepts a template only for Word', async () => {
    const at = scratch();
    const own = sample('../templates/data-sections.docx');
    const { code, stderr } = await nianbao('export', suqian, '-o', at('a.html'), '--template', own);
    expect([code, existsSync(at('a.html'))]).toEqual([2, false]);
    expect(stderr).toContain('--template 只用于导出 .docx');
  });

  it('accepts the office’s template, and refuses one without slots for the figures', async () => {
    const at = scratch();
    const own = sample('../templates/data-sections.docx');
    expect((await nianbao('export', suqian, '-o', at('a.docx'), '--template', own)).code).toBe(0);
    writeFileSync(at('bare.docx'), templateOf('目录'));
    const refused = await nianbao('export', suqian, '-o', at('b.docx'), '--template', at('bare.docx'));
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('表二、表三、表四');
    writeFileSync(at('text.docx'), '不是 Word 文档');
    expect(
      (await nianbao('export', suqian, '-o', at('b.docx'), '--template', at('text.docx'))).stderr,
    ).toContain('不是 Word 文档');
    expect(
      (await nianbao('export', suqian, '-o', at('b.docx'), '--template', at('no.docx'))).stderr,
    ).toContain('不存在');
    expect(existsSync(at('b.docx'))).toBe(false);
  });
});

describe('unusable input', () => {
  it.each<[string, string | Buffer, string]>([
    ['missing.xlsx', '', '不存在'],
    ['empty.json', '', '文件是空的'],
    ['text.xlsx', '这是文本', '内容却是纯文本'],
    ['page.xlsx', '<html><table></table></html>', '内容却是网页'],
    ['note.txt', '今天天气很好', '没有找到年度报告的任何一张表'],
    ['a.json', '{"format":"2030","cells":{}}', '不是本工具能用的 JSON'],
    ['b.json', '{"format":"2021","year":2024,"agency":null,"cells":{"t3.r1.np":{"value":"3"}}}', 't3.r1.np'],
    [
      'c.json',
      '{"format":"2021","year":2024,"agency":null,"cells":{"__proto__x":{"value":3}}}',
      '__proto__x',
    ],
    ['old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), ''],
    ['zip.xlsx', Buffer.from('504b0304140000000800', 'hex'), '不完整'],
    [
      'page.html',
      '<!doctype html><html><body><table><tr><td>1</td></tr></table></body></html>',
      '没有找到年度报告的任何一张表',
    ],
  ])('%s: exit 2, a clear message, nothing written', async (name, content, says) => {
    const at = scratch();
    if (!name.startsWith('missing')) writeFileSync(at(name), content);
    for (const args of [
      ['read', at(name), '--json'],
      ['fill', at(name), '-o', at('out.xlsx')],
      ['export', at(name), '-o', at('out.docx'), '--allow-errors'],
    ]) {
      const { code, stdout, stderr } = await nianbao(...args);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(says);
      expect(stderr).toMatch(/[。]/u);
      expect(stderr).not.toMatch(/\n\s+at |Error:/u);
    }
    expect(readdirSync(at('.')).filter((file) => file !== name)).toEqual([]);
  });

  it('never overwrites its input and needs an existing folder', async () => {
    const at = scratch();
    const file = changed(at('a.json'), {});
    const before = readFileSync(file);
    expect((await nianbao('export', file, '-o', file)).code).toBe(2);
    expect((await nianbao('export', file, '-o', `${at('.')}/./a.json`)).stderr).toContain('同一个文件');
    expect(readFileSync(file).equals(before)).toBe(true);
    expect((await nianbao('export', file, '-o', at('no/such/a.json'))).stderr).toContain('文件夹不存在');
  });

  it('keeps an older output if writing fails', async () => {
    const at = scratch();
    mkdirSync(at('a.json'));
    const { code, stderr } = await nianbao('export', suqian, '-o', at('a.json'));
    expect(code).toBe(2);
    expect(stderr).toContain('无法写入');
    expect(readdirSync(at('.'))).toEqual(['a.json']);
  });
});

describe('several reports in one file', () => {
  const both = (path: string): string => {
    const text = readFileSync(hongsibu, 'utf8');
    const other = text.replaceAll('2024', '2023').replaceAll('科学技术局', '教育局');
    writeFileSync(path, `${text}\n${other}`);
    return path;
  };

  it('are refused with a list and how to choose', async () => {
    const at = scratch();
    const refused = await nianbao('read', both(at('two.txt')));
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain(
      '文件中有 2 份年报：1. 红寺堡区科学技术局 2024 年；2. 红寺堡区教育局 2023 年。',
    );
    expect(refused.stderr).toContain('--index');
    const unknown = await nianbao('fill', at('two.txt'), '-o', at('a.xlsx'), '--index', '3');
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('没有第 3 份年报，只有 2 份：1. 红寺堡区科学技术局 2024 年');
    expect(readdirSync(at('.'))).toEqual(['two.txt']);
  });

  it('are chosen by number in every command, and JSON records the number', async () => {
    const at = scratch();
    const file = both(at('two.txt'));
    const read = JSON.parse((await nianbao('read', file, '--json', '--index', '2')).stdout) as ReadJson & {
      index?: number;
    };
    expect([read.index, read.year, read.agency, Object.keys(read.cells).length]).toEqual([
      2,
      2023,
      '红寺堡区教育局',
      200,
    ]);
    const checked = await nianbao(
      'check',
      file,
      '--json',
      '--index=1',
      '--previous',
      file,
      '--previous-index',
      '2',
    );
    expect((JSON.parse(checked.stdout) as { index: number }).index).toBe(1);
    expect(checked.stderr).toContain('上年年报的机关是“红寺堡区教育局”');
    expect((await nianbao('fill', file, '-o', at('a.xlsx'), '--index', '2')).code).toBe(0);
    expect((JSON.parse((await nianbao('read', at('a.xlsx'), '--json')).stdout) as ReadJson).agency).toBe(
      '红寺堡区教育局',
    );
    expect((await nianbao('export', file, '-o', at('a.json'), '--index', '2')).code).toBe(0);
    expect(JSON.parse(readFileSync(at('a.json'), 'utf8'))).toMatchObject({ index: 2, year: 2023 });
    expect(
      (
        await nianbao(
          ...['new', '-o', at('n.xlsx'), '--agency', '红寺堡区教育局', '--year', '2024', '--previous', file],
          ...['--previous-index', '2'],
        )
      ).code,
    ).toBe(0);
  });

  it('leave JSON unchanged if none was chosen, and a single report is the first', async () => {
    expect(JSON.parse((await nianbao('read', suqian, '--json')).stdout)).not.toHaveProperty('index');
    expect(JSON.parse((await nianbao('check', suqian, '--json')).stdout)).not.toHaveProperty('index');
    expect(JSON.parse((await nianbao('read', suqian, '--json', '--index', '1')).stdout)).toHaveProperty(
      'index',
      1,
    );
    const { code, stderr } = await nianbao('read', suqian, '--index', '2');
    expect([code, stderr.includes('只有 1 份：1. 宿迁市人民政府 2024 年')]).toEqual([2, true]);
  });
});

describe('the command line', () => {
  it('explains itself', async () => {
    expect((await nianbao('--help')).stdout).toContain('退出码');
    for (const command of ['read', 'check', 'new', 'fill', 'export']) {
      const { code, stdout } = await nianbao(command, '--help');
      expect(code).toBe(0);
      expect(stdout).toContain(`用法：nianbao ${command}`);
    }
    expect((await nianbao('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });

  it.each([
    [['destroy'], '没有“destroy”这个命令'],
    [['read'], '没有指定文件'],
    [['read', 'a', 'b'], '多出了“b”'],
    [['check', '--frobnicate'], '无法识别的参数 --frobnicate'],
    [['read', 'constructor', '--json=3'], '参数写法不对'],
    [['toString'], '没有“toString”这个命令'],
    [['check', suqian, '--agency-kind', 'kingdom'], '--agency-kind 只能是'],
    [['read', suqian, '--index', '0'], '--index 应为从 1 开始的序号，现为“0”'],
    [['check', suqian, lastYear, '--index', '1'], '--index 只用于一个文件'],
    [['check', suqian, '--previous-index', '1'], '--previous-index 要与 --previous 一起使用'],
  ])('%j is refused in Chinese with exit 2', async (args, says) => {
    const { code, stdout, stderr } = await nianbao(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
  });
});
