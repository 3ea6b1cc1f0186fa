import { firstYear } from '../../../core/statute/editions';
import { newReport } from '../../../app/layout/new-report';
import { writeXlsx } from '../../../files/xlsx/write-xlsx';
import {
  arrangementOf,
  outputOption,
  parseArguments,
  previousOptions,
  profileOf,
  profileOptions,
  stringOption,
  totalsOf,
} from '../arguments';
import { checkOutput, writeWhole } from '../files';
import { loadPrevious } from '../previous';
import type { Command } from '../output';
import { exitCodes } from '../output';
import { UsageError } from '../usage';

/** `nianbao new`: a blank workbook in the current edition. */
export const newWorkbook: Command = async (args, output) => {
  const parsed = parseArguments(args, {
    output: outputOption,
    agency: stringOption,
    year: stringOption,
    totals: stringOption,
    arrangement: stringOption,
    ...previousOptions,
    ...profileOptions,
  });
  if (parsed.files.length > 0) throw new UsageError(`多出了“${parsed.files.join(' ')}”。`);
  const target = parsed.required('output', '输出文件');
  const agency = parsed.required('agency', '机关全称').trim();
  const yearText = parsed.required('year', '年度');
  const year = Number(yearText);
  if (!/^\d{4}$/u.test(yearText) || year < firstYear || year > 2100)
    throw new UsageError(`--year 应为 ${firstYear} 年以后的四位年度，如 2025。`);
  const totals = totalsOf(parsed, 'formula');
  const arrangement = arrangementOf(parsed);
  const profile = profileOf(parsed);
  const previousFile = parsed.text('previous');
  await checkOutput(target, ['xlsx'], previousFile === undefined ? [] : [previousFile]);
  const previous = await loadPrevious(parsed, { year, agency }, output);
  const report = newReport({
    agency,
    year,
    ...(profile === undefined ? {} : { profile }),
    ...(previous === undefined ? {} : { previous }),
  });
  await writeWhole(target, await writeXlsx(report, { totals, arrangement }));
  const carried = [...report.cells.values()].filter((state) => state.kind === 'number').length;
  output.message(
    `已写入 ${target}${previous === undefined ? '' : `，“上年结转”已按上年年报预填 ${carried} 格`}。`,
  );
  return exitCodes.fine;
};
