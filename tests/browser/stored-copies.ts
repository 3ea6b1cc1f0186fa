import type { Page } from 'playwright-core';

/** How many copies of unsaved work the browser stores, and how many opened files with them. */
export const storedCopies = (page: Page): Promise<{ readonly copies: number; readonly files: number }> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('nianbao.copies');
        opening.onerror = () => reject(new Error('the database does not open'));
        opening.onsuccess = () => {
          const database = opening.result;
          const stores = database.transaction([...database.objectStoreNames]);
          const parts = stores.objectStore('parts').getAllKeys();
          const files = stores.objectStore('files').getAllKeys();
          stores.oncomplete = () => {
            database.close();
            const owners = new Set((parts.result as string[][]).map(([owner]) => owner));
            resolve({ copies: owners.size, files: files.result.length });
          };
        };
      }),
  );
