/** One character on a page, in points from the top left corner of the page in reading orientation. */
export interface Mark {
  readonly text: string;
  /** Its start on the baseline, and the start of the next one. */
  readonly x: number;
  readonly y: number;
  readonly endX: number;
  readonly endY: number;
  /** Height of the font. */
  readonly size: number;
  /** Not drawn: the text layer of a scanned page, or text of a layer that is switched off. */
  readonly isHidden: boolean;
  /** Id of its font in the document. */
  readonly font: string;
  /** Characters drawn by one operation share a number. */
  readonly run: number;
}

/** A drawn line, along one axis: at `at`, from `from` to `to`. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The contents of one page. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  /** The share of it that the largest picture covers. */
  readonly picture: number;
  /** The number of painted paths. */
  readonly paths: number;
  /** Horizontal lines; `at` is y. */
  readonly horizontal: readonly Rule[];
  /** Vertical lines; `at` is x. */
  readonly vertical: readonly Rule[];
}
