import { BooleanNumber, generateRandomId } from '@univerjs/core';
import { freeSheetName } from '../sheet-names';
import type { SheetData } from './sheet-of-plan';

/** Sheets with ids and names that are not taken yet. */
export function sheetsOf<T extends { readonly name: string }>(
  sources: readonly T[],
  make: (source: T, id: string, name: string) => SheetData,
  taken: readonly string[],
): readonly SheetData[] {
  const names = new Set(taken);
  return sources.map((source) => {
    const name = freeSheetName(source.name, names);
    names.add(name);
    return make(source, generateRandomId(), name);
  });
}

/** The same sheet, not shown. */
export const asHidden = (data: SheetData): SheetData => ({
  ...data,
  sheet: { ...data.sheet, hidden: BooleanNumber.TRUE },
});
