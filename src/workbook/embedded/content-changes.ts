import type { ICommandInfo, IExecutionOptions } from '@univerjs/core';

/** What changes contents, their places or their sheets; looks, widths and views are not among them. */
const changing: ReadonlySet<string> = new Set(
  [
    'set-range-values',
    'insert-row',
    'insert-col',
    'remove-rows',
    'remove-col',
    'move-range',
    'move-rows',
    'move-columns',
    'reorder-range',
    'add-worksheet-merge',
    'remove-worksheet-merge',
    'insert-sheet',
    'remove-sheet',
    'set-worksheet-name',
    'set-worksheet-hidden',
    'set-worksheet-order',
  ].map((name) => `sheet.mutation.${name}`),
);

/** Whether something was entered, moved or removed; results of formulas are only its consequence. */
export const isContentChange = ({ id }: ICommandInfo, options?: IExecutionOptions): boolean =>
  changing.has(id) && options?.['fromFormula'] !== true && options?.onlyLocal !== true;
