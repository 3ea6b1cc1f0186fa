import { describe, expect, it } from 'vitest';
import type { SumToMark } from '../../../src/workbook/plan/sum-formats';
import { sumFormatsOf } from '../../../src/workbook/plan/sum-formats';
import type { Value } from './worksheet-formula';
import { evaluate } from './worksheet-formula';

/** Row 4 is the sum of rows 1 and 2 less row 3, in columns 1, 2 and 4. */
const sum: SumToMark = {
  axis: 'rows',
  total: 4,
  parts: [1, 2, 3],
  signs: [1, 1, -1],
  lanes: [1, 2, 4],
  isLimit: false,
  allowed: 0,
};

/** The columns of the total that are marked, for rows of contents from row 1 on. */
function markedIn(marked: SumToMark, rows: readonly (readonly Value[])[]): readonly number[] {
  const values = new Map(
    rows.flatMap((cells, row) => cells.map((content, column) => [`${row + 1},${column}`, content] as const)),
  );
  return sumFormatsOf(marked).flatMap(({ areas, formula }) =>
    areas.flatMap(({ row, column, columns }) =>
      Array.from({ length: columns }, (_, at) => column + at).filter(
        (at) => evaluate(formula, values, [row, column], [row, at]) === true,
      ),
    ),
  );
}

describe('the conditional formats of sums', () => {
  it('mark totals that do not hold, in each column of the sum', () => {
    expect(
      markedIn(sum, [
        [null, 5, 5, 5, 5],
        [null, 3, 3, 3, 3],
        [null, 1, 1, 1, 1],
        [null, 7, 8, 99, 9],
      ]),
    ).toEqual([2, 4]);
  });

  it('mark nothing over blanks and texts, and take a blank part as nought', () => {
    expect(
      markedIn(sum, [
        [null, null, 5, null, 5],
        [null, null, '…', null, null],
        [null, null, 1, null, null],
        [null, 7, 9, null, 5],
      ]),
    ).toEqual([]);
    expect(
      markedIn(sum, [
        [null, 5, 5, null, 5],
        [null, null, 3, null, null],
        [null, null, 1, null, null],
        [null, null, 7, null, 6],
      ]),
    ).toEqual([4]);
  });

  it('allow what rounding explains, and binary fractions', () => {
    const rows = [
      [null, 0.1, 0.1, null, 0.1],
      [null, 0.2, 0.2, null, 0.2],
      [null, 0, 0, null, 0],
      [null, 0.3, 0.4, null, 0.5],
    ];
    expect(markedIn(sum, rows)).toEqual([2, 4]);
    expect(markedIn({ ...sum, allowed: 0.1 }, rows)).toEqual([4]);
  });

  it('mark a total only if it is less than what 其中 names', () => {
    expect(
      markedIn({ ...sum, parts: [1, 2], signs: [1, 1], isLimit: true }, [
        [null, 5, 5, null, 5],
        [null, 3, 3, null, 3],
        [null, 0, 0, null, 0],
        [null, 9, 8, null, 7],
      ]),
    ).toEqual([4]);
  });

  it('run down columns as well', () => {
    const [format] = sumFormatsOf({ ...sum, axis: 'columns', lanes: [2, 3, 4] });
    expect(format).toMatchObject({
      areas: [{ row: 2, column: 4, rows: 3, columns: 1 }],
      formula:
        'AND(COUNT($E3)=1,COUNT($B3:$D3)>0,COUNT($B3:$D3)=COUNTA($B3:$D3),ABS($E3-(SUM($B3:$C3)-SUM($D3)))>0.000001)',
    });
  });
});
