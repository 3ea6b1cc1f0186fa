import { editions } from '../../../core/statute/editions';
import type { Finding } from '../../../core/check/finding';
import { severityNames, statusNames } from '../../../messages/zh-CN/findings';
import { findingSentence } from '../../../messages/zh-CN/sentences';
import type { Report } from '../../../core/report/report';
import type { ToldRepair } from '../../../app/corrections/propose-repairs';
import type { Summary } from '../../../app/session/summarise';
import { summarise } from '../../../app/session/summarise';
import {
  flagOption,
  indexOf,
  parseArguments,
  previousOptions,
  profileOf,
  profileOptions,
  readingOptions,
  timeLimitOf,
} from '../arguments';
import { checkAll } from '../check-all';
import { loadFile } from '../files';
import { loadPrevious } from '../previous';
import type { Command } from '../output';
import { exitCodes } from '../output';
import { UsageError } from '../usage';

interface Checked {
  readonly file: string;
  /** Which of several reports in the file, where that was chosen. */
  readonly index: number | undefined;
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly summary: Summary;
  readonly repairs: readonly ToldRepair[];
}

/** `nianbao check`: all findings of one or several files. Nothing is printed unless all of them can be read. */
export const check: Command = async (args, output) => {
  const parsed = parseArguments(args, {
    json: flagOption,
    ...readingOptions,
    ...previousOptions,
    ...profileOptions,
  });
  if (parsed.files.length === 0) throw new UsageError('没有指定文件。');
  const index = indexOf(parsed);
  if (index !== undefined && parsed.files.length > 1)
    throw new UsageError('--index 只用于一个文件；多份年报请分别校核。');
  const seconds = timeLimitOf(parsed);
  const profile = profileOf(parsed);
  const checked: Checked[] = [];
  for (const file of parsed.files) {
    const { report } = await loadFile(file, { index, seconds });
    const previous = await loadPrevious(parsed, report, output);
    const findings = await checkAll(report, previous, profile);
    checked.push({
      file,
      index,
      report,
      findings,
      summary: summarise(findings),
      repairs: await repairsOf(report, findings, previous),
    });
  }
  if (parsed.flag('json')) {
    const results = checked.map(asJson);
    output.result(JSON.stringify(results.length === 1 ? results[0] : results, null, 2));
  } else output.result(checked.map(describe).join('\n\n'));
  return checked.some(({ summary }) => summary.error > 0) ? exitCodes.findings : exitCodes.fine;
};

/** A report without broken sums pays for none of this, not even for loading it. */
async function repairsOf(
  report: Report,
  findings: readonly Finding[],
  previous: Report | undefined,
): Promise<readonly ToldRepair[]> {
  if (!findings.some(({ severity, status }) => severity === 'error' || status === 'undecided')) return [];
  const { proposeRepairs } = await import('../../../app/corrections/propose-repairs');
  return proposeRepairs(report, previous, () => performance.now());
}

const asJson = ({ file, index, report, findings, summary, repairs }: Checked) => ({
  file,
  ...(index === undefined ? {} : { index }),
  findings: findings.map((finding) => ({
    ruleId: finding.ruleId,
    severity: finding.severity,
    status: finding.status,
    cells: finding.cells,
    ...(finding.left === undefined ? {} : { left: finding.left }),
    ...(finding.right === undefined ? {} : { right: finding.right }),
    message: findingSentence(finding, editions[report.edition]),
  })),
  repairs: repairs.map(({ repair, message }) => ({
    changes: repair.changes.map(({ cell, from, to }) => ({
      cell,
      from: from.kind === 'number' ? from.value : null,
      to,
    })),
    confidence: repair.confidence,
    message,
  })),
  summary,
});

/** The findings as lines for people. */
export function findingLines(findings: readonly Finding[], report: Report): readonly string[] {
  const edition = editions[report.edition];
  return findings.map((finding) => {
    const name = finding.status === 'undecided' ? statusNames.undecided : severityNames[finding.severity];
    return `[${name}] ${finding.ruleId} ${findingSentence(finding, edition)}`;
  });
}

function describe({ file, report, findings, summary, repairs }: Checked): string {
  const counts = `错误 ${summary.error}，警告 ${summary.warning}，提示 ${summary.info}，未能判定 ${summary.undecided}`;
  const verdict = summary.error + summary.warning + summary.undecided === 0 ? '通过' : '未通过';
  return [
    `${file}：${report.agency ?? ''}${report.year === null ? '' : `${report.year}年`} ${verdict}（${counts}）`,
    ...findingLines(findings, report),
    ...repairs.filter(({ isBest }) => isBest).map(({ message, suggestion }) => `[${suggestion}] ${message}`),
  ].join('\n');
}
