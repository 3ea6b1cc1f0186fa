/** One character as it stands on a page, in points from the top left corner of the page as it is read. */
export interface Mark {
  readonly text: string;
  /** Where it starts on its baseline, and where the next one would start. */
  readonly x: number;
  readonly y: number;
  readonly endX: number;
  readonly endY: number;
  /** Height of the font. */
  readonly size: number;
  /** Not drawn: the text layer of a scanned page, or text of a layer that is switched off. */
  readonly isHidden: boolean;
  /** Which font of the document. */
  readonly font: string;
  /** Characters that were written in one go have the same number. */
  readonly run: number;
}

/** A drawn line, along one axis: at `at`, from `from` to `to`. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What one page shows. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  /** The part of it that the largest picture covers. */
  readonly picture: number;
  /** How many paths are painted. */
  readonly paths: number;
  /** Horizontal lines; `at` is y. */
  readonly horizontal: readonly Rule[];
  /** Vertical lines; `at` is x. */
  readonly vertical: readonly Rule[];
}
