import { jsonText } from '../../../core/report/json-text';
import { severityNames } from '../../../messages/zh-CN/findings';
import { fileTexts } from '../../../messages/zh-CN/command';
import { rollupCommandTexts } from '../../../messages/zh-CN/command-rollup';
import { rollupTablesTexts as texts } from '../../../messages/zh-CN/rollup-tables';
import { findingSentence } from '../../../app/rollup/tables/finding-sentence';
import type { RolledTables, TablesFile } from '../../../app/rollup/tables/roll-up-tables';
import { rollUpTables } from '../../../app/rollup/tables/roll-up-tables';
import { UnusableFile } from '../../../files/unusable-file';
import type { OptionName } from '../../../messages/zh-CN/command-usage';
import type { Arguments } from '../arguments';
import { timeLimitOf, yearOf } from '../arguments';
import type { ExitCode, Machine } from '../command';
import { exitCodes, FileError, UsageError } from '../command';
import { InputFile } from '../input-file';
import type { MemberPath } from '../reader/read-member-file';
import { SystemRefusal } from '../reader/refusals';
import type { TaskResult } from '../reader/tasks';
import { TimeAllowance } from '../reader/time-allowance';
import { loadMemberList } from '../rollup/list-files';
import { memberPaths } from '../rollup/member-paths';
import { reasonText } from '../rollup/read-members';
import { checkOutput, writeWhole } from '../write-file';

/** Findings that are printed; the files have all. */
const mostPrinted = 60;

/** A sheet has room for so many members next to each other. */
const mostFiles = 16_000;

/** Options that concern reports only. */
const ofReports = [
  'scope',
  'agency',
  'own',
  'given',
  'previous',
  'previous-members',
  'entries',
  'lists',
  'set',
  'region',
  'due',
] as const satisfies readonly OptionName[];
const flagsOfReports = ['set-csv', 'convert'] as const satisfies readonly OptionName[];

type Definitions = TaskResult<'loadDefinitions'>;

/** `nianbao rollup FOLDER --tables DEFINITION`: members' tables of any kind, added up by one definition. */
export async function rollupAnyTables(
  parsed: Arguments,
  definitionFile: string,
  machine: Machine,
): Promise<ExitCode> {
  const { files: inputs } = parsed;
  const other =
    ofReports.find((name) => parsed.text(name) !== undefined) ??
    flagsOfReports.find((name) => parsed.flag(name));
  if (other !== undefined) throw new UsageError(texts.optionOfForm(other));
  if (inputs.length === 0) throw new UsageError(rollupCommandTexts.noInput);
  const [target, listFile] = [parsed.text('output'), parsed.text('list')];
  if (target === undefined && !parsed.flag('json')) throw new UsageError(texts.noOutput);
  const named = [definitionFile, ...(listFile === undefined ? [] : [listFile])];
  const kind =
    target === undefined
      ? undefined
      : await checkOutput(target, ['xlsx', 'csv', 'json'], [...inputs, ...named]);
  const seconds = timeLimitOf(parsed);
  const year = yearOf(parsed);
  const list = listFile === undefined ? null : await loadMemberList(listFile, seconds, machine);
  const definitions = await new InputFile(definitionFile, seconds, machine).run(
    'loadDefinitions',
    definitionFile,
  );
  if (definitions.definitions.length === 0) throw new FileError(texts.noDefinitions(definitionFile));
  const paths = await memberPaths(inputs, [...named, ...(target === undefined ? [] : [target])]);
  const [folder = ''] = inputs;
  if (paths.length === 0) throw new FileError(rollupCommandTexts.noFiles(folder));
  if (paths.length > mostFiles) throw new FileError(texts.tooMany(mostFiles));
  const result = rollUpTables({
    ...definitions,
    files: await readAll(paths, definitions, seconds, machine),
    list,
    year,
    isFinal: parsed.flag('final'),
  });
  if (result.counted === 0) {
    machine.message(describe(result), texts.nothingCounts);
    return exitCodes.unusable;
  }
  if (target !== undefined && kind !== undefined) {
    await writeWhole(target, await bytesOf(result, kind));
    machine.message(fileTexts.written(target));
  }
  if (parsed.flag('json')) machine.json(await json(result));
  else machine.result(describe(result));
  return result.findings.some(({ severity }) => severity === 'error') ? exitCodes.findings : exitCodes.fine;
}

/** Reads the files one after the other, each where it can be ended. */
async function readAll(
  paths: readonly MemberPath[],
  { definitions }: Definitions,
  seconds: number,
  machine: Machine,
): Promise<readonly TablesFile[]> {
  const files: TablesFile[] = [];
  for (const [at, { path, file }] of paths.entries()) {
    machine.showProgress(rollupCommandTexts.progress(at, paths.length, null));
    files.push(await read(path, file));
  }
  machine.showProgress(null);
  return files;

  async function read(path: string, file: string): Promise<TablesFile> {
    try {
      const { hash, found } = await machine.isolated(
        'memberTables',
        [path, definitions],
        new TimeAllowance(seconds),
      );
      return { file, hash, read: found };
    } catch (error) {
      if (error instanceof UnusableFile)
        return { file, hash: null, read: { refused: reasonText(error.refusal) } };
      if (error instanceof SystemRefusal)
        return {
          file,
          hash: null,
          read: { refused: reasonText({ code: 'notRead', systemCode: error.systemCode }) },
        };
      throw error;
    }
  }
}

async function bytesOf(result: RolledTables, kind: 'xlsx' | 'csv' | 'json'): Promise<Uint8Array> {
  switch (kind) {
    case 'xlsx':
      return (await import('../../../app/rollup/tables/tables-workbook')).tablesWorkbook(result);
    case 'csv':
      return (await import('../../../app/rollup/tables/tables-csv')).tablesCsv(result);
    case 'json':
      return new TextEncoder().encode(`${await json(result)}\n`);
  }
}

async function json(result: RolledTables): Promise<string> {
  const { tablesJson } = await import('../../../app/rollup/tables/tables-json');
  return jsonText(tablesJson(result));
}

function describe(result: RolledTables): readonly string[] {
  const { request, tables, findings, due } = result;
  const lines = findings.map((finding) =>
    texts.finding(severityNames[finding.severity], findingSentence(result, finding)),
  );
  return [
    ...request.definitions.map(({ name }, at) => {
      const rolled = tables[at];
      return rolled == null ? texts.notCounted(name) : texts.result(name, rolled.rows.length, due);
    }),
    ...lines.slice(0, mostPrinted),
    ...(lines.length > mostPrinted ? [texts.more(lines.length - mostPrinted)] : []),
  ];
}
