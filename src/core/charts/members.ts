import { cellIndexOf } from '../report/cells';
import { fromMillionths, toMillionths } from '../report/cell-state';
import type { Agency } from '../rollup/agency';
import { AgencyNames } from '../rollup/find-agency';
import type { MemberReport } from '../rollup/member-report';
import { figureIn } from '../rollup/member-report';
import type { MemberLine, MemberState } from '../rollup/members';
import type { Rollup } from '../rollup/roll-up';
import { editions } from '../statute/editions';
import { leastCases } from '../statute/panels';
import type { CellId, ValueType } from '../statute/types';
import type { Figure } from './figures';
import { valueOf } from './figures';

/** The states of members that had to report, from those that are done to those that are missing. */
const dueStates = [
  'passed',
  'warnings',
  'errors',
  'openVersion',
  'doubled',
  'missing',
] as const satisfies readonly MemberState[];
type DueState = (typeof dueStates)[number];

/** The members that had to report, by their state; states without one are left out. */
export const membersByState = (
  lines: readonly MemberLine[],
): readonly { readonly state: DueState; readonly agencies: readonly Agency[] }[] =>
  dueStates
    .map((state) => ({
      state,
      agencies: lines.filter((line) => line.state === state).map(({ agency }) => agency),
    }))
    .filter(({ agencies }) => agencies.length > 0);

/** The reports of a year that count, by the agency's id. */
export interface YearOfMembers {
  readonly year: number;
  readonly reports: ReadonlyMap<string, MemberReport>;
}

/** A member with its figures, one for each year. */
export interface MemberSeries {
  readonly agency: Agency;
  readonly isOwn: boolean;
  readonly figures: readonly Figure[];
}

/** What members have in one cell, over the years. */
export interface MemberFigures {
  readonly cell: CellId;
  readonly unit: ValueType;
  readonly years: readonly number[];
  /** In the order of the list. */
  readonly members: readonly MemberSeries[];
  /** The sum of the last year over all members with a figure. */
  readonly sum: number;
  /** Reports of the last year that count, and that are due. */
  readonly counted: number;
  readonly due: number;
}

/** The years of a roll-up that knows last year's reports of its members. */
export function yearsOfMembers({ rows }: Pick<Rollup, 'rows'>, year: number): readonly YearOfMembers[] {
  const last = rows.flatMap(({ agency, previous }) =>
    previous === null ? [] : [[agency.id, previous] as const],
  );
  const now = { year, reports: new Map(rows.map(({ agency, report }) => [agency.id, report])) };
  return last.length === 0 ? [now] : [{ year: year - 1, reports: new Map(last) }, now];
}

/** Earlier years under the ids of the last year's list, which may have changed: by name where the id is unknown. */
export function underIdsOf(
  agencies: readonly Agency[],
  earlier: readonly { readonly year: number; readonly rows: Rollup['rows'] }[],
): readonly YearOfMembers[] {
  const ids = new Set(agencies.map(({ id }) => id));
  const names = new AgencyNames(agencies);
  return earlier.map(({ year, rows }) => ({
    year,
    reports: new Map(
      rows.flatMap(({ agency, report }) => {
        if (ids.has(agency.id)) return [[agency.id, report] as const];
        const found = names.find(agency.name);
        return found.kind === 'one' ? [[found.agency.id, report] as const] : [];
      }),
    ),
  }));
}

/** What the members of a roll-up have in a cell. @param years the last one is that of the roll-up */
export function memberFigures(
  cell: CellId,
  { rows, edition, due, counted }: Pick<Rollup, 'rows' | 'edition' | 'due' | 'counted'>,
  years: readonly YearOfMembers[],
): MemberFigures {
  const members = rows.map(({ agency, isOwn }) => ({
    agency,
    isOwn,
    figures: years.map(({ reports }) => figureOf(reports.get(agency.id), cell)),
  }));
  const values = members.map(({ figures }) => valueOf(figures.at(-1)) ?? 0);
  return {
    cell,
    unit: cellIndexOf(edition).get(cell)?.type ?? 'count',
    years: years.map(({ year }) => year),
    members,
    sum: fromMillionths(values.reduce((sum, value) => sum + toMillionths(value), 0)),
    counted,
    due,
  };
}

function figureOf(report: MemberReport | undefined, cell: CellId): Figure {
  if (report === undefined) return { kind: 'missing' };
  if (!cellIndexOf(editions[report.edition]).has(cell)) return { kind: 'notCounted' };
  const value = figureIn(report, cell);
  return value === null ? { kind: 'undecided', cells: [cell] } : { kind: 'number', value, cells: [cell] };
}

/** Whether there are enough cases for a rank. */
export const isRanked = ({ sum }: Pick<MemberFigures, 'sum'>): boolean => sum >= leastCases;

/** Members with a figure of the last year, the largest first; in the order of the list if there are too few cases. */
export function rankedMembers(figures: MemberFigures): readonly MemberSeries[] {
  const known = figures.members.filter(({ figures: all }) => valueOf(all.at(-1)) !== null);
  const last = ({ figures: all }: MemberSeries) => valueOf(all.at(-1)) ?? 0;
  return isRanked(figures) ? known.sort((a, b) => last(b) - last(a)) : known;
}
