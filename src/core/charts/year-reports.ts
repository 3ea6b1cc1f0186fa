import { fold } from '../grid/fold-label';
import { isSameState } from '../report/cell-state';
import type { Report } from '../report/report';
import { mostYears } from '../statute/panels';

/** A report that may become a year of a comparison. */
export interface YearSource {
  /** Where it comes from, as messages name it; unique. */
  readonly label: string;
  readonly report: Report;
}

/** A year of a comparison. missing: there is no report. open: there are several, and none was chosen. */
export type YearColumn =
  | { readonly year: number; readonly state: 'report'; readonly source: YearSource }
  | { readonly year: number; readonly state: 'missing' | 'open' };

/** What only the user knows; until it is answered, the reports do not count. */
export type YearQuestion =
  | { readonly kind: 'sameYear'; readonly year: number; readonly labels: readonly string[] }
  | { readonly kind: 'otherAgency'; readonly agency: string; readonly labels: readonly string[] };

/** What the user answered. */
export interface YearChoices {
  /** By year: the label of the report that counts. */
  readonly versions: ReadonlyMap<number, string>;
  /** Names under which the same agency reported. */
  readonly sameAgency: ReadonlySet<string>;
  /** Names of agencies whose reports are left out. */
  readonly leftOut: ReadonlySet<string>;
}

export const noChoices: YearChoices = { versions: new Map(), sameAgency: new Set(), leftOut: new Set() };

/** Reports by year, with what is still to be asked. */
export interface ArrangedYears {
  /** Of most reports, or of the newest; null if none names one. */
  readonly agency: string | null;
  /** Every year from the first to the last, and at most ten. */
  readonly columns: readonly YearColumn[];
  readonly questions: readonly YearQuestion[];
  /** Labels of reports without a year. */
  readonly undated: readonly string[];
  /** Years with a report that are before the first column. */
  readonly earlier: readonly number[];
}

/**
 * Arranges reports by year.
 *
 * @param range the first and last year that are wanted
 */
export function arrangeYears(
  sources: readonly YearSource[],
  choices: YearChoices = noChoices,
  range: { readonly from?: number; readonly to?: number } = {},
): ArrangedYears {
  const agency = mainAgency(sources);
  const isOurs = (name: string | null) => isSameAgency(name, agency, choices);
  const others = new Map<string, string[]>();
  for (const { label, report } of sources)
    if (!isOurs(report.agency) && report.agency !== null && !has(choices.leftOut, report.agency))
      others.set(report.agency, [...(others.get(report.agency) ?? []), label]);
  const ours = sources.filter(({ report }) => isOurs(report.agency));
  const dated = new Map<number, YearSource[]>();
  for (const source of ours) {
    const { year } = source.report;
    if (year === null || year < (range.from ?? year) || year > (range.to ?? year)) continue;
    const known = dated.get(year) ?? [];
    if (!known.some(({ report }) => isSameReport(report, source.report))) dated.set(year, [...known, source]);
  }
  const years = [...dated.keys()].sort((a, b) => a - b);
  const last = years.at(-1);
  const first = last === undefined ? 0 : Math.max(years[0] ?? last, last - mostYears + 1);
  const columns =
    last === undefined
      ? []
      : Array.from({ length: last - first + 1 }, (_, index) =>
          columnOf(first + index, dated.get(first + index) ?? [], choices),
        );
  return {
    agency,
    columns,
    questions: [
      ...columns.flatMap(({ year, state }): readonly YearQuestion[] =>
        state === 'open'
          ? [{ kind: 'sameYear', year, labels: (dated.get(year) ?? []).map(({ label }) => label) }]
          : [],
      ),
      ...[...others].map(([name, labels]): YearQuestion => ({ kind: 'otherAgency', agency: name, labels })),
    ],
    undated: ours.filter(({ report }) => report.year === null).map(({ label }) => label),
    earlier: years.filter((year) => year < first),
  };
}

/** Whether a report under this name is one of the agency; a report without a name is. */
export const isSameAgency = (
  name: string | null,
  agency: string | null,
  { sameAgency }: Pick<YearChoices, 'sameAgency'>,
): boolean => name === null || agency === null || isSameName(name, agency) || has(sameAgency, name);

function columnOf(
  year: number,
  found: readonly YearSource[],
  { versions }: Pick<YearChoices, 'versions'>,
): YearColumn {
  const [only] = found;
  if (only === undefined) return { year, state: 'missing' };
  const chosen = found.length === 1 ? only : found.find(({ label }) => label === versions.get(year));
  return chosen === undefined ? { year, state: 'open' } : { year, state: 'report', source: chosen };
}

const isSameName = (one: string, other: string): boolean => fold(one) === fold(other);
const has = (names: ReadonlySet<string>, name: string): boolean =>
  [...names].some((one) => isSameName(one, name));

/** The agency of most reports; of several, that of the newest report. */
function mainAgency(sources: readonly YearSource[]): string | null {
  const counts = new Map<string, { readonly name: string; count: number; newest: number }>();
  for (const { report } of sources) {
    const { agency, year } = report;
    if (agency === null) continue;
    const known = counts.get(fold(agency)) ?? { name: agency, count: 0, newest: 0 };
    known.count += 1;
    known.newest = Math.max(known.newest, year ?? 0);
    counts.set(fold(agency), known);
  }
  const [first] = [...counts.values()].sort((a, b) => b.count - a.count || b.newest - a.newest);
  return first?.name ?? null;
}

const isSameReport = (one: Report, other: Report): boolean =>
  one.edition === other.edition &&
  one.cells.size === other.cells.size &&
  [...one.cells].every(([cell, state]) => isSameState(state, other.cells.get(cell)));
