import type { ICellData, ISheetDataValidationRule, IStyleData, IWorkbookData } from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import type { FWorkbook } from '@univerjs/sheets/facade';
import type { SheetData } from './sheet-of-plan';
import { columnsAround, rowsBelow } from './sheet-of-plan';

/** The names under which the library's plug-ins store their rules with a workbook: JSON, by sheet id. */
const validationsName = 'SHEET_DATA_VALIDATION_PLUGIN';
const formatsName = 'SHEET_CONDITIONAL_FORMATTING_PLUGIN';

const emptyName = '工作表1';

/** The sheet of a workbook that has no other and nothing on it: nothing is lost without it. */
export function untouchedSheets(workbook: FWorkbook): readonly SheetData[] {
  const [only, ...others] = workbook.getSheets();
  if (only === undefined || others.length > 0 || only.getSheetName() !== emptyName) return [];
  const { cellData } = only.getSheet().getConfig();
  const isEmpty = Object.values(cellData).every((row) =>
    Object.values(row as Record<string, ICellData | null | undefined>).every(
      (cell) => cell?.v == null && cell?.f == null && cell?.p == null,
    ),
  );
  return isEmpty ? [emptySheet(only.getSheetId())] : [];
}

/** A sheet for a workbook that has no other: a workbook without sheets cannot be shown. */
export const emptySheet = (id: string): SheetData => ({
  sheet: { id, name: emptyName, rowCount: 2 * rowsBelow, columnCount: columnsAround(0) },
  styles: {},
  validations: [],
  conditionalFormats: [],
});

/** A workbook of some sheets, at least one. */
export const workbookOfSheets = (sheets: readonly SheetData[]): Partial<IWorkbookData> => ({
  styles: Object.fromEntries(sheets.flatMap(({ styles }) => Object.entries(styles))),
  sheetOrder: sheets.map(({ sheet }) => sheet.id),
  sheets: Object.fromEntries(sheets.map(({ sheet }) => [sheet.id, sheet])),
  resources: [
    resource(validationsName, sheets, ({ validations }) => validations),
    resource(formatsName, sheets, ({ conditionalFormats }) => conditionalFormats),
  ],
});

const resource = (
  name: string,
  sheets: readonly SheetData[],
  rules: (sheet: SheetData) => readonly object[],
): { name: string; data: string } => ({
  name,
  data: JSON.stringify(Object.fromEntries(sheets.map((data) => [data.sheet.id, rules(data)]))),
});

/**
 * The sheets of a saved workbook in order, under new ids: the old ones may still be in use.
 *
 * @param origins the parts of the opened file that hold the sheets, by old id
 */
export function sheetsOfWorkbook(
  { sheetOrder = [], sheets = {}, styles = {}, resources = [] }: Partial<IWorkbookData>,
  newId: (old: string) => string,
  origins: Readonly<Record<string, string>> = {},
): readonly SheetData[] {
  const rulesOf = <T>(wanted: string): Readonly<Record<string, readonly T[]>> => {
    const data = resources.find(({ name }) => name === wanted)?.data ?? '';
    return data === '' ? {} : (JSON.parse(data) as Readonly<Record<string, readonly T[]>>);
  };
  const validations = rulesOf<ISheetDataValidationRule>(validationsName);
  const formats = rulesOf<IConditionFormattingRule>(formatsName);
  const given = Object.fromEntries(
    Object.entries(styles).filter(
      (entry): entry is [string, IStyleData] => entry[1] !== null && entry[1] !== undefined,
    ),
  );
  return sheetOrder.flatMap((old): SheetData[] => {
    const sheet = sheets[old];
    if (sheet === undefined) return [];
    return [
      {
        sheet: { ...sheet, id: newId(old), name: sheet.name ?? '' },
        styles: given,
        validations: validations[old] ?? [],
        conditionalFormats: formats[old] ?? [],
        ...(origins[old] === undefined ? {} : { origin: origins[old] }),
      },
    ];
  });
}
