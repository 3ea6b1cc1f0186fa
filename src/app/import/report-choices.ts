import { UnusableFile } from '../../files/unusable-file';

/** One of several reports in a source, as far as it says. */
export interface ReportChoice {
  readonly agency: string;
  readonly year: string;
  readonly sheets: string;
}

/** The reports that a refusal lists, in their order; none where it refuses for another reason. */
export function reportChoices(reason: unknown): readonly ReportChoice[] {
  if (!(reason instanceof UnusableFile) || reason.code !== 'severalReports') return [];
  const { reports } = reason.detail;
  if (typeof reports !== 'string') return [];
  return reports.split('\n').map((line) => {
    const [agency = '', year = '', sheets = ''] = line.split('\t');
    return { agency, year, sheets };
  });
}
