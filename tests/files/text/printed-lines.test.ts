import { describe, expect, it } from 'vitest';
import { numberState } from '../../../src/core/report/report';
import { expectFigures, numberedOf } from '../../core/recognise/numbered-report';
import { print } from '../../fixtures/messy/printed-rows';
import { withCells } from '../../fixtures/reports';
import { bars, filled, tabs, texts } from '../../fixtures/messy/shape';
import { linesOf, read, stateOf, withRows } from './printed-lines';

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
      const rows = await read(withRows(report, (row) => `${texts(row).map(explained).join(' | ')} |`));
      const lines = await read(linesOf(report, ({ text }) => [explained(text)]));
      for (const found of [rows, lines]) {
        expect([remark, stateOf(found, id)]).toEqual([remark, stateOf(report, id)]);
        expectFigures(found, report);
      }
    }
  });

  it('are read in traditional characters', async () => {
    const report = numberedOf('2021');
    const lines = withRows(report, tabs).map((line) =>
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
      withRows(report, bars),
      withRows(report, tabs),
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
    const found = await read(withRows(marks, (row) => texts(filled(row)).join(' ')));
    expect(stateOf(found, 't4.rev.upheld')).toEqual({ kind: 'invalid', raw: '无' });
    expect(stateOf(found, 't4.post.total')).toEqual(stateOf(marks, 't4.post.total'));
  });
});

describe('rows with the same number of spaces everywhere', () => {
  it('show no columns, so a row with blanks is not read', async () => {
    const report = withCells(numberedOf('2021'), { 't3.r3.2.biz': null });
    const found = await read(withRows(report, (row) => texts(filled(row)).join('    ')));
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
