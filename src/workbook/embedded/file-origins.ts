import type { ICommandInfo } from '@univerjs/core';
import type { SheetToSave } from '../foreign/foreign-sheet';
import { rearranging } from './calculation';
import type { WholeSheet } from './sheet-contents';
import type { SheetData } from './sheet-of-plan';

/** A sheet with all that it holds, for writing it to a file. */
export type SheetForFile = WholeSheet & SheetToSave;

/** The same facts as plain data. */
export interface StoredOrigins {
  /** The parts of the opened file that hold the sheets, by the ids that the sheets had. */
  readonly origins?: Readonly<Record<string, string>>;
  /** The parts of the sheets on which rows, columns or cells were moved. */
  readonly rearranged?: readonly string[];
}

interface SheetParams {
  readonly subUnitId?: string;
  readonly from?: { readonly subUnitId?: string };
}

/** Knows which sheets of the grid stand in the opened file, and where. */
export class FileOrigins {
  #origins = new Map<string, string>();
  /** Parts whose cells were moved, while what belongs to their addresses in the file stays. */
  #rearranged = new Set<string>();

  /** Notices commands that move cells. */
  follow({ id, params }: ICommandInfo): void {
    if (!rearranging.has(id)) return;
    const { subUnitId, from } = (params ?? {}) as SheetParams;
    const part = this.#origins.get(subUnitId ?? from?.subUnitId ?? '');
    if (part !== undefined) this.#rearranged.add(part);
  }

  /** Starts anew with these sheets, of which those of some parts were rearranged before. */
  replace(sheets: readonly SheetData[], rearranged: readonly string[] = []): void {
    this.#origins = new Map(
      sheets.flatMap(({ sheet, origin }) => (origin === undefined ? [] : [[sheet.id, origin]])),
    );
    this.#rearranged = new Set(rearranged);
  }

  stored(): StoredOrigins {
    return { origins: Object.fromEntries(this.#origins), rearranged: [...this.#rearranged] };
  }

  forFile(sheet: WholeSheet): SheetForFile {
    const origin = this.#origins.get(sheet.id) ?? null;
    return { ...sheet, origin, isRearranged: origin !== null && this.#rearranged.has(origin) };
  }
}
