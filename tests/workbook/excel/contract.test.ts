import { beforeAll } from 'vitest';
import { openExcelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import type { StartedExcel } from '../../excel-host/start-excel';
import { startExcel } from '../../excel-host/start-excel';
import { turns } from '../../fixtures/turns';
import type { Behaviour } from '../../excel-host/behaviours';
import { bearable } from '../../excel-host/behaviours';
import type { OpenWorkbook } from '../port-contract';
import { portContract } from '../port-contract';

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel({ ExcelApi: '1.17', DelayForCellEdit: '1.1' });
});

portContract('Excel', () => open());
portContract('an Excel with all its known behaviours', () => open(...bearable));

async function open(...behaviours: readonly Behaviour[]): Promise<OpenWorkbook> {
  const { host, user } = excel.open();
  host.workbook.behave(...behaviours);
  const port = await openExcelWorkbook();
  const done = (act: () => void) => {
    act();
    return Promise.resolve();
  };
  return {
    port,
    user: {
      type: (place, text) => done(() => user.type(place, text)),
      empty: (place) => done(() => user.type(place, '')),
      canType: (place) => Promise.resolve(user.canType(place)),
      select: (place) => done(() => user.select(place)),
      renameSheet: (id, name) => done(() => user.rename(id, name)),
      deleteSheet: (id) => done(() => user.delete(id)),
      showSheet: (id) => done(() => user.unhide(id)),
      selected: () => Promise.resolve(user.selected),
    },
    settle: turns,
    close: () => port.close(),
  };
}
