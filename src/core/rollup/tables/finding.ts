import type { Severity } from '../../statute/types';
import type { Axis } from '../../tables/lines';

/** The cell of a member, as its sheet counts it; the result has neither member nor sheet. */
export interface TableCell {
  readonly row: number;
  readonly column: number;
}

/** What is wrong with a member's table or with the result, as data for a sentence. */
export type TableProblem =
  /** Lines of the others that the member does not have. */
  | { readonly code: 'missingLines'; readonly axis: Axis; readonly labels: readonly string[] }
  /** Lines that only the member has: with figures, which are in no total, or without. */
  | {
      readonly code: 'extraLines';
      readonly axis: Axis;
      readonly labels: readonly string[];
      readonly hasFigures: boolean;
    }
  /** Lines with the same label in another number or order than the others have. */
  | { readonly code: 'unclearLines'; readonly axis: Axis; readonly labels: readonly string[] }
  /** All rows occur several times: these are several tables. */
  | { readonly code: 'repeated' }
  /** A line in another unit than that of the others. */
  | {
      readonly code: 'lineUnit';
      readonly label: string;
      readonly unit: string;
      readonly usual: string;
    }
  | { readonly code: 'otherUnit'; readonly unit: string; readonly usual: string }
  | { readonly code: 'noUnit'; readonly usual: string }
  | { readonly code: 'noFigures' }
  | { readonly code: 'text'; readonly cell: TableCell; readonly text: string; readonly isMark: boolean }
  /** A total that is not the sum of its parts, or with `isLimit` less than it. */
  | {
      readonly code: 'broken';
      readonly cell: TableCell;
      readonly is: string;
      readonly sum: string;
      readonly off: string;
      readonly isLimit: boolean;
      /** The one cell that makes all of it right; null if there is none. */
      readonly suspect: (TableCell & { readonly to: string }) | null;
    }
  | { readonly code: 'rounded'; readonly cell: TableCell; readonly off: string }
  /** Shares and averages, which do not add up. */
  | { readonly code: 'rates'; readonly axis: Axis; readonly labels: readonly string[] }
  /** Lines of texts, in which there are a few figures. */
  | { readonly code: 'textLines'; readonly axis: Axis; readonly labels: readonly string[] }
  /** Lines in which the definition checks no sum. */
  | { readonly code: 'uncheckedLines'; readonly axis: Axis; readonly labels: readonly string[] }
  /** A sum of the definition that cannot be computed, since the common table lacks lines. */
  | { readonly code: 'noSum'; readonly labels: readonly string[] }
  | { readonly code: 'circular'; readonly cell: TableCell }
  /** More digits than a spreadsheet program stores. */
  | { readonly code: 'manyDigits'; readonly cell: TableCell; readonly exact: string };

/** What is wrong with a member's file as a whole, or with what was found in it. */
export type FileProblem =
  /** `reason` is a sentence. */
  | { readonly code: 'notRead'; readonly reason: string }
  | { readonly code: 'notListed'; readonly name: string; readonly candidates: readonly string[] }
  | { readonly code: 'outside'; readonly name: string }
  | { readonly code: 'sameFile'; readonly as: string }
  | { readonly code: 'twice'; readonly name: string; readonly files: readonly string[] }
  | { readonly code: 'missing'; readonly names: readonly string[]; readonly due: number }
  /** The member has no table of the definition, or several: sheets and ranges. */
  | { readonly code: 'notFound' }
  | { readonly code: 'several'; readonly positions: readonly string[] };

/** What became of a member's file. */
export type TablesFileState = 'used' | 'refused' | 'notListed' | 'outside' | 'sameFile' | 'twice' | 'noTable';

export interface TableFinding {
  readonly severity: Severity;
  /** The number of the member's file; null for the result. */
  readonly member: number | null;
  readonly problem: TableProblem;
}
