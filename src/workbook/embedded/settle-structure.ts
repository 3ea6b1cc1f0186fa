import type { ICommandInfo, Injector, Workbook, Worksheet } from '@univerjs/core';
import { ICommandService, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import { ConditionalFormattingRuleModel } from '@univerjs/sheets-conditional-formatting';
import { calculateSheet, Calculation, hasCalculated, rearranging } from './calculation';
import { restoreFormats } from './sheet-structure';

/** A sheet whose rows or columns have changed. */
interface Waiting {
  readonly unitId: string;
  readonly id: string;
  /** Its formulas are being calculated once more. */
  readonly isSecond: boolean;
}

/**
 * Calculates a sheet twice after rows or columns were inserted, removed or brought back, and then judges its conditional
 * formats anew. The library calculates some sums before their parts at such a time, judges formats while totals are still
 * the previous ones, and leaves it at that.
 */
export function settleStructure(injector: Injector): void {
  const commands = injector.get(ICommandService);
  const calculation = new Calculation(commands);
  let waiting: readonly Waiting[] = [];
  const settle = (): void => {
    // Another calculation is due, and ends here as well.
    if (!calculation.isSettled) return;
    const settled = waiting;
    waiting = settled.flatMap((sheet) => (sheet.isSecond ? [] : [{ ...sheet, isSecond: true }]));
    for (const sheet of settled) {
      const found = sheetOf(injector, sheet);
      if (found === null) continue;
      if (sheet.isSecond) judgeAnew(injector, found);
      else calculateSheet(commands, found);
    }
  };
  commands.onCommandExecuted((command, options) => {
    if (rearranging.has(command.id) && options?.fromCollab !== true) waiting = withSheet(waiting, command);
    // The results are written to the cells in the same turn; those that come too late are calculated once more in the
    // next one.
    else if (waiting.length > 0 && hasCalculated(command)) setTimeout(() => setTimeout(settle));
  });
}

function withSheet(waiting: readonly Waiting[], { params }: ICommandInfo): readonly Waiting[] {
  const { unitId, subUnitId: id } = (params ?? {}) as {
    readonly unitId?: string;
    readonly subUnitId?: string;
  };
  if (unitId === undefined || id === undefined) return waiting;
  return [...waiting.filter((sheet) => sheet.id !== id), { unitId, id, isSecond: false }];
}

const sheetOf = (injector: Injector, { unitId, id }: Waiting): Worksheet | null =>
  injector
    .get(IUniverInstanceService)
    .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)
    ?.getSheetBySheetId(id) ?? null;

function judgeAnew(injector: Injector, sheet: Worksheet): void {
  const rules = injector
    .get(ConditionalFormattingRuleModel)
    .getSubunitRules(sheet.getUnitId(), sheet.getSheetId());
  if (rules !== null) restoreFormats(injector, injector.get(ICommandService), sheet, [...rules]);
}
