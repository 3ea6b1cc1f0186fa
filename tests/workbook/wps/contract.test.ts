import type { SheetAddress } from '../../../src/workbook/port';
import { turns } from '../../fixtures/turns';
import type { Variations } from '../../wps-host/variations';
import { portContract } from '../port-contract';
import { openWps } from './open-wps';

/** The likeliest build, and one that differs in everything. */
const builds: Readonly<Record<string, Partial<Variations>>> = {
  'WPS as its declarations have it': {},
  'a WPS that differs from its declarations': {
    methods: true,
    blank: undefined,
    codeNames: 'none',
    numericErrors: true,
    silences: false,
    xmlParts: 'absent',
    reportsReady: false,
  },
};

for (const [name, variations] of Object.entries(builds))
  portContract(name, () => {
    const { host, port, user, learn, look } = openWps(variations);
    const after =
      <A extends unknown[]>(act: (...args: A) => void) =>
      async (...args: A): Promise<void> => {
        await learn();
        act(...args);
        look();
      };
    return Promise.resolve({
      port,
      user: {
        type: after((place: SheetAddress, text: string) => user.type(place, text)),
        empty: after((place: SheetAddress) => user.type(place, '')),
        canType: async (place) => {
          await learn();
          return user.canType(place);
        },
        select: after((place: SheetAddress) => user.select(place)),
        renameSheet: after((id: string, title: string) => user.rename(id, title)),
        deleteSheet: after((id: string) => user.delete(id)),
        showSheet: after((id: string) => user.unhide(id)),
        selected: async () => {
          const sheet = (await port.read()).find(({ name: title }) => title === host.activeSheet.name);
          const { row, column } = host.selected.area;
          return sheet === undefined ? null : { sheet: sheet.id, row, column };
        },
      },
      settle: () => {
        look();
        return turns();
      },
      close: () => {
        port.close();
        return Promise.resolve();
      },
    });
  });
