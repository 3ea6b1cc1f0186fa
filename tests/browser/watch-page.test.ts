import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { sharedBrowser } from './shared-browser';
import { servedFolder } from './serve-folder';
import { watchPage } from './watch-page';

/** A page whose single script is fetched once it is shown, and the watch's reports about it. */
async function watchedPage() {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-watch-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>·</title><link rel="icon" href="data:,">');
  writeFileSync(join(folder, 'part.js'), '');
  const origin = await servedFolder(folder);
  const context = await (await sharedBrowser()).newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const { faults } = await watchPage(page, origin);
  await page.goto(origin);
  /** Requests the script, and returns once the request is under way. */
  const askForPart = async (): Promise<void> => {
    const asked = page.waitForRequest('**/part.js');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.src = 'part.js';
      document.head.append(script);
    });
    await asked;
  };
  return { page, faults, askForPart };
}

it('a page reloaded while a part is still being fetched is not at fault', async () => {
  const { page, faults, askForPart } = await watchedPage();
  // Nobody answers: the request stays open as long as the page.
  await page.route('**/part.js', () => undefined, { times: 1 });
  await askForPart();
  const givenUp = page.waitForEvent('requestfailed');
  await page.reload();
  await givenUp;
  expect(faults).toEqual([]);
});

it('a part that cannot be fetched is a fault', async () => {
  const { page, faults, askForPart } = await watchedPage();
  await page.route('**/part.js', (route) => route.abort('connectionrefused'), { times: 1 });
  const failed = page.waitForEvent('requestfailed');
  await askForPart();
  await failed;
  expect(faults).toContainEqual(expect.stringMatching(/^failed: \S+\/part\.js net::ERR_CONNECTION_REFUSED$/));
});
