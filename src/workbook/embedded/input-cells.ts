import type { Injector } from '@univerjs/core';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import type { ValueType } from '../../core/statute/types';
import { numberFormatOf } from '../plan/cell-formats';
import { errorTitle } from '../plan/data-validations';

/** A cell into which a figure of the form is typed. */
export interface InputCell {
  readonly type: ValueType;
  /** The number format that it has in the form; null is the general one. */
  readonly numberFormat: string | null;
}

/**
 * The cell of the form at an address; null if no figure is typed there. Found by our data validations, which
 * move with rows and columns.
 */
export function inputCellAt(
  injector: Injector,
  unitId: string,
  sheet: string,
  row: number,
  column: number,
): InputCell | null {
  const rule = injector.get(SheetDataValidationModel).getRuleByLocation(unitId, sheet, row, column);
  if (rule === undefined || rule.errorTitle !== errorTitle) return null;
  const type = rule.type === 'decimal' ? 'amount' : rule.operator === 'between' ? 'change' : 'count';
  return { type, numberFormat: numberFormatOf(type) ?? null };
}
