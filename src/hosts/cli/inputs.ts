import { basename } from 'node:path';
import type { LoadedReport } from '../../app/import/load-report';
import { loadReport } from '../../app/import/load-report';
import type { Report } from '../../core/report/report';
import { UnusableFile } from '../../files/unusable-file';
import { argumentTexts, previousTexts } from '../../messages/zh-CN/command';
import type { Arguments } from './arguments';
import { indexOf, timeLimitOf } from './arguments';
import type { Machine } from './command';
import { UnusableInput, UsageError } from './command';
import { readBytes } from './files';
import { readCost } from './isolated-reader';

/** How a file is read. */
interface Reading {
  /** Index among several reports in the file, from 1. */
  readonly index: number | undefined;
  /** How long reading a costly file may take. */
  readonly seconds: number;
}

/**
 * @throws {UnusableInput} takesTooLong when the time is up, and everything that `loadSource` throws
 * @throws {FileError} when the system refuses
 */
export async function loadFile(
  path: string,
  { index, seconds }: Reading,
  machine: Pick<Machine, 'readIsolated'>,
): Promise<LoadedReport> {
  const bytes = await readBytes(path);
  try {
    const cost = readCost(bytes, basename(path));
    return cost.level === 'low'
      ? await loadReport(cost.file, { index })
      : await machine.readIsolated({ source: cost.source, index }, seconds);
  } catch (error) {
    if (error instanceof UnusableFile) throw new UnusableInput(path, error);
    throw error;
  }
}

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
  const { report } = await loadFile(file, { index, seconds: timeLimitOf(args) }, machine);
  if (year !== null && report.year !== null && report.year !== year - 1)
    throw new UsageError(previousTexts.wrongYear(file, report.year, year));
  if (agency !== null && report.agency !== null && report.agency !== agency)
    machine.message(previousTexts.otherAgency(report.agency, agency));
  return report;
}
