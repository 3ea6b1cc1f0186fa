import * as Plot from '@observablehq/plot';
import type { DrawnFrame, DrawTools } from './draw-frame';
import { content, sheet, textLook } from './draw-frame';
import type { Bar } from './frame-layout';
import { textSize } from './frame-layout';
import type { Frame } from './picture';
import { shortened, textWidth } from './text-lines';

const rowHeight = 24;
const headHeight = 22;

/** Steps between nothing and the largest figure, and how dark that is: text on it stays readable. */
const steps = 5;
const darkest = 0.6;

/** Draws a table whose cells are the darker the larger their figures are: a row for each series. */
export function drawShades({ categories, series }: Frame, width: number, tools: DrawTools): DrawnFrame {
  const { style } = tools;
  const longest = Math.max(0, ...series.map(({ name }) => textWidth(name, textSize)));
  const left = Math.min(longest, width * 0.45) + 12;
  const cells = series.flatMap(({ points }, row) =>
    points.map((point, column): Bar => ({
      series: row,
      category: column,
      point,
      from: column,
      to: column + 1,
      low: row,
      high: row + 1,
    })),
  );
  const bars = cells.filter(({ point }) => point.size !== null);
  const gaps = cells.filter(({ point }) => point.size === null);
  const largest = Math.max(1, ...bars.map(({ point }) => point.size ?? 0));
  const height = headHeight + series.length * rowHeight + 4;
  const middle = { x: ({ from }: Bar) => from + 0.5, y: ({ low }: Bar) => low + 0.5 };
  const plot = Plot.plot({
    ...sheet(tools, width, height),
    marginLeft: left,
    marginRight: 2,
    marginTop: headHeight,
    marginBottom: 4,
    x: { type: 'linear', domain: [0, Math.max(1, categories.length)], axis: null },
    y: { type: 'linear', domain: [0, Math.max(1, series.length)], axis: null, reverse: true },
    marks: [
      Plot.rect(bars, {
        ...{ x1: 'from', x2: 'to', y1: 'low', y2: 'high' },
        fill: style.fills[0] ?? style.ink,
        fillOpacity: {
          value: ({ point }: Bar) => (Math.ceil(((point.size ?? 0) / largest) * steps) / steps) * darkest,
          scale: null,
        },
        stroke: style.line,
        title: ({ point }: Bar) => point.name,
      }),
      Plot.text(bars, { ...middle, text: ({ point }: Bar) => point.shown, ...textLook(style) }),
      Plot.text(gaps, {
        ...middle,
        text: ({ point }: Bar) => point.shown,
        title: ({ point }: Bar) => point.name,
        fill: style.soft,
        fontSize: textSize,
      }),
      Plot.text(categories, {
        x: (_: string, at: number) => at + 0.5,
        y: () => 0,
        text: (name: string) => name,
        dy: -11,
        fill: style.ink,
        fontSize: textSize,
      }),
      Plot.text(series, {
        x: () => 0,
        y: (_: unknown, at: number) => at + 0.5,
        text: ({ name }: { readonly name: string }) => shortened(name, left - 10, textSize),
        textAnchor: 'end',
        dx: -8,
        fill: style.ink,
        fontSize: textSize,
      }),
    ],
  });
  return { svg: content(plot, tools, bars, []), height, bars };
}
