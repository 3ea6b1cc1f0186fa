import type { Agency } from '../../../core/rollup/agency';
import type { Entry } from '../../../core/rollup/entry';
import { isMemberList, readMemberList } from '../../../core/rollup/member-list';
import type { Edition } from '../../../core/statute/types';
import { readEntries } from '../../../app/rollup/read-entries';
import { rollupCommandTexts as texts } from '../../../messages/zh-CN/command-rollup';
import type { Machine } from '../command';
import { FileError } from '../command';
import { InputFile } from '../input-file';

/**
 * The member list in a file: in the first of its sheets that has one. What was not understood is mentioned.
 *
 * @throws {FileError} if it has no column of names
 */
export async function loadMemberList(
  path: string,
  seconds: number,
  machine: Machine,
): Promise<readonly Agency[]> {
  const tables = await new InputFile(path, seconds, machine).run('loadTables', path);
  const lists = tables.map(({ rows }) => readMemberList(rows));
  const list = lists.find(isMemberList);
  if (list === undefined) {
    const [first] = lists;
    throw new FileError(
      texts.listHeadings(path, first === undefined || isMemberList(first) ? [] : first.headings),
    );
  }
  if (list.agencies.length === 0) throw new FileError(texts.emptyList(path));
  if (list.unknownColumns.length > 0) machine.message(texts.unknownColumns(list.unknownColumns));
  for (const { row, column, text } of list.doubts) machine.message(texts.listDoubt(path, row, column, text));
  return list.agencies;
}

/**
 * The entries in a file, such as the sheet 调整 of an earlier roll-up.
 *
 * @throws {FileError} unless all of its rows are understood
 */
export async function loadEntries(
  path: string,
  seconds: number,
  edition: Edition,
  agencies: readonly Agency[],
  machine: Machine,
): Promise<readonly Entry[]> {
  const tables = await new InputFile(path, seconds, machine).run('loadTables', path);
  const read = readEntries(tables, edition, agencies);
  switch (read.kind) {
    case 'read':
      return read.entries;
    case 'headings':
      throw new FileError(texts.entryHeadings(path));
    case 'problems':
      throw new FileError(
        ...read.problems.map(({ row, column, text }) => texts.entryProblem(path, row, column, text)),
      );
  }
}
