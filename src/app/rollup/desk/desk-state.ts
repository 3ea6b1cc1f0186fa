import type { Refusal } from '../../../files/unusable-file';
import type { RolledUp } from '../roll-up-files';
import type { ListNotice } from './given-list';
import type { DraftGap, RollupDraft } from './rollup-draft';
import { emptyDraft } from './rollup-draft';
import type { SetChoice, SetNotice } from './set-choice';

/** What became of the last file or list that the user gave; the sentence is composed in the message layer. */
export type DeskNotice =
  | ListNotice
  | SetNotice
  | { readonly kind: 'notRead'; readonly file: string; readonly refusal: Refusal | null }
  | { readonly kind: 'isRollup'; readonly file: string }
  | { readonly kind: 'noFilesInside' }
  | { readonly kind: 'notStored' };

interface DeskReading {
  readonly done: number;
  readonly all: number;
  /** Milliseconds that the rest will take; null if unknown. */
  readonly left: number | null;
}

/** The state of a roll-up in a pane. */
export interface DeskState {
  readonly draft: RollupDraft;
  /** The result for the draft, or for the one before while the next is calculated; null if there is none. */
  readonly rolled: RolledUp | null;
  /** Why there is no result. */
  readonly gap: DraftGap | null;
  /** Null when nothing is read. */
  readonly reading: DeskReading | null;
  readonly isCalculating: boolean;
  /** Null if nothing is to be decided about a set. */
  readonly setChoice: SetChoice | null;
  readonly notices: readonly DeskNotice[];
}

export const emptyDesk: DeskState = {
  draft: emptyDraft,
  rolled: null,
  gap: 'noFiles',
  reading: null,
  isCalculating: false,
  setChoice: null,
  notices: [],
};
