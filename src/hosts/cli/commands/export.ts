import { setFlagsFromString } from 'node:v8';
import { checkReport } from '../../../app/check-report';
import type { Proof } from '../../../app/export/export-target';
import type { FillableTemplate } from '../../../app/export/report-template';
import { considerTemplate } from '../../../app/export/report-template';
import { runExport } from '../../../app/export/run-export';
import { loadSource } from '../../../app/import/load-report';
import type { CheckedSource, Out } from '../../../app/ports';
import { exportFormats } from '../../../app/ports';
import { cellName } from '../../../core/report/cell-names';
import type { Report } from '../../../core/report/report';
import { editions } from '../../../core/statute/editions';
import type { CellId } from '../../../core/statute/types';
import { argumentTexts, exportCommandTexts, fileTexts } from '../../../messages/zh-CN/command';
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
import { exitCodes, FileError, UsageError } from '../command';
import { readBytes } from '../files';
import { loadFile, loadPrevious } from '../inputs';
import { findingLines } from './check';
import { checkOutput, writeWhole } from '../write-file';

/**
 * Collects garbage once the heap has grown by so many per cent. A long text is copied by every step of writing and of
 * reading back, and by default the copies of several steps fill the memory before the first ones are removed: with this a
 * template of 7 MB takes two thirds of the memory, and a twentieth more time.
 */
const heapGrowth = 40;

/** `nianbao export`: the data sections or the whole report, for Word, a web site or another program. */
export const exportSections: Command = async (args, machine) => {
  setFlagsFromString(`--heap-growing-percent=${heapGrowth}`);
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
  const index = indexOf(parsed);
  const seconds = timeLimitOf(parsed);

  const { report: figures } = await loadFile(file, { index, seconds }, machine);
  const report = textFile === undefined ? figures : await withTextOf(textFile, figures, seconds, machine);
  const source: CheckedSource = {
    read: () =>
      Promise.resolve({
        report,
        findings: async () =>
          checkReport(report, await loadPrevious(parsed, report, machine), profileOf(parsed)),
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
    read: loadSource,
    target: { kind: 'file', format },
    sections,
    anyway: parsed.flag('allow-errors'),
    template: templateFile === undefined ? null : () => loadTemplate(templateFile, report, machine),
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
      for (const line of findingLines(outcome.findings, report)) machine.message(line);
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

/** The figures of one file with the text of another, such as last year's report after rewriting. */
async function withTextOf(file: string, figures: Report, seconds: number, machine: Machine): Promise<Report> {
  const { report } = await loadFile(file, { index: undefined, seconds }, machine);
  if (report.narrative === undefined) throw new UsageError(exportCommandTexts.noText(file));
  return { ...figures, narrative: report.narrative };
}

/**
 * The office's own template, after inspection. Anything that the user should know about it goes to the output.
 *
 * @throws {FileError} when it cannot be filled
 */
async function loadTemplate(
  file: string,
  { year }: Pick<Report, 'year'>,
  machine: Machine,
): Promise<FillableTemplate> {
  const bytes = await readBytes(file);
  const found = await considerTemplate(bytes);
  switch (found.kind) {
    case 'refused':
      throw new FileError(fileTexts.about(file, templateText(found.error.refusal)));
    case 'placeholders': {
      const { problems, isUsable } = found.inspection;
      const sentences = problems.map((problem) =>
        fileTexts.remark(fileTexts.about(file, templateTexts.problemText(problem))),
      );
      if (!isUsable) throw new FileError(...sentences);
      for (const sentence of sentences) machine.message(sentence);
      return { bytes, places: null };
    }
    case 'places': {
      const { slots, missing, repeated, years } = found.proposal;
      const faults = [
        ...(missing.length === 0 ? [] : [templateTexts.missingTablesText(missing)]),
        ...(repeated.length === 0 ? [] : [templateTexts.repeatedTablesText(repeated)]),
      ];
      if (faults.length > 0)
        throw new FileError(...faults.map((sentence) => fileTexts.about(file, sentence)));
      for (const slot of slots) machine.message(fileTexts.remark(templateTexts.proposalText(slot)));
      const others = years.filter((mention) => mention.year !== year);
      if (others.length > 0) machine.message(fileTexts.remark(templateTexts.otherYearsText(others)));
      return { bytes, places: slots };
    }
  }
}

/** The number of differing cells listed by name. */
const mostNamed = 5;

const namesOf = (cells: readonly CellId[], { edition }: Pick<Report, 'edition'>): readonly string[] =>
  cells.slice(0, mostNamed).map((cell) => cellName(editions[edition], cell));

/** What the user should know about a written file. The office's own template decides what text it contains. */
const remarksOn = ({ isUnmarked, missing }: Proof, template: string | undefined): readonly string[] => [
  ...(isUnmarked ? [exportCommandTexts.unmarked] : []),
  ...(missing.length > 0 && template === undefined ? [exportCommandTexts.missing(missing)] : []),
];
