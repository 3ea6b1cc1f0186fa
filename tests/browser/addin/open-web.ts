import type { Frame, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import type { DocumentSettings } from '../../excel-host/document-settings';
import type { ExcelHost } from '../../excel-host/excel-host';
import { ExcelUser } from '../../excel-host/excel-user';
import { servedAddin } from './built-addin';
import { bringHost } from './bring-host';
import { hostScript } from './host-script';
import { newPage } from './open-desktop';
import { watchPage } from '../watch-page';

const excelOnline = 'https://excel.officeapps.live.com';
const addinSite = 'https://nianbao.example';

/** The built pane in a frame of a page that looks to it like Excel on the web. */
export interface OpenWebAddin {
  readonly page: Page;
  readonly pane: Frame;
  readonly host: ExcelHost;
  readonly user: ExcelUser;
}

interface Opening {
  /** What a command opens the pane for. */
  readonly query?: string;
  /** The document settings of the workbook. */
  readonly settings?: DocumentSettings['stored'];
}

/** Denies storage to pages of a site. Browsers do so in frames of other sites, but not every headless one does. */
function blockStorage(site: string): void {
  if (location.origin !== site) return;
  for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(globalThis, name, {
      get: () => {
        const reason = `Failed to read the '${name}' property from 'Window': Access is denied for this document.`;
        throw new DOMException(reason, 'SecurityError');
      },
    });
}

/**
 * Opens the built pane in a frame of another site, whose page plays Excel's part in the exchange with Microsoft's
 * library. Neither address exists: this machine answers the browser. The frame has no access to storage, as browsers
 * block it for frames of other sites.
 */
export async function openWeb({ query = '', settings }: Opening = {}): Promise<OpenWebAddin> {
  const served = await servedAddin();
  const page = await newPage({ viewport: { width: 1000, height: 760 }, acceptDownloads: true });
  const { faults } = await watchPage(page, addinSite);
  // Parts that the pane loads ahead may still be on their way when the test ends.
  onTestFinished(() => page.unrouteAll({ behavior: 'ignoreErrors' }));
  // The library tries this storage and reports the failure; the pane uses the other one only.
  const own = (text: string) =>
    !text.startsWith(`foreign: ${excelOnline}/`) && !text.includes("'sessionStorage'");
  onTestFinished(() => expect(faults.filter(own), 'what the pane must not do').toEqual([]));
  await page.route(`${addinSite}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    const response = await route.fetch({ url: new URL(pathname + search, served).href });
    await route.fulfill({ response });
  });
  await page.route(`${excelOnline}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: '<!doctype html><html lang="zh-CN"><title>Excel</title><link rel="icon" href="data:,"><body></body></html>',
    }),
  );
  await page.addInitScript(blockStorage, addinSite);
  const host = await bringHost(page, settings);
  await page.goto(`${excelOnline}/x/_layouts/xlviewerinternal.aspx`);
  await page.evaluate((address) => {
    Object.assign(globalThis, { addinAddress: address });
  }, `${addinSite}/taskpane.html${query}`);
  await page.evaluate(await hostScript('./web-bridge.ts'));
  const element = await page.waitForSelector('iframe[title=pane]');
  const pane = await element.contentFrame();
  if (pane === null) throw new Error('no frame');
  await pane.getByRole('tab', { name: '填报' }).waitFor();
  return { page, pane, host, user: new ExcelUser(host) };
}
