import type { ReportInFile } from '../../files/unusable-file';
import { UnusableFile } from '../../files/unusable-file';

/** The reports that a refusal lists, in their order; none where it refuses for another reason. */
export const reportChoices = (reason: unknown): readonly ReportInFile[] =>
  reason instanceof UnusableFile && reason.refusal.code === 'severalReports'
    ? (reason.refusal.reports ?? [])
    : [];
