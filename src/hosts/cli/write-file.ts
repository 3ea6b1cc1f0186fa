import type { Stats } from 'node:fs';
import { constants, existsSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { access, open, readlink, realpath, rename, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { argumentTexts, fileTexts } from '../../messages/zh-CN/command';
import { FileError, UsageError } from './command';
import { errorCodeOf } from './error-code';
import { removeLeftovers, withTemporaryFile } from './temporary-file';

const notWritten = (path: string, error: unknown): FileError =>
  new FileError(fileTexts.notWritten(path, fileTexts.reason(errorCodeOf(error))));

/**
 * Checks the output path before any work is done, and removes what killed processes left in its folder. Returns which
 * of the extensions it has.
 *
 * @throws {UsageError} for another extension, and if the output is one of the inputs
 * @throws {FileError} if nothing can be written there
 */
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
  const { file } = await replaceable(path);
  await removeLeftovers(dirname(file));
  return extension;
}

/**
 * Writes under a temporary name and renames, so that a file is either as it was or complete. A symbolic link stays, and
 * the file it points to is replaced; a replaced file keeps its mode, and its owner if the system allows.
 *
 * @throws {FileError}
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const { file, old } = await replaceable(path);
  try {
    await withTemporaryFile(dirname(file), async (temporary) => {
      const handle = await open(temporary, 'wx', old === null ? 0o666 : 0o600);
      try {
        await handle.writeFile(bytes);
        if (old !== null) await resemble(handle, old);
        // Renaming may reach the disk before the content does.
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(temporary, file);
    });
  } catch (error) {
    throw notWritten(path, error);
  }
}

/**
 * The file that an output path stands for, and its state if it exists.
 *
 * @throws {FileError} if it cannot be replaced
 */
async function replaceable(path: string): Promise<{ readonly file: string; readonly old: Stats | null }> {
  const refuse = (reason: string): never => {
    throw new FileError(fileTexts.notWritten(path, reason));
  };
  try {
    const file = await behindLinks(path);
    if (!existsSync(file)) return { file, old: null };
    const old = await stat(file);
    if (old.isDirectory()) return refuse(fileTexts.folder);
    // A device or a pipe would be replaced by a file.
    if (!old.isFile()) return refuse(fileTexts.notAFile);
    // The administrator may write everything, but hardly means to.
    if ((old.mode & 0o222) === 0) return refuse(fileTexts.readOnly);
    await access(file, constants.W_OK);
    return { file, old };
  } catch (error) {
    throw error instanceof FileError ? error : notWritten(path, error);
  }
}

/** As many links in a row as Linux follows. */
const mostLinks = 40;

/** The path of a file that may not exist yet, with every link followed. */
async function behindLinks(path: string, links = 0): Promise<string> {
  const whole = resolve(path);
  const file = join(await realpath(dirname(whole)), basename(whole));
  const target = await readlink(file).catch((error: unknown) => {
    if (errorCodeOf(error) === 'ENAMETOOLONG') throw error;
    // It is no link, or not there yet.
    return null;
  });
  if (target === null) return file;
  if (links === mostLinks) throw Object.assign(new Error('Too many links'), { code: 'ELOOP' });
  return behindLinks(resolve(dirname(file), target), links + 1);
}

/** Gives a new file the owner, the group and the mode of the one it replaces, as far as the system allows. */
async function resemble(handle: FileHandle, { uid, gid, mode }: Stats): Promise<void> {
  const ours = await handle.stat();
  const isAllowed = (change: Promise<void>) =>
    change.then(
      () => true,
      () => false,
    );
  if ((uid !== ours.uid || gid !== ours.gid) && !(await isAllowed(handle.chown(uid, gid))))
    await isAllowed(handle.chown(ours.uid, gid));
  await isAllowed(handle.chmod(mode & 0o7777));
}
