import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { templateOf } from '../../files/docx/docx-parts';
import { nianbao, sample, scratch } from './run-command';

const [last, now] = [sample('suqian-2023.json'), sample('suqian-2024.json')];

/** One that machines without Chinese fonts have, too. */
const font = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
);

interface Written {
  year: number | null;
  agency: string | null;
  cells: Record<string, { value: number | null }>;
}

/** The sample with something changed, as a file. */
function changed(path: string, about: Partial<Written>): string {
  const report = JSON.parse(readFileSync(now, 'utf8')) as Written;
  writeFileSync(path, JSON.stringify({ ...report, ...about, cells: { ...report.cells, ...about.cells } }));
  return path;
}

const documentIn = (file: string): string =>
  new TextDecoder().decode(unzipSync(readFileSync(file))['word/document.xml']);
const whole = ['--sections', 'report', '--font', font] as const;

describe('export --charts', () => {
  it('puts the report in pictures behind the first section, with last year’s and other years’ figures', async () => {
    const at = scratch();
    mkdirSync(at('往年'));
    changed(at('往年/2022.json'), { year: 2022 });
    changed(at('往年/区.json'), { agency: '宿豫区人民政府', year: 2021 });
    const file = at('报告.docx');
    const years = ['--previous', last, '--other-years', at('往年')];
    const { code, stderr } = await nianbao('export', now, '-o', file, '--charts', ...years, ...whole);
    expect([code, stderr]).toEqual([0, expect.stringContaining('图解没有画其他机关的年报：区.json。')]);
    const document = documentIn(file);
    expect(document).toContain('name="宿迁市人民政府2024年政府信息公开工作年度报告图解"');
    expect(document).toContain('宿迁市人民政府2022—2024 年政府信息公开工作年度报告');
    expect(document.indexOf('<w:drawing>')).toBeLessThan(document.indexOf('二、主动公开政府信息情况'));
  });

  it('fills {图解} of a template without being asked', async () => {
    const at = scratch();
    writeFileSync(at('t.docx'), templateOf('{图解}', '{表二}', '{表三}', '{表四}'));
    const { code } = await nianbao(
      'export',
      now,
      '-o',
      at('a.docx'),
      '--template',
      at('t.docx'),
      '--font',
      font,
    );
    expect(code).toBe(0);
    expect(documentIn(at('a.docx'))).toContain('descr="新收 3,525 件。');
    const undated = changed(at('x.json'), { year: null });
    const { code: other, stderr } = await nianbao(
      ...(['export', undated, '-o', at('b.docx'), '--template', at('t.docx'), '--allow-errors'] as const),
    );
    expect([other, stderr]).toEqual([0, expect.stringContaining('图解没有画成，文件中没有图')]);
    expect(documentIn(at('b.docx'))).toContain('【图解待补】');
  });

  it('reports a template that has no room for it', async () => {
    const at = scratch();
    writeFileSync(at('t.docx'), templateOf('{表二}', '{表三}', '{表四}'));
    const { code, stderr } = await nianbao(
      ...([
        'export',
        now,
        '-o',
        at('a.docx'),
        '--charts',
        '--template',
        at('t.docx'),
        '--font',
        font,
      ] as const),
    );
    expect([code, stderr]).toEqual([0, expect.stringContaining('图解没有放入。请在模板中写上“{图解}”')]);
  });
});

describe('export --charts refuses', () => {
  const refused = async (...args: readonly string[]) => {
    const at = scratch();
    const file = at('a.docx');
    const { code, stderr } = await nianbao('export', now, '-o', file, ...args);
    expect([code, existsSync(file)]).toEqual([2, false]);
    return stderr;
  };

  it('tables alone, other formats, and a font without Chinese characters', async () => {
    expect(await refused('--charts')).toContain('请加 --sections report');
    const file = scratch()('a.html');
    const { code, stderr } = await nianbao('export', now, '-o', file, '--charts', '--sections', 'report');
    expect([code, stderr]).toEqual([2, expect.stringContaining('只用于导出 .docx')]);
    const bad = join(import.meta.dirname, 'export-charts.test.ts');
    const sentence = await refused('--charts', '--sections', 'report', '--font', bad);
    expect(sentence).toContain('不是有汉字的字体，没有写入。');
  });

  it('two reports of another year, and a folder that is not there', async () => {
    const at = scratch();
    const one = changed(at('一.json'), { year: 2022 });
    const two = changed(at('二.json'), { year: 2022, cells: { 't3.r1.np': { value: 3441 } } });
    const sentence = await refused('--charts', '--other-years', `${one},${two}`, ...whole);
    expect(sentence).toContain('2022 年有 2 份数字不同的年报');
    expect(await refused('--charts', '--other-years', at('没有'), ...whole)).toContain(
      '--other-years 中没有一份可以画的年报',
    );
  });
});
