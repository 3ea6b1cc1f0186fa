import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { DOMWindow } from 'jsdom';
import { JSDOM } from 'jsdom';

const require = createRequire(import.meta.url);

/** The folder of the library. It keeps its state in the window, so every test file has a separate window. */
const library = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

/** The window in which the library runs, with the parts of it that tests access. */
export interface OfficeWindow extends DOMWindow {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & {
    /** Unpublished: enables the check that the shipped library leaves off. */
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
}

/**
 * Starts the library like Excel for Windows: loader, host file, texts, `Office.onReady`. `external` is what the
 * surrounding program offers the page.
 */
export async function bootOffice(external: object): Promise<OfficeWindow> {
  const { window } = new JSDOM(
    '<!doctype html><head><script src="https://addin.test/office.js"></script></head><body></body>',
    {
      runScripts: 'outside-only',
      url: 'https://addin.test/pane.html',
    },
  );
  Object.defineProperty(window, 'external', { value: external, configurable: true });
  serveScripts(window);
  window.eval(readFileSync(join(library, 'office.debug.js'), 'utf8'));
  const office = window as unknown as OfficeWindow;
  await office.Office.onReady();
  return office;
}

/** The loader appends scripts to the page; they come from the folder of the library. */
function serveScripts(window: DOMWindow): void {
  const { head } = window.document;
  const append = head.appendChild.bind(head);
  head.appendChild = <T extends Node>(node: T): T => {
    const { src } = node as unknown as HTMLScriptElement;
    if (!src) return append(node as never) as T;
    setImmediate(() => {
      window.eval(readFileSync(join(library, new URL(src).pathname), 'utf8'));
      (node as unknown as HTMLScriptElement).onload?.(new window.Event('load'));
    });
    return node;
  };
}
