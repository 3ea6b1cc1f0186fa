import { useEffect, useState } from 'react';
import type { CorrectionsState } from '../../../app/corrections/corrections';
import { Corrections, repairKey } from '../../../app/corrections/corrections';
import type { Finding } from '../../../core/check/finding';
import type { LocatedErrors, Repair } from '../../../core/locate/report/repair';
import { relationKey } from '../../../core/locate/report/repair';
import type { CellId } from '../../../core/statute/types';
import { usePane } from '../../pane-context';
import { useStore } from '../../parts/use-store';

/** The proposals to show for one group of errors. */
interface Proposals {
  /** The next one, or all that are about equally likely. */
  readonly shown: readonly Repair[];
  /** One stands out: it explains the broken relations. */
  readonly isAnswer: boolean;
  /** Some were found, and all were turned down. */
  readonly isExhausted: boolean;
}

/** If none stands out, all have equal rank; otherwise one after the other, as they are turned down. */
export function proposalsOf({ repairs }: LocatedErrors, rejected: ReadonlySet<string>): Proposals {
  const left = repairs.filter((repair) => !rejected.has(repairKey(repair)));
  const areEqual = repairs[0]?.confidence === 'oneOf';
  return {
    shown: areEqual ? left : left.slice(0, 1),
    isAnswer: !areEqual && left.length > 0,
    isExhausted: left.length === 0 && repairs.length > 0,
  };
}

/** Cells that some shown proposal would change. */
export const suspectedCells = (
  errors: readonly LocatedErrors[],
  rejected: ReadonlySet<string>,
): ReadonlySet<CellId> =>
  new Set(
    errors.flatMap((group) =>
      proposalsOf(group, rejected).shown.flatMap(({ changes }) => changes.map(({ cell }) => cell)),
    ),
  );

/** The findings that a group of errors is about: those of its broken relations. */
export function findingsAbout({ broken }: LocatedErrors, findings: readonly Finding[]): readonly Finding[] {
  const keys = new Set(broken);
  return findings.filter(
    ({ status, ruleId, params }) => status === 'broken' && keys.has(relationKey(ruleId, params)),
  );
}

/** The findings that need no line of their own, because a correction that stands out explains them. */
export const explainedFindings = (
  errors: readonly LocatedErrors[],
  rejected: ReadonlySet<string>,
  findings: readonly Finding[],
): ReadonlySet<Finding> =>
  new Set(
    errors.flatMap((group) => (proposalsOf(group, rejected).isAnswer ? findingsAbout(group, findings) : [])),
  );

/** Proposed corrections for broken sums, searched for as long as the view is mounted. */
export function useCorrections(): { readonly corrections: Corrections; readonly state: CorrectionsState } {
  const { session, services } = usePane();
  const [corrections] = useState(() => new Corrections(session, services.locator));
  useEffect(() => corrections.follow(), [corrections]);
  const state = useStore(corrections.store, (whole) => whole);
  return { corrections, state };
}
