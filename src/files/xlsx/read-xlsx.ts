import type { Cell, CellValue, Sheet } from 'hucre/xlsx';
import { readXlsx as readWorkbook } from 'hucre/xlsx';
import type { Grid, GridCell } from '../../core/grid/grid';
import { copyInNames, nameOfPiece, newerSettings, piecesAfter } from '../../workbook/stored/settings-names';
import type { Settings } from '../../workbook/stored/settings-xml';
import type { DefinedName } from '../../workbook/stored/workbook-mark';
import { isNameOfTable, readMark } from '../../workbook/stored/workbook-mark';
import type { OpenedFile } from '../open/guard';
import type { OfficePackage } from '../open/office-package';
import { withoutMarks } from '../../core/grid/shown-text';
import type { SourceDocument } from '../reader';
import { UnusableFile } from '../unusable-file';
import { movedFormula } from '../../workbook/foreign/formula-text';
import { daysTo1970, isDateFormat, shownDate, shownFigure } from '../../workbook/foreign/shown-content';
import type { ValueCell } from './plain-workbook';
import { plainWorkbook } from './plain-workbook';
import type { SheetCells } from './sheet-cells';
import type { MergeRange } from './sheet-spans';
import { reachOf, readSpans } from './sheet-spans';
import { isNameOfUser } from './unsupported-content';
import { extractWorkbookParts } from './workbook-parts';

interface ReadXlsxOptions {
  /**
   * Whether the workbook is opened for editing: hidden sheets are read as well, and unsupported content is reported.
   */
  readonly forEditing?: boolean;
  /** The package, where parts of it are needed once more. */
  readonly opened?: OfficePackage;
  /** Has the library read it in any case; for tests of what reads the plain ones without it. */
  readonly byLibrary?: boolean;
}

/**
 * Reads a workbook: one grid for each visible, non-empty worksheet. Numbers stay numbers; dates, booleans and errors
 * become the displayed text; covered cells of merges are dropped. A formula keeps its text, and one without a stored
 * result has the content `=FORMULA`: its value is unknown, not 0.
 */
export async function readXlsx(
  file: OpenedFile,
  { forEditing = false, opened, byLibrary }: ReadXlsxOptions = {},
): Promise<SourceDocument> {
  if (file.kind !== 'xlsx') throw new UnusableFile({ code: 'notAWorkbook' });
  const parts = await extractWorkbookParts(file, forEditing, opened);
  const { unsupported, unsupportedOn } = parts;
  if (parts.sheets.length === 0) return { grids: [] };
  const isPlain = !forEditing && !parts.hasOtherNumbers && !parts.hasDates;
  const plain = isPlain && byLibrary !== true ? plainWorkbook(parts) : null;
  const { sheets, names: namedRanges } = plain ?? (await readByLibrary(parts.pack(), parts.hasOtherNumbers));
  const found = sheets.flatMap((sheet, index) => {
    const cells = parts.sheets[index];
    if (cells === undefined || cells.content.rows === 0) return [];
    const grid = gridOf(sheet, cells);
    return grid.cells.length === 0
      ? []
      : [
          {
            grid,
            name: parts.names[index] ?? '',
            isHidden: parts.hidden[index],
            unsupported: unsupportedOn[index] ?? [],
            part: parts.parts[index] ?? '',
          },
        ];
  });
  const names = namedRanges.map(({ name, range }) => ({ name, content: range }));
  const mark = readMark(names);
  const settings = settingsIn(parts.settings, names);
  const ours = sheetsOfTables(names);
  // Whoever edits a roll-up needs all of its sheets.
  const isShort = mark?.rollup !== undefined && !forEditing;
  const shown = found.filter(({ isHidden, name }) => isHidden !== true && (!isShort || ours.has(name)));
  return {
    grids: shown.map(({ grid }) => grid),
    names: shown.map(({ name }) => name),
    ...(forEditing
      ? {
          hidden: found.filter(({ isHidden }) => isHidden === true).map(({ name, grid }) => ({ name, grid })),
          unsupported: namedRanges.some(({ name }) => isNameOfUser(name))
            ? [...unsupported, 'names']
            : unsupported,
          unsupportedOn: new Map(found.map((sheet) => [sheet.grid, sheet.unsupported])),
          parts: new Map(found.map(({ grid, part }) => [grid, part])),
        }
      : {}),
    ...(mark === undefined ? {} : { mark }),
    ...(settings === null ? {} : { settings }),
  };
}

/** Those of the custom XML part, unless it is missing or older than the copy in hidden names; null without either. */
function settingsIn(part: Settings | null, names: readonly DefinedName[]): Settings | null {
  const contents = new Map(names.map(({ name, content }) => [name.toUpperCase(), content]));
  const contentOf = (number: number) => contents.get(nameOfPiece(number)) ?? null;
  const pieces = Array.from({ length: piecesAfter(contentOf(1)) }, (_, index) => contentOf(index + 1));
  const { settings, isRecovered } = newerSettings(part ?? {}, copyInNames(pieces));
  return part === null && !isRecovered ? null : settings;
}

/** The sheets with our tables, by the ranges under our names. */
const sheetsOfTables = (names: readonly DefinedName[]): ReadonlySet<string> =>
  new Set(
    names
      .filter(({ name }) => isNameOfTable(name))
      .map(({ content }) =>
        content.slice(0, content.lastIndexOf('!')).replace(/^'|'$/gu, '').replace(/''/gu, "'"),
      ),
  );

/** What a library reads of a workbook. */
interface ReadSheet {
  readonly cells: Iterable<ValueCell>;
  readonly merges: readonly MergeRange[];
}

/** The library's error messages go no further: after all checks, what it refuses is damaged. */
async function readByLibrary(
  bytes: Uint8Array,
  readStyles: boolean,
): Promise<{
  readonly sheets: readonly ReadSheet[];
  readonly names: readonly { readonly name: string; readonly range: string }[];
}> {
  try {
    const { sheets, namedRanges = [] } = await readWorkbook(bytes, { readStyles });
    return {
      sheets: sheets.map((sheet) => ({ cells: cellsIn(sheet), merges: sheet.merges ?? [] })),
      names: namedRanges,
    };
  } catch {
    throw new UnusableFile({ code: 'damaged' });
  }
}

function* cellsIn(sheet: Sheet): Iterable<ValueCell> {
  const masters = sharedMasters(sheet);
  for (const [row, values] of sheet.rows.entries())
    for (const [column, value] of values.entries()) {
      const cell = sheet.cells?.get(`${row},${column}`);
      if (value === null && cell === undefined) continue;
      const formula = formulaOf(cell, masters, row, column);
      yield { row, column, value: contentOf(shownIn(cell, value), formula), formula };
    }
}

function gridOf({ cells, merges }: ReadSheet, cut: SheetCells): Grid {
  const size = reachOf(cut, merges);
  const spans = readSpans(merges, cut.content, size);
  const found: GridCell[] = [];
  for (const { row, column, value, formula } of cells) {
    if (spans.covers(row, column)) continue;
    const content = value === null && formula !== undefined ? `=${formula}` : value;
    if ((content === null || content === '') && formula === undefined) continue;
    const span = spans.from(row, column);
    found.push({ row, column, ...span, content, ...(formula === undefined ? {} : { formula }) });
  }
  return { ...size, cells: found, typed: true };
}

interface Master {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** The cells that hold the text of a shared formula, by its index; the others hold only the index. */
function sharedMasters(sheet: Sheet): ReadonlyMap<number, Master> {
  const masters = new Map<number, Master>();
  for (const [key, { formula, formulaSharedIndex }] of sheet.cells ?? []) {
    if (formula === undefined || formula === '' || formulaSharedIndex === undefined) continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    masters.set(formulaSharedIndex, { formula, row, column });
  }
  return masters;
}

function formulaOf(
  cell: Cell | undefined,
  masters: ReadonlyMap<number, Master>,
  row: number,
  column: number,
): string | undefined {
  if (cell?.formula !== '') return cell?.formula;
  const master = masters.get(cell.formulaSharedIndex ?? -1);
  return master === undefined ? '' : movedFormula(master.formula, row - master.row, column - master.column);
}

/**
 * What a reader of the sheet sees: no struck text, no footnote marks, and no number if its format shows another one.
 */
function shownIn(cell: Cell | undefined, value: CellValue): CellValue {
  const format = cell?.style?.numFmt;
  if (format !== undefined) {
    if (typeof value === 'number') return shownFigure(value, format);
    if (value instanceof Date && isDateFormat(format) && !Number.isNaN(value.getTime()))
      return shownDate(serialOf(value), format);
  }
  if (cell?.richText === undefined) return value;
  return withoutMarks(
    cell.richText
      .filter(({ font }) => font?.strikethrough !== true)
      .map(({ text, font }) => ({
        text,
        isRaised: font?.vertAlign === 'superscript' || font?.vertAlign === 'subscript',
      })),
  );
}

function contentOf(value: CellValue, formula: string | undefined): string | number | null {
  if (value === null) return formula === undefined ? null : `=${formula}`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return dateText(value);
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

/** A date as the number that workbooks store; they count a 29th of February 1900, which did not exist. */
function serialOf(date: Date): number {
  const days = date.getTime() / 86_400_000 + daysTo1970;
  return days < 61 ? days - 1 : days;
}

/**
 * `2024-01-31`, with the time of day unless it is midnight; hash signs for a number too large to be a date, as Excel
 * shows.
 */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '########';
  const [day = '', time = ''] = date.toISOString().slice(0, 19).split('T');
  return time === '00:00:00' ? day : `${day} ${time}`;
}
