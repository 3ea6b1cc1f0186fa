/// <reference lib="dom" />
import { usual } from '../../wps-host/variations';
import { WpsHost } from '../../wps-host/wps-host';
import { WpsUser } from '../../wps-host/wps-user';

// Runs in the page: WPS as it appears there. Its calls are synchronous, so the program itself has to be in the page.
const host = new WpsHost(usual);
Object.assign(globalThis, { Application: host.application, wpsHost: host, wpsUser: new WpsUser(host) });
