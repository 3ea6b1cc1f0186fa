// How often a damaged document is read wrong without a word. A number as a word: how many seeds; another word: the format.
// The word `list` prints every such cell, `sums` every file in which only a finding names a wrong figure.
//
// What is left, and why: a page whose attribute has no closing quote takes the next row into the attribute, and every
// browser shows the label of that row with the figure of the one after it. A file that ends within the last figure of a
// row shows a shorter figure, which only its sums contradict.
import { formats, mutatedExports, mutatedFiles } from '../tests/fixtures/mutated/cases';
import type { MutatedFile } from '../tests/fixtures/mutated/cases';
import { score } from '../tests/fixtures/mutated/score';
import type { Score } from '../tests/fixtures/mutated/score';
import { give } from './report/give';

const words = process.argv.slice(2);
const count = Number(words.find((word) => /^\d+$/u.test(word)) ?? 4);
const only = words.find((word) => /^[a-z]/u.test(word) && word !== 'list' && word !== 'sums');
const first = Number(process.env['MUTATION_SEED'] ?? 1);
const seeds = Array.from({ length: count }, (_, index) => first + index);
const isVerbose = words.includes('list');

console.log('   files refused  silent   share  by sum   noted invalid  format');
const all: Score[] = [];

const silentIn = (scores: readonly Score[]) => scores.filter(({ silent }) => silent.length > 0).length;

function line(name: string, scores: readonly Score[]): void {
  const sum = (of: (score: Score) => number) => scores.reduce((total, one) => total + of(one), 0);
  const silent = silentIn(scores);
  const counts = [
    scores.length,
    sum((one) => Number(one.isRefused)),
    silent,
    `${((100 * silent) / scores.length).toFixed(2)} %`,
    scores.filter((one) => one.byFinding > 0).length,
    sum((one) => one.noted),
    sum((one) => one.invalid),
  ];
  console.log(`${counts.map((one) => String(one).padStart(8)).join('')}  ${name}`);
}

async function run(name: string, files: Iterable<MutatedFile>): Promise<void> {
  const scores: Score[] = [];
  for (const file of files) {
    let result: Score;
    try {
      result = await score(file.bytes, file.name, file.truths);
    } catch (error) {
      throw new Error(`${file.format}, ${file.change}, seed ${file.seed}`, { cause: error });
    }
    scores.push(result);
    if (isVerbose && result.silent.length > 0)
      console.log(
        `    ${file.format} · ${file.change} · seed ${file.seed} · ${result.silent.length}: ${result.silent.slice(0, 3).join('; ')}`,
      );
    if (words.includes('sums') && result.byFinding > 0)
      console.log(`    ${file.format} · ${file.change} · seed ${file.seed} · by finding ${result.byFinding}`);
  }
  all.push(...scores);
  line(name, scores);
}

for (const format of Object.keys(formats))
  if (only === undefined || format.startsWith(only)) await run(format, mutatedFiles(format, seeds));
const exports = await mutatedExports(seeds);
for (const format of new Set(exports.map((file) => file.format)))
  if (only === undefined || format.startsWith(only))
    await run(
      format,
      exports.filter((file) => file.format === format),
    );
line('all', all);

give({
  figures: [
    { name: 'damaged files', unit: 'count', value: all.length, goal: { atLeast: 3000 } },
    {
      name: 'read wrong without a note, an unreadable cell or a finding',
      unit: 'share',
      value: silentIn(all) / all.length,
      goal: { atMost: 0.002 },
    },
    {
      name: 'with a wrong figure that only a finding names',
      unit: 'share',
      value: all.filter((one) => one.byFinding > 0).length / all.length,
    },
    { name: 'refused', unit: 'share', value: all.filter((one) => one.isRefused).length / all.length },
  ],
});
