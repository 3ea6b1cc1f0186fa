import type { BuiltPart } from '../../scripts/build-if-stale.mjs';

/** What the bench consists of, in the order in which it runs and is reported. */
export const parts = {
  core: { title: 'Reading, checking and writing', file: 'dist/bench/bench.cjs', builds: ['cli'] },
  locate: { title: 'Finding the wrong cell', file: 'bench/locate/main.ts', builds: [] },
  tables: { title: 'Sums of any table', file: 'bench/tables/main.ts', builds: [] },
  messy: { title: 'Messy pages and texts', file: 'bench/messy.ts', builds: [] },
  mutations: { title: 'Damaged documents', file: 'bench/mutations.ts', builds: [] },
  'text-rules': { title: 'Rules about the text', file: 'bench/text-rules.ts', builds: [] },
  rollup: { title: 'Rolling up members’ reports', file: 'bench/rollup.ts', builds: ['cli'] },
  excel: { title: 'Requests to Excel', file: 'bench/excel.ts', builds: [] },
  page: { title: 'Web edition in a browser', file: 'bench/page.ts', builds: ['web'] },
  'slow-page': {
    title: 'Web edition on a computer four times slower',
    file: 'bench/slow-page.ts',
    builds: ['web'],
  },
  charts: { title: 'Pictures of years in a browser', file: 'bench/charts/main.ts', builds: [] },
  blocking: { title: 'Large files in a browser: longest stop', file: 'bench/blocking.ts', builds: ['web'] },
  sizes: {
    title: 'Sizes of what is loaded',
    file: 'bench/sizes.ts',
    builds: ['cli', 'web', 'addin', 'locate'],
  },
} as const satisfies Readonly<Record<string, Part>>;

interface Part {
  readonly title: string;
  /** What Node runs. */
  readonly file: string;
  /** Configurations of webpack.config.js whose products it measures. */
  readonly builds: readonly BuiltPart[];
}

export type PartId = keyof typeof parts;

export const partIds = Object.keys(parts) as readonly PartId[];
