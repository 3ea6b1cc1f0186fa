import manifest from '../../../../package.json';
import { makeCheckList } from '../../../app/check-list/check-list';
import { checkListPage } from '../../../app/check-list/check-list-page';
import { checkListBytes } from '../../../app/check-list/export-check-list';
import { readStored } from '../../../app/session/stored-items';
import { fileTexts } from '../../../messages/zh-CN/command';
import { indexOf, onlyFile, outputOf, parseArguments, profileOf, timeLimitOf } from '../arguments';
import { InputFile } from '../input-file';
import { loadPrevious } from '../inputs';
import type { Command } from '../command';
import { exitCodes } from '../command';
import { checkOutput, writeWhole } from '../write-file';

/** `nianbao checklist`: 校核清单, with the explanations and approvals stored in the workbook. */
export const checklist: Command = async (args, machine) => {
  const parsed = parseArguments('checklist', args);
  const file = onlyFile(parsed);
  const target = outputOf(parsed);
  const format = await checkOutput(target, ['html', 'docx'], [file]);
  const input = new InputFile(file, timeLimitOf(parsed), machine);
  const { report, settings = {} } = await input.load(indexOf(parsed));
  const previous = await loadPrevious(parsed, report, machine);
  const list = await makeCheckList({
    report,
    findings: await input.check(report, previous, profileOf(parsed)),
    previous: previous ?? null,
    explanations: await readStored('explanations', settings),
    approvals: await readStored('approvals', settings),
    draft: await readStored('narrative', settings),
    program: manifest.version,
    checkedAt: Date.now(),
  });
  await writeWhole(target, await checkListBytes(checkListPage(list), format));
  machine.message(fileTexts.written(target));
  return exitCodes.fine;
};
