import type { IDisposable, Injector } from '@univerjs/core';
import { ICommandService } from '@univerjs/core';
import { SetWorksheetActiveOperation, SheetsSelectionsService } from '@univerjs/sheets';
import type { Selection } from '../port';
import { activeSheet } from './active-sheet';

/**
 * Reports each selection once: the library does so in several ways, often twice, and not when another sheet has the
 * same cells selected.
 */
export class SelectionReports {
  readonly #injector: Injector;
  readonly #selections: SheetsSelectionsService;
  readonly #listeners = new Set<(selection: Selection) => void>();
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
  subscribe(listener: (selection: Selection) => void): () => void {
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
    const rows = range.endRow - range.startRow + 1;
    const columns = range.endColumn - range.startColumn + 1;
    const selection: Selection = {
      sheet: sheet.getSheetId(),
      row: range.startRow,
      column: range.startColumn,
      ...(rows > 1 ? { rows } : {}),
      ...(columns > 1 ? { columns } : {}),
    };
    const key = [selection.sheet, selection.row, selection.column, rows, columns].join(' ');
    if (key === this.#reported) return;
    this.#reported = key;
    for (const listener of this.#listeners) listener(selection);
  }
}
