import type { Report } from '../../core/report/report';
import type { Arrangement } from '../../workbook/plan/sheet-layouts';
import type { Unfinished } from '../../workbook/port';
import type { TotalsKind } from '../../workbook/stored/workbook-mark';
import type { Session } from '../session/session';
import type { ProblemCode } from '../session/session-state';
import type { NewReport } from './new-report';
import { newReport } from './new-report';
import { withProtection } from './protection';
import type { Restoration } from './restore-layout';

// All code that adds sheets to the workbook. It is downloaded on first use.

interface WantedTables extends NewReport {
  readonly totals: TotalsKind;
  readonly arrangement?: Arrangement;
  /** Default: as `withProtection` decides. */
  readonly isProtected?: boolean;
  /**
   * Figures that were read elsewhere. A total that is not the sum of its parts then stays as it is; no formula replaces
   * it.
   */
  readonly figures?: Report;
  /** Sentences below the tables of each sheet. */
  readonly remarks?: readonly string[];
}

/** Adds the three tables of a new report as new sheets, or as one. */
export async function insertTables(session: Session, wanted: WantedTables): Promise<boolean> {
  const { agency, year, profile, arrangement } = wanted;
  return insertAndCheck(session, async () => {
    const { planTables } = await import('./plan-tables');
    const report = wanted.figures ?? newReport(wanted);
    const { plans, totals } = planTables(report, wanted.totals, arrangement, wanted.remarks);
    const mark = { edition: report.edition, agency, year, totals };
    const unfinished = await session.port.insert(
      withProtection(session, plans, wanted.isProtected),
      profile === undefined ? mark : { ...mark, profile },
    );
    session.update({ totals, storedTotals: totals, profile: profile ?? {} });
    // The tables exist, whether or not these settings can be stored.
    await session.storeValue('totals', totals);
    await session.storeValue('profile', profile ?? {});
    return unfinished;
  });
}

/** What `restoreLayout` would do with the workbook as last read; null where that would change a figure. */
export async function restorationOf({ sheets, snapshot }: Session): Promise<Restoration | null> {
  const { planRestoration } = await import('./restore-layout');
  return planRestoration(sheets, snapshot.totals);
}

/** Copies tables that are not in the official layout to new sheets, with their figures, and hides the old sheets. */
export async function restoreLayout(session: Session): Promise<boolean> {
  if (!(await session.check())) return false;
  const restoration = await restorationOf(session);
  if (restoration === null) {
    session.update({ problem: 'notRestorable' });
    return false;
  }
  const { plans, instead, report } = restoration;
  const { totals, profile } = session.snapshot;
  const { edition, agency, year } = report;
  return insertAndCheck(session, async () => {
    const unfinished = await session.port.insert(
      withProtection(session, plans),
      { edition, agency, year, totals, profile },
      instead.map(({ id }) => id),
    );
    session.update({ storedTotals: totals });
    await session.storeValue('totals', totals);
    return unfinished;
  });
}

/** What of an insertion may be missing, the worst first. */
const problems: ReadonlyMap<Unfinished, ProblemCode> = new Map([
  ['oldSheetsShown', 'oldSheetsShown'],
  ['protection', 'notProtected'],
  ['display', 'displayIncomplete'],
]);

/** The tables are there even if the program did not accept everything about them: the state then names what is missing. */
export async function insertAndCheck(
  session: Session,
  insert: () => Promise<readonly Unfinished[]>,
): Promise<boolean> {
  let unfinished: readonly Unfinished[] = [];
  const isDone = await session.writeAndCheck(async () => {
    unfinished = await insert();
  });
  const [worst] = ([...problems.keys()] as const).filter((one) => unfinished.includes(one));
  if (worst !== undefined) session.update({ problem: problems.get(worst) ?? null });
  return isDone;
}

/** Writes lines of text to a new sheet, one per row. Returns whether the sheet contains them afterwards. */
export async function addTextSheet(
  session: Session,
  name: string,
  lines: readonly string[],
): Promise<boolean> {
  const { planTextSheet, holdsLines } = await import('./text-sheet');
  const isDone = await insertAndCheck(session, () => session.port.insert([planTextSheet(name, lines)], null));
  return isDone && session.sheets.some(({ grid }) => holdsLines(grid, lines));
}
