import type { Page } from 'playwright-core';
import type { DocumentSettings } from '../../excel-host/document-settings';
import { ExcelHost } from '../../excel-host/excel-host';
import type { EventEntry } from '../../excel-host/transport';
import { EventQueue } from './event-queue';
import { apiSets } from './host-script';

/**
 * Connects a page that is not loaded yet to a host: `hostExecute`, `hostStoreSettings`, `hostSettings` and
 * `hostApiSets`; events go to its `hostEvents`.
 */
export async function bringHost(page: Page, settings: DocumentSettings['stored'] = []): Promise<ExcelHost> {
  const queue = new EventQueue((entries) =>
    page.evaluate(
      (all) => (globalThis as unknown as { hostEvents: (e: readonly EventEntry[]) => void }).hostEvents(all),
      entries,
    ),
  );
  const host = new ExcelHost((entries) => queue.add(entries));
  host.documentSettings.stored = settings;
  await page.exposeFunction(
    'hostExecute',
    (body: string, flags: number) =>
      new Promise((resolve) => host.execute(body, flags, (status, text) => resolve([status, text]))),
  );
  await page.exposeFunction(
    'hostStoreSettings',
    (names: readonly unknown[], values: readonly unknown[]) =>
      new Promise((resolve) => host.storeSettings(names, values, resolve)),
  );
  await page.addInitScript(`globalThis.hostSettings = ${JSON.stringify(host.readSettings())};`);
  await page.addInitScript(`globalThis.hostApiSets = ${JSON.stringify(apiSets)};`);
  return host;
}
