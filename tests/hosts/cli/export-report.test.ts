import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { saveExplanations } from '../../../src/app/session/explanations';
import { explain } from '../../../src/app/session/view-actions';
import { check } from '../../../src/core/check/tables/check';
import { readJson } from '../../../src/files/json/read-json';
import { readXlsx, saveWorkbook } from '../../fixtures/read-files';
import { textOfDraft } from '../../../src/core/report/narrative-draft';
import { reportJson } from '../../../src/app/export/report-json';
import { withCells } from '../../fixtures/reports';
import { templateOf } from '../../files/docx/docx-parts';
import { nianbao, sample, scratch } from './run-command';

const suqian = sample('suqian-2024.json');
const lastYear = sample('suqian-2023.json');

interface ReadBack {
  readonly cells: Record<string, { readonly value: number | null }>;
  readonly narrative?: {
    readonly preamble?: readonly string[];
    readonly sections: readonly { readonly id: string; readonly paragraphs: readonly string[] }[];
  };
}

const readBack = async (path: string): Promise<ReadBack> =>
  JSON.parse((await nianbao('read', path, '--json')).stdout) as ReadBack;

const overview = [
  '（一）主动公开。全年公开政府信息 30 条，其中：规划计划 10 条、财政预决算 20 条。',
  '（二）依申请公开。全年新收政府信息公开申请 3525 件，上年结转 121 件。',
  '（三）政府信息管理。完善发布前审查。（四）政府信息公开平台建设。维护网站专栏。（五）监督保障。开展业务培训。',
];

/** The published figures with an invented text. */
function withText(path: string, first: readonly string[] = overview): string {
  const report = JSON.parse(readFileSync(suqian, 'utf8')) as Record<string, unknown>;
  const section = (id: string, heading: string, paragraphs: readonly string[]) => ({
    id,
    heading,
    paragraphs,
  });
  const narrative = {
    preamble: ['本报告依据国办公开办函〔2021〕30号编制，统计期限为2024年1月1日至2024年12月31日。'],
    sections: [
      section('一', '一、总体情况', first),
      section('五', '五、存在的主要问题及改进情况', ['答复的规范程度有待提高，将加强业务培训。']),
      section('六', '六、其他需要报告的事项', ['本年度发出收费通知 3 件，收取信息处理费 2230 元。']),
    ],
  };
  writeFileSync(path, JSON.stringify({ ...report, narrative }));
  return path;
}

describe('the whole report', () => {
  it.each(['docx', 'html'])('has its figures and its text as .%s', async (format) => {
    const at = scratch();
    const source = withText(at('a.json'));
    const { code, stderr } = await nianbao('export', source, '-o', at(`b.${format}`), '--sections', 'report');
    expect([code, stderr]).toEqual([0, expect.stringContaining('200/200 一致')]);
    const { cells, narrative } = await readBack(at(`b.${format}`));
    const expected = await readBack(source);
    expect(cells).toEqual(expected.cells);
    expect(narrative?.sections.map(({ id, paragraphs }) => [id, paragraphs.join('')])).toEqual(
      expected.narrative?.sections.map(({ id, paragraphs }) => [id, paragraphs.join('')]),
    );
  });

  it('uses the text of another report if requested', async () => {
    const at = scratch();
    const text = withText(at('text.json'));
    await nianbao('export', suqian, '-o', at('b.docx'), '--sections', 'report', '--text', text);
    expect((await readBack(at('b.docx'))).narrative?.sections).toHaveLength(3);
    const refused = await nianbao(
      'export',
      suqian,
      '-o',
      at('c.docx'),
      '--sections',
      'report',
      '--text',
      lastYear,
    );
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('没有读到')]);
    expect(existsSync(at('c.docx'))).toBe(false);
  });

  it('reports which sections have no text', async () => {
    const at = scratch();
    const { code, stderr } = await nianbao('export', suqian, '-o', at('b.html'), '--sections', 'report');
    expect([code, stderr]).toEqual([0, expect.stringContaining('第一、五、六部分没有文字')]);
    expect(readFileSync(at('b.html'), 'utf8')).toContain('【第五部分待补】');
  });

  it('is blocked if the text denies the tables, unlike an export of the tables alone', async () => {
    const at = scratch();
    const source = withText(at('a.json'), ['全年未收到政府信息公开申请。']);
    const refused = await nianbao('export', source, '-o', at('b.docx'), '--sections', 'report');
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('X-NEG')]);
    expect(refused.stderr).toContain('未收到政府信息公开申请');
    expect(existsSync(at('b.docx'))).toBe(false);
    expect((await nianbao('export', source, '-o', at('b.docx'))).code).toBe(0);
  });
});

describe('an export that is not read back like it was written', () => {
  const row = '7|7|7|7|7|7|7|7|7|7|7|7|7|7|7';

  it.each(['docx', 'html'])('as .%s names the paragraph that looks like a row', async (format) => {
    const at = scratch();
    const report = JSON.parse(readFileSync(withText(at('a.json')), 'utf8')) as {
      narrative: { sections: object[] };
    };
    // Below the table of section 四, whose figures it may be.
    report.narrative.sections.push({
      id: '四',
      heading: '四、行政复议',
      paragraphs: [row, '没有其他情况。'],
    });
    writeFileSync(at('a.json'), JSON.stringify(report));
    const args = ['export', at('a.json'), '-o', at(`b.${format}`), '--sections', 'report'];
    const { code, stderr } = await nianbao(...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`这一段读起来像表格中的一行：“${row}”`)]);
    expect(stderr).not.toContain('模板');
    expect(existsSync(at(`b.${format}`))).toBe(false);
  });

  it('advises about the template where one is used', async () => {
    const at = scratch();
    writeFileSync(at('own.docx'), templateOf('{表二}', '{表三}', '{表四}', '{表四}'));
    const args = ['export', suqian, '-o', at('b.docx'), '--template', at('own.docx')];
    expect((await nianbao(...args)).stderr).toContain('请检查所用模板');
  });
});

describe('the text', () => {
  it('is checked with the tables', async () => {
    const at = scratch();
    const source = withText(at('a.json'), [overview[0] ?? '', '全年新收政府信息公开申请 3520 件。']);
    const { stdout } = await nianbao('check', source);
    expect(stdout).toMatch(/X-APPL .*3520.*3525/u);
    expect((await nianbao('check', suqian)).stdout).not.toContain('X-');
  });

  it('is included with the workbook that stores it', async () => {
    const at = scratch();
    await nianbao('fill', suqian, '-o', at('plain.xlsx'));
    const { grids, names = [] } = await readXlsx(readFileSync(at('plain.xlsx')));
    const draft = textOfDraft({ lead: '', texts: { 六: '收到{表三.新收.总计}件申请。' }, channels: [] });
    const sheets = grids.map((grid, index) => ({ name: names[index] ?? '', grid }));
    const settings = { narrative: draft };
    writeFileSync(at('a.xlsx'), await saveWorkbook(sheets, { totals: 'typed', profile: {}, settings }));
    await nianbao('export', at('a.xlsx'), '-o', at('b.html'), '--sections', 'report');
    expect(readFileSync(at('b.html'), 'utf8')).toContain('收到3525件申请。');
  });
});

describe('an office’s template', () => {
  it('may be last year’s report: its tables become this year’s, and remaining years are reported', async () => {
    const at = scratch();
    await nianbao('export', lastYear, '-o', at('old.docx'), '--sections', 'report');
    const { code, stderr } = await nianbao(
      'export',
      suqian,
      '-o',
      at('new.docx'),
      '--template',
      at('old.docx'),
    );
    expect([code, stderr]).toEqual([0, expect.stringContaining('200/200 一致')]);
    expect(stderr).toContain('2023');
    expect((await readBack(at('new.docx'))).cells).toEqual((await readBack(suqian)).cells);
  });

  it('is refused with the location of the error and what may be meant', async () => {
    const at = scratch();
    writeFileSync(at('own.docx'), templateOf('{机关名称}', '{表二}', '{表三}', '{表四}'));
    const { code, stderr } = await nianbao(
      'export',
      suqian,
      '-o',
      at('b.docx'),
      '--template',
      at('own.docx'),
    );
    expect([code, stderr]).toEqual([2, expect.stringMatching(/第 1 段.*机关全称/u)]);
    expect(existsSync(at('b.docx'))).toBe(false);
    const checked = await nianbao('template', at('own.docx'));
    expect([checked.code, checked.stdout]).toEqual([1, expect.stringContaining('机关全称')]);
  });

  it('without one of the tables is detected before anything is written', async () => {
    const at = scratch();
    writeFileSync(at('own.docx'), templateOf('{表二}', '{表三}'));
    const { code, stderr } = await nianbao(
      'export',
      suqian,
      '-o',
      at('b.docx'),
      '--template',
      at('own.docx'),
    );
    expect([code, stderr]).toEqual([2, expect.stringContaining('185/200')]);
    expect(existsSync(at('b.docx'))).toBe(false);
  });
});

it.each([
  ['tables', '{表三}'],
  ['report', '{第一部分}'],
])('the built-in template for %s can be obtained, changed and checked', async (sections, placeholder) => {
  const at = scratch();
  expect((await nianbao('template', '-o', at('t.docx'), '--sections', sections)).code).toBe(0);
  const { code, stdout } = await nianbao('template', at('t.docx'));
  expect([code, stdout]).toEqual([0, expect.stringContaining(placeholder.slice(1, -1))]);
  expect((await nianbao('template', suqian)).code).toBe(2);
});

it.each(['html', 'docx'] as const)(
  'the check list is written as .%s, with what the workbook stores',
  async (format) => {
    const at = scratch();
    await nianbao('fill', suqian, '-o', at('plain.xlsx'));
    const { grids, names = [] } = await readXlsx(readFileSync(at('plain.xlsx')));
    const sheets = grids.map((grid, index) => ({ name: names[index] ?? '', grid }));
    const before = withCells(readJson(readFileSync(lastYear)), { 't3.r4.np': 119, 't3.r4.tot': 122 });
    writeFileSync(at('before.json'), await reportJson(before));
    const finding = check(readJson(readFileSync(suqian)), { previous: before }).find(
      ({ severity, status }) => severity === 'warning' && status === 'broken',
    );
    if (finding === undefined) throw new Error('the sample has no warning');
    const settings = { explanations: saveExplanations(explain(finding, '机构改革划转', new Map())) };
    writeFileSync(at('a.xlsx'), await saveWorkbook(sheets, { totals: 'typed', profile: {}, settings }));
    const { code } = await nianbao(
      'checklist',
      at('a.xlsx'),
      '-o',
      at(`b.${format}`),
      '--previous',
      at('before.json'),
    );
    expect(code).toBe(0);
    if (format === 'html') expect(readFileSync(at('b.html'), 'utf8')).toContain('机构改革划转');
    else expect(readFileSync(at('b.docx')).subarray(0, 2).toString()).toBe('PK');
  },
);

it('a template without a slot for required remarks is reported', async () => {
  const at = scratch();
  writeFileSync(at('own.docx'), templateOf('{表二}', '{表三}', '{表四}'));
  const wrong = JSON.parse(readFileSync(suqian, 'utf8')) as { cells: Record<string, { value: number }> };
  writeFileSync(
    at('a.json'),
    JSON.stringify({ ...wrong, cells: { ...wrong.cells, 't3.r1.np': { value: 1 } } }),
  );
  const exported = async (...more: readonly string[]) =>
    (await nianbao('export', at('a.json'), '-o', at('b.docx'), '--allow-errors', ...more)).stderr;
  expect(await exported('--template', at('own.docx'))).toContain('没有“{说明}”');
  expect(await exported()).not.toContain('没有“{说明}”');
});
