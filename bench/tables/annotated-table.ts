export interface Relation {
  /** Row and column from 0. */
  readonly total: readonly [number, number];
  readonly parts: readonly (readonly [number, number])[];
  readonly signs: readonly (1 | -1)[];
}

/** A table with the sums that a person sees in it. */
export interface AnnotatedTable {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly relations: readonly Relation[];
}
