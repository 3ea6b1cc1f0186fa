import { describe, expect, it } from 'vitest';
import { UnusableFile } from '../../../src/files/unusable-file';
import { readXlsx } from '../../fixtures/read-files';
import { contents, firstGrid, row, sheetFile, workbookFile } from './workbook-file';

const contentsOf = async (...cells: readonly string[]) => contents(await firstGrid(sheetFile(row(...cells))));

describe('a value that is no number', () => {
  it.each([
    ['two values', '<v>1</v><v>2</v>', '1、2'],
    ['a value of another vocabulary', '<x:v>7</x:v>', '7'],
    ['a hexadecimal number', '<v>0x10</v>', '0x10'],
    ['a binary number', '<v>0b11</v>', '0b11'],
    ['infinity', '<v>Infinity</v>', 'Infinity'],
    ['digits of full width', '<v>１２</v>', '１２'],
    ['two numbers', '<v>1 2</v>', '1 2'],
    ['a reference to a letter', '<v>1&#x30;x</v>', '10x'],
  ])('is the text that is written: %s', async (_, xml, text) => {
    expect(await contentsOf(`<c r="A1">${xml}</c>`, '<c r="B1"><v>3</v></c>')).toEqual([text, 3]);
  });

  it.each([
    ['written twice, alike', '<v>5</v><v>5</v>', 5],
    ['with space around it', '<v> 5 </v>', 5],
    ['in scientific notation', '<v>1.5E3</v>', 1500],
    ['negative', '<v>-0.5</v>', -0.5],
  ])('is not a number %s', async (_, xml, value) => {
    expect(await contentsOf(`<c r="A1" t="n">${xml}</c>`)).toEqual([value]);
  });

  it('is not an empty one, which is blank', async () => {
    expect(await contentsOf('<c r="A1"><v></v></c>', '<c r="B1"><v/></c>', '<c r="C1"><v>1</v></c>')).toEqual(
      [1],
    );
  });

  it('leaves texts, results and prefixed vocabularies alone', async () => {
    expect(
      await contentsOf(
        '<c r="A1" t="str"><f>B1</f><v>0x10</v></c>',
        '<c r="B1" t="b"><v>1</v></c>',
        '<x:c r="C1"><x:v>4</x:v></x:c>',
      ),
    ).toEqual(['0x10', 'TRUE', 4]);
  });

  it('refuses a text with two values', async () => {
    await expect(contentsOf('<c r="A1" t="s"><v>0</v><v>1</v></c>')).rejects.toThrow('damaged');
  });
});

describe('a cell that occurs twice', () => {
  const refusalOf = async (bytes: Uint8Array) => {
    try {
      await readXlsx(bytes);
      return undefined;
    } catch (error) {
      return error instanceof UnusableFile ? error.refusal : undefined;
    }
  };
  const twice = (first: string, second: string) => `<c r="A1">${first}</c><c r="B1"/>${second}`;

  it('is refused with both values', async () => {
    const sheet = twice('<v>1</v>', '<c r="A1"><v>2</v></c>');
    expect(await refusalOf(sheetFile(row(sheet)))).toEqual({
      code: 'duplicateCell',
      sheet: 'Sheet1',
      address: 'A1',
      values: ['1', '2'],
    });
  });

  it('is refused where a row occurs twice, also with texts', async () => {
    const bytes = workbookFile({
      sheets: [
        {
          name: '表三',
          xml: '<sheetData><row r="4"><c r="C4" t="s"><v>0</v></c></row><row r="5"><c r="C5"><v>1</v></c></row><row r="4"><c r="C4" t="s"><v>1</v></c></row></sheetData>',
        },
      ],
      sharedStrings: '<si><t>某市</t></si><si><r><t>某</t></r><r><t>县</t></r></si>',
    });
    expect(await refusalOf(bytes)).toMatchObject({ sheet: '表三', address: 'C4', values: ['某市', '某县'] });
  });

  it('is refused where an implicit address meets a written one', async () => {
    expect(
      await refusalOf(sheetFile('<row r="1"><c><v>1</v></c></row><row r="1"><c r="A1"><v>3</v></c></row>')),
    ).toMatchObject({ address: 'A1', values: ['1', '3'] });
  });

  it('is harmless if both are alike, or one is empty', async () => {
    expect(await contentsOf(twice('<v>1</v>', '<c r="A1" s="2"><v>1</v></c>'))).toEqual([1]);
    expect(await contentsOf(twice('<v>1</v>', '<c r="A1" s="2"/>'))).toEqual([1]);
  });

  it('is not a cell out of order', async () => {
    expect(
      contents(
        await firstGrid(
          sheetFile(
            '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
          ),
        ),
      ),
    ).toEqual([1, 3, 4]);
  });
});
