import { profileFrom } from '../../core/report/agency-profile';
import type { NarrativeDraft } from '../../core/report/narrative-draft';
import { draftFrom, textOfDraft } from '../../core/report/narrative-draft';
import type { AgencyProfile, Report } from '../../core/report/report';
import type { Settings } from '../../workbook/stored/settings-xml';
import type { RollupExtent } from '../../workbook/stored/rollup-extent';
import { extentFrom, textOfExtent } from '../../workbook/stored/rollup-extent';
import type { TotalsKind } from '../../workbook/stored/workbook-mark';
import type { Explanations } from './explanations';
import { loadExplanations, saveExplanations } from './explanations';

/** Converts a value to the text that is stored with the workbook, and back. */
interface StoredItem<T> {
  /** A text that cannot be parsed, such as one from a later version, reads as if there were none. */
  readonly read: (text: string | null) => T | Promise<T>;
  /** Null removes the text. */
  readonly write: (value: T) => string | null | Promise<string | null>;
}

const item = <T>(read: StoredItem<T>['read'], write: StoredItem<T>['write']): StoredItem<T> => ({
  read,
  write,
});

/**
 * Everything that is stored with the workbook as a text, by its key in the custom XML part
 * (`workbook/stored/settings-xml.ts`). Keys never change: saved files contain them. A new setting is one line here plus
 * its use: its value is part of the session's state.
 */
const items = {
  /** 情况说明 of findings, as JSON. */
  explanations: item<Explanations>(loadExplanations, saveExplanations),
  /** Last year's report, as the JSON that `export` writes. */
  previous: item<Report | null>(reportFrom, (report) => (report === null ? null : textOfReport(report))),
  /** Kind and level of the agency, as JSON. */
  profile: item<AgencyProfile>((text) => profileFrom(parsed(text)) ?? {}, JSON.stringify),
  /** `formula` or `typed`; null if the workbook does not name the kind of its totals. */
  totals: item<TotalsKind | null>(totalsFrom, (totals) => totals),
  /** The text around the tables as written in the pane, as JSON; null if nothing was written. */
  narrative: item<NarrativeDraft | null>(storedDraft, (draft) =>
    draft === null ? null : textOfDraft(draft),
  ),
  /** Confirmed sums of other tables, as JSON; `tables/table-definitions.ts` reads and writes it. */
  tables: item<string | null>(
    (text) => text,
    (text) => text,
  ),
  /** 情况说明 of what does not add up in these, as JSON. */
  tableExplanations: item<Explanations>(loadExplanations, saveExplanations),
  /** How many reports the figures are added up from; null if they are not. */
  rollup: item<RollupExtent | null>(extentFrom, (extent) => (extent === null ? null : textOfExtent(extent))),
  /** Who approved which figures, as JSON; `sign-off/approvals.ts` reads and writes it. */
  approvals: item<string | null>(
    (text) => text,
    (text) => text,
  ),
};

/**
 * The office's own Word template, the only item too large for a single text: its description, as JSON, and its bytes in
 * pieces, numbered from 1. `export/template-storage.ts` reads and writes it when it is needed.
 */
export const templateKeys = { description: 'template', piece: (number: number) => `template.${number}` };

export type StoredName = keyof typeof items;

/** What is stored with a workbook. */
export type StoredValues = {
  readonly [N in StoredName]: (typeof items)[N] extends StoredItem<infer T> ? T : never;
};

export const storedItems: { readonly [N in StoredName]: StoredItem<StoredValues[N]> } = items;

export const storedNames = Object.keys(items) as readonly StoredName[];

/** A value in the form used by the settings of a file. */
export const readStored = async <N extends StoredName>(
  name: N,
  settings: Settings,
): Promise<StoredValues[N]> => storedItems[name].read(settings[name] ?? null);

/** The stored text around the tables; null if there is none. */
export function storedDraft(text: string | null): NarrativeDraft | null {
  return draftFrom(parsed(text));
}

function totalsFrom(text: string | null): TotalsKind | null {
  return text === null ? null : text === 'typed' ? 'typed' : 'formula';
}

async function reportFrom(json: string | null): Promise<Report | null> {
  if (json === null) return null;
  const { readJson } = await import('../../files/json/read-json');
  try {
    return readJson(new TextEncoder().encode(json));
  } catch {
    // Written by a later version: the user can choose the file again.
    return null;
  }
}

async function textOfReport(report: Report): Promise<string> {
  const { reportJson } = await import('../export/report-json');
  return new TextDecoder().decode(await reportJson(report));
}

function parsed(json: string | null): unknown {
  try {
    return JSON.parse(json ?? 'null');
  } catch {
    return null;
  }
}
