import { readFile, rename, rm, writeFile, mkdir } from 'node:fs/promises';
import { createHash, randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { SettledOutcome } from '../../../app/rollup/read-many';
import type { CachePlace } from '../command';

/** What reading files gave, by their hash. */
export type MemberCache = ReadonlyMap<string, SettledOutcome>;

interface Stored {
  readonly build: string;
  readonly outcomes: MemberCache;
}

/** One file for the inputs of a call: it holds what the last run read, and nothing older. */
const fileOf = ({ folder }: CachePlace, inputs: readonly string[]): string => {
  const name = createHash('sha256')
    .update(inputs.map((input) => resolve(input)).join('\n'))
    .digest('hex');
  return join(folder, `rollup-${name.slice(0, 32)}.bin`);
};

/** What the last run with the same inputs read; empty if there was none, or another build wrote it. */
export async function storedOutcomes(
  place: CachePlace | null,
  inputs: readonly string[],
): Promise<MemberCache> {
  if (place === null) return new Map();
  try {
    const stored = deserialize(await readFile(fileOf(place, inputs))) as Partial<Stored>;
    return stored.build === place.build && stored.outcomes instanceof Map ? stored.outcomes : new Map();
  } catch {
    // It is not there, or damaged: the files are read again.
    return new Map();
  }
}

/** Stores what this run read. A cache that cannot be written is no reason to refuse the roll-up. */
export async function storeOutcomes(
  place: CachePlace | null,
  inputs: readonly string[],
  outcomes: MemberCache,
): Promise<void> {
  if (place === null) return;
  const path = fileOf(place, inputs);
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await mkdir(place.folder, { recursive: true });
    await writeFile(temporary, serialize({ build: place.build, outcomes } satisfies Stored), { mode: 0o600 });
    await rename(temporary, path);
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}
