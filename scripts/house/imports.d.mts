/** The structure of the imports of `src/`. */
export interface House {
  /** Of each room. */
  readonly folders: Readonly<Record<string, readonly string[]>>;
  /** The first room imports the second. */
  readonly arrows: readonly (readonly [string, string])[];
  readonly figures: Readonly<Record<'files' | 'lines' | 'median' | 'longest' | 'imports', number>>;
  /** Imports that the rules forbid, one line each. */
  readonly faults: readonly string[];
}
export function readHouse(root: string): Promise<House>;
