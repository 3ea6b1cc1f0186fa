import type { Finding } from '../../core/check/finding';
import { check } from '../../core/check/tables/check';
import type { AgencyProfile } from '../../core/report/report';
import type { Agency } from '../../core/rollup/agency';
import type { AssignedFiles, AssignInput } from '../../core/rollup/assign-files';
import { assignFiles } from '../../core/rollup/assign-files';
import { AgencyNames } from '../../core/rollup/find-agency';
import type { MemberFile, MemberReport } from '../../core/rollup/member-report';
import { isRefused, reportOf } from '../../core/rollup/member-report';
import type { MemberCounts, MemberLine } from '../../core/rollup/members';
import { countMembers, memberLines } from '../../core/rollup/members';
import type { Rollup, RollupInput } from '../../core/rollup/roll-up';
import { rollUp } from '../../core/rollup/roll-up';

/** Everything that a roll-up is made from. Plain data but for the files' columns, so that a host can store it. */
export interface RollupRequest
  extends AssignInput, Omit<RollupInput, 'memberFindings' | 'previousOf' | 'year'> {
  /** The members' reports of last year. */
  readonly previousFiles?: readonly MemberFile[];
  /** 说明 of what was found about the roll-up, by `rollupFindingKey`. */
  readonly explanations?: ReadonlyMap<string, string>;
}

/** A roll-up with everything that is shown about it. */
export interface RolledUp {
  readonly request: RollupRequest;
  readonly rollup: Rollup;
  /** The table of members. */
  readonly lines: readonly MemberLine[];
  readonly counts: MemberCounts;
  /** By agency id: what is wrong with each report that counts. */
  readonly memberFindings: ReadonlyMap<string, readonly Finding[]>;
  /** About the totals as a report: what a carried-over figure should be is for the rules of the roll-up. */
  readonly parentFindings: readonly Finding[];
}

/** Milliseconds of work after which a page gets a turn. */
const longestTurn = 40;

/** How a page gets its turns while many reports are checked. */
export interface Turns {
  readonly now: () => number;
  readonly pause: () => Promise<void>;
}

/**
 * Rolls files up: decides whose they are, checks each report, adds up, checks the totals. The result depends on the
 * request alone.
 *
 * @param turns absent where nobody waits
 */
export async function rollUpFiles(request: RollupRequest, turns?: Turns): Promise<RolledUp> {
  const assigned = assignFiles(request);
  await turns?.pause();
  const previousOf = previousReports(request);
  const memberFindings = new Map<string, readonly Finding[]>();
  let start = turns?.now() ?? 0;
  for (const [id, report] of assigned.used) {
    memberFindings.set(id, findingsAbout(report, assigned, id, previousOf.get(id)));
    if (turns !== undefined && turns.now() - start > longestTurn) {
      await turns.pause();
      start = turns.now();
    }
  }
  await turns?.pause();
  const rollup = rollUp(assigned, { ...request, memberFindings, previousOf });
  await turns?.pause();
  const lines = memberLines(rollup, request.year, memberFindings);
  return {
    request,
    rollup,
    lines,
    counts: countMembers(rollup, lines),
    memberFindings,
    parentFindings: check(rollup.parent),
  };
}

/** The reports of last year by agency id, by the names of this year's list; the first of several. */
function previousReports({
  previousFiles = [],
  agencies,
  year,
}: RollupRequest): ReadonlyMap<string, MemberReport> {
  const names = new AgencyNames(agencies);
  const found = new Map<string, MemberReport>();
  for (const file of previousFiles) {
    if (isRefused(file) || file.year !== year - 1) continue;
    const agency = names.find(file.agency);
    if (agency.kind === 'one' && !found.has(agency.agency.id)) found.set(agency.agency.id, file);
  }
  return found;
}

interface Checked {
  readonly profile: AgencyProfile;
  readonly previous: MemberReport | undefined;
  readonly findings: readonly Finding[];
}

/** Reports do not change: what was found about one stays, as long as it is checked with the same knowledge. */
const checked = new WeakMap<MemberReport, Checked>();

function findingsAbout(
  report: MemberReport,
  { tree }: AssignedFiles,
  id: string,
  previous: MemberReport | undefined,
): readonly Finding[] {
  const profile = profileOf(tree.get(id), report.profile);
  const known = checked.get(report);
  const isSame =
    known !== undefined &&
    known.previous === previous &&
    known.profile.kind === profile.kind &&
    known.profile.level === profile.level;
  if (isSame) return known.findings;
  const findings = [
    ...check(reportOf(report), {
      profile,
      ...(previous === undefined ? {} : { previous: reportOf(previous) }),
    }),
    ...report.textFindings,
  ];
  checked.set(report, { profile, previous, findings });
  return findings;
}

/** What the list gives about an agency comes before what its report does; a kind that follows from the name alone, after. */
function profileOf(agency: Agency | undefined, own: AgencyProfile = {}): AgencyProfile {
  if (agency === undefined) return own;
  const kind = agency.isKindGuessed ? (own.kind ?? agency.kind) : agency.kind;
  const level = agency.level ?? own.level;
  return { kind, ...(level === undefined ? {} : { level }) };
}
