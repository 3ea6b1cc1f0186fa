import type { ICommandInfo, IExecutionOptions, Injector } from '@univerjs/core';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { CellWrite } from '../port';
import { isContentChange } from './calculation';
import { isCellEditing, openEdit } from './open-edit';

/** Cells of a sheet, by its id, as the library changes them. */
export interface CellChange {
  readonly sheet: string;
  readonly cells: NonNullable<ISetRangeValuesMutationParams['cellValue']>;
}

/** A text stored with the workbook; null if it was removed. */
interface SettingChange {
  readonly setting: string;
  readonly value: string | null;
}

/** A change that can be made again. */
export type WorkbookChange = CellChange | SettingChange;

/** More changes than this take longer to make again than a whole copy takes to read. */
const mostChanges = 2000;

/** What was entered since the last copy or the last changes taken. */
export interface JournalEntry {
  readonly changes: readonly WorkbookChange[];
  /** What is typed into an open cell at this moment. */
  readonly open: CellWrite | null;
}

/**
 * The changes since a copy of the workbook was made, so that the next copy need not hold all of it again. Cells and
 * stored texts are noted; after anything else, such as an inserted row, a whole copy is needed.
 */
export class ChangeJournal {
  readonly #listeners = new Set<() => void>();
  #changes: WorkbookChange[] = [];
  #count = 0;
  /** The changes do not lead from the last copy to the workbook. */
  #broken = true;
  /** A cell was open when the changes were last taken. */
  #wasOpen = false;
  #isPaused = false;

  constructor(private readonly injector: Injector) {}

  /**
   * Anything was entered that is lost unless saved: by the user, in an open cell as well, or by the pane, also a text
   * stored with the workbook. Returns the function that stops it.
   */
  onEdit(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Notices commands that change contents, or the text of an open cell. */
  follow(command: ICommandInfo, options?: IExecutionOptions): void {
    if (isCellEditing(command)) {
      if (this.#wasOpen || openEdit(this.injector) !== null) this.#edited();
      return;
    }
    if (this.#isPaused || !isContentChange(command, options)) return;
    const { subUnitId, cellValue } = (command.params ?? {}) as Partial<ISetRangeValuesMutationParams>;
    if (command.id !== SetRangeValuesMutation.id || subUnitId === undefined || cellValue === undefined)
      this.break();
    // Copied: the library goes on with these objects.
    else if (!this.#broken) this.#add({ sheet: subUnitId, cells: structuredClone(cellValue) });
    this.#edited();
  }

  /** Notices that a text stored with the workbook was written. */
  followSetting(setting: string, value: string | null): void {
    this.#add({ setting, value });
    this.#edited();
  }

  /** A whole copy is needed. */
  get isBroken(): boolean {
    return this.#broken;
  }

  /** What was entered since the last call; null if a whole copy is needed. */
  take(): JournalEntry | null {
    if (this.#broken) return null;
    const open = openEdit(this.injector);
    this.#wasOpen = open !== null;
    return { changes: this.#changes.splice(0), open };
  }

  /** A whole copy is needed, for example because what was taken could not be stored. */
  break(): void {
    this.#broken = true;
    this.#changes = [];
  }

  /** A whole copy is being made from now on. */
  restart(): void {
    this.#broken = false;
    this.#changes = [];
    this.#count = 0;
  }

  /** Another workbook takes the place of this one, which nobody entered. */
  replace(change: () => void): void {
    this.#isPaused = true;
    try {
      change();
    } finally {
      this.#isPaused = false;
    }
    this.break();
  }

  #add(change: WorkbookChange): void {
    if (this.#broken) return;
    this.#count += 1;
    this.#changes.push(change);
    if (this.#count > mostChanges) this.break();
  }

  #edited(): void {
    for (const listener of this.#listeners) listener();
  }
}
