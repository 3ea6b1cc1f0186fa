import type { IDisposable, Injector } from '@univerjs/core';
import { ICommandService } from '@univerjs/core';
import { SetWorksheetActiveOperation, SheetsSelectionsService } from '@univerjs/sheets';
import type { SheetAddress } from '../port';
import { activeSheet } from './active-sheet';

/**
 * Reports each selected cell once: the library does so in several ways, often twice, and not when another sheet has the
 * same cell selected.
 */
export class SelectionReports {
  readonly #injector: Injector;
  readonly #selections: SheetsSelectionsService;
  readonly #listeners = new Set<(address: SheetAddress) => void>();
  readonly #subscriptions: readonly IDisposable[];
  /** The last reported selection. */
  #reported = '';

  constructor(injector: Injector) {
    this.#injector = injector;
    this.#selections = injector.get(SheetsSelectionsService);
    const subscription = this.#selections.selectionChanged$.subscribe(() => this.#report());
    this.#subscriptions = [
      injector.get(ICommandService).onCommandExecuted(({ id }) => {
        if (id === SetWorksheetActiveOperation.id) this.#report();
      }),
      { dispose: () => subscription.unsubscribe() },
    ];
  }

  /** Returns the function that stops it. */
  subscribe(listener: (address: SheetAddress) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #report(): void {
    const sheet = activeSheet(this.#injector);
    // Not by the library's range object, which throws if rows or columns of the selection were removed since.
    const range = this.#selections.getCurrentLastSelection()?.range;
    if (sheet === null || range === undefined) return;
    const address = { sheet: sheet.getSheetId(), row: range.startRow, column: range.startColumn };
    const key = [address.sheet, address.row, address.column].join(' ');
    if (key === this.#reported) return;
    this.#reported = key;
    for (const listener of this.#listeners) listener(address);
  }
}
