import { openWpsWorkbook } from '../../../src/workbook/wps/wps-workbook';
import type { WpsWorkbookPort } from '../../../src/workbook/wps/wps-workbook';
import type { Variations } from '../../wps-host/variations';
import { usual } from '../../wps-host/variations';
import { WpsHost } from '../../wps-host/wps-host';
import { WpsUser } from '../../wps-host/wps-user';

export interface OpenWps {
  readonly host: WpsHost;
  readonly port: WpsWorkbookPort;
  /** Knows sheets by the ids of the port, as they were when it last read. */
  readonly user: WpsUser;
  /** Reads, and learns the ids of the sheets. */
  readonly learn: () => Promise<void>;
  /** The regular look of the port at what WPS reports no event for. */
  readonly look: () => void;
}

/** A workbook of the simulated WPS, followed by the adapter. */
export function openWps(variations: Partial<Variations> = {}): OpenWps {
  const host = new WpsHost({ ...usual, ...variations });
  const looks = new Set<() => void>();
  const port = openWpsWorkbook(host.application, (run) => {
    looks.add(run);
    return () => looks.delete(run);
  });
  const names = new Map<string, string>();
  const learn = async () => {
    for (const { id, name } of await port.read()) names.set(id, name);
  };
  return {
    host,
    port,
    user: new WpsUser(host, (id) => names.get(id)),
    learn,
    look: () => {
      for (const run of looks) run();
    },
  };
}
