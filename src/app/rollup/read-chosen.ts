import { bytesOfFile } from '../../files/open/bytes-of-file';
import { crc32 } from '../../files/open/crc32';
import { openFile } from '../../files/open/guard';
import { isLight, lightBytes } from '../../files/open/light-file';
import { UnusableFile } from '../../files/unusable-file';
import { sha256 } from '../sign-off/fingerprint';
import { readMember } from './read-member';
import type { ReadOutcome, SettledOutcome } from './read-many';

/** A file that a user chose, and its name in messages: the path below the chosen folder. */
export interface ChosenMember {
  readonly file: File;
  readonly name: string;
}

/** Reads the reports of light files. A file that cannot be used is an outcome, and so is a heavy one. */
export async function readLightMembers(chosen: readonly ChosenMember[]): Promise<readonly ReadOutcome[]> {
  const outcomes: ReadOutcome[] = [];
  for (const one of chosen)
    outcomes.push(one.file.size > lightBytes ? { kind: 'heavy' } : await read(one, isLight));
  return outcomes;
}

/** Reads the report of one file of any cost. */
export const readChosenMember = (chosen: ChosenMember): Promise<SettledOutcome> =>
  read(chosen, () => true) as Promise<SettledOutcome>;

async function read({ file, name }: ChosenMember, isAllowed: typeof isLight): Promise<ReadOutcome> {
  let hash: string | null = null;
  try {
    const bytes = (await bytesOfFile(file)) as Uint8Array<ArrayBuffer>;
    hash = (await sha256(bytes)) ?? checksumOf(bytes);
    const opened = openFile(bytes, file.name);
    if (!isAllowed(opened)) return { kind: 'heavy' };
    return await readMember({ kind: 'opened', file: opened }, name, hash);
  } catch (error) {
    if (error instanceof UnusableFile) return { kind: 'refused', hash, reason: error.refusal };
    // It was moved, deleted or changed since it was chosen.
    if (error instanceof DOMException)
      return { kind: 'refused', hash, reason: { code: 'notRead', systemCode: error.name } };
    throw error;
  }
}

/** Distinguishes files where a page may not compute SHA-256. */
const checksumOf = (bytes: Uint8Array): string => `${crc32(bytes).toString(16)}-${bytes.length}`;
