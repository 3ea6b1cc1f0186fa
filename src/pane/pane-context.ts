import { createContext, useContext } from 'react';
import type { PaneServices, Reopening, StepResult } from '../app/ports';
import type { CellId } from '../core/statute/types';
import type { TextRange } from '../core/check/finding';
import type { Session } from '../app/session/session';
import type { SessionState } from '../app/session/session-state';
import type { Spoken } from './languages';
import { useStore } from './parts/use-store';
import type { PaneStart } from './start-action';
import type { TabId } from './tab-id';

/** The question asked before something is written; its title is also the label of the confirming button. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly onYes: () => void;
}

/** A fact about the program that only trying finds. */
export type ProgramTrait = 'blank' | 'codeName' | 'customXml';

/** What a standalone pane shows about itself; the web page shows that elsewhere. */
export interface PaneAbout {
  /** Of this program. */
  readonly version: string;
  /** The surrounding program, with details that distinguish versions. */
  readonly surroundings: string;
  /** The host's undo reverts what the pane writes. */
  readonly undo: boolean;
  readonly helpAddress: string;
  /** Tries everything on a scratch sheet with this name. */
  readonly selfCheck: (sheetName: string) => Promise<readonly StepResult[]>;
  /** Further facts about the program for the report of the self-check, where versions differ unseen. */
  readonly traits?: () => Readonly<Record<ProgramTrait, string | boolean>>;
  /** Null where the host cannot open the pane with the workbook; absent where there is no such thing. */
  readonly reopening?: () => Promise<Reopening | null>;
  /** The pane was never open on this machine, as far as known. */
  readonly isNew: boolean;
  /** The introduction was read or skipped. */
  readonly onWelcomed: () => void;
}

/** Words of the report's text that someone asked to see; a repeated request has a new number. */
export interface WantedWords {
  readonly range: TextRange;
  /** The workbook they belong to. */
  readonly workbook: number;
  readonly number: number;
}

/** A finding that someone asked to see; a repeated request has a new number. */
export interface WantedFinding {
  readonly key: string;
  readonly number: number;
}

/** What every view may use. */
export interface PaneTools extends Spoken {
  readonly session: Session;
  readonly services: PaneServices;
  readonly ask: (question: Question) => void;
  readonly about: PaneAbout | null;
  /** What the pane was opened for, until that is done; null while the introduction is shown. */
  readonly start: PaneStart | null;
  /** What the pane was opened for is done. */
  readonly endStart: () => void;
  /** Shows the introduction. */
  readonly introduce: () => void;
  /** Shows the import in place of the tabs. */
  readonly startImport: () => void;
  /** Shows the roll-up in place of the tabs. */
  readonly startRollup: () => void;
  /** Goes to words of the report's text, in the tab where it is edited. */
  readonly showWords: (range: TextRange) => void;
  readonly wantedWords: WantedWords | null;
  readonly wantedFinding: WantedFinding | null;
  /** Goes to the first, the next or the last finding in the workbook, and shows it in the list. */
  readonly goToFinding: (step: 1 | -1 | 'first') => void;
  /** Notes the cells that are probably wrong: findings are shown there. */
  readonly suspect: (cells: ReadonlySet<CellId>) => void;
  readonly openTab: (tab: TabId) => void;
}

export const PaneContext = createContext<PaneTools | null>(null);

export function usePane(): PaneTools {
  const tools = useContext(PaneContext);
  if (tools === null) throw new Error('a view outside the pane');
  return tools;
}

/** The part of the session's state that a view shows; the view is rendered again only when that part changes. */
export function useSessionState<S>(select: (state: SessionState) => S): S {
  return useStore(usePane().session.store, select);
}
