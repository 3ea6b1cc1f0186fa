import { LifecycleStages } from '@univerjs/core';
import { createUniver } from './create-univer';
import type { UniverOptions } from './create-univer';
import { keepLooks } from './keep-looks';
import { skipRemovedSheets } from './skip-removed-sheets';
import { onFirstFormat } from './watch-formats';
import { WebWorkbook } from './web-workbook';

export type { WebWorkbook, WorkbookSnapshot } from './web-workbook';

interface WebWorkbookOptions extends UniverOptions {
  /** Told the first time that the user formats something: saved are contents and the looks of our own sheets. */
  readonly formatted?: () => void;
}

/**
 * Puts a spreadsheet into a place of the page. Resolves when it can be seen and used. The place must have a size. This file is
 * large with all that it needs: load it by `import()`.
 */
export async function createWebWorkbook(
  container: HTMLElement,
  { formatted, ...options }: WebWorkbookOptions = {},
): Promise<WebWorkbook> {
  const { univer, api } = createUniver(container, options);
  const rendered = new Promise<void>((resolve) => {
    const subscription = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage < LifecycleStages.Rendered) return;
      resolve();
      // It cannot be disposed of while it is being told.
      setTimeout(() => subscription.dispose());
    });
  });
  const workbook = new WebWorkbook(container, univer, api);
  await rendered;
  skipRemovedSheets(univer.__getInjector());
  keepLooks(univer.__getInjector());
  if (formatted !== undefined) onFirstFormat(univer.__getInjector(), formatted);
  return workbook;
}
