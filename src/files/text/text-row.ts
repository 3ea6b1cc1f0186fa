/** One row of a plain text on its way to a grid. */
export interface TextRow {
  readonly cells: readonly (string | null)[];
  /** The cells were cut at marks (tabs, bars, commas), so that empty ones count. */
  readonly isCut: boolean;
  /** Where each cell begins and ends in its line, where that may tell its column. */
  readonly spans?: readonly (readonly [start: number, end: number])[];
  /** It was cut at tabs: those at its end, or beside blank cells, may have been lost. */
  readonly isTabbed?: true;
  /** Empty cells are known to be blank ones. */
  readonly blanksKnown?: true;
  /** Empty lines above it: in texts with one value to a line they may be blank cells. */
  readonly blanksAbove?: number;
  /** The only figure may be several that were run together. */
  readonly isRun?: true;
}

export const textRow = (text: string): TextRow => ({ cells: [text], isCut: false });
