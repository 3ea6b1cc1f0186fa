import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/core/grid/grid';
import { gridOfRows } from '../../../src/core/grid/grid';
import { recogniseSource } from '../../../src/core/recognise/recognise-source';
import type { CellState, Report } from '../../../src/core/report/report';
import { blank, numberState } from '../../../src/core/report/report';
import { rowsOf, tableGrid } from '../../fixtures/grids';
import { expectFigures, numbered } from './numbered-report';

type Rows = readonly (readonly (string | number | null)[])[];

const headings = {
  t2: '二、主动公开政府信息情况',
  t3: '三、收到和处理政府信息公开申请情况',
  t4: '四、政府信息公开行政复议、行政诉讼情况',
} as const;

const lastYear: Report = {
  ...numbered,
  cells: new Map(
    [...numbered.cells].map(([id, state]): [typeof id, CellState] => [
      id,
      state.kind === 'number' ? numberState(state.value + 500) : state,
    ]),
  ),
};

/** A report without the figures whose ids have this prefix. */
const without = (prefix: string): Report => ({
  ...numbered,
  cells: new Map([...numbered.cells].map(([id, state]) => [id, id.startsWith(prefix) ? blank : state])),
});

const lines = (...texts: readonly string[]): Grid => gridOfRows(texts.map((text) => [text]));

/** A whole report with additional text in its first or last section. */
function whole(
  report: Report,
  { first = [], last = [] }: { first?: readonly Grid[]; last?: readonly Grid[] },
): readonly Grid[] {
  return [
    lines('一、总体情况'),
    ...first,
    ...(['t2', 't3', 't4'] as const).flatMap((table) => [lines(headings[table]), tableGrid(report, table)]),
    lines('五、存在的主要问题及改进情况', '六、其他需要报告的事项'),
    ...last,
  ];
}

/** The first rows of a table with the figures of last year. */
const beginning = (table: 't2' | 't3', rows: number): Grid =>
  gridOfRows(rowsOf(tableGrid(lastYear, table)).slice(0, rows), true);

/** All grids as one, as plain text and stacked worksheets produce them. */
const asOne = (grids: readonly Grid[]): Grid =>
  gridOfRows(
    grids.flatMap((grid): Rows => rowsOf(grid)),
    true,
  );

const newRequests: Rows = [
  ['申请人情况', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
  ['一、本年新收政府信息公开申请数量', 1, 2, 3, 4, 5, 6, 21],
];

describe('rows of the same names in the text of a report', () => {
  it.each([
    ['the first block of table 2', beginning('t2', 4)],
    ['the first rows of table 3', beginning('t3', 6)],
    ['one row of table 3', gridOfRows(newRequests, true)],
  ] as const)('are not preferred to the table in its section: %s', (_, grid) => {
    for (const place of ['first', 'last'] as const) {
      const grids = whole(numbered, { [place]: [grid] });
      expectFigures(recogniseSource(grids).report);
      expectFigures(recogniseSource([asOne(grids)]).report);
    }
  });

  it('do not fill blanks of the table', () => {
    const report = without('t3.r1.');
    const grids = whole(report, { first: [gridOfRows(newRequests, true)] });
    expectFigures(recogniseSource(grids).report, report);
    const simple = gridOfRows(
      [
        ['规章', 7],
        ['行政规范性文件', 8],
        ['行政许可', 9],
        ['行政处罚', 10],
        ['行政强制', 11],
        ['行政事业性收费', 12],
      ],
      true,
    );
    const bare = without('t2.');
    expectFigures(recogniseSource(whole(bare, { first: [simple] })).report, bare);
  });

  it('are not preferred to the table with most of its rows, if there are no headings', () => {
    const tables = (['t2', 't3', 't4'] as const).map((table) => tableGrid(numbered, table));
    expectFigures(recogniseSource([beginning('t3', 6), ...tables]).report);
  });
});

describe('a line of fifteen figures in the text', () => {
  const line = gridOfRows([Array.from({ length: 15 }, (_, index) => 2010 + index)], true);

  it('is not table 4 if that exists and is blank', () => {
    const report = without('t4.');
    expectFigures(recogniseSource(whole(report, { last: [line] })).report, report);
    const found = recogniseSource([asOne(whole(report, { last: [line] }))]).report;
    expect([...found.cells].filter(([id, { kind }]) => id.startsWith('t4.') && kind === 'number')).toEqual(
      [],
    );
  });

  it('is table 4 in its section, if the header is lost', () => {
    const row = gridOfRows([rowsOf(tableGrid(numbered, 't4')).at(-1) ?? []], true);
    const grids = whole(numbered, {}).map((grid) =>
      JSON.stringify(grid) === JSON.stringify(tableGrid(numbered, 't4')) ? row : grid,
    );
    expectFigures(recogniseSource(grids).report);
  });
});
