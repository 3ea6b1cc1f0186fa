import { basename } from 'node:path';
import type { ConsideredTemplate, FillTemplate } from '../../../app/export/report-template';
import type { LoadedReport, LoadOptions, ReportSource } from '../../../app/import/load-report';
import type { CheckedSheets } from '../../../app/tables/check-tables';
import type { NamedSum, TableJson } from '../../../app/tables/find-tables';
import type { ReadOutcome, SettledOutcome } from '../../../app/rollup/read-many';
import type { MemberTables } from '../../../app/rollup/tables/member-tables';
import type { TextTable } from '../../../app/rollup/table-rows';
import type { Finding } from '../../../core/check/finding';
import type { AgencyProfile, Report } from '../../../core/report/report';
import type { MemberTable } from '../../../core/rollup/tables/member-table';
import type { TableDefinition } from '../../../core/tables/definition';
import type { TableRow } from '../../../files/parquet/parquet';
import type { TemplateRefusal } from '../../../files/template/template-error';
import type { Intake } from './intake';
import type { MemberPath } from './read-member-file';
import { hashOf, readMemberFile, unlessHeavy } from './read-member-file';
import type { TimeAllowance } from './time-allowance';

/** A report in a file. The command does not show where its values come from. */
export type LoadedFile = Omit<LoadedReport, 'origins'>;

/** The tables of a file in the words and digits that a command prints. */
interface FoundTables {
  readonly tables: readonly { readonly json: TableJson; readonly sums: readonly NamedSum[] }[];
  readonly definitions: readonly TableDefinition[];
  readonly definitionText: string;
}

interface LoadedDefinitions {
  readonly definitions: readonly TableDefinition[];
  readonly template: readonly (MemberTable | null)[];
}

/** The office's template, with what it can be used as, or why it cannot be used. */
type InspectedTemplate =
  | (Exclude<ConsideredTemplate, { readonly kind: 'refused' }> & { readonly bytes: Uint8Array })
  | { readonly kind: 'refused'; readonly refusal: TemplateRefusal };

/**
 * The work whose duration depends on what a file contains, so that it runs where it can be ended. Params and results
 * cross processes. All of it throws `UnusableFile`, `TemplateError` or `SystemRefusal`.
 */
export interface Tasks {
  /** Reads a file of the user. */
  readonly loadFile: (path: string, options: LoadOptions) => Promise<LoadedFile>;
  /** Reads what was written. */
  readonly loadSource: (source: ReportSource, options: LoadOptions) => Promise<LoadedFile>;
  /** Reads reports of members, as columns. A file that cannot be used is an outcome. */
  readonly readMembers: (files: readonly MemberPath[]) => Promise<readonly ReadOutcome[]>;
  /** Reads one of them where any cost is allowed. */
  readonly readMember: (file: MemberPath) => Promise<SettledOutcome>;
  /** Reads tables of texts, such as a member list. */
  readonly loadTables: (path: string) => Promise<readonly TextTable[]>;
  /** Reads a table of a set of roll-ups. */
  readonly loadSetTable: (path: string) => Promise<readonly TableRow[]>;
  readonly inspectTemplate: (path: string) => Promise<InspectedTemplate>;
  readonly fillTemplate: FillTemplate;
  /** The tables of a file, as they are printed, and the sure sums in them as definitions. */
  readonly findTables: (path: string) => Promise<FoundTables>;
  readonly readDefinitions: (path: string) => Promise<readonly TableDefinition[]>;
  /** Definitions, and for each its table in the same file, if that is a workbook. */
  readonly loadDefinitions: (path: string) => Promise<LoadedDefinitions>;
  /** The tables of definitions in a member's file, with its SHA-256. */
  readonly memberTables: (
    path: string,
    definitions: readonly TableDefinition[],
  ) => Promise<{ readonly hash: string; readonly found: MemberTables }>;
  /** Checks confirmed sums: those given, those in the workbook, or else those that the tables show themselves. */
  readonly checkTables: (
    path: string,
    definitions: readonly TableDefinition[] | undefined,
  ) => Promise<CheckedSheets>;
  readonly check: (
    report: Report,
    previous: Report | undefined,
    profile: AgencyProfile | undefined,
  ) => Promise<readonly Finding[]>;
}

export type TaskName = keyof Tasks;

/** What a task returns. */
export type TaskResult<T extends TaskName> = Awaited<ReturnType<Tasks[T]>>;

/** Does a task; the time that it takes is taken off the allowance. */
export type RunTask = <T extends TaskName>(
  task: T,
  args: Parameters<Tasks[T]>,
  time: TimeAllowance,
) => Promise<TaskResult<T>>;

/** The tasks. Each part of the program is evaluated when it is first needed. */
export function tasksWith(intake: Intake): Tasks {
  const load: Tasks['loadSource'] = async (source, options) => {
    const accepted = intake.source(source);
    const { loadSource } = await import('../../../app/import/load-report');
    return withoutOrigins(await loadSource(accepted, options));
  };
  const sheetsOf = async (path: string, given?: Uint8Array) => {
    const bytes = given ?? (await intake.bytes(path));
    const source = intake.source({ kind: 'file', name: basename(path), bytes });
    const { sheetsOfFile } = await import('../../../app/tables/sheets-of-file');
    return sheetsOfFile(source);
  };
  const tablesOf = async (path: string) => {
    const { findTables } = await import('../../../app/tables/find-tables');
    return findTables((await sheetsOf(path)).sheets);
  };
  return {
    // The name only appears in messages.
    loadFile: async (path, options) =>
      load({ kind: 'file', name: basename(path), bytes: await intake.bytes(path) }, options),
    loadSource: load,
    readMembers: async (files) => {
      const outcomes: ReadOutcome[] = [];
      for (const file of files) outcomes.push(await unlessHeavy(readMemberFile(file, intake)));
      return outcomes;
    },
    readMember: (file) => readMemberFile(file, intake),
    loadTables: async (path) => {
      const bytes = await intake.bytes(path);
      const { readTables } = await import('../../../app/rollup/table-rows');
      return readTables(bytes, basename(path));
    },
    loadSetTable: async (path) => {
      const bytes = await intake.bytes(path);
      const { rowsOfTable } = await import('../../../app/rollup/set/table-file');
      return rowsOfTable(bytes, basename(path));
    },
    inspectTemplate: async (path) => {
      const bytes = await intake.bytes(path);
      intake.checkTemplate(bytes);
      const { considerTemplate } = await import('../../../app/export/report-template');
      const found = await considerTemplate(bytes);
      return found.kind === 'refused'
        ? { kind: 'refused', refusal: found.error.refusal }
        : { ...found, bytes };
    },
    fillTemplate: async (template, report, extras) => {
      intake.checkTemplate(template.bytes);
      const { fillDocument } = await import('../../../app/export/report-template');
      return fillDocument(template, report, extras);
    },
    findTables: async (path) => {
      const found = await tablesOf(path);
      const { namedSums, tableJson } = await import('../../../app/tables/find-tables');
      const { definitionsOf, tableDefinitionsText } = await import('../../../app/tables/table-definitions');
      const definitions = definitionsOf(found);
      return {
        tables: found.map((one) => ({ json: tableJson(one), sums: namedSums(one) })),
        definitions,
        definitionText: tableDefinitionsText(definitions),
      };
    },
    readDefinitions: async (path) => {
      const { readTableDefinitions } = await import('../../../app/tables/table-definitions');
      return readTableDefinitions(await intake.bytes(path));
    },
    loadDefinitions: async (path) => {
      const bytes = await intake.bytes(path);
      const source = intake.source({ kind: 'file', name: basename(path), bytes });
      const { openFile } = await import('../../../files/open/guard');
      const file = source.kind === 'opened' ? source.file : openFile(bytes, basename(path));
      if (file.kind === 'json') {
        const { readTableDefinitions } = await import('../../../app/tables/table-definitions');
        const definitions = readTableDefinitions(bytes);
        return { definitions, template: definitions.map(() => null) };
      }
      const { sheets, definitions } = await sheetsOf(path, bytes);
      const { memberTables } = await import('../../../app/rollup/tables/member-tables');
      const { tables } = memberTables(sheets, definitions ?? []);
      return {
        definitions: definitions ?? [],
        template: tables.map((found) => (found.kind === 'found' ? found.table : null)),
      };
    },
    memberTables: async (path, definitions) => {
      const bytes = await intake.bytes(path);
      const { sheets } = await sheetsOf(path, bytes);
      const { memberTables } = await import('../../../app/rollup/tables/member-tables');
      return { hash: hashOf(bytes), found: memberTables(sheets, definitions) };
    },
    checkTables: async (path, definitions) => {
      const { checkDefined, checkDetected } = await import('../../../app/tables/check-tables');
      const { findTables } = await import('../../../app/tables/find-tables');
      const { sheets, definitions: stored } = await sheetsOf(path);
      const confirmed = definitions ?? stored;
      return confirmed === null ? checkDetected(findTables(sheets)) : checkDefined(sheets, confirmed);
    },
    check: async (report, previous, profile) => {
      const { checkReport } = await import('../../../app/check-report');
      return checkReport(report, previous, profile);
    },
  };
}

/** The types of a task and its arguments belong together, which the compiler does not see. */
export const performTask = (
  tasks: Tasks,
  task: TaskName,
  args: Parameters<Tasks[TaskName]>,
): Promise<unknown> => (tasks[task] as (...all: typeof args) => Promise<unknown>)(...args);

/** Access to the origins would compute them. */
const withoutOrigins = ({ report, totals, rollup, settings, texts }: LoadedReport): LoadedFile => ({
  report,
  ...(totals === undefined ? {} : { totals }),
  ...(rollup === undefined ? {} : { rollup }),
  ...(settings === undefined ? {} : { settings }),
  ...(texts === undefined ? {} : { texts }),
});
