import type { Report } from '../../../../src/core/report/report';
import type { withCells } from '../../../fixtures/reports';
import type { Texts } from './text-report';

type Cells = Parameters<typeof withCells>[1];

/** A text next to tables, and its rule's finding. */
interface Example {
  readonly name: string;
  readonly texts: Texts;
  readonly cells?: Cells;
  readonly more?: Partial<Report>;
  readonly previous?: Report;
  /** Part of the text that the finding points to; null: the rule holds. */
  readonly words: string | null;
  readonly severity?: 'error' | 'warning' | 'info';
}

/** The totals of table 3. */
export const requests = (received: number, over = 0, results = received + over, forward = 0): Cells => ({
  't3.r1.tot': received,
  't3.r2.tot': over,
  't3.r3.7.tot': results,
  't3.r4.tot': forward,
});

/** Examples by the id of their rule. */
export type Examples = Readonly<Record<string, readonly Example[]>>;
