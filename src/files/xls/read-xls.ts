import type { CellObject, DenseWorkSheet, Range, WorkBook, WorkSheet } from '@e965/xlsx';
import { CFB as untypedContainers, read, SSF as untypedFormats, utils } from '@e965/xlsx';
import type { Grid, GridCell } from '../../core/grid/grid';
import type { DefinedName } from '../../workbook/stored/workbook-mark';
import { readMark } from '../../workbook/stored/workbook-mark';
import { filterRecords } from './biff-records';
import type { OpenedFile } from '../open/guard';
import { refuseLarge } from '../open/size-limit';
import { withoutFalseZeros } from './guarded-sums';
import { daysTo1904, isDateFormat, shownDate, shownFigure } from '../../workbook/foreign/shown-content';
import type { SourceDocument } from '../reader';
import type { Size } from '../xlsx/sheet-cells';
import { cellCountLimit } from '../xlsx/sheet-cells';
import { reachOf, readSpans } from '../xlsx/sheet-spans';
import { UnusableFile } from '../unusable-file';

// The library has no types for these two parts.
const containers = untypedContainers as {
  read(bytes: Uint8Array, options: { readonly type: 'array' }): object;
  find(container: object, path: string): { readonly content: Iterable<number>; readonly size: number } | null;
};
const formats = untypedFormats as {
  is_date(format: string): boolean;
};

/** Bytes. The format has no compression: a report with its pictures is far smaller. */
export const xlsSizeLimit = 16 * 1024 * 1024;

/**
 * Reads a workbook of Excel 97-2003 (.xls, .et): one grid for each visible, non-empty worksheet, like `readXlsx`. The
 * format has no checksums: damage that leaves a valid workbook cannot be detected.
 */
// oxlint-disable-next-line typescript/require-await -- readers are asynchronous
export async function readXls({ kind, bytes }: OpenedFile): Promise<SourceDocument> {
  if (kind !== 'xls') throw new UnusableFile({ code: 'notAWorkbook' });
  refuseLarge(bytes.length, xlsSizeLimit);
  const workbook = readPlain(bytes);
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const found = workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name];
    const isShown = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) === 0;
    if (!isShown || !isCellSheet(sheet)) return [];
    const grid = gridOf(sheet, date1904);
    return grid.cells.length === 0 ? [] : [{ grid, name }];
  });
  const mark = readMark(namesOf(workbook));
  return {
    grids: found.map(({ grid }) => grid),
    names: found.map(({ name }) => name),
    ...(mark === undefined ? {} : { mark }),
  };
}

/** The library's error messages go no further: after all checks, what it refuses is damaged. */
function readPlain(bytes: Uint8Array): WorkBook {
  try {
    const container = containers.read(bytes, { type: 'array' });
    const stream = containers.find(container, '/Workbook');
    if (stream === null) throw new UnusableFile({ code: 'damaged' });
    const content = Uint8Array.from(stream.content);
    // Sectors at the end are missing.
    if (content.length < stream.size) throw new UnusableFile({ code: 'truncated' });
    return read(filterRecords(content), { type: 'buffer', dense: true, cellNF: true, cellHTML: false });
  } catch (error) {
    if (error instanceof UnusableFile) throw error;
    throw new UnusableFile({ code: 'damaged' });
  }
}

/** Damaged names have no name or no formula, despite the library's types. */
const namesOf = (workbook: WorkBook): readonly DefinedName[] =>
  ((workbook.Workbook?.Names ?? []) as readonly { readonly Name?: string; readonly Ref?: string }[]).flatMap(
    ({ Name: name, Ref: content }) =>
      name === undefined || content === undefined ? [] : [{ name, content }],
  );

/** Sheets with a type are charts, dialogs and macros. */
const isCellSheet = (sheet: WorkSheet | undefined): sheet is DenseWorkSheet =>
  sheet !== undefined && sheet['!type'] === undefined && Array.isArray(sheet['!data']);

function gridOf(sheet: DenseWorkSheet, date1904: boolean): Grid {
  const found: GridCell[] = [];
  const content = { rows: 0, columns: 0 };
  // Rows and cells missing from the file are holes.
  sheet['!data'].forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const shown = contentOf(cell, date1904);
      const formula = cell.f;
      if ((shown === null || shown === '') && formula === undefined) return;
      content.rows = Math.max(content.rows, row + 1);
      content.columns = Math.max(content.columns, column + 1);
      found.push({
        row,
        column,
        rowSpan: 1,
        columnSpan: 1,
        content: shown,
        ...(formula === undefined ? {} : { formula }),
      });
    });
  });
  const places = content.rows * content.columns;
  if (places > cellCountLimit)
    throw new UnusableFile({ code: 'unpacksTooLarge', cells: places, limit: cellCountLimit });
  const merges = ((sheet['!merges'] ?? []) as readonly Range[]).map(({ s, e }) => ({
    startRow: s.r,
    startCol: s.c,
    endRow: e.r,
    endCol: e.c,
  }));
  const size = reachOf({ content, formatted: formattedOf(sheet) }, merges);
  const spans = readSpans(merges, content, size);
  return {
    ...size,
    cells: withoutFalseZeros(found)
      .filter(({ row, column }) => !spans.covers(row, column))
      .map((cell) => ({ ...cell, ...spans.from(cell.row, cell.column) })),
    typed: true,
  };
}

function formattedOf(sheet: DenseWorkSheet): Size {
  const reference = sheet['!ref'];
  if (reference === undefined) return { rows: 0, columns: 0 };
  const { e } = utils.decode_range(reference);
  return { rows: e.r + 1, columns: e.c + 1 };
}

/** What a cell shows, in the same form as `readXlsx`. */
function contentOf({ t, v, w, f, z }: CellObject, date1904: boolean): string | number | null {
  if (t === 'e') return w ?? '#N/A';
  if (typeof v === 'boolean') return v ? 'TRUE' : 'FALSE';
  if (typeof v === 'number') {
    if (!Number.isFinite(v)) return String(v);
    if (typeof z !== 'string') return v;
    if (formats.is_date(z) || isDateFormat(z)) return shownDate(date1904 ? v + daysTo1904 : v, z);
    return shownFigure(v, z);
  }
  if (v instanceof Date || v === undefined) return f === undefined ? null : `=${f}`;
  // Programs that do not calculate store a blank text in place of a result. Only a formula containing a text can return
  // one.
  return v === '' && f !== undefined && !f.includes('"') ? `=${f}` : v;
}
