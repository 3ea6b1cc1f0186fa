import { editions } from '../../../core/statute/editions';
import { noteText } from '../../../messages/zh-CN/documents';
import type { Report } from '../../../core/report/report';
import { reportJson } from '../../../app/export/report-json';
import { flagOption, indexOf, onlyFile, parseArguments, readingOptions, timeLimitOf } from '../arguments';
import { loadFile } from '../files';
import type { Command } from '../output';
import { exitCodes } from '../output';

/** `nianbao read`: what a file says, without judging it. */
export const read: Command = async (args, output) => {
  const parsed = parseArguments(args, { json: flagOption, ...readingOptions });
  const index = indexOf(parsed);
  const { report } = await loadFile(onlyFile(parsed), { index, seconds: timeLimitOf(parsed) });
  const options = index === undefined ? {} : { index };
  output.result(
    parsed.flag('json')
      ? new TextDecoder().decode(await reportJson(report, options)).trimEnd()
      : describe(report),
  );
  return exitCodes.fine;
};

function describe(report: Report): string {
  const edition = editions[report.edition];
  const states = [...report.cells.values()];
  const count = (kind: string) => states.filter((state) => state.kind === kind).length;
  return [
    `机关：${report.agency ?? '未识别'}`,
    `年度：${report.year ?? '未识别'}`,
    `格式：${report.edition}（${edition.notice}）`,
    `数据：${states.length} 格，其中数字 ${count('number')}、空白 ${count('blank')}、无法读取 ${count('invalid')}`,
    ...narrativeLine(report),
    ...report.notes.map((note) => `· ${noteText(note, edition)}`),
  ].join('\n');
}

/** How much text each section has. */
function narrativeLine({ narrative }: Report): readonly string[] {
  if (narrative === undefined) return [];
  const parts = narrative.sections.map(({ heading, paragraphs }) => `“${heading}”${paragraphs.length} 段`);
  return [`正文：${parts.join('，')}`];
}
