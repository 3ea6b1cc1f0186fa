import type { Proof } from '../../../app/export/export-target';
import type { FillableTemplate, FillTemplate } from '../../../app/export/report-template';
import { runExport } from '../../../app/export/run-export';
import type { CheckedSource, Out } from '../../../app/ports';
import { exportFormats } from '../../../app/ports';
import { cellName } from '../../../core/report/cell-names';
import type { Report } from '../../../core/report/report';
import { editions } from '../../../core/statute/editions';
import type { CellId } from '../../../core/statute/types';
import { argumentTexts, exportCommandTexts, fileTexts } from '../../../messages/zh-CN/command';
import { chartCommandTexts as chartTexts } from '../../../messages/zh-CN/command-charts';
import { outdatedFormText, templateText, unusableText } from '../../../messages/zh-CN/documents';
import { templateTexts } from '../../../messages/zh-CN/template';
import {
  indexOf,
  onlyFile,
  outputOf,
  parseArguments,
  profileOf,
  sectionsOf,
  timeLimitOf,
} from '../arguments';
import type { Command, Machine } from '../command';
import { exitCodes, FileError, UnusableInput, UsageError } from '../command';
import { pictureForWord } from '../charts/picture-for-word';
import { InputFile } from '../input-file';
import { loadPrevious } from '../inputs';
import type { TaskResult, Tasks } from '../reader/tasks';
import { incompleteRemarks } from '../../../app/export/export-remarks';
import { readStored } from '../../../app/session/stored-items';
import { findingLines } from './check';
import { checkOutput, writeWhole } from '../write-file';

/** `nianbao export`: the data sections or the whole report, for Word, a web site or another program. */
export const exportSections: Command = async (args, machine) => {
  const parsed = parseArguments('export', args);
  const file = onlyFile(parsed);
  const path = outputOf(parsed);
  const sections = sectionsOf(parsed);
  const templateFile = parsed.text('template');
  const textFile = parsed.text('text');
  const inputs = [file, templateFile, textFile].filter((input) => input !== undefined);
  const format = await checkOutput(path, exportFormats, inputs);
  if (templateFile !== undefined && format !== 'docx')
    throw new UsageError(argumentTexts.templateOnlyForWord);
  if (sections === 'report' && format === 'csv') throw new UsageError(argumentTexts.csvHasTablesOnly);
  const hasCharts = parsed.flag('charts') || parsed.text('other-years') !== undefined;
  if (hasCharts && format !== 'docx') throw new UsageError(chartTexts.onlyForWord);
  if (parsed.flag('charts') && sections !== 'report' && templateFile === undefined)
    throw new UsageError(chartTexts.noFirstSection);
  const index = indexOf(parsed);
  const seconds = timeLimitOf(parsed);

  const input = new InputFile(file, seconds, machine);
  const { report: figures, settings, ...loaded } = await input.load(index);
  // The totals of a roll-up, whether as its own workbook or as tables in another.
  const rollup = loaded.rollup ?? (settings === undefined ? null : await readStored('rollup', settings));
  const report =
    textFile === undefined ? figures : await withTextOf(new InputFile(textFile, seconds, machine), figures);
  const ownTemplate = templateFile === undefined ? null : new InputFile(templateFile, seconds, machine);
  let lastYear: ReturnType<typeof loadPrevious> | undefined;
  const previous = () => (lastYear ??= loadPrevious(parsed, report, machine));
  const source: CheckedSource = {
    read: () =>
      Promise.resolve({
        report,
        remarks: rollup === null ? [] : incompleteRemarks(rollup),
        findings: async () => input.check(report, await previous(), profileOf(parsed)),
      }),
  };
  const out: Out = {
    file: async (bytes) => {
      await writeWhole(path, bytes);
      return path;
    },
  };
  const outcome = await runExport({
    source,
    out,
    // What makes a file slow to read back is what was put into it.
    read: (written, options) => readBack(ownTemplate ?? input, written, options),
    target: { kind: 'file', format },
    sections,
    anyway: parsed.flag('allow-errors'),
    picture: pictureForWord(
      parsed,
      async () => {
        const last = await previous();
        return last === undefined ? null : { label: parsed.text('previous') ?? '', report: last };
      },
      [...inputs, path],
      rollup,
      machine,
    ),
    ...(ownTemplate === null
      ? {}
      : {
          template: () => loadTemplate(ownTemplate, report, machine),
          fill: (...filled: Parameters<FillTemplate>) => ownTemplate.run('fillTemplate', ...filled),
        }),
    index,
  });
  switch (outcome.kind) {
    case 'exported':
      for (const sentence of remarksOn(outcome.proof, templateFile))
        machine.message(fileTexts.remark(sentence));
      machine.message(exportCommandTexts.written(path, outcome.proof.all));
      return exitCodes.fine;
    case 'outdated':
      machine.message(fileTexts.about(file, outdatedFormText(editions[report.edition])));
      return exitCodes.unusable;
    case 'refused':
      machine.message(findingLines(outcome.findings, report));
      machine.message(exportCommandTexts.refused(outcome.errors, outcome.undecided));
      return exitCodes.findings;
    case 'badTemplate':
      throw new FileError(fileTexts.about(templateFile ?? file, templateText(outcome.refusal)));
    case 'misread':
      throw new FileError(
        exportCommandTexts.misread(outcome.same, outcome.all, path, namesOf(outcome.cells, report), outcome),
      );
    case 'textsMisread':
      throw new FileError(exportCommandTexts.textsMisread(outcome.same, outcome.all, path));
    case 'unreadable':
      throw new FileError(
        exportCommandTexts.unreadable(
          path,
          outcome.refusal === null ? null : unusableText(outcome.refusal),
          outcome,
        ),
      );
    case 'failed':
      throw outcome.reason instanceof Error
        ? outcome.reason
        : new Error('The export failed', { cause: outcome.reason });
    default:
      throw new Error(`A file cannot end as ${outcome.kind}`);
  }
};

/** What a reader finds in the output; why it refuses that is not about the file that was given. */
async function readBack(
  input: InputFile,
  ...written: Parameters<Tasks['loadSource']>
): Promise<TaskResult<'loadSource'>> {
  try {
    return await input.run('loadSource', ...written);
  } catch (error) {
    throw error instanceof UnusableInput ? error.reason : error;
  }
}

/** The figures of one file with the text of another, such as last year's report after rewriting. */
async function withTextOf(file: InputFile, figures: Report): Promise<Report> {
  const { report } = await file.load(undefined);
  if (report.narrative === undefined) throw new UsageError(exportCommandTexts.noText(file.path));
  return { ...figures, narrative: report.narrative };
}

/**
 * The office's own template, after inspection. Anything that the user should know about it goes to the output.
 *
 * @throws {FileError} when it cannot be filled
 */
async function loadTemplate(
  input: InputFile,
  { year }: Pick<Report, 'year'>,
  machine: Machine,
): Promise<FillableTemplate> {
  const { path: file } = input;
  const found = await input.run('inspectTemplate', file);
  switch (found.kind) {
    case 'refused':
      throw new FileError(fileTexts.about(file, templateText(found.refusal)));
    case 'placeholders': {
      const { problems, isUsable } = found.inspection;
      const sentences = problems.map((problem) =>
        fileTexts.remark(fileTexts.about(file, templateTexts.problemText(problem))),
      );
      if (!isUsable) throw new FileError(sentences);
      for (const sentence of sentences) machine.message(sentence);
      return { bytes: found.bytes, places: null };
    }
    case 'places': {
      const { slots, missing, repeated, years } = found.proposal;
      const faults = [
        ...(missing.length === 0 ? [] : [templateTexts.missingTablesText(missing)]),
        ...(repeated.length === 0 ? [] : [templateTexts.repeatedTablesText(repeated)]),
      ];
      if (faults.length > 0) throw new FileError(faults.map((sentence) => fileTexts.about(file, sentence)));
      for (const slot of slots) machine.message(fileTexts.remark(templateTexts.proposalText(slot)));
      const others = years.filter((mention) => mention.year !== year);
      if (others.length > 0) machine.message(fileTexts.remark(templateTexts.otherYearsText(others)));
      return { bytes: found.bytes, places: slots };
    }
  }
}

/** The number of differing cells listed by name. */
const mostNamed = 5;

const namesOf = (cells: readonly CellId[], { edition }: Pick<Report, 'edition'>): readonly string[] =>
  cells.slice(0, mostNamed).map((cell) => cellName(editions[edition], cell));

/** What the user should know about a written file. The office's own template decides what text it contains. */
const remarksOn = (
  { isUnmarked, missing, picture }: Proof,
  template: string | undefined,
): readonly string[] => [
  ...(isUnmarked ? [exportCommandTexts.unmarked] : []),
  ...(missing.length > 0 && template === undefined ? [exportCommandTexts.missing(missing)] : []),
  ...(picture === 'undrawn' || picture === 'unplaced' ? [chartTexts[picture]] : []),
];
