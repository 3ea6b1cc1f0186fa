import { openCopyStore } from '../browser/copies/open-copy-store';
import { browserLocks } from '../browser/copies/page-locks';
import type { TypedSurroundings } from './typed-copies';
import { TypedCopies } from './typed-copies';

/** Gives back what is typed and was lost with a pane, and stores what is typed, in the storage of the browser. */
export function storeTypedCopies(
  surroundings: Omit<TypedSurroundings, 'openStore' | 'locks'>,
): Promise<void> {
  const copies = new TypedCopies({ ...surroundings, openStore: openCopyStore, locks: browserLocks() });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') copies.storeWaiting();
  });
  return copies.start();
}
