import type { Session } from '../../app/session/session';

/** Minimum interval in milliseconds between checks triggered only by returning to the pane. */
const leastPause = 1000;

/**
 * Checks again when the user returns to the pane: some versions of Excel do not report changes, and what happened while
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
