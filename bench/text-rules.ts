// How often the text rules find the error in sentences about published reports, and how often they report a false one.
// The word `list` prints the sentences.
import { claimCases, firedBy, precisionOf, recallOf, scoreOf } from '../tests/fixtures/claim-cases';
import type { ClaimCase } from '../tests/fixtures/claim-cases';
import { changesOf, falseIn, falseInTexts } from '../tests/fixtures/fresh-cases';
import { heldOutSentences } from '../tests/fixtures/fresh-held-out';
import { tuningSentences } from '../tests/fixtures/fresh-sentences';
import { wholeTexts } from '../tests/fixtures/fresh-texts';
import { trapSentences } from '../tests/fixtures/fresh-traps';
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

// Sentences in the words of many offices, each of their figures off by one, and whole texts without an error.
const foundOf = (sentences: typeof tuningSentences): number => {
  const changes = sentences.flatMap(changesOf);
  if (isVerbose) for (const { sentence, isFound } of changes) if (!isFound) console.log(`missed ${sentence}`);
  return changes.filter(({ isFound }) => isFound).length / changes.length;
};
const fresh = [...tuningSentences, ...heldOutSentences, ...trapSentences];
const inSentences = fresh.flatMap(falseIn);
const inTexts = falseInTexts().map(({ finding }) => finding);
const count = (severity: string) => inTexts.filter((finding) => finding.severity === severity).length;
const found = foundOf(tuningSentences);
const foundHeldOut = foundOf(heldOutSentences);
console.log(
  `off by one: ${percent(found)} of ${tuningSentences.length} sentences found, ${percent(foundHeldOut)} of ${heldOutSentences.length} held out; ` +
    `false in ${fresh.length} true sentences: ${inSentences.length}; in ${wholeTexts} true texts: ${count('error')} errors, ${count('warning')} warnings`,
);

const score = scoreOf(all);
give({
  figures: [
    { name: 'sentences', unit: 'count', value: all.length },
    { name: 'precision', unit: 'share', value: precisionOf(score), goal: { atLeast: 0.98 } },
    { name: 'recall', unit: 'share', value: recallOf(score), goal: { atLeast: 0.9 } },
    { name: 'fresh sentences', unit: 'count', value: tuningSentences.length + heldOutSentences.length },
    { name: 'off by one found', unit: 'share', value: found, goal: { atLeast: 0.95 } },
    { name: 'off by one found, held out', unit: 'share', value: foundHeldOut, goal: { atLeast: 0.95 } },
    { name: 'false in true sentences', unit: 'count', value: inSentences.length, goal: { atMost: 0 } },
    { name: 'true texts', unit: 'count', value: wholeTexts },
    { name: 'false errors in true texts', unit: 'count', value: count('error'), goal: { atMost: 0 } },
    { name: 'false warnings in true texts', unit: 'count', value: count('warning'), goal: { atMost: 2 } },
  ],
});
