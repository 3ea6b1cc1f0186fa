import type { ICellData, IDisposable, Injector, Workbook } from '@univerjs/core';
import { DEFAULT_STYLES, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import type { ISheetClipboardHook } from '@univerjs/sheets-ui';
import { ISheetClipboardService } from '@univerjs/sheets-ui';

/** What the library calls an ordinary paste; those that ask for formats alone, for instance, are left as they are. */
const ordinaryPaste = 'default-paste';

/** Of the properties that a look does not have, the library would write down its defaults. */
const nothingElse = Object.fromEntries([...Object.keys(DEFAULT_STYLES), 'pd'].map((name) => [name, null]));

/** 1,234: the library would give the cell a format with thousands marks. */
const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;

/**
 * Cells that have a look keep it when something is pasted over them, as in the tables of the report: the library would put the
 * fonts, lines and number formats of the source there, or none. Figures that were formatted as text at their source become
 * numbers by this. It is the same step to undo.
 */
export function keepLooks(injector: Injector): IDisposable {
  return injector.get(ISheetClipboardService).addClipboardHook({
    id: 'nianbao.keep-looks',
    // What is changed here is what the library's own paste then takes.
    priority: -1,
    onPasteCells(_from, { unitId, subUnitId, range }, cells, { pasteType }) {
      const workbook = injector
        .get(IUniverInstanceService)
        .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
      const sheet = workbook?.getSheetBySheetId(subUnitId);
      if (pasteType === ordinaryPaste && sheet !== null && sheet !== undefined)
        cells.forValue((row, column, cell) => {
          const target = sheet.getCellRaw(range.rows[row] ?? -1, range.cols[column] ?? -1);
          const look = workbook?.getStyles().getStyleByCell(target);
          // One cell may be pasted at many places, of different looks.
          if (look !== null && look !== undefined)
            cells.setValue(row, column, {
              ...cell,
              ...contentOf(cell),
              s: { ...nothingElse, ...structuredClone(look) },
            });
        });
      return { undos: [], redos: [] };
    },
  } satisfies ISheetClipboardHook);
}

/** Excel writes a space where a cell is empty. */
function contentOf({ v }: ICellData): Pick<ICellData, 'v'> {
  if (typeof v !== 'string') return {};
  const text = v.trim();
  return { v: grouped.test(text) ? text.replaceAll(',', '') : text };
}
