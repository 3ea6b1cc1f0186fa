import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ReadOutcome, SettledOutcome } from '../../../app/rollup/read-many';
import { SystemRefusal, TooHeavy } from './refusals';
import { fileSizeLimit } from '../../../files/open/size-limit';
import { UnusableFile } from '../../../files/unusable-file';
import type { Intake } from './intake';

/** The file of a member, and its name in messages: the path below the folder that was named. */
export interface MemberPath {
  readonly path: string;
  readonly file: string;
}

/** SHA-256 as hexadecimal digits, by which what was read is stored. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The hash of a file; null for what is no file proper, or too large to be read anyway: a pipe may block for ever. */
export async function hashOfFile(path: string): Promise<string | null> {
  try {
    const about = await stat(path);
    return about.isFile() && about.size <= fileSizeLimit ? hashOf(await readFile(path)) : null;
  } catch {
    return null;
  }
}

/**
 * Reads the report of a member. A file that cannot be used, or not even be read, is an outcome.
 *
 * @throws {TooHeavy}
 */
export async function readMemberFile({ path, file }: MemberPath, intake: Intake): Promise<SettledOutcome> {
  let hash: string | null = null;
  try {
    const bytes = await intake.bytes(path);
    hash = hashOf(bytes);
    const source = intake.source({ kind: 'file', name: basename(path), bytes });
    const { readMember } = await import('../../../app/rollup/read-member');
    return await readMember(source, file, hash);
  } catch (error) {
    if (error instanceof UnusableFile) return { kind: 'refused', hash, reason: error.refusal };
    if (error instanceof SystemRefusal)
      return { kind: 'refused', hash, reason: { code: 'notRead', systemCode: error.systemCode } };
    throw error;
  }
}

/** What a thread leaves to a process is an outcome as well. */
export async function unlessHeavy(outcome: Promise<SettledOutcome>): Promise<ReadOutcome> {
  try {
    return await outcome;
  } catch (error) {
    if (error instanceof TooHeavy) return { kind: 'heavy' };
    throw error;
  }
}
