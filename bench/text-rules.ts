// How often the text rules find the error in sentences about published reports, and how often they report a false one.
// The word `list` prints the sentences.
import { claimCases, firedBy, precisionOf, recallOf, scoreOf } from '../tests/fixtures/claim-cases';
import type { ClaimCase } from '../tests/fixtures/claim-cases';
import { give } from './report/give';

const seeds = [1, 2, 3, 4, 5];
const all = seeds.flatMap((seed) => claimCases(seed));

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(8);

function line(name: string, cases: readonly ClaimCase[]): string {
  const score = scoreOf(cases);
  const counts = [score.right, score.missed, score.falseAlarms, score.silent].map((count) =>
    String(count).padStart(8),
  );
  return `${percent(precisionOf(score))}${percent(recallOf(score))}${counts.join('')}  ${name}`;
}

console.log('precision  recall   found  missed   false   quiet');
for (const kind of new Set(all.map((one) => one.kind)))
  console.log(
    line(
      kind,
      all.filter((one) => one.kind === kind),
    ),
  );
console.log(
  line(
    'figures as published',
    all.filter(({ origin }) => origin === 'published'),
  ),
);
console.log(
  line(
    'figures changed',
    all.filter(({ origin }) => origin === 'changed'),
  ),
);
console.log(line('all', all));

const isVerbose = process.argv.includes('list');
const shown = new Set<string>();
for (const one of isVerbose ? all : []) {
  const rules = firedBy(one);
  if (rules.length > 0 === one.isWrong) continue;
  const text = `${one.isWrong ? 'missed' : 'false '} ${one.kind} ${one.report.agency ?? ''}${one.report.year ?? ''} ${rules.join(' ')} ${one.sentence}`;
  if (!shown.has(text)) console.log(text);
  shown.add(text);
}

const score = scoreOf(all);
give({
  figures: [
    { name: 'sentences', unit: 'count', value: all.length },
    { name: 'precision', unit: 'share', value: precisionOf(score), goal: { atLeast: 0.98 } },
    { name: 'recall', unit: 'share', value: recallOf(score), goal: { atLeast: 0.9 } },
  ],
});
