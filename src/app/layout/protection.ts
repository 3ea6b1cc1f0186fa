import type { WorksheetPlan } from '../../workbook/plan/plan-worksheet';
import type { Session } from '../session/session';

/** The sheets that show tables of the report, as of the last read. */
const tableSheets = (session: Session): readonly string[] => [
  ...new Set([...session.addresses.values()].map(({ sheet }) => sheet)),
];

/**
 * Plans for new sheets, protected if the user wants that; without a wish, like the tables that are there, and without
 * any, as is usual where the workbook is shown.
 */
export function withProtection(
  { port, snapshot }: Session,
  plans: readonly WorksheetPlan[],
  wish?: boolean,
): readonly WorksheetPlan[] {
  const isUsual = snapshot.report === null ? port.can.protectsByDefault : snapshot.isProtected;
  return plans.map((plan) => ({ ...plan, isProtected: wish ?? isUsual }));
}

/** Protects the tables of the report, or takes their protection away. Returns whether that succeeded. */
export const protectTables = (session: Session, isProtected: boolean): Promise<boolean> =>
  session.writeAndCheck(() => session.port.protect(tableSheets(session), isProtected));
