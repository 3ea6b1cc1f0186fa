import type { MemberFile } from '../../../core/rollup/member-report';
import type { ChosenMember } from '../read-chosen';
import type { FileReason, SettledOutcome } from '../read-many';
import type { RollupDraft } from './rollup-draft';

/** Which files the user adds: members' reports, the government's own, or the members' of last year. */
export type MemberFilesOf = 'members' | 'own' | 'previous';

/**
 * What files that were read change in a draft. One with the name of an earlier one replaces it: it was corrected.
 *
 * @param used by agency: the version that is in use; it stays so until the user takes a newer report
 */
export function filesMerged(
  draft: RollupDraft,
  wanted: readonly ChosenMember[],
  outcomes: readonly SettledOutcome[],
  of: MemberFilesOf,
  used: ReadonlyMap<string, string>,
): Partial<RollupDraft> {
  const added = new Map<string, MemberFile>();
  const refusals = new Map<string, FileReason>();
  for (const [index, outcome] of outcomes.entries()) {
    const { name } = wanted[index] as ChosenMember;
    if (outcome.kind === 'read') added.set(name, outcome.report);
    else {
      added.set(name, { file: name, hash: outcome.hash, isRefused: true });
      refusals.set(name, outcome.reason);
    }
  }
  const merged = (before: readonly MemberFile[]) => [
    ...before.filter(({ file }) => !added.has(file)),
    ...added.values(),
  ];
  if (of === 'previous') return { previousFiles: merged(draft.previousFiles) };
  const [own] = added.keys();
  return {
    files: merged(draft.files),
    refusals: new Map([...draft.refusals].filter(([name]) => !added.has(name)).concat([...refusals])),
    versions: new Map([...used, ...draft.versions]),
    ...(of === 'own' && own !== undefined ? { ownFile: own } : {}),
  };
}
