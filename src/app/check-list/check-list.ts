import type { Finding } from '../../core/check/finding';
import type { RelationCounts } from '../../core/check/tables/check';
import { relationCounts } from '../../core/check/tables/check';
import type { NarrativeDraft } from '../../core/report/narrative-draft';
import { cellsOf } from '../../core/report/cells';
import type { Report } from '../../core/report/report';
import { editions } from '../../core/statute/editions';
import type { Rule } from '../../core/statute/types';
import { approvalsFrom } from '../sign-off/approvals';
import { canonicalJson } from '../sign-off/canonical-json';
import { fingerprint } from '../sign-off/fingerprint';
import { localTime } from '../sign-off/local-time';
import type { Fingerprints } from '../sign-off/signed-content';
import { fingerprintsOf } from '../sign-off/signed-content';
import type { SignOff } from '../sign-off/approval-status';
import { approvalStatus } from '../sign-off/approval-status';
import type { Explanations } from '../session/explanations';
import { explanationOf } from '../session/explanations';
import type { FindingSubject } from '../session/group-findings';
import { findingSubjects, groupFindings } from '../session/group-findings';
import type { Summary } from '../session/summarise';
import { summarise } from '../session/summarise';

/** The cells of one table and the findings about it; `text` and `file` belong to no table. */
interface CheckedTable {
  readonly about: FindingSubject;
  readonly cells: number;
  readonly numbers: number;
  readonly blanks: number;
  readonly unreadable: number;
  readonly summary: Summary;
  /** Warnings that have an explanation. */
  readonly explained: number;
}

interface ListedFinding {
  readonly finding: Finding;
  readonly explanation: string | null;
}

/** 校核清单: which rules checked the report, what they found, and who approved it. Contains no sentences. */
export interface CheckList {
  readonly report: Report;
  readonly program: string;
  /** The fingerprint distinguishes rule sets that share an edition; null where it cannot be computed. */
  readonly rules: { readonly count: number; readonly fingerprint: string | null };
  /** Local time. */
  readonly checkedAt: string;
  readonly previous: Report | null;
  readonly tables: readonly CheckedTable[];
  readonly relations: RelationCounts;
  /** By table, most severe first. */
  readonly findings: readonly ListedFinding[];
  readonly fingerprints: Fingerprints | null;
  /** Null: the stored approvals were not written by this version. */
  readonly signOff: SignOff | null;
}

interface Checked {
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly previous: Report | null;
  readonly explanations: Explanations;
  /** As stored with the workbook. */
  readonly approvals: string | null;
  readonly draft: NarrativeDraft | null;
  /** Version of this program. */
  readonly program: string;
  /** When the report was read; milliseconds since 1970. */
  readonly checkedAt: number;
}

/** The rules that checked a report: text rules only if it has text. */
async function rulesFor({ edition, narrative }: Report): Promise<readonly Rule[]> {
  const { rules, loadText } = editions[edition];
  return narrative === undefined ? rules : [...rules, ...(await loadText()).rules];
}

/** Everything the check list reports about a checked report. */
export async function makeCheckList(checked: Checked): Promise<CheckList> {
  const { report, findings, previous, explanations, draft, program, checkedAt } = checked;
  const rules = await rulesFor(report);
  const fingerprints = await fingerprintsOf(report, draft);
  const approvals = approvalsFrom(checked.approvals);
  const groups = groupFindings(findings);
  const listed = (finding: Finding): ListedFinding => ({
    finding,
    explanation: finding.status === 'broken' ? explanationOf(finding, explanations) : null,
  });
  return {
    report,
    program,
    rules: { count: rules.length, fingerprint: await fingerprint(canonicalJson(rules)) },
    checkedAt: localTime(checkedAt),
    previous,
    tables: findingSubjects.map((about) => {
      const group = groups.find((one) => one.about === about);
      return tableOf(
        about,
        report,
        group === undefined ? [] : [...group.broken, ...group.undecided].map(listed),
      );
    }),
    relations: relationCounts(report, previous === null ? {} : { previous }),
    findings: groups.flatMap((group) => [...group.broken, ...group.undecided].map(listed)),
    fingerprints,
    signOff: approvals === null ? null : approvalStatus(approvals, report, fingerprints),
  };
}

function tableOf(
  about: CheckedTable['about'],
  report: Report,
  findings: readonly ListedFinding[],
): CheckedTable {
  const states = cellsOf(editions[report.edition])
    .filter(({ table }) => table === about)
    .map(({ id }) => report.cells.get(id)?.kind);
  const count = (kind: (typeof states)[number]) => states.filter((one) => one === kind).length;
  return {
    about,
    cells: states.length,
    numbers: count('number'),
    blanks: count('blank') + count(undefined),
    unreadable: count('invalid'),
    summary: summarise(findings.map(({ finding }) => finding)),
    explained: findings.filter(
      ({ finding, explanation }) =>
        finding.severity === 'warning' && finding.status === 'broken' && explanation !== null,
    ).length,
  };
}
