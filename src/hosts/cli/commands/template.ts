import { builtInTemplate } from '../../../app/export/built-in-template';
import { considerTemplate } from '../../../app/export/report-template';
import { templateText } from '../../../messages/zh-CN/documents';
import { templateTexts } from '../../../messages/zh-CN/template';
import { onlyFile, outputOption, parseArguments, sectionsOf, stringOption } from '../arguments';
import { checkOutput, loadTemplate, writeWhole } from '../files';
import type { Command } from '../output';
import { exitCodes } from '../output';
import { UsageError } from '../usage';

/** `nianbao template`: writes a built-in report template to be changed, or checks the office's own. */
export const template: Command = async (args, output) => {
  const parsed = parseArguments(args, { output: outputOption, sections: stringOption });
  const target = parsed.text('output');
  if (target !== undefined) {
    if (parsed.files.length > 0) throw new UsageError('写出内置模板时不用指定文件；检查模板时不用 -o。');
    await checkOutput(target, ['docx'], []);
    await writeWhole(target, builtInTemplate(sectionsOf(parsed)));
    output.message(`已写入 ${target}。`);
    return exitCodes.fine;
  }
  const file = onlyFile(parsed);
  const found = await considerTemplate(await loadTemplate(file));
  switch (found.kind) {
    case 'refused':
      output.message(`${file}：${templateText(found.error.refusal)}`);
      return exitCodes.unusable;
    case 'placeholders': {
      const { problems, isUsable, placeholders } = found.inspection;
      for (const problem of problems) output.result(templateTexts.problemText(problem));
      output.result(
        isUsable ? `可以使用，占位符：${placeholders.join('、')}。` : '还不能使用，请改正以上各处后再检查。',
      );
      return isUsable ? exitCodes.fine : exitCodes.findings;
    }
    case 'places': {
      const { places, missing, repeated } = found.proposal;
      output.result('没有占位符。导出时会这样放置：');
      for (const place of places) output.result(templateTexts.proposalText(place));
      if (missing.length > 0) output.result(templateTexts.missingTablesText(missing));
      if (repeated.length > 0) output.result(templateTexts.repeatedTablesText(repeated));
      return missing.length + repeated.length > 0 ? exitCodes.findings : exitCodes.fine;
    }
  }
};
