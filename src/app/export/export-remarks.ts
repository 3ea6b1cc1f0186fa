import { exportedWithErrorsText } from '../../messages/zh-CN/documents';
import type { Report } from '../../core/report/report';
import { collapsedRemarks } from './collapsed-remarks';
import type { ExportObstacles } from './export-obstacles';

/** The sentences that the exported file carries. */
export const remarksOf = (
  report: Report,
  { findings, errors, undecided }: ExportObstacles,
): readonly string[] => [
  ...(findings.length > 0 ? [exportedWithErrorsText(errors, undecided)] : []),
  ...collapsedRemarks(report),
];
