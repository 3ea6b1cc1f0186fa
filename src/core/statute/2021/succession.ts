import type { Succession } from '../types';

/**
 * What of the trial form is the same figure in this one. Tables 3 and 4 count the same; （六）其他处理, one row instead of three, is
 * known to this form as a collapsed row. Of table 2 only the decisions are counted in both: documents and items were counted by
 * other rules, fees as items and not as an amount, procurement and other services are no more.
 */
export const succession: Succession = {
  from: '2019',
  tables: ['t3', 't4'],
  cells: ['t2.xk.decided', 't2.cf.decided', 't2.qz.decided'],
};
