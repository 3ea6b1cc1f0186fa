import type { Surroundings } from '../../app/session/followed-workbook';

/** The clock of a page, for a session. */
export const browserClock: Surroundings = {
  now: () => Date.now(),
  later: (run, milliseconds) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
