import * as Plot from '@observablehq/plot';
import type { ChartStyle } from './chart-style';
import { fillOf } from './chart-style';
import type { Bar, FrameLayout } from './frame-layout';
import { labelWay, layOutFrame, textSize } from './frame-layout';
import type { Frame } from './picture';
import { svgContent } from './svg-markup';
import { shortened, textWidth } from './text-lines';

/** What a frame is drawn with. */
export interface DrawTools {
  /** Where the library makes its elements. They are never shown: the drawing is written out as text. */
  readonly document: Document;
  readonly style: ChartStyle;
  /** Of the ids of patterns. */
  readonly prefix: string;
  /** The length of the scale of standing bars, in pixels. */
  readonly scale: number;
  /** Marks of bars count on from frame to frame. */
  readonly counter: { next: number };
}

/** A drawn frame as SVG content. */
export interface DrawnFrame {
  readonly svg: string;
  readonly height: number;
  /** The bars in the order of their marks. */
  readonly bars: readonly Bar[];
}

const rowHeight = 30;

/** The part of the width that the names of lying bars may take. */
const mostOfName = 0.45;

const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });

/** Draws a frame of this width in pixels. */
export function drawFrame(frame: Frame, width: number, tools: DrawTools): DrawnFrame {
  const layout = layOutFrame(frame);
  return frame.isLying ? drawLying(frame, layout, width, tools) : drawUpright(frame, layout, width, tools);
}

/** Whole steps where a scale is so short that the library would divide a case. */
const ticksOf = ({ isShare }: Frame, top: number): { readonly ticks: number | number[] } =>
  isShare
    ? { ticks: [0, 20, 40, 60, 80, 100] }
    : { ticks: top < 5 && Number.isInteger(top) ? Array.from({ length: top + 1 }, (_, at) => at) : 4 };

const tickText = ({ isShare }: Frame, value: number): string =>
  isShare ? `${value}%` : number.format(value);

function drawUpright(frame: Frame, layout: FrameLayout, width: number, tools: DrawTools): DrawnFrame {
  const { style, scale: plotHeight } = tools;
  const { bars, lines, gaps, top } = layout;
  const count = frame.categories.length;
  const left = textWidth(tickText(frame, Math.floor(top)), textSize) + (top < 5 ? 20 : 0) + 14;
  const room = (width - left - 4) / Math.max(1, count);
  const [bar] = bars;
  const barRoom = bar === undefined ? room : (bar.to - bar.from) * room;
  const isStacked = frame.form === 'stacked';
  const fitting = isStacked ? 'none' : labelWay(bars, barRoom);
  // Upright labels would run into those of a line.
  const way = fitting === 'upwards' && lines.length > 0 ? 'none' : fitting;
  const longest = Math.max(0, ...bars.map(({ point }) => textWidth(point.shown, textSize)));
  const labelRoom = way === 'upwards' ? longest + 8 : way === 'across' || lines.length > 0 ? 20 : 6;
  const nameWidth = Math.max(0, ...frame.categories.map((name) => textWidth(name, textSize)));
  const isNarrow = nameWidth + 2 > room;
  const height = plotHeight + labelRoom + 10 + (isNarrow ? nameWidth + 4 : 16);
  const upwards = { rotate: -90, textAnchor: 'start', dx: 0, dy: -4 } as const;
  const pixel = top / plotHeight;
  const plot = Plot.plot({
    ...sheet(tools, width, height),
    marginLeft: left,
    marginRight: 4,
    marginTop: labelRoom,
    marginBottom: height - plotHeight - labelRoom,
    x: { type: 'linear', domain: [0, count], axis: null },
    y: { type: 'linear', domain: [0, top], axis: null },
    marks: [
      Plot.gridY({ ...ticksOf(frame, top), stroke: style.line, strokeOpacity: 1 }),
      Plot.axisY({
        ...ticksOf(frame, top),
        tickSize: 0,
        label: null,
        tickFormat: (value: number) => tickText(frame, value),
        fill: style.soft,
        fontSize: textSize,
      }),
      Plot.rect(bars, { x1: 'from', x2: 'to', y1: 'low', y2: 'high', ...barLook(tools) }),
      Plot.ruleX(frame.breaks, { stroke: style.ink, strokeDasharray: '4 3' }),
      Plot.text(frame.breaks, {
        x: (at: number) => at,
        y: () => top,
        text: () => frame.breakName,
        rotate: -90,
        textAnchor: 'end',
        dx: -8,
        ...textLook(style),
      }),
      Plot.ruleY([0], { stroke: style.ink }),
      ...seriesOf(lines).map((line) =>
        Plot.line(line, { x: 'from', y: 'high', stroke: style.ink, strokeWidth: 2 }),
      ),
      Plot.dot(lines.filter(isDrawn), { x: 'from', y: 'high', r: 4, symbol: 'circle', ...barLook(tools) }),
      Plot.text(lines.filter(isDrawn), {
        x: 'from',
        y: 'high',
        text: (line: Bar) => line.point.shown,
        dy: -12,
        ...textLook(style),
      }),
      ...(way === 'none'
        ? []
        : [
            Plot.text(bars, {
              x: middle,
              y: 'high',
              text: (one: Bar) => one.point.shown,
              ...(way === 'upwards' ? upwards : { dy: -9 }),
              ...textLook(style),
            }),
          ]),
      ...(isStacked ? [insideLabels(frame, bars, barRoom, plotHeight / top, style)] : []),
      Plot.text(gaps, {
        x: 'at',
        y: () => 4 * pixel,
        text: 'text',
        rotate: -90,
        textAnchor: 'start',
        title: 'name',
        ...textLook(style),
      }),
      Plot.text(frame.categories, {
        x: (_: string, at: number) => at + 0.5,
        y: () => 0,
        text: (name: string) => name,
        fill: style.ink,
        fontSize: textSize,
        ...(isNarrow ? { rotate: -90, textAnchor: 'end', dy: 6 } : { lineAnchor: 'top', dy: 6 }),
      }),
    ],
  });
  return { svg: content(plot, tools, bars, lines), height, bars: [...bars, ...lines.filter(isDrawn)] };
}

function drawLying(frame: Frame, layout: FrameLayout, width: number, tools: DrawTools): DrawnFrame {
  const { style } = tools;
  const { bars, gaps, top } = layout;
  const count = frame.categories.length;
  const isStacked = frame.form === 'stacked';
  const longest = Math.max(0, ...frame.categories.map((name) => textWidth(name, textSize)));
  const left = Math.min(longest, width * mostOfName) + 12;
  const right = isStacked
    ? 8
    : Math.max(0, ...bars.map(({ point }) => textWidth(point.shown, textSize))) + 12;
  const height = count * rowHeight + 4;
  const plotWidth = Math.max(20, width - left - right);
  const plot = Plot.plot({
    ...sheet(tools, width, height),
    marginLeft: left,
    marginRight: right,
    marginTop: 2,
    marginBottom: 2,
    x: { type: 'linear', domain: [0, top], axis: null },
    y: { type: 'linear', domain: [0, count], axis: null, reverse: true },
    marks: [
      Plot.rect(bars, { x1: 'low', x2: 'high', y1: 'from', y2: 'to', ...barLook(tools) }),
      Plot.ruleY(frame.breaks, { stroke: style.ink, strokeDasharray: '4 3' }),
      Plot.ruleX([0], { stroke: style.ink }),
      ...(isStacked
        ? [lyingLabels(bars, plotWidth / top, style)]
        : [
            Plot.text(bars, {
              x: 'high',
              y: middle,
              text: (one: Bar) => one.point.shown,
              textAnchor: 'start',
              dx: 6,
              ...textLook(style),
            }),
          ]),
      Plot.text(gaps, {
        x: () => 0,
        y: 'at',
        text: 'text',
        textAnchor: 'start',
        dx: 6,
        title: 'name',
        ...textLook(style),
      }),
      Plot.text(frame.categories, {
        x: () => 0,
        y: (_: string, at: number) => at + 0.5,
        text: (name: string) => shortened(name, left - 10, textSize),
        textAnchor: 'end',
        dx: -8,
        fill: style.ink,
        fontSize: textSize,
      }),
    ],
  });
  return { svg: content(plot, tools, bars, []), height, bars };
}

/** The library's frame around all marks. */
export const sheet = ({ document }: DrawTools, width: number, height: number) =>
  ({ document, width, height, figure: false, className: 'chart' }) as const;

const middle = ({ from, to }: Bar): number => (from + to) / 2;
const isDrawn = ({ point }: Bar): boolean => point.size !== null;

const seriesOf = (lines: readonly Bar[]): readonly (readonly Bar[])[] =>
  [...new Set(lines.map(({ series }) => series))].map((series) =>
    lines.filter((line) => line.series === series),
  );

const barLook = ({ style, prefix }: DrawTools) =>
  ({
    fill: { value: ({ series }: Bar) => fillOf(series, prefix), scale: null },
    stroke: style.ink,
    strokeWidth: 0.75,
    title: ({ point }: Bar) => point.name,
  }) as const;

/** Readable on bars of any colour. */
export const textLook = ({ ink, halo }: ChartStyle) =>
  ({ fill: ink, stroke: halo, strokeWidth: 3, fontSize: textSize }) as const;

/** Labels in the middle of parts that have room for them. */
function insideLabels(
  { isShare }: Frame,
  bars: readonly Bar[],
  width: number,
  pixels: number,
  style: ChartStyle,
) {
  const fitting = bars.filter(
    ({ low, high, point }) =>
      (high - low) * pixels >= textSize + (isShare ? 1 : 2) && textWidth(point.shown, textSize) <= width + 2,
  );
  return Plot.text(fitting, {
    x: middle,
    y: ({ low, high }: Bar) => (low + high) / 2,
    text: (one: Bar) => one.point.shown,
    ...textLook(style),
  });
}

function lyingLabels(bars: readonly Bar[], pixels: number, style: ChartStyle) {
  const fitting = bars.filter(
    ({ low, high, point }) => textWidth(point.shown, textSize) + 4 <= (high - low) * pixels,
  );
  return Plot.text(fitting, {
    x: ({ low, high }: Bar) => (low + high) / 2,
    y: middle,
    text: (one: Bar) => one.point.shown,
    ...textLook(style),
  });
}

/** The drawing with a number at each bar, by which a page finds its cells. */
export function content(
  plot: Element,
  { counter }: DrawTools,
  bars: readonly Bar[],
  lines: readonly Bar[],
): string {
  const first = counter.next;
  counter.next += bars.length + lines.filter(isDrawn).length;
  let mark = first;
  return svgContent(plot, (node) => {
    const isBar = /^(?:rect|circle)$/u.test(node.nodeName) && node.childNodes[0]?.nodeName === 'title';
    return isBar ? ` data-mark="${mark++}"` : '';
  });
}
