import type { ICellData, IMutationInfo, Injector } from '@univerjs/core';
import { ICommandService, IUndoRedoService, sequenceExecute } from '@univerjs/core';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory } from '@univerjs/sheets';
import type { CellWrite } from '../port';
import { contentOf } from './sheet-of-plan';

/** Writes cells of any sheets as one step for the user to undo. Looks stay as they are. */
export function writeCells(injector: Injector, unitId: string, cells: readonly CellWrite[]): void {
  const bySheet = new Map<string, Record<number, Record<number, ICellData>>>();
  for (const { sheet, row, column, content } of cells) {
    const values = bySheet.get(sheet) ?? {};
    bySheet.set(sheet, values);
    (values[row] ??= {})[column] = cellOf(content);
  }
  const redoMutations: IMutationInfo[] = [];
  const undoMutations: IMutationInfo[] = [];
  for (const [subUnitId, cellValue] of bySheet) {
    const params: ISetRangeValuesMutationParams = { unitId, subUnitId, cellValue };
    undoMutations.unshift({
      id: SetRangeValuesMutation.id,
      params: SetRangeValuesUndoMutationFactory(injector, params),
    });
    redoMutations.push({ id: SetRangeValuesMutation.id, params });
  }
  if (!sequenceExecute(redoMutations, injector.get(ICommandService)).result)
    throw new Error('the embedded workbook refused the cells');
  injector.get(IUndoRedoService).pushUndoRedo({ unitID: unitId, undoMutations, redoMutations });
}

/** Everything that the cell may have held before is named, so that nothing of it stays. */
function cellOf(content: CellWrite['content']): ICellData {
  const empty: ICellData = { v: null, t: null, f: null, si: null, p: null };
  if (typeof content === 'string' && content.startsWith('=')) return { ...empty, f: content };
  return { ...empty, ...contentOf({ content }) };
}
