import { writeExport } from '../../../app/export/write-export';
import type { ExportFormat } from '../../../app/ports';
import { exportFormats } from '../../../app/ports';
import { exportObstacles } from '../../../app/export/export-obstacles';
import { remarksOf } from '../../../app/export/export-remarks';
import { outdatedFormText } from '../../../messages/zh-CN/documents';
import { missingSections, printedTexts } from '../../../core/report/printed-report';
import type { Report } from '../../../core/report/report';
import { currentEdition, editions } from '../../../core/statute/editions';
import {
  flagOption,
  indexOf,
  onlyFile,
  outputOption,
  parseArguments,
  previousOptions,
  profileOf,
  profileOptions,
  readingOptions,
  sectionsOf,
  stringOption,
  timeLimitOf,
} from '../arguments';
import { checkAll } from '../check-all';
import { FileError, checkOutput, loadFile, writeWhole } from '../files';
import { loadPrevious } from '../previous';
import type { Command, Output } from '../output';
import { exitCodes } from '../output';
import { proveSame } from '../prove-same';
import { templateFor } from '../template-for';
import { UsageError } from '../usage';
import { findingLines } from './check';

/** `nianbao export`: the data sections or the whole report, for Word, a web site or another program. */
export const exportSections: Command = async (args, output) => {
  const parsed = parseArguments(args, {
    output: outputOption,
    template: stringOption,
    sections: stringOption,
    text: stringOption,
    ...readingOptions,
    ...previousOptions,
    ...profileOptions,
    'allow-errors': flagOption,
  });
  const file = onlyFile(parsed);
  const target = parsed.required('output', '输出文件');
  const sections = sectionsOf(parsed);
  const templateFile = parsed.text('template');
  const textFile = parsed.text('text');
  const inputs = [file, templateFile, textFile].filter((input) => input !== undefined);
  const format = (await checkOutput(target, exportFormats, inputs)) as ExportFormat;
  if (templateFile !== undefined && format !== 'docx') throw new UsageError('--template 只用于导出 .docx。');
  if (sections === 'report' && format === 'csv')
    throw new UsageError('.csv 只有三张表，不能用 --sections report。');
  const index = indexOf(parsed);
  const seconds = timeLimitOf(parsed);

  const { report: figures } = await loadFile(file, { index, seconds });
  if (figures.edition !== currentEdition && (format === 'docx' || format === 'html')) {
    output.message(`${file}：${outdatedFormText(editions[figures.edition])}`);
    return exitCodes.unusable;
  }
  const report = textFile === undefined ? figures : await withTextOf(textFile, figures, seconds);
  const hasText = sections === 'report' || templateFile !== undefined;
  const previous = await loadPrevious(parsed, report, output);
  const findings = await checkAll(report, previous, profileOf(parsed));
  const obstacles = exportObstacles(findings, hasText);
  if (obstacles.findings.length > 0 && !parsed.flag('allow-errors')) {
    for (const line of findingLines(obstacles.findings, report)) output.message(line);
    output.message(
      `校核未通过（错误 ${obstacles.errors}，未能判定 ${obstacles.undecided}），没有导出。改正后重试，或加 --allow-errors 照原样导出。`,
    );
    return exitCodes.findings;
  }
  const template = await templateFor(templateFile, sections, report, output);
  if (template === null) return exitCodes.unusable;
  const remarks = remarksOf(report, obstacles);
  const bytes = await writeExport(report, format, {
    template: () => Promise.resolve(template),
    remarks,
    sections,
    ...(index === undefined ? {} : { index }),
  });
  const isWhole = sections === 'report' && templateFile === undefined;
  const proof = await proveSame(bytes, target, report, {
    paragraphs: format === 'json' ? [] : printedTexts(report, isWhole ? 'report' : 'tables'),
    remarks: templateFile === undefined ? [] : remarks,
  });
  if (proof.paragraphs.same < proof.paragraphs.all)
    throw new FileError(
      `导出的文字读回后与原文不一致（${proof.paragraphs.same}/${proof.paragraphs.all} 段），没有写入“${target}”。`,
    );
  await writeWhole(target, bytes);
  if (!proof.hasRemarks)
    output.message('· 所用模板没有“{说明}”，文件中没有注明校核未通过等情况，请勿直接发布。');
  if (isWhole) tellMissing(report, output);
  output.message(`已写入 ${target}。读回核对：${proof.same}/${proof.all} 一致。`);
  return exitCodes.fine;
};

/** The figures of one file with the text of another, such as last year's report that was rewritten. */
async function withTextOf(file: string, figures: Report, seconds: number): Promise<Report> {
  const { report } = await loadFile(file, { index: undefined, seconds });
  if (report.narrative === undefined)
    throw new UsageError(`“${file}”中没有读到“一、总体情况”等部分的文字，--text 应为含正文的年报。`);
  return { ...figures, narrative: report.narrative };
}

function tellMissing(report: Report, output: Output): void {
  const missing = missingSections(report);
  if (missing.length > 0)
    output.message(`· 第${missing.join('、')}部分没有文字，文件中印有“待补”字样，请补写后再发布。`);
}
