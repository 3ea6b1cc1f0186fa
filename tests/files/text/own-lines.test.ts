import { describe, expect, it } from 'vitest';
import { recogniseSource } from '../../../src/core/recognise/recognise-source';
import type { CellState, Report } from '../../../src/core/report/report';
import { blank, numberState } from '../../../src/core/report/report';
import { readHtmlText } from '../../../src/files/html/read-html';
import { readText } from '../../../src/files/text/read-text';
import { print } from '../../fixtures/messy/printed-rows';
import type { PrintedCell, PrintedRow } from '../../fixtures/messy/printed-rows';
import { expectFigures, numberedOf } from '../../core/recognise/numbered-report';
import { withCells } from '../../fixtures/reports';

const read = async (lines: readonly string[], gap = '\n') =>
  recogniseSource((await readText(Buffer.from(lines.join(gap)))).grids).report;
const readPage = (lines: readonly string[]) =>
  recogniseSource(readHtmlText(lines.map((line) => `<p>${line === '' ? '&nbsp;' : line}</p>`).join('')).grids)
    .report;

type Cut = (cell: PrintedCell) => readonly string[];

const linesOf = (report: Report, cut: Cut): readonly string[] => {
  const { title, tables } = print(report);
  return [
    title,
    ...tables.flatMap(({ heading, rows }) => [heading, ...rows.flat().filter(isShown).flatMap(cut)]),
  ];
};
const isShown = ({ isCovered }: PrintedCell) => !isCovered;

const number = /^(（.）|\d\.|[一二三四]、)(.+)$/u;
const onOwnLine =
  (...only: readonly string[]): Cut =>
  ({ text }) => {
    const [, found = '', rest = ''] = number.exec(text) ?? [];
    return found === '' || (only.length > 0 && !only.includes(found)) ? [text] : [found, rest];
  };

describe('numbers of labels on lines of their own', () => {
  it.each(['2021', '2019'] as const)('belong to the label below them: edition %s', async (edition) => {
    const report = numberedOf(edition);
    for (const cut of [onOwnLine(), onOwnLine('（七）', '1.', '3.'), onOwnLine('一、', '（一）', '（三）')]) {
      expectFigures(await read(linesOf(report, cut)), report);
      expectFigures(await read(linesOf(report, cut), '\n\n'), report);
      expectFigures(readPage(linesOf(report, cut)), report);
    }
  });

  it('are read in half width and in traditional characters, too', async () => {
    const report = numberedOf('2021');
    const lines = linesOf(report, onOwnLine()).map((line) =>
      line
        .replace('（', '(')
        .replace('）', ')')
        .replace(/总计/u, '總計')
        .replace('规范', '規範')
        .replace('处', '處'),
    );
    expectFigures(await read(lines), report);
  });

  it('are nothing where no label of that number follows', async () => {
    const report = numberedOf('2021');
    const lines = linesOf(report, ({ text }) => [text]);
    const at = lines.indexOf('2.重复申请');
    const found = await read([...lines.slice(0, at), '4.', ...lines.slice(at)]);
    expectFigures(found, report);
  });
});

/** A row with a gap, and one without any figure. */
const gaps = withCells(numberedOf('2021'), {
  't3.r3.2.biz': null,
  't3.r3.2.sci': null,
  't3.r3.2.npo': null,
  't3.r3.2.law': null,
  't3.r3.2.oth': null,
  ...Object.fromEntries(
    ['np', 'biz', 'sci', 'npo', 'law', 'oth', 'tot'].map((column) => [`t3.r3.3.5.${column}`, null]),
  ),
});
const withRows = (report: Report, line: (row: PrintedRow) => string): readonly string[] => {
  const { title, tables } = print(report);
  return [title, ...tables.flatMap(({ heading, rows }) => [heading, ...rows.map(line)])];
};
const texts = (row: PrintedRow) => row.map(({ text }) => text);
const stateOf = (report: Report, id: string): CellState | undefined =>
  new Map<string, CellState>(report.cells).get(id);

describe('blank cells', () => {
  it.each([
    ['as lone bars', (report: Report) => linesOf(report, ({ text }) => [text === '' ? '|' : `${text} |`])],
    [
      'as lone bars among figures only',
      (report: Report) =>
        linesOf(report, ({ text, isData }) => [isData ? (text === '' ? '|' : `${text} |`) : text]),
    ],
    ['in rows between bars', (report: Report) => withRows(report, (row) => `${texts(row).join(' | ')} |`)],
    ['in rows between edges', (report: Report) => withRows(report, (row) => `| ${texts(row).join(' | ')} |`)],
    [
      'in rows with two bars at the end',
      (report: Report) => withRows(report, (row) => `${texts(row).join(' | ')} | ||`),
    ],
    [
      'in rows between bars of full width',
      (report: Report) => withRows(report, (row) => `｜${texts(row).join('｜')}｜`),
    ],
    [
      'in rows between drawn lines',
      (report: Report) => withRows(report, (row) => `│${texts(row).join(' │ ')}│\n├──┼──┤`),
    ],
    ['in rows between tabs', (report: Report) => withRows(report, (row) => texts(row).join('\t'))],
  ] as const)('are blank %s', async (_, linesFor) => {
    const found = await read(linesFor(gaps));
    expectFigures(found, gaps);
    expect(stateOf(found, 't3.r3.3.5.tot')).toEqual(blank);
    expect(stateOf(found, 't3.r3.2.oth')).toEqual(blank);
  });

  it('are as many as the empty lines or paragraphs among the figures', async () => {
    const report = withCells(numberedOf('2021'), {
      't3.r3.2.sci': null,
      't3.r1.biz': null,
      't3.r1.npo': null,
    });
    const lines = linesOf(report, ({ text }) => [text]);
    expectFigures(await read(lines), report);
    expectFigures(await read(lines, '\n\n'), report);
    expectFigures(readPage(lines), report);
  });

  it('are those of a label between other rows that has nothing beside or below it', async () => {
    const empty = withCells(
      numberedOf('2021'),
      Object.fromEntries(
        ['np', 'biz', 'sci', 'npo', 'law', 'oth', 'tot'].map((column) => [`t3.r3.3.5.${column}`, null]),
      ),
    );
    for (const lines of [
      linesOf(empty, ({ text }) => [text]).filter((text) => text !== ''),
      withRows(empty, (row) => texts(row.filter(({ text }) => text !== '')).join('   ')),
    ]) {
      const found = await read(lines);
      expect(stateOf(found, 't3.r3.3.5.tot')).toEqual(blank);
      expectFigures(found, empty);
      expect(found.notes.map(({ code, cells }) => [code, cells.length])).toContainEqual(['row.unread', 7]);
    }
  });

  it('at the end of a row may be followed by another bar in some rows only', async () => {
    const old = numberedOf('2019');
    let row = 0;
    const lines = withRows(
      old,
      (cells) => `${texts(cells).join(' | ')} |${(row += 1) % 2 === 0 ? ' |' : ''}`,
    );
    expectFigures(await read(lines), old);
  });

  it('are the cells of a row of marks, which is no rule', async () => {
    const marks = withCells(
      numberedOf('2021'),
      Object.fromEntries(
        [...numberedOf('2021').cells.keys()].flatMap((id) => (id.startsWith('t4.') ? [[id, '-']] : [])),
      ),
    );
    const found = await read(withRows(marks, (row) => `| ${texts(row).join(' | ')} |`));
    expect(stateOf(found, 't4.rev.total')).toEqual({ kind: 'invalid', raw: '-' });
  });
});

describe('labels of table 2', () => {
  const long =
    '（行政机关制定发布的、涉及公民、法人和其他组织权利义务，具有普遍约束力，在一定期限内反复适用的公文（含修订和废止后重新发布的），不含内部管理制度、人事任免、转发文件和会议纪要，统计口径为本年度内以本机关名义印发并登记编号的文件）';
  it.each([
    ['规章', 't2.gz.issued'],
    ['行政规范性文件', 't2.wj.repealed'],
    ['规范性文件', 't2.wj.inforce'],
    ['行政许可', 't2.xk.decided'],
  ])('may have an explanation in brackets: %s', async (label, id) => {
    const report = numberedOf('2021');
    const official = label === '规范性文件' ? '行政规范性文件' : label;
    for (const remark of [long, '（指本机关作出的）', '(含下属单位(参公))']) {
      const explained = (text: string) => (text === official ? `${label}${remark}` : text);
      const bars = await read(withRows(report, (row) => `${texts(row).map(explained).join(' | ')} |`));
      const lines = await read(linesOf(report, ({ text }) => [explained(text)]));
      for (const found of [bars, lines]) {
        expect([remark, stateOf(found, id)]).toEqual([remark, stateOf(report, id)]);
        expectFigures(found, report);
      }
    }
  });

  it('are read in traditional characters', async () => {
    const report = numberedOf('2021');
    const lines = withRows(report, (row) => texts(row).join('\t')).map((line) =>
      line
        .replace('规范', '規範')
        .replace('处罚', '處罰')
        .replace('强制', '強制')
        .replace('执', '執')
        .replace('条', '條'),
    );
    expectFigures(await read(lines), report);
  });
});

describe('本年增/减 in words', () => {
  it.each([
    ['增加5', 5],
    ['减少3', -3],
    ['0/0', 0],
    ['0/4', -4],
    ['增2/减0', 2],
  ])('is read: %s', async (text, value) => {
    const report = withCells(numberedOf('2019'), { 't2.xk.change': text });
    for (const lines of [
      withRows(report, (row) => `${texts(row).join(' | ')} |`),
      withRows(report, (row) => texts(row).join('\t')),
      linesOf(report, ({ text: cell }) => [cell]),
    ])
      expect(stateOf(await read(lines), 't2.xk.change')).toEqual(numberState(value));
  });
});

describe('table 4 alone', () => {
  const report = numberedOf('2021');
  const alone = { ...report, cells: new Map([...report.cells].filter(([id]) => id.startsWith('t4.'))) };
  it.each([',', ';', '\t', ' | '])('is read with its one line of figures between %j', async (mark) => {
    const { rows } = print(report).tables.find(({ table }) => table === 't4') ?? { rows: [] };
    for (const lead of [
      [],
      ['某市某局2024年政府信息公开工作年度报告', '四、政府信息公开行政复议、行政诉讼情况'],
    ]) {
      const lines = rows.map((row) =>
        row.map(({ text, columnSpan }) => text + mark.repeat(columnSpan - 1)).join(mark),
      );
      expectFigures(await read([...lead, ...lines]), alone);
    }
  });

  it('is not fifteen numbers between commas', async () => {
    const numbers = Array.from({ length: 15 }, (_, index) => index);
    const found = await read(['一季度,二季度,三季度,四季度,全年', numbers.join(',')]);
    expect([...found.cells]).toEqual([]);
  });
});

describe('a row of figures and marks for nothing', () => {
  it('is not joined with the headings above it like a wrapped sentence', async () => {
    const marks = withCells(numberedOf('2021'), { 't4.rev.upheld': '无', 't4.dir.other': '—' });
    const found = await read(
      withRows(marks, (row) =>
        texts(row)
          .filter((text) => text !== '')
          .join(' '),
      ),
    );
    expect(stateOf(found, 't4.rev.upheld')).toEqual({ kind: 'invalid', raw: '无' });
    expect(stateOf(found, 't4.post.total')).toEqual(stateOf(marks, 't4.post.total'));
  });
});

describe('rows with the same number of spaces everywhere', () => {
  it('show no columns, so a row with blanks is not read', async () => {
    const report = withCells(numberedOf('2021'), { 't3.r3.2.biz': null });
    const found = await read(
      withRows(report, (row) =>
        texts(row)
          .filter((text) => text !== '')
          .join('    '),
      ),
    );
    expect(stateOf(found, 't3.r3.2.np')?.kind).toBe('invalid');
    expect(stateOf(found, 't3.r3.1.np')).toEqual(stateOf(report, 't3.r3.1.np'));
  });
});

describe('a CSV with every field in quotes', () => {
  it('is read', async () => {
    const report = numberedOf('2021');
    expectFigures(
      await read(
        withRows(report, (row) =>
          texts(row)
            .map((text) => `"${text}"`)
            .join(','),
        ),
      ),
      report,
    );
  });
});
