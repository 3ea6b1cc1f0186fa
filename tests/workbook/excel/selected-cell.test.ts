import { expect, it } from 'vitest';
import { firstCell, sizeOf } from '../../../src/workbook/excel/excel-events';

it.each([
  ['B4', 3, 1],
  ['$B$4', 3, 1],
  ['B4:C7', 3, 1],
  ['B4,D9', 3, 1],
  ["'年 报'!AA10:AB11", 9, 26],
  ['C:D', 0, 2],
  ['3:5', 2, 0],
] as const)('%s begins in its first cell', (address, row, column) => {
  expect(firstCell(address)).toEqual({ row, column });
});

it.each(['', '#REF!', 'b4x'])('%s has none', (address) => {
  expect(firstCell(address)).toBeNull();
});

it.each([
  ['B4', {}],
  ['B4:B9', { rows: 6 }],
  ["'年 报'!$AA$10:$AB$10", { columns: 2 }],
  ['B4:C7', { rows: 4, columns: 2 }],
  ['B4:C7,D9', { rows: 4, columns: 2 }],
  ['B4,D9', {}],
])('%s has this size', (address, size) => {
  expect(sizeOf(address)).toEqual(size);
});
