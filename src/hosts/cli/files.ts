import { readFile, stat } from 'node:fs/promises';
import { fileSizeLimit } from '../../files/open/guard';
import { UnusableFile } from '../../files/unusable-file';
import { fileTexts } from '../../messages/zh-CN/command';
import { FileError, UnusableInput } from './command';

/** Why the system refused, as part of a sentence. */
export const reasonOf = (error: unknown): string =>
  fileTexts.reason(error instanceof Error && 'code' in error ? String(error.code) : '');

/**
 * The bytes of a user's file.
 *
 * @throws {FileError} when the system refuses
 * @throws {UnusableInput} tooLarge
 */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    // The size is known before anything is read into memory.
    const { size } = await stat(path);
    if (size > fileSizeLimit)
      throw new UnusableInput(
        path,
        new UnusableFile({ code: 'tooLarge', bytes: size, limit: fileSizeLimit }),
      );
    return await readFile(path);
  } catch (error) {
    if (error instanceof UnusableInput) throw error;
    throw new FileError(fileTexts.notRead(path, reasonOf(error)));
  }
}
