import type { YearSource } from '../../../core/charts/year-reports';
import { isRefused, reportOf } from '../../../core/rollup/member-report';
import { chartCommandTexts as texts } from '../../../messages/zh-CN/command-charts';
import type { Machine } from '../command';
import { FileError, UsageError } from '../command';
import { memberPaths } from '../rollup/member-paths';
import { readMembers, reasonText } from '../rollup/read-members';

/** Files that were not read and are named. */
export const mostNamed = 20;

interface Reading {
  /** Files and folders that are none of the reports. */
  readonly others: readonly string[];
  /** Names of files that are not used. */
  readonly without: readonly string[];
  readonly seconds: number;
}

/**
 * The reports in files and folders, by their names. Names the files that cannot be used.
 *
 * @throws {FileError} if there are no files
 */
export async function readYears(
  inputs: readonly string[],
  { others, without, seconds }: Reading,
  machine: Machine,
): Promise<readonly YearSource[]> {
  const all = await memberPaths(inputs, others);
  const [folder = ''] = inputs;
  if (all.length === 0) throw new FileError(texts.noFiles(folder));
  const isNamed = (name: string, { path, file }: (typeof all)[number]) =>
    [path, file].includes(name) || file.endsWith(`/${name}`);
  for (const name of without)
    if (!all.some((one) => isNamed(name, one))) throw new UsageError(texts.notFound(name));
  const paths = all.filter((one) => !without.some((name) => isNamed(name, one)));
  const { files, reasons } = await readMembers(paths, inputs, seconds, { ...machine, cache: null });
  const refused = files.filter(isRefused);
  machine.message(
    ...refused.slice(0, mostNamed).map(({ file }) => texts.refused(file, reasonText(reasons.get(file)))),
    ...(refused.length > mostNamed ? [texts.moreFiles(refused.length - mostNamed)] : []),
  );
  return files.flatMap((file) => (isRefused(file) ? [] : [{ label: file.file, report: reportOf(file) }]));
}

/** Names separated by commas, Chinese ones included. */
export const listOf = (value: string | undefined): readonly string[] =>
  (value ?? '')
    .split(/[,，、]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
