import { exportedWithErrorsText } from '../messages/documents-zh-CN';
import type { Report } from '../report/report';
import { collapsedRemarks } from './collapsed-remarks';

/** The sentences that the exported file carries. */
export const remarksOf = (report: Report, errors: number, undecided: number): readonly string[] => [
  ...(errors > 0 || undecided > 0 ? [exportedWithErrorsText(errors, undecided)] : []),
  ...collapsedRemarks(report),
];
