import type { Agency } from '../../core/rollup/agency';
import { foldName, kindOfName } from '../../core/rollup/agency';
import { AgencyNames } from '../../core/rollup/find-agency';
import type { MemberFile } from '../../core/rollup/member-report';
import { isRefused } from '../../core/rollup/member-report';

/** Who reports, and who of them is the government itself. */
export interface SettledList {
  readonly agencies: readonly Agency[];
  /** 机关全称 of the government; null if neither list nor files show it. */
  readonly parent: string | null;
  /** The id of the government itself; null if it has no row. */
  readonly own: string | null;
}

interface ListSources {
  /** Null if there is no list: whoever has a file then is a member. */
  readonly list: readonly Agency[] | null;
  readonly files: readonly MemberFile[];
  readonly year: number;
  /** The name of the government, if the user gives it. */
  readonly parent?: string | undefined;
  /** The government's own figures, where they are a file of their own. */
  readonly ownFile?: MemberFile | undefined;
}

const agencyOfName = (name: string): Agency => ({
  id: foldName(name),
  name,
  otherNames: [],
  kind: kindOfName(name),
  isKindGuessed: true,
  duty: 'due',
  parent: null,
});

/** The members of a roll-up and its 本级 row. Without a list, the files are the members. */
export function settleList({ list, files, year, parent, ownFile }: ListSources): SettledList {
  const agencies = list ?? agenciesOf(files, year);
  const ownName = ownFile === undefined || isRefused(ownFile) ? null : ownFile.agency;
  const governments = agencies.filter((agency) => agency.kind === 'government' && agency.parent === null);
  const [only] = governments;
  const name = parent ?? ownName ?? (governments.length === 1 ? (only?.name ?? null) : null);
  if (name === null) return { agencies, parent: null, own: null };
  const found = new AgencyNames(agencies).find(name);
  if (found.kind === 'one') return { agencies, parent: name, own: found.agency.id };
  if (ownFile === undefined) return { agencies, parent: name, own: null };
  const own: Agency = { ...agencyOfName(name), kind: 'government', isKindGuessed: false };
  return { agencies: [own, ...agencies], parent: name, own: own.id };
}

function agenciesOf(files: readonly MemberFile[], year: number): readonly Agency[] {
  const names = new Map<string, string>();
  for (const file of files)
    if (!isRefused(file) && file.agency !== null && file.year === year)
      names.set(foldName(file.agency), file.agency);
  return [...names.values()].sort((a, b) => (a < b ? -1 : 1)).map(agencyOfName);
}

/** The year of most files; null if two years have as many, or no file has a year. */
export function yearOfMost(files: readonly MemberFile[]): number | null {
  const counts = new Map<number, number>();
  for (const file of files)
    if (!isRefused(file) && file.year !== null) counts.set(file.year, (counts.get(file.year) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first === undefined || first[1] === second?.[1] ? null : first[0];
}
