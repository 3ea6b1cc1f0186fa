import { cellIndexOf, isComputed } from '../../../core/report/cells';
import type { Rollup } from '../../../core/rollup/roll-up';
import type { WorkbookSheet } from '../../../files/xlsx/write-xlsx';
import { rollupWorkbookTexts as texts } from '../../../messages/zh-CN/rollup-workbook';
import type { PlannedCell } from '../../../workbook/plan/plan-worksheet';
import { planWorksheets } from '../../../workbook/plan/plan-worksheet';
import { detailColumns, detailTotal } from './detail-sheet';

/** 汇总表: the official tables of the parent on one sheet. Each input is a formula over 明细, each total one over the sheet. */
export function summarySheet({ parent, edition }: Rollup, remarks: readonly string[]): WorkbookSheet {
  const columns = detailColumns(edition);
  const form = cellIndexOf(edition);
  const [plan] = planWorksheets({ report: parent, edition, totals: 'formula', remarks }, 'stacked');
  if (plan === undefined) throw new Error('A form has tables');
  const withFormula = (cell: PlannedCell): PlannedCell => {
    const input = cell.cellId === undefined ? undefined : form.get(cell.cellId);
    const column = columns.get(input?.id ?? ('' as never));
    if (input === undefined || isComputed(input) || column === undefined) return cell;
    const total = detailTotal(column);
    return { ...cell, formula: `IF(${total}="","",${total})`, locked: true };
  };
  return {
    plan: {
      ...plan,
      name: texts.sheets.summary,
      cells: plan.cells.map(withFormula),
      // What a user types into a formula's cell would no longer be a sum.
      validations: [],
    },
  };
}
