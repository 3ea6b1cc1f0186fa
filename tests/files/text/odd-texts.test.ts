import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/core/grid/grid';
import { recogniseSource } from '../../../src/core/recognise/recognise-source';
import { readText } from '../../../src/files/text/read-text';
import { UnusableFile } from '../../../src/files/unusable-file';
import type { Report } from '../../../src/core/report/report';
import { numberState } from '../../../src/core/report/report';
import { writeCsv } from '../../../src/files/csv/write-csv';
import { rowsOf } from '../../fixtures/grids';
import { paramsOf } from '../../fixtures/notes';
import { uniformReport, withCells } from '../../fixtures/reports';
import { gluedLines, gluedText, textShapes } from '../../fixtures/text-shapes';
import { numbered } from '../../core/recognise/numbered-report';

const recognise = (parts: readonly Grid[]) => recogniseSource(parts).report;

const grids = async (text: string | Uint8Array) => (await readText(Buffer.from(text))).grids;
const read = async (text: string | Uint8Array): Promise<Report> => recognise(await grids(text));
const lines = async (...text: readonly string[]) => (await grids(text.join('\n'))).flatMap(rowsOf);
const cellsOf = (report: Report) => Object.fromEntries(report.cells);
const codes = (report: Report) => [...new Set(report.notes.map(({ code }) => code))];

const layout = textShapes['columns of spaces'];
const single = textShapes['single spaces'];

describe('page breaks', () => {
  it.each(['- 3 -', '-3-', '— 12 —', '第3页', '第 3 页 共 8 页', '3/8', '\f3', '3\n\f'])(
    'within a table leave no trace: %j',
    async (mark) => {
      for (const render of [layout, single]) {
        const text = render(numbered).replace('3.危及', `\n${mark}\n\n3.危及`);
        const found = await read(text);
        expect(cellsOf(found)).toEqual(cellsOf(numbered));
        expect(codes(found)).not.toContain('row.extra');
      }
    },
  );

  it('may repeat the header and cut the label of a group', async () => {
    const text = single(numbered)
      .replace('3.危及', '- 3 -\n申请人情况 总计\n自然人 法人或其他组织\n（三）不予\n公开 3.危及')
      .replace('（四）无法提供 ', '（四）无法\n- 4 -\n提供\n');
    expect(cellsOf(await read(text))).toEqual(cellsOf(numbered));
  });

  it('are not figures: one value per line keeps its numbers', async () => {
    const text = textShapes['one value to a line'](numbered);
    const found = await read(
      text.replace('2.重复申请', '- 4 -\n2.重复申请').replace('7.属于', '第5页\n7.属于'),
    );
    expect(cellsOf(found)).toEqual(cellsOf(numbered));
  });

  it('leave a bare number alone if it may be a figure', async () => {
    const text = textShapes['one value to a line'](numbered);
    const found = await read(text.replace('2.重复申请', '3\n2.重复申请'));
    expect(found.cells.get('t3.r3.5.1.np')?.kind).toBe('invalid');
    expect(found.cells.get('t3.r3.5.2.np')).toEqual(numbered.cells.get('t3.r3.5.2.np'));
  });
});

describe('broken labels', () => {
  const figures = '4 0 0 0 0 0 4';

  it.each([
    ['behind', ['（二）部分公开（区分处理的，只计这一情 形，不', '计其他情形）', figures]],
    ['between', ['（二）部分公开（区分处理的，只计这一情形，不', figures, '计其他情形）']],
    [
      'next to the first piece',
      [`（二）部分公开（区分处理的，只计这一情形，不   ${figures}`, '计其他情形）'],
    ],
  ])('are joined with the figures %s', async (_, text) => {
    expect(await lines(...text)).toEqual([
      [
        text
          .join('')
          .replace(figures, '')
          .replace(/\s{2,}/u, ''),
        ...figures.split(' '),
      ],
    ]);
  });

  it('are joined from single characters', async () => {
    expect(await lines('三', '、', '本', '年', '度', '办', '理', '结', '果')).toEqual([
      ['三、本年度办理结果'],
    ]);
  });

  it('in narrow columns are joined from top to bottom', async () => {
    const header = [
      '      自然人   社会   法律   总计',
      '               公益   服务',
      '               组织   机构',
    ];
    expect((await lines(...header)).flat()).toEqual(['自然人', '社会公益组织', '法律服务机构', '总计']);
  });

  it('that lost characters are read and noted', async () => {
    const text = layout(numbered).replace('2.其他法律行政法规禁止公开', '2.其他法律行政止公开    ');
    const found = await read(text);
    expect(cellsOf(found)).toEqual(cellsOf(numbered));
    expect(paramsOf(found.notes, 'label.variant')[0]?.expected).toBe('2.其他法律行政法规禁止公开');
  });

  it('with a misspelling keep their number separate from the figures before them', async () => {
    const zero = uniformReport(0);
    const found = await read(gluedText(zero).replace('2.其他法律行政法规禁止公开', '2.其他法律行政止公开'));
    expect(cellsOf(found)).toEqual(cellsOf(zero));
  });

  it('are read as people write them: 鉤稽, half-width brackets, traditional characters', async () => {
    const text = single(numbered)
      .replace('勾稽', '鉤稽')
      .replace(/（/gu, '(')
      .replace(/）/gu, ')')
      .replace(/规/gu, '規')
      .replace(/总计/gu, '總計')
      .replace(/行/gu, '⾏');
    expect(cellsOf(await read(text))).toEqual(cellsOf(numbered));
  });
});

describe('figures run together', () => {
  it('belong to the row before the number of the next label', async () => {
    expect(await lines('1.属于国家秘密00000002.其他法律行政法规禁止公开1000001')).toEqual([
      ['1.属于国家秘密', '0000000'],
      ['2.其他法律行政法规禁止公开', '1000001'],
    ]);
  });

  it('are found within a page of other text', async () => {
    const zero = uniformReport(0);
    const found = await read(`导航 首页 2024年示例信息 ${gluedText(zero)} 版权所有 备案号12345678 打印本页`);
    expect(cellsOf(found)).toEqual(cellsOf(zero));
  });

  it('are not assumed in sentences that name what the tables count', async () => {
    const text = '全年制发规章3件，行政规范性文件12件，作出行政许可2000件、行政处罚30件。';
    expect(await lines(text)).toEqual([[text]]);
  });

  it('with a wrong total stay unread, row by row, with their text', async () => {
    const zero = uniformReport(0);
    const wrong = withCells(zero, { 't3.r1.np': 22, 't3.r1.tot': 23 });
    const found = await read(gluedLines(wrong));
    expect(found.cells.get('t3.r1.np')).toEqual({ kind: 'invalid', raw: '220000023' });
    expect(found.cells.get('t3.r2.np')).toEqual(numberState(0));
  });
});

describe('rows with blanks in columns of spaces', () => {
  it('are left unread if nothing nearby reveals the columns', async () => {
    const found = await read('一、本年新收政府信息公开申请数量      5            5\n');
    expect(found.cells.get('t3.r1.np')).toEqual({ kind: 'invalid', raw: '5 5' });
  });

  it('are left unread if a figure is between two columns', async () => {
    const row = (label: string, figures: string) => label.padEnd(30) + figures;
    const text = [
      row('一、本年新收政府信息公开申请数量', '1   2   3   4   5   6   21'),
      row('二、上年结转政府信息公开申请数量', '1     2                 3'),
      row('四、结转下年度继续办理', '1       2               3'),
      row('（一）予以公开', '1   20000               20001'),
    ];
    const found = await read(text.join('\n'));
    expect(found.cells.get('t3.r2.np')).toEqual({ kind: 'invalid', raw: '1 2 3' });
    expect(found.cells.get('t3.r3.1.np')).toEqual({ kind: 'invalid', raw: '1 20000 20001' });
    expect(found.cells.get('t3.r4.sci')).toEqual(numberState(2));
    expect(found.cells.get('t3.r4.biz')).toEqual({ kind: 'blank' });
  });
});

describe('table 4', () => {
  const figures = '10 1 0 0 0 0 0 0 0 0 5 0 0 0 0';

  it('is read below a header in pieces, and its wrong totals stay wrong', async () => {
    const found = await read(
      ['行政复议 行政诉讼', '结果 结果 其他 尚未', '总 计', '维持 纠正 结果 审结', figures].join('\n'),
    );
    expect([...found.cells.values()]).toEqual(
      figures.split(' ').map((figure) => numberState(Number(figure))),
    );
  });
});

describe('wrapped paragraphs', () => {
  const sentence = (length: number, end: string) => '这是一段很长的正文，'.repeat(20).slice(0, length) + end;

  it('are rejoined, also across pages', async () => {
    const text = [
      `    ${sentence(26, '文')}`,
      sentence(28, '字'),
      '   - 2 -',
      `\f${sentence(20, '。')}`,
      '    另起一段。',
    ];
    expect(await lines(...text)).toEqual([
      [sentence(26, '文') + sentence(28, '字') + sentence(20, '。')],
      ['另起一段。'],
    ]);
  });

  it('end where white space begins the next, even within a sentence', async () => {
    const text = [`    ${sentence(26, '文')}`, `    ${sentence(26, '字')}`];
    expect(await lines(...text)).toEqual([[sentence(26, '文')], [sentence(26, '字')]]);
  });

  it('end where the next is numbered, a heading or a separate paragraph', async () => {
    const text = [
      sentence(28, '文'),
      '（二）第二点。',
      '五、存在的主要问题及改进情况',
      sentence(28, '。'),
      '',
      sentence(28, '。'),
    ];
    expect((await lines(...text)).length).toBe(5);
  });
});

describe('separated values', () => {
  it('may be quoted, across several lines', async () => {
    const text = ['"规\n章",1,2,"3"', '行政规范性文件,4,5,6', '"说""明""",7,8,'].join('\r\n');
    expect(await lines(text)).toEqual([
      ['规\n章', '1', '2', '3'],
      ['行政规范性文件', '4', '5', '6'],
      ['说"明"', '7', '8', null],
    ]);
  });

  it('are not assumed in sentences with commas', async () => {
    const text = [
      '一是加强领导,提高认识,落实责任',
      '二是2024年公开12条,答复3件,办结3件',
      '三是加强培训,提高水平,做好服务',
    ];
    expect(await lines(...text)).toEqual(text.map((line) => [line]));
  });
});

describe('the .csv of this program', () => {
  it.each(['2021', '2019'] as const)('reads back for edition %s', async (edition) => {
    const report = withCells(uniformReport(7, edition), {
      't3.r1.np': null,
      't3.r3.3.1.np': '约三件',
      't4.rev.upheld': '-',
      't2.cf.decided': 1_808_595,
    });
    const found = await read(await writeCsv(report, { remarks: ['说明'] }));
    expect(found.edition).toBe(edition);
    expect(cellsOf(found)).toEqual(cellsOf(report));
  });

  it('reads back with one row for （六）', async () => {
    const three = [...uniformReport(7).cells.keys()].filter((id) => id.startsWith('t3.r3.6.'));
    const one = ['np', 'biz', 'sci', 'npo', 'law', 'oth', 'tot'].map(
      (column) => [`t3.r3.6.${column}`, 3] as const,
    );
    const report = withCells(uniformReport(7), {
      ...Object.fromEntries(three.map((id) => [id, undefined] as const)),
      ...Object.fromEntries(one),
    });
    const found = await read(await writeCsv(report));
    expect(cellsOf(found)).toEqual(cellsOf(report));
    expect(found.edition).toBe('2021');
  });

  it('reads back after another program saved it with other separators', async () => {
    const text = new TextDecoder().decode(await writeCsv(uniformReport(7)));
    for (const mark of [';', '\t'])
      expect(cellsOf(await read(text.replaceAll(',', mark)))).toEqual(cellsOf(uniformReport(7)));
  });

  it('with cells of no edition is refused', async () => {
    await expect(read('单元编号,表,项目,栏目,数值,单位\r\nt9.x,表九,甲,乙,1,件\r\n')).rejects.toMatchObject({
      refusal: { code: 'damagedCsv', line: 2, problem: 'cell' },
    });
  });
});

describe('texts that are not reports', () => {
  it('are refused if they are longer than any report', async () => {
    const long = new Uint8Array(2 * 1024 * 1024 + 1).fill(0x31);
    await expect(readText(long)).rejects.toSatisfy(
      (error) => error instanceof UnusableFile && error.code === 'tooLarge',
    );
  });

  it.each([
    ['digits', '1'.repeat(300_000)],
    ['labels and digits', '规章000行政许可12'.repeat(25_000)],
    ['bars', '|'.repeat(300_000)],
    ['an open quote', `${'规章,1,2\n'.repeat(9)}"${'甲'.repeat(200_000)}`],
    ['pieces of headings', '结果 维持 其他\n'.repeat(20_000)],
  ])('are read to the end without yielding figures: %s', async (_, text) => {
    const found = await read(text);
    expect([...found.cells.keys()].filter((id) => id.startsWith('t3.') || id.startsWith('t4.'))).toEqual([]);
  });
});
