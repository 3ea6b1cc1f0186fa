import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import type { ExcelHost } from '../../excel-host/excel-host';
import { ExcelUser } from '../../excel-host/excel-user';
import { newContext } from '../open-page';
import { describeFailure, watchPage } from '../watch-page';
import { servedAddin } from './built-addin';
import { bringHost } from './bring-host';
import { hostScript } from './host-script';

/** A pane about as wide as in Excel. */
const usualPane = { width: 350, height: 640 };

/** A separate browser for a test, as narrow as a task pane. */
export async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await newContext({ viewport: usualPane, serviceWorkers: 'allow', ...options });
  onTestFinished(() => context.close());
  return context.newPage();
}

/** The built pane in the browser, with a workbook open in Excel for Windows. */
export interface OpenAddin {
  readonly page: Page;
  readonly origin: string;
  readonly host: ExcelHost;
  readonly user: ExcelUser;
}

/**
 * Opens the built pane with Microsoft's library, in a page that looks to it like the web view of Excel for Windows. The
 * query of its address says what a command opens it for. The test fails at its end if the page broke its policy, reported an error, or contacted any other server.
 */
export async function openDesktop(options: BrowserContextOptions = {}, query = ''): Promise<OpenAddin> {
  const origin = await servedAddin();
  const page = await newPage(options);
  const { faults } = await watchPage(page, origin);
  onTestFinished(() => expect(faults, 'what the pane must not do').toEqual([]));
  describeFailure(page);
  const host = await connect(page);
  await page.goto(`${origin}taskpane.html${query}`);
  await page.getByRole('button', { name: '开始使用' }).click();
  await page.getByRole('tab', { name: '填报' }).waitFor();
  return { page, origin, host, user: new ExcelUser(host) };
}

/** Puts an Excel for Windows around a page that is not loaded yet. */
export async function connect(page: Page): Promise<ExcelHost> {
  const host = await bringHost(page);
  await page.addInitScript(await hostScript('./desktop-bridge.ts'));
  return host;
}
