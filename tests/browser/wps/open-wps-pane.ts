import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import type { WpsHost } from '../../wps-host/wps-host';
import type { WpsUser } from '../../wps-host/wps-user';
import { hostScript } from '../addin/host-script';
import { newContext } from '../open-page';
import { describeFailure, watchPage } from '../watch-page';

/** What the page of the test has besides: the simulated WPS and its user. */
export type WpsWindow = typeof globalThis & { readonly wpsHost: WpsHost; readonly wpsUser: WpsUser };

/** The folder that the build makes for WPS. */
export function builtWps(): string {
  const folder = fileURLToPath(new URL('../../../dist/wps', import.meta.url));
  if (!existsSync(join(folder, 'nianbao', 'pane.html')))
    throw new Error('The add-in for WPS is not built: run `npm run build` or `npm test`.');
  return folder;
}

/**
 * Opens the built pane from the disk, as WPS does after an offline installation, with a simulated WPS around it. The test
 * fails at its end if the page reported an error or asked for anything that is not a file next to it.
 */
export async function openWpsPane(before?: () => void, isInWps = true): Promise<Page> {
  const context = await newContext({ viewport: { width: 350, height: 700 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const folder = pathToFileURL(join(builtWps(), 'nianbao')).href;
  const { faults } = await watchPage(page, folder);
  onTestFinished(() => {
    // Pages on the disk have no workers: Chromium says so, and the pane does without.
    expect(faults.filter((fault) => !/worker/iu.test(fault))).toEqual([]);
  });
  describeFailure(page);
  if (before !== undefined) await page.addInitScript(before);
  if (isInWps) await page.addInitScript(await hostScript('../wps/page-host.ts'));
  await page.goto(`${folder}/pane.html`);
  return page;
}
