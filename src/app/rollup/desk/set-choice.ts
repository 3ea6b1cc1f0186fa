import type { ChosenPart, ChosenSet } from '../set/chosen-set';
import type { ReadSet } from '../set/read-set';
import { parentOf } from '../set/read-set';
import { isKnownMark } from '../set/set-layout';
import type { MemberFilesOf } from './merge-files';
import type { RollupDraft } from './rollup-draft';
import { emptyDraft } from './rollup-draft';

/** A chosen set of which the user has to decide something: which part to read, or that it replaces what was gathered. */
export interface SetChoice {
  readonly parts: readonly ChosenPart[];
  readonly of: MemberFilesOf;
  /** Whether reading one drops what was gathered so far. */
  readonly replaces: boolean;
}

/** What became of a set that the user chose; the sentence is composed in the message layer. */
export type SetNotice =
  | { readonly kind: 'unknownSet' }
  | { readonly kind: 'emptySet' }
  | {
      readonly kind: 'setRead';
      readonly year: number;
      readonly region: string | null;
      readonly files: number;
    };

/** A mark is some twenty characters. */
const longestMark = 1000;

/** Whether this program reads the set. */
export const isReadable = async ({ mark }: ChosenSet): Promise<boolean> =>
  mark.size <= longestMark && isKnownMark(await mark.text());

/**
 * What is to be decided about a set.
 *
 * @param year of the roll-up; null if unknown
 */
export function choiceOf(
  { parts }: ChosenSet,
  of: MemberFilesOf,
  { files, list }: RollupDraft,
  year: number | null,
): SetChoice {
  const before = year === null || of !== 'previous' ? [] : parts.filter((part) => part.year === year - 1);
  return {
    parts: before.length > 0 ? before : parts,
    of,
    replaces: of !== 'previous' && (files.length > 0 || list !== null),
  };
}

/** The part that can be read without a question. */
export const onlyPart = ({ parts: [first, second], replaces }: SetChoice): ChosenPart | null =>
  first === undefined || second !== undefined || replaces ? null : first;

/** What a set that was read changes in a draft: everything but the settings. */
export function setTaken(
  draft: RollupDraft,
  set: ReadSet,
  { year, of, name }: { readonly year: number; readonly of: MemberFilesOf; readonly name: string },
): Partial<RollupDraft> {
  if (of === 'previous') return { previousFiles: set.files };
  const { scope, converts, isFinal, dueOn } = draft;
  return {
    ...emptyDraft,
    ...{ scope, converts, isFinal, dueOn },
    year,
    parent: parentOf(set) ?? null,
    list: { file: name, agencies: set.agencies },
    files: set.files,
    entries: set.entries,
  };
}
