import type { CellId, Severity } from '../statute/types';
import type { TableRuleId } from '../statute/table-rules';
import type {
  ComparingTextRuleId,
  QuotedParams,
  RelationRuleId,
  SourceRuleId,
  TableFindingParams,
  TextFindingParams,
  TextRuleId,
  UndecidableRuleId,
  UndecidedParams,
} from './finding-params';

/** A text range of the narrative that a finding points to. */
export interface TextRange {
  /** Numeral of the section; empty for the introduction. */
  readonly section: string;
  /** Paragraph index, from 0. */
  readonly paragraph: number;
  /** UTF-16 units of the paragraph; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Every rule, about the tables or about the text. */
export type RuleId = TableRuleId | TextRuleId;

/** The params of the sentence for a broken rule. */
type FindingParams = TableFindingParams & TextFindingParams;

interface Found {
  readonly severity: Severity;
  /** The cells to look at; for an undecided relation, the blank or unreadable ones. */
  readonly cells: readonly CellId[];
}

/** Both sides of a relation, in the unit of its cells; findings of other rules may also have a figure. */
export type Sides<R extends RuleId> = R extends RelationRuleId | ComparingTextRuleId
  ? { readonly left: number; readonly right: number }
  : { readonly left?: number; readonly right?: number };

/**
 * Only rules about the text point to words. If something is missing from a section, the range is the start of the
 * section and empty.
 */
type Words<R extends RuleId> = R extends TextRuleId
  ? { readonly words: readonly TextRange[] }
  : { readonly words?: undefined };

export type BrokenFinding<R extends RuleId = RuleId> = Found &
  Sides<R> &
  Words<R> & {
    readonly ruleId: R;
    readonly status: 'broken';
    /** Figures and ids used in the message. */
    readonly params: FindingParams[R];
  };

/** A finding that neither compares figures nor points to words. */
interface Bare extends Found {
  readonly words?: undefined;
  readonly left?: undefined;
  readonly right?: undefined;
}

export type UndecidedFinding<R extends UndecidableRuleId = UndecidableRuleId> = {
  readonly [K in R]: Bare & {
    readonly ruleId: K;
    readonly status: 'undecided';
    readonly params: UndecidedParams<K>;
  };
}[R];

/** A broken rule of which only a note's sentence is known. */
export interface QuotedFinding<R extends SourceRuleId = SourceRuleId> extends Bare {
  readonly ruleId: R;
  readonly status: 'broken';
  readonly params: QuotedParams;
}

/** A rule that is broken or undecided, with its cells. */
export type FindingOf<R extends RuleId> =
  | BrokenFinding<R>
  | (R extends UndecidableRuleId ? UndecidedFinding<R> : never)
  | (R extends SourceRuleId ? QuotedFinding<R> : never);

/** A finding about the tables. */
export type TableFinding = { readonly [R in TableRuleId]: FindingOf<R> }[TableRuleId];

/** A finding about the text, which is never undecided. */
export type TextFinding = { readonly [R in TextRuleId]: FindingOf<R> }[TextRuleId];

/** Any finding, discriminated by its rule. Contains no sentence: messages are made at the edge. */
export type Finding = TableFinding | TextFinding;

export const isQuotedFinding = (finding: Finding): finding is QuotedFinding => 'message' in finding.params;

export const isTextFinding = (finding: Finding): finding is TextFinding => finding.words !== undefined;
