import { collapsedRemarks } from '../../app/collapsed-remarks';
import { currentEdition, editions } from '../../statute/editions';
import { noteText, outdatedFormText, totalsDifferText } from '../../messages/zh-CN';
import { TotalsDiffer } from '../../worksheet/totals-differ';
import { writeXlsx } from '../../writers/write-xlsx';
import {
  arrangementOf,
  indexOf,
  indexOption,
  onlyFile,
  outputOption,
  parseArguments,
  stringOption,
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
    ...indexOption,
  });
  const file = onlyFile(parsed);
  const target = parsed.required('output', '输出文件');
  const totals = totalsOf(parsed, 'typed');
  const arrangement = arrangementOf(parsed);
  await checkOutput(target, ['xlsx'], [file]);
  const { report } = await loadFile(file, indexOf(parsed));
  const edition = editions[report.edition];
  if (report.edition !== currentEdition) {
    output.message(`${file}：${outdatedFormText(edition)}`);
    return exitCodes.unusable;
  }
  const remarks = collapsedRemarks(report);
  let bytes: Uint8Array;
  try {
    bytes = await writeXlsx(report, { totals, arrangement, remarks });
  } catch (error) {
    if (!(error instanceof TotalsDiffer)) throw error;
    output.message(`${file}：${totalsDifferText(error.cells, edition)}`);
    return exitCodes.findings;
  }
  const told = [...report.notes.map((note) => noteText(note, edition)), ...remarks];
  await writeWhole(target, bytes);
  for (const sentence of told) output.message(`· ${sentence}`);
  output.message(`已写入 ${target}。`);
  return exitCodes.fine;
};
