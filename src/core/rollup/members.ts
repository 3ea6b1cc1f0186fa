import type { Finding } from '../check/finding';
import { rollupCells } from '../statute/rules/roll-up';
import type { Agency } from './agency';
import { existsIn } from './agency';
import type { MemberReport } from './member-report';
import { figureIn } from './member-report';
import type { Rollup } from './roll-up';

/**
 * 未报; 待选版本 (several reports, none chosen); 有错误; 待说明 (warnings or undecided relations); 通过; 免报; 不在范围 (also where the
 * report of an agency below counts in its stead).
 */
export type MemberState =
  'missing' | 'openVersion' | 'errors' | 'warnings' | 'passed' | 'exempt' | 'outside' | 'doubled';

/** A line of the table of members. */
export interface MemberLine {
  readonly agency: Agency;
  readonly state: MemberState;
  readonly report: MemberReport | null;
  readonly isOwn: boolean;
  /** The number of reports of the year that it sent. */
  readonly versions: number;
  readonly errors: number;
  readonly warnings: number;
  readonly undecided: number;
  /** 新收, last year's, and the change; null if it is unknown. */
  readonly newRequests: number | null;
  readonly previousRequests: number | null;
  readonly change: number | null;
}

/** How many reports are due (应报), are there (已报), are missing (未报) and have errors (有错误), and how many files have no agency (待确认名称). */
export interface MemberCounts {
  readonly due: number;
  readonly received: number;
  readonly missing: number;
  readonly withErrors: number;
  readonly unclearNames: number;
  /** Reports that count in the totals. */
  readonly counted: number;
}

/** The table of members: every agency of the list, the government itself first. */
export function memberLines(
  { assigned, rows }: Pick<Rollup, 'assigned' | 'rows'>,
  year: number,
  findings: ReadonlyMap<string, readonly Finding[]>,
): readonly MemberLine[] {
  const { tree, used, versions, due } = assigned;
  const isDue = new Set(due.map(({ id }) => id));
  const counts = new Map(rows.map((row) => [row.agency.id, row]));
  const listed = tree.agencies.filter((agency) => existsIn(agency, year));
  const ordered = [...listed.filter(tree.isOwn), ...listed.filter((agency) => !tree.isOwn(agency))];
  return ordered.map((agency): MemberLine => {
    const { id } = agency;
    const about = findings.get(id) ?? [];
    const count = (severity: Finding['severity']) =>
      about.filter((one) => one.severity === severity && one.status === 'broken').length;
    const report = used.get(id) ?? null;
    const previous = counts.get(id)?.previous ?? null;
    const [errors, warnings] = [count('error'), count('warning')];
    const undecided = about.filter(({ status }) => status === 'undecided').length;
    const now = report === null ? null : figureIn(report, rollupCells.newRequests);
    const before = previous === null ? null : figureIn(previous, rollupCells.newRequests);
    const state = (): MemberState => {
      if (!isDue.has(id)) return agency.duty === 'due' ? 'outside' : 'exempt';
      if (!versions.has(id)) return 'missing';
      if (report === null) return 'openVersion';
      if (!counts.has(id)) return 'doubled';
      if (errors > 0) return 'errors';
      return warnings + undecided > 0 ? 'warnings' : 'passed';
    };
    return {
      agency,
      state: state(),
      report,
      isOwn: tree.isOwn(agency),
      versions: versions.get(id)?.length ?? 0,
      errors,
      warnings,
      undecided,
      newRequests: now,
      previousRequests: before,
      change: now === null || before === null ? null : now - before,
    };
  });
}

/** The counts on top of the table of members. */
export function countMembers(
  { assigned, counted }: Pick<Rollup, 'assigned' | 'counted'>,
  lines: readonly MemberLine[],
): MemberCounts {
  const due = assigned.due.length;
  const missing = lines.filter(({ state }) => state === 'missing').length;
  return {
    due,
    received: due - missing,
    missing,
    withErrors: lines.filter(({ state }) => state === 'errors').length,
    unclearNames: assigned.lines.filter(({ state }) => state.kind === 'unclearName').length,
    counted,
  };
}
