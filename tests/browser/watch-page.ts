import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

/** What none of our pages may do. */
export interface PageFaults {
  /** One line for each violation of the content security policy, console error, uncaught error or foreign request. */
  readonly faults: string[];
}

/** Watches a page from before its first request. */
export async function watchPage(page: Page, origin: string): Promise<PageFaults> {
  const faults: string[] = [];
  await page.exposeFunction('reportViolation', (text: string) => void faults.push(`policy: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const report = (globalThis as unknown as { reportViolation: (text: string) => void }).reportViolation;
      report(`${violatedDirective} ${blockedURI}`);
    });
  });
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A page that is left or reloaded aborts its pending requests: parts that it preloads, on a busy machine.
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()} ${reason}`);
  });
  page.on('request', (request) => {
    const { protocol, href } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && !href.startsWith(origin))
      faults.push(`foreign: ${href}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  return { faults };
}

/** If the test fails, prints what the page showed then: on another machine nothing else is left of it. */
export function describeFailure(page: Page): void {
  onTestFinished(async ({ task }) => {
    if (task.result?.state !== 'fail' || page.isClosed()) return;
    const shown = page.locator('#pane, body').last().innerText({ timeout: 5000 });
    const text = await shown.catch((error: unknown) => String(error));
    process.stderr.write(`${task.name}: ${page.url()} showed\n${text.slice(0, 3000)}\n`);
  });
}
