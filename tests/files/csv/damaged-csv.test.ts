import { describe, expect, it } from 'vitest';
import { recogniseSource } from '../../../src/core/recognise/recognise-source';
import type { Report } from '../../../src/core/report/report';
import { readText } from '../../../src/files/text/read-text';
import { UnusableFile } from '../../../src/files/unusable-file';
import { writeCsv } from '../../../src/files/csv/write-csv';
import { distinctReport } from '../../fixtures/mutated/source';

const report = distinctReport(1);
const whole = new TextDecoder().decode(await writeCsv(report, { remarks: ['某市某局，已核对'] }));
const lineOf = (id: string): string =>
  new RegExp(`^${id.replaceAll('.', '\\.')},.*\r\n`, 'mu').exec(whole)?.[0] ?? '';

async function read(text: string): Promise<unknown> {
  try {
    return recogniseSource((await readText(new TextEncoder().encode(text))).grids).report;
  } catch (error) {
    if (error instanceof UnusableFile) return error.refusal;
    throw error;
  }
}

const figures = (found: unknown) => Object.fromEntries((found as Report).cells);
const np = lineOf('t3.r3.1.np');
const lineNumber = whole.slice(0, whole.indexOf(np)).split('\r\n').length;

describe('a .csv of this program that was changed', () => {
  it.each<[string, string, object]>([
    [
      'cut off within a line',
      whole.slice(0, whole.indexOf(np) + 20),
      { code: 'damagedCsv', line: lineNumber, problem: 'fields' },
    ],
    [
      'cut off after a line',
      whole.slice(0, whole.indexOf(np)),
      { code: 'incompleteCsv', table: '表三', missing: 161 },
    ],
    ['without a line', whole.replace(np, ''), { code: 'incompleteCsv', table: '表三', missing: 1 }],
    [
      'with a comma more',
      whole.replace(np, np.replace(',', ',,')),
      { code: 'damagedCsv', line: lineNumber, problem: 'fields' },
    ],
    [
      'with a comma less',
      whole.replace(np, np.replace(',', '')),
      { code: 'damagedCsv', line: lineNumber, problem: 'fields' },
    ],
    [
      'with an open quote',
      whole.replace(np, np.replace(',', ',"')),
      { code: 'damagedCsv', line: lineNumber, problem: 'quote' },
    ],
    [
      'with two lines in one',
      whole.replace(np, np.trimEnd()),
      { code: 'damagedCsv', line: lineNumber, problem: 'fields' },
    ],
    ['without a heading', whole.replace('数值,', ''), { code: 'damagedCsv', line: 1, problem: 'headings' }],
    [
      'with an unknown cell',
      whole.replace(np, `x${np}`),
      { code: 'damagedCsv', line: lineNumber, problem: 'cell' },
    ],
    [
      'with the id of another cell',
      whole.replace(np, np.replace('t3.r3.1.np', 't3.r3.1.biz')).replace(lineOf('t3.r3.1.biz'), ''),
      { code: 'damagedCsv', line: lineNumber, problem: 'labels' },
    ],
  ])('is refused %s', async (_, text, refusal) => {
    expect(await read(text)).toEqual(refusal);
  });

  it('is refused with two figures for one cell, and names both', async () => {
    const { value } = report.cells.get('t3.r3.1.np') as { value: number };
    const other = np.replace(String(value), '77777');
    for (const [text, values] of [
      [np + other, [String(value), '77777']],
      [other + np, ['77777', String(value)]],
    ] as const)
      expect(await read(whole.replace(np, text))).toEqual({
        code: 'duplicateValue',
        cell: 't3.r3.1.np',
        values,
      });
  });

  it.each<[string, string]>([
    ['with a line twice', whole.replace(np, np + np)],
    [
      'with empty fields and lines at the end',
      `${whole.replace(np, np.replace('\r\n', ',,\r\n'))},,,,,\r\n\r\n`,
    ],
    ['with another label', whole.replace(np, np.replace('予以公开', '予以公开的'))],
  ])('is read %s', async (_, text) => {
    expect(figures(await read(text))).toEqual(Object.fromEntries(report.cells));
  });

  it('cut off after a table lacks the next one', async () => {
    const found = (await read(whole.slice(0, whole.indexOf('t4.')))) as Report;
    expect(found.cells.size).toBe(185);
    expect(found.notes).toContainEqual({ code: 'table.missing', cells: [], params: { table: 't4' } });
  });
});

describe('a foreign .csv', () => {
  it('may be table 4 alone', async () => {
    const found = await read(
      [
        '行政复议,,,,,行政诉讼,,,,,,,,,',
        '结果维持,结果纠正,其他结果,尚未审结,总计,未经复议直接起诉,,,,,复议后起诉,,,,',
        ',,,,,结果维持,结果纠正,其他结果,尚未审结,总计,结果维持,结果纠正,其他结果,尚未审结,总计',
        '1,2,3,4,10,5,6,7,8,26,9,10,11,12,42',
      ].join('\r\n'),
    );
    const { cells } = found as Report;
    expect([...cells.values()]).toEqual(
      [1, 2, 3, 4, 10, 5, 6, 7, 8, 26, 9, 10, 11, 12, 42].map((value) => ({ kind: 'number', value })),
    );
  });

  it('does not lose what follows an open quote', async () => {
    const found = (await read(
      [
        '信息内容,本年制发件数,本年废止件数,现行有效件数',
        '规章,"3,1,2',
        '行政规范性文件,4,5,6',
        '信息内容,本年处理决定数量',
        '行政许可,7',
      ].join('\n'),
    )) as Report;
    expect(found.cells.get('t2.gz.issued')).toEqual({ kind: 'invalid', raw: '"3' });
    expect(found.cells.get('t2.wj.inforce')).toEqual({ kind: 'number', value: 6 });
    expect(found.cells.get('t2.xk.decided')).toEqual({ kind: 'number', value: 7 });
  });
});
