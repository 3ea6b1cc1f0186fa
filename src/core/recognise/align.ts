/** Items found in a document matched to expected items, both in order. */
export interface Alignment {
  /** For each expected item the index of its match, or -1. */
  readonly found: readonly number[];
  readonly total: number;
}

/**
 * Aligns found items with expected ones so that neither order is broken and the total score is maximal. Order decides
 * between repeated labels (3.其他 and 其他, five times 总计). A score of 0 never matches.
 *
 * @param scores for each found item its score against each expected one
 */
export function align(scores: readonly (readonly number[])[], expected: number): Alignment {
  // best[i][j]: the maximum score of the first i found against the first j expected.
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
