import type { Severity } from '../statute/types';
import type { Finding } from './finding';

const order: readonly Severity[] = ['error', 'warning', 'info'];

/** Compares findings for sorting: most severe first. */
export const bySeverity = (a: Finding, b: Finding): number =>
  order.indexOf(a.severity) - order.indexOf(b.severity);
