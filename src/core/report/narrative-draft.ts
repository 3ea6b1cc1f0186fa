/** One channel of 主动公开 with the number of items published there; null until someone enters one. */
export interface Channel {
  readonly name: string;
  readonly count: number | null;
}

/**
 * The text of a report as written next to the tables and stored with the workbook: one paragraph per line, figures as
 * references in braces, {表三.新收.总计}, so that they follow the tables.
 */
export interface NarrativeDraft {
  /** The text between the title and the first section. */
  readonly lead: string;
  /** By the numeral of the section: 一, 五, 六. */
  readonly texts: Readonly<Record<string, string>>;
  /** The parts of the number of published items: {主动公开.总数}, {主动公开.政府网站}. */
  readonly channels: readonly Channel[];
}

export const emptyDraft: NarrativeDraft = { lead: '', texts: {}, channels: [] };

/** Nothing has been written yet. */
export const isEmptyDraft = ({ lead, texts, channels }: NarrativeDraft): boolean =>
  [lead, ...Object.values(texts)].every((text) => text.trim() === '') && channels.length === 0;

/** A draft in stored form. */
export const textOfDraft = (draft: NarrativeDraft): string => JSON.stringify({ schema: 1, ...draft });

/** A draft from stored or foreign data: unknown parts are left out. Null if it is not a draft at all. */
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
