import type { TableId } from './vocabulary';

/** Below this number of cases nothing is ranked, and nothing is a share: one case more or less would decide. */
export const leastCases = 5;

/** More years would not be readable. */
export const mostYears = 10;

/** The cells that a series adds up: a row, or a group of rows without a total, in these columns. */
export interface SeriesCells {
  readonly table: TableId;
  /** Empty for table 4, whose row has no label. */
  readonly row: string;
  readonly columns: readonly string[];
}

/** One quantity of a panel. */
interface SeriesDefinition extends SeriesCells {
  /** Unique within its panel. */
  readonly id: string;
}

/**
 * How a panel is drawn. columns: groups of columns by year, small if there are several scales. results: bars of one year.
 * shares: parts of a whole by year, as columns or as lying bars. stack: parts that add up, by year. stock: columns with
 * a line.
 */
export type PanelForm = 'columns' | 'results' | 'shares' | 'lyingShares' | 'stack' | 'stock' | 'multiples';

/** A share that this project defines; no notice does. */
export interface RateDefinition {
  readonly id: 'disclosure' | 'correction';
  readonly parts: readonly SeriesCells[];
  readonly whole: readonly SeriesCells[];
  /** Subtracted from the whole. */
  readonly without: readonly SeriesCells[];
}

/** A picture of figures over the years. */
export interface PanelDefinition {
  readonly id: PanelId;
  readonly form: PanelForm;
  readonly series: readonly SeriesDefinition[];
  /** What the series are parts of. */
  readonly whole?: SeriesCells;
  readonly rate?: RateDefinition;
}

export const panelIds = [
  'requests',
  'results',
  'resultsByYear',
  'applicants',
  'disputes',
  'documents',
  'decisions',
  'fees',
] as const;
export type PanelId = (typeof panelIds)[number];

/** Pictures of a roll-up: who has reported, the largest members in a cell, and all members over the years. */
export const memberPanelIds = ['members', 'ranking', 'memberYears'] as const;
export type MemberPanelId = (typeof memberPanelIds)[number];

/** Members that a picture ranks, and that it shows over the years; its table has all. */
export const mostMembers = { ranking: 10, memberYears: 20 } as const;

const requests = (row: string, column = 'tot'): SeriesCells => ({ table: 't3', row, columns: [column] });
const disputes = (...columns: readonly string[]): SeriesCells => ({ table: 't4', row: '', columns });
const published = (row: string, column: string): SeriesCells => ({ table: 't2', row, columns: [column] });

const everyDispute = (outcome: string) =>
  disputes(...['rev', 'dir', 'post'].map((group) => `${group}.${outcome}`));

const results: readonly SeriesDefinition[] = ['r3.1', 'r3.2', 'r3.3', 'r3.4', 'r3.5', 'r3.6'].map((row) => ({
  id: row,
  ...requests(row),
}));

const disclosure: RateDefinition = {
  id: 'disclosure',
  parts: [requests('r3.1'), requests('r3.2')],
  whole: [requests('r3.7')],
  without: [],
};

/** The panels in their order. Rows and columns by id; they are the same in every edition that has them. */
export const panelDefinitions: readonly PanelDefinition[] = [
  {
    id: 'requests',
    form: 'columns',
    series: ['r1', 'r3.7', 'r4'].map((row) => ({ id: row, ...requests(row) })),
  },
  { id: 'results', form: 'results', series: results, whole: requests('r3.7'), rate: disclosure },
  { id: 'resultsByYear', form: 'shares', series: results, whole: requests('r3.7'), rate: disclosure },
  {
    id: 'applicants',
    form: 'lyingShares',
    series: ['np', 'biz', 'sci', 'npo', 'law', 'oth'].map((column) => ({
      id: column,
      ...requests('r1', column),
    })),
    whole: requests('r1'),
  },
  {
    id: 'disputes',
    form: 'stack',
    series: ['upheld', 'corrected', 'other', 'pending'].map((outcome) => ({
      id: outcome,
      ...everyDispute(outcome),
    })),
    whole: everyDispute('total'),
    rate: {
      id: 'correction',
      parts: [everyDispute('corrected')],
      whole: [everyDispute('total')],
      without: [everyDispute('pending')],
    },
  },
  {
    id: 'documents',
    form: 'stock',
    series: ['issued', 'repealed', 'inforce'].map((column) => ({ id: column, ...published('wj', column) })),
  },
  {
    id: 'decisions',
    form: 'multiples',
    series: ['xk', 'cf', 'qz'].map((row) => ({ id: row, ...published(row, 'decided') })),
  },
  { id: 'fees', form: 'columns', series: [{ id: 'sf', ...published('sf', 'amount') }] },
];
