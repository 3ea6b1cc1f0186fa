import type { PaneServices } from '../app/pane-services';
import { workerLocator } from './worker-locator';

/** How long an object URL is kept: some browsers begin a download only after the call has returned. */
const keepUrl = 60_000;

/** What a pane needs, in a page of its own: files by download, the clipboard of the browser, heavy parts on first use. */
export const browserServices: PaneServices = {
  async write(report, format, { remarks, totals }) {
    if (format === 'xlsx')
      return (await import('../app/export-workbook')).exportWorkbook(report, totals, remarks);
    const { exportReport } = await import('../app/export-report');
    const template = async () => (await import('../app/built-in-template')).builtInTemplate();
    return exportReport(report, format, template, { remarks });
  },

  async readBack(bytes, format) {
    if (format !== 'xlsx' && format !== 'json') return null;
    return (await (await import('../app/load-report')).loadReport(bytes, `.${format}`)).report;
  },

  async richText(report, remarks) {
    const [{ writeHtmlFragment }, { writePlainText }] = await Promise.all([
      import('../writers/write-html'),
      import('../writers/write-plain-text'),
    ]);
    return { html: writeHtmlFragment(report, { remarks }), text: writePlainText(report, { remarks }) };
  },

  save(name, bytes, type) {
    const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), keepUrl);
    return Promise.resolve(true);
  },

  async copy(html, text) {
    try {
      const part = (content: string, type: string) => new Blob([content], { type });
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/html': part(html, 'text/html'), 'text/plain': part(text, 'text/plain') }),
      ]);
      return true;
    } catch {
      return copyBySelection(html);
    }
  },

  async read(source, options) {
    return (await import('./worker-reader')).readInWorker(source, options);
  },

  locator: workerLocator,
};

/** For pages on plain http, which have no clipboard of their own: selects the tables and copies the selection. */
function copyBySelection(html: string): boolean {
  const holder = document.createElement('div');
  // Our own writer made it: escaped, no scripts. Parsed, not run.
  holder.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  document.body.append(holder);
  const selection = getSelection();
  selection?.removeAllRanges();
  const range = document.createRange();
  range.selectNodeContents(holder);
  selection?.addRange(range);
  try {
    // The only way left; browsers keep it for exactly this.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand('copy');
  } finally {
    selection?.removeAllRanges();
    holder.remove();
  }
}
