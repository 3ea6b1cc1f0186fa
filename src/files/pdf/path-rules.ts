import type { Matrix } from './matrix';
import { move } from './matrix';
import type { Rule } from './marks';

/** Collects the horizontal and vertical lines of a page. */
export interface RuleSink {
  readonly horizontal: Rule[];
  readonly vertical: Rule[];
}

type Point = readonly [number, number];

/** A filled rectangle thicker than this is an area. Points. */
const thickest = 3;
/** How far the ends of a line may deviate from its axis. Points. */
const slant = 0.7;
/** No table has that many lines; a map or a drawing does. */
const mostRules = 20_000;

/** Path encoding of pdf.js: the operation, then its numbers. */
const operations = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 } as const;

/** The outlines of a path; those with curves are left out, as tables have none except round corners. */
function outlinesOf(data: ArrayLike<number>, matrix: Matrix): readonly (readonly Point[])[] {
  const outlines: Point[][] = [];
  let outline: Point[] = [];
  const point = (at: number): Point => move(matrix, data[at] ?? 0, data[at + 1] ?? 0);
  for (let at = 0; at < data.length;) {
    switch (data[at]) {
      case operations.moveTo:
        outline = [point(at + 1)];
        outlines.push(outline);
        at += 3;
        break;
      case operations.lineTo:
        outline.push(point(at + 1));
        at += 3;
        break;
      case operations.curveTo:
        outline = [point(at + 5)];
        outlines.push(outline);
        at += 7;
        break;
      case operations.quadraticCurveTo:
        outline = [point(at + 3)];
        outlines.push(outline);
        at += 5;
        break;
      default: {
        const [first] = outline;
        if (first !== undefined) outline.push(first);
        at += 1;
      }
    }
  }
  return outlines;
}

function addLine([x0, y0]: Point, [x1, y1]: Point, sink: RuleSink): void {
  if (sink.horizontal.length + sink.vertical.length > mostRules) return;
  if (Math.abs(y1 - y0) <= slant && Math.abs(x1 - x0) > slant)
    sink.horizontal.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
  else if (Math.abs(x1 - x0) <= slant && Math.abs(y1 - y0) > slant)
    sink.vertical.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
}

/** Adds the lines that a stroked path draws. */
export function addStroked(data: ArrayLike<number>, matrix: Matrix, sink: RuleSink): void {
  for (const outline of outlinesOf(data, matrix))
    for (let i = 1; i < outline.length; i += 1) addLine(outline[i - 1] as Point, outline[i] as Point, sink);
}

/** Adds the lines that a filled path draws: many programs draw borders as thin rectangles. */
export function addFilled(data: ArrayLike<number>, matrix: Matrix, sink: RuleSink): void {
  for (const outline of outlinesOf(data, matrix)) {
    if (outline.length < 3) continue;
    const [left, right] = rangeOf(outline, 0);
    const [top, bottom] = rangeOf(outline, 1);
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    if (bottom - top <= thickest && right - left > bottom - top) addLine([left, y], [right, y], sink);
    else if (right - left <= thickest && bottom - top > right - left) addLine([x, top], [x, bottom], sink);
  }
}

/** How far an outline reaches along an axis. It may have more points than a function takes arguments. */
const rangeOf = (outline: readonly Point[], axis: 0 | 1): readonly [number, number] =>
  outline.reduce<readonly [number, number]>(
    ([least, most], point) => [Math.min(least, point[axis]), Math.max(most, point[axis])],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
