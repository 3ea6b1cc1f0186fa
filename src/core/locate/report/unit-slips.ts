import { check } from '../../check/tables/check';
import { fromMillionths, toMillionths } from '../../report/amount';
import { cellIndexOf } from '../../report/cells';
import type { Report } from '../../report/report';
import { editions } from '../../statute/editions';
import { unitFactor } from '../solver/causes';
import { relationKey } from './relation-key';
import type { LocatedErrors } from './repair';

/**
 * Amounts so much greater than last year's that they were probably written in 元. No sum shows that, so they are looked for apart.
 */
export function unitSlips(report: Report, previous: Report | undefined): readonly LocatedErrors[] {
  if (previous === undefined) return [];
  const index = cellIndexOf(editions[report.edition]);
  return check(report, { previous }).flatMap(
    ({ ruleId, status, severity, cells, params }): LocatedErrors[] => {
      const [cell] = cells;
      const from = cell === undefined ? undefined : report.cells.get(cell);
      const isDoubted = status === 'broken' && severity === 'warning' && cells.length === 1;
      if (!isDoubted || cell === undefined || from?.kind !== 'number' || index.get(cell)?.type !== 'amount')
        return [];
      const millionths = toMillionths(from.value) / unitFactor;
      // A figure that has more places afterwards than the form takes was no amount in 元.
      if (!Number.isInteger(millionths)) return [];
      const key = relationKey(ruleId, params);
      const change = { cell, from, to: fromMillionths(millionths), cause: 'unit' as const, slip: 0 };
      return [
        {
          repairs: [{ changes: [change], cures: [key], confidence: 'likely', alternatives: 0 }],
          broken: [key],
          isComplete: true,
        },
      ];
    },
  );
}
