import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import { describe, expect, it } from 'vitest';
import { editions } from '../../../src/core/statute/editions';
import { shiftedFormats } from '../../../src/workbook/embedded/shifted-formats';
import type { Shift } from '../../../src/workbook/embedded/shifted-formats';
import { conditionalFormatsOf } from '../../../src/workbook/plan/conditional-formats';

const rule = (ranges: readonly (readonly number[])[], value: string): IConditionFormattingRule =>
  ({
    cfId: 'a',
    stopIfTrue: false,
    ranges: ranges.map(([startRow, startColumn, endRow, endColumn]) => ({
      startRow,
      startColumn,
      endRow,
      endColumn,
    })),
    rule: { type: 'highlightCell', subType: 'formula', value, style: {} },
  }) as unknown as IConditionFormattingRule;

const shifted = (given: IConditionFormattingRule, shift: Shift) =>
  shiftedFormats([given], shift).map(
    ({ ranges, rule: { value } }: IConditionFormattingRule & { rule: { value?: unknown } }) => [
      ranges.map(({ startRow, startColumn, endRow, endColumn }) =>
        [startRow, startColumn, endRow, endColumn].join(),
      ),
      value,
    ],
  );

const total = rule([[28, 3, 28, 9]], '=AND(COUNT(D$8:D$29)=22,SUM(D$29)<>SUM(D$8:D$28))');
const eachRow = rule([[5, 9, 29, 9]], '=AND(COUNT($D6:$J6)=7,SUM($J6)<>SUM($D6:$I6))');

describe('a conditional format', () => {
  it('refers to the same cells after rows were inserted above, within and below them', () => {
    const inserted = (at: number) => shifted(total, { axis: 'row', at, count: 1 });
    expect(inserted(2)).toEqual([[['29,3,29,9'], '=AND(COUNT(D$9:D$30)=22,SUM(D$30)<>SUM(D$9:D$29))']]);
    expect(inserted(10)).toEqual([[['29,3,29,9'], '=AND(COUNT(D$8:D$30)=22,SUM(D$30)<>SUM(D$8:D$29))']]);
    expect(inserted(40)).toEqual([[['28,3,28,9'], '=AND(COUNT(D$8:D$29)=22,SUM(D$29)<>SUM(D$8:D$28))']]);
  });

  it('goes on judging each row by itself', () => {
    expect(shifted(eachRow, { axis: 'row', at: 8, count: 1 })).toEqual([
      [['5,9,30,9'], '=AND(COUNT($D6:$J6)=7,SUM($J6)<>SUM($D6:$I6))'],
    ]);
    expect(shifted(eachRow, { axis: 'row', at: 0, count: 2 })).toEqual([
      [['7,9,31,9'], '=AND(COUNT($D8:$J8)=7,SUM($J8)<>SUM($D8:$I8))'],
    ]);
    expect(shifted(eachRow, { axis: 'column', at: 1, count: 1 })).toEqual([
      [['5,10,29,10'], '=AND(COUNT($E6:$K6)=7,SUM($K6)<>SUM($E6:$J6))'],
    ]);
  });

  it('marks nothing any more once a cell that it needs is removed', () => {
    expect(shifted(total, { axis: 'row', at: 28, count: -1 })).toEqual([]);
    expect(shifted(eachRow, { axis: 'column', at: 9, count: -1 })).toEqual([]);
    expect(shifted(total, { axis: 'row', at: 10, count: -1 })).toEqual([
      [['27,3,27,9'], '=AND(COUNT(D$8:D$28)=22,SUM(D$28)<>SUM(D$8:D$27))'],
    ]);
  });

  it.each(['t2', 't3', 't4'] as const)(
    'of %s comes back when what was inserted is removed again',
    (table) => {
      const rules = conditionalFormatsOf(editions['2021'], table).map(({ areas, formula }) =>
        rule(
          areas.map(({ row, column, rows, columns }) => [row, column, row + rows - 1, column + columns - 1]),
          `=${formula}`,
        ),
      );
      for (const axis of ['row', 'column'] as const)
        for (let at = 0; at < 31; at += 1) {
          const there = shiftedFormats(rules, { axis, at, count: 2 });
          expect(shiftedFormats(there, { axis, at, count: -2 })).toEqual(rules);
        }
    },
  );
});
