import { likeness } from '../grid/fold-label';
import type { Agency } from './agency';
import { foldName } from './agency';

/** Names that are less alike are no candidates. */
const leastLikeness = 0.6;

/** The number of candidates that a user can be asked to choose from. */
const mostCandidates = 3;

/** Comparisons after which names get no candidates any more: all files may be of agencies that the list does not have. */
const mostComparisons = 2_000_000;

/** What a name means in a member list. */
export type FoundAgency =
  | { readonly kind: 'one'; readonly agency: Agency }
  /** None or several: the user decides. The candidates are those whose names match, or else the most alike. */
  | { readonly kind: 'unclear'; readonly candidates: readonly Agency[] };

/** Finds agencies by full name, then by their other names. Never by a part of a name. */
export class AgencyNames {
  private readonly full = new Map<string, Agency[]>();
  private readonly other = new Map<string, Agency[]>();
  private compared = 0;

  constructor(private readonly agencies: readonly Agency[]) {
    const add = (names: Map<string, Agency[]>, name: string, agency: Agency) => {
      const key = foldName(name);
      const before = names.get(key) ?? [];
      if (key !== '' && !before.includes(agency)) names.set(key, [...before, agency]);
    };
    for (const agency of agencies) {
      add(this.full, agency.name, agency);
      for (const name of agency.otherNames) add(this.other, name, agency);
    }
  }

  find(name: string | null): FoundAgency {
    const key = foldName(name ?? '');
    if (key === '') return { kind: 'unclear', candidates: [] };
    const matches = this.full.get(key) ?? this.other.get(key) ?? [];
    const [agency, second] = matches;
    if (agency !== undefined && second === undefined) return { kind: 'one', agency };
    return { kind: 'unclear', candidates: matches.length > 0 ? matches : this.mostAlike(key) };
  }

  /** Full names that occur more than once in the list. */
  repeated(): readonly (readonly Agency[])[] {
    return [...this.full.values()].filter((same) => same.length > 1);
  }

  private mostAlike(key: string): readonly Agency[] {
    this.compared += this.agencies.length;
    if (this.compared > mostComparisons) return [];
    return this.agencies
      .map((agency) => ({
        agency,
        alike: Math.max(
          ...[agency.name, ...agency.otherNames].map((name) => likenessOf(foldName(name), key)),
        ),
      }))
      .filter(({ alike }) => alike >= leastLikeness)
      .sort((a, b) => b.alike - a.alike)
      .slice(0, mostCandidates)
      .map(({ agency }) => agency);
  }
}

/** A name without its region is as good a candidate as one with a slip. */
const likenessOf = (one: string, other: string): number =>
  one.length > 2 && other.length > 2 && (one.endsWith(other) || other.endsWith(one))
    ? 1
    : likeness(one, other);
