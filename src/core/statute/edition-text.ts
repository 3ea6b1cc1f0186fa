import type { AgencyKind, Basis, Rule, SectionForm, TableId } from './vocabulary';

/** What a text can be about; the nearest word before a number decides. */
export type TextTopic = 'request' | Dispute | 'document' | 'regulation';

export type Dispute = 'review' | 'suit' | 'direct' | 'post';
export type DisputeOutcome = 'upheld' | 'corrected' | 'other' | 'pending';
export type RequestOutcome = 'granted' | 'partial' | 'refused' | 'unable' | 'unprocessed' | 'otherwise';
export type RequestFigure =
  | 'received'
  | 'carriedOver'
  | 'handled'
  | 'carriedForward'
  /** Given up because the fee was not paid. */
  | 'unpaid'
  | RequestOutcome;
export type Applicant = 'person' | 'organisation' | 'business' | 'research' | 'nonprofit' | 'lawFirm';
export type DocumentAct = 'issued' | 'repealed' | 'inforce';
type Decision = 'licences' | 'penalties' | 'coercion';

/**
 * A figure of the tables that rules and suggestions refer to, whatever the form calls it. A dispute on its own means
 * its total.
 */
export type FigureName =
  | RequestFigure
  | Dispute
  | `${Dispute}.${DisputeOutcome}`
  | `${'document' | 'regulation'}.${DocumentAct}`
  | Decision
  | 'fees';

/** A summand: a figure, one that is subtracted, or the part of a figure requested by one kind of applicant. */
export type FigureTerm = FigureName | `-${FigureName}` | `${RequestFigure}@${Applicant}`;

/** Figures that are added up. */
export type FigureSum = readonly FigureTerm[];

/** The cells of a figure in a form: the sum of all cells of a row in these columns. */
export interface FigureReference {
  readonly table: TableId;
  /** Id of a row, or of a group, which means its rows without a total. Empty if rows have no labels. */
  readonly row: string;
  readonly columns: readonly string[];
}

/** A quantity as texts name it. */
export interface TextQuantity {
  readonly id: string;
  readonly topic: TextTopic;
  /** Longest match counts. {上年} and {下年} are replaced by the years before and after the report's. */
  readonly cues: readonly string[];
  /** The figures that the number may mean; any of them is right. */
  readonly figures: readonly FigureSum[];
  readonly rule: 'X-APPL' | 'T2-TXT' | 'T4-TXT';
}

/** Words, as a pattern, by which a text refers to something that has a name. */
interface NamedPattern {
  readonly name: string;
  readonly pattern: string;
}

/** One of the five aspects that the first section has to cover. */
export type AspectId = 'disclosure' | 'requests' | 'management' | 'platform' | 'safeguards';

/** Something that the text of a report must, or usually does, contain. */
export interface Prompt {
  readonly text: string;
  readonly basis: Basis;
  /** Only for reports of these agencies. */
  readonly kinds?: readonly AgencyKind[];
}

export interface Aspect {
  readonly id: AspectId;
  /** Its heading as printed, without the number. */
  readonly heading: string;
  /** Pattern of words by which headings name it. */
  readonly inHeadings: string;
  /** Words, as patterns, by which running text refers to it; the commonest first. */
  readonly words: readonly {
    readonly pattern: string;
    /** The number of published reports in which it was seen with this meaning. */
    readonly support: number;
  }[];
}

/** An aspect with what it should contain. */
export interface PromptedAspect extends Aspect {
  readonly prompts: readonly Prompt[];
}

/** Reminders for the author of the text. */
export interface WritingGuide {
  /** The section that the aspects belong to, and the aspects in order. */
  readonly aspects: { readonly section: SectionForm['numeral']; readonly list: readonly PromptedAspect[] };
  /** By the numeral of the section; empty for the introduction. */
  readonly prompts: Readonly<Record<string, readonly Prompt[]>>;
  /** Where agencies usually publish, for the table of channels. */
  readonly channels: readonly string[];
}

/** Everything about the text around the tables of an edition. */
export interface EditionText {
  /** The rules about the text, in the order of the findings. */
  readonly rules: readonly Rule[];
  /** Numerals of the sections that rules and suggestions refer to: 总体情况, disputes, and 其他需要报告的事项. */
  readonly sections: Readonly<Record<'overview' | 'disputes' | 'remarks', SectionForm['numeral']>>;
  /** The cells of the figures; null for figures that the form does not count. */
  readonly figures: Readonly<Record<FigureName, FigureReference | null>>;
  /** The columns of each kind of applicant, and the words that texts use for it. */
  readonly applicants: readonly {
    readonly id: Applicant;
    readonly columns: readonly string[];
    readonly cues: readonly string[];
  }[];
  /**
   * Words, as patterns, that show what a text refers to; of two at one position the first wins. `null`: something that
   * no table counts.
   */
  readonly topics: readonly { readonly topic: TextTopic | null; readonly pattern: string }[];
  readonly quantities: readonly TextQuantity[];
  /** The words that texts use for the decisions of table 2. */
  readonly decisions: readonly { readonly figure: Decision; readonly word: string }[];
  /** Words, as patterns, by which a text denies that something was done with documents. */
  readonly documentActs: readonly { readonly act: DocumentAct; readonly pattern: string }[];
  /** Words, as patterns, by which a lead names the sections, by numeral. */
  readonly parts: readonly { readonly numeral: SectionForm['numeral']; readonly pattern: string }[];
  /** What the report of a government has to cover. */
  readonly assessments: readonly NamedPattern[];
  readonly aspects: readonly Aspect[];
  readonly writing: WritingGuide;
}
