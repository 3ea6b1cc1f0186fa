import type { LeftOut } from '../report/convert-edition';
import { convertEdition } from '../report/convert-edition';
import { editionForYear } from '../statute/editions';
import type { Agency, RollupScope } from './agency';
import { AgencyTree } from './agency';
import { AgencyNames } from './find-agency';
import type { MemberFile, MemberReport } from './member-report';
import { columnsOf, isRefused, isSameContent, reportOf } from './member-report';

/** What decides which file is whose report. */
export interface AssignInput {
  readonly year: number;
  readonly scope: RollupScope;
  readonly agencies: readonly Agency[];
  /** The id of the government itself, whose row is 本级. */
  readonly own: string | null;
  readonly files: readonly MemberFile[];
  /** The hash of a file, and the id of the agency whose report the user has found it to be. */
  readonly assignments?: ReadonlyMap<string, string>;
  /** The id of an agency, and the hash or the name of the file to use for it. */
  readonly versions?: ReadonlyMap<string, string>;
  /** Takes over what a report in an older form has in common with the form that is due. */
  readonly converts?: boolean;
}

/** What became of a file. */
export type FileState =
  | { readonly kind: 'used'; readonly agency: Agency }
  /** Another file of the same agency is used, or the user has to choose one. */
  | { readonly kind: 'otherVersion'; readonly agency: Agency }
  | { readonly kind: 'openVersion'; readonly agency: Agency }
  | { readonly kind: 'sameContent'; readonly agency: Agency }
  /** The same bytes as another file. */
  | { readonly kind: 'sameFile'; readonly as: string }
  | { readonly kind: 'otherYear' }
  | { readonly kind: 'oldForm'; readonly isConvertible: boolean }
  | { readonly kind: 'unclearName'; readonly candidates: readonly Agency[] }
  /** Its agency is not in the scope, or reports elsewhere. */
  | { readonly kind: 'outside'; readonly agency: Agency }
  | { readonly kind: 'refused' };

export interface FileLine {
  readonly file: MemberFile;
  readonly state: FileState;
}

/** What a conversion to the form in force left out. */
interface ConvertedMember {
  readonly agency: Agency;
  readonly report: MemberReport;
  readonly left: readonly LeftOut[];
}

/** A member list with the files that belong to it. */
export interface AssignedFiles {
  readonly tree: AgencyTree;
  readonly names: AgencyNames;
  /** Agencies whose reports are due, in the order of the list, the government itself first. */
  readonly due: readonly Agency[];
  /** The report that is used for each of them, if there is one. */
  readonly used: ReadonlyMap<string, MemberReport>;
  /** All reports of the year for an agency, by its id. */
  readonly versions: ReadonlyMap<string, readonly MemberReport[]>;
  readonly converted: readonly ConvertedMember[];
  readonly lines: readonly FileLine[];
}

/** The order of the files must not depend on which arrived first. */
const byName = (a: MemberFile, b: MemberFile): number =>
  compare(a.file, b.file) || compare(a.hash ?? '', b.hash ?? '');
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Decides for each file whose report it is, by the name in its title, and which of several reports is used. */
export function assignFiles(input: AssignInput): AssignedFiles {
  const { agencies, own, scope, year } = input;
  const tree = new AgencyTree(agencies, own);
  const names = new AgencyNames(agencies);
  const versions = new Map<string, MemberReport[]>();
  const converted: ConvertedMember[] = [];
  const firsts = new Map<string, string>();
  const lines = [...input.files].sort(byName).map((file): FileLine => {
    if (isRefused(file)) return { file, state: { kind: 'refused' } };
    const as = firsts.get(file.hash);
    if (as !== undefined) return { file, state: { kind: 'sameFile', as } };
    firsts.set(file.hash, file.file);
    const chosen = tree.get(input.assignments?.get(file.hash) ?? '');
    const found = chosen === undefined ? names.find(file.agency) : ({ kind: 'one', agency: chosen } as const);
    if (file.year !== year) return { file, state: { kind: 'otherYear' } };
    if (found.kind === 'unclear')
      return { file, state: { kind: 'unclearName', candidates: found.candidates } };
    const { agency } = found;
    if (!tree.isDue(agency, scope, year)) return { file, state: { kind: 'outside', agency } };
    const current = inForce(file, year);
    if (current === null || (current.left !== null && input.converts !== true))
      return { file, state: { kind: 'oldForm', isConvertible: current !== null } };
    if (current.left !== null) converted.push({ agency, report: current.report, left: current.left });
    versions.set(agency.id, [...(versions.get(agency.id) ?? []), current.report]);
    return { file, state: { kind: 'used', agency } };
  });

  const used = new Map<string, MemberReport>();
  const states = new Map<string, FileState>();
  for (const [id, reports] of versions) {
    const agency = tree.get(id) as Agency;
    const wanted = input.versions?.get(id) ?? agency.version;
    const different = reports.filter(
      (report, index) => reports.findIndex((other) => isSameContent(report, other)) === index,
    );
    const [only] = different;
    const use =
      reports.find(({ hash, file }) => hash === wanted || file === wanted || file.endsWith(`/${wanted}`)) ??
      (different.length === 1 ? only : undefined);
    if (use !== undefined) used.set(id, use);
    for (const report of reports)
      if (report !== use)
        states.set(report.hash, {
          kind:
            use === undefined ? 'openVersion' : isSameContent(report, use) ? 'sameContent' : 'otherVersion',
          agency,
        });
  }
  const isDue = (agency: Agency) => tree.isDue(agency, scope, year);
  return {
    tree,
    names,
    due: [
      ...agencies.filter((agency) => tree.isOwn(agency)),
      ...agencies.filter((agency) => !tree.isOwn(agency)),
    ].filter(isDue),
    used,
    versions,
    converted,
    lines: lines.map((line) =>
      line.state.kind === 'used' ? { ...line, state: states.get(line.file.hash ?? '') ?? line.state } : line,
    ),
  };
}

/** The report in the form that is due for the year, with what a conversion left out; null if there is no way to it. */
function inForce(
  member: MemberReport,
  year: number,
): { readonly report: MemberReport; readonly left: readonly LeftOut[] | null } | null {
  if (member.edition === editionForYear(year)) return { report: member, left: null };
  const conversion = convertEdition(reportOf(member));
  if (conversion === null) return null;
  const { report, left } = conversion;
  return {
    report: { ...member, ...columnsOf(report), edition: report.edition, notes: report.notes },
    left,
  };
}
