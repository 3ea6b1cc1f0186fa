import { describe, expect, it } from 'vitest';
import { recogniseSource } from '../../../src/core/recognise/recognise-source';
import { numberState } from '../../../src/core/report/report';
import { readPdf } from '../../../src/files/pdf/read-pdf';
import { pdfOf } from './pdf-file';

type Line = readonly [number, number, number, number];
type Texts = Parameters<typeof pdfOf>[0][number]['texts'];

/** A digit at a time, as some programs draw; each is half as wide as the font is high. */
const singly = (x: number, y: number, text: string, gap = 0): Texts =>
  Array.from(text, (character, index) => ({ x: x + index * (5 + gap), y, text: character, size: 10 }));

const xs = [60, 230, 270, 310, 350];
const ys = [600, 630, 660, 690];
const lines: readonly Line[] = [
  ...xs.map((x): Line => [x, 600, x, 690]),
  ...ys.map((y): Line => [60, y, 350, y]),
];
const header: Texts = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'].map((text, column) => ({
  x: (xs[column] ?? 0) + 2,
  y: 670,
  text,
  size: column === 0 ? 10 : 6,
}));
const label = (y: number, text: string): Texts => [{ x: 65, y, text, size: 10 }];

const read = async (texts: Texts, rules = lines) =>
  recogniseSource((await readPdf(pdfOf([{ texts, lines: rules }]))).grids).report;
const cellsOf = async (texts: Texts, rules = lines) => Object.fromEntries((await read(texts, rules)).cells);

const whole: Texts = [
  ...label(640, '规章'),
  ...singly(232, 640, '12'),
  ...singly(272, 640, '3'),
  ...singly(312, 640, '456'),
];

describe('digits drawn one by one', () => {
  it('are the figures of their cells', async () => {
    const cells = await cellsOf([...header, ...whole]);
    expect([cells['t2.gz.issued'], cells['t2.gz.repealed'], cells['t2.gz.inforce']]).toEqual(
      [12, 3, 456].map(numberState),
    );
  });

  it.each([
    ['over a line', singly(254, 610, '1167'), '116｜7'],
    [
      'over a line, with a figure next to it',
      [...singly(254, 610, '1167'), ...singly(275, 610, '1168')],
      '116｜7',
    ],
    ['over a line, with gaps', singly(250, 610, '1167', 2), '116｜7'],
    ['across a whole cell', singly(254, 610, '123456789012'), '123｜45678901｜2'],
  ])('are no figure of either cell if they go %s', async (_, texts, raw) => {
    const found = await cellsOf([
      ...header,
      ...whole,
      ...label(610, '行政规范性文件'),
      ...texts,
      ...singly(322, 610, '7'),
    ]);
    expect(found['t2.wj.issued']?.kind).toBe('invalid');
    expect(found['t2.wj.repealed']?.kind).toBe('invalid');
    expect(JSON.stringify(found['t2.wj.issued'])).toContain(raw);
    expect(found['t2.gz.repealed']).toEqual(numberState(3));
  });

  it('that go over the edge of the table are not cut there', async () => {
    const found = await cellsOf([
      ...header,
      ...whole,
      ...label(610, '行政规范性文件'),
      ...singly(240, 610, '1'),
      ...singly(280, 610, '2'),
      ...singly(334, 610, '1024'),
    ]);
    expect(found['t2.wj.inforce']).toEqual({ kind: 'invalid', raw: '102｜4' });
    expect(found['t2.wj.issued']).toEqual(numberState(1));
  });

  it('that go over the edge of the page are not cut there', async () => {
    const wide = lines.map(([x0, y0, x1, y1]): Line => [x0 + 245, y0, x1 + 245, y1]);
    const moved = (texts: Texts): Texts => texts.map((text) => ({ ...text, x: text.x + 245 }));
    const found = await cellsOf(
      moved([
        ...header,
        ...label(640, '规章'),
        ...singly(240, 640, '1'),
        ...singly(280, 640, '2'),
        ...singly(337, 640, '1024'),
      ]),
      wide,
    );
    expect(found['t2.gz.issued']).toEqual(numberState(1));
    expect(found['t2.gz.inforce']?.kind).toBe('invalid');
  });

  it('that are printed over each other are no figure', async () => {
    const found = await cellsOf(
      [
        ...header,
        ...label(640, '规章'),
        ...singly(240, 640, '1167'),
        ...singly(250, 640, '1168'),
        ...singly(330, 640, '5'),
      ],
      [],
    );
    const numbers = Object.entries(found).filter(
      ([id, { kind }]) => id.startsWith('t2.gz') && kind === 'number',
    );
    expect(numbers.map(([, state]) => state)).not.toContainEqual(numberState(11671168));
    expect(found['t2.gz.issued']?.kind).not.toBe('number');
  });
});

describe('the figures of a row next to a label of several lines', () => {
  const names = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const edges = [60, 160, ...names.map((_, index) => 195 + 35 * index)];
  const rows = [720, 700, 650, 600];
  const rules: readonly Line[] = [
    ...edges.map((x): Line => [x, 600, x, 720]),
    ...rows.map((y): Line => [60, y, 405, y]),
  ];
  /** The total of the first row is at a height of its own. */
  const textsWith = (height: number): Texts => [
    ...names.map((text, index) => ({ x: (edges[index + 1] ?? 0) + 2, y: 706, text, size: 5 })),
    ...['（一）予', '以公开'].map((text, line) => ({ x: 62, y: 680 - 14 * line, text, size: 10 })),
    ...['（二）部分公开（区', '分处理的，只计这一', '情形，不计其他情形）'].map((text, line) => ({
      x: 62,
      y: 640 - 14 * line,
      text,
      size: 10,
    })),
    ...[1, 2, 3, 4, 5, 6, 21].map((figure, index) => ({
      x: (edges[index + 1] ?? 0) + 8,
      y: index === 6 ? height : 672,
      text: String(figure),
      size: 10,
    })),
    ...[0, 1, 0, 2, 0, 3, 6].map((figure, index) => ({
      x: (edges[index + 1] ?? 0) + 8,
      y: index === 6 ? 642 : 626,
      text: String(figure),
      size: 10,
    })),
  ];

  it.each([
    ['within drawn lines', rules, 692],
    ['without lines', [], 684],
  ])('may be at different heights %s', async (_, drawn, height) => {
    const found = await cellsOf(textsWith(height), drawn);
    const columns = ['np', 'biz', 'sci', 'npo', 'law', 'oth', 'tot'];
    expect(columns.map((column) => found[`t3.r3.1.${column}`])).toEqual(
      [1, 2, 3, 4, 5, 6, 21].map(numberState),
    );
    expect(columns.map((column) => found[`t3.r3.2.${column}`])).toEqual(
      [0, 1, 0, 2, 0, 3, 6].map(numberState),
    );
  });
});

describe('a heading over one short line', () => {
  it('is a heading, even if it is the longest line between two tables', async () => {
    const table: readonly Line[] = [
      [60, 700, 560, 700],
      [60, 740, 560, 740],
      [60, 700, 60, 740],
      [300, 700, 300, 740],
      [560, 700, 560, 740],
    ];
    const texts: Texts = [
      { x: 70, y: 715, text: '甲', size: 10 },
      { x: 310, y: 715, text: '1', size: 10 },
      { x: 60, y: 660, text: '四、政府信息公开行政复议、行政诉讼情况', size: 10 },
      { x: 60, y: 640, text: '未发生。', size: 10 },
      { x: 60, y: 620, text: '五、存在的主要问题及改进情况', size: 10 },
      { x: 60, y: 600, text: '今后改进。', size: 10 },
      { x: 60, y: 580, text: '六、其他需要报告的事项', size: 10 },
      { x: 60, y: 560, text: '没有收费。', size: 10 },
    ];
    const { narrative } = await read(texts, table);
    expect(narrative?.sections.map(({ id, paragraphs }) => [id, paragraphs])).toContainEqual([
      '五',
      ['今后改进。'],
    ]);
    expect(narrative?.sections.map(({ id, paragraphs }) => [id, paragraphs])).toContainEqual([
      '六',
      ['没有收费。'],
    ]);
  });
});
