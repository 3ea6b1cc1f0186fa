import type { OfficeWindow } from './boot-office';
import { bootOffice } from './boot-office';
import { ExcelHost } from './excel-host';
import { ExcelUser } from './excel-user';
import type { EventEntry } from './transport';
import { windowsExternal } from './transport';

/** A host under the real library, which has its globals where the adapter expects them. */
export interface StartedExcel {
  readonly window: OfficeWindow;
  /** A new empty workbook in the same window. The library keeps the document settings of the one before. */
  open(): { readonly host: ExcelHost; readonly user: ExcelUser };
}

/** Starts the library once; `apiSets` are the capabilities this Excel declares. */
export async function startExcel(apiSets: Readonly<Record<string, string>>): Promise<StartedExcel> {
  let send: (entries: readonly EventEntry[]) => void = () => undefined;
  const newHost = () => new ExcelHost((entries) => send(entries));
  let host = newHost();
  const transport = windowsExternal(
    {
      execute: (body, flags, answer) => host.execute(body, flags, answer),
      readSettings: () => host.readSettings(),
      storeSettings: (names, values, answer) => host.storeSettings(names, values, answer),
    },
    apiSets,
  );
  send = (entries) => transport.send(entries);
  const window = await bootOffice(transport.external);
  Object.assign(globalThis, {
    Office: window.Office,
    Excel: window.Excel,
    OfficeExtension: window.OfficeExtension,
  });
  return {
    window,
    open() {
      host = newHost();
      return { host, user: new ExcelUser(host) };
    },
  };
}
