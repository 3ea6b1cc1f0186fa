import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ExcelHost } from './excel-host';
import type { StartedExcel } from './start-excel';
import { startExcel } from './start-excel';

let excel: StartedExcel;
let host: ExcelHost;
beforeAll(async () => {
  excel = await startExcel({ ExcelApi: '1.17' });
});
beforeEach(() => {
  ({ host } = excel.open());
});

/** The error code of a failing batch; anything the batch leaves pending is sent. */
async function codeOf(
  batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown,
): Promise<string> {
  try {
    await Excel.run(async (context) => {
      await batch(context, context.workbook.worksheets.getItem('Sheet1'));
      await context.sync();
    });
  } catch (error) {
    return String((error as { readonly code?: unknown }).code);
  }
  return 'none';
}

describe('the host refuses what Excel refuses', () => {
  it('properties that do not exist', async () => {
    expect(await codeOf((_, sheet) => sheet.load('nmae'))).toBe('InvalidArgument');
    expect(await codeOf((_, sheet) => sheet.getRange('A1').load('format/fonts/bold'))).toBe(
      'InvalidArgument',
    );
    expect(await codeOf((_, sheet) => sheet.load('name'))).toBe('none');
  });

  it('loading everything at once', async () => {
    expect(await codeOf((_, sheet) => sheet.load())).toBe('InvalidArgument');
  });

  it('arrays of another size than the range', async () => {
    const write = (values: unknown[][]) => codeOf((_, sheet) => (sheet.getRange('A1:B2').values = values));
    expect(await write([[1, 2]])).toBe('InvalidArgument');
    expect(await write([[1, 2], [3]])).toBe('InvalidArgument');
    expect(
      await write([
        [1, 2],
        [3, null],
      ]),
    ).toBe('none');
  });

  it('objects as contents', async () => {
    expect(await codeOf((_, sheet) => (sheet.getRange('A1').values = [[{}]]))).toBe('InvalidArgument');
  });

  it('writing through a missing object', async () => {
    expect(
      await codeOf(({ workbook }) => {
        workbook.worksheets.getItemOrNullObject('nothing').getRange('A1').values = [[1]];
      }),
    ).toBe('ItemNotFound');
    expect(await codeOf(({ workbook }) => workbook.worksheets.getItem('nothing').load('name'))).toBe(
      'ItemNotFound',
    );
  });

  it('contents under merged cells, and overlapping merges', async () => {
    expect(await codeOf((_, sheet) => sheet.getRange('A1:B2').merge(false))).toBe('none');
    expect(await codeOf((_, sheet) => (sheet.getRange('A1:B1').values = [[1, 2]]))).toBe('InvalidArgument');
    expect(await codeOf((_, sheet) => (sheet.getRange('A1:B1').values = [[1, null]]))).toBe('none');
    expect(await codeOf((_, sheet) => sheet.getRange('B2:C3').merge(false))).toBe('MergedRangeConflict');
    expect(
      await codeOf((_, sheet) => {
        sheet.getRange('E1:F1').values = [[1, 2]];
        sheet.getRange('E1:F1').merge(false);
      }),
    ).toBe('InvalidArgument');
  });

  it('writing and formatting in a protected sheet, except for unlocked cells', async () => {
    expect(
      await codeOf((_, sheet) => {
        sheet.getRange('B2').format.protection.locked = false;
        sheet.protection.protect();
      }),
    ).toBe('none');
    expect(await codeOf((_, sheet) => (sheet.getRange('A1').values = [[1]]))).toBe('AccessDenied');
    expect(await codeOf((_, sheet) => (sheet.getRange('B2').values = [[1]]))).toBe('none');
    expect(await codeOf((_, sheet) => (sheet.getRange('B2').format.font.bold = true))).toBe('AccessDenied');
    expect(await codeOf((_, sheet) => sheet.protection.protect())).toBe('AccessDenied');
  });

  it('taken or invalid sheet names', async () => {
    const add = (name: string) => codeOf(({ workbook }) => workbook.worksheets.add(name));
    expect(await add('sheet1')).toBe('ItemAlreadyExists');
    for (const name of ['a/b', "'a", 'a'.repeat(32), '[a]', 'a:b', 'a?'])
      expect(await add(name)).toBe('InvalidArgument');
    expect(await add('表二 (2)')).toBe('none');
  });

  it('hiding or deleting the only visible sheet', async () => {
    expect(await codeOf((_, sheet) => (sheet.visibility = 'Hidden'))).toBe('InvalidOperation');
    expect(await codeOf((_, sheet) => sheet.delete())).toBe('InvalidOperation');
  });

  it('showing a hidden sheet by activating it, and selecting on another sheet', async () => {
    await codeOf(({ workbook }) => (workbook.worksheets.add('b').visibility = 'Hidden'));
    expect(await codeOf(({ workbook }) => workbook.worksheets.getItem('b').activate())).toBe(
      'InvalidOperation',
    );
    expect(await codeOf(({ workbook }) => workbook.worksheets.getItem('b').getRange('A1').select())).toBe(
      'InvalidSelection',
    );
  });

  it('borders that a range does not have', async () => {
    const draw = (address: string, border: 'InsideVertical' | 'EdgeTop') =>
      codeOf((_, sheet) => (sheet.getRange(address).format.borders.getItem(border).style = 'Continuous'));
    expect(await draw('A1:A3', 'InsideVertical')).toBe('InvalidArgument');
    expect(await draw('A1:A3', 'EdgeTop')).toBe('none');
  });

  it('formats that do not exist', async () => {
    expect(await codeOf((_, sheet) => (sheet.getRange('A1').format.fill.color = 'FFEEAA'))).toBe(
      'InvalidArgument',
    );
    expect(await codeOf((_, sheet) => (sheet.getRange('A1').format.rowHeight = 500))).toBe('InvalidArgument');
    expect(
      await codeOf((_, sheet) => (sheet.getRange('A1').format.horizontalAlignment = 'Middle' as 'Center')),
    ).toBe('InvalidArgument');
  });

  it('addresses that do not exist, and overlapping ranges', async () => {
    expect(await codeOf((_, sheet) => sheet.getRange('A0').load('values'))).toBe('InvalidArgument');
    expect(await codeOf((_, sheet) => sheet.getRange('XFE1').load('values'))).toBe('InvalidArgument');
    expect(await codeOf((_, sheet) => sheet.getRanges('A1:B2,B2').load('address'))).toBe('InvalidArgument');
  });

  it('taken or invalid names, and texts too long for a formula', async () => {
    const add = (name: string, formula = '="x"') =>
      codeOf(({ workbook }) => workbook.names.add(name, formula));
    expect(await add('ZFXX_MARK')).toBe('none');
    expect(await add('zfxx_mark')).toBe('ItemAlreadyExists');
    expect(await add('1a')).toBe('InvalidArgument');
    expect(await add('b', `="${'x'.repeat(256)}"`)).toBe('InvalidArgument');
    expect(await add('c', 'x')).toBe('InvalidArgument');
  });

  it('unknown data validation rules, and titles that are too long', async () => {
    const rule = (value: Excel.DataValidationRule) =>
      codeOf((_, sheet) => (sheet.getRange('A1').dataValidation.rule = value));
    expect(await rule({ wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } })).toBe('none');
    expect(await rule({ wholeNumber: { formula1: 0, operator: 'Between' } })).toBe('InvalidArgument');
    const prompt = (title: string) =>
      codeOf(
        (_, sheet) => (sheet.getRange('A1').dataValidation.prompt = { showPrompt: true, title, message: '' }),
      );
    expect(await prompt('题'.repeat(33))).toBe('InvalidArgument');
    expect(await prompt('题'.repeat(32))).toBe('none');
  });

  it('conditional formats with an invalid formula', async () => {
    expect(
      await codeOf((_, sheet) => {
        sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = 'A1>0';
      }),
    ).toBe('InvalidArgument');
  });
});

describe('document settings', () => {
  const autoShow = 'Office.AutoShowTaskpaneWithDocument';
  const saved = () =>
    new Promise<string>((resolve) => {
      Office.context.document.settings.saveAsync(({ status }) => resolve(String(status)));
    });

  it('replace all others, and change the workbook only when they are saved', async () => {
    const { settings } = Office.context.document;
    settings.set('a', { b: 1 });
    settings.set(autoShow, true);
    expect(host.documentSettings).toMatchObject({ stored: [], changes: 0 });
    expect(await saved()).toBe('succeeded');
    expect(host.documentSettings.stored).toEqual([
      ['a', '{"b":1}'],
      [autoShow, 'true'],
    ]);
    settings.remove('a');
    settings.remove(autoShow);
    expect(await saved()).toBe('succeeded');
    expect(host.documentSettings).toMatchObject({ stored: [], changes: 2 });
  });

  it('are refused if what Excel reads itself is neither true nor false, and while a cell is open', async () => {
    const { settings } = Office.context.document;
    settings.set(autoShow, 'yes');
    expect(await saved()).toBe('failed');
    settings.set(autoShow, false);
    host.startEditing();
    expect(await saved()).toBe('failed');
    host.stopEditing();
    expect(host.documentSettings.changes).toBe(0);
    expect(await saved()).toBe('succeeded');
    settings.remove(autoShow);
  });
});

describe('the host behaves like Excel', () => {
  it('interprets numbers and dates, unless they have an apostrophe', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:D1');
      range.values = [['12', "'12", '2024-5', '=1+2']];
      range.load('values,formulas,valueTypes');
      await context.sync();
      expect(JSON.parse(JSON.stringify([range.values, range.formulas, range.valueTypes]))).toEqual([
        [[12, '12', 45000, 3]],
        [[12, '12', 45000, '=1+2']],
        [['Double', 'String', 'Double', 'Double']],
      ]);
    });
  });

  it('runs what precedes the failing action, and nothing after it', async () => {
    await codeOf((_, sheet) => {
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A2').values = [[1, 2]];
      sheet.getRange('A3').values = [[1]];
    });
    const values = host.workbook.sheets[0]?.values();
    expect([values?.get('0,0'), values?.get('2,0')]).toEqual([1, undefined]);
  });

  it('shifts formulas, merges and references when rows are inserted', async () => {
    await codeOf((_, sheet) => {
      sheet.getRange('A1:A3').values = [[1], [2], ['=SUM(A1:A2)']];
      sheet.getRange('B2:C3').merge(false);
    });
    const [sheet] = host.workbook.sheets;
    sheet?.shiftRows(1, 2);
    expect(sheet?.formulaAt('4,0')).toBe('=SUM(A1:A4)');
    expect(sheet?.merges).toEqual([{ row: 3, column: 1, rows: 2, columns: 2 }]);
    sheet?.shiftRows(3, -1);
    expect(sheet?.merges).toEqual([{ row: 3, column: 1, rows: 1, columns: 2 }]);
  });
});
