import type { Severity } from '../statute/types';
import type { Finding } from './finding';

const order: readonly Severity[] = ['error', 'warning', 'info'];

/** Compares findings for sorting: most severe first. */
export const bySeverity = (a: Pick<Finding, 'severity'>, b: Pick<Finding, 'severity'>): number =>
  order.indexOf(a.severity) - order.indexOf(b.severity);
