/** Things found in a document matched to things expected, both in their order. */
export interface Alignment {
  /** For each expected thing the index of what was found for it, or -1. */
  readonly found: readonly number[];
  readonly total: number;
}

/**
 * Aligns what was found with what is expected so that neither order is broken and the scores add up to the most. Order
 * decides between labels that repeat (3.其他 and 其他, five times 总计). A score of 0 never matches.
 *
 * @param scores for each found thing its score against each expected one
 */
export function align(scores: readonly (readonly number[])[], expected: number): Alignment {
  // best[i][j]: the most that the first i found can score against the first j expected.
  const width = expected + 1;
  const best = new Float64Array((scores.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  scores.forEach((row, i) => {
    for (let j = 0; j < expected; j += 1) {
      const score = row[j] ?? 0;
      const skip = Math.max(at(i, j + 1), at(i + 1, j));
      best[(i + 1) * width + j + 1] = score > 0 ? Math.max(skip, at(i, j) + score) : skip;
    }
  });
  const found = new Array<number>(expected).fill(-1);
  let i = scores.length;
  let j = expected;
  while (i > 0 && j > 0) {
    if (at(i, j) === at(i - 1, j)) i -= 1;
    else if (at(i, j) === at(i, j - 1)) j -= 1;
    else {
      found[j - 1] = i - 1;
      i -= 1;
      j -= 1;
    }
  }
  return { found, total: at(scores.length, expected) };
}
