import type { EditionId } from '../statute/editions';
import type { RollupRuleId } from '../statute/rules/roll-up';
import type { CellId, Severity } from '../statute/types';
import type { EntryFault } from './entry';

/** A name with a figure, such as a member and what it adds. */
export interface NamedFigure {
  readonly name: string;
  readonly value: number;
}

interface Carried {
  readonly now: number;
  readonly before: number;
  /** New members with what they brought, and former ones with what they took away. */
  readonly entered: readonly NamedFigure[];
  readonly left: readonly NamedFigure[];
  readonly expected: number;
}

/** The params of the sentence for each rule about a roll-up. Names are full names, files as the user named them. */
export interface RollupParams {
  readonly 'A-FILE': { readonly file: string };
  /** Candidates are agencies of the list whose names match or are alike. */
  readonly 'A-NAME': {
    readonly file: string;
    readonly found: string | null;
    readonly candidates: readonly string[];
  };
  readonly 'A-MISSING': { readonly names: readonly string[]; readonly due: number };
  readonly 'A-TWICE':
    | { readonly problem: 'versions'; readonly name: string; readonly files: readonly string[] }
    | { readonly problem: 'file'; readonly name: string; readonly files: readonly string[] }
    | { readonly problem: 'list'; readonly name: string; readonly times: number };
  readonly 'A-PART': { readonly above: string; readonly below: readonly string[] };
  /** The year is null if the file has none. */
  readonly 'A-YEAR': { readonly file: string; readonly found: number | null; readonly year: number };
  readonly 'A-EDITION': {
    readonly file: string;
    readonly edition: EditionId;
    readonly problem: 'unconverted' | 'unconvertible' | 'converted';
    /** Cells of the old form with a figure that the form in force does not have. */
    readonly left: readonly CellId[];
  };
  readonly 'A-CLEAN': { readonly name: string; readonly errors: number; readonly reason: string | null };
  readonly 'A-BLANK': { readonly name: string; readonly blanks: number };
  readonly 'A-ENTRY': { readonly fault: EntryFault; readonly number: number; readonly reason: string };
  /** More reports of the agency than the one that is used; the cells of the finding differ. */
  readonly 'A-CHANGED': { readonly name: string; readonly file: string; readonly used: string };
  /** The first of the cells that differ without a part of theirs. */
  readonly 'A-SUM': { readonly causes: number; readonly given: number; readonly calculated: number };
  readonly 'A-CARRY': Carried & { readonly column: string };
  readonly 'A-STOCK': Carried & { readonly row: string };
  readonly 'A-CARRY-M': {
    readonly name: string;
    readonly column: string;
    readonly now: number;
    readonly before: number;
  };
  readonly 'A-GZ': { readonly name: string; readonly values: readonly number[] };
  readonly 'A-SAME': { readonly names: readonly string[] };
  readonly 'A-TRANSFER': { readonly name: string; readonly value: number };
  readonly 'A-COURT': { readonly name: string; readonly value: number; readonly members: readonly string[] };
  readonly 'A-TOP': {
    readonly name: string;
    readonly value: number;
    readonly total: number;
    /** Of the other members that are not 0; null if the share is the reason. */
    readonly median: number | null;
  };
  readonly 'A-YOY': { readonly name: string; readonly now: number; readonly before: number };
  readonly 'A-ZERO': { readonly names: readonly string[] };
  readonly 'A-LATE': { readonly names: readonly string[]; readonly due: string };
  readonly 'A-OUTSIDE': {
    readonly file: string;
    readonly name: string;
    readonly why: 'vertical' | 'exempt' | 'scope' | 'year';
  };
}

/** A rule about a roll-up that is broken. */
export interface RollupFindingOf<R extends RollupRuleId> {
  readonly ruleId: R;
  readonly severity: Severity;
  /** Cells of the parent's report to look at. */
  readonly cells: readonly CellId[];
  /** The ids of the agencies to look at. */
  readonly agencies: readonly string[];
  readonly params: RollupParams[R];
}

/** Any finding about a roll-up, discriminated by its rule. */
export type RollupFinding = { readonly [R in RollupRuleId]: RollupFindingOf<R> }[RollupRuleId];

/** Identifies a finding from one roll-up to the next: its rule and what it is about, without the figures. */
export const rollupFindingKey = ({ ruleId, agencies, cells }: RollupFinding): string =>
  `${ruleId} ${agencies.join(',')} ${cells.join(',')}`;
