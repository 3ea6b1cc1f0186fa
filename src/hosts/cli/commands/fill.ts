import { collapsedRemarks, conversionRemarks } from '../../../app/export/export-remarks';
import { convertEdition } from '../../../core/report/convert-edition';
import { editions, isOutdated } from '../../../core/statute/editions';
import { fileTexts } from '../../../messages/zh-CN/command';
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
  indexOf,
  onlyFile,
  outputOf,
  parseArguments,
  timeLimitOf,
  totalsOf,
} from '../arguments';
import { InputFile } from '../input-file';
import type { Command } from '../command';
import { exitCodes } from '../command';
import { checkOutput, writeWhole } from '../write-file';

/** `nianbao fill`: what was read, as a workbook in the official layout. */
export const fill: Command = async (args, machine) => {
  const parsed = parseArguments('fill', args);
  const file = onlyFile(parsed);
  const target = outputOf(parsed);
  const totals = totalsOf(parsed, 'typed');
  const arrangement = arrangementOf(parsed);
  await checkOutput(target, ['xlsx'], [file]);
  const { report: source } = await new InputFile(file, timeLimitOf(parsed), machine).load(indexOf(parsed));
  const edition = editions[source.edition];
  const conversion = convertEdition(source);
  if (isOutdated(source) && !(parsed.flag('convert') && conversion !== null)) {
    machine.message(
      fileTexts.about(
        file,
        `${outdatedFormText(edition)}${conversion === null ? '' : conversionOfferText()}`,
      ),
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
    machine.message(fileTexts.about(file, totalsDifferText(error.cells, editions[report.edition])));
    return exitCodes.findings;
  }
  const sentences = [...source.notes.map((note) => noteText(note, edition)), ...remarks];
  await writeWhole(target, bytes);
  for (const sentence of sentences) machine.message(fileTexts.remark(sentence));
  machine.message(fileTexts.written(target));
  return exitCodes.fine;
};
