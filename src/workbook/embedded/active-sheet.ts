import type { Injector, Workbook, Worksheet } from '@univerjs/core';
import { IUniverInstanceService, UniverInstanceType } from '@univerjs/core';

/** The sheet that is shown; null if there is none. */
export const activeSheet = (injector: Injector): Worksheet | null =>
  injector
    .get(IUniverInstanceService)
    .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)
    ?.getActiveSheet() ?? null;
