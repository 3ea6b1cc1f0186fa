import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { nianbao, sample, scratch } from './run-command';

const [last, now] = [sample('suqian-2023.json'), sample('suqian-2024.json')];

/** One that machines without Chinese fonts have, too. */
const font = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
);

interface Written {
  year: number | null;
  agency: string | null;
  cells: Record<string, { value: number | null; state?: string }>;
}

/** The sample with something changed, as a file. */
function changed(path: string, about: Partial<Written>): string {
  const report = JSON.parse(readFileSync(now, 'utf8')) as Written;
  writeFileSync(path, JSON.stringify({ ...report, ...about, cells: { ...report.cells, ...about.cells } }));
  return path;
}

const textOf = (path: string): string => readFileSync(path, 'utf8');

/** What a screen reader is given for the bars. */
const namesIn = (markup: string): readonly string[] =>
  Array.from(markup.matchAll(/<title>([^<]*)<\/title>/gu), ([, name = '']) => name);

describe('charts', () => {
  it('writes a page of its own, without script or addresses, with a table for each picture', async () => {
    const file = scratch()('图解.html');
    const { code, stderr, stdout } = await nianbao('charts', last, now, '-o', file);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toBe(`找到 2023—2024 年的年报。\n已写入 ${file}。\n`);
    const page = textOf(file);
    expect(page).toContain('<h1>宿迁市人民政府2024年政府信息公开工作年度报告图解</h1>');
    expect(page).toContain('2024 年新收政府信息公开申请 3,525 件，比上年增加 0.4%；');
    expect(page).not.toMatch(/<script|<link|@import|\son\w+=|src=|href=|https?:\/\/(?!www\.w3\.org)/u);
    expect(page.match(/<svg /gu)).toHaveLength(6);
    expect(page.match(/<table>/gu)).toHaveLength(6);
    expect(namesIn(page)).toContain('2024 年新收 3,525 件');
  });

  it('writes an SVG whose text is text, the same bytes each time', async () => {
    const at = scratch();
    await nianbao('charts', last, now, '-o', at('a.svg'));
    await nianbao('charts', now, last, '-o', at('b.svg'));
    expect(textOf(at('b.svg'))).toBe(textOf(at('a.svg')));
    expect(textOf(at('a.svg'))).toMatch(/^<svg [^>]* width="794" height="1123"/u);
    expect(textOf(at('a.svg'))).toContain('>办理结果历年占比（%）</text>');
    expect(textOf(at('a.svg'))).not.toMatch(/<style|style=|<image|<foreignObject/u);
  });

  it('draws the chosen panels of the chosen years, in that order, in grey, for the web', async () => {
    const file = scratch()('a.svg');
    const options = ['--panels', 'fees,applicants', '--years', '2023', '--style', 'grey', '--size', 'web'];
    const { code, stderr } = await nianbao('charts', last, now, '-o', file, ...options);
    expect([code, stderr]).toEqual([
      0,
      `找到 2023 年的年报。\n只有一年的年报，画出的是这一年，没有可比的年度。\n已写入 ${file}。\n`,
    ]);
    const svg = textOf(file);
    expect(svg).toMatch(/^<svg [^>]* width="1080"/u);
    expect(svg).not.toContain('#0f6cbd');
    expect(svg.indexOf('>行政事业性收费（万元）<')).toBeLessThan(svg.indexOf('>申请人类型（%）<'));
    expect(namesIn(svg)).toContain('2023 年行政事业性收费 59,237.2449 万元');
    expect(namesIn(svg).join()).not.toContain('2024 年');
  });

  it('writes Word with a PNG in the given font and its alternative text', async () => {
    const at = scratch();
    // Each text takes the library time.
    await nianbao('charts', last, now, '--panels', 'fees', '-o', at('a.docx'), '--font', font);
    const parts = unzipSync(readFileSync(at('a.docx')));
    const png = Buffer.from(parts['word/media/picture.png'] ?? []);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1588, 2246]);
    const document = new TextDecoder().decode(parts['word/document.xml']);
    expect(document).toContain('descr="新收 3,525 件，比上年增加 0.4%。');
    expect(document).toContain('name="宿迁市人民政府2024年政府信息公开工作年度报告图解"');
  });

  it('draws a blank cell as a gap that is named, never as 0', async () => {
    const at = scratch();
    const blank = changed(at('2024.json'), { cells: { 't3.r4.tot': { value: null, state: 'blank' } } });
    await nianbao('charts', last, blank, '-o', at('a.svg'));
    const names = namesIn(textOf(at('a.svg')));
    expect(names).toContain('2024 年结转下年度：有空白或不是数字的格，没有画出');
    expect(names).not.toContain('2024 年结转下年度 0 件');
  });
});

describe('charts refuses', () => {
  const refused = async (...args: readonly string[]) => {
    const file = scratch()('a.svg');
    const { code, stderr } = await nianbao('charts', ...args, '-o', file);
    expect([code, existsSync(file)]).toEqual([2, false]);
    return stderr;
  };

  it('two reports of a year, until one is left out', async () => {
    const at = scratch();
    const other = changed(at('更正.json'), { cells: { 't3.r1.np': { value: 3441 } } });
    expect(await refused(last, now, other)).toContain('2024 年有 2 份数字不同的年报：');
    const { code } = await nianbao('charts', last, now, other, '--without', other, '-o', at('a.svg'));
    expect(code).toBe(0);
  });

  it('the report of another agency, until it is said which one is meant', async () => {
    const at = scratch();
    const other = changed(at('b.json'), { agency: '宿豫区人民政府', year: 2022 });
    const sentence = await refused(last, now, other);
    expect(sentence).toContain('是“宿豫区人民政府”的年报，其余是“宿迁市人民政府”的。');
    expect(sentence).toContain('请用 --agency 写明');
    const svg = at('a.svg');
    const one = await nianbao('charts', last, now, other, '--agency', '宿迁市人民政府', '-o', svg);
    expect([one.code, one.stderr.split('\n')[0]]).toEqual([0, '没有画“宿豫区人民政府”的 1 份年报。']);
    const names = '宿迁市人民政府，宿豫区人民政府';
    const both = await nianbao('charts', last, now, other, '--agency', names, '-o', svg);
    expect([both.code, both.stderr.split('\n')[0]]).toEqual([0, '找到 2022—2024 年的年报。']);
  });

  it('reports without a year, and folders without reports', async () => {
    const at = scratch();
    const undated = changed(at('x.json'), { year: null });
    expect(await refused(undated)).toContain('这些年报没有年度，没有画出');
    mkdirSync(at('empty'));
    expect(await refused(at('empty'))).toContain('中没有文件。');
    writeFileSync(at('empty/a.txt'), '没有表');
    expect(await refused(at('empty'))).toMatch(/“a\.txt”：.*\n没有一份可以画的年报，没有写入任何文件。/u);
  });

  it('PNG in a font without Chinese characters', async () => {
    const at = scratch();
    writeFileSync(at('font.ttf'), 'no font');
    const { code, stderr } = await nianbao('charts', now, '-o', at('a.png'), '--font', at('font.ttf'));
    expect([code, existsSync(at('a.png'))]).toEqual([2, false]);
    expect(stderr).toContain('不是有汉字的字体，没有写入。');
  });

  it('what is written wrongly, and says what is allowed', async () => {
    expect(await refused()).toContain('没有指定文件夹或文件。');
    expect(await refused(now, '--panels', 'request')).toContain('requests、results、');
    expect(await refused(now, '--years', '2024-2020')).toContain('--years 应为');
    expect(await refused(now, '--style', 'dark')).toContain('light、grey');
    expect(await refused(now, '--without', 'b.json')).toContain('“b.json”不在所给的文件中');
    expect(await refused(now, '--agency', '某县人民政府')).toContain('没有“某县人民政府”的年报');
    const wrong = await nianbao('charts', now, '-o', scratch()('a.pdf'));
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('.html、.svg、.png、.docx')]);
  });
});
