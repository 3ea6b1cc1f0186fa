/** A table of the workbook that is no part of the form but belongs to the report: 附表. */
export interface Appendix {
  readonly name: string;
  /** The first rows and columns, which hold its headings. */
  readonly headRows: number;
  readonly labelColumns: number;
  /** All of the same length; null is an empty cell. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** How many sums were added up. */
  readonly checked: number;
  readonly broken: readonly BrokenSum[];
}

/** A confirmed sum that does not hold. */
export interface BrokenSum {
  /** The names of the row and the column of its total. */
  readonly row: string;
  readonly column: string;
  /** As printed. */
  readonly is: string;
  readonly sum: string;
  /** The total may be more than the sum: 其中. */
  readonly isLimit: boolean;
}

/** The prefix by which templates and headings name one. */
export const appendixPrefix = '附表';

export const appendixTitle = ({ name }: Appendix): string => `${appendixPrefix}：${name}`;

/** Sums that do not hold, in all of them. */
export const appendixErrors = ({ appendices = [] }: { readonly appendices?: readonly Appendix[] }): number =>
  appendices.reduce((sum, { broken }) => sum + broken.length, 0);
