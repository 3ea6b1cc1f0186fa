import { fold } from '../grid/fold-label';
import type { AgencyKind, AgencyLevel } from '../statute/types';

/** Whether an agency has to report: 应报, 垂直管理 (reports within its own system), 免报. */
export type Duty = 'due' | 'vertical' | 'exempt';

/** A unit of the member list. */
export interface Agency {
  readonly id: string;
  /** 机关全称. */
  readonly name: string;
  /** Former and short names under which its report may come. */
  readonly otherNames: readonly string[];
  readonly kind: AgencyKind;
  /** The list does not give the kind: it follows from the name. */
  readonly isKindGuessed: boolean;
  readonly level?: AgencyLevel;
  readonly duty: Duty;
  /** The id of the agency above it; null directly below the government that rolls up. */
  readonly parent: string | null;
  /** The first and the last report year in which it belongs to the list. */
  readonly fromYear?: number;
  readonly toYear?: number;
  readonly telephone?: string;
  /** YYYY-MM-DD. */
  readonly receivedOn?: string;
  /** The file to use where there are several reports. */
  readonly version?: string;
  /** Why its report is taken in despite errors. */
  readonly reason?: string;
}

/** 本级; 本级和乡镇; 全域, with the governments below. */
export type RollupScope = 'own' | 'townships' | 'region';

export const rollupScopes: readonly RollupScope[] = ['own', 'townships', 'region'];

/** Names are compared without spaces and without the differences between brackets, widths and variants of characters. */
export const foldName = (name: string): string => fold(name);

/** The kind that follows from a name; a department if nothing else does. */
export function kindOfName(name: string): AgencyKind {
  const folded = fold(name);
  if (/街道(?:办事处|办)?$|(?:管理?委员会|管委会)$/u.test(folded)) return 'branch';
  if (/(?:镇|乡|苏木)(?:人民政府)?$/u.test(folded)) return 'township';
  return /人民政府$/u.test(folded) ? 'government' : 'department';
}

/** Whether an agency belonged to the list in a year. */
export const existsIn = ({ fromYear, toYear }: Agency, year: number): boolean =>
  (fromYear ?? -Infinity) <= year && year <= (toYear ?? Infinity);

/** The office of a government: it counts once in the list, but its report and the government's are two. */
export const isOffice = ({ name }: Agency): boolean => /政府办公[室厅]/u.test(name);

/** The agencies of a list by id, with what follows from who is above whom. */
export class AgencyTree {
  private readonly byId: ReadonlyMap<string, Agency>;

  /** @param own the id of the government itself */
  constructor(
    readonly agencies: readonly Agency[],
    private readonly own: string | null,
  ) {
    this.byId = new Map(agencies.map((agency) => [agency.id, agency]));
  }

  get(id: string): Agency | undefined {
    return this.byId.get(id);
  }

  isOwn = ({ id }: Agency): boolean => id === this.own;

  /** All agencies above one, the nearest first, without the government that rolls up. */
  above(agency: Agency): readonly Agency[] {
    const found: Agency[] = [];
    for (
      let next = this.byId.get(agency.parent ?? '');
      next !== undefined && !this.isOwn(next) && !found.includes(next);
      next = this.byId.get(next.parent ?? '')
    )
      found.push(next);
    return found;
  }

  /** Whether a scope includes the agency, if it has to report at all. */
  isWithin(agency: Agency, scope: RollupScope): boolean {
    if (this.isOwn(agency)) return true;
    return [agency, ...this.above(agency)].every(({ kind }) =>
      kind === 'government' ? scope === 'region' : kind === 'township' ? scope !== 'own' : true,
    );
  }

  /** Whether its report is due in a roll-up. */
  isDue = (agency: Agency, scope: RollupScope, year: number): boolean =>
    agency.duty === 'due' && existsIn(agency, year) && this.isWithin(agency, scope);
}
