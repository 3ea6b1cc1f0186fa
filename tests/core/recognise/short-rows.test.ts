import { describe, expect, it } from 'vitest';
import { recognise } from '../../../src/core/recognise/recognise';
import { recogniseSource } from '../../../src/core/recognise/recognise-source';
import { readHtmlText } from '../../../src/files/html/read-html';
import type { Report } from '../../../src/core/report/report';
import { numberState } from '../../../src/core/report/report';
import { tableGrid } from '../../fixtures/grids';
import type { GridCell } from '../../../src/core/grid/grid';
import { expectFigures, numbered } from './numbered-report';

/** Each row of table 3 adds up, so that confusing a part with the total shows. */
const adding: Report = {
  ...numbered,
  cells: new Map(
    [...numbered.cells].map(([id, state]) => {
      const row = /^(t3\..+)\.tot$/u.exec(id)?.[1];
      const valueOf = (column: string) => {
        const part = [...numbered.cells].find(([other]) => other === `${row ?? ''}.${column}`)?.[1];
        return part?.kind === 'number' ? part.value : 0;
      };
      return row === undefined
        ? [id, state]
        : [
            id,
            numberState(
              ['np', 'biz', 'sci', 'npo', 'law', 'oth'].reduce((sum, part) => sum + valueOf(part), 0),
            ),
          ];
    }),
  ),
};

type Change = (cell: GridCell) => readonly GridCell[];

/** A page with the tables, one of them with other cells. */
function page(table: 't2' | 't3' | 't4', change: Change, report = numbered): string {
  return (['t2', 't3', 't4'] as const)
    .map((id) => {
      const { rows, cells } = tableGrid(report, id, 'text');
      const shown = id === table ? cells.flatMap((cell) => change(cell)) : cells;
      const lines = Array.from({ length: rows }, (_, row) => {
        const own = shown.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
        return `<tr>${own
          .map(
            ({ content, rowSpan, columnSpan }) =>
              `<td rowspan="${rowSpan}" colspan="${columnSpan}">${content ?? ''}</td>`,
          )
          .join('')}</tr>`;
      });
      return `<table>${lines.join('')}</table>`;
    })
    .join('');
}

const read = (html: string) => recogniseSource(readHtmlText(html).grids).report;
const stateOf = (report: Report, id: string) => [...report.cells].find(([cell]) => cell === id)?.[1];
const codes = (report: Report) => report.notes.map(({ code }) => code);

describe('a row of a page with too few cells is not read, because the gap may be anywhere', () => {
  it.each([
    ['t3', '11', ['t3.r1.np', 't3.r1.biz', 't3.r1.tot']],
    ['t3', '13', ['t3.r1.np', 't3.r1.sci', 't3.r1.tot']],
    ['t2', '1', ['t2.gz.issued', 't2.gz.repealed', 't2.gz.inforce']],
    ['t4', '186', ['t4.rev.upheld', 't4.dir.total', 't4.post.total']],
  ] as const)('%s without %s', (table, lost, cells) => {
    const found = read(page(table, (cell) => (cell.content === lost ? [] : [cell])));
    expect(cells.map((id) => stateOf(found, id)?.kind)).toEqual(cells.map(() => 'invalid'));
    expect(codes(found)).toContain('row.unplaced');
  });

  it('one cell spanning all of them, too', () => {
    const found = read(
      page('t3', (cell) => {
        const figure = Number(cell.content);
        if (!(figure >= 11 && figure <= 17)) return [cell];
        return figure === 11 ? [{ ...cell, content: '无', columnSpan: 7 }] : [];
      }),
    );
    expect(stateOf(found, 't3.r1.biz')).toEqual({ kind: 'invalid', raw: '无' });
  });

  it('an empty cell is not a missing one', () => {
    const found = read(page('t3', (cell) => [cell.content === '13' ? { ...cell, content: null } : cell]));
    expect(stateOf(found, 't3.r1.sci')).toEqual({ kind: 'blank' });
    expect(stateOf(found, 't3.r1.tot')).toEqual(numberState(17));
  });
});

describe('a header of a page with fewer cells than its rows', () => {
  /** The figures one column further to the right, with another text or figure before them. */
  const withFirst =
    (content: string): Change =>
    (cell) =>
      /^\d+$/u.test(String(cell.content))
        ? [...(cell.content === '186' ? [{ ...cell, content }] : []), { ...cell, column: cell.column + 1 }]
        : [cell];

  it.each(['2024', '数量'])(
    'does not show which figure is below which heading: %s before the figures',
    (first) => {
      const found = read(page('t4', withFirst(first)));
      expect(stateOf(found, 't4.rev.upheld')?.kind).toBe('invalid');
      expect(stateOf(found, 't4.post.total')?.kind).toBe('invalid');
      expect(codes(found)).toContain('row.unplaced');
    },
  );

  it('locates the columns if it has a cell there, even an empty one', () => {
    const found = read(
      page('t4', (cell) => [
        ...(cell.row === 0 && cell.column === 0 ? [{ ...cell, content: '', rowSpan: 3, columnSpan: 1 }] : []),
        ...(cell.content === '186' ? [{ ...cell, content: '2024' }] : []),
        { ...cell, column: cell.column + 1 },
      ]),
    );
    expectFigures(found);
  });
});

describe('a heading moved ahead of its neighbour by a wrong span', () => {
  const narrow: Change = (cell) => [cell.content === '法人或其他组织' ? { ...cell, columnSpan: 4 } : cell];

  it('is read in the form’s order if all rows add up only then', () => {
    const found = read(page('t3', narrow, adding));
    expectFigures(found, adding);
    expect(codes(found)).toContain('row.shifted');
    expect(codes(found)).not.toContain('label.order');
  });

  it('is read in its position if the rows do not add up in either order', () => {
    const found = read(page('t3', narrow));
    expect(stateOf(found, 't3.r1.tot')).toEqual(numberState(16));
    expect(codes(found)).toContain('label.order');
  });

  it('is read in its position if all rows add up that way', () => {
    const exchanged = tableGrid(adding, 't3');
    const last = exchanged.columns - 1;
    const cells = exchanged.cells.map((cell) =>
      cell.row >= 3 && cell.column === last
        ? { ...cell, column: last - 1 }
        : cell.row >= 3 && cell.column === last - 1
          ? { ...cell, column: last }
          : cell.content === '总计' && cell.column === last
            ? { ...cell, column: last - 1 }
            : cell.content === '其他' && cell.column === last - 1
              ? { ...cell, column: last }
              : cell,
    );
    const found = recognise([
      tableGrid(adding, 't2'),
      { ...exchanged, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) },
      tableGrid(adding, 't4'),
    ]);
    expectFigures(found, adding);
    expect(codes(found)).toContain('label.order');
  });
});
