import type { ReportInFile } from '../../files/unusable-file';
import { UnusableFile } from '../../files/unusable-file';

/** The reports listed by a refusal, in order; empty when it refuses for another reason. */
export const reportChoices = (reason: unknown): readonly ReportInFile[] =>
  reason instanceof UnusableFile && reason.refusal.code === 'severalReports'
    ? (reason.refusal.reports ?? [])
    : [];
