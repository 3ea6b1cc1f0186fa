import type { ICommandService, IDisposable } from '@univerjs/core';
import { CommandType, RedoCommandId, UndoCommandId } from '@univerjs/core';

const steps: ReadonlySet<string> = new Set([UndoCommandId, RedoCommandId]);

/** Knows whether the commands of this moment belong to an undo or redo, which runs to its end before anything else. */
export class UndoInProgress {
  readonly #subscriptions: readonly IDisposable[];
  #isRunning = false;

  constructor(commands: ICommandService) {
    this.#subscriptions = [
      commands.beforeCommandExecuted(({ id, type }) => {
        // A step that failed has no end.
        if (type === CommandType.COMMAND) this.#isRunning = steps.has(id);
      }),
      commands.onCommandExecuted(({ id }) => {
        if (steps.has(id)) this.#isRunning = false;
      }),
    ];
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
