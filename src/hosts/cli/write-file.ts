import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { lstat, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { argumentTexts, fileTexts } from '../../messages/zh-CN/command';
import { FileError, UsageError } from './command';

/** The code that Node gives an error of the system. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const notWritten = (path: string, error: unknown): FileError =>
  new FileError(fileTexts.notWritten(path, fileTexts.reason(codeOf(error))));

/** Checks the output path before any work is done. Returns which of the extensions it has. */
export async function checkOutput<T extends string>(
  path: string,
  extensions: readonly T[],
  inputs: readonly string[],
): Promise<T> {
  const written = extname(path).slice(1).toLowerCase();
  const extension = extensions.find((candidate) => candidate === written);
  if (extension === undefined) throw new UsageError(argumentTexts.badExtension(extensions, path));
  if (!existsSync(dirname(resolve(path))))
    throw new FileError(fileTexts.notWritten(path, fileTexts.noFolder));
  await lstat(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENAMETOOLONG') throw notWritten(path, error);
  });
  for (const input of inputs)
    if (existsSync(path) && existsSync(input) && (await realpath(path)) === (await realpath(input)))
      throw new UsageError(argumentTexts.outputIsInput(path));
  return extension;
}

/** Writes under a temporary name and renames, so that a file is either as it was or complete. @throws {FileError} */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  // The name does not contain that of the file, which may be as long as a name can be.
  const temporary = join(dirname(resolve(path)), `.nianbao-${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFile(temporary, bytes, { flag: 'wx' });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw notWritten(path, error);
  }
}
