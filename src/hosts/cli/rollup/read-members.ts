import type { MemberFile } from '../../../core/rollup/member-report';
import type { FileReason, SettledOutcome } from '../../../app/rollup/read-many';
import { readMany } from '../../../app/rollup/read-many';
import { fileTexts } from '../../../messages/zh-CN/command';
import { rollupCommandTexts } from '../../../messages/zh-CN/command-rollup';
import { unusableText } from '../../../messages/zh-CN/documents';
import type { Machine } from '../command';
import { alone } from '../reader/member-readers';
import type { MemberPath } from '../reader/read-member-file';
import { hashOfFile } from '../reader/read-member-file';
import { storedOutcomes, storeOutcomes } from './member-cache';

/** Files that were read, and why others were not. */
export interface ReadMembers {
  readonly files: readonly MemberFile[];
  readonly reasons: ReadonlyMap<string, FileReason>;
}

/** Reads the files of members, those that have not changed from the results of the last run. */
export async function readMembers(
  paths: readonly MemberPath[],
  inputs: readonly string[],
  seconds: number,
  machine: Machine,
): Promise<ReadMembers> {
  const stored = await storedOutcomes(machine.cache, inputs);
  const known = await knownOutcomes(paths, stored);
  const unknown = paths.filter((_, index) => known[index] === null);
  const read = await readMany(
    unknown,
    {
      startReader: () => machine.startReader(seconds),
      readAlone: alone(machine.isolated, seconds),
      readers: machine.readers,
      now: () => machine.now(),
    },
    {
      onProgress: ({ done, all, left }) =>
        machine.showProgress(
          done === all
            ? null
            : rollupCommandTexts.progress(done, all, left === null ? null : Math.ceil(left / 1000)),
        ),
    },
  );
  machine.showProgress(null);
  let next = 0;
  const outcomes = known.map((outcome) => outcome ?? (read[next++] as SettledOutcome));
  if (unknown.length > 0) await storeOutcomes(machine.cache, inputs, byHash(outcomes));
  const reasons = new Map<string, FileReason>();
  const files = outcomes.map((outcome, index): MemberFile => {
    const { file } = paths[index] as MemberPath;
    // The same bytes may lie under another name now.
    if (outcome.kind === 'read') return { ...outcome.report, file };
    reasons.set(file, outcome.reason);
    return { file, hash: outcome.hash, isRefused: true };
  });
  return { files, reasons };
}

/** For each path what the last run found in the same bytes; null if it has to be read. */
async function knownOutcomes(
  paths: readonly MemberPath[],
  stored: ReadonlyMap<string, SettledOutcome>,
): Promise<readonly (SettledOutcome | null)[]> {
  if (stored.size === 0) return paths.map(() => null);
  const known: (SettledOutcome | null)[] = [];
  for (const { path } of paths) {
    const hash = await hashOfFile(path);
    known.push(hash === null ? null : (stored.get(hash) ?? null));
  }
  return known;
}

/** What depends on the machine or its load may be another next time. */
const passing: ReadonlySet<FileReason['code']> = new Set(['notRead', 'takesTooLong', 'tooComplex']);

function byHash(outcomes: readonly SettledOutcome[]): ReadonlyMap<string, SettledOutcome> {
  const found = new Map<string, SettledOutcome>();
  for (const outcome of outcomes) {
    if (outcome.kind === 'read') found.set(outcome.report.hash, outcome);
    else if (outcome.hash !== null && !passing.has(outcome.reason.code)) found.set(outcome.hash, outcome);
  }
  return found;
}

/** Why a file was not read, as a sentence. */
export function reasonText(reason: FileReason | undefined): string {
  if (reason === undefined) return '';
  if (reason.code === 'notRead') return `${fileTexts.reason(reason.systemCode)}。`;
  return reason.code === 'isRollup' ? rollupCommandTexts.isRollup : unusableText(reason);
}
