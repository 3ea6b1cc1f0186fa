import type { Injector } from '@univerjs/core';
import { ICommandService, IUniverInstanceService, LifecycleStages, UniverInstanceType } from '@univerjs/core';
import {
  ClearSelectionFormatCommand,
  SetBorderBasicCommand,
  SetBorderCommand,
  SetStyleCommand,
} from '@univerjs/sheets';
import { AddCfCommand } from '@univerjs/sheets-conditional-formatting';
import {
  AddSheetDataValidationCommand,
  SheetsDataValidationValidatorService,
} from '@univerjs/sheets-data-validation';
import { SetNumfmtCommand } from '@univerjs/sheets-numfmt';
import type { UniverOptions } from './create-univer';
import { createUniver } from './create-univer';
import { keepLooks } from './keep-looks';
import { WebWorkbook } from './web-workbook';

/**
 * The library checks what was entered in sheets that are not shown when the browser is idle, and throws when such a sheet was
 * removed before: by an undo, by the user, or because another workbook was opened.
 */
function skipRemovedSheets(injector: Injector): void {
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

/** The commands of the user that change how cells look or what may be entered; those of menus and keys end in one of these. */
const formatting: ReadonlySet<string> = new Set(
  [
    SetStyleCommand,
    SetBorderCommand,
    SetBorderBasicCommand,
    ClearSelectionFormatCommand,
    SetNumfmtCommand,
    AddCfCommand,
    AddSheetDataValidationCommand,
  ].map(({ id }) => id),
);

/** Calls `listener` the first time that the user formats something. */
function onFirstFormat(injector: Injector, listener: () => void): void {
  const subscription = injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (!formatting.has(id)) return;
    // It cannot be disposed of while it is being told.
    setTimeout(() => subscription.dispose());
    listener();
  });
}

export type { WebWorkbook, WorkbookSnapshot } from './web-workbook';

interface WebWorkbookOptions extends UniverOptions {
  /** Told the first time that the user formats something: saved are contents and the looks of our own sheets. */
  readonly formatted?: () => void;
}

/**
 * Puts a spreadsheet into a place of the page. Resolves when it can be seen and used. The place must have a size. This file is
 * large with all that it needs: load it by `import()`.
 */
export async function createWebWorkbook(
  container: HTMLElement,
  { formatted, ...options }: WebWorkbookOptions = {},
): Promise<WebWorkbook> {
  const { univer, api } = createUniver(container, options);
  const rendered = new Promise<void>((resolve) => {
    const subscription = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage < LifecycleStages.Rendered) return;
      resolve();
      // It cannot be disposed of while it is being told.
      setTimeout(() => subscription.dispose());
    });
  });
  const workbook = new WebWorkbook(container, univer, api);
  await rendered;
  skipRemovedSheets(univer.__getInjector());
  keepLooks(univer.__getInjector());
  if (formatted !== undefined) onFirstFormat(univer.__getInjector(), formatted);
  return workbook;
}
