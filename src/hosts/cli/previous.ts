import type { Report } from '../../core/report/report';
import type { Arguments } from './arguments';
import { indexOf, timeLimitOf } from './arguments';
import { loadFile } from './files';
import type { Output } from './output';
import { UsageError } from './usage';

/** The report that last year's is wanted for. */
type ThisYear = Pick<Report, 'year' | 'agency'>;

/**
 * Last year's report where `--previous` names its file. Makes sure that it is that: comparing with another year says confident nonsense. Another agency
 * may be the same one under a former name; that is only said.
 */
export async function loadPrevious(
  args: Arguments,
  { year, agency }: ThisYear,
  output: Output,
): Promise<Report | undefined> {
  const file = args.text('previous');
  const index = indexOf(args, 'previous-index');
  if (file === undefined) {
    if (index !== undefined) throw new UsageError('--previous-index 要与 --previous 一起使用。');
    return undefined;
  }
  const { report } = await loadFile(file, { index, seconds: timeLimitOf(args) });
  if (year !== null && report.year !== null && report.year !== year - 1)
    throw new UsageError(
      `“${file}”是 ${report.year} 年的年报，不是 ${year} 年的上年年报（${year - 1} 年）。`,
    );
  if (agency !== null && report.agency !== null && report.agency !== agency)
    output.message(`注意：上年年报的机关是“${report.agency}”，本年是“${agency}”。`);
  return report;
}
