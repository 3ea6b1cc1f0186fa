import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { isLeftover } from '../../../app/rollup/left-over-file';
import { fileTexts } from '../../../messages/zh-CN/command';
import { rollupCommandTexts } from '../../../messages/zh-CN/command-rollup';
import { FileError } from '../command';
import { errorCodeOf } from '../error-code';
import type { MemberPath } from '../reader/read-member-file';

/** Folders within folders; more are a mistake, or a circle of links. */
const deepest = 32;

/**
 * The files of members below folders and among files, sorted by name.
 *
 * @param others files and folders that are no members', such as the member list and the output
 * @throws {FileError} if a folder cannot be read
 */
export async function memberPaths(
  inputs: readonly string[],
  others: readonly string[],
): Promise<readonly MemberPath[]> {
  const excluded = new Set(await Promise.all(others.map(wholePath)));
  const found = new Map<string, MemberPath>();
  const add = (whole: string, path: string, file: string) => {
    if (!excluded.has(whole) && !found.has(whole)) found.set(whole, { path, file });
  };
  const walk = async (folder: string, prefix: string, depth: number): Promise<void> => {
    if (depth > deepest) throw new FileError(rollupCommandTexts.tooDeep(folder));
    const above = await wholePath(folder);
    for (const entry of await entriesOf(folder)) {
      if (isLeftover(entry.name)) continue;
      const path = join(folder, entry.name);
      const file = `${prefix}${entry.name}`;
      const whole = entry.isSymbolicLink() ? await wholePath(path) : join(above, entry.name);
      if (!entry.isDirectory()) add(whole, path, file);
      else if (!excluded.has(whole)) await walk(path, `${file}/`, depth + 1);
    }
  };
  for (const input of inputs)
    if (await isFolder(input)) await walk(input, inputs.length === 1 ? '' : `${basename(input)}/`, 1);
    else add(await wholePath(input), input, input);
  return [...found.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Links to the same file are one file; one that is not there yet has a path all the same. */
const wholePath = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));

export const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => null))?.isDirectory() ?? false;

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    throw new FileError(fileTexts.notRead(folder, fileTexts.reason(errorCodeOf(error))));
  }
}
