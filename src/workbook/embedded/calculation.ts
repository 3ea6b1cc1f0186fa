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

/** Whatever the library calculates after: not merges and names. */
const calculating: ReadonlySet<string> = new Set([
  ...rearranging,
  ...mutations('set-range-values', 'insert-sheet', 'remove-sheet'),
]);

/** Whether something was entered, moved or removed; results of formulas are only its consequence. */
export const isContentChange = ({ id }: ICommandInfo, options?: IExecutionOptions): boolean =>
  changing.has(id) && !isCalculated(options);

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

/** Whether the library calculates after a command. It knows changes of formats by the command that made them. */
function isDue(command: ICommandInfo<{ readonly trigger?: string }>, options?: IExecutionOptions): boolean {
  if (command.id === requestId) return true;
  return (
    calculating.has(command.id) && !isCalculated(options) && !formatting.has(command.params?.trigger ?? '')
  );
}

const formatting: ReadonlySet<string> = new Set([
  'sheet.command.set-style',
  'sheet.command.set-border',
  'sheet.command.clear-selection-format',
]);

/** Milliseconds after which totals are read as displayed; a calculation that takes so long has failed. */
const patience = 10_000;

/**
 * Signals when the formulas are up to date. The library calculates a tenth of a second after the last change, so a
 * total read at once would be the previous one.
 */
export class Calculation {
  readonly #subscription: IDisposable;
  #changes = 0;
  #finished = 0;
  #waiting: (() => void)[] = [];

  constructor(commands: ICommandService) {
    const calculations = new Calculations<number>();
    this.#subscription = commands.onCommandExecuted((command, options) => {
      if (isDue(command, options)) this.#changes += 1;
      const ended = calculations.follow(command, () => this.#changes);
      if (ended === undefined) return;
      this.#finished = ended;
      // The results are written to the cells in the same turn.
      setTimeout(() => {
        if (this.isSettled) this.#finish();
      });
    });
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

  #finish(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}

/**
 * What was noted when a calculation began, until it ends. They may overlap: one begins while another pauses, and is
 * calculated after it.
 */
export class Calculations<T> {
  readonly #begun: T[] = [];
  #isInProgress = false;

  /** Of the one in progress. */
  get current(): T | undefined {
    return this.#begun[0];
  }

  /** Replaces what was noted for all that have begun. */
  fill(noted: T): void {
    this.#begun.fill(noted);
  }

  /** Returns what was noted for the calculation that this command ends. */
  follow(command: ICommandInfo<Progress>, note: () => T): T | undefined {
    if (command.id === startId) this.#begun.push(note());
    else if (command.id === notificationId && command.params?.stageInfo?.stage === firstStage) {
      // The one before was given up.
      if (this.#isInProgress) this.#begun.shift();
      this.#isInProgress = true;
    } else if (hasCalculated(command)) {
      this.#isInProgress = false;
      // One that waits begins in the same turn, or failed.
      setTimeout(() => {
        if (!this.#isInProgress) this.#begun.length = 0;
      });
      return this.#begun.shift();
    }
    return undefined;
  }
}

interface Progress {
  readonly stageInfo?: { readonly stage: unknown };
  readonly functionsExecutedState?: unknown;
}

// Numbers of the library: dependencies are looked for; nothing was to be calculated, or everything is.
const firstStage = 2;
const ends: readonly unknown[] = [2, 3];

/** Whether this command reports that a calculation has ended. */
export const hasCalculated = ({ id, params }: ICommandInfo<Progress>): boolean =>
  id === notificationId && ends.includes(params?.functionsExecutedState);
