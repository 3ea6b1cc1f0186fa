import type { WpsSheet, WpsWorkbook } from './jsapi';
import { itemsOf, member } from './jsapi';

interface KnownSheet {
  readonly id: string;
  readonly name: string;
}

/** A sheet with the id under which the rest of the program knows it. */
export interface NumberedSheet extends KnownSheet {
  readonly sheet: WpsSheet;
}

/**
 * Ids of sheets that survive renaming. WPS has none: its code name is one where there is a code name and it is unique;
 * otherwise a sheet is followed by its name, and by its position when only names have changed.
 */
export class SheetIds {
  #known: readonly KnownSheet[] = [];
  #lastId = 0;

  /** All sheets in their order, hidden ones too. */
  list(workbook: WpsWorkbook): readonly NumberedSheet[] {
    const sheets = itemsOf(member(workbook, 'Worksheets'));
    const names = sheets.map((sheet) => member(sheet, 'Name'));
    const codes = sheets.map(codeNameOf);
    const known = this.#known;
    const gone = known.filter(({ name }) => !names.includes(name));
    const isOnlyRenamed = known.length === sheets.length;
    const listed = sheets.map((sheet, index): NumberedSheet => {
      const name = names[index] ?? '';
      const code = codes[index] ?? '';
      const isUnique = code !== '' && codes.filter((other) => other === code).length === 1;
      if (isUnique) return { id: `code:${code}`, name, sheet };
      const before = known[index];
      const same =
        known.find((candidate) => candidate.name === name) ??
        (isOnlyRenamed && before !== undefined && gone.includes(before) ? before : undefined);
      return { id: same?.id ?? this.#next(), name, sheet };
    });
    this.#known = listed.map(({ id, name }) => ({ id, name }));
    return listed;
  }

  #next(): string {
    this.#lastId += 1;
    return `sheet:${this.#lastId}`;
  }
}

function codeNameOf(sheet: WpsSheet): string {
  try {
    const code: unknown = member(sheet, 'CodeName');
    return typeof code === 'string' ? code : '';
  } catch {
    return '';
  }
}
