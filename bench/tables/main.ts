// How many sums of annotated tables are found, and how many wrong ones; what becomes of a wrong digit. A folder after the
// part's name adds the corpus in it: npm run bench -- --only tables FOLDER. The tables held back were not looked at
// while the search was written.
import { gridOfRows } from '../../src/core/grid/grid';
import { detectTables } from '../../src/core/tables/detect-tables';
import { relationsOfPattern } from '../../src/core/tables/relations';
import { processorTime, quantile } from '../measure';
import type { Figure, Goal } from '../report/figures';
import { give } from '../report/give';
import type { AnnotatedTable, Relation } from './annotated-table';
import { corpusTables } from './corpus';
import { gridOfTable } from './grid-of-table';
import { score, summarise } from './score';
import { writtenTables } from './written-tables';
import { wrongDigits } from './wrong-digits';

const own = writtenTables(new URL('own-tables.txt', import.meta.url));
const heldBack = writtenTables(new URL('held-back-tables.txt', import.meta.url));
const [folder] = process.argv.slice(2);

interface Measured {
  readonly times: readonly number[];
  readonly all: ReturnType<typeof summarise>;
  readonly strong: ReturnType<typeof summarise>;
}

function measure(tables: readonly AnnotatedTable[]): Measured {
  const times: number[] = [];
  const results = tables.map((table) => {
    const grid = gridOfTable(table.rows);
    const start = processorTime();
    const patterns = detectTables(grid).flatMap((found) => found.patterns);
    times.push(Math.max(processorTime() - start, 0.01));
    const relations = (isProposed: (pattern: (typeof patterns)[number]) => boolean): readonly Relation[] =>
      patterns
        .filter(isProposed)
        .flatMap(relationsOfPattern)
        .filter(({ holds }) => holds);
    return {
      all: score(
        table,
        relations(() => true),
      ),
      strong: score(
        table,
        relations(({ isStrong }) => isStrong),
      ),
    };
  });
  return {
    times,
    all: summarise(results.map(({ all }) => all)),
    strong: summarise(results.map(({ strong }) => strong)),
  };
}

function longTable(rows: number) {
  const body = Array.from({ length: rows }, (_, at) => {
    const parts = [1, 2, 3].map((k) => 1 + ((at * 7919 * k) % 9973));
    return [`村${at}`, parts.reduce((sum, part) => sum + part, 0), ...parts];
  });
  const totals = [1, 2, 3, 4].map((column) => body.reduce((sum, row) => sum + Number(row[column]), 0));
  return gridOfRows([['村', '合计', '甲', '乙', '丙'], ...body, ['合计', ...totals]]);
}

const share = (name: string, value: number, goal?: Goal): Figure => ({
  name,
  unit: 'share',
  value,
  ...(goal === undefined ? {} : { goal }),
});
const least = (name: string, value: number, atLeast: number): Figure => share(name, value, { atLeast });

const ownScores = measure(own);
const heldScores = measure(heldBack);
const grid = longTable(100_000);
const start = processorTime();
detectTables(grid);
const longTime = processorTime() - start;
const digits = wrongDigits([...own, ...heldBack], 77_000_017);
const crossed = digits.filter(({ seenBy }) => seenBy >= 2);
const single = digits.filter(({ seenBy }) => seenBy === 1);
const shareOf = <T>(all: readonly T[], isCounted: (one: T) => boolean): number =>
  all.filter(isCounted).length / all.length;
console.log(
  `${own.length} tables written for this, ${heldBack.length} held back, ${digits.length} wrong digits`,
);

const corpusFigures = (path: string): readonly Figure[] => {
  const { times, all, strong } = measure(corpusTables(path));
  return [
    least('corpus: proposed sums that are annotated', all.relations.precision, 0.92),
    least('corpus: annotated sums that are found', all.relations.recall, 0.88),
    least('corpus: F1, mean of tables', all.macro, 0.86),
    least('corpus: F1 of groups', all.groups.f1, 0.87),
    { name: 'corpus: wrong groups a table', unit: 'count', value: all.wrongGroups, goal: { atMost: 0.3 } },
    least('corpus: strong groups that are annotated', strong.groups.precision, 0.95),
    {
      name: 'corpus: tables without sums, with proposals',
      unit: 'count',
      value: all.proposalsWithoutSums,
      goal: { atMost: 5 },
    },
    { name: 'corpus: 95 of 100 tables', unit: 'ms', value: quantile(times, 0.95), goal: { atMost: 300 } },
  ];
};

give({
  figures: [
    least('proposed sums that are right', ownScores.all.relations.precision, 0.95),
    least('sums that are found', ownScores.all.relations.recall, 0.95),
    least('the same of tables held back: right', heldScores.all.relations.precision, 0.93),
    least('the same of tables held back: found', heldScores.all.relations.recall, 0.93),
    least('strong groups that are right', ownScores.strong.groups.precision, 0.95),
    { name: '100,000 rows', unit: 'ms', value: longTime, goal: { atMost: 5000 } },
    least(
      'confirmed sums: wrong digits that break one',
      shareOf(digits, ({ isNoticed }) => isNoticed),
      0.99,
    ),
    least(
      'wrong digit seen by two sums: the cell alone is named',
      shareOf(crossed, ({ isNamed }) => isNamed),
      0.95,
    ),
    least(
      'wrong digit seen by one sum: the cell is among those named',
      shareOf(single, ({ isAmong }) => isAmong),
      0.99,
    ),
    ...(folder === undefined ? [] : corpusFigures(folder)),
  ],
  comparisons: [],
});
