import { basename } from 'node:path';
import type { FillableTemplate } from '../../app/export/report-template';
import { considerTemplate } from '../../app/export/report-template';
import type { LoadedReport } from '../../app/import/load-report';
import { loadReport } from '../../app/import/load-report';
import type { Report } from '../../core/report/report';
import { UnusableFile } from '../../files/unusable-file';
import { argumentTexts, fileTexts, previousTexts } from '../../messages/zh-CN/command';
import { templateText } from '../../messages/zh-CN/documents';
import { templateTexts } from '../../messages/zh-CN/template';
import type { Arguments } from './arguments';
import { indexOf, timeLimitOf } from './arguments';
import type { Output } from './command';
import { FileError, UnusableInput, UsageError } from './command';
import { readBytes } from './files';
import { readCost, readInChildProcess } from './isolated-reader';

/** How a file is read. */
interface Reading {
  /** Which of several reports in the file, from 1. */
  readonly index: number | undefined;
  /** How long reading a costly file may take. */
  readonly seconds: number;
}

/**
 * @throws {UnusableInput} takesTooLong when the time is over, and everything that `loadSource` throws
 * @throws {FileError} when the system refuses
 */
export async function loadFile(path: string, { index, seconds }: Reading): Promise<LoadedReport> {
  const bytes = await readBytes(path);
  try {
    const cost = readCost(bytes, basename(path));
    return cost.level === 'low'
      ? await loadReport(cost.file, { index })
      : await readInChildProcess({ source: cost.source, index }, seconds);
  } catch (error) {
    if (error instanceof UnusableFile) throw new UnusableInput(path, error);
    throw error;
  }
}

/**
 * Last year's report where `--previous` names its file. Makes sure that it is that: comparing with another year gives confident
 * nonsense. Another agency may be the same one under a former name; that is only mentioned.
 *
 * @param thisYear the report that last year's is wanted for
 */
export async function loadPrevious(
  args: Arguments,
  thisYear: Pick<Report, 'year' | 'agency'>,
  output: Output,
): Promise<Report | undefined> {
  const { year, agency } = thisYear;
  const file = args.text('previous');
  const index = indexOf(args, 'previous-index');
  if (file === undefined) {
    if (index !== undefined) throw new UsageError(argumentTexts.previousIndexAlone);
    return undefined;
  }
  const { report } = await loadFile(file, { index, seconds: timeLimitOf(args) });
  if (year !== null && report.year !== null && report.year !== year - 1)
    throw new UsageError(previousTexts.wrongYear(file, report.year, year));
  if (agency !== null && report.agency !== null && report.agency !== agency)
    output.message(previousTexts.otherAgency(report.agency, agency));
  return report;
}

/**
 * The office's own template, after it was looked at. What the user should know of it goes to the output.
 *
 * @throws {FileError} when it cannot be filled
 */
export async function loadTemplate(
  file: string,
  { year }: Pick<Report, 'year'>,
  output: Output,
): Promise<FillableTemplate> {
  const bytes = await readBytes(file);
  const found = await considerTemplate(bytes);
  switch (found.kind) {
    case 'refused':
      throw new FileError(fileTexts.about(file, templateText(found.error.code, found.error.detail)));
    case 'placeholders': {
      const { problems, isUsable } = found.inspection;
      const sentences = problems.map((problem) =>
        fileTexts.remark(fileTexts.about(file, templateTexts.problemText(problem))),
      );
      if (!isUsable) throw new FileError(sentences.join('\n'));
      for (const sentence of sentences) output.message(sentence);
      return { bytes, places: null };
    }
    case 'places': {
      const { places, missing, repeated, years } = found.proposal;
      const faults = [
        ...(missing.length === 0 ? [] : [templateTexts.missingTablesText(missing)]),
        ...(repeated.length === 0 ? [] : [templateTexts.repeatedTablesText(repeated)]),
      ];
      if (faults.length > 0)
        throw new FileError(faults.map((sentence) => fileTexts.about(file, sentence)).join('\n'));
      for (const place of places) output.message(fileTexts.remark(templateTexts.proposalText(place)));
      const others = years.filter((mention) => mention.year !== year);
      if (others.length > 0) output.message(fileTexts.remark(templateTexts.otherYearsText(others)));
      return { bytes, places };
    }
  }
}
