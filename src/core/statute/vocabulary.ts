/**
 * The vocabulary for describing an edition of the annual report. Data only: nothing here computes. Words follow the
 * glossary: a table has blocks, a block has a tree of rows and a tree of columns; only the leaves have cells.
 */

export type TableId = 't2' | 't3' | 't4';

/** Table, row and column, such as `t3.r3.3.1.np`. Table 4 has no row, its ids read `t4.rev.upheld`. */
export type CellId = `${TableId}.${string}`;

/**
 * count: whole number of 件, not below zero. change: whole number that may be negative (2019 form only).
 * amount: 万元, not below zero, at most six decimal places.
 */
export type ValueType = 'count' | 'change' | 'amount';

/** How well a statement is founded; shown to the user next to it. */
export type Confidence =
  /** read in the text of the State Council General Office notice */
  | 'notice'
  /** read in a statute or regulation */
  | 'law'
  /** seen in several published reports */
  | 'practice'
  /** a local government's notice, binding only there */
  | 'local'
  /** done by existing checking tools */
  | 'tool'
  /** recalled, to be verified before it is quoted */
  | 'recalled'
  /** our own inference */
  | 'inferred';

export interface Basis {
  /** Its legal basis, in Chinese, such as 《条例》第三十七条. */
  readonly text: string;
  readonly confidence: Confidence;
}

interface Node {
  readonly id: string;
  /** The official label, character for character. */
  readonly label: string;
  /** The name used in messages where the official label would be too long to read. */
  readonly short?: string;
  /** Faulty labels seen in published reports: recognised on import, and reported. */
  readonly variants?: readonly string[];
  /** A leaf whose cells are the sum of all other leaves below the same parent. */
  readonly total?: true;
}

export interface RowNode extends Node {
  readonly children?: readonly RowNode[];
  /** The clause of the regulation that this row counts. */
  readonly basis?: Basis;
  /** The 2019 form printed this group as a single row of numbers; such documents are still published. */
  readonly mayCollapse?: true;
  /** Rows that documents mixing two editions print in place of this one. */
  readonly mayExpand?: readonly RowNode[];
}

export interface ColumnNode extends Node {
  readonly children?: readonly ColumnNode[];
  /** Default: count. */
  readonly type?: ValueType;
}

export interface Block {
  /** Header over the whole width, such as 第二十条第（一）项. */
  readonly caption?: string;
  /** Text above the row labels. A block without row labels (table 4) has none. */
  readonly corner?: string;
  readonly columns: readonly ColumnNode[];
  /** A block without row labels has one row with an empty id and label. */
  readonly rows: readonly RowNode[];
}

export interface TableForm {
  readonly id: TableId;
  /**
   * Widths on a page with a type area of 156 mm (GB/T 9704-2012): one for each level of row labels, one for all data
   * columns.
   */
  readonly widths: { readonly labels: readonly number[]; readonly data: number };
  readonly blocks: readonly Block[];
}

export interface SectionForm {
  /** 一 … 六 */
  readonly numeral: string;
  readonly heading: string;
  /** Other headings seen in published reports that mean the same section. */
  readonly variants: readonly string[];
  readonly table?: TableId;
}

/**
 * A statement about how to count, for all cells whose id matches one of the patterns (`*` matches one step of the id).
 */
export interface Guidance {
  readonly cells: readonly string[];
  readonly text: string;
  readonly basis: Basis;
  /** No source that was read settles the question: the office has to decide. */
  readonly open?: true;
}

/** 机关类型: 政府, 部门, 派出机构/街道, 乡镇, 授权组织. */
export type AgencyKind = 'government' | 'department' | 'branch' | 'township' | 'authorised';
/** 国家, 省级, 设区的市和自治州, 县级, 乡级. */
export type AgencyLevel = 'state' | 'province' | 'city' | 'county' | 'township';

/** error: forbids publication. warning: needs a written explanation. info: a hint. */
export type Severity = 'error' | 'warning' | 'info';

/** One summand of a relation. `{c}` in the cell id is replaced by the value of `each`. */
export interface Term {
  /** Integer coefficient, default 1. */
  readonly k?: number;
  readonly cell: string;
  /** The figure of last year's report. */
  readonly previous?: true;
  /** The message parameter that receives the value of this cell. */
  readonly as?: string;
}

/** A condition on the report as a whole for a rule to apply. */
export type Condition =
  | { readonly kind: 'yearFrom'; readonly year: number }
  | { readonly kind: 'agencyKind'; readonly kinds: readonly AgencyKind[] }
  | { readonly kind: 'noRegulationPower' };

/** A relation is evaluated only if all its guards hold; otherwise the rule does not apply. */
export type Guard =
  | Condition
  | { readonly kind: 'atLeast' | 'atMost'; readonly terms: readonly Term[]; readonly bound: number };

/** What a rule tests. Each kind has one interpreter in `src/core/check/tables`. */
export type RuleTest =
  /** Every total leaf of this name equals the sum of its parts. */
  | { readonly kind: 'total'; readonly table: TableId; readonly row: string }
  | { readonly kind: 'total'; readonly table: TableId; readonly column: string }
  /** left (=, ≤) right, once for each value of `each`. */
  | {
      readonly kind: 'linear';
      readonly each?: readonly string[];
      readonly left: readonly Term[];
      readonly op: '=' | '<=';
      readonly right: readonly Term[];
      /** Added to the right side. */
      readonly constant?: number;
      readonly when?: readonly Guard[];
      /**
       * Cells marked instead of all cells of the relation: those the user would look at first.
       */
      readonly mark?: readonly string[];
    }
  /** Every cell of these types is a number of its type (whole, not below zero, decimals). */
  | { readonly kind: 'type'; readonly types: readonly ValueType[] }
  /** No cell is blank or holds a mark for "nothing" such as a stroke. */
  | { readonly kind: 'filled' }
  /** No cell of the form is absent from the document. */
  | { readonly kind: 'complete' }
  /** Two columns of another rule are off by opposite amounts. */
  | { readonly kind: 'oppositeColumns'; readonly of: string; readonly columns: readonly string[] }
  /** Something that only the source document shows; reported by `recognise` under these note codes. */
  | { readonly kind: 'source'; readonly notes: readonly string[]; readonly when?: readonly Condition[] }
  /** Something that only the text around the tables shows. Looks at these sections (by numeral; 引言 before the first), or at all text. */
  | { readonly kind: 'text'; readonly sections?: readonly string[]; readonly when?: readonly Condition[] };

export interface Rule {
  /** Stable; shown to users and stored in workbooks. Never renumbered. */
  readonly id: string;
  readonly severity: Severity;
  /** The rule in one Chinese sentence, for the catalogue. */
  readonly title: string;
  readonly basis: Basis;
  /** Several tests if one statement needs more than one relation. */
  readonly test: RuleTest | readonly RuleTest[];
  /** What the rule cannot see, or when breaking it is legitimate. */
  readonly blindSpots?: string;
}

/** The name of a form, and the reporting year from which its notice prescribes it. */
export interface FormFacts {
  /** Its name in Chinese sentences: 2019 年试行表样. */
  readonly name: string;
  readonly notice: string;
  /** The first reporting year for which it is in force; it remains so until a later form replaces it. */
  readonly validFrom: number;
}

/** A form that replaced another one. */
export interface FormInForce extends FormFacts {
  readonly replaces: FormFacts;
}
