/** One channel of 主动公开 with the number of items published there; null as long as nobody typed one. */
export interface Channel {
  readonly name: string;
  readonly count: number | null;
}

/**
 * The text of a report as it is written beside the tables and kept with the workbook: one paragraph in each line, figures as
 * references in braces, {表三.新收.总计}, so that they follow the tables.
 */
export interface NarrativeDraft {
  /** What stands between the title and the first section. */
  readonly lead: string;
  /** By the numeral of the section: 一, 五, 六. */
  readonly texts: Readonly<Record<string, string>>;
  /** What the number of published items is made of: {主动公开.总数}, {主动公开.政府网站}. */
  readonly channels: readonly Channel[];
}

export const emptyDraft: NarrativeDraft = { lead: '', texts: {}, channels: [] };

/** Nothing was written yet. */
export const isEmptyDraft = ({ lead, texts, channels }: NarrativeDraft): boolean =>
  [lead, ...Object.values(texts)].every((text) => text.trim() === '') && channels.length === 0;

/** A draft as it is kept. */
export const textOfDraft = (draft: NarrativeDraft): string => JSON.stringify({ schema: 1, ...draft });

/** A draft from something that was stored or written by others: what is none of its parts is left out. Null when it is no draft at all. */
export function draftFrom(value: unknown): NarrativeDraft | null {
  if (!isRecord(value)) return null;
  const { lead, texts, channels } = value;
  return {
    lead: typeof lead === 'string' ? lead : '',
    texts: Object.fromEntries(
      Object.entries(isRecord(texts) ? texts : {}).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    ),
    channels: (Array.isArray(channels) ? (channels as readonly unknown[]) : []).flatMap((channel) => {
      if (!isRecord(channel) || typeof channel['name'] !== 'string') return [];
      const count = channel['count'];
      const isCount = typeof count === 'number' && Number.isSafeInteger(count) && count >= 0;
      return [{ name: channel['name'], count: isCount ? count : null }];
    }),
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
