import { jsonText } from '../../../core/report/json-text';
import { tableSumTexts } from '../../../messages/zh-CN/table-sums';
import { onlyFile, parseArguments, timeLimitOf } from '../arguments';
import type { Command } from '../command';
import { exitCodes } from '../command';
import { InputFile } from '../input-file';
import { checkOutput, writeWhole } from '../write-file';

/** `nianbao tables`: the tables of any file and the sums in them; writes the sure ones as a definition on request. */
export const tables: Command = async (args, machine) => {
  const parsed = parseArguments('tables', args);
  const file = onlyFile(parsed);
  const target = parsed.text('output');
  if (target !== undefined) await checkOutput(target, ['json'], [file]);
  const found = await new InputFile(file, timeLimitOf(parsed), machine).run('findTables', file);
  if (parsed.flag('json')) machine.json(jsonText(found.tables.map(({ json }) => json)));
  else if (found.tables.length === 0) machine.result(tableSumTexts.none);
  else {
    machine.result(
      ...found.tables.flatMap(({ json: { sheet, range, title }, sums }) => [
        tableSumTexts.table(sheet, range, title),
        ...(sums.length === 0 ? [tableSumTexts.noSums] : sums.map(tableSumTexts.sum)),
      ]),
      tableSumTexts.legend,
    );
  }
  if (target === undefined) return exitCodes.fine;
  if (found.definitions.length === 0) {
    machine.message(tableSumTexts.noStrongSums);
    return exitCodes.fine;
  }
  await writeWhole(target, new TextEncoder().encode(found.definitionText));
  machine.message(tableSumTexts.definitionWritten(target, found.definitions.length));
  return exitCodes.fine;
};
