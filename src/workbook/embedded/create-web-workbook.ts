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
import { followForm } from './form-flow';
import { keepFormats } from './keep-formats';
import type { Zoom } from './kept-zoom';
import { keepZoom } from './kept-zoom';
import type { LockedInput } from './locked-cells';
import { guardLockedCells } from './locked-cells';
import type { RefusedInput } from './only-numbers';
import { admitOnlyNumbers } from './only-numbers';
import { refuseLateResults } from './late-results';
import { pasteFigures } from './paste-figure';
import { settleStructure } from './settle-structure';
import { UndoInProgress } from './undo-in-progress';
import { WebWorkbook } from './web-workbook';

/**
 * When the browser is idle, the library validates what was entered on hidden sheets, and throws if such a sheet has
 * been removed: by an undo, by the user, or because another workbook was opened.
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

/** User commands that change cell formats or validation; those of menus and keys end in one of these. */
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
    // It cannot be disposed of during its own callback.
    setTimeout(() => subscription.dispose());
    listener();
  });
}

export type { WebWorkbook } from './web-workbook';
export type { WorkbookSnapshot } from './workbook-copy';

interface WebWorkbookOptions extends UniverOptions {
  /** Called the first time the user formats something: only contents and the formatting of our sheets are saved. */
  readonly formatted?: () => void;
  readonly zoom?: Zoom;
  /** Whether Enter and Tab go along the form. */
  readonly followsForm?: () => boolean;
  /** Called when a locked cell was to be changed, or the formula of a total to be opened. */
  readonly locked?: (input: LockedInput) => void;
  /** Called when an entry is no figure, and stays in the open cell; with null when it is changed or given up. */
  readonly refused?: (input: RefusedInput | null) => void;
}

/**
 * Mounts a spreadsheet in an element of the page. Resolves when it is visible and usable. The element must have a size.
 * This file is large with all its dependencies: load it by `import()`.
 */
export async function createWebWorkbook(
  container: HTMLElement,
  {
    formatted,
    followsForm = () => true,
    locked = () => undefined,
    zoom,
    refused = () => undefined,
    ...options
  }: WebWorkbookOptions = {},
): Promise<WebWorkbook> {
  let isFree = () => true;
  const { univer, api } = createUniver(container, options, (injector) =>
    guardLockedCells(injector, { isFree: () => isFree(), refused: locked }),
  );
  const rendered = new Promise<void>((resolve) => {
    const subscription = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage < LifecycleStages.Rendered) return;
      resolve();
      // It cannot be disposed of during its own callback.
      setTimeout(() => subscription.dispose());
    });
  });
  const workbook = new WebWorkbook(container, univer, api);
  await rendered;
  const injector = univer.__getInjector();
  skipRemovedSheets(injector);
  keepFormats(injector);
  pasteFigures(injector);
  const undo = new UndoInProgress(injector.get(ICommandService));
  refuseLateResults(injector);
  settleStructure(injector);
  followForm(injector, followsForm);
  if (zoom !== undefined) keepZoom(injector, zoom);
  isFree = () => workbook.isOurs || undo.isRunning;
  admitOnlyNumbers(injector, undo, { isLeaving: () => workbook.isLeavingCell, refused });
  if (formatted !== undefined) onFirstFormat(injector, formatted);
  return workbook;
}
