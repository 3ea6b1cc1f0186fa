import type { Label, LabelIndex, LabelMatch } from './labels';
import type { Line, LineCell } from './lines';

/** A text that is, or resembles, official labels. */
export interface LabelCell {
  readonly place: LineCell;
  readonly matches: readonly LabelMatch[];
}

/**
 * A stretch of a line: labels, then the content after them. Tables side by side give several zones per line; a line
 * without labels is one zone.
 */
export interface Zone {
  readonly line: Line;
  /** Index of the line in the document. */
  readonly index: number;
  readonly labels: readonly LabelCell[];
  /** Figures and unreadable texts after the labels. */
  readonly data: readonly LineCell[];
  /** The first column that belongs to the next zone. */
  readonly end: number;
  /** Labels without figures whose wording belongs to a header rather than a row. */
  readonly isHeader: boolean;
}

/** Divides all lines of a document into zones. */
export function zonesOf(lines: readonly Line[], index: LabelIndex): readonly Zone[] {
  return lines.flatMap((line, lineIndex) => {
    const zones: { labels: LabelCell[]; data: LineCell[]; start: number }[] = [];
    let zone: { labels: LabelCell[]; data: LineCell[]; start: number } | undefined;
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
      isHeader: isHeader(labels, data),
    }));
  });
}

function isHeader(labels: readonly LabelCell[], data: readonly LineCell[]): boolean {
  const isRow = ({ kind }: Label) => kind === 'row' || kind === 'rowGroup';
  return (
    data.every((place) => !place.isFigure) &&
    labels.some((place) => scoreFor(place, (label) => !isRow(label)) >= Math.max(scoreFor(place, isRow), 0.7))
  );
}

/** From this score on a text certainly is a label. */
export const sure = 0.9;

/** The best score of a label among the matching labels. */
export function scoreFor(labelPlace: LabelCell | undefined, fits: (label: Label) => boolean): number {
  let best = 0;
  for (const { label, score } of labelPlace?.matches ?? []) if (score > best && fits(label)) best = score;
  return best;
}

export const hasFigures = (zone: Zone): boolean => zone.data.some((place) => place.isFigure);

/** The figures and other contents of a row, as printed. */
export const figuresOf = ({ data }: Zone): string => data.map((place) => place.text).join(' ');

/**
 * The numbers of the columns, 1 2 3 …, printed below a header (栏次). Under another name it is a row that happens to have
 * these figures.
 */
export function isCount(zone: Zone): boolean {
  const figures = zone.data.filter((place) => place.isFigure);
  if (zone.data.some(({ text, isFigure }) => !isFigure && !/^(?:[栏列行项]次|[序编]号|甲|乙)$/u.test(text)))
    return false;
  return figures.length > 1 && figures.every((place, index) => Number(place.text) === index + 1);
}
