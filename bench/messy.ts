// How well messy renderings of known reports are read. A number as a word: how many generated reports.
import { reportsToRender } from '../tests/fixtures/messy/reports';
import type { Score } from '../tests/fixtures/messy/score';
import { score } from '../tests/fixtures/messy/score';
import { shapes } from '../tests/fixtures/messy/shapes';
import { randomOf } from './locate/random';
import { give } from './report/give';

/** Generated reports in addition to the published ones. */
const made = Number(process.argv[2] ?? 24);

const sum = (scores: readonly Score[], key: 'invented' | 'doubted' | 'missed' | 'open'): number =>
  scores.reduce((total, one) => total + one[key], 0);

const line = (name: string, scores: readonly Score[]): string => {
  const perfect = scores.filter(({ isPerfect }) => isPerfect).length;
  const percent = ((100 * perfect) / scores.length).toFixed(1).padStart(5);
  const cells = (['invented', 'doubted', 'missed', 'open'] as const).map((key) =>
    String(sum(scores, key)).padStart(8),
  );
  return `${percent} % of ${String(scores.length).padStart(4)}${cells.join('')}  ${name}`;
};

console.log('  files perfect    invented doubted  missed    open  shape');
const all: Score[] = [];
for (const shape of shapes) {
  const scores: Score[] = [];
  for (const [index, report] of reportsToRender(shape, made).entries())
    scores.push(await score(report, shape, shape.render(report, randomOf(index + 1))));
  all.push(...scores);
  console.log(line(shape.name, scores));
  const fault = scores.find((one) => one.invented > 0) ?? scores.find((one) => one.fault !== null);
  if (fault?.fault != null) console.log(`${' '.repeat(50)}such as ${fault.fault}`);
}
console.log(line('all', all));

const perfect = all.filter(({ isPerfect }) => isPerfect).length / all.length;
give({
  figures: [
    { name: 'files read', unit: 'count', value: all.length },
    { name: 'read without any fault', unit: 'share', value: perfect, goal: { atLeast: 0.99 } },
    { name: 'invented figures', unit: 'count', value: sum(all, 'invented'), goal: { atMost: 0 } },
    {
      name: 'wrong agencies and years',
      unit: 'count',
      value: all.filter(({ isMistitled }) => isMistitled).length,
      goal: { atMost: 0 },
    },
    { name: 'wrong figures with a note', unit: 'count', value: sum(all, 'doubted') },
    { name: 'figures left open that could be read', unit: 'count', value: sum(all, 'missed') },
    { name: 'figures left open that nobody could read', unit: 'count', value: sum(all, 'open') },
  ],
});
