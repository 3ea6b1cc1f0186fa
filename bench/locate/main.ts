// How often the right repair is found, on generated and published tables, with mistakes of every family. Tuned on seeds
// other than those evaluated here.
import { mostMilliseconds } from '../../src/core/locate/solver/limit';
import { published } from './published';
import type { Family } from './mistakes';
import { families, withMistakes } from './mistakes';
import { randomOf } from './random';
import type { Scored } from './score';
import { head, lineOf, score } from './score';
import { tableOf } from './tables';

const isTuning = process.argv.includes('--tuning');
const seed = isTuning ? 1_000_003 : 77_000_017;
const tables = Number(process.env['LOCATE_TABLES'] ?? 1000);
const limits = { now: () => performance.now() };

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

generated(200, 2);
console.log(
  `种子 ${seed}（${isTuning ? '调试用' : '评估用，未用于调试'}），时限 ${mostMilliseconds} ms\n\n生成的表格，所有错误类型\n${head}`,
);
for (const mistakes of [1, 2, 3]) console.log(lineOf(`${mistakes} 处错误`, generated(tables, mistakes)));
console.log(`\n生成的表格，一处错误，按类型\n${head}`);
for (const family of families) console.log(lineOf(family, generated(Math.ceil(tables / 4), 1, family)));
console.log(`\n${published.length} 张公布的表格，所有错误类型\n${head}`);
for (const mistakes of [1, 2, 3]) console.log(lineOf(`${mistakes} 处错误`, onPublished(60, mistakes)));
