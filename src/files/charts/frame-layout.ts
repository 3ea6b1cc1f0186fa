import type { Frame, PicturePoint } from './picture';
import { textWidth } from './text-lines';

/** Text of a picture, in pixels; nothing is smaller. */
export const textSize = 12;

/** A bar in the units of its frame: along the categories from 0, one for each, and along the scale. */
export interface Bar {
  readonly series: number;
  readonly category: number;
  readonly point: PicturePoint;
  /** Along the categories. */
  readonly from: number;
  readonly to: number;
  /** Along the scale. */
  readonly low: number;
  readonly high: number;
}

/** A gap: its text, and the middle of its room along the categories. */
interface Gap {
  readonly text: string;
  readonly name: string;
  readonly at: number;
}

export interface FrameLayout {
  readonly bars: readonly Bar[];
  readonly lines: readonly Bar[];
  readonly gaps: readonly Gap[];
  /** The largest value along the scale. */
  readonly top: number;
}

/** The share of a category's room that its bars take: few bars do not become slabs. */
const filledBy = (bars: number, { isLying, categories }: Frame): number =>
  isLying ? 0.74 : Math.min(0.74, bars * categories.length * 0.13);

/** Where the bars of a frame are. */
export function layOutFrame(frame: Frame): FrameLayout {
  const series = frame.series.map((one, index) => ({ ...one, index }));
  const barred = series.filter(({ isLine }) => isLine !== true);
  const isStacked = frame.form === 'stacked';
  const across = isStacked ? 1 : Math.max(1, barred.length);
  const filled = filledBy(across, frame);
  const width = filled / across;
  const bars: Bar[] = [];
  const gaps: Gap[] = [];
  frame.categories.forEach((_, category) => {
    const start = category + (1 - filled) / 2;
    const points = barred.flatMap((one) => {
      const point = one.points[category];
      return point === undefined ? [] : [{ point, series: one.index }];
    });
    const empty = points.filter(({ point }) => point.size === null);
    const [first] = empty;
    const isWhole =
      first !== undefined &&
      (isStacked ||
        (empty.length === points.length && empty.every(({ point }) => point.shown === first.point.shown)));
    if (isWhole) {
      gaps.push({ text: first.point.shown, name: first.point.name, at: category + 0.5 });
      return;
    }
    let low = 0;
    points.forEach(({ point, series: of }, at) => {
      const from = isStacked ? start : start + at * width;
      if (point.size === null) {
        gaps.push({ text: point.shown, name: point.name, at: from + width / 2 });
        return;
      }
      const high = (isStacked ? low : 0) + point.size;
      bars.push({ series: of, category, point, from, to: from + width, low: isStacked ? low : 0, high });
      low = high;
    });
  });
  const lines = series
    .filter(({ isLine }) => isLine === true)
    .flatMap(({ points, index }) =>
      points.map((point, category): Bar => {
        const middle = category + 0.5;
        const high = point.size ?? Number.NaN;
        return { series: index, category, point, from: middle, to: middle, low: high, high };
      }),
    );
  const highest = Math.max(0, ...[...bars, ...lines].map(({ high }) => high).filter(Number.isFinite));
  return { bars, lines, gaps, top: frame.isShare ? 100 : highest === 0 ? 1 : highest };
}

/** How the labels of bars are written: across, upwards, or not at all because there is no room. */
export type LabelWay = 'across' | 'upwards' | 'none';

/** @param pixels the room of a bar */
export function labelWay(bars: readonly Bar[], pixels: number): LabelWay {
  const longest = Math.max(0, ...bars.map(({ point }) => textWidth(point.shown, textSize)));
  // Next to each other, labels would run into one another; one bar of a year has room around it.
  const isSingle = new Set(bars.map(({ category }) => category)).size === bars.length;
  if (longest <= (isSingle ? pixels + 6 : pixels - 1)) return 'across';
  return pixels >= textSize - 1 ? 'upwards' : 'none';
}
