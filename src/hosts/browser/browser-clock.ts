import type { Clock } from '../../app/session/debounce';

/** A page's clock, for a session. */
export const browserClock: Clock = {
  now: () => Date.now(),
  later: (run, milliseconds) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
