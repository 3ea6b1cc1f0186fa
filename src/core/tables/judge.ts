import type { Candidate, Evidence, Voting } from './evidence';
import type { LabelTraits } from './label-words';
import type { Line } from './lines';

/** A candidate with the votes of the lanes. */
export interface Judged extends Candidate {
  readonly evidence: Evidence;
  /** Orders those that contradict each other. */
  readonly score: number;
}

/** Odds of eleven to one. */
const leastBits = 3.5;
/** Many lanes must not outvote structure. */
const enoughBits = 40;
/** Patterns away from their total hold nearly everywhere, or they are chance. */
const farShare = 0.88;
const nearShare = 0.4;
/** Away from its parts, any line might be a total. */
const farCost = 4;
/** Among more lines, more agree by chance. */
const usualLines = 250;
/** What labels are worth, in bits. */
const labelBits = { total: 3, rateTotal: 2, rateParts: 5, ofWhichTotal: 3, ofWhichParts: 3 } as const;
/** What orders patterns in addition to their evidence, in bits. */
const rankBits = { adjacent: 8, total: 6, share: 12, exact: 10 } as const;
/** A line of more patterns away from each other is one of a ladder. */
const mostAsPart = 3;
const mostAsTotal = 4;

/** The candidates that are likelier than chance, best first. */
export function judge(
  candidates: Iterable<Candidate>,
  voting: Voting,
  voters: readonly number[],
): readonly Judged[] {
  const { lines } = voting.lines;
  const best = new Map<string, Judged>();
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    const known = best.get(key);
    if (known !== undefined && known.cost <= candidate.cost && known.isAdjacent >= candidate.isAdjacent)
      continue;
    const evidence = voting.evidence(candidate, voters);
    const cost = candidate.cost + extraCost(candidate, lines);
    if (evidence.bits - cost < leastBits || evidence.sums === 0) continue;
    const share = evidence.holds / (evidence.holds + evidence.against);
    // One failure must not hide a pattern: it may be the error that is looked for.
    const isRare = evidence.against <= 1 && evidence.holds >= 3;
    if (candidate.isAdjacent ? share < nearShare : share < farShare && !isRare) continue;
    best.set(key, { ...candidate, evidence, score: scoreOf(candidate, evidence, cost, share, lines) });
  }
  return withoutLadders([...best.values()], lines.length).sort((a, b) => b.score - a.score);
}

function extraCost({ total, parts, isAdjacent }: Candidate, lines: readonly Line[]): number {
  const { isTotal, isRate, isOfWhich } = (lines[total] as Line).traits;
  let cost = isAdjacent
    ? Math.max(0, Math.log2(lines.length / usualLines))
    : Math.log2(lines.length) + farCost;
  if (isTotal) cost -= isAdjacent ? labelBits.total : farCost;
  if (isRate) cost += labelBits.rateTotal;
  if (isOfWhich) cost += labelBits.ofWhichTotal;
  const among = (isSuch: (traits: LabelTraits) => boolean): number =>
    parts.filter((part) => isSuch((lines[part] as Line).traits)).length / parts.length;
  if (!isRate) cost += labelBits.rateParts * among((traits) => traits.isRate);
  return cost + labelBits.ofWhichParts * among((traits) => traits.isOfWhich);
}

function scoreOf(
  { total, isAdjacent }: Candidate,
  { bits, exact, holds }: Evidence,
  cost: number,
  share: number,
  lines: readonly Line[],
): number {
  const { isTotal } = (lines[total] as Line).traits;
  return (
    Math.min(bits, enoughBits) -
    cost +
    (isAdjacent ? rankBits.adjacent : 0) +
    (isTotal ? rankBits.total : 0) +
    rankBits.share * (share - 1) +
    (rankBits.exact * exact) / holds
  );
}

/**
 * Without lines that are in many patterns away from each other: in price lists and scales of equal steps everything is
 * the sum of something.
 */
function withoutLadders(judged: readonly Judged[], count: number): Judged[] {
  const asPart = new Uint32Array(count);
  const asTotal = new Uint32Array(count);
  for (const { isAdjacent, total, parts } of judged) {
    if (isAdjacent) continue;
    asTotal[total] = (asTotal[total] as number) + 1;
    for (const part of parts) asPart[part] = (asPart[part] as number) + 1;
  }
  return judged.filter(
    ({ isAdjacent, total, parts }) =>
      isAdjacent ||
      ((asTotal[total] as number) <= mostAsTotal &&
        parts.every((part) => (asPart[part] as number) <= mostAsPart)),
  );
}

/** Long lists of parts are runs, which their ends and their length identify. */
const longList = 40;

function keyOf({ total, parts, signs }: Candidate): string {
  const list =
    parts.length > longList
      ? `${parts[0] ?? ''}..${parts.at(-1) ?? ''}#${parts.length}`
      : [...parts].sort((a, b) => a - b).join(',');
  return `${total}=${list}${signs?.join('') ?? ''}`;
}
