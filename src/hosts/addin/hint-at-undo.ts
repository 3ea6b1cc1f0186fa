import type { Session } from '../../app/session/session';

/** Elements with an undo of their own. */
const fields = 'input, textarea, select, [contenteditable]';

/**
 * Explains to who presses the undo keys in the pane why nothing happens: the program undoes only while its grid has the
 * focus, and no add-in can give the focus back.
 */
export function hintAtUndo(session: Pick<Session, 'update'>): () => void {
  const explain = (event: KeyboardEvent) => {
    const isUndo =
      event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (!isUndo || (event.target instanceof Element && event.target.closest(fields) !== null)) return;
    session.update({ problem: 'undoInSheet' });
  };
  addEventListener('keydown', explain);
  return () => removeEventListener('keydown', explain);
}
