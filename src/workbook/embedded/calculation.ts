import type {
  ICommandInfo,
  ICommandService,
  IDisposable,
  IExecutionOptions,
  Worksheet,
} from '@univerjs/core';

const mutations = (...names: readonly string[]): readonly string[] =>
  names.map((name) => `sheet.mutation.${name}`);

/** Whatever moves cells. */
export const rearranging: ReadonlySet<string> = new Set(
  mutations(
    'insert-row',
    'insert-col',
    'remove-rows',
    'remove-col',
    'move-range',
    'move-rows',
    'move-columns',
    'reorder-range',
  ),
);

/** Whatever changes contents, their positions or their sheets; formats, widths and views do not count. */
const changing: ReadonlySet<string> = new Set([
  ...rearranging,
  ...mutations(
    'set-range-values',
    'add-worksheet-merge',
    'remove-worksheet-merge',
    'insert-sheet',
    'remove-sheet',
    'set-worksheet-name',
    'set-worksheet-hidden',
    'set-worksheet-order',
  ),
]);

/** Whether a command only shows results of formulas. */
export const isCalculated = (options?: IExecutionOptions): boolean =>
  options?.['fromFormula'] === true || options?.onlyLocal === true;

/** Whether something was entered, moved or removed; results of formulas are only its consequence. */
export const isContentChange = ({ id }: ICommandInfo, options?: IExecutionOptions): boolean =>
  changing.has(id) && !isCalculated(options);

/** Calculates all formulas anew. */
const requestId = 'formula.mutation.set-trigger-formula-calculation-start';
const startId = 'formula.mutation.set-formula-calculation-start';
const notificationId = 'formula.mutation.set-formula-calculation-notification';

/**
 * Calculates what depends on any cell of a sheet once more, from new: the library knows no change that would make it do
 * so. Not by its own request for everything, which calculates sums before their parts.
 */
export function calculateSheet(commands: ICommandService, sheet: Worksheet): void {
  const [unitId, sheetId] = [sheet.getUnitId(), sheet.getSheetId()];
  const range = {
    startRow: 0,
    startColumn: 0,
    endRow: sheet.getRowCount() - 1,
    endColumn: sheet.getColumnCount() - 1,
  };
  const params = {
    commands: [],
    dirtyRanges: [{ unitId, sheetId, range }],
    clearDependencyTreeCache: { [unitId]: { [sheetId]: '1' } },
  };
  void commands.executeCommand(requestId, params, { onlyLocal: true });
}

/** Milliseconds after which totals are read as displayed; a calculation that takes so long has failed. */
const patience = 10_000;

/**
 * Signals when the formulas are up to date. The library calculates a tenth of a second after the last change, so a
 * total read at once would be the previous one.
 */
export class Calculation {
  readonly #subscription: IDisposable;
  #changes = 0;
  #started = 0;
  #finished = 0;
  #waiting: (() => void)[] = [];

  constructor(commands: ICommandService) {
    this.#subscription = commands.onCommandExecuted((command, options) => this.#follow(command, options));
  }

  /** All changes so far have been calculated. */
  get isSettled(): boolean {
    return this.#finished === this.#changes;
  }

  /** Resolves when all changes so far have been calculated. */
  async settled(): Promise<void> {
    if (this.isSettled) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    await new Promise<void>((resolve) => {
      this.#waiting.push(resolve);
      timer = setTimeout(resolve, patience);
    });
    clearTimeout(timer);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#finish();
  }

  #follow(command: ICommandInfo, options?: IExecutionOptions): void {
    if (isContentChange(command, options) || command.id === requestId) this.#changes += 1;
    else if (command.id === startId) this.#started = this.#changes;
    else if (hasCalculated(command)) {
      this.#finished = this.#started;
      // The results are written to the cells in the same turn.
      setTimeout(() => {
        if (this.isSettled) this.#finish();
      });
    }
  }

  #finish(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}

/** Whether this command reports that a calculation has ended. */
export const hasCalculated = ({
  id,
  params,
}: ICommandInfo<{ readonly functionsExecutedState?: unknown }>): boolean =>
  id === notificationId && params?.functionsExecutedState !== undefined;
