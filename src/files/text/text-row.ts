/** Start and end in a line. */
export type Span = readonly [start: number, end: number];

/** One row of a plain text on its way to a grid. */
export interface TextRow {
  readonly cells: readonly (string | null)[];
  /** The cells were split at separators (tabs, bars, commas), so empty ones count. */
  readonly isCut: boolean;
  /** Start and end of each cell in its line, if that may reveal its column. */
  readonly spans?: readonly Span[];
  /** The same, with Chinese characters two columns wide. */
  readonly wideSpans?: readonly Span[];
  /** Empty cells are known to be blank. */
  readonly blanksKnown?: true;
  /** Empty lines above it: in texts with one value per line they may be blank cells. */
  readonly blanksAbove?: number;
  /** A single figure may be several run together. */
  readonly isRun?: true;
}

export const textRow = (text: string): TextRow => ({ cells: [text], isCut: false });
