import type { Succession } from '../types';

/**
 * Which figures of the trial form are the same in this one. Tables 3 and 4 count the same; （六）其他处理, one row instead of
 * three, is a collapsed row in this form. Of table 2, only the decisions are counted the same way in both: documents
 * and items were counted by other rules, fees as items rather than an amount; procurement and other services no longer
 * exist.
 */
export const succession: Succession = {
  from: '2019',
  tables: ['t3', 't4'],
  cells: ['t2.xk.decided', 't2.cf.decided', 't2.qz.decided'],
};
