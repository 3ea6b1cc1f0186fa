import { mkdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { jsonText } from '../../../core/report/json-text';
import type { Report } from '../../../core/report/report';
import type { MemberFile } from '../../../core/rollup/member-report';
import { isRefused } from '../../../core/rollup/member-report';
import { rollupScopes } from '../../../core/rollup/agency';
import { editionForYear, editions, firstYear } from '../../../core/statute/editions';
import type { RolledUp } from '../../../app/rollup/roll-up-files';
import { rollUpFiles } from '../../../app/rollup/roll-up-files';
import { parentOf } from '../../../app/rollup/set/read-set';
import { settleList, yearOfMost } from '../../../app/rollup/settle-list';
import { rollupFingerprint } from '../../../app/rollup/rollup-fingerprint';
import { fileTexts } from '../../../messages/zh-CN/command';
import { rollupCommandTexts as texts } from '../../../messages/zh-CN/command-rollup';
import { rollupFindingText, rollupTexts } from '../../../messages/zh-CN/rollup';
import type { Arguments } from '../arguments';
import { oneOf, parseArguments, timeLimitOf, yearOf } from '../arguments';
import type { Command, Machine } from '../command';
import { exitCodes, FileError, UsageError } from '../command';
import { InputFile } from '../input-file';
import { loadEntries, loadMemberList } from '../rollup/list-files';
import { isFolder, memberPaths } from '../rollup/member-paths';
import type { ReadMembers } from '../rollup/read-members';
import { readMembers, reasonText } from '../rollup/read-members';
import { isSet, readSetFolder, regionOf, writeSet } from '../rollup/set-folder';
import { findingLines } from './check';
import { checkOutput, writeWhole } from '../write-file';

/** Lines about findings that are printed; the workbook has all. */
const mostPrinted = 60;

/** Files that the call names besides those of members. */
const namedFiles = ['list', 'own', 'given', 'previous', 'entries'] as const;

/** `nianbao rollup`: a government's report from its members' reports, as a workbook whose totals are formulas. */
export const rollup: Command = async (args, machine) => {
  const parsed = parseArguments('rollup', args);
  const definition = parsed.text('tables');
  if (definition !== undefined)
    return (await import('./rollup-tables')).rollupAnyTables(parsed, definition, machine);
  const { files: inputs } = parsed;
  if (inputs.length === 0) throw new UsageError(texts.noInput);
  const [target, lists, set] = [parsed.text('output'), parsed.text('lists'), parsed.text('set')];
  const region = regionOf(parsed.text('region'));
  if (target === undefined && lists === undefined && set === undefined && !parsed.flag('json'))
    throw new UsageError(texts.noOutput);
  const scope = oneOf(parsed.text('scope') ?? 'townships', rollupScopes, 'scope');
  const named = namedFiles.flatMap((name) => parsed.text(name) ?? []);
  if (target !== undefined) await checkOutput(target, ['xlsx'], [...inputs, ...named]);
  if (lists !== undefined && existsSync(lists) && !(await isFolder(lists)))
    throw new UsageError(texts.notAFolder(lists));

  const before = parsed.text('previous-members');
  const others = [...named, target, lists, set, before].filter((path) => path !== undefined);
  const rolled = await rolledUpFrom(parsed, scope, others, machine);
  if (rolled.result.rollup.counted === 0) {
    machine.message(describe(rolled), texts.nothingCounts);
    return exitCodes.unusable;
  }
  await write(rolled, { target, lists }, machine);
  if (set !== undefined) {
    await writeSet(rolled.result, {
      folder: set,
      region,
      format: parsed.flag('set-csv') ? 'csv.gz' : 'parquet',
    });
    machine.message(texts.setWritten(set, rolled.result.request.year, region));
  }
  if (parsed.flag('json')) {
    const { rollupJson } = await import('../../../app/rollup/rollup-json');
    machine.json(jsonText(await rollupJson(rolled.result, rolled)));
  } else machine.result(describe(rolled));
  return isWrong(rolled.result) ? exitCodes.findings : exitCodes.fine;
};

/** A roll-up with what is printed about its files. */
interface Rolled {
  readonly result: RolledUp;
  readonly fingerprint: string | null;
  readonly reasonOf: (file: string) => string;
}

async function rolledUpFrom(
  parsed: Arguments,
  scope: (typeof rollupScopes)[number],
  others: readonly string[],
  machine: Machine,
): Promise<Rolled> {
  const seconds = timeLimitOf(parsed);
  const reading: Machine = parsed.flag('no-cache') ? { ...machine, cache: null } : machine;
  const listFile = parsed.text('list');
  const list = listFile === undefined ? null : await loadMemberList(listFile, seconds, machine);
  const [given, previous] = [
    await loadOne(parsed, 'given', machine),
    await loadOne(parsed, 'previous', machine),
  ];
  const [folder = ''] = parsed.files;
  const set =
    parsed.files.length === 1 && isSet(folder)
      ? await readSetFolder(folder, yearOf(parsed), parsed.text('region'), seconds, machine)
      : null;
  const { files, reasons } =
    set === null
      ? await membersIn(parsed.files, others, seconds, reading)
      : { files: set.files, reasons: new Map<string, never>() };

  const own = parsed.text('own');
  const ownRead =
    own === undefined ? null : await readMembers([{ path: own, file: own }], [own], seconds, reading);
  const [ownFile] = ownRead?.files ?? [];
  const all = ownFile === undefined ? files : [...files, ownFile];

  const reasonOf = (file: string) => reasonText(reasons.get(file) ?? ownRead?.reasons.get(file));
  if (all.every(isRefused)) throw new FileError(refusedLines(all, reasonOf), texts.nothingCounts);
  const year = yearOf(parsed) ?? yearOfMost(all);
  if (year === null) throw new UsageError(texts.noYear);
  if (year < firstYear) throw new UsageError(texts.oldYear(firstYear));
  if (parsed.text('year') === undefined) machine.message(texts.yearOfMost(year));
  const settled = settleList({
    list: list ?? set?.agencies ?? null,
    files: all,
    year,
    parent: parsed.text('agency') ?? (set === null ? undefined : parentOf(set)),
    ownFile,
  });
  if (settled.own === null) machine.message(texts.noOwn);

  const before = parsed.text('previous-members');
  const previousFiles =
    before === undefined
      ? []
      : (await readMembers(await memberPaths([before], []), [before], seconds, reading)).files;
  const entriesFile = parsed.text('entries');
  const edition = editions[editionForYear(year)];
  const result = await rollUpFiles({
    year,
    scope,
    ...settled,
    files: all,
    previousFiles,
    converts: parsed.flag('convert'),
    isFinal: parsed.flag('final'),
    ...(given === undefined ? {} : { given }),
    ...(previous === undefined ? {} : { previous }),
    ...(entriesFile === undefined
      ? { entries: set?.entries ?? [] }
      : { entries: await loadEntries(entriesFile, seconds, edition, settled.agencies, machine) }),
    ...(ownFile?.hash == null || settled.own === null
      ? {}
      : {
          assignments: new Map([[ownFile.hash, settled.own]]),
          versions: new Map([[settled.own, ownFile.hash]]),
        }),
    dueOn: parsed.text('due'),
  });
  const guessed = result.rollup.assigned.due.filter(({ isKindGuessed }) => isKindGuessed);
  if (guessed.length > 0) machine.message(texts.guessedKinds(guessed.map(({ name }) => name)));
  return {
    result,
    fingerprint: await rollupFingerprint(result),
    reasonOf,
  };
}

/** The reports in folders and files. @throws {FileError} if there is no file */
async function membersIn(
  inputs: readonly string[],
  others: readonly string[],
  seconds: number,
  machine: Machine,
): Promise<ReadMembers> {
  const paths = await memberPaths(inputs, others);
  const [folder = ''] = inputs;
  if (paths.length === 0) throw new FileError(texts.noFiles(folder));
  return readMembers(paths, inputs, seconds, machine);
}

/** Why the first files were not read; the others are counted. */
const refusedLines = (
  files: readonly MemberFile[],
  reasonOf: (file: string) => string,
): readonly string[] => [
  ...files.slice(0, mostPrinted).map(({ file }) => texts.refused(file, reasonOf(file))),
  ...(files.length > mostPrinted ? [texts.moreFiles(files.length - mostPrinted)] : []),
];

/** The report in a file that the call names. */
async function loadOne(
  parsed: Arguments,
  name: 'given' | 'previous',
  machine: Machine,
): Promise<Report | undefined> {
  const file = parsed.text(name);
  if (file === undefined) return undefined;
  return (await new InputFile(file, timeLimitOf(parsed), machine).load(undefined)).report;
}

interface Targets {
  readonly target: string | undefined;
  readonly lists: string | undefined;
}

async function write(rolled: Rolled, { target, lists }: Targets, machine: Machine): Promise<void> {
  const { result } = rolled;
  if (target !== undefined) {
    const { rollupWorkbook } = await import('../../../app/rollup/rollup-workbook');
    await writeWhole(target, await rollupWorkbook(result, rolled));
    machine.message(fileTexts.written(target));
  }
  if (lists !== undefined)
    machine.message(texts.listsWritten(lists, await writeLists(lists, result, machine)));
}

/** Writes a check list for each member with something to correct or to explain. Returns how many. */
async function writeLists(
  folder: string,
  { rollup: { rows }, memberFindings }: RolledUp,
  machine: Machine,
): Promise<number> {
  const [{ memberCheckList }, { checkListBytes }, { safeFileName }] = await Promise.all([
    import('../../../app/rollup/member-check-list'),
    import('../../../app/check-list/export-check-list'),
    import('../../../app/export/export-target'),
  ]);
  await mkdir(folder, { recursive: true });
  const checkedAt = Date.now();
  let written = 0;
  for (const row of rows) {
    const findings = memberFindings.get(row.agency.id) ?? [];
    if (!findings.some(({ severity }) => severity !== 'info')) continue;
    const page = await memberCheckList(row, findings, { checkedAt, now: () => machine.now() });
    await writeWhole(
      join(folder, `${safeFileName(row.agency.name)}.html`),
      await checkListBytes(page, 'html'),
    );
    written += 1;
  }
  return written;
}

const isWrong = ({ rollup, parentFindings }: RolledUp): boolean =>
  [...rollup.findings, ...parentFindings].some(({ severity }) => severity === 'error');

function describe({ result, reasonOf }: Rolled): readonly string[] {
  const { rollup, counts, parentFindings, request } = result;
  const { counted, due, findings, parent } = rollup;
  const lines = [
    ...findings.map((finding) => {
      const sentence = rollupFindingText(finding, rollup.edition);
      if (finding.ruleId !== 'A-FILE') return texts.finding(finding, sentence);
      const { file } = finding.params;
      return texts.finding(finding, texts.refused(file, reasonOf(file)));
    }),
    ...findingLines(parentFindings, parent),
  ];
  return [
    texts.result(parent.agency, request.year, rollupTexts.scopes[request.scope]),
    rollupTexts.counts(counts),
    ...(counted < due ? [rollupTexts.incomplete(counted, due)] : []),
    ...lines.slice(0, mostPrinted),
    ...(lines.length > mostPrinted ? [texts.more(lines.length - mostPrinted)] : []),
  ];
}
