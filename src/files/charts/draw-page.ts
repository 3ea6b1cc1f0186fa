import type { ChartPage, KeyFigure } from './chart-page';
import { notesOf } from './chart-page';
import type { ChartStyle, ChartStyleName } from './chart-style';
import { chartStyles } from './chart-style';
import { drawPicture, svgElement, textAt, textBlock } from './draw-picture';
import type { Picture } from './picture';

interface Sheet {
  readonly width: number;
  /** Null: as high as what is on it. */
  readonly height: number | null;
  /** What is on it is made smaller to be no higher. */
  readonly most: number;
  readonly margin: number;
  readonly title: number;
  readonly text: number;
}

/** A4 at 96 pixels an inch, a picture for a web page, and one in a report, where the page has margins already. */
const sizes = {
  a4: { width: 794, height: 1123, most: 1123, margin: 36, title: 22, text: 12 },
  web: { width: 1080, height: null, most: Infinity, margin: 48, title: 32, text: 14 },
  report: { width: 742, height: null, most: 1033, margin: 14, title: 18, text: 12 },
} as const satisfies Readonly<Record<string, Sheet>>;
export type PageSize = keyof typeof sizes;

/** The sizes of a picture that is a file by itself. */
export const pageSizes = ['a4', 'web'] as const satisfies readonly PageSize[];

export interface PageOptions {
  readonly document: Document;
  readonly style: ChartStyleName;
  readonly size: PageSize;
}

interface Block {
  readonly svg: string;
  readonly height: number;
}

/** From the scale that reads best to the shortest that still reads. */
const scales = [170, 140, 110, 90, 76, 66];

/** 图解 as one SVG whose text is text. On paper everything is on the page, with shorter scales if need be. */
export function drawPage(page: ChartPage, options: PageOptions): string {
  const { width, height, most }: Sheet = sizes[options.size];
  const [usual = 0, ...shorter] = scales;
  let drawn = blocks(page, options, usual);
  for (const scale of shorter) if (drawn.height > most) drawn = blocks(page, options, scale);
  const sheet = height ?? Math.min(drawn.height, most);
  const shrunk = drawn.height <= sheet ? 1 : sheet / drawn.height;
  const content =
    shrunk === 1
      ? drawn.svg
      : `<g transform="translate(${((width * (1 - shrunk)) / 2).toFixed(2)},0) scale(${shrunk.toFixed(4)})">${drawn.svg}</g>`;
  return svgElement({
    content,
    width,
    height: sheet,
    prefix: 'page',
    style: options.style,
    title: page.title,
    about: pageAbout(page),
  });
}

/** The size of a drawn page in pixels. */
export function pageSize(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /^<svg [^>]*? width="(\d+)" height="(\d+)"/u.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

/** The page in words, for screen readers and as alternative text. */
export const pageAbout = ({ keyFigures, pictures, source }: ChartPage): string =>
  [
    ...keyFigures.map(({ name, value, change }) => `${name} ${value}${change === '' ? '' : `，${change}`}。`),
    ...pictures.flatMap(({ title, sentence }) => (sentence === null ? [] : [`${title}：${sentence}`])),
    source,
  ].join('\n');

function blocks(page: ChartPage, options: PageOptions, scale: number): Block {
  const { width, margin, title, text } = sizes[options.size];
  const style = chartStyles[options.style];
  const inner = width - 2 * margin;
  const parts: string[] = [];
  let top: number = margin;
  const add = ({ svg, height }: Block, after = 0) => {
    parts.push(svg);
    top += height + after;
  };
  add(textBlock(margin, top, inner, page.title, { fill: style.ink, size: title, weight: 700 }));
  add(textBlock(margin, top, inner, page.years, { fill: style.soft, size: text + 1 }), 8);
  if (page.keyFigures.length > 0) add(keyFigures(page.keyFigures, margin, top, inner, style, text), 16);
  const gap = 28;
  const column = (inner - gap) / 2;
  const notes = notesOf(page);
  for (let at = 0; at < page.pictures.length; at += 2) {
    const row = page.pictures.slice(at, at + 2).map((picture, index) => {
      const across = page.pictures.length === 1 ? inner : column;
      return pictureBlock(picture, margin + index * (column + gap), top, across, {
        ...{ options, style, text, scale },
        prefix: `page-${at + index + 1}`,
        notes: notes.of(picture),
      });
    });
    add(
      { svg: row.map(({ svg }) => svg).join(''), height: Math.max(...row.map(({ height }) => height)) },
      14,
    );
  }
  parts.push(`<path d="M${margin} ${top}H${width - margin}" stroke="${style.line}"/>`);
  top += 8;
  for (const note of [page.source, ...notes.common])
    add(textBlock(margin, top, inner, note, { fill: style.soft, size: 12 }));
  return { svg: parts.join(''), height: Math.ceil(top + margin / 2) };
}

function keyFigures(
  figures: readonly KeyFigure[],
  x: number,
  y: number,
  width: number,
  style: ChartStyle,
  text: number,
): Block {
  const gap = 16;
  const each = (width - gap * (figures.length - 1)) / figures.length;
  const height = text * 6;
  const svg = figures.map(({ name, value, change }, index) => {
    const left = x + index * (each + gap);
    return (
      `<rect x="${left.toFixed(2)}" y="${y}" width="${each.toFixed(2)}" height="${height}" fill="none" stroke="${style.line}"/>` +
      textAt(left + 12, y + text * 1.6, name, { fill: style.soft, size: text }) +
      textAt(left + 12, y + text * 3.7, value, { fill: style.ink, size: text * 2, weight: 700 }) +
      textAt(left + 12, y + text * 5.4, change, { fill: style.soft, size: text })
    );
  });
  return { svg: svg.join(''), height };
}

interface Surroundings {
  readonly options: PageOptions;
  readonly style: ChartStyle;
  readonly text: number;
  readonly scale: number;
  readonly prefix: string;
  readonly notes: readonly string[];
}

function pictureBlock(
  picture: Picture,
  x: number,
  y: number,
  width: number,
  { options, style, text, scale, prefix, notes }: Surroundings,
): Block {
  const title = textBlock(x, y, width, picture.title, { fill: style.ink, size: text + 2, weight: 600 });
  const drawn = drawPicture(picture, { ...options, width, prefix, scale });
  const top = y + title.height + 8;
  const below = top + drawn.height + 4;
  const texts: string[] = [];
  let end = below;
  const add = (line: string, look: { readonly fill: string; readonly size: number }) => {
    const block = textBlock(x, end, width, line, look);
    texts.push(block.svg);
    end += block.height;
  };
  if (picture.sentence !== null) add(picture.sentence, { fill: style.ink, size: text });
  for (const note of notes) add(note, { fill: style.soft, size: 12 });
  return {
    svg: `${title.svg}<g transform="translate(${x.toFixed(2)},${top})">${drawn.content}</g>${texts.join('')}`,
    height: end - y,
  };
}
