import type { Label, LabelIndex, LabelMatch } from './labels';
import type { Line, Place } from './lines';

/** A place whose text is, or is like, official labels. */
export interface LabelPlace {
  readonly place: Place;
  readonly matches: readonly LabelMatch[];
}

/**
 * A stretch of a line: labels, then what stands behind them. Tables side by side give several zones in one line; a line
 * without labels is one zone.
 */
export interface Zone {
  readonly line: Line;
  /** Index of the line in the document. */
  readonly index: number;
  readonly labels: readonly LabelPlace[];
  /** Figures and unreadable texts behind the labels. */
  readonly data: readonly Place[];
  /** The first column that belongs to the next zone. */
  readonly end: number;
}

/** Cuts all lines of a document into zones. */
export function zonesOf(lines: readonly Line[], index: LabelIndex): readonly Zone[] {
  return lines.flatMap((line, lineIndex) => {
    const zones: { labels: LabelPlace[]; data: Place[]; start: number }[] = [];
    let zone: { labels: LabelPlace[]; data: Place[]; start: number } | undefined;
    for (const place of line.places) {
      const matches = place.isFigure ? [] : index.matches(place.text);
      if (zone === undefined || (matches.length > 0 && zone.data.length > 0)) {
        zone = { labels: [], data: [], start: place.column };
        zones.push(zone);
      }
      if (matches.length > 0) zone.labels.push({ place, matches });
      else zone.data.push(place);
    }
    return zones.map(({ labels, data }, i): Zone => ({
      line,
      index: lineIndex,
      labels,
      data,
      end: zones[i + 1]?.start ?? Number.POSITIVE_INFINITY,
    }));
  });
}

/** The best score of a label place among the labels that fit. */
export const scoreFor = (labelPlace: LabelPlace | undefined, fits: (label: Label) => boolean): number =>
  Math.max(
    0,
    ...(labelPlace?.matches ?? []).filter((match) => fits(match.label)).map((match) => match.score),
  );
