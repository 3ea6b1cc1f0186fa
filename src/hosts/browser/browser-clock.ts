import type { Clock } from '../../app/session/debounce';

/** The clock of a page, for a session. */
export const browserClock: Clock = {
  now: () => Date.now(),
  later: (run, milliseconds) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
