import type { Candidate, Voting } from './evidence';
import { votes } from './evidence';

/** Candidates that hold in lanes worth so many bits are probably sums. */
const likely = 10;
const fewest = 2;

/**
 * Shares, rates and averages next to amounts never add up: lanes in which hardly any of the likely sums holds count
 * little when they fail. Sets the weights of the voting.
 */
export function laneWeights(voting: Voting, candidates: Iterable<Candidate>, lanes: readonly number[]): void {
  const holds = new Float64Array(voting.weights.length);
  const asked = new Float64Array(voting.weights.length);
  const seen = new Set<string>();
  for (const candidate of candidates) {
    const key = `${candidate.total}=${candidate.parts[0] ?? ''}-${candidate.parts.at(-1) ?? ''}#${candidate.parts.length}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const { support, cost } = { ...voting.evidence(candidate, lanes), cost: candidate.cost };
    if (support - cost < likely) continue;
    for (const lane of lanes) {
      const vote = voting.vote(candidate.total, candidate.parts, candidate.signs, lane);
      if (vote === votes.silent) continue;
      asked[lane] = (asked[lane] as number) + 1;
      if (vote !== votes.fails) holds[lane] = (holds[lane] as number) + 1;
    }
  }
  for (const lane of lanes) {
    const all = asked[lane] as number;
    const share = all < fewest ? 1 : ((holds[lane] as number) + 0.25) / (all + 0.5);
    const isRate = voting.lines.isRateLane[lane] === true && (all < fewest || share < 0.5);
    if (share < 0.15) voting.weights[lane] = 0.15;
    else if (isRate) voting.weights[lane] = 0.35;
  }
}
