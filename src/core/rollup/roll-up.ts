import type { Finding } from '../check/finding';
import { slotsOf } from '../check/tables/figures';
import { cellsOf, isComputed } from '../report/cells';
import type { Report } from '../report/report';
import { editionForYear, editions } from '../statute/editions';
import type { Edition } from '../statute/types';
import type { AssignedFiles, AssignInput } from './assign-files';
import type { Difference } from './differences';
import { differencesFrom } from './differences';
import type { Entry } from './entry';
import { faultOf, sumEntries } from './entry';
import type { RollupFinding } from './finding';
import type { MemberReport } from './member-report';
import { findingsAboutFiles } from './rules/about-files';
import { findingsAboutMembers } from './rules/about-members';
import { findingsAboutEntries, findingsAboutParent } from './rules/about-parent';
import type { RollupRow, RuleContext } from './rules/context';
import { rulesInOrder } from './rules/order';
import type { ContinuedFigure } from './succession';
import { continuedFigures } from './succession';
import type { RollupSums } from './sums';
import { reportOfSums, sumUp } from './sums';

/** Everything that a roll-up is made from, besides the files that are assigned to agencies already. */
export interface RollupInput {
  readonly year: AssignInput['year'];
  /** 机关全称 of the government; null if nobody has given it. */
  readonly parent: string | null;
  /** The roll-up is no draft any more: what is missing is an error. */
  readonly isFinal?: boolean;
  /** The findings about each row's report, by agency id; rows without are not checked yet. */
  readonly memberFindings: ReadonlyMap<string, readonly Finding[]>;
  readonly entries?: readonly Entry[];
  /** Why a report with errors is taken in, by agency id. */
  readonly reasons?: ReadonlyMap<string, string>;
  /** The parent's report as somebody else has added it up. */
  readonly given?: Report | undefined;
  /** The parent's published report of last year. */
  readonly previous?: Report | undefined;
  /** The members' reports of last year, by agency id. */
  readonly previousOf?: ReadonlyMap<string, MemberReport>;
  /** YYYY-MM-DD, by when reports had to be received. */
  readonly dueOn?: string | undefined;
}

/** A government's report from its members' reports. */
export interface Rollup {
  /** Undecided totals are blank. */
  readonly parent: Report;
  readonly edition: Edition;
  readonly assigned: AssignedFiles;
  /** What counts: 本级 first, then the members in the order of the list. */
  readonly rows: readonly RollupRow[];
  readonly sums: RollupSums;
  /** Those that count. */
  readonly entries: readonly Entry[];
  readonly differences: readonly Difference[];
  readonly continued: readonly ContinuedFigure[];
  /** In the order of the rules. */
  readonly findings: readonly RollupFinding[];
  /** How many reports are due, and how many of those count. */
  readonly due: number;
  readonly counted: number;
}

/** Rolls up. Pure: the same input gives the same result, in whatever order the files came. */
export function rollUp(assigned: AssignedFiles, input: RollupInput): Rollup {
  const { year, previous = null, previousOf = new Map(), entries = [] } = input;
  const editionId = editionForYear(year);
  const edition: Edition = editions[editionId];
  const rows = rowsOf(assigned, previousOf);
  const valid = entries.filter(
    (entry) => faultOf(entry, edition, (agency) => assigned.used.get(agency)?.hash) === null,
  );
  const sums = sumUp(
    rows.map(({ report }) => report.figures),
    sumEntries(valid, 'add', edition),
    sumEntries(valid, 'remove', edition),
    edition,
  );
  const context: RuleContext = {
    edition,
    slots: slotsOf(edition),
    inputs: cellsOf(edition).flatMap((cell, slot) => (isComputed(cell) ? [] : [{ id: cell.id, slot }])),
    year,
    isFinal: input.isFinal ?? false,
    assigned,
    rows,
    sums,
    previous,
    previousOf,
  };
  const differences = input.given === undefined ? [] : differencesFrom(input.given, sums, rows, edition);
  const continued = continuedFigures(context);
  return {
    parent: reportOfSums(sums, edition, {
      edition: editionId,
      year,
      agency: input.parent,
      profile: { kind: 'government' },
    }),
    edition,
    assigned,
    rows,
    sums,
    entries: valid,
    differences,
    continued,
    findings: rulesInOrder([
      ...findingsAboutFiles(context),
      ...findingsAboutEntries(context, entries),
      ...findingsAboutMembers(context, {
        findings: input.memberFindings,
        reasons: input.reasons ?? new Map(),
        dueOn: input.dueOn ?? null,
      }),
      ...findingsAboutParent(context, differences, continued),
    ]),
    due: assigned.due.length,
    counted: rows.length,
  };
}

/** The reports that count. Where an agency and one above it both have one, the one above does not. */
function rowsOf(
  { due, used, tree }: AssignedFiles,
  previousOf: ReadonlyMap<string, MemberReport>,
): readonly RollupRow[] {
  const withReports = due.filter(({ id }) => used.has(id));
  const doubled = new Set(withReports.flatMap((agency) => tree.above(agency).map(({ id }) => id)));
  return withReports
    .filter(({ id }) => !doubled.has(id))
    .map((agency) => ({
      agency,
      report: used.get(agency.id) as MemberReport,
      isOwn: tree.isOwn(agency),
      previous: previousOf.get(agency.id) ?? null,
    }));
}
