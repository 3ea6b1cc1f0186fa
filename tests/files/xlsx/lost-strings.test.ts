import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../fixtures/read-files';
import { codeOf, contents, firstGrid, row, workbookFile } from './workbook-file';

const sharedStrings = '<si><t>规章</t></si><si><t>总计</t></si>';
const file = (cell: string) =>
  workbookFile({
    sheets: [{ xml: `<sheetData>${row('<c r="A1"><v>1</v></c>', cell)}</sheetData>` }],
    sharedStrings,
  });

describe('a cell whose text is not in the file', () => {
  it.each([
    ['an index beyond the strings', '<c r="B1" t="s"><v>2</v></c>'],
    ['a negative index', '<c r="B1" t="s"><v>-1</v></c>'],
    ['no index', '<c r="B1" t="s"><v></v></c>'],
    ['a fraction', "<c r='B1' s='0' t='s'><v>0.5</v></c>"],
    ['a word', '<x:c r="B1" t="s"><x:v>x</x:v></x:c>'],
    ['a value in place of its own text', '<c r="B1" t="inlineStr"><v>12</v></c>'],
  ])('makes the file unusable: %s', async (_, cell) => {
    expect(await codeOf(() => readXlsx(file(cell)))).toBe('damaged');
  });

  it.each([
    ['<c r="B1" t="s"><v>1</v></c>', '总计'],
    ['<c r="B1" s="3" t="s"> <v> 0 </v></c>', '规章'],
    ['<c r="B1" t="inlineStr"><is><t>其他</t></is></c>', '其他'],
  ])('is not %s', async (cell, text) => {
    expect(contents(await firstGrid(file(cell)))).toEqual([1, text]);
  });
});
