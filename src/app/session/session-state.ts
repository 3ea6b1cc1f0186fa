import type { Finding } from '../../core/check/finding';
import type { TotalsKind } from '../../workbook/stored/workbook-mark';
import type { NarrativeDraft } from '../../core/report/narrative-draft';
import type { Report } from '../../core/report/report';
import type { CellId } from '../../core/statute/types';
import type { LayoutState } from '../layout/layout-state';
import type { StoredTables } from './stored-tables';
import type { WorkbookErrorCode } from '../../workbook/port';
import type { TableProgress } from './progress';
import type { StoredName, StoredValues } from './stored-items';

/** Why a user action was not carried out; the sentence is composed in the message layer. */
export type ProblemCode =
  /** The new tables are there, but not everything about them was accepted: the kinds of `Unfinished` */
  | 'oldSheetsShown'
  | 'notProtected'
  | 'displayIncomplete'
  /** What was stored with the workbook was found in two versions; the newer one is used */
  | 'storedRecovered'
  /** The pane has the focus, so the program does not undo */
  | 'undoInSheet'
  /** What is typed in the pane, and not in the workbook yet, cannot be stored on this machine against a crash */
  | 'typedNotStored'
  /** What `unstored` names could not be stored with the workbook; it is tried again at the next check */
  | 'notStored'
  /** The same, because the text is longer than a workbook may store */
  | 'tooLongToStore'
  /** The tables cannot be laid out anew without changing a figure: the workbook can be read in several ways */
  | 'notRestorable'
  /** Cells to be changed no longer hold what they held; nothing was changed */
  | 'figuresChanged'
  /** What was written into cells does not stand there afterwards */
  | 'figuresNotTaken'
  /** The program that shows the workbook says why */
  | WorkbookErrorCode;

/**
 * The state that a task pane shows; consistent at every moment. Fields that are stored with the workbook have the names
 * in `stored-items.ts`.
 */
export interface SessionState extends Omit<StoredValues, 'totals' | 'narrative'> {
  /** Counts the workbooks that were followed: a new number means another workbook. */
  readonly workbook: number;
  /**
   * reading: nothing is known yet. none: the workbook has no table of the report. several: it contains some table
   * twice.
   */
  readonly phase: 'reading' | 'none' | 'several' | 'ready';
  /** A visible sheet is not empty. */
  readonly hasContent: boolean;
  /** Tables of the report are protected. */
  readonly isProtected: boolean;
  /** The layout state of the tables, if there are any. */
  readonly layout: LayoutState;
  /** Something changed since `checkedAt`, or a check is under way. */
  readonly isStale: boolean;
  /** When these findings were last known to match the workbook; milliseconds since 1970. */
  readonly checkedAt: number | null;
  readonly report: Report | null;
  readonly findings: readonly Finding[];
  readonly progress: readonly TableProgress[];
  /** The data cell that is selected in the workbook. */
  readonly selected: CellId | null;
  /** As named in the workbook, or else as its cells show. */
  readonly totals: TotalsKind;
  /** Null if the workbook does not name the kind. */
  readonly storedTotals: StoredValues['totals'];
  /** The text around the tables, as written in the pane. */
  readonly draft: NarrativeDraft | null;
  /** The check of the tables that the workbook defines besides the form; null if there are none. */
  readonly tableSums: StoredTables | null;
  readonly liveCheck: boolean;
  readonly problem: ProblemCode | null;
  /** What the workbook did not accept at the last attempt to store it. */
  readonly unstored: readonly StoredName[];
  /** The cells that a problem is about, such as `表三!D8`. */
  readonly problemCells: readonly string[];
}

export const startState: SessionState = {
  workbook: 0,
  phase: 'reading',
  hasContent: false,
  isProtected: false,
  layout: 'official',
  isStale: true,
  checkedAt: null,
  report: null,
  findings: [],
  progress: [],
  selected: null,
  explanations: new Map(),
  profile: {},
  totals: 'formula',
  storedTotals: null,
  previous: null,
  draft: null,
  approvals: null,
  tables: null,
  tableExplanations: new Map(),
  tableSums: null,
  rollup: null,
  liveCheck: true,
  problem: null,
  unstored: [],
  problemCells: [],
};
