import { describe, expect, it } from 'vitest';
import { recognise } from '../../../src/core/recognise/recognise';
import { readPdf } from '../../../src/files/pdf/read-pdf';
import { blank, numberState } from '../../../src/core/report/report';
import { pdfOf } from './pdf-file';

/** All texts of a document, row by row. */
const rowsOf = async (...args: Parameters<typeof pdfOf>) =>
  (await readPdf(pdfOf(...args))).grids.flatMap((grid) =>
    Array.from({ length: grid.rows }, (_, row) =>
      grid.cells.filter((cell) => cell.row === row).map((cell) => cell.content),
    ),
  );

type Line = readonly [number, number, number, number];
const net = (xs: readonly number[], ys: readonly number[]): readonly Line[] => [
  ...xs.map((x): Line => [x, ys[0] ?? 0, x, ys.at(-1) ?? 0]),
  ...ys.map((y): Line => [xs[0] ?? 0, y, xs.at(-1) ?? 0, y]),
];

describe('the cells of a PDF', () => {
  it('are recognised if characters are spaced', async () => {
    const texts = [{ x: 110, y: 620, text: '1', spacing: 92 }];
    const lines = net([100, 200, 300], [600, 650, 700]);
    // The second text begins where the first ends, with its spacing.
    const spaced = { x: 110, y: 670, text: '甲乙', spacing: 90 };
    expect(await rowsOf([{ texts: [...texts, spaced], lines }])).toEqual([
      ['甲', '乙'],
      ['1', null],
    ]);
  });

  it('are the same with double lines', async () => {
    const texts = [
      { x: 110, y: 670, text: '甲' },
      { x: 210, y: 670, text: '乙' },
      { x: 110, y: 620, text: '1' },
      { x: 210, y: 620, text: '2' },
    ];
    const double = [0, 2].flatMap((by) =>
      net([100 + by, 200 + by, 300 + by], [600 + by, 650 + by, 700 + by]),
    );
    expect(await rowsOf([{ texts, lines: double }])).toEqual([
      ['甲', '乙'],
      ['1', '2'],
    ]);
  });

  it('below group headings are distinguished even if their headings are equal', async () => {
    const groups = ['rev', 'dir', 'post'];
    const leaves = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const x = (index: number) => 20 + 37 * index;
    const over = (column: number, y: number, text: string) => ({
      x: x(column) + 12 - 3 * text.length,
      y,
      text,
      size: 6,
    });
    const texts = [
      over(2, 740, '行政复议'),
      over(9.5, 740, '行政诉讼'),
      over(7, 720, '未经复议直接起诉'),
      over(12, 720, '复议后起诉'),
      ...groups.flatMap((_, group) =>
        leaves.map((text, index) => ({ x: x(5 * group + index), y: 700, text, size: 6 })),
      ),
      ...Array.from({ length: 15 }, (_, index) => ({
        x: x(index) + 9,
        y: 680,
        text: String(index + 1),
        size: 6,
      })),
    ];
    const { grids } = await readPdf(pdfOf([{ texts }]));
    const found = grids
      .flatMap(({ cells }) => cells)
      .filter(({ content }) => /^行政|起诉$/u.test(String(content)))
      .map(({ content, column, columnSpan }) => [content, column, columnSpan]);
    expect(found).toEqual([
      ['行政复议', 3, 5],
      ['行政诉讼', 8, 10],
      ['未经复议直接起诉', 8, 5],
      ['复议后起诉', 13, 5],
    ]);
  });
});

describe('rows without lines between them', () => {
  const lines = [
    ...[60, 230, 340, 450, 560].map((x): Line => [x, 500, x, 700]),
    ...[500, 660, 700].map((y): Line => [60, y, 560, y]),
  ];
  const line = (y: number, ...cells: readonly string[]) =>
    cells.map((text, index) => ({ x: [70, 235, 345, 455][index] ?? 0, y, text }));
  const header = line(670, '信息内容', '本年制发件数', '本年废止件数', '现行有效件数');

  it('are recognised by several labels in one cell', async () => {
    const texts = [...header, ...line(620, '规章'), ...line(560, '行政规范性文件', '5', '3', '6')];
    const { cells } = recognise((await readPdf(pdfOf([{ texts, lines }]))).grids);
    expect([cells.get('t2.gz.issued'), cells.get('t2.wj.issued')]).toEqual([blank, numberState(5)]);
  });

  it('are recognised by the heights of their figures', async () => {
    const texts = [...header, ...line(620, '甲', '', '4'), ...line(560, '乙', '5')];
    const rows = (await rowsOf([{ texts, lines }])).map((row) => row.join(' '));
    expect(rows.filter((row) => /[45]/u.test(row))).toEqual(['甲 4', '乙 5']);
  });
});

describe('page numbers', () => {
  it.each(['- 1 -', '—1—', '第 1 页', '第1页 共3页', '1/3', 'Page 1 of 3', '· 1 ·'])(
    'as %s are left out',
    async (text) => {
      const texts = [
        { x: 100, y: 700, text: '规章' },
        { x: 290, y: 40, text },
      ];
      expect(await rowsOf([{ texts }])).toEqual([['规章']]);
    },
  );

  it.each(['第 1 页是去年的报告，今年没有改动。', '1.规章', '12'])('are not %s', async (text) => {
    const texts = [
      { x: 100, y: 700, text: '规章' },
      { x: 290, y: 40, text },
    ];
    expect(await rowsOf([{ texts }])).toEqual([['规章'], [text]]);
  });
});
