import type { Injector } from '@univerjs/core';
import { IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import { SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation';

/**
 * The library checks what was entered in sheets that are not shown when the browser is idle, and throws when such a sheet was
 * removed before: by an undo, by the user, or because another workbook was opened.
 */
export function skipRemovedSheets(injector: Injector): void {
  const validator = injector.get(SheetsDataValidationValidatorService);
  const instances = injector.get(IUniverInstanceService);
  const validate = validator.validatorRanges.bind(validator);
  validator.validatorRanges = async (unitId, subUnitId, ranges) => {
    const workbook = instances.getUnit(unitId, UniverInstanceType.UNIVER_SHEET);
    const sheets = (workbook as { getSheetBySheetId?: (id: string) => unknown } | null)?.getSheetBySheetId?.(
      subUnitId,
    );
    return sheets === null || sheets === undefined ? [] : validate(unitId, subUnitId, ranges);
  };
}
