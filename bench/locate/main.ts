// How often the right repair is found, on generated and published tables, with mistakes of every family. Tuned on seeds
// other than those evaluated here; the word `tuning` prints those.
import { mostMilliseconds } from '../../src/core/locate/solver/limit';
import { median, processorTime, quantile } from '../measure';
import type { Figure, Goal } from '../report/figures';
import { give, peer } from '../report/give';
import { published } from './published';
import type { Family } from './mistakes';
import { families, withMistakes } from './mistakes';
import { compareWithSolver } from './oracle';
import { randomOf } from './random';
import type { Scored } from './score';
import { head, lineOf, score } from './score';
import { tableOf } from './tables';

const isTuning = process.argv.includes('tuning');
const seed = isTuning ? 1_000_003 : 77_000_017;
const tables = Number(process.env['LOCATE_TABLES'] ?? 1000);
/** Its time limit is in processor time, so that a busy machine finds the same. */
const limits = { now: processorTime };

function generated(count: number, mistakes: number, only?: Family): readonly Scored[] {
  const scores: Scored[] = [];
  for (let i = 0; scores.length < count; i += 1) {
    const random = randomOf(
      seed + 1009 * i + 7 * mistakes + (only === undefined ? 0 : 13 * families.indexOf(only)),
    );
    const right = tableOf(random);
    const mistaken = withMistakes(right, mistakes, random, only);
    if (mistaken !== null) scores.push(score(right, mistaken, '2021', limits));
  }
  return scores;
}

function onPublished(each: number, mistakes: number): readonly Scored[] {
  return published.flatMap(({ edition, table }, at) => {
    const scores: Scored[] = [];
    for (let i = 0; scores.length < each; i += 1) {
      const random = randomOf(seed + 100_003 * at + 1009 * i + 7 * mistakes);
      const mistaken = withMistakes(table, mistakes, random);
      if (mistaken !== null) scores.push(score(table, mistaken, edition, limits));
    }
    return scores;
  });
}

const counts = [1, 2, 3] as const;
const named = (mistakes: number): string => `${mistakes} mistake${mistakes === 1 ? '' : 's'}`;

generated(200, 2);
console.log(`seed ${seed} (${isTuning ? 'tuned on' : 'not tuned on'}), at most ${mostMilliseconds} ms each`);
console.log(`\ngenerated tables, all families of mistakes\n${head}`);
const onGenerated = counts.map((mistakes) => generated(tables, mistakes));
for (const [at, scores] of onGenerated.entries()) console.log(lineOf(named(at + 1), scores));
console.log(`\ngenerated tables, one mistake, by family\n${head}`);
for (const family of families) console.log(lineOf(family, generated(Math.ceil(tables / 4), 1, family)));
console.log(`\n${published.length} published tables, all families of mistakes\n${head}`);
const onReal = counts.map((mistakes) => onPublished(60, mistakes));
for (const [at, scores] of onReal.entries()) console.log(lineOf(named(at + 1), scores));

/** The share of tables whose right repair is among the first proposals; throws if there are no tables. */
function shareOf(scores: readonly Scored[], isCounted: (one: Scored) => boolean): number {
  if (scores.length === 0) throw new RangeError('there are no tables to take a share of');
  return scores.filter(isCounted).length / scores.length;
}

const share = (name: string, value: number, least: number): Figure => ({
  name,
  unit: 'share',
  value,
  goal: { atLeast: least },
});
const ms = (name: string, value: number, goal: Goal): Figure => ({ name, unit: 'ms', value, goal });
const [firstGoals, topGoals, realGoals] = [
  [0.97, 0.93, 0.86],
  [0.995, 0.985, 0.96],
  [0.99, 0.96, 0.93],
] as const;
const all = onGenerated.flat();
const times = all.map(({ time }) => time);
const isFirst = ({ rank }: Scored) => rank === 0;

give({
  figures: [
    share(
      'mistakes noticed',
      shareOf(all, (one) => one.isDetected),
      1,
    ),
    ...counts.flatMap((mistakes, at) => [
      share(
        `${named(mistakes)}: first proposal is right`,
        shareOf(onGenerated[at] ?? [], isFirst),
        firstGoals[at] ?? 1,
      ),
      share(
        `${named(mistakes)}: right one among three`,
        shareOf(onGenerated[at] ?? [], ({ rank }) => rank >= 0 && rank < 3),
        topGoals[at] ?? 1,
      ),
      share(
        `${named(mistakes)} in a published table: first proposal is right`,
        shareOf(onReal[at] ?? [], isFirst),
        realGoals[at] ?? 1,
      ),
    ]),
    share(
      'called certain: is right',
      shareOf(
        all.filter(({ confidence }) => confidence === 'certain'),
        isFirst,
      ),
      0.99,
    ),
    ms('search, median', median(times), { atMost: 3 }),
    ms('search, 95 of 100 tables', quantile(times, 0.95), { atMost: 60 }),
    ms('search, slowest table', quantile(times, 1), { atMost: 250 }),
  ],
  comparisons: [
    {
      name: 'find the fewest cells that can be wrong',
      ...peer('highs', 'HiGHS'),
      ...(await compareWithSolver(60, seed)),
    },
  ],
});
