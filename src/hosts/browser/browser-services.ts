import type { PaneServices } from '../../app/ports';
import { workerLocator } from './worker-locator';

/** How long an object URL stays valid: some browsers begin a download only after the call has returned. */
const keepUrl = 60_000;

/** The services that a pane on its own web page needs: files by download, the browser's clipboard, workers. */
export const browserServices: PaneServices = {
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

  async copy(text) {
    return (await import('./copy-text')).copyText(text);
  },

  async print(page) {
    return (await import('./print-page')).printPage(page);
  },

  async read(source, options) {
    return (await import('./isolated-files')).readInWorker(source, options);
  },

  async considerTemplate(bytes, signal) {
    return (await import('./isolated-files')).considerInWorker(bytes, signal);
  },

  async fillTemplate(template, report, extras, signal) {
    return (await import('./isolated-files')).fillInWorker([template, report, extras], signal);
  },

  async rollup() {
    return (await import('./rollup/rollup-host')).rollupHost;
  },

  locator: workerLocator,
};
