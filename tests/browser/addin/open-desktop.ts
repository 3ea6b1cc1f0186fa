import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, expect, onTestFinished } from 'vitest';
import { ExcelHost } from '../../excel-host/excel-host';
import { ExcelUser } from '../../excel-host/excel-user';
import type { EventEntry } from '../../excel-host/transport';
import { launchChromium } from '../launch-chromium';
import { watchPage } from '../watch-page';
import { servedAddin } from './built-addin';
import { EventQueue } from './event-queue';
import { apiSets, hostScript } from './host-script';

let browser: Promise<Browser> | undefined;
afterAll(async () => (await browser)?.close());

/** A pane of about the width that Excel gives it. */
const usualPane = { width: 350, height: 640 };

/** A browser of its own for a test, as narrow as a task pane. */
export async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  browser ??= launchChromium();
  const context = await (await browser).newContext({ viewport: usualPane, locale: 'zh-CN', ...options });
  onTestFinished(() => context.close());
  return context.newPage();
}

/** The built pane in the browser, with a workbook that a person has open in Excel for Windows. */
export interface OpenAddin {
  readonly page: Page;
  readonly origin: string;
  readonly host: ExcelHost;
  readonly user: ExcelUser;
}

/**
 * Opens the built pane with Microsoft's own library, in a page that looks to it like the web view of Excel for Windows. The test
 * fails at its end when the page broke its policy, reported an error, or asked anybody but its own server.
 */
export async function openDesktop(options: BrowserContextOptions = {}): Promise<OpenAddin> {
  const origin = await servedAddin();
  const page = await newPage(options);
  const { faults } = await watchPage(page, origin);
  onTestFinished(() => expect(faults, 'what the pane must not do').toEqual([]));
  const host = await connect(page);
  await page.goto(`${origin}taskpane.html`);
  await page.getByRole('tab', { name: /填报|Fill/u }).waitFor();
  return { page, origin, host, user: new ExcelUser(host) };
}

/** Puts an Excel around a page that is not loaded yet. */
export async function connect(page: Page): Promise<ExcelHost> {
  const queue = new EventQueue((entries) =>
    page.evaluate(
      (all) => (globalThis as unknown as { hostEvents: (e: readonly EventEntry[]) => void }).hostEvents(all),
      entries,
    ),
  );
  const host = new ExcelHost((entries) => queue.add(entries));
  await page.exposeFunction(
    'hostExecute',
    (body: string, flags: number) =>
      new Promise((resolve) => host.execute(body, flags, (status, text) => resolve([status, text]))),
  );
  await page.addInitScript(`globalThis.hostApiSets = ${JSON.stringify(apiSets)};`);
  await page.addInitScript(await hostScript('./desktop-bridge.ts'));
  return host;
}
