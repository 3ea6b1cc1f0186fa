/** The median of some measurements. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** Median time of one call in milliseconds, over batches long enough for the clock, after a warm-up. */
export async function timeOf(
  call: () => unknown,
  { batches = 41, warmUp = 1500, batch = 20 } = {},
): Promise<number> {
  for (const end = performance.now() + warmUp; performance.now() < end;) await call();
  const size = Math.max(1, Math.ceil((batch * 1) / Math.max(0.0001, await once(call))));
  const times: number[] = [];
  for (let i = 0; i < batches; i += 1) {
    const start = performance.now();
    // Awaiting a plain value costs a turn of the queue: only promises are awaited.
    for (let j = 0; j < size; j += 1) {
      const result = call();
      if (result instanceof Promise) await result;
    }
    times.push((performance.now() - start) / size);
  }
  return median(times);
}

async function once(call: () => unknown): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < 10; i += 1) {
    const result = call();
    if (result instanceof Promise) await result;
  }
  return (performance.now() - start) / 10;
}
