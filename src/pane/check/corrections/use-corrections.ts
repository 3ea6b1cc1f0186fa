import { useEffect, useState } from 'react';
import type { CorrectionsState } from '../../../app/corrections/corrections';
import { Corrections, repairKey } from '../../../app/corrections/corrections';
import type { LocatedErrors, Repair } from '../../../core/locate/report/repair';
import type { CellId } from '../../../core/statute/types';
import { usePane } from '../../pane-context';
import { useStore } from '../../parts/use-store';

/** The proposals to show for one group of errors. */
interface Proposals {
  /** The next one, or all that are about equally likely. */
  readonly shown: readonly Repair[];
  /** Some were found, and all were turned down. */
  readonly isExhausted: boolean;
}

/** If none stands out, all have equal rank; otherwise one after the other, as they are turned down. */
export function proposalsOf({ repairs }: LocatedErrors, rejected: ReadonlySet<string>): Proposals {
  const left = repairs.filter((repair) => !rejected.has(repairKey(repair)));
  const areEqual = repairs[0]?.confidence === 'oneOf';
  return { shown: areEqual ? left : left.slice(0, 1), isExhausted: left.length === 0 && repairs.length > 0 };
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

/** Proposed corrections for broken sums, searched for as long as the view is mounted. */
export function useCorrections(): { readonly corrections: Corrections; readonly state: CorrectionsState } {
  const { session, services } = usePane();
  const [corrections] = useState(() => new Corrections(session, services.locator));
  useEffect(() => corrections.follow(), [corrections]);
  const state = useStore(corrections.store, (whole) => whole);
  return { corrections, state };
}
