/** How long work that follows typing waits, in milliseconds. */
interface Pause {
  /** Since the last request. */
  readonly quiet: number;
  /** After the first request, at the latest. */
  readonly longestWait: number;
}

/** All pauses in typing that some work waits for. */
export const pauses = {
  /** Before the workbook is read and checked again. */
  liveCheck: { quiet: 150, longestWait: 2000 },
  /** Between a check and the search for errors: together with the pause before the check, 300 ms after the last key. */
  errorSearch: { quiet: 150, longestWait: 1000 },
  /** Before the text around the tables is stored with the workbook. */
  draft: { quiet: 600, longestWait: 3000 },
} as const satisfies Readonly<Record<string, Pause>>;

/** The clock that measures a pause; tests supply their own. */
export interface Clock {
  readonly now: () => number;
  /** Schedules the work; returns the cancel function. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
}

/** Debounced work: many requests lead to one run. */
export interface Debounce {
  request(): void;
  cancel(): void;
}

/** Runs the work after a pause. */
export function debounce(work: () => void, { quiet, longestWait }: Pause, { now, later }: Clock): Debounce {
  let first: number | null = null;
  let stop: () => void = () => undefined;
  const cancel = () => {
    stop();
    stop = () => undefined;
    first = null;
  };
  return {
    request() {
      first ??= now();
      stop();
      const wait = Math.max(0, Math.min(quiet, first + longestWait - now()));
      stop = later(() => {
        cancel();
        work();
      }, wait);
    },
    cancel,
  };
}
