import { pageWords } from '../document-text';
import type { ChartStyleName } from './chart-style';
import { chartFont, chartStyles, fillOf, patternMarkup } from './chart-style';
import type { DrawTools } from './draw-frame';
import { drawFrame } from './draw-frame';
import { drawShades } from './draw-shades';
import { textSize } from './frame-layout';
import type { Frame, Picture, PicturePoint } from './picture';
import { textLines, textWidth } from './text-lines';

/** How pictures are drawn. */
export interface DrawOptions {
  /** A browser's document, or one that makes SVG elements like it. */
  readonly document: Document;
  readonly style: ChartStyleName;
  /** In pixels. */
  readonly width: number;
  /** Unique within the page. */
  readonly prefix: string;
  /** The length of the scale of standing bars, in pixels. */
  readonly scale?: number;
}

const usualScale = 170;

/** A drawn picture: an SVG element, or its content for a larger one. */
export interface DrawnPicture {
  readonly content: string;
  readonly height: number;
  /** What the marks of its bars stand for, in their order. */
  readonly marks: readonly PictureMark[];
}

/** A bar, and where it is among the others. */
export interface PictureMark {
  readonly point: PicturePoint;
  readonly frame: number;
  readonly series: number;
  readonly category: number;
}

/** Frames next to each other are at least so wide. */
const leastWidth = 200;
const gap = 16;
const lineHeight = 18;

/** Draws legend and frames. The same picture gives the same bytes, in every program. */
export function drawPicture(picture: Picture, options: DrawOptions): DrawnPicture {
  const { document, width, prefix, scale = usualScale } = options;
  const style = chartStyles[options.style];
  const tools: DrawTools = { document, style, prefix, scale, counter: { next: 0 } };
  const series = Math.max(1, ...picture.frames.map((frame) => frame.series.length));
  const legend = legendOf(picture.frames, width, tools);
  const across = Math.max(1, Math.min(picture.frames.length, Math.floor((width + gap) / (leastWidth + gap))));
  const each = (width - gap * (across - 1)) / across;
  const parts: string[] = [legend.svg];
  const marks: PictureMark[] = [];
  let top = legend.height;
  for (let at = 0; at < picture.frames.length; at += across) {
    const row = picture.frames.slice(at, at + across).map((frame, index) => {
      const captionHeight = frame.caption === null ? 0 : 22;
      const drawn = frame.form === 'shaded' ? drawShades(frame, each, tools) : drawFrame(frame, each, tools);
      marks.push(
        ...drawn.bars.map(({ point, series: of, category }) => ({
          point,
          frame: at + index,
          series: of,
          category,
        })),
      );
      parts.push(
        `<g transform="translate(${rounded(index * (each + gap))},${top})">` +
          (frame.caption === null
            ? ''
            : textAt(0, 14, frame.caption, { fill: style.ink, size: 13, weight: 600 })) +
          `<g transform="translate(0,${captionHeight})" text-anchor="middle">${drawn.svg}</g></g>`,
      );
      return captionHeight + drawn.height;
    });
    top += Math.max(...row) + (at + across < picture.frames.length ? 12 : 0);
  }
  return {
    content: patternMarkup(style, series, prefix) + parts.join(''),
    height: Math.ceil(top),
    marks,
  };
}

/** A picture as an SVG element with its title and its sentence for screen readers. */
export function pictureSvg(picture: Picture, options: DrawOptions): DrawnPicture & { readonly svg: string } {
  const { width, prefix, style } = options;
  const drawn = drawPicture(picture, options);
  return {
    ...drawn,
    svg: svgElement({ ...drawn, width, prefix, style, title: picture.title, about: aboutOf(picture) }),
  };
}

/** What a screen reader hears after the title. */
const aboutOf = ({ sentence, notes }: Picture): string => [sentence ?? '', ...notes].join(' ').trim();

/** What an SVG element is made of. */
interface Sheet {
  readonly content: string;
  readonly width: number;
  readonly height: number;
  readonly prefix: string;
  readonly style: ChartStyleName;
  readonly title: string;
  readonly about: string;
}

/** A whole SVG element, whose text is text. */
export function svgElement({ content, width, height, prefix, style, title, about }: Sheet): string {
  const { paper, ink } = chartStyles[style];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img"` +
    ` aria-labelledby="${prefix}-title ${prefix}-about" font-family="${pageWords(chartFont)}" font-size="${textSize}" fill="${ink}">` +
    `<title id="${prefix}-title">${pageWords(title)}</title><desc id="${prefix}-about">${pageWords(about)}</desc>` +
    `${paper === 'none' ? '' : `<rect width="${width}" height="${height}" fill="${paper}"/>`}${content}</svg>`
  );
}

interface TextLook {
  readonly fill: string;
  readonly size: number;
  readonly weight?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** A line of text whose baseline is here. */
export const textAt = (
  x: number,
  y: number,
  text: string,
  { fill, size, weight, anchor }: TextLook,
): string =>
  `<text x="${rounded(x)}" y="${rounded(y)}" font-size="${size}" fill="${fill}"` +
  `${weight === undefined ? '' : ` font-weight="${weight}"`}${anchor === undefined ? '' : ` text-anchor="${anchor}"`}>${pageWords(text)}</text>`;

/** A paragraph from here on, and the height that it takes. */
export function textBlock(
  x: number,
  y: number,
  width: number,
  text: string,
  look: TextLook,
): { readonly svg: string; readonly height: number } {
  const lines = textLines(text, width, look.size);
  const step = Math.round(look.size * 1.5);
  return {
    svg: lines.map((line, index) => textAt(x, y + look.size + index * step, line, look)).join(''),
    height: lines.length * step,
  };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The names of the series with their patterns; nothing for one series, which its title names. */
function legendOf(
  frames: readonly Frame[],
  width: number,
  { style, prefix }: DrawTools,
): { readonly svg: string; readonly height: number } {
  const [first] = frames;
  if (first === undefined || first.form === 'shaded' || first.series.length < 2)
    return { svg: '', height: 0 };
  let [x, y] = [0, 0];
  const items = first.series.map(({ name, isLine }, index) => {
    const needed = 20 + textWidth(name, textSize) + 14;
    if (x > 0 && x + needed > width) [x, y] = [0, y + lineHeight];
    const swatch =
      isLine === true
        ? `<path d="M${rounded(x)} ${y + 8}h14" stroke="${style.ink}" stroke-width="2"/><circle cx="${rounded(x + 7)}" cy="${y + 8}" r="4" fill="${fillOf(index, prefix)}" stroke="${style.ink}" stroke-width="0.75"/>`
        : `<rect x="${rounded(x)}" y="${y + 2}" width="14" height="12" fill="${fillOf(index, prefix)}" stroke="${style.ink}" stroke-width="0.75"/>`;
    const item = swatch + textAt(x + 20, y + 12, name, { fill: style.ink, size: textSize });
    x += needed;
    return item;
  });
  return { svg: items.join(''), height: y + lineHeight + 6 };
}
