import { exportFormats, exportReport } from '../../app/export-report';
import type { ExportFormat } from '../../app/export-report';
import { collapsedRemarks } from '../../app/collapsed-remarks';
import { summarise } from '../../app/summarise';
import { check } from '../../check/check';
import { exportedWithErrorsText, outdatedFormText, templateText } from '../../messages/documents-zh-CN';
import { currentEdition, editions } from '../../statute/editions';
import { TemplateError } from '../../writers/template-error';
import {
  flagOption,
  indexOf,
  onlyFile,
  outputOption,
  parseArguments,
  previousOptions,
  readingOptions,
  stringOption,
  timeLimitOf,
} from '../arguments';
import { builtInTemplate } from '../../app/built-in-template';
import { checkOutput, loadFile, loadTemplate, writeWhole } from '../files';
import { loadPrevious } from '../previous';
import type { Command } from '../output';
import { exitCodes } from '../output';
import { UsageError } from '../usage';
import { findingLines } from './check';

/** `nianbao export`: the data sections for Word, a web site or another program. */
export const exportSections: Command = async (args, output) => {
  const parsed = parseArguments(args, {
    output: outputOption,
    template: stringOption,
    sections: stringOption,
    ...readingOptions,
    ...previousOptions,
    'allow-errors': flagOption,
  });
  const file = onlyFile(parsed);
  const target = parsed.required('output', '输出文件');
  const sections = parsed.text('sections') ?? 'tables';
  if (sections === 'report')
    throw new UsageError('整份报告的导出（--sections report）尚未提供，目前可导出二、三、四部分。');
  if (sections !== 'tables') throw new UsageError(`--sections 只能是 tables、report，现为“${sections}”。`);
  const templateFile = parsed.text('template');
  const format = (await checkOutput(target, exportFormats, [
    file,
    ...(templateFile === undefined ? [] : [templateFile]),
  ])) as ExportFormat;
  if (templateFile !== undefined && format !== 'docx') throw new UsageError('--template 只用于导出 .docx。');
  const index = indexOf(parsed);

  const { report } = await loadFile(file, { index, seconds: timeLimitOf(parsed) });
  const edition = editions[report.edition];
  if (report.edition !== currentEdition && (format === 'docx' || format === 'html')) {
    output.message(`${file}：${outdatedFormText(edition)}`);
    return exitCodes.unusable;
  }
  const previous = await loadPrevious(parsed, report, output);
  const findings = check(report, previous === undefined ? {} : { previous });
  // Warnings need an explanation, not a correction: only what is an error, or might be one, keeps the file back.
  const blocking = findings.filter((finding) => finding.severity === 'error');
  const { error, undecided } = summarise(blocking);
  const isBroken = blocking.length > 0;
  if (isBroken && !parsed.flag('allow-errors')) {
    for (const line of findingLines(blocking, report)) output.message(line);
    output.message(
      `校核未通过（错误 ${error}，未能判定 ${undecided}），没有导出。改正后重试，或加 --allow-errors 照原样导出。`,
    );
    return exitCodes.findings;
  }
  try {
    const template = templateFile === undefined ? builtInTemplate() : await loadTemplate(templateFile);
    const remarks = [
      ...(isBroken ? [exportedWithErrorsText(error, undecided)] : []),
      ...collapsedRemarks(report),
    ];
    await writeWhole(
      target,
      await exportReport(report, format, () => Promise.resolve(template), {
        remarks,
        ...(index === undefined ? {} : { index }),
      }),
    );
  } catch (reason) {
    if (!(reason instanceof TemplateError)) throw reason;
    output.message(`${templateFile ?? ''}：${templateText(reason.code, reason.detail)}`);
    return exitCodes.unusable;
  }
  output.message(`已写入 ${target}。`);
  return exitCodes.fine;
};
