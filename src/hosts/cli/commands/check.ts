import { editions } from '../../../core/statute/editions';
import type { Finding } from '../../../core/check/finding';
import { jsonText } from '../../../core/report/json-text';
import { argumentTexts, checkCommandTexts } from '../../../messages/zh-CN/command';
import { undecidedRules } from '../../../messages/sentence-parts';
import { severityNames, statusNames, undecidedTogether } from '../../../messages/zh-CN/findings';
import { findingSentence } from '../../../messages/zh-CN/sentences';
import type { Report } from '../../../core/report/report';
import type { RepairMessage } from '../../../app/corrections/propose-repairs';
import { groupFindings } from '../../../app/session/group-findings';
import type { Summary } from '../../../app/session/summarise';
import { summarise } from '../../../app/session/summarise';
import { indexOf, parseArguments, profileOf, timeLimitOf } from '../arguments';
import type { Command } from '../command';
import { exitCodes, UsageError } from '../command';
import { InputFile } from '../input-file';
import { loadPrevious } from '../inputs';

interface Checked {
  readonly file: string;
  /** The report's index among several in the file, if one was chosen. */
  readonly index: number | undefined;
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly summary: Summary;
  readonly repairs: readonly RepairMessage[];
}

/** `nianbao check`: all findings of one or several files. Nothing is printed unless all of them can be read. */
export const check: Command = async (args, machine) => {
  const parsed = parseArguments('check', args);
  if (parsed.flag('tables')) return (await import('./check-tables')).checkAnyTables(parsed, machine);
  if (parsed.files.length === 0) throw new UsageError(argumentTexts.noFile);
  const index = indexOf(parsed);
  if (index !== undefined && parsed.files.length > 1) throw new UsageError(argumentTexts.indexOfSeveralFiles);
  const seconds = timeLimitOf(parsed);
  const profile = profileOf(parsed);
  const checked: Checked[] = [];
  for (const file of parsed.files) {
    const input = new InputFile(file, seconds, machine);
    const { report } = await input.load(index);
    const previous = await loadPrevious(parsed, report, machine);
    const findings = await input.check(report, previous, profile);
    checked.push({
      file,
      index,
      report,
      findings,
      summary: summarise(findings),
      repairs: await repairsOf(report, findings, previous, () => machine.now()),
    });
  }
  if (parsed.flag('json')) {
    const results = checked.map(asJson);
    machine.json(jsonText(results.length === 1 ? results[0] : results));
  } else machine.result(checked.flatMap((one, at) => [...(at === 0 ? [] : ['']), ...describe(one)]));
  return checked.some(({ summary }) => summary.error > 0) ? exitCodes.findings : exitCodes.fine;
};

/** A report without broken sums does not pay for any of this, not even for loading it. */
async function repairsOf(
  report: Report,
  findings: readonly Finding[],
  previous: Report | undefined,
  now: () => number,
): Promise<readonly RepairMessage[]> {
  if (!findings.some(({ severity, status }) => severity === 'error' || status === 'undecided')) return [];
  const { proposeRepairs } = await import('../../../app/corrections/propose-repairs');
  return proposeRepairs(report, previous, now);
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

/** The findings as human-readable lines; those that are undecided last, in one line for each table. */
export function findingLines(findings: readonly Finding[], report: Report): readonly string[] {
  const edition = editions[report.edition];
  const broken = findings.filter(({ status }) => status === 'broken');
  return [
    ...broken.map((finding) =>
      checkCommandTexts.finding(
        severityNames[finding.severity],
        finding.ruleId,
        findingSentence(finding, edition),
      ),
    ),
    ...groupFindings(findings).flatMap(({ undecided }) =>
      undecided.length === 0
        ? []
        : [
            checkCommandTexts.finding(
              statusNames.undecided,
              undecidedRules(undecided),
              undecidedTogether(undecided, edition),
            ),
          ],
    ),
  ];
}

function describe({ file, report, findings, summary, repairs }: Checked): readonly string[] {
  return [
    checkCommandTexts.summary(file, report, summary),
    ...findingLines(findings, report),
    ...repairs
      .filter(({ isBest }) => isBest)
      .map(({ message, suggestion }) => checkCommandTexts.repair(suggestion, message)),
  ];
}
