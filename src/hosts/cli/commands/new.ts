import { newReport } from '../../../app/layout/new-report';
import { firstYear } from '../../../core/statute/editions';
import { argumentTexts, fileTexts, newCommandTexts } from '../../../messages/zh-CN/command';
import { writeXlsx } from '../../../files/xlsx/write-xlsx';
import { arrangementOf, outputOf, parseArguments, profileOf, totalsOf, yearOf } from '../arguments';
import { loadPrevious } from '../inputs';
import type { Command } from '../command';
import { exitCodes, UsageError } from '../command';
import { checkOutput, writeWhole } from '../write-file';

/** `nianbao new`: a blank workbook in the current edition. */
export const newWorkbook: Command = async (args, machine) => {
  const parsed = parseArguments('new', args);
  if (parsed.files.length > 0) throw new UsageError(argumentTexts.superfluous(parsed.files));
  const target = outputOf(parsed);
  const agency = parsed.required('agency', argumentTexts.agency).trim();
  parsed.required('year', argumentTexts.year);
  const year = yearOf(parsed) ?? firstYear;
  const totals = totalsOf(parsed, 'formula');
  const arrangement = arrangementOf(parsed);
  const profile = profileOf(parsed);
  const previousFile = parsed.text('previous');
  await checkOutput(target, ['xlsx'], previousFile === undefined ? [] : [previousFile]);
  const previous = await loadPrevious(parsed, { year, agency }, machine);
  const report = newReport({
    agency,
    year,
    ...(profile === undefined ? {} : { profile }),
    ...(previous === undefined ? {} : { previous }),
  });
  await writeWhole(target, await writeXlsx(report, { totals, arrangement }));
  const carried = [...report.cells.values()].filter((state) => state.kind === 'number').length;
  machine.message(
    previous === undefined ? fileTexts.written(target) : newCommandTexts.carriedOver(target, carried),
  );
  return exitCodes.fine;
};
