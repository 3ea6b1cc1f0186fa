import { describe, expect, it } from 'vitest';
import type { ChangedSheet } from '../../src/workbook/foreign/affected-formulas';
import { cellKey } from '../../src/core/grid/addresses';
import { affectedFormulas } from '../../src/workbook/foreign/affected-formulas';
import { formulaParts, isCalculable, withSheetNames } from '../../src/workbook/foreign/formula-text';
import { dateText, isDateFormat, shownContent } from '../../src/workbook/foreign/shown-content';

describe('a formula of someone else', () => {
  it.each([
    ['SUM(A1:B2,C3)', [':0,0,2,2', ':2,2,1,1']],
    ["'某 局'!$A$1+表二!B:B", ['某 局:0,0,1,1', '表二:0,1,1048576,1']],
    ['SUM(2:3)', [':1,0,2,16384']],
    ['IF(A1="B2",LOG10(5),TRUE)', [':0,0,1,1']],
    ["'it''s'!A1", ["it's:0,0,1,1"]],
  ])('reads the cells that it names: %s', (formula, expected) => {
    const { references } = formulaParts(formula);
    expect(
      references.map(
        ({ sheet = '', area }) => `${sheet}:${[area.row, area.column, area.rows, area.columns].join()}`,
      ),
    ).toEqual(expected);
  });

  it.each([
    ['A1+1', true],
    ['SUM(表二!A1:B2)', true],
    ['税率*2', false],
    ['SUM(登记表[件数])', false],
    ['[1]Sheet1!A1', false],
    ['SUM(一月:三月!A1)', false],
    ['GETPIVOTDATA("件",A1)', false],
    ['"[税率]"&A1', true],
  ])('is calculated by the grid or not: %s', (formula, expected) => {
    expect(isCalculable(formula)).toBe(expected);
  });

  it('names sheets by their new names, outside texts', () => {
    const names = new Map([
      ['一', '二'],
      ['二', '一'],
      ['旧', null],
      ['台账', '2024 台账'],
    ]);
    expect(withSheetNames('一!A1+二!A1&"一!A1"', names)).toBe('二!A1+一!A1&"一!A1"');
    expect(withSheetNames("SUM(旧!A1:B2)+'台账'!$A$1", names)).toBe("SUM(#REF!)+'2024 台账'!$A$1");
  });
});

describe('the formulas that a change affects', () => {
  const sheet = (
    name: string,
    formulas: Readonly<Record<string, string>>,
    changed: readonly [number, number][] = [],
  ): ChangedSheet => ({
    name,
    hasTables: false,
    changed: changed.map(([row, column]) => ({ row, column })),
    formulas: Object.entries(formulas).map(([address, formula]) => ({
      row: Number(address.slice(1)) - 1,
      column: address.charCodeAt(0) - 65,
      formula,
      isUncalculated: formula.startsWith('X('),
    })),
  });
  const affected = (sheets: readonly ChangedSheet[], names: Readonly<Record<string, string>> = {}) =>
    affectedFormulas(sheets, new Map(Object.entries(names).map(([name, content]) => [name, [content]]))).map(
      (results) =>
        [...results]
          .map(
            ([key, result]) =>
              `${String.fromCharCode(65 + (key % 16_384))}${Math.floor(key / 16_384) + 1} ${result}`,
          )
          .sort(),
    );

  it('are those that read it, through other formulas, sheets and names', () => {
    expect(
      affected(
        [
          sheet('甲', { B1: 'A1', C1: 'B1', D1: 'Z1', E1: '名称' }, [[0, 0]]),
          sheet('乙', { A1: 'SUM(甲!C:C)', A2: '甲!D1' }),
        ],
        { 名称: '乙!A1' },
      ),
    ).toEqual([['B1 calculated', 'C1 calculated', 'E1 calculated'], ['A1 calculated']]);
  });

  it('are unknown after one that the grid does not calculate, and where cells are unknown', () => {
    expect(
      affected([sheet('甲', { B1: 'X(A1)', C1: 'B1', D1: 'OFFSET(Z1,0,0)', E1: 'F1' }, [[0, 0]])]),
    ).toEqual([['B1 unknown', 'C1 unknown', 'D1 unknown']]);
  });

  it('are found through names of names, which may stand for themselves', () => {
    expect(
      affected([sheet('甲', { B1: '一', C1: '四' }, [[0, 0]])], {
        一: '二+三',
        二: '一+甲!A1',
        三: '三',
        四: '三',
      }),
    ).toEqual([['B1 calculated']]);
  });

  it('are none without a change', () => {
    expect(affected([sheet('甲', { A1: 'INDIRECT("B1")' })])).toEqual([[]]);
  });

  it('are found in long chains', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 500 }, (_, row) => [`A${500 - row}`, `A${501 - row}`]),
    );
    const [results] = affectedFormulas([sheet('甲', chain, [[500, 0]])], new Map());
    expect(results?.size).toBe(500);
    expect(results?.has(cellKey(0, 0))).toBe(true);
  });
});

describe('what a cell shows', () => {
  it.each([
    ['yyyy"年"m"月"d"日"', true],
    ['[$-804]yyyy/m/d;@', true],
    ['h:mm:ss.0', true],
    ['[h]:mm', true],
    ['0.00', false],
    ['#,##0_);[Red](#,##0)', false],
    ['"第"0"号"', false],
    ['G/通用格式', false],
    ['0!.0,"万元"', false],
    ['@', false],
  ])('is a date by its format or not: %s', (format, expected) => {
    expect(isDateFormat(format)).toBe(expected);
  });

  it('is the text of dates, percents and truth values, without struck words', () => {
    expect(dateText(45292)).toBe('2024-01-01');
    expect(dateText(45292.75)).toBe('2024-01-01 18:00:00');
    expect(dateText(0.5)).toBe('12:00:00');
    expect(dateText(1)).toBe('1900-01-01');
    expect(dateText(-1)).toBe('########');
    expect(shownContent({ value: 0.25, numberFormat: '0%' })).toBe('25%');
    expect(shownContent({ value: 0, numberFormat: '0%' })).toBe(0);
    expect(shownContent({ value: true })).toBe('TRUE');
    expect(shownContent({ value: '34', runs: [{ text: '3' }, { text: '4', strike: true }] })).toBe('3');
    expect(shownContent({ value: null, formula: 'A1' })).toBe('=A1');
  });

  it.each([
    ['m/d', 46024, '1/2'],
    ['[$-804]m"月"d"日";@', 46024, '1月2日'],
    ['yyyy/m/d', 46024, '2026-01-02'],
    ['h:mm', 0.5, '12:00'],
    ['[h]:mm', 1.25, '30:00'],
    ['m/d', -1, '########'],
    ['0%', 3, '300%'],
    ['# ?/?', 0.5, '1/2'],
    ['# ??/??', 3.25, '3  1/4'],
    // These are the number.
    ['# ?/?', 3, 3],
    ['0%', 0, 0],
    ['0.00E+00', 1000, 1000],
    ['0.00', 1.5, 1.5],
    ['#,##0_);[Red](#,##0)', 1234, 1234],
  ])('is never a figure if its format %s shows %d as something else', (numberFormat, value, shown) => {
    expect(shownContent({ value, numberFormat })).toBe(shown);
  });

  it('is the number with its format if that cannot be shown', () => {
    expect(shownContent({ value: 0.5, numberFormat: `[bad # ?/?` })).toBe('0.5（[bad # ?/?）');
    expect(shownContent({ value: 46024, numberFormat: `${'m'.repeat(300)}/d` })).toBe('2026-01-02');
  });
});
