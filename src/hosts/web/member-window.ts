import type { CellId } from '../../core/statute/types';
import { revealCell } from '../../app/session/session-actions';
import type { Session } from '../../app/session/session';
import type { Documents } from './documents';

/** The address of a page that waits for a file of the page that opened it. */
const waiting = '#member';

/** What that page sends as soon as it can receive the file. */
const ready = 'nianbao: ready for a file';

interface WantedFile {
  readonly file: File;
  readonly cell: CellId | null;
}

/** Opens a file in a new window of this page, at a cell. Returns whether the browser opened the window. */
export function openInWindow(file: File, cell: CellId | null): boolean {
  const other = window.open(`${location.pathname}${waiting}`, '_blank');
  if (other === null) return false;
  const answer = ({ source, origin, data }: MessageEvent) => {
    if (source !== other || origin !== location.origin || data !== ready) return;
    removeEventListener('message', answer);
    const wanted: WantedFile = { file, cell };
    other.postMessage(wanted, location.origin);
  };
  addEventListener('message', answer);
  return true;
}

/** In the new window: receives the file, opens it, and goes to the cell. */
export function receiveFile(documents: Documents, session: Session): void {
  const opener = window.opener as Window | null;
  if (opener === null) return;
  // Loading the page again must not ask for it again.
  history.replaceState(null, '', location.pathname);
  addEventListener(
    'message',
    ({ source, origin, data }: MessageEvent<WantedFile>) => {
      if (source !== opener || origin !== location.origin) return;
      const { file, cell } = data;
      void documents.open(file).then(() => {
        if (cell !== null && session.addresses.has(cell)) void revealCell(session, cell);
      });
    },
    { once: true },
  );
  opener.postMessage(ready, location.origin);
}
