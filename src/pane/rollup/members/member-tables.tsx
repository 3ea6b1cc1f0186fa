import { useMemo } from 'react';
import type { MemberReport } from '../../../core/rollup/member-report';
import { reportOf } from '../../../core/rollup/member-report';
import type { CellId } from '../../../core/statute/types';
import { ReportTables } from '../../parts/report-tables';

interface Props {
  readonly report: MemberReport;
  /** The cell to show; only its table is drawn. Null: all tables. */
  readonly cell: CellId | null;
}

/** The figures of a member as it reported them; only the member itself may change them. */
export function MemberTables({ report, cell }: Props) {
  const whole = useMemo(() => reportOf(report), [report]);
  return <ReportTables report={whole} name={report.agency ?? report.file} cell={cell} />;
}
