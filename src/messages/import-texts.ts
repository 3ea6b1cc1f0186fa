import type { Origin } from '../core/recognise/origins';
import type { UiLanguage } from './ui-texts';

/** What the import says: from choosing a source to what was taken over. */
export interface ImportTexts {
  readonly title: string;
  readonly back: string;
  readonly choose: string;
  readonly chooseHint: string;
  readonly dropHere: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly readPasted: string;
  readonly reading: string;
  readonly cancel: string;
  readonly several: string;
  /** What helps where a table was pasted into the workbook beside its own, and the button that begins it. */
  readonly pastedBeside: string;
  readonly readBeside: string;
  /** Why nothing can be taken over while a table is in the workbook twice. */
  readonly held: string;
  readonly oneOf: (agency: string, year: string, sheets: string) => string;
  readonly again: string;
  readonly found: (agency: string | null, year: number | null, cells: number) => string;
  readonly counts: (numbers: number, blanks: number, unreadable: number) => string;
  readonly errors: (errors: number) => string;
  readonly notes: string;
  readonly converted: string;
  readonly notConverted: string;
  readonly doubtful: (cells: number) => string;
  readonly doubtfulHint: string;
  readonly more: (rows: number) => string;
  readonly noDoubt: string;
  readonly sureness: Readonly<Record<Origin['certainty'] | 'typed', string>>;
  readonly source: (fragment: string) => string;
  readonly noSource: string;
  readonly blank: string;
  readonly preview: string;
  readonly previewHint: string;
  readonly target: string;
  readonly current: string;
  readonly currentNew: string;
  readonly previous: string;
  readonly withText: string;
  readonly textTaken: string;
  readonly prefill: string;
  readonly agency: string;
  readonly year: string;
  readonly yearWrong: string;
  readonly agencyMissing: string;
  readonly otherYear: (found: number, expected: number) => string;
  readonly otherAgency: (found: string, own: string) => string;
  readonly apply: string;
  readonly plan: (changes: number, overwritten: number) => string;
  readonly overwrites: (cells: readonly string[]) => string;
  readonly formulas: (cells: readonly string[]) => string;
  readonly kept: (cells: readonly string[]) => string;
  readonly unmatched: (cells: readonly string[]) => string;
  readonly nothing: string;
  readonly typedTotals: string;
  readonly done: (cells: number) => string;
  readonly donePrevious: (carried: number) => string;
  readonly notDone: string;
  readonly toCheck: string;
}

/** The sentences of a language; loaded when something is to be imported. */
export const importTextsOf = async (language: UiLanguage): Promise<ImportTexts> =>
  language === 'zh-CN'
    ? (await import('./zh-CN/import')).importTexts
    : (await import('./en-US/import')).importTexts;
