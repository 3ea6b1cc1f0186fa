import { expect, it } from 'vitest';
import { memberTables } from '../../../src/app/rollup/tables/member-tables';
import { rollUpTables } from '../../../src/app/rollup/tables/roll-up-tables';
import { tablesWorkbook } from '../../../src/app/rollup/tables/tables-workbook';
import type { Grid } from '../../../src/core/grid/grid';
import { gridOfRows } from '../../../src/core/grid/grid';
import { openFile } from '../../../src/files/open/guard';
import { readXlsx } from '../../../src/files/xlsx/read-xlsx';
import { ComputedSheets } from '../../fixtures/computed-sheets';
import type { Rows } from '../../fixtures/member-tables';
import { annex, annexDefinition, withCell } from '../../fixtures/member-tables';

const [rowSum, columnSum] = annexDefinition.sums;
/** 奖励 is taken off, as a refund is. */
const definition = {
  ...annexDefinition,
  sums: [
    ...(rowSum === undefined ? [] : [{ ...rowSum, signs: [1 as const, -1 as const] }]),
    ...(columnSum === undefined ? [] : [columnSum]),
  ],
};

async function sheetsOf(...members: readonly Rows[]) {
  const result = rollUpTables({
    definitions: [definition],
    files: members.map((rows, at) => ({
      file: `${at}.xlsx`,
      hash: String(at),
      read: memberTables([{ name: '表', grid: gridOfRows(rows) }], [definition]),
    })),
    list: null,
    isFinal: false,
  });
  const bytes = await tablesWorkbook(result);
  const { grids, names = [] } = await readXlsx(openFile(bytes, '汇总.xlsx'), { forEditing: true });
  return new Map(names.map((name, index) => [name, grids[index] as Grid]));
}

it('holds formulas that give what it holds: exact, blank where all is blank, open over a text', async () => {
  const sheets = await sheetsOf(
    annex([0.1, 0.2], [null, null]),
    annex([0.2, 0.1], [null, null]),
    withCell(annex([0.7, null], [null, null]), 1, 3, '约3'),
  );
  expect([...sheets.keys()]).toEqual(['汇总', '明细', '问题', '文件', '说明']);
  const computed = new ComputedSheets(sheets);
  let formulas = 0;
  for (const [name, { cells }] of sheets)
    for (const { row, column, content, formula } of cells) {
      if (formula === undefined) continue;
      formulas += 1;
      expect([name, row, column, computed.value(name, row, column)]).toEqual([
        name,
        row,
        column,
        content ?? '',
      ]);
    }
  // Four inputs in 明细 and in 汇总, five totals.
  expect(formulas).toBe(13);
  expect([2, 3, 4, 5].map((row) => [1, 2, 3].map((column) => computed.value('汇总', row, column)))).toEqual([
    ['合计', '补助', '奖励'],
    ['未定', 1, '未定'],
    ['', '', ''],
    ['未定', 1, '未定'],
  ]);
});
