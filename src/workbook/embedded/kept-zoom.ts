import type { Injector, IWorksheetData, Workbook } from '@univerjs/core';
import { ICommandService, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import { InsertSheetMutation } from '@univerjs/sheets';
import { SetZoomRatioOperation } from '@univerjs/sheets-ui';

/** The zoom of all sheets, 1 for 100 %. */
export interface Zoom {
  readonly ratio: () => number;
  readonly keep: (ratio: number) => void;
}

/** All sheets have the same zoom, also new ones and those of the next workbook: it is a matter of the user's eyes. */
export function keepZoom(injector: Injector, { ratio, keep }: Zoom): void {
  const commands = injector.get(ICommandService);
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== InsertSheetMutation.id) return;
    const { sheet } = (params ?? {}) as { readonly sheet?: Partial<IWorksheetData> };
    // oxlint-disable-next-line typescript/no-deprecated -- the library reads nothing else
    if (sheet !== undefined) sheet.zoomRatio = ratio();
  });
  commands.onCommandExecuted(({ id, params }) => {
    if (id !== SetZoomRatioOperation.id) return;
    const { unitId = '', zoomRatio = 1 } = (params ?? {}) as {
      readonly unitId?: string;
      readonly zoomRatio?: number;
    };
    keep(zoomRatio);
    const workbook = injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    // oxlint-disable-next-line typescript/no-deprecated -- the same
    for (const sheet of workbook?.getSheets() ?? []) sheet.getConfig().zoomRatio = zoomRatio;
  });
}
