import { cellKey } from '../../../core/grid/addresses';
import type { Band, ForeignFormat, TypedCell } from '../../../workbook/foreign/foreign-sheet';
import { isCalculable, movedFormula } from '../../../workbook/foreign/formula-text';
import { daysTo1904, isDateFormat } from '../../../workbook/foreign/shown-content';
import type { Rectangle } from '../../../workbook/plan/rectangles';
import { attributeOf } from '../../../workbook/xml/scan-xml';
import { storedNumber } from '../cell-faults';
import { UnusableFile } from '../../unusable-file';
import { cellCountLimit } from '../sheet-cells';
import type { Root } from './children';
import { childNamed, childrenOf } from './children';
import type { Colours } from './colours';
import type { RawCell, RawSheet } from './raw-sheet';
import { rectangleOf } from './raw-sheet';
import type { CellText } from './shared-strings';
import { textsIn } from './shared-strings';

/** What the cells of all sheets of a workbook refer to. */
export interface CellSurroundings {
  readonly strings: readonly CellText[];
  readonly formats: readonly ForeignFormat[];
  readonly colours: Colours;
  /** Days are counted from 1904. */
  readonly is1904: boolean;
  readonly part: string;
}

/** A cell of an opened file. */
export interface OpenedCell extends TypedCell {
  /** The formula that stands in the file, if the grid shows only its result because it cannot calculate it. */
  readonly heldFormula?: string;
  readonly raw: RawCell;
}

/** The cells of a worksheet with their types, formulas expanded. */
export function openedCells(
  xml: string,
  { rows }: RawSheet,
  surroundings: CellSurroundings,
): readonly OpenedCell[] {
  const masters = new Map<number, { readonly text: string; readonly row: number; readonly column: number }>();
  const arrays: Rectangle[] = [];
  for (const { cells } of rows)
    for (const { row, column, formula } of cells) {
      if (formula?.sharedIndex !== undefined && formula.text !== '')
        masters.set(formula.sharedIndex, { text: formula.text, row, column });
      if (formula !== undefined && formula.area !== null && formula.type !== 'shared')
        arrays.push(formula.area);
    }
  const wide = coveredBy(
    arrays.filter(({ rows: high, columns }) => high * columns > 1),
    rows,
  );
  const formulaOf = ({ formula, row, column }: RawCell): string | undefined => {
    if (formula === undefined) return undefined;
    if (formula.text !== '' || formula.sharedIndex === undefined) return formula.text;
    const master = masters.get(formula.sharedIndex);
    return master === undefined ? '' : movedFormula(master.text, row - master.row, column - master.column);
  };
  return rows.flatMap(({ cells, style: rowStyle }) =>
    cells.map((raw): OpenedCell => {
      const { row, column, style } = raw;
      const format = style ?? rowStyle;
      const numberFormat = surroundings.formats[format ?? 0]?.numberFormat;
      const formula = formulaOf(raw)?.replace(/_xlfn\.(?:_xlws\.)?/giu, '');
      const isHeld =
        formula !== undefined &&
        (formula === '' ||
          raw.formula?.type === 'dataTable' ||
          surroundings.is1904 ||
          !isCalculable(formula) ||
          wide.has(cellKey(row, column)));
      const isCovered = formula === undefined && wide.has(cellKey(row, column));
      return {
        row,
        column,
        ...valueOf(xml, raw, numberFormat, surroundings),
        ...(style === undefined ? {} : { format: style }),
        ...(numberFormat === undefined ? {} : { numberFormat }),
        ...(formula === undefined || isHeld ? {} : { formula }),
        ...(isHeld || isCovered ? { heldFormula: formula ?? '' } : {}),
        raw,
      };
    }),
  );
}

/** The cells in any of these areas, up to the last cell of the sheet. */
function coveredBy(areas: readonly Rectangle[], rows: RawSheet['rows']): ReadonlySet<number> {
  const covered = new Set<number>();
  if (areas.length === 0) return covered;
  const last = { row: 0, column: 0 };
  for (const { cells } of rows)
    for (const { row, column } of cells) {
      last.row = Math.max(last.row, row);
      last.column = Math.max(last.column, column);
    }
  let count = 0;
  for (const { row, column, rows: high, columns: wide } of areas)
    for (let r = row; r < Math.min(row + high, last.row + 1); r += 1)
      for (let c = column; c < Math.min(column + wide, last.column + 1); c += 1) {
        count += 1;
        if (count > cellCountLimit)
          throw new UnusableFile({ code: 'unpacksTooLarge', cells: count, limit: cellCountLimit });
        covered.add(cellKey(r, c));
      }
  return covered;
}

export const isIn = ({ row, column, rows, columns }: Rectangle, atRow: number, atColumn: number): boolean =>
  atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;

function valueOf(
  xml: string,
  { type, value, inline }: RawCell,
  numberFormat: string | undefined,
  { strings, colours, is1904, part }: CellSurroundings,
): Pick<TypedCell, 'value' | 'isError' | 'runs'> {
  const isDate = numberFormat !== undefined && isDateFormat(numberFormat);
  if (type === 'inlineStr') {
    const [text] = inline === undefined ? [] : textsIn(xml.slice(inline.from, inline.to), part, colours);
    return textValue(text);
  }
  if (value === undefined) return { value: null };
  if (type === 's') return textValue(strings[Number(value)]);
  if (type === 'str') return { value };
  if (type === 'b') return { value: /^(?:1|true)$/u.test(value.trim()) };
  if (type === 'e') return { value, isError: true };
  if (type === 'd') {
    const days = Date.parse(/[tT]/u.test(value) ? `${value.replace(/Z$/iu, '')}Z` : `${value}T00:00:00Z`);
    return { value: Number.isNaN(days) ? value : days / 86_400_000 + 25_569 };
  }
  if (value.trim() === '') return { value: null };
  const number = Number(value);
  if (!storedNumber.test(value)) return { value: value.trim() };
  return { value: isDate && is1904 ? number + daysTo1904 : number };
}

const textValue = (text: CellText | undefined): Pick<TypedCell, 'value' | 'runs'> =>
  text === undefined || text.text === ''
    ? { value: null }
    : { value: text.text, ...(text.runs === undefined ? {} : { runs: text.runs }) };

/** The merged cells of a worksheet. */
export function mergesOf(outline: Root, part: string): readonly Rectangle[] {
  const list = childNamed(outline, 'mergeCells');
  if (list === undefined) return [];
  return childrenOf(outline, list, part).children.flatMap(
    ({ from, tagEnd }) => rectangleOf(attributeOf(outline.xml, from, tagEnd, 'ref') ?? '') ?? [],
  );
}

/** The columns with a width of their own or hidden, up to a limit. */
export function columnsOf(outline: Root, part: string, limit: number): readonly Band[] {
  const list = childNamed(outline, 'cols');
  if (list === undefined) return [];
  let next = 0;
  return childrenOf(outline, list, part).children.flatMap(({ from, tagEnd }) => {
    const attribute = (name: string) => attributeOf(outline.xml, from, tagEnd, name);
    // Bands follow one another; many over the same columns could take forever.
    const first = Math.max(next, Number(attribute('min')) - 1);
    const last = Math.min(Number(attribute('max')), limit);
    next = Math.max(next, last);
    const width = Number(attribute('width'));
    const isHidden = /^(?:1|true)$/u.test(attribute('hidden') ?? '');
    return Array.from({ length: Math.max(0, last - first) }, (_, index): Band => ({
      at: first + index,
      ...(width > 0 ? { size: width } : {}),
      ...(isHidden ? { isHidden } : {}),
    }));
  });
}

/** The rows with a height of their own or hidden, up to a limit. */
export const rowsOf = ({ rows }: RawSheet, limit: number): readonly Band[] =>
  rows.flatMap(({ row, height, isHidden }): readonly Band[] =>
    row >= limit || (height === undefined && !isHidden)
      ? []
      : [
          {
            at: row,
            ...(height === undefined ? {} : { size: height }),
            ...(isHidden ? { isHidden } : {}),
          },
        ],
  );

/** How many rows and columns stay in view. */
export function freezeOf(outline: Root): { readonly rows: number; readonly columns: number } | null {
  const views = childNamed(outline, 'sheetViews');
  if (views === undefined) return null;
  const [pane = ''] = /<(?:[\w.-]+:)?pane\s[^>]*>/u.exec(outline.xml.slice(views.from, views.to)) ?? [];
  if (!/^frozen/u.test(attributeOf(pane, 0, pane.length, 'state') ?? '')) return null;
  const split = (name: string) => Math.max(0, Number(attributeOf(pane, 0, pane.length, name) ?? 0));
  return { rows: split('ySplit'), columns: split('xSplit') };
}
