import { Accepted } from './accepted';
import { alongPath } from './candidates';
import type { Candidate } from './evidence';
import { Voting } from './evidence';
import { judge } from './judge';
import { laneWeights } from './lane-weights';
import { leftOutBlocks } from './left-out';
import type { Lines } from './lines';
import { pairsNear } from './pairs';
import { ActiveLines, farPaths, namedPaths, stridePaths } from './paths';
import type { Pattern } from './pattern';
import { patternOf } from './pattern-of';
import { signedRuns } from './signed-runs';

/** Lanes asked for candidates, and lanes that vote on them; all lanes vote on what is accepted. */
const askedLanes = 24;
const votingLanes = 400;
const mostRounds = 8;
/** Lines that show which lanes add up. */
const learningLines = 1000;
/** In longer tables, less is tried: most of their lines are no sums. */
const fewLines = { far: 600, leftOut: 1000, unnamed: 3000 } as const;

/**
 * Finds the lines that are sums of others, bottom-up: what is accepted takes its parts out of the search, so that
 * sub-totals come first and totals over them next.
 */
export function patternsOf(lines: Lines): readonly Pattern[] {
  const count = lines.lines.length;
  if (count < 3) return [];
  const asked = spread(lines.lanes.length, askedLanes);
  const voters = spread(lines.lanes.length, votingLanes);
  const voting = new Voting(lines, new Float64Array(lines.lanes.length).fill(1));
  const accepted = new Accepted(lines, voters);
  const active = (): ActiveLines => new ActiveLines(lines.lines, accepted.active);
  const all = [...lines.lines.keys()];
  const named = byName(lines);
  laneWeights(voting, nearCandidates(lines, spread(count, learningLines), active(), asked), voters);
  for (let round = 0; round < mostRounds; round += 1) {
    if (accepted.add(judge(nearCandidates(lines, all, active(), asked), voting, voters)) > 0) continue;
    if (accepted.add(judge(farCandidates(lines, named, active(), asked), voting, voters)) === 0) break;
  }
  return accepted.patterns.map((judged) => patternOf(judged, voting));
}

function* nearCandidates(
  lines: Lines,
  totals: readonly number[],
  active: ActiveLines,
  asked: readonly number[],
): Generator<Candidate> {
  for (const total of totals)
    for (const path of active.paths(total)) yield* alongPath(lines, total, path, asked, 1);
}

function* farCandidates(
  lines: Lines,
  named: ReadonlyMap<string, readonly number[]>,
  active: ActiveLines,
  asked: readonly number[],
): Generator<Candidate> {
  const count = lines.lines.length;
  for (const [total, { traits }] of lines.lines.entries()) {
    if (count > fewLines.unnamed && !traits.isTotal) continue;
    const given = asked.filter((lane) => lines.values[total * lines.lanes.length + lane] !== 0);
    if (given.length === 0) continue;
    // One lane alone is no witness where there are others.
    const least = Math.min(2, Math.ceil(given.length / 3));
    yield* pairsNear(lines, total, given);
    for (const path of active.paths(total)) {
      yield* signedRuns(lines, total, path, given, least);
      if (count <= fewLines.leftOut) yield* leftOutBlocks(lines, total, path, given, least);
    }
    for (const path of namedPaths(lines, total, named)) yield* alongPath(lines, total, path, given, least);
    if (count > fewLines.unnamed) continue;
    for (const path of stridePaths(lines, total)) yield* alongPath(lines, total, path, given, least);
    if (count > fewLines.far) continue;
    for (const path of farPaths(lines, total)) yield* alongPath(lines, total, path, given, least);
  }
}

function byName({ lines }: Lines): ReadonlyMap<string, readonly number[]> {
  const named = new Map<string, number[]>();
  for (const [line, { name }] of lines.entries()) {
    const known = named.get(name);
    if (known === undefined) named.set(name, [line]);
    else known.push(line);
  }
  return named;
}

/** At most so many numbers below `count`, evenly spread. */
function spread(count: number, most: number): readonly number[] {
  if (count <= most) return [...Array(count).keys()];
  return Array.from({ length: most }, (_, i) => Math.floor((i * count) / most));
}
