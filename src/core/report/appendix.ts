/** A table of the workbook that is no part of the form but belongs to the report: 附表. */
export interface Appendix {
  readonly name: string;
  /** The first rows, which hold its headings. */
  readonly headRows: number;
  /** All of the same length; null is an empty cell. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}
