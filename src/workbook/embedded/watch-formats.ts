import type { Injector } from '@univerjs/core';
import { ICommandService } from '@univerjs/core';
import {
  ClearSelectionFormatCommand,
  SetBorderBasicCommand,
  SetBorderCommand,
  SetStyleCommand,
} from '@univerjs/sheets';
import { AddCfCommand } from '@univerjs/sheets-conditional-formatting';
import { AddSheetDataValidationCommand } from '@univerjs/sheets-data-validation';
import { SetNumfmtCommand } from '@univerjs/sheets-numfmt';

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
export function onFirstFormat(injector: Injector, listener: () => void): void {
  const subscription = injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (!formatting.has(id)) return;
    // It cannot be disposed of while it is being told.
    setTimeout(() => subscription.dispose());
    listener();
  });
}
