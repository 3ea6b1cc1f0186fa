import { expect, it } from 'vitest';
import { cutToCells } from '../../../src/files/xlsx/sheet-cells';

const sheet = (cell: string) => `<worksheet><sheetData><row r="1">${cell}</row></sheetData></worksheet>`;

it.each([
  ['attributes', `<c r="A1"${' t="s"'.repeat(200_000)}><f>1</f></c>`],
  ['values without an end', `<c r="A1"><v>0x1</v>${'<v>'.repeat(300_000)}</c>`],
])('a cell of nothing but %s is read to the end', (_, cell) => {
  expect(cutToCells(sheet(cell), 'sheet1.xml').content).toEqual({ rows: 1, columns: 1 });
});
