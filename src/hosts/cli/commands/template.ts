import { builtInTemplate } from '../../../app/export/built-in-template';
import { argumentTexts, fileTexts, templateCheckTexts } from '../../../messages/zh-CN/command';
import { templateText } from '../../../messages/zh-CN/documents';
import { templateTexts } from '../../../messages/zh-CN/template';
import { onlyFile, parseArguments, sectionsOf, timeLimitOf } from '../arguments';
import type { Command } from '../command';
import { exitCodes, UsageError } from '../command';
import { InputFile } from '../input-file';
import { checkOutput, writeWhole } from '../write-file';

/** `nianbao template`: writes a built-in report template for editing, or checks the office's. */
export const template: Command = async (args, machine) => {
  const parsed = parseArguments('template', args);
  const target = parsed.text('output');
  if (target !== undefined) {
    if (parsed.files.length > 0) throw new UsageError(argumentTexts.templateAndFile);
    await checkOutput(target, ['docx'], []);
    await writeWhole(target, builtInTemplate(sectionsOf(parsed)));
    machine.message(fileTexts.written(target));
    return exitCodes.fine;
  }
  const file = onlyFile(parsed);
  const found = await new InputFile(file, timeLimitOf(parsed), machine).run('inspectTemplate', file);
  switch (found.kind) {
    case 'refused':
      machine.message(fileTexts.about(file, templateText(found.refusal)));
      return exitCodes.unusable;
    case 'placeholders': {
      const { problems, isUsable, placeholders } = found.inspection;
      for (const problem of problems) machine.result(templateTexts.problemText(problem));
      machine.result(isUsable ? templateCheckTexts.usable(placeholders) : templateCheckTexts.notUsable);
      return isUsable ? exitCodes.fine : exitCodes.findings;
    }
    case 'places': {
      const { slots, missing, repeated } = found.proposal;
      machine.result(templateCheckTexts.noPlaceholders);
      for (const slot of slots) machine.result(templateTexts.proposalText(slot));
      if (missing.length > 0) machine.result(templateTexts.missingTablesText(missing));
      if (repeated.length > 0) machine.result(templateTexts.repeatedTablesText(repeated));
      return missing.length + repeated.length > 0 ? exitCodes.findings : exitCodes.fine;
    }
  }
};
