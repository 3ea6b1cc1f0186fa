import type { CellId } from '../../core/statute/types';

/** A bar, or the gap in its place. Everything that is drawn or read aloud is here as text. */
export interface PicturePoint {
  /** In the unit of the frame; null for a gap, which is never drawn as 0. */
  readonly size: number | null;
  /** What a screen reader hears: 2025 年新收 68 件. */
  readonly name: string;
  /** What stands at the bar: 68, or in place of it: 无年报. */
  readonly shown: string;
  /** Where the figure stands; `column` counts the years. No cells for a figure that no report has. */
  readonly at: {
    readonly column: number;
    readonly cells: readonly CellId[];
    /** Of a roll-up: the ids of the members that it is about. */
    readonly members?: readonly string[];
  };
}

export interface PictureSeries {
  readonly name: string;
  readonly points: readonly PicturePoint[];
  /** Drawn as a line over the bars. */
  readonly isLine?: true;
}

/**
 * Bars with one scale. grouped: next to each other. stacked: on top of each other, or of shares one after the other.
 * shaded: a table with a row for each series, whose cells are the darker the larger they are.
 */
export interface Frame {
  readonly form: 'grouped' | 'stacked' | 'shaded';
  /** Bars lie, and their categories are read from top to bottom. */
  readonly isLying: boolean;
  /** Shares from 0 to 100. */
  readonly isShare: boolean;
  /** Above the frame if there are several. */
  readonly caption: string | null;
  readonly categories: readonly string[];
  /** One point for each category. */
  readonly series: readonly PictureSeries[];
  /** Indices of categories before which a line shows that the form changed. */
  readonly breaks: readonly number[];
  readonly breakName: string;
}

/** The data of a picture. */
export interface PictureTable {
  readonly head: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly string[] }[];
}

/** A picture with everything that is shown about it. Plain data. */
export interface Picture {
  readonly id: string;
  readonly title: string;
  /** Null if no year has a figure. */
  readonly sentence: string | null;
  /** Definitions, gaps, breaks. */
  readonly notes: readonly string[];
  readonly frames: readonly Frame[];
  readonly table: PictureTable;
}
