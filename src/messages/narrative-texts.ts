import type { UiLanguage } from './ui-texts';

/** What the pane says about writing the text of a report. */
export interface NarrativeTexts {
  readonly progress: (written: number, all: number) => string;
  readonly lead: string;
  readonly written: (characters: number) => string;
  readonly notWritten: string;
  readonly noTables: string;

  readonly foundOnSheets: (paragraphs: number) => string;
  readonly takeOver: string;
  readonly foundInPrevious: (year: number | null) => string;
  readonly takePrevious: string;
  readonly oldYear: (year: number, sentences: number) => string;
  readonly dismiss: string;

  readonly aspects: string;
  readonly prompts: string;
  readonly coverage: Readonly<Record<'missing' | 'headed' | 'covered', string>>;
  readonly addHeading: string;
  readonly addHeadingOf: (aspect: string) => string;

  readonly text: string;
  readonly textHint: string;
  readonly insertFigure: string;
  readonly insertSelected: (reference: string) => string;
  readonly findFigure: string;
  readonly findFigureHint: string;
  readonly figures: string;
  readonly matches: (shown: number, all: number) => string;
  readonly noMatch: string;
  readonly blankFigure: string;

  readonly suggestions: string;
  readonly suggestionNames: Readonly<
    Record<'lead' | 'channels' | 'requests' | 'disputes' | 'documents' | 'noFee' | 'fee', string>
  >;
  readonly insert: string;
  readonly insertSuggestion: (name: string) => string;
  readonly isPresent: string;
  readonly waitsForFigures: (cells: readonly string[]) => string;
  readonly waitsForChannels: string;
  readonly overtaken: (words: string) => string;
  readonly incomplete: (references: readonly string[]) => string;
  readonly showWords: string;
  readonly showWordsOf: (name: string) => string;

  readonly channels: string;
  readonly channelsHint: string;
  readonly channelName: (row: number) => string;
  readonly channelCount: (row: number) => string;
  readonly columns: { readonly name: string; readonly count: string };
  readonly countWrong: string;
  readonly faults: Readonly<Record<'nameless' | 'twice' | 'unusable', string>>;
  readonly addChannel: string;
  readonly removeChannel: string;
  readonly removeChannelOf: (row: number, name: string) => string;
  readonly sum: (sum: number) => string;
  readonly sumUnknown: string;

  readonly preview: string;
  readonly previewHint: string;
  readonly unknown: (reference: string) => string;
  readonly findings: (section: string) => string;
}

/** The sentences of a language; loaded with the view that says them. */
export const narrativeTextsOf = async (language: UiLanguage): Promise<NarrativeTexts> =>
  language === 'zh-CN'
    ? (await import('./zh-CN/narrative')).narrativeTexts
    : (await import('./en-US/narrative')).narrativeTexts;
