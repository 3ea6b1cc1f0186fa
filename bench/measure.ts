/** The value that this share of the values does not exceed; throws if there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (found === undefined) throw new RangeError('there are no values to take a quantile of');
  return found;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Milliseconds of processor time that this process has taken, all its threads together. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * The milliseconds that work took: the waiting time, which other programs lengthen, or the processor time, which threads
 * beside it lengthen. The smaller one is closer to a quiet machine. Windows counts processor time in steps of 16 ms, which
 * is too coarse.
 */
export const timeTaken = (waited: number, processor: number): number =>
  process.platform === 'win32' ? waited : Math.min(waited, processor);

/** Starts to measure; the function returns the milliseconds since then. */
export function startTiming(): () => number {
  const [wall, processor] = [performance.now(), processorTime()];
  return () => timeTaken(performance.now() - wall, processorTime() - processor);
}

/** Before anything is measured, so that the compiler has done its work. Milliseconds. */
const warmUp = 1500;
/** How long a batch of calls takes, so that the clock is fine enough. Milliseconds. */
const batch = 25;
const batches = 31;

/** Median time of one call in milliseconds. */
export async function timeOf(call: () => unknown): Promise<number> {
  const timed = await batchOf(call);
  const times: number[] = [];
  for (let i = 0; i < batches; i += 1) times.push(await timed());
  return median(times);
}

/** Times in milliseconds. */
export interface Ratio {
  readonly ours: number;
  readonly theirs: number;
  /** The median of ours / theirs of each pair, which is not the ratio of the medians. */
  readonly ratio: number;
}

/** Two calls in turns, so that whatever slows the machine down slows both. */
export async function compare(ours: () => unknown, theirs: () => unknown): Promise<Ratio> {
  return ratioOf(batches, await batchOf(ours), await batchOf(theirs));
}

type Timed = (pair: number) => number | Promise<number>;

/** Takes pairs of times in milliseconds. Which one is taken first alternates. */
export async function ratioOf(pairs: number, ours: Timed, theirs: Timed): Promise<Ratio> {
  const taken: (readonly [number, number])[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const isOursFirst = pair % 2 === 0;
    const first = await (isOursFirst ? ours : theirs)(pair);
    const second = await (isOursFirst ? theirs : ours)(pair);
    taken.push(isOursFirst ? [first, second] : [second, first]);
  }
  return {
    ours: median(taken.map(([our]) => our)),
    theirs: median(taken.map(([, their]) => their)),
    ratio: median(taken.map(([our, their]) => our / their)),
  };
}

/** Warms a call up and returns what measures it: the milliseconds of one call, over a batch of them. */
async function batchOf(call: () => unknown): Promise<() => Promise<number>> {
  let calls = 0;
  const sinceStart = startTiming();
  for (; sinceStart() < warmUp; calls += 1) await call();
  const size = Math.max(1, Math.ceil((batch * calls) / warmUp));
  return async () => {
    const taken = startTiming();
    for (let i = 0; i < size; i += 1) {
      const result = call();
      // Awaiting a plain value costs a turn of the queue: only promises are awaited.
      if (result instanceof Promise) await result;
    }
    return taken() / size;
  };
}
