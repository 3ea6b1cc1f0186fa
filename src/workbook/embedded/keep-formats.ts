import type { ICellData, IDisposable, Injector, Workbook } from '@univerjs/core';
import { DEFAULT_STYLES, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import type { ISheetClipboardHook } from '@univerjs/sheets-ui';
import { ISheetClipboardService } from '@univerjs/sheets-ui';

/** The library's name for an ordinary paste; others, such as format-only pastes, are left alone. */
const ordinaryPaste = 'default-paste';

/** For properties that a cell format lacks, the library would write its defaults. */
const nothingElse = Object.fromEntries([...Object.keys(DEFAULT_STYLES), 'pd'].map((name) => [name, null]));

/** 1,234: the library would give the cell a format with thousands marks. */
const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;

/**
 * Formatted cells keep their format when something is pasted over them, as in the tables of the report: the library
 * would apply the fonts, borders and number formats of the source, or none. Figures formatted as text at their source
 * thereby become numbers. It remains a single undo step.
 */
export function keepFormats(injector: Injector): IDisposable {
  return injector.get(ISheetClipboardService).addClipboardHook({
    id: 'nianbao.keep-looks',
    // The library's paste uses what is changed here.
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
          // One cell may be pasted to many cells with different formats.
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

/** Excel writes a space for an empty cell. */
function contentOf({ v }: ICellData): Pick<ICellData, 'v'> {
  if (typeof v !== 'string') return {};
  const text = v.trim();
  return { v: grouped.test(text) ? text.replaceAll(',', '') : text };
}
