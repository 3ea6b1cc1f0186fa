import { createHash, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { hostname, platform } from 'node:os';
import { join } from 'node:path';
import { beforeSignal } from './before-signal';
import { errorCodeOf } from './error-code';

/** Process ids mean something on one machine only: a shared folder may hold files of several. */
const machine = createHash('sha256').update(`${platform()} ${hostname()}`).digest('hex').slice(0, 8);

/** Its length does not depend on the name of the output, which may be as long as the system allows. */
const newName = (): string => `.nianbao-${machine}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`;

const ourName = /^\.nianbao-([\da-f]{8})-(\d{1,10})-[\da-f]{12}\.tmp$/u;

/** Milliseconds after which nobody on another machine can still be writing a file. */
const longest = 24 * 60 * 60 * 1000;

/** The temporary files of this process that are in use. */
const inUse = new Set<string>();

/** Lets `use` write under a temporary name in a folder; whatever is there afterwards is removed, also on a signal. */
export async function withTemporaryFile(folder: string, use: (path: string) => Promise<void>): Promise<void> {
  const path = join(folder, newName());
  const forget = beforeSignal(() => rmSync(path, { force: true }));
  inUse.add(path);
  try {
    await use(path);
  } finally {
    await rm(path, { force: true }).catch(() => undefined);
    inUse.delete(path);
    forget();
  }
}

/**
 * Removes the temporary files of processes that were killed. Those of processes that run stay, and so do all other
 * files. A folder that cannot be listed, or a file that cannot be removed, is no reason to refuse the output.
 */
export async function removeLeftovers(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const [, host, id] = ourName.exec(entry.name) ?? [];
    if (id === undefined || !entry.isFile()) continue;
    const path = join(folder, entry.name);
    const isLeft = host === machine ? !inUse.has(path) && !isRunning(Number(id)) : await isOld(path);
    if (isLeft) await rm(path, { force: true }).catch(() => undefined);
  }
}

/** Whether another process has this id. A file with the id of this one, unless it is in use, is from one before it. */
function isRunning(id: number): boolean {
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // Without this code it runs, but belongs to someone else.
    return errorCodeOf(error) !== 'ESRCH';
  }
}

async function isOld(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > longest;
}
