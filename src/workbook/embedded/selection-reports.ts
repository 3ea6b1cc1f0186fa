import type { IDisposable, Injector } from '@univerjs/core';
import { ICommandService } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { SetWorksheetActiveOperation, SheetsSelectionsService } from '@univerjs/sheets';
import type { SheetAddress } from '../port';

/**
 * Reports each selected cell once: the library does so in several ways, often twice, and not when another sheet has the
 * same cell selected.
 */
export class SelectionReports {
  readonly #api: FUniver;
  readonly #listeners = new Set<(address: SheetAddress) => void>();
  readonly #subscriptions: readonly IDisposable[];
  /** The last reported selection. */
  #reported = '';

  constructor(api: FUniver, injector: Injector) {
    this.#api = api;
    const selections = injector.get(SheetsSelectionsService).selectionChanged$;
    const subscription = selections.subscribe(() => this.#report());
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
    const workbook = this.#api.getActiveWorkbook();
    const range = workbook?.getActiveRange();
    if (workbook === null || range === null || range === undefined) return;
    const address = { sheet: range.getSheetId(), row: range.getRow(), column: range.getColumn() };
    const key = [address.sheet, address.row, address.column].join(' ');
    if (key === this.#reported) return;
    this.#reported = key;
    for (const listener of this.#listeners) listener(address);
  }
}
