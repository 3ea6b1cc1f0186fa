import { editions } from '../statute/editions';
import type { Edition } from '../statute/types';
import { cellsOfReference, figureOf } from './cell-references';
import type { Narrative } from './narrative';
import type { Channel, NarrativeDraft } from './narrative-draft';
import type { Report } from './report';
import { agencyText, gap, yearText } from './report-title';
import { stateText } from './state-text';

/** References in texts: a name in braces of either width. */
const reference = /[{｛]([^{}｛｝\n]{1,60})[}｝]/gu;

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

/**
 * What a name in braces stands for, as it is printed; a gap where the figure is blank, null where nothing has that name.
 */
export function referenceText(
  name: string,
  { report, channels }: { readonly report: Report; readonly channels: readonly Channel[] },
): string | null {
  const folded = name.replace(/\s+/gu, '');
  if (folded === '机关全称') return agencyText(report);
  if (folded === '年度') return yearText(report);
  if (folded === channelSum) return channels.length === 0 ? null : String(publishedItems(channels) ?? gap);
  if (folded.startsWith(channelPrefix)) {
    const channel = channels.find((one) => `${channelPrefix}${one.name.replace(/\s+/gu, '')}` === folded);
    if (channel !== undefined) return String(channel.count ?? gap);
  }
  const edition = editions[report.edition];
  const cells = cellsOfReference(edition, folded);
  return cells === null ? null : stateText(figureOf(report, edition, cells), gap);
}

/** The names that can be referred to besides those of cells. */
export const channelReferences = (channels: readonly Channel[]): readonly string[] =>
  channels.length === 0 ? [] : [channelSum, ...channels.map(({ name }) => `${channelPrefix}${name}`)];

/** The text with its references filled in; what means nothing stays as it is written, and the text rules find it. */
export const withFigures = (text: string, draft: NarrativeDraft, report: Report): string =>
  text.replace(
    reference,
    (written: string, name: string) => referenceText(name, { report, channels: draft.channels }) ?? written,
  );

/** What was written, as the report prints it: all sections without a table, in order, whether or not they have text. */
export function composeNarrative(draft: NarrativeDraft, report: Report): Narrative {
  const paragraphs = (text: string): readonly string[] =>
    withFigures(text, draft, report)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
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
