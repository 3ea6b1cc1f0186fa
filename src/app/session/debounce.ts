/** A piece of work that many requests lead to once. */
export interface Debounce {
  request(): void;
  cancel(): void;
}

/** Runs the work after `quiet` milliseconds without a request, at the latest `longestWait` after the first one. */
export function debounce(
  work: () => void,
  {
    quiet,
    longestWait,
    now,
    later,
  }: {
    readonly quiet: number;
    readonly longestWait: number;
    readonly now: () => number;
    readonly later: (run: () => void, milliseconds: number) => () => void;
  },
): Debounce {
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
