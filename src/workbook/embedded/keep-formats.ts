import type { ICellData, IDisposable, IDocumentData, Injector, IStyleData, Workbook } from '@univerjs/core';
import { DEFAULT_STYLES, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import type { ISheetClipboardHook } from '@univerjs/sheets-ui';
import { ISheetClipboardService } from '@univerjs/sheets-ui';
import { shownFigure } from '../foreign/shown-content';
import type { InputCell } from './input-cells';
import { inputCellAt } from './input-cells';
import { figureContent } from './only-numbers';

/** The library's name for an ordinary paste; others, such as format-only pastes, are left alone. */
const ordinaryPaste = 'default-paste';

/** For properties that a cell format lacks, the library would write its defaults. */
const nothingElse = Object.fromEntries([...Object.keys(DEFAULT_STYLES), 'pd'].map((name) => [name, null]));

/** 1,234: the library would give the cell a format with thousands marks. */
const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;

/**
 * Formatted cells keep their format when something is pasted over them, as in the tables of the report: the library
 * would apply the fonts, borders and number formats of the source, or none. Figures formatted as text at their source
 * thereby become numbers; dates and percentages keep the number format that shows them, and in the form they are the text
 * that is shown. It remains a single undo step.
 */
export function keepFormats(injector: Injector): IDisposable {
  return injector.get(ISheetClipboardService).addClipboardHook({
    id: 'nianbao.keep-looks',
    // The library's paste uses what is changed here.
    priority: -1,
    onPasteCells(from, { unitId, subUnitId, range }, cells, { pasteType }) {
      const workbook = injector
        .get(IUniverInstanceService)
        .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
      const sheet = workbook?.getSheetBySheetId(subUnitId);
      if (pasteType === ordinaryPaste && sheet !== null && sheet !== undefined)
        cells.forValue((row, column, cell) => {
          const [toRow, toColumn] = [range.rows[row] ?? -1, range.cols[column] ?? -1];
          const look = workbook?.getStyles().getStyleByCell(sheet.getCellRaw(toRow, toColumn));
          // One cell may be pasted to many cells with different formats.
          if (look === null || look === undefined) return;
          const input = inputCellAt(injector, unitId, subUnitId, toRow, toColumn);
          const source = workbook?.getStyles().get(cell.s) as IStyleData | null | undefined;
          const shown = shownIn(cell, source);
          const content =
            from === null && input !== null && shown !== undefined
              ? figureOnly(shown, input)
              : contentOf(cell);
          cells.setValue(row, column, {
            ...cell,
            ...content,
            s: {
              ...nothingElse,
              ...structuredClone(look),
              ...(typeof cell.v === 'number' && typeof shown === 'string' ? { n: source?.n ?? null } : {}),
            },
          });
        });
      return { undos: [], redos: [] };
    },
  } satisfies ISheetClipboardHook);
}

/** What the source shows, unless it is a formula. */
function shownIn({ v, f, p }: ICellData, style: IStyleData | null | undefined): string | number | undefined {
  if (typeof f === 'string' && f !== '') return undefined;
  const stream = p?.body?.dataStream;
  if (stream !== undefined) return stream.replace(/\r\n$/u, '');
  const pattern = style?.n?.pattern;
  if (typeof v === 'number') return pattern === undefined ? v : shownFigure(v, pattern);
  return typeof v === 'string' ? v : undefined;
}

/** The library looks for dates in a content without a document, even an empty one. */
function figureOnly(shown: string | number, input: InputCell): Pick<ICellData, 'v' | 't' | 'p'> {
  if (typeof shown === 'number') return { v: shown };
  const content = figureContent(shown, input);
  return typeof content.v === 'string' ? { ...content, p: {} as IDocumentData } : { ...content, p: null };
}

/** Excel writes a space for an empty cell. */
function contentOf({ v }: ICellData): Pick<ICellData, 'v'> {
  if (typeof v !== 'string') return {};
  const text = v.trim();
  return { v: grouped.test(text) ? text.replaceAll(',', '') : text };
}
