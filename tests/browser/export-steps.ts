import type { Locator, Page } from 'playwright-core';

/** Presses a button of the export. */
export const exportBy = (page: Page, name: string): Promise<void> =>
  page.getByRole('tabpanel').getByRole('button', { name, exact: true }).first().click();

/** The sentence that confirms an export. */
export const proof = (page: Page): Locator =>
  page.getByRole('alert').filter({ hasText: '已重新读取核对，200/200 格与工作簿一致' });

/** The contents of the clipboard. */
export const clipboard = (page: Page): Promise<{ readonly html: string; readonly plain: string }> =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const part = async (type: string) =>
      item?.types.includes(type) === true ? (await item.getType(type)).text() : '';
    return { html: await part('text/html'), plain: await part('text/plain') };
  });

/** A print that begins and ends at once: nobody is there to close the print dialog. */
export async function letPrint(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => dispatchEvent(new Event('beforeprint'));
  });
}

/** A program that blocks printing silently. */
export async function forbidPrint(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
}

/** The page sent to the printer, as a PDF. */
export async function printedPdf(page: Page): Promise<{ readonly html: string; readonly pdf: Uint8Array }> {
  const html = await page.locator('#printed').getAttribute('srcdoc');
  if (html === null) throw new Error('nothing was printed');
  const paper = await page.context().newPage();
  await paper.setContent(html);
  const pdf = new Uint8Array(await paper.pdf({ preferCSSPageSize: true }));
  await paper.close();
  return { html, pdf };
}
