import type { Report } from '../../report/report';
import type { CheckContext } from '../context';
import type { TableFinding } from '../finding';
import { LiveCheck } from './live-check';

/**
 * Checks a report against all rules of its edition. Findings come in the order of the catalogue, within a rule in the
 * order of the cells. A relation over a blank or unreadable cell is undecided, never passed.
 */
export const check = (report: Report, context: CheckContext = {}): readonly TableFinding[] =>
  new LiveCheck(report, context).findings();

/** Starts a check that follows single changes: `change` costs a few relations instead of all. */
export const startCheck = (report: Report, context: CheckContext = {}): LiveCheck =>
  new LiveCheck(report, context);
