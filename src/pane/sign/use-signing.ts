import { useEffect, useMemo, useState } from 'react';
import { approvalsFrom } from '../../app/sign-off/approvals';
import type { Unsettled } from '../../app/sign-off/obstacles';
import { unsettledOf } from '../../app/sign-off/obstacles';
import type { Fingerprints } from '../../app/sign-off/signed-content';
import { fingerprintsOf } from '../../app/sign-off/signed-content';
import type { SignOff } from '../../app/sign-off/approval-status';
import { approvalStatus } from '../../app/sign-off/approval-status';
import type { Report } from '../../core/report/report';
import { useSessionState } from '../pane-context';

/** What the view shows, all for the same state of the report. */
export interface Signing {
  readonly report: Report;
  /** Null if none can be computed. */
  readonly now: Fingerprints | null;
  /** Null: the stored approvals were not written by this version. */
  readonly signOff: SignOff | null;
  readonly unsettled: Unsettled;
}

/** The approval status of the report; null before it is known, and if there is no report. */
export function useSigning(): Signing | null {
  const { report, draft, approvals, findings, explanations } = useSessionState((state) => ({
    report: state.report,
    draft: state.draft,
    approvals: state.approvals,
    findings: state.findings,
    explanations: state.explanations,
  }));
  const [seen, setSeen] = useState<{ readonly report: Report; readonly now: Fingerprints | null } | null>(
    null,
  );
  useEffect(() => {
    if (report === null) return;
    let isWanted = true;
    const show = (now: Fingerprints | null) => {
      if (isWanted) setSeen({ report, now });
    };
    // The last ones stay until the next are available: text being typed must not disappear.
    fingerprintsOf(report, draft).then(show, () => show(null));
    return () => {
      isWanted = false;
    };
  }, [report, draft]);
  return useMemo(() => {
    if (report === null || seen === null) return null;
    const given = approvalsFrom(approvals);
    return {
      ...seen,
      signOff: given === null ? null : approvalStatus(given, seen.report, seen.now),
      unsettled: unsettledOf(findings, explanations, report),
    };
  }, [report, seen, approvals, findings, explanations]);
}
