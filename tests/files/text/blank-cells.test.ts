import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/core/report/report';
import { blank } from '../../../src/core/report/report';
import { expectFigures, numberedOf } from '../../core/recognise/numbered-report';
import { withCells } from '../../fixtures/reports';
import { bars, filled, tabs, texts } from '../../fixtures/messy/shape';
import { linesOf, read, readPage, stateOf, withRows } from './printed-lines';

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

describe('blank cells', () => {
  it.each([
    ['as lone bars', (report: Report) => linesOf(report, ({ text }) => [text === '' ? '|' : `${text} |`])],
    [
      'as lone bars among figures only',
      (report: Report) =>
        linesOf(report, ({ text, isData }) => [isData ? (text === '' ? '|' : `${text} |`) : text]),
    ],
    ['in rows between bars', (report: Report) => withRows(report, bars)],
    ['in rows between edges', (report: Report) => withRows(report, (row) => `| ${bars(row)}`)],
    ['in rows with two bars at the end', (report: Report) => withRows(report, (row) => `${bars(row)} ||`)],
    [
      'in rows between bars of full width',
      (report: Report) => withRows(report, (row) => `｜${texts(row).join('｜')}｜`),
    ],
    [
      'in rows between drawn lines',
      (report: Report) => withRows(report, (row) => `│${texts(row).join(' │ ')}│\n├──┼──┤`),
    ],
    ['in rows between tabs', (report: Report) => withRows(report, tabs)],
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

  it('are those of a label between other rows that has nothing next to or below it', async () => {
    const empty = withCells(
      numberedOf('2021'),
      Object.fromEntries(
        ['np', 'biz', 'sci', 'npo', 'law', 'oth', 'tot'].map((column) => [`t3.r3.3.5.${column}`, null]),
      ),
    );
    for (const lines of [
      linesOf(empty, ({ text }) => [text]).filter((text) => text !== ''),
      withRows(empty, (row) => texts(filled(row)).join('   ')),
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
    const lines = withRows(old, (cells) => `${bars(cells)}${(row += 1) % 2 === 0 ? ' |' : ''}`);
    expectFigures(await read(lines), old);
  });

  it('are the cells of a row of marks, which is no rule', async () => {
    const marks = withCells(
      numberedOf('2021'),
      Object.fromEntries(
        [...numberedOf('2021').cells.keys()].flatMap((id) => (id.startsWith('t4.') ? [[id, '-']] : [])),
      ),
    );
    const found = await read(withRows(marks, (row) => `| ${bars(row)}`));
    expect(stateOf(found, 't4.rev.total')).toEqual({ kind: 'invalid', raw: '-' });
  });
});
