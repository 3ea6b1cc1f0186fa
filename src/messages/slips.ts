import type { RepairChange, Repair } from '../core/locate/report/repair';
import type { Cause } from '../core/locate/solver/causes';
import { cellName } from '../core/report/cell-names';
import { formatNumber } from '../core/report/parse-number';
import { stateText } from '../core/report/cell-state';
import type { Edition } from '../core/statute/types';

/** A change with its cell by name and its figures as text. */
interface NamedChange {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** One mistake that a repair undoes: the changes that belong to it, and their cause. */
export interface Slip {
  readonly cause: Cause;
  readonly changes: readonly NamedChange[];
  /** The cell that contains a figure now and the one that should, for a figure in the wrong cell. */
  readonly wrong: NamedChange;
  readonly right: NamedChange;
}

const namedChange = ({ cell, from, to }: RepairChange, edition: Edition): NamedChange => ({
  name: `「${cellName(edition, cell)}」`,
  from: stateText(from),
  to: formatNumber(to),
});

/** The slips of a repair in cell order. */
export function slipsOf({ changes }: Repair, edition: Edition): readonly Slip[] {
  const bySlip = new Map<number, RepairChange[]>();
  for (const change of changes) bySlip.set(change.slip, [...(bySlip.get(change.slip) ?? []), change]);
  return [...bySlip.values()].flatMap((slip) => {
    const named = slip.map((change) => namedChange(change, edition));
    const [first, second = first] = named;
    if (first === undefined || second === undefined || slip[0] === undefined) return [];
    const [wrong, right] = first.to === '0' || first.to === '' ? [first, second] : [second, first];
    return [{ cause: slip[0].cause, changes: named, wrong, right }];
  });
}
