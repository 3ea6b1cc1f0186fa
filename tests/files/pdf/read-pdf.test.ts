import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadReport } from '../../fixtures/read-files';
import { recognise } from '../../../src/core/recognise/recognise';
import { readJson } from '../../../src/files/json/read-json';
import { readPdf } from '../../../src/files/pdf/read-pdf';
import { UnusableFile } from '../../../src/files/unusable-file';
import { blank, numberState } from '../../../src/core/report/report';
import { pdfOf } from './pdf-file';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../../fixtures/pdf/${name}.pdf`, import.meta.url))));

/** With wrong totals, a blank cell and a mark for nothing. */
const printed = readJson(
  readFileSync(fileURLToPath(new URL('../../../assets/samples/practice-2024.json', import.meta.url))),
);

/** All texts of a document, grid by grid and row by row. */
const textsOf = async (bytes: Uint8Array) =>
  (await readPdf(bytes)).grids.map((grid) =>
    Array.from({ length: grid.rows }, (_, row) =>
      grid.cells.filter((cell) => cell.row === row && cell.content !== null).map((cell) => cell.content),
    ),
  );

// No file takes too long, however busy the machine is.
beforeEach(() => void vi.spyOn(performance, 'now').mockReturnValue(0));
afterEach(() => void vi.restoreAllMocks());

const codeOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    await readPdf(bytes);
  } catch (error) {
    if (error instanceof UnusableFile) return error.code;
    throw error;
  }
  return 'read';
};

describe('a PDF', () => {
  it.each(['word', 'book', 'cut', 'report', 'plain', 'browser'])(
    'gives each cell exactly as printed: %s',
    async (name) => {
      const { report } = await loadReport(fixture(name), `${name}.pdf`);
      expect(Object.fromEntries(report.cells)).toEqual(Object.fromEntries(printed.cells));
    },
  );

  it('printed by a browser yields no header or footer', async () => {
    const { grids } = await readPdf(fixture('browser'));
    const texts = grids.flatMap((grid) => grid.cells.map((cell) => String(cell.content)));
    expect(texts.filter((text) => /^\d+\/\d+$/u.test(text))).toEqual([]);
  });

  it('joins a table split by page breaks into one grid', async () => {
    const { grids } = await readPdf(fixture('cut'));
    expect(grids.filter((grid) => grid.columns === 10)).toHaveLength(1);
  });

  it.each(['word', 'book', 'cut', 'report', 'plain', 'browser'])('has title and year: %s', async (name) => {
    const { report } = await loadReport(fixture(name), `${name}.pdf`);
    expect([report.year, report.agency]).toEqual([2024, printed.agency]);
  });
});

describe('the text of a PDF', () => {
  it('is read if the font is named but not embedded', async () => {
    expect(await textsOf(pdfOf([{ texts: [{ x: 100, y: 700, text: '行政许可' }] }]))).toEqual([
      [['行政许可']],
    ]);
  });

  it('keeps a blank cell between two figures blank', async () => {
    const lines = [
      ...[100, 200, 300, 400, 500].map((x) => [x, 600, x, 700] as const),
      ...[600, 650, 700].map((y) => [100, y, 500, y] as const),
    ];
    const texts = [
      { x: 110, y: 670, text: '项目' },
      { x: 110, y: 620, text: '甲' },
      { x: 210, y: 620, text: '3' },
      { x: 410, y: 620, text: '7' },
    ];
    const { grids } = await readPdf(pdfOf([{ texts, lines }]));
    expect(grids[0]?.cells.filter((cell) => cell.row === 1).map((cell) => cell.content)).toEqual([
      '甲',
      '3',
      null,
      '7',
    ]);
  });

  it('of rows without lines between them is split by position', async () => {
    const lines = [
      ...[60, 230, 340, 450, 560].map((x) => [x, 500, x, 700] as const),
      ...[500, 660, 700].map((y) => [60, y, 560, y] as const),
    ];
    const line = (y: number, ...cells: readonly string[]) =>
      cells.map((text, index) => ({ x: [70, 235, 345, 455][index] ?? 0, y, text }));
    const texts = [
      ...line(670, '信息内容', '本年制发件数', '本年废止件数', '现行有效件数'),
      ...line(620, '规章', '', '4', ''),
      ...line(560, '行政规范性文件', '5', '', '6'),
    ];
    const { grids } = await readPdf(pdfOf([{ texts, lines }]));
    const { cells } = recognise(grids);
    const states = ['gz', 'wj'].map((row) =>
      ['issued', 'repealed', 'inforce'].map((column) => cells.get(`t2.${row}.${column}`)),
    );
    expect(states).toEqual([
      [blank, numberState(4), blank],
      [numberState(5), blank, numberState(6)],
    ]);
  });

  it('in two columns is read down the left one first', async () => {
    const side = (x: number, text: string) =>
      [700, 670, 640, 610].map((y, index) => ({
        x,
        y: y - x / 100,
        text: `${text}栏的文字第${'一二三四'.charAt(index)}行。`,
      }));
    const [texts] = await textsOf(pdfOf([{ texts: [...side(60, '左边'), ...side(330, '右边')] }]));
    expect(texts?.join('')).toMatch(/^(?:左边[^右]*){4}(?:右边[^左]*){4}$/u);
  });

  it('joins lines of a paragraph, also across pages, and drops page numbers', async () => {
    const line = '政府信息公开工作年度报告的一行文字共二十字'.slice(0, 20);
    const pages = [1, 2].map((number) => ({
      texts: [
        { x: 100, y: 700, text: line },
        { x: 100, y: 680, text: number === 1 ? line : '完。' },
        { x: 290, y: 40, text: `- ${number} -` },
      ],
    }));
    expect(await textsOf(pdfOf(pages))).toEqual([[[`${line}${line}${line}完。`]]]);
  });

  it('that is hidden is not read, unless there is no other', async () => {
    const hidden = { x: 100, y: 700, text: '一百', mode: 3 };
    expect(await textsOf(pdfOf([{ texts: [hidden] }]))).toEqual([[['一百']]]);
    expect(await textsOf(pdfOf([{ texts: [hidden, { x: 100, y: 600, text: '二百' }] }]))).toEqual([
      [['二百']],
    ]);
  });

  it('that is drawn twice to look bold is read once', async () => {
    const twice = [0, 0.4].map((shift) => ({ x: 100 + shift, y: 700, text: '55' }));
    expect(await textsOf(pdfOf([{ texts: twice }]))).toEqual([[['55']]]);
  });

  it.each([90, 180, 270])('of a page rotated by %i degrees is read upright', async (turn) => {
    const texts = [
      { x: 300, y: 400, text: '第一行', turn },
      { x: 300, y: 400, text: '第二行', turn, below: 60 },
    ];
    expect(await textsOf(pdfOf([{ texts }]))).toEqual([[['第一行'], ['第二行']]]);
    expect(await textsOf(pdfOf([{ texts, rotate: turn }]))).toEqual([[['第一行'], ['第二行']]]);
  });
});

describe('the pages of a PDF', () => {
  const xs = [60, 200, 320, 440, 560];
  const lines = [
    ...xs.map((x) => [x, 600, x, 700] as const),
    ...[600, 650, 700].map((y) => [60, y, 560, y] as const),
  ];
  const cells = (mode: number) => {
    const row = (y: number, ...contents: readonly string[]) =>
      contents.map((text, index) => ({ x: (xs[index] ?? 0) + 5, y, text, mode }));
    return [
      ...row(670, '信息内容', '本年制发件数', '本年废止件数', '现行有效件数'),
      ...row(620, '规章', '42', '3', '39'),
    ];
  };
  const table = { texts: cells(0), lines };

  it('that are pictures next to a table are reported, blank ones are not', async () => {
    const number = { x: 290, y: 40, text: '- 4 -' };
    const pages = [table, { texts: [], picture: 0.2 }, { texts: [] }, { texts: [number], picture: 1 }];
    expect((await readPdf(pdfOf(pages))).notes).toEqual([
      { code: 'page.unread', cells: [], params: { pages: [2, 4] } },
    ]);
    expect((await readPdf(pdfOf([table, { texts: [] }]))).notes).toEqual([]);
  });

  it('with a picture behind their text are read normally', async () => {
    expect((await readPdf(pdfOf([{ ...table, picture: 1 }]))).notes).toEqual([]);
  });

  it('whose text was recognised from a picture are read, and every cell is in doubt', async () => {
    const header = { x: 100, y: 800, text: '2024' };
    const bytes = pdfOf([{ texts: [header, ...cells(3)], lines, picture: 1 }]);
    const { report, origins } = await loadReport(bytes, 'a.pdf');
    expect(report.cells.get('t2.gz.issued')).toEqual(numberState(42));
    expect(report.notes.filter(({ code }) => code === 'text.recognised')).toEqual([
      { code: 'text.recognised', cells: [...report.cells.keys()], params: { pages: [1] } },
    ]);
    expect(origins.get('t2.gz.issued')).toMatchObject({ certainty: 'guessed', reason: 'text.recognised' });
  });

  it('are read if only changes are forbidden', async () => {
    const texts = (await textsOf(fixture('restricted'))).flat();
    expect(texts).toContainEqual(['规章', '42']);
  });
});

describe('a PDF that takes long', () => {
  /** Every poll takes a millisecond. */
  const clock = () => {
    let now = 0;
    return () => (now += 1);
  };
  const items = (count: number) => [
    {
      texts: Array.from({ length: count }, (_, index) => ({
        x: 20 + (index % 20) * 28,
        y: 20 + Math.floor(index / 20) * 1.3,
        text: '7',
        size: 1,
      })),
    },
  ];

  it('is abandoned after ten seconds, and not before', async () => {
    await expect(readPdf(pdfOf(items(12_000)), clock())).rejects.toMatchObject({
      code: 'takesTooLong',
      refusal: { seconds: 10 },
    });
    await expect(readPdf(pdfOf(items(200)), clock())).resolves.toBeDefined();
  });

  it('because a small file draws a lot is abandoned', async () => {
    const pack = () => {
      const data = deflateSync(`BT /F 6 Tf 1 0 0 1 9 9 Tm ${'<0031> Tj '.repeat(25_000)} ET`);
      return { entries: `/Filter /FlateDecode /Length ${data.length}`, data };
    };
    const pages = Array.from({ length: 60 }, () => ({ texts: [] }));
    expect(await codeOf(pdfOf(pages, { pack }))).toBe('tooComplex');
  });
});

describe('a PDF that cannot be used', () => {
  const whole = pdfOf([{ texts: [{ x: 100, y: 700, text: '行政许可' }] }]);

  it.each([
    ['whose pages are pictures', pdfOf([{ texts: [], picture: 1 }]), 'scannedPdf'],
    [
      'without anything on its pages',
      pdfOf(Array.from({ length: 200 }, () => ({ texts: [] }))),
      'scannedPdf',
    ],
    ['whose end is missing', whole.subarray(0, whole.length - 40), 'truncated'],
    [
      'of which only the ends are left',
      new TextEncoder().encode('%PDF-1.4\nstartxref\n0\n%%EOF'),
      'damagedPdf',
    ],
    ['with too many pages', pdfOf(Array.from({ length: 201 }, () => ({ texts: [] }))), 'tooManyPages'],
    [
      'whose font does not say what it shows',
      pdfOf([{ texts: [{ x: 100, y: 700, text: '\u0003\u0004\u0013' }] }]),
      'unmappedFonts',
    ],
    [
      'with a font that cannot be used',
      pdfOf([{ texts: [{ x: 100, y: 700, text: '规章' }] }], { brokenFont: true }),
      'unmappedFonts',
    ],
    ['with a password', fixture('locked'), 'encryptedPdf'],
  ])('%s is reported', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it('leaves the given bytes unchanged', async () => {
    const bytes = Uint8Array.from(whole);
    await readPdf(bytes);
    expect(bytes).toEqual(whole);
  });
});
