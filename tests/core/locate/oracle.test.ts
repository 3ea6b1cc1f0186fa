import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';

// The solver is needed for nothing else: if it is not installed, there is nothing to compare with.
it.skipIf(!existsSync('node_modules/highs'))(
  'finds as few wrong cells as an independent solver, rectangles included',
  async () => {
    const { disagreements } = await import('../../../bench/locate/oracle');
    const { compared, different } = await disagreements(40, 900_001);
    expect(compared).toBe(40);
    expect(different).toEqual([]);
  },
);
