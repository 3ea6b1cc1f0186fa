import type { Report } from '../../core/report/report';
import { argumentTexts, previousTexts } from '../../messages/zh-CN/command';
import type { Arguments } from './arguments';
import { indexOf, timeLimitOf } from './arguments';
import type { Machine } from './command';
import { UsageError } from './command';
import { InputFile } from './input-file';

/**
 * Last year's report, if `--previous` names its file. Makes sure that it really is last year's: comparing with another
 * year gives confident nonsense. Another agency may be the same one under a former name, so that is only mentioned.
 *
 * @param thisYear the report to compare with last year's
 */
export async function loadPrevious(
  args: Arguments,
  thisYear: Pick<Report, 'year' | 'agency'>,
  machine: Machine,
): Promise<Report | undefined> {
  const { year, agency } = thisYear;
  const file = args.text('previous');
  const index = indexOf(args, 'previous-index');
  if (file === undefined) {
    if (index !== undefined) throw new UsageError(argumentTexts.previousIndexAlone);
    return undefined;
  }
  const { report } = await new InputFile(file, timeLimitOf(args), machine).load(index);
  if (year !== null && report.year !== null && report.year !== year - 1)
    throw new UsageError(previousTexts.wrongYear(file, report.year, year));
  if (agency !== null && report.agency !== null && report.agency !== agency)
    machine.message(previousTexts.otherAgency(report.agency, agency));
  return report;
}
