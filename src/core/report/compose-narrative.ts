import { editions } from '../statute/editions';
import type { Edition } from '../statute/types';
import { cellsOfReference, figureOf } from './cell-references';
import type { Narrative } from './narrative';
import type { Channel, NarrativeDraft } from './narrative-draft';
import type { Report } from './report';
import { agencyText, gap, yearText } from './report-title';
import { stateText } from './cell-state';

/** References in texts: a name in braces of either width. */
const reference = /[{｛][^{}｛｝\n]{1,60}[}｝]/gu;

const channelPrefix = '主动公开.';
const channelSum = `${channelPrefix}总数`;

/** The sum of the channels; null as long as one has no number. */
export function publishedItems(channels: readonly Channel[]): number | null {
  if (channels.length === 0) return null;
  let sum = 0;
  for (const { count } of channels) {
    if (count === null) return null;
    sum += count;
  }
  return sum;
}

/** The parts of the title can be referenced as well. */
const titleReferences: ReadonlyMap<string, (report: Report) => string> = new Map([
  ['机关全称', agencyText],
  ['年度', yearText],
]);

/** The data that references are filled in from. */
interface Figures {
  readonly report: Report;
  readonly channels: readonly Channel[];
}

/** The printed value of a name in braces; a gap if the figure is blank, null if nothing has that name. */
export function referenceText(name: string, { report, channels }: Figures): string | null {
  const folded = name.replace(/\s/gu, '');
  const inTitle = titleReferences.get(folded);
  if (inTitle !== undefined) return inTitle(report);
  if (folded === channelSum) return channels.length === 0 ? null : String(publishedItems(channels) ?? gap);
  const channel = channels.find((one) => `${channelPrefix}${one.name.replace(/\s/gu, '')}` === folded);
  if (channel !== undefined) return String(channel.count ?? gap);
  const edition = editions[report.edition];
  const cells = cellsOfReference(edition, folded);
  return cells === null ? null : stateText(figureOf(report, edition, cells), gap);
}

/** The names that every report offers for reference. */
export const namedReferences: readonly string[] = [...titleReferences.keys()];

/** The names available for reference besides those of cells. */
export const channelReferences = (channels: readonly Channel[]): readonly string[] =>
  channels.length === 0 ? [] : [channelSum, ...channels.map(({ name }) => `${channelPrefix}${name}`)];

/** A stretch of printed text: written words, or the value of a reference. */
export interface TextPiece {
  /** unknown: nothing has this name; it is printed as written, and the text rules find it. */
  readonly kind: 'words' | 'figure' | 'unknown';
  readonly text: string;
  /** The name of the reference, as written. */
  readonly name?: string;
}

function piecesOf(text: string, figures: Figures): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const { 0: written, index } of text.matchAll(reference)) {
    const name = written.slice(1, -1);
    const figure = referenceText(name, figures);
    pieces.push({ kind: 'words', text: text.slice(end, index) });
    pieces.push(
      figure === null ? { kind: 'unknown', text: written, name } : { kind: 'figure', text: figure, name },
    );
    end = index + written.length;
  }
  return [...pieces, { kind: 'words', text: text.slice(end) }];
}

/** A range of a paragraph, in UTF-16 units. */
export function piecesBetween(
  pieces: readonly TextPiece[],
  start: number,
  end: number,
): readonly TextPiece[] {
  let at = 0;
  return pieces.flatMap((piece) => {
    const from = at;
    at += piece.text.length;
    const text = piece.text.slice(Math.max(0, start - from), Math.max(0, end - from));
    return text === '' ? [] : [{ ...piece, text }];
  });
}

/** The paragraphs of a text as printed, with figures marked; empty lines are dropped. */
export function printedParagraphs(text: string, figures: Figures): readonly (readonly TextPiece[])[] {
  let line: TextPiece[] = [];
  const lines = [line];
  for (const piece of piecesOf(text, figures))
    for (const [at, part] of piece.text.split('\n').entries()) {
      if (at > 0) lines.push((line = []));
      line.push({ ...piece, text: part });
    }
  return lines
    .map((pieces) => {
      const written = textOf(pieces);
      return piecesBetween(pieces, written.length - written.trimStart().length, written.trimEnd().length);
    })
    .filter((pieces) => pieces.length > 0);
}

const textOf = (pieces: readonly TextPiece[]): string => pieces.map(({ text }) => text).join('');

/** The paragraphs of a text as printed. */
export const printedLines = (text: string, figures: Figures): readonly string[] =>
  printedParagraphs(text, figures).map(textOf);

/** The written text as the report prints it: all sections without a table, in order, whether or not they have text. */
export function composeNarrative(draft: NarrativeDraft, report: Report): Narrative {
  const paragraphs = (text: string): readonly string[] =>
    printedLines(text, { report, channels: draft.channels });
  const edition: Edition = editions[report.edition];
  const preamble = paragraphs(draft.lead);
  return {
    ...(preamble.length === 0 ? {} : { preamble }),
    sections: edition.sections
      .filter(({ table }) => table === undefined)
      .map(({ numeral, heading }) => ({
        id: numeral,
        heading,
        paragraphs: paragraphs(draft.texts[numeral] ?? ''),
      })),
  };
}
