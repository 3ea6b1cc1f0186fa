import manifest from '../../../../package.json';
import { makeCheckList } from '../../../app/check-list/check-list';
import { checkListPage } from '../../../app/check-list/check-list-page';
import { checkListBytes } from '../../../app/check-list/export-check-list';
import { readStored } from '../../../app/session/stored-items';
import {
  indexOf,
  onlyFile,
  outputOption,
  parseArguments,
  previousOptions,
  profileOf,
  profileOptions,
  readingOptions,
  timeLimitOf,
} from '../arguments';
import { checkAll } from '../check-all';
import { checkOutput, loadFile, writeWhole } from '../files';
import { loadPrevious } from '../previous';
import type { Command } from '../output';
import { exitCodes } from '../output';

/** `nianbao checklist`: 校核清单, with the explanations and approvals that the workbook keeps. */
export const checklist: Command = async (args, output) => {
  const parsed = parseArguments(args, {
    output: outputOption,
    ...readingOptions,
    ...previousOptions,
    ...profileOptions,
  });
  const file = onlyFile(parsed);
  const target = parsed.required('output', '输出文件');
  const format = (await checkOutput(target, ['html', 'docx'], [file])) as 'html' | 'docx';
  const { report, settings = {} } = await loadFile(file, {
    index: indexOf(parsed),
    seconds: timeLimitOf(parsed),
  });
  const previous = await loadPrevious(parsed, report, output);
  const list = await makeCheckList({
    report,
    findings: await checkAll(report, previous, profileOf(parsed)),
    previous: previous ?? null,
    explanations: await readStored('explanations', settings),
    approvals: await readStored('approvals', settings),
    draft: await readStored('narrative', settings),
    program: manifest.version,
    checkedAt: Date.now(),
  });
  await writeWhole(target, await checkListBytes(checkListPage(list), format));
  output.message(`已写入 ${target}。`);
  return exitCodes.fine;
};
