/** Pseudorandom numbers, the same for the same seed. */
export interface Random {
  /** 0 (inclusive) to 1 (exclusive). */
  unit(): number;
  /** An integer from low to high, both inclusive. */
  whole(low: number, high: number): number;
  pick<T>(items: readonly T[]): T;
}

/** mulberry32 */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const unit = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    unit,
    whole: (low, high) => low + Math.floor(unit() * (high - low + 1)),
    pick: <T>(items: readonly T[]) => items[Math.floor(unit() * items.length)] as T,
  };
}
