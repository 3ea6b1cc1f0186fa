import type { ICellData, Injector, Nullable, Workbook, Worksheet } from '@univerjs/core';
import { ICommandService, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { calculateSheet, Calculations, rearranging } from './calculation';

/**
 * Refuses results of formulas that come too late. The library calculates for a while, and then writes the results to the
 * addresses that the formulas had at the beginning: if rows were removed, or brought back by an undo, in the meantime, the
 * results of totals would overwrite figures of another row. They are calculated once more instead.
 */
export function refuseLateResults(injector: Injector): void {
  const commands = injector.get(ICommandService);
  /** Whether rows or columns have moved since. */
  const calculations = new Calculations<boolean>();
  commands.onCommandExecuted((command) => {
    if (rearranging.has(command.id)) calculations.fill(true);
    calculations.follow(command, () => false);
  });
  commands.beforeCommandExecuted(({ id, params }, options) => {
    if (id !== SetRangeValuesMutation.id || options?.['applyFormulaCalculationResult'] !== true) return;
    const results = params as ISetRangeValuesMutationParams;
    const sheet = injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(results.unitId, UniverInstanceType.UNIVER_SHEET)
      ?.getSheetBySheetId(results.subUnitId);
    if (!sheet) return;
    if (calculations.current === true) {
      results.cellValue = {};
      // Not within the calculation that has just ended.
      setTimeout(() => calculateSheet(commands, sheet));
    } else dropOthers(sheet, results);
  });
}

/** A result belongs into the cell of a formula; wherever else, it is late as well. */
function dropOthers(sheet: Worksheet, { cellValue = {} }: ISetRangeValuesMutationParams): void {
  for (const [row, columns] of Object.entries(cellValue))
    for (const column of Object.keys(columns as object))
      if (!hasFormula(sheet.getCellRaw(Number(row), Number(column))))
        Reflect.deleteProperty(columns as object, column);
}

const hasFormula = (cell: Nullable<ICellData>): boolean =>
  Boolean(cell) && ((cell?.f ?? '') !== '' || (cell?.si ?? '') !== '');
