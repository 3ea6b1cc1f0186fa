import type { ConsideredTemplate, FillTemplate } from './export/report-template';
import type { DocumentToSave, OpenedDocument, SavedDocument } from './export/opened-document';
import type { LoadedReport, LoadOptions, ReportSource } from './import/load-report';
import type { CheckedSheets } from './tables/check-tables';
import type { FoundTable } from './tables/find-tables';
import type { Sheet } from './tables/sheet';
import type { Grid } from '../core/grid/grid';
import type { PlacedReport } from '../core/recognise/recognise';
import type { TableDefinition } from '../core/tables/definition';
import type { ChosenMember } from './rollup/read-chosen';
import type { ReadOutcome, SettledOutcome } from './rollup/read-many';
import type { ChosenTableFile } from './rollup/set/chosen-set';
import type { ReadSet } from './rollup/set/read-set';
import type { TextTable } from './rollup/table-rows';
import type { TaskRefusal } from './task-refusal';
import { errorOf, refusalIn } from './task-refusal';

/**
 * What a page does with the content of files in a worker, which can be ended. Arguments and results are plain data. Each
 * task loads its code on first use.
 */
const tasks = {
  /** Reads a report. */
  read: async (source: ReportSource, options: LoadOptions): Promise<LoadedReport> =>
    (await import('./import/load-report')).loadSource(source, options),

  /** Opens what a user chose, for editing where that is possible. */
  open: async (bytes: Uint8Array, name: string): Promise<OpenedDocument> =>
    (await import('./export/opened-document')).openDocument(bytes, name),

  /** Writes a workbook, into the file from which it was opened if there is one. */
  save: async (document: DocumentToSave): Promise<SavedDocument> =>
    (await import('./export/opened-document')).saveDocument(document),

  /** Inspects a file that is to become a template; throws `TemplateError` when it cannot be one. */
  considerTemplate: async (bytes: Uint8Array): Promise<ConsideredTemplate> => {
    const considered = await (await import('./export/report-template')).considerTemplate(bytes);
    // As an error, which arrives whole.
    if (considered.kind === 'refused') throw considered.error;
    return considered;
  },

  /** Fills a template; throws `TemplateError`. */
  fillTemplate: async (...filled: Parameters<FillTemplate>): ReturnType<FillTemplate> =>
    (await import('./export/report-template')).fillDocument(...filled),

  /** Reads the reports of members, those that are light. */
  readMembers: async (chosen: readonly ChosenMember[]): Promise<readonly ReadOutcome[]> =>
    (await import('./rollup/read-chosen')).readLightMembers(chosen),

  /** Reads the report of one member. */
  readMember: async (chosen: ChosenMember): Promise<SettledOutcome> =>
    (await import('./rollup/read-chosen')).readChosenMember(chosen),

  /** Reads the reports of one year and region from the tables of a set. */
  readSet: async (files: readonly ChosenTableFile[], year: number): Promise<ReadSet> =>
    (await import('./rollup/set/chosen-set')).readChosenSet(files, year),

  /** Reads the tables of a file as texts. */
  readTables: async (bytes: Uint8Array, name: string): Promise<readonly TextTable[]> =>
    (await import('./rollup/table-rows')).readTables(bytes, name),

  /** Finds the report in worksheets with much text. */
  recognise: async (grids: readonly Grid[]): Promise<PlacedReport> => {
    const { report, addresses } = (await import('../core/recognise/recognise')).recogniseDocument(grids);
    return { report, addresses };
  },

  /** Finds the tables of sheets and their sums. */
  findTables: async (sheets: readonly Sheet[]): Promise<readonly FoundTable[]> =>
    (await import('./tables/find-tables')).foundTables(sheets),

  /** Checks confirmed sums by the text of their definitions. */
  checkTables: async (sheets: readonly Sheet[], definitions: string): Promise<CheckedSheets> => {
    const { checkDefinedText } = await import('./tables/check-stored');
    return checkDefinedText(sheets, definitions);
  },

  /** Reads the definitions in a file: as they are saved, or in a workbook. */
  readDefinitions: async (bytes: Uint8Array, name: string): Promise<readonly TableDefinition[]> =>
    (await import('./tables/definitions-of-file')).definitionsOfFile(bytes, name),
};

type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
export type ArgumentsOf<N extends TaskName> = Parameters<Tasks[N]>;
export type ResultOf<N extends TaskName> = Awaited<ReturnType<Tasks[N]>>;

export interface TaskRequest<N extends TaskName = TaskName> {
  readonly name: N;
  readonly args: ArgumentsOf<N>;
}

export type TaskAnswer =
  | { readonly kind: 'done'; readonly result: unknown }
  | TaskRefusal
  /** The program is wrong. The error stays where it happened: it may quote the file. */
  | { readonly kind: 'failed' };

/** What a worker posts: `started` once, before it looks at anything; the time limit counts from then. */
export type WorkerMessage = { readonly kind: 'started' } | TaskAnswer;

/** Does a task. */
export function doTask<N extends TaskName>({ name, args }: TaskRequest<N>): Promise<ResultOf<N>> {
  const task = tasks[name] as unknown as (...given: ArgumentsOf<N>) => Promise<ResultOf<N>>;
  return task(...args);
}

/** The worker's side: does a task and describes how it ended. Never rejects. */
export async function answerTask(request: TaskRequest): Promise<TaskAnswer> {
  try {
    return { kind: 'done', result: await doTask(request) };
  } catch (error) {
    return refusalIn(error) ?? { kind: 'failed' };
  }
}

/**
 * The page's side: the result of a task.
 *
 * @throws {UnusableFile} when the file cannot be used
 * @throws {TemplateError} when the template cannot be filled
 * @throws {Error} for any other failure
 */
export function resultOf<N extends TaskName>(answer: TaskAnswer): ResultOf<N> {
  switch (answer.kind) {
    case 'done':
      return answer.result as ResultOf<N>;
    case 'unusable':
    case 'badTemplate':
      throw errorOf(answer);
    case 'failed':
      throw new Error('The worker could not do its task');
  }
}
