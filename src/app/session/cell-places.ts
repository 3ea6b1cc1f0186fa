import type { RecognisedDocument } from '../../core/recognise/recognise';
import type { CellId } from '../../core/statute/types';
import type { SheetContent, SheetAddress } from '../../workbook/port';

/** Where the cells of a report are in a workbook, as it was read last. */
export type CellPlaces = ReadonlyMap<CellId, SheetAddress>;

/** @param sheets those that the document was recognised in, in the same order */
export const cellPlaces = (document: RecognisedDocument, sheets: readonly SheetContent[]): CellPlaces =>
  new Map(
    [...document.addresses].flatMap(([cell, { grid, row, column }]) => {
      const sheet = sheets[grid]?.id;
      return sheet === undefined ? [] : [[cell, { sheet, row, column }] as const];
    }),
  );

/** The cell that is at a place; null where there is none. */
export function cellAt(places: CellPlaces, { sheet, row, column }: SheetAddress): CellId | null {
  for (const [cell, place] of places)
    if (place.sheet === sheet && place.row === row && place.column === column) return cell;
  return null;
}
