import { referenceTo } from '../plan/rectangles';
import type { DataValidation } from '../plan/data-validations';
import { marks } from '../plan/looks';
import type { WorksheetPlan } from '../plan/plan-worksheet';

/** What a planned sheet checks by itself: conditional formats, data validation; and what stays in sight. */
export function addRules(sheet: Excel.Worksheet, plan: WorksheetPlan): void {
  // The one that is added last comes first.
  for (const { areas, formula, kind } of [...plan.conditionalFormats].reverse()) {
    const places = sheet.getRanges(areas.map((area) => referenceTo(area)).join(','));
    const { custom } = places.conditionalFormats.add('Custom');
    const mark = marks[kind];
    custom.rule.formula = `=${formula}`;
    custom.format.fill.color = `#${mark.fill}`;
    if (mark.color !== undefined) custom.format.font.color = `#${mark.color}`;
    if (mark.bold !== undefined) custom.format.font.bold = mark.bold;
  }
  for (const validation of plan.validations) {
    for (const { row, column, rows, columns } of validation.areas)
      validate(sheet.getRangeByIndexes(row, column, rows, columns).dataValidation, validation);
  }
  freeze(sheet, plan);
}

/** A table that is alone on its sheet keeps its headers and labels in sight. */
function freeze(sheet: Excel.Worksheet, { tables }: WorksheetPlan): void {
  const [table] = tables;
  if (table === undefined || tables.length > 1) return;
  const { area, headerRows, labelColumns } = table;
  if (headerRows > 0 && labelColumns > 0)
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, area.row + headerRows, labelColumns));
}

function validate(target: Excel.DataValidation, { type, least, prompt, error }: DataValidation): void {
  // Every whole or decimal number there is, where there is no least one.
  const bounds: Excel.BasicDataValidation =
    least === undefined
      ? { operator: 'Between', formula1: -999_999_999_999, formula2: 999_999_999_999 }
      : { operator: 'GreaterThanOrEqualTo', formula1: least };
  target.rule = type === 'whole' ? { wholeNumber: bounds } : { decimal: bounds };
  target.ignoreBlanks = true;
  target.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
  target.errorAlert = { showAlert: true, style: 'Stop', title: error.title, message: error.text };
}
