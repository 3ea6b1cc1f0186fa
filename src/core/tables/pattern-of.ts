import type { Voting } from './evidence';
import { votes, withoutElsewhere } from './evidence';
import { held } from './figures';
import type { Judged } from './judge';
import type { Line } from './lines';
import type { Pattern } from './pattern';

/** Fewer bits are never strong, whatever the label. */
const strongBits = 10;
/** So many are strong without a total's label. */
const unnamedBits = 20;
const strongShare = 0.9;

/** An accepted candidate as what is proposed: by rows and columns, with every lane in which it holds or does not. */
export function patternOf(judged: Judged, voting: Voting): Pattern {
  const { total, parts, signs, isAdjacent, evidence, cost } = judged;
  const { lines, lanes, axis } = voting.lines;
  const at = (line: number): number => (lines[line] as Line).at;
  const holdsIn: number[] = [];
  const roundedIn: number[] = [];
  const brokenIn: number[] = [];
  let holds = 0;
  for (const { segment, results } of withoutElsewhere(resultsOf(judged, voting)))
    for (const [i, result] of results.entries()) {
      const lane = segment[i] as number;
      const own = lanes[lane] as number;
      if (result === votes.fails) {
        // Shares and averages are no lanes of a sum.
        if (voting.weights[lane] === 1) brokenIn.push(own);
      } else if (result !== votes.silent || isNought(voting, total, lane)) holdsIn.push(own);
      if (result === votes.rounded) roundedIn.push(own);
      if (result === votes.rounded || result === votes.exact) holds += 1;
    }
  const order = parts
    .map((line, i) => ({ at: at(line), sign: signs?.[i] ?? (1 as const) }))
    .sort((a, b) => a.at - b.at);
  const share = holds / (holds + brokenIn.length);
  const isNamed = (lines[total] as Line).traits.isTotal;
  return {
    relation: 'equals',
    axis,
    total: at(total),
    parts: order.map((part) => part.at),
    signs: order.map(({ sign }) => sign),
    holdsIn,
    roundedIn,
    brokenIn,
    isStrong:
      isAdjacent &&
      share >= strongShare &&
      evidence.bits >= strongBits &&
      (isNamed || evidence.bits - cost >= unnamedBits),
    bits: evidence.bits - cost,
  };
}

function resultsOf({ total, parts, signs }: Judged, voting: Voting) {
  const segments = new Map<number, number[]>();
  for (const lane of voting.lines.lanes.keys()) {
    const segment = voting.lines.segments[lane] as number;
    const known = segments.get(segment);
    if (known === undefined) segments.set(segment, [lane]);
    else known.push(lane);
  }
  return [...segments.values()].map((segment) => {
    const results = segment.map((lane) => voting.vote(total, parts, signs, lane));
    const count = (isSuch: (result: number) => boolean): number => results.filter(isSuch).length;
    return {
      segment,
      results,
      holds: count((result) => result === votes.exact || result === votes.rounded),
      fails: count((result) => result === votes.fails),
    };
  });
}

/** A total of nought over noughts agrees without evidence. */
function isNought({ lines: { kinds, values, lanes } }: Voting, total: number, lane: number): boolean {
  const at = total * lanes.length + lane;
  return (kinds[at] === held.number || kinds[at] === held.nothing) && values[at] === 0;
}
