import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { argumentTexts, fileTexts } from '../../messages/zh-CN/command';
import { FileError, UsageError } from './command';
import { reasonOf } from './files';

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
  for (const input of inputs)
    if (existsSync(path) && existsSync(input) && (await realpath(path)) === (await realpath(input)))
      throw new UsageError(argumentTexts.outputIsInput(path));
  return extension;
}

/** Writes under a temporary name and renames, so that a file is either as it was or complete. @throws {FileError} */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(resolve(path)), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFile(temporary, bytes, { flag: 'wx' });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new FileError(fileTexts.notWritten(path, reasonOf(error)));
  }
}
