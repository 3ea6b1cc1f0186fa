import * as fake from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';

/** A new, empty database of the browser for each test of a file. */
export function useFakeDatabase(): void {
  beforeEach(() => {
    for (const [name, part] of Object.entries(fake)) if (name.startsWith('IDB')) vi.stubGlobal(name, part);
    vi.stubGlobal('indexedDB', new fake.IDBFactory());
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });
}

/** The disk has room for so many bytes in one record. */
export function limitRecords(bytes: number): void {
  const { prototype } = fake.IDBObjectStore;
  const put: IDBObjectStore['put'] = Reflect.get(prototype, 'put');
  vi.spyOn(prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...[value, key]: Parameters<IDBObjectStore['put']>
  ) {
    if ((value as { readonly bytes: Uint8Array }).bytes.length > bytes)
      throw new DOMException('full', 'QuotaExceededError');
    return put.call(this, value, key);
  });
}
