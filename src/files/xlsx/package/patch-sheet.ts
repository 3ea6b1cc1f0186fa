import type { NewResult } from '../../../workbook/foreign/affected-formulas';
import { addressOf, cellKey } from '../../../core/grid/addresses';
import type { SheetToSave, TypedCell } from '../../../workbook/foreign/foreign-sheet';
import type { Rectangle } from '../../../workbook/plan/rectangles';
import { referenceTo } from '../../../workbook/plan/rectangles';
import { attributeOf } from '../../../workbook/xml/scan-xml';
import type { AddedFormats } from './added-formats';
import { withAttributes } from './added-formats';
import type { CellChange } from './changed-cells';
import { cellsByKey, changedVisibility } from './changed-cells';
import type { WrittenCell } from './cell-xml';
import { cellXml, formulaXml } from './cell-xml';
import type { Replacement } from './children';
import { asStartTag, childNamed, elementPut, endTagOf, qualified, replaced } from './children';
import type { OpenedCell } from './foreign-cells';
import { isIn } from './foreign-cells';
import { patchColumns } from './patch-columns';
import type { RawCell, RawRow } from './raw-sheet';
import type { OpenedSheet } from './read-foreign';
import { worksheetOrder } from './worksheet-order';

/** What a patched worksheet depends on besides its cells. */
interface Patch {
  readonly changes: readonly CellChange[];
  /** Formulas whose results in the file may no longer be right. */
  readonly results: ReadonlyMap<number, NewResult>;
  readonly formats: AddedFormats | null;
  readonly is1904: boolean;
}

/** A worksheet with the changes; whether formulas over several cells had to go. */
export interface PatchedSheet {
  readonly xml: string;
  readonly hasLostArrays: boolean;
}

/** Writes changes into a worksheet. Everything else in it stays as it is written. */
export function patchSheet(opened: OpenedSheet, edited: SheetToSave, patch: Patch): PatchedSheet {
  const { outline, raw } = opened;
  const rewriting = cellsToWrite(opened, edited, patch);
  const cells = [...rewriting.cells.values()];
  const replacements: Replacement[] = [
    ...rowReplacements(opened, cells, changedVisibility(opened.rows, edited.rows)),
    ...patchColumns(opened, edited),
  ];
  if (mergeKey(opened.merges) !== mergeKey(edited.merges))
    replacements.push(
      elementPut(
        outline,
        worksheetOrder,
        'mergeCells',
        mergesXml(mergesToWrite(opened, edited), outline.prefix),
      ),
    );
  const dimension = childNamed(outline, 'dimension');
  if (dimension !== undefined && cells.length > 0) replacements.push({ ...dimension, xml: '' });
  if (raw.data === null && cells.length > 0) throw new Error('a worksheet without rows');
  return { xml: replaced(outline.xml, replacements), hasLostArrays: rewriting.hasLostArrays };
}

interface NewCell {
  readonly row: number;
  readonly column: number;
  readonly xml: string;
}

function cellsToWrite(
  { cells: openedCells, outline, raw }: OpenedSheet,
  edited: SheetToSave,
  { changes, results, formats, is1904 }: Patch,
): { readonly cells: ReadonlyMap<number, NewCell>; readonly hasLostArrays: boolean } {
  const { xml, prefix } = outline;
  const shown = cellsByKey(edited.cells);
  const written = new Map<number, NewCell>();
  const rowStyles = new Map(raw.rows.map(({ row, style }) => [row, style]));
  const put = (cell: WrittenCell) => {
    const { row, column } = cell;
    written.set(cellKey(row, column), { row, column, xml: cellXml(cell, prefix, is1904) });
  };
  const styleOf = (before: OpenedCell | undefined, after: TypedCell | undefined, row: number) => {
    const style = after?.format ?? before?.format ?? rowStyles.get(row);
    if (after === undefined || after.value === null || after.format !== undefined || formats === null)
      return style;
    return before?.numberFormat === after.numberFormat
      ? style
      : formats.withNumberFormat(style ?? 0, after.numberFormat);
  };

  const isChangedIn = (area: Rectangle) =>
    changes.some(({ row, column, isContent }) => isContent && isIn(area, row, column));
  const lost = new Set(
    openedCells.filter(({ raw: { formula } }) => {
      const area = formula?.type === 'shared' ? null : (formula?.area ?? null);
      return area !== null && isChangedIn(area);
    }),
  );
  const sharedChanged = new Set(
    changes.flatMap(({ before, isContent }) => (isContent ? (before?.raw.formula?.sharedIndex ?? []) : [])),
  );

  const changeAt = new Map(changes.map((change) => [cellKey(change.row, change.column), change]));
  for (const cell of openedCells) {
    const { row, column } = cell;
    const { formula } = cell.raw;
    const change = changeAt.get(cellKey(row, column));
    if (formula === undefined || change?.isContent === true) continue;
    const result = results.get(cellKey(row, column));
    const isExpanded = formula.sharedIndex !== undefined && sharedChanged.has(formula.sharedIndex);
    if (result === undefined && !isExpanded && !lost.has(cell)) continue;
    const now = shown.get(cellKey(row, column));
    const calculated = result === 'calculated' && now?.isError !== true ? now : undefined;
    const text = cell.formula ?? cell.heldFormula ?? '';
    put({
      row,
      column,
      style: change === undefined ? cell.format : styleOf(cell, change.after, row),
      content: result === undefined ? cell : calculated,
      ...(lost.has(cell)
        ? {}
        : { formula: isExpanded ? formulaXml(text, prefix) : xml.slice(formula.from, formula.to) }),
    });
  }
  for (const { row, column, before, after, isContent } of changes) {
    // Of a formula that is affected, too, another format was written with it.
    if (!isContent && written.has(cellKey(row, column))) continue;
    const result = results.get(cellKey(row, column));
    const isUnknown = after?.formula !== undefined && (result === 'unknown' || after.isError === true);
    const typed = after?.formula === undefined ? undefined : formulaXml(after.formula, prefix);
    const formula = isContent ? typed : before && formulaElement(xml, before.raw);
    put({
      row,
      column,
      style: styleOf(before, after, row),
      content: isUnknown ? undefined : isContent ? after : before,
      ...(formula === undefined ? {} : { formula }),
    });
  }
  return { cells: written, hasLostArrays: lost.size > 0 };
}

/** The element of a cell's formula as it is written. */
const formulaElement = (xml: string, { formula }: RawCell): string | undefined =>
  formula && xml.slice(formula.from, formula.to);

function rowReplacements(
  { outline, raw }: OpenedSheet,
  cells: readonly NewCell[],
  hidden: ReadonlyMap<number, boolean>,
): readonly Replacement[] {
  const { xml, prefix } = outline;
  const { rows, data } = raw;
  if (data === null || (cells.length === 0 && hidden.size === 0)) return [];
  const byRow = new Map<number, NewCell[]>();
  for (const cell of cells) {
    const ofRow = byRow.get(cell.row);
    if (ofRow === undefined) byRow.set(cell.row, [cell]);
    else ofRow.push(cell);
  }
  // A row that occurs twice is written once more where it occurs last.
  const known = new Map(rows.map((row) => [row.row, row]));
  const tag = qualified(prefix, 'row');
  const isImplicit = rows.some(({ from, tagEnd }) => attributeOf(xml, from, tagEnd, 'r') === undefined);
  const replacements = rows.flatMap((row): readonly Replacement[] => {
    const own = known.get(row.row) === row;
    const added = own ? (byRow.get(row.row) ?? []) : [];
    const isHidden = own ? hidden.get(row.row) : undefined;
    if (added.length === 0 && isHidden === undefined && !isImplicit) return [];
    return [{ from: row.from, to: row.to, xml: rowXml(xml, row, added, isHidden, tag) }];
  });
  const fresh = new Set([...byRow.keys(), ...hidden.keys()]);
  for (const row of known.keys()) fresh.delete(row);
  const inserted = [...fresh]
    .sort((a, b) => a - b)
    .flatMap((row): readonly Replacement[] => {
      const written = (byRow.get(row) ?? []).filter(({ xml: text }) => text !== '');
      if (written.length === 0 && hidden.get(row) !== true) return [];
      const next = rows.find((other) => other.row > row);
      const at = next?.from ?? data.to;
      const flags = hidden.get(row) === true ? ' hidden="1"' : '';
      return [
        {
          from: at,
          to: at,
          xml: `<${tag} r="${row + 1}"${flags}>${inOrder(written)}</${tag}>`,
        },
      ];
    });
  const list = qualified(prefix, 'sheetData');
  if (data.tagEnd === data.to)
    return [
      { from: data.from, to: data.to, xml: `<${list}>${inserted.map((row) => row.xml).join('')}</${list}>` },
    ];
  const end = endTagOf(xml, data);
  return [
    ...replacements,
    ...inserted.map((row) => (row.from === data.to ? { ...row, from: end, to: end } : row)),
  ];
}

const inOrder = (cells: readonly NewCell[]): string =>
  [...cells]
    .sort((a, b) => a.column - b.column)
    .map(({ xml }) => xml)
    .join('');

/** A row with some cells exchanged, added or removed. */
function rowXml(
  xml: string,
  row: RawRow,
  added: readonly NewCell[],
  isHidden: boolean | undefined,
  tag: string,
): string {
  const start = withAttributes(xml.slice(row.from, row.tagEnd), {
    r: row.row + 1,
    ...(added.length > 0 ? { spans: null } : {}),
    ...(isHidden === undefined ? {} : { hidden: isHidden ? 1 : null }),
  });
  const exchanged = new Map(added.map((cell) => [cell.column, cell]));
  const cells = row.cells.map((cell): NewCell => {
    const own = exchanged.get(cell.column);
    exchanged.delete(cell.column);
    const text = xml.slice(cell.from, cell.to);
    const isAddressed = attributeOf(text, 0, cell.tagEnd - cell.from, 'r') !== undefined;
    const r = addressOf(cell.row, cell.column);
    return (
      own ?? { row: cell.row, column: cell.column, xml: isAddressed ? text : withAttributes(text, { r }) }
    );
  });
  const content = inOrder([...cells, ...exchanged.values()]);
  return `${asStartTag(start)}${content}</${tag}>`;
}

const mergeKey = (merges: SheetToSave['merges']): string =>
  merges
    .map((merge) => referenceTo(merge))
    .sort()
    .join(' ');

/** The merges of the grid, each as far as the file has it, and those of which the grid shows nothing. */
function mergesToWrite({ writtenMerges }: OpenedSheet, { merges }: SheetToSave): readonly Rectangle[] {
  const wholes = new Map(
    writtenMerges.flatMap(({ whole, shown }) => (shown === null ? [] : [[referenceTo(shown), whole]])),
  );
  const written = merges.map((merge) => wholes.get(referenceTo(merge)) ?? merge);
  const hidden = writtenMerges.flatMap(({ whole, shown }) => (shown === null ? [whole] : []));
  return [...written, ...hidden.filter((whole) => !merges.some((merge) => doOverlap(merge, whole)))];
}

const doOverlap = (one: Rectangle, other: Rectangle): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

function mergesXml(merges: readonly Rectangle[], prefix: string): string {
  if (merges.length === 0) return '';
  const [list, one] = [qualified(prefix, 'mergeCells'), qualified(prefix, 'mergeCell')];
  const items = merges.map((merge) => `<${one} ref="${referenceTo(merge)}"/>`);
  return `<${list} count="${merges.length}">${items.join('')}</${list}>`;
}
