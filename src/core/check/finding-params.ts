import type { NoteCode, NoteParams, QuotedNote } from '../report/note';
import type { TableRule, TableRuleId } from '../statute/table-rules';
import type { CellId, RuleTest, TableId, ValueType } from '../statute/types';

/** The tests of a rule, which may be one or several. */
type TestOf<R extends TableRuleId> = Extract<TableRule, { readonly id: R }>['test'] extends infer T
  ? T extends readonly RuleTest[]
    ? T[number]
    : T
  : never;

/**
 * Which of its relations a rule is about: the total of a row or of a column, or one value of `each`; nothing if it has
 * only one.
 */
type SubjectOf<T> = T extends { readonly kind: 'total'; readonly column: string }
  ? { readonly row: string }
  : T extends { readonly kind: 'total'; readonly row: string }
    ? { readonly column: string }
    : T extends { readonly each: readonly string[] }
      ? { readonly each: string }
      : { readonly each?: never };

/** The names that the terms of a relation give to their figures. */
type Named<T> = T extends {
  readonly left: readonly (infer L)[];
  readonly right: readonly (infer R)[];
}
  ? Extract<L | R, { readonly as: string }>['as']
  : never;

/** The params of relations that receive a figure: every name that a rule about the tables gives to a term. */
export type FigureParam = { [R in TableRuleId]: Named<TestOf<R>> }[TableRuleId];

/**
 * A cell whose content is not of its type; `found` is empty if the cell is. Several cells if they are in one row and hold
 * the same text.
 */
export interface TypeParams {
  readonly problem: 'text' | 'negative' | 'fraction';
  readonly type: ValueType;
  readonly found: string | number;
}

/** Blank cells of a table, and cells with marks for "nothing", each mark listed once. */
export interface FilledParams {
  readonly table: TableId;
  readonly blanks: number;
  readonly marked: number;
  readonly marks: readonly string[];
}

/** Cells of a table that the document lacks: some of them, or the whole table. */
export interface CompleteParams {
  readonly note?: never;
  readonly table: TableId;
  readonly missing: number;
  readonly all: boolean;
}

/** Two columns: one has as many too many as the other has too few. */
export interface OppositeParams {
  readonly over: string;
  readonly under: string;
  readonly by: number;
}

/** The code of the first of several notes, and how many there are. */
interface Noted<C extends NoteCode> {
  readonly note: C;
  readonly notes: number;
}

type SourceParams<C extends NoteCode> = { readonly [K in C]: NoteParams[K] & Noted<K> }[C];

/** From a note of which only the sentence is known. */
export type QuotedParams = QuotedNote & Noted<NoteCode>;

/** What each kind of test reports about its result. */
type ParamsOf<T> = T extends { readonly kind: 'total' | 'linear' }
  ? SubjectOf<T> & { readonly [N in Named<T>]: number }
  : T extends { readonly kind: 'type' }
    ? TypeParams
    : T extends { readonly kind: 'filled' }
      ? FilledParams
      : T extends { readonly kind: 'complete' }
        ? CompleteParams
        : T extends { readonly kind: 'oppositeColumns' }
          ? OppositeParams
          : T extends { readonly kind: 'source'; readonly notes: readonly (infer C)[] }
            ? SourceParams<C & NoteCode>
            : never;

/** The params of the sentence for each rule about the tables when it is broken. */
export type TableFindingParams = { readonly [R in TableRuleId]: ParamsOf<TestOf<R>> };

/** The rules about the tables that compare figures. */
export type RelationRuleId = {
  [R in TableRuleId]: TestOf<R> extends { readonly kind: 'total' | 'linear' } ? R : never;
}[TableRuleId];

/** The rules that pass on notes about the source. */
export type SourceRuleId = {
  [R in TableRuleId]: Extract<TestOf<R>, { readonly kind: 'source' }> extends never ? never : R;
}[TableRuleId];

/** An undecided hint is not reported. */
export type UndecidableRuleId = Exclude<
  RelationRuleId,
  Extract<TableRule, { readonly severity: 'info' }>['id']
>;

/** What an undecided relation is about, and the cell of last year's report that it lacks if that is the only one. */
export type UndecidedParams<R extends UndecidableRuleId> = SubjectOf<TestOf<R>> & {
  readonly before?: CellId;
};

/** Words of the report. */
interface Quote {
  readonly quote: string;
}

/** Words with a number, and the table figures that the number may mean. */
interface ClaimParams extends Quote {
  readonly expected: readonly number[];
}

/** A number with its listed parts; `open` if they may be incomplete or of another kind. */
interface ListParams extends Quote {
  readonly parts: readonly number[];
  readonly open: boolean;
}

/** The params of the sentence for each rule about the text. */
export interface TextFindingParams {
  readonly 'X-NEG': Quote;
  readonly 'X-PLACE': Quote & { readonly kind: 'gap' | 'mark' | 'instruction' | 'page' };
  readonly 'X-APPL': ClaimParams;
  readonly 'X-TXTBAL': Quote & {
    readonly new: number;
    readonly carriedOver: number;
    readonly results: number;
    readonly carriedForward: number;
  };
  readonly 'T2-TXT': ClaimParams;
  readonly 'T2-PUB': Quote;
  readonly 'T2-FEE': Quote;
  /** Whether the text gives any number of notices. */
  readonly 'T3-FEE': { readonly notices: boolean };
  readonly 'T4-TXT': ClaimParams;
  readonly 'X-BREAK': ListParams;
  readonly 'X-NEST': ListParams;
  readonly 'X-SAME': Quote & { readonly other: string };
  readonly 'X-PCT': Quote &
    (
      | { readonly about: 'share'; readonly part: number; readonly whole: number }
      | { readonly about: 'sum' | 'growth' }
    );
  readonly 'X-APPROX': Quote;
  /** Whether section 六 mentions fees, and whether it has no text at all. */
  readonly 'X-FEE': { readonly mentioned: boolean; readonly empty: boolean };
  readonly 'X-YEAR': Quote & { readonly kind: 'period' | 'title' | 'body' };
  /** The notice to cite, and the first reporting year for which it is in force. */
  readonly 'X-BASIS': Quote & { readonly notice: string; readonly from: number };
  readonly 'X-PARTS': Quote & { readonly missing: readonly string[] };
  /** Aspects that are missing, and those that have a heading without text. */
  readonly 'X-FIVE': { readonly missing: readonly string[]; readonly headed: readonly string[] };
  readonly 'X-ASSESS': { readonly missing: readonly string[] };
  readonly 'X-LEN': object;
  /** No numbers, or the same text as last year. */
  readonly 'X-GENERIC': { readonly kind: 'numbers' | 'same' };
}

export type TextRuleId = keyof TextFindingParams;

/** The rules about the text that compare two figures. */
export type ComparingTextRuleId = Exclude<
  TextRuleId,
  'X-PLACE' | 'X-FEE' | 'X-BASIS' | 'X-FIVE' | 'X-ASSESS' | 'X-GENERIC'
>;
