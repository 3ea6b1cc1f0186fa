import type { Session } from '../../app/session/session';

/** Milliseconds between two checks that only the return to the pane asks for. */
const leastPause = 1000;

/**
 * Checks again when the user comes back to the pane: some versions of Excel keep changes to themselves, and what happened while
 * another window was in front may have been missed.
 */
export function recheckOnReturn(session: Pick<Session, 'check' | 'snapshot'>): void {
  let last = Date.now();
  const check = () => {
    const now = Date.now();
    if (document.visibilityState !== 'visible' || !session.snapshot.liveCheck || now - last < leastPause)
      return;
    last = now;
    void session.check();
  };
  addEventListener('focus', check);
  document.addEventListener('visibilitychange', check);
}
