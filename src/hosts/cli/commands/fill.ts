import { collapsedRemarks } from '../../../app/export/collapsed-remarks';
import { conversionRemarks } from '../../../app/export/conversion-remarks';
import { convertEdition } from '../../../core/report/convert-edition';
import { currentEdition, editions } from '../../../core/statute/editions';
import {
  conversionOfferText,
  noteText,
  outdatedFormText,
  totalsDifferText,
} from '../../../messages/zh-CN/documents';
import { TotalsDiffer } from '../../../workbook/plan/total-formulas';
import { writeXlsx } from '../../../files/xlsx/write-xlsx';
import {
  arrangementOf,
  flagOption,
  indexOf,
  onlyFile,
  outputOption,
  parseArguments,
  readingOptions,
  stringOption,
  timeLimitOf,
  totalsOf,
} from '../arguments';
import { checkOutput, loadFile, writeWhole } from '../files';
import type { Command } from '../output';
import { exitCodes } from '../output';

/** `nianbao fill`: what was read, as a workbook in the official layout. */
export const fill: Command = async (args, output) => {
  const parsed = parseArguments(args, {
    output: outputOption,
    totals: stringOption,
    arrangement: stringOption,
    convert: flagOption,
    ...readingOptions,
  });
  const file = onlyFile(parsed);
  const target = parsed.required('output', '输出文件');
  const totals = totalsOf(parsed, 'typed');
  const arrangement = arrangementOf(parsed);
  await checkOutput(target, ['xlsx'], [file]);
  const { report: source } = await loadFile(file, {
    index: indexOf(parsed),
    seconds: timeLimitOf(parsed),
  });
  const edition = editions[source.edition];
  const conversion = source.edition === currentEdition ? null : convertEdition(source);
  if (source.edition !== currentEdition && !(parsed.flag('convert') && conversion !== null)) {
    output.message(
      `${file}：${outdatedFormText(edition)}${conversion === null ? '' : conversionOfferText()}`,
    );
    return exitCodes.unusable;
  }
  const report = conversion?.report ?? source;
  const remarks = [
    ...(conversion === null ? [] : conversionRemarks(conversion, source.edition)),
    ...collapsedRemarks(report),
  ];
  let bytes: Uint8Array;
  try {
    bytes = await writeXlsx(report, { totals, arrangement, remarks });
  } catch (error) {
    if (!(error instanceof TotalsDiffer)) throw error;
    output.message(`${file}：${totalsDifferText(error.cells, editions[report.edition])}`);
    return exitCodes.findings;
  }
  const told = [...source.notes.map((note) => noteText(note, edition)), ...remarks];
  await writeWhole(target, bytes);
  for (const sentence of told) output.message(`· ${sentence}`);
  output.message(`已写入 ${target}。`);
  return exitCodes.fine;
};
