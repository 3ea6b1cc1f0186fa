import type { ICommandInfo, ICommandService, IExecutionOptions } from '@univerjs/core';
import { expect, it } from 'vitest';
import { Calculation } from '../../../src/workbook/embedded/calculation';

const inserted = { id: 'sheet.mutation.insert-row' };
const started = { id: 'formula.mutation.set-formula-calculation-start' };
const notified = (params: object) => ({
  id: 'formula.mutation.set-formula-calculation-notification',
  params,
});
/** It looks for dependencies. */
const calculates = notified({ stageInfo: { stage: 2 } });
/** By the library's number for how. */
const ended = (how: 'initial' | 'stopped' | 'nothing to do' | 'done') =>
  notified({
    functionsExecutedState: ['initial', 'stopped', 'nothing to do', 'done'].indexOf(how),
  });

/** Whether all is calculated after each of these commands. */
function settledAfter(...commands: readonly ICommandInfo[]): readonly boolean[] {
  let follow: (command: ICommandInfo, options?: IExecutionOptions) => void = () => undefined;
  const calculation = new Calculation({
    onCommandExecuted: (listener) => {
      follow = listener;
      return { dispose: () => undefined };
    },
  } as Pick<ICommandService, 'onCommandExecuted'> as ICommandService);
  return commands.map((command) => {
    follow(command);
    return calculation.isSettled;
  });
}

it('is settled once the calculation that began after the last change has ended', () => {
  expect(settledAfter(inserted, started, calculates, ended('done'))).toEqual([false, false, false, true]);
  expect(settledAfter(inserted, started, calculates, ended('nothing to do')).at(-1)).toBe(true);
  expect(settledAfter(inserted, started, calculates, inserted, ended('done')).at(-1)).toBe(false);
});

it('distinguishes two calculations that overlap', () => {
  const all = [inserted, started, calculates, inserted, started, ended('done'), calculates, ended('done')];
  expect(settledAfter(...all).slice(-3)).toEqual([false, false, true]);
});

it('takes no stopped calculation for one that has ended', () => {
  const stopped = [inserted, started, calculates, ended('stopped'), started, ended('initial'), calculates];
  expect(settledAfter(...stopped, ended('done')).slice(-5)).toEqual([false, false, false, false, true]);
});

it('waits for no calculation after names, merges and formats, which the library does not calculate after', () => {
  const formatted = {
    id: 'sheet.mutation.set-range-values',
    params: { trigger: 'sheet.command.set-style' },
  };
  const others = ['set-worksheet-name', 'set-worksheet-order', 'add-worksheet-merge'];
  expect(settledAfter(formatted, ...others.map((name) => ({ id: `sheet.mutation.${name}` })))).not.toContain(
    false,
  );
  expect(settledAfter({ id: 'sheet.mutation.set-range-values', params: {} })).toEqual([false]);
});
