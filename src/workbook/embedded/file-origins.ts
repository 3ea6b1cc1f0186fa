import type { ICommandInfo } from '@univerjs/core';
import type { WholeSheet } from './sheet-contents';
import type { SheetData } from './sheet-of-plan';

/** A sheet with all that it holds, for writing it to a file. */
export interface SheetForFile extends WholeSheet {
  /** The part of the opened file that holds it; null if it was added since. */
  readonly origin: string | null;
  /** Rows, columns or cells were inserted, removed or moved. */
  readonly isRearranged: boolean;
}

/** The same facts as plain data, by the ids that the sheets had. */
export interface StoredOrigins {
  /** The parts of the opened file that hold the sheets. */
  readonly origins?: Readonly<Record<string, string>>;
  /** The sheets on which rows, columns or cells were moved. */
  readonly rearranged?: readonly string[];
}

/** Whatever moves cells, while what belongs to their addresses in the file stays. */
const rearranging: ReadonlySet<string> = new Set(
  [
    'insert-row',
    'insert-col',
    'remove-rows',
    'remove-col',
    'move-range',
    'move-rows',
    'move-columns',
    'reorder-range',
  ].map((name) => `sheet.mutation.${name}`),
);

interface SheetParams {
  readonly subUnitId?: string;
  readonly from?: { readonly subUnitId?: string };
}

/** Knows which sheets of the grid stand in the opened file, and where. */
export class FileOrigins {
  #origins = new Map<string, string>();
  #rearranged = new Set<string>();

  /** Notices commands that move cells. */
  follow({ id, params }: ICommandInfo): void {
    if (!rearranging.has(id)) return;
    const { subUnitId, from } = (params ?? {}) as SheetParams;
    const sheet = subUnitId ?? from?.subUnitId;
    if (sheet !== undefined) this.#rearranged.add(sheet);
  }

  /** Starts anew with these sheets. */
  replace(sheets: readonly SheetData[]): void {
    this.#origins = new Map(
      sheets.flatMap(({ sheet, origin }) => (origin === undefined ? [] : [[sheet.id, origin]])),
    );
    this.#rearranged = new Set();
  }

  /** Starts anew with sheets that were stored under other ids. */
  restore(sheets: readonly SheetData[], { origins = {}, rearranged = [] }: StoredOrigins): void {
    this.replace(sheets);
    const parts = new Set(rearranged.flatMap((id) => origins[id] ?? []));
    for (const { sheet, origin } of sheets)
      if (origin !== undefined && parts.has(origin)) this.#rearranged.add(sheet.id);
  }

  stored(): StoredOrigins {
    return { origins: Object.fromEntries(this.#origins), rearranged: [...this.#rearranged] };
  }

  forFile(sheet: WholeSheet): SheetForFile {
    return {
      ...sheet,
      origin: this.#origins.get(sheet.id) ?? null,
      isRearranged: this.#rearranged.has(sheet.id),
    };
  }
}
